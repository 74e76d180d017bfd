import type { ApiKeySort } from '../api/client.js';
import { columns } from './columns.js';
import type { KeyPage } from './key-source.js';
import type { ListTexts } from './list-view.js';

/** A step of the user to other keys. */
export type Step = 'search' | 'sort' | 'page turn';

/** Tells how many keys a search has found, the new order, or which keys a page turn has led to. */
export function outcomeText(
  step: Step,
  { keys, from, to, total, hasNext }: KeyPage,
  sort: ApiKeySort | null,
  messages: ListTexts,
): string {
  if (hasNext && !keys.length) return messages.noneSoFar;
  if (step === 'search') return messages.keyCount(total ?? keys.length);
  if (step === 'page turn') return messages.range(from, to, total);
  const column = columns.find(({ sortColumn }) => sortColumn === sort?.column);
  return column ? messages.sorted(messages[column.label], sort!.direction) : '';
}
