import { ApiKeyError, type ApiKeyRecord } from '../api/api-key.js';
import type { ApiKeyPage, ApiKeyQuery, ApiKeySort, ApiKeySortColumn } from '../api/client.js';
import { asString } from '../api/own-fields.js';
import { statusOf } from '../api-key-list/key-status.js';
import { timeOf } from '../rules/dates.js';
import { searchTextOf } from '../rules/search-text.js';

/** The keys of a client in memory, and the requests that got a secret. */
export class MemoryKeys {
  #keys: ApiKeyRecord[];
  readonly #requests = new Map<string, { content: string; answer: object }>();

  constructor(keys: readonly ApiKeyRecord[] = []) {
    this.#keys = keys.map((key) => ({ ...key }));
  }

  /** @throws {ApiKeyError} when there is no such key */
  get(id: string): ApiKeyRecord {
    const key = this.#keys.find((each) => each.id === id);
    if (!key) throw new ApiKeyError('There is no such API key.', { status: 404 });
    return { ...key };
  }

  /** @throws {ApiKeyError} when there is no such key, it was revoked, or it has expired by `now` */
  getLive(id: string, now: number): ApiKeyRecord {
    const key = this.get(id);
    if (key.revokedAt || timeOf(key.expiresAt) <= now)
      throw new ApiKeyError('This key was revoked or has expired, so it cannot be changed.', {
        status: 409,
      });
    return key;
  }

  add(key: ApiKeyRecord): ApiKeyRecord {
    this.#keys = [key, ...this.#keys];
    return { ...key };
  }

  change(id: string, changes: Partial<ApiKeyRecord>): ApiKeyRecord {
    const changed = { ...this.get(id), ...changes };
    this.#keys = this.#keys.map((key) => (key.id === id ? changed : key));
    return { ...changed };
  }

  /**
   * Acts once for each idempotency key, and then returns the first answer.
   * @throws {ApiKeyError} when the idempotency key was used for other content
   */
  once<Answer extends object>(idempotencyKey: string, content: unknown, act: () => Answer): Answer {
    const text = JSON.stringify(content);
    const earlier = this.#requests.get(idempotencyKey);
    if (earlier && earlier.content !== text)
      throw new ApiKeyError('This request was sent before with other content.', { status: 422 });
    const answer = (earlier?.answer ?? act()) as Answer;
    this.#requests.set(idempotencyKey, { content: text, answer });
    return { ...answer };
  }

  /** @throws {ApiKeyError} when the cursor is none of a page */
  page({ query, sort, cursor, limit, status, role }: ApiKeyQuery, now: number): ApiKeyPage {
    const wanted = searchTextOf(query.trim());
    const matches = (key: ApiKeyRecord): boolean =>
      textOf(key).includes(wanted) &&
      (!status || hasStatus(key, status, now)) &&
      (!role || key.role === role);
    const sorted = sort ? sortKeys(this.#keys, sort) : this.#keys;
    const found = sorted.filter(matches);
    // The key of a cursor may match no more, but it keeps its place among all keys.
    const rest = cursor === null ? found : after(sorted, cursor).filter(matches);
    const items = rest.slice(0, limit);
    return {
      items: items.map((key) => ({ ...key })),
      nextCursor: rest.length > limit ? items.at(-1)!.id : null,
      total: found.length,
      expiringSoon: found.filter((key) => hasStatus(key, 'expiring', now)).length,
      filters: ['status', 'role'],
    };
  }
}

const textOf = ({ applicationName, description, hint, createdBy }: ApiKeyRecord): string =>
  searchTextOf([applicationName, description, hint, createdBy].map(asString).join('\n'));

function hasStatus(key: ApiKeyRecord, wanted: string, now: number): boolean {
  const status = statusOf(key, now);
  return status === wanted || (wanted === 'active' && status === 'expiring');
}

function after(keys: readonly ApiKeyRecord[], id: string): readonly ApiKeyRecord[] {
  const index = keys.findIndex((key) => key.id === id);
  if (index < 0) throw new ApiKeyError('There is no such page.', { status: 400 });
  return keys.slice(index + 1);
}

function sortKeys(
  keys: readonly ApiKeyRecord[],
  { column, direction }: ApiKeySort,
): ApiKeyRecord[] {
  const sign = direction === 'descending' ? -1 : 1;
  return keys
    .map((key) => ({ key, value: valueOf(key, column) }))
    .sort((a, b) => sign * compare(a.value, b.value))
    .map(({ key }) => key);
}

/** A missing date comes before all dates, but a missing `expiresAt` after them: that key never expires. */
function valueOf(key: ApiKeyRecord, column: ApiKeySortColumn): string | number {
  if (!column.endsWith('At')) return asString(key[column]);
  return timeOf(key[column]) || (column === 'expiresAt' ? Infinity : -Infinity);
}

const { compare: compareTexts } = new Intl.Collator('en');

/** Compares two values of one column. */
const compare = (a: string | number, b: string | number): number =>
  typeof a === 'number' && typeof b === 'number'
    ? Number(a > b) - Number(a < b)
    : compareTexts(String(a), String(b));
