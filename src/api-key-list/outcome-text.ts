import type { ApiKeySort } from '../api/client.js';
import type { LiveRegion } from '../element/live-region.js';
import { columns } from './columns.js';
import type { KeyPage } from './key-source.js';
import type { ListTexts } from './list-view.js';

type Outcome = 'search' | 'sort' | 'page turn';

/** Announces the outcome of a search, a sort or a page turn, once its keys are shown. */
export class Announcements {
  #region: LiveRegion;
  #expected: Outcome | undefined;

  constructor(region: LiveRegion) {
    this.#region = region;
  }

  /** Clears the live region until the outcome is there. */
  expect(outcome: Outcome): void {
    this.#expected = outcome;
    this.#region.say(undefined);
  }

  /** Says how many keys a search has found, the new order, or which keys a page turn has led to; else nothing. */
  announce(page: KeyPage, sort: ApiKeySort | null, messages: ListTexts): void {
    const expected = this.#expected;
    this.#expected = undefined;
    if (expected) this.#region.say(textOf(expected, page, sort, messages));
  }
}

function textOf(
  outcome: Outcome,
  { keys, from, to, total, hasNext }: KeyPage,
  sort: ApiKeySort | null,
  messages: ListTexts,
): string {
  if (hasNext && !keys.length) return messages.noneSoFar;
  if (outcome === 'search') return messages.found(total ?? keys.length);
  if (outcome === 'page turn') return messages.range(from, to, total);
  const column = columns.find(({ sortColumn }) => sortColumn === sort?.column);
  return column ? messages.sorted(messages[column.label], sort!.direction) : '';
}
