import { version } from './version.js';

let warned = false;

/**
 * Registers an element. A tag that is taken is left as it is: the first definition wins, and the
 * console says so once, with both versions.
 */
export function define(tag: string, elementClass: CustomElementConstructor): void {
  const known = customElements.get(tag) as { version?: string } | undefined;
  if (!known) customElements.define(tag, elementClass);
  else if (known !== elementClass && !warned) {
    warned = true;
    console.warn(`<${tag}>: api-key-elements ${known.version} is registered, not ${version}`);
  }
}
