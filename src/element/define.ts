import { logOnce } from '../api/log-once.js';
import { version } from './version.js';

/**
 * Registers an element. If its tag is taken, the first definition stays, and one console warning says why.
 * Without a window it registers nothing, so that every server renders the bare tag: Lit brings a registry to
 * Node, and so do the DOM shims of renderers.
 */
export function define(tag: string, elementClass: CustomElementConstructor): void {
  if (!globalThis.document?.defaultView) return;
  const known = customElements.get(tag) as { version?: string } | undefined;
  if (!known) customElements.define(tag, elementClass);
  else if (known !== elementClass)
    logOnce('warn', `api-key-elements ${version}: ${reasonOf(tag, known.version)}.`, define);
}

const reasonOf = (tag: string, used: string | undefined): string =>
  used ? `loaded twice, and ${used} is used` : `another script defines <${tag}>`;
