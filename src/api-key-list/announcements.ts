import type { LiveRegion } from '../element/live-region.js';
import type { KeyPage } from './key-source.js';
import type { ListTexts } from './list-view.js';

/** Announces the outcome of a search or of a page turn, once its keys are shown. */
export class Announcements {
  #region: LiveRegion;
  #expected: 'search' | 'page turn' | undefined;

  constructor(region: LiveRegion) {
    this.#region = region;
  }

  /** Clears the live region until the outcome is there. */
  expect(outcome: 'search' | 'page turn'): void {
    this.#expected = outcome;
    this.#region.say(undefined);
  }

  /** Says how many keys a search has found, or which ones a page turn has led to; else nothing. */
  announce({ keys, from, to, total }: KeyPage, messages: ListTexts): void {
    if (this.#expected === 'search') this.#region.say(messages.found(total ?? keys.length));
    if (this.#expected === 'page turn') this.#region.say(messages.range(from, to, total));
    this.#expected = undefined;
  }
}
