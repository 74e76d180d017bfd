import type { ApiKeyRecord } from '../api/api-key.js';
import type { ApiKeyPage, ApiKeyQuery, ApiKeySort } from '../api/client.js';
import { LocalKeys } from '../api-key-list/local-keys.js';

const NEWEST_FIRST: ApiKeySort = { column: 'createdAt', direction: 'descending' };

const collator = new Intl.Collator(undefined, { numeric: true });

/** Answers a query from all keys, for a backend that cannot search. */
export function pageOf(all: readonly ApiKeyRecord[], query: ApiKeyQuery): ApiKeyPage {
  const { sort, cursor, limit, status, role } = query;
  const local = new LocalKeys();
  local.all = all;
  const context = { collator, roleLabel: (value: string) => value };
  const { keys, expiringSoon } = local.find(
    query.query,
    { status, role },
    sort ?? NEWEST_FIRST,
    context,
  );
  const start = startOf(keys, cursor);
  const end = start + limit;
  const items = keys.slice(start, end);
  return {
    items,
    nextCursor: end < keys.length ? `${end} ${items.at(-1)!.id}` : null,
    total: keys.length,
    expiringSoon,
    filters: ['status'],
  };
}

/**
 * A cursor names the last key of the page before, so that a new key shifts nothing. Where that key is gone, the key
 * after it has its place.
 */
function startOf(found: readonly ApiKeyRecord[], cursor: string | null): number {
  if (cursor === null) return 0;
  const [, end, last] = /^(\d+) (.*)$/s.exec(cursor) ?? [];
  const index = found.findIndex(({ id }) => id === last);
  return index < 0 ? Math.max(Number(end) - 1, 0) : index + 1;
}
