import type { ReactiveControllerHost } from 'lit';
import type { Messages } from '../messages/messages.js';

interface Registry {
  /** The registered messages by language tag, in lower case. */
  catalogues: Map<string, Partial<Messages>>;
  /** The connected elements, which re-render when a language or its messages change. */
  elements: Set<Pick<ReactiveControllerHost, 'requestUpdate'>>;
}

// All copies of this module on a page share one registry, so that a locale module also serves
// the elements of `cdn.js`. The copies may be of different versions: rename the symbol whenever
// the shape of `Registry` changes.
export const { catalogues, elements } = ((globalThis as unknown as Record<symbol, Registry>)[
  Symbol.for('api-key-elements.i18n')
] ??= { catalogues: new Map(), elements: new Set() });
