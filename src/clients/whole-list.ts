import type { ApiKeyRecord } from '../api/api-key.js';
import type { ApiKeyPage, ApiKeyQuery, ApiKeySort, ApiKeyStatus } from '../api/client.js';
import { statusOf } from '../api-key-list/key-status.js';
import { LocalKeys } from '../api-key-list/local-keys.js';

const NEWEST_FIRST: ApiKeySort = { column: 'createdAt', direction: 'descending' };

const collator = new Intl.Collator(undefined, { numeric: true });

/** Answers a query from all keys, for a backend that cannot search. */
export function pageOf(all: readonly ApiKeyRecord[], query: ApiKeyQuery): ApiKeyPage {
  const { sort, cursor, limit, status, role } = query;
  const now = Date.now();
  const keys = new LocalKeys();
  keys.all = all;
  const found = keys
    .find(query.query, sort ?? NEWEST_FIRST, { collator, roleLabel: (value) => value })
    .filter((key) => !status || hasStatus(key, status, now))
    .filter((key) => !role || key.role === role);
  const start = startOf(found, cursor);
  const end = start + limit;
  const items = found.slice(start, end);
  return {
    items,
    nextCursor: end < found.length ? `${end} ${items.at(-1)!.id}` : null,
    total: found.length,
    expiringSoon: found.filter((key) => hasStatus(key, 'expiring', now)).length,
    filters: ['status'],
  };
}

const hasStatus = (key: ApiKeyRecord, wanted: ApiKeyStatus, now: number): boolean => {
  const status = statusOf(key, now);
  return status === wanted || (wanted === 'active' && status === 'expiring');
};

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
