import type { ReactiveControllerHost } from 'lit';
import type { Messages } from '../messages/messages.js';

type Registry = [
  catalogues: Map<string, Partial<Messages>>,
  elements: Set<Pick<ReactiveControllerHost, 'requestUpdate'>>,
];

/**
 * The catalogues by their tag in lower case, and the elements that are in a page. There is one of each
 * for all copies of this module: so a locale's module serves the one-file bundle, too. Versions may
 * meet on a page: another shape needs another name.
 */
export const [catalogues, elements] = ((globalThis as unknown as Record<symbol, Registry>)[
  Symbol.for('api-key-elements')
] ??= [new Map(), new Set()]);
