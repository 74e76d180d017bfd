import { ApiKeyError, type ApiKeyRecord } from '../api/api-key.js';
import type { ApiKeyPage, ApiKeyQuery } from '../api/client.js';
import { LocalKeys, type SortContext } from '../api-key-list/local-keys.js';
import { timeOf } from '../rules/dates.js';

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
  page({ query, sort, cursor, limit, status, role }: ApiKeyQuery): ApiKeyPage {
    const local = new LocalKeys();
    local.all = this.#keys;
    const found = local.find(query, { status, role }, sort, context);
    // The key of a cursor may match no more, but it keeps its place among all keys.
    const all = local.find('', { status: null, role: null }, sort, context).keys;
    const matching = new Set(found.keys);
    const rest = after(all, cursor).filter((key) => matching.has(key));
    const items = rest.slice(0, limit);
    return {
      items: items.map((key) => ({ ...key })),
      nextCursor: rest.length > limit ? items.at(-1)!.id : null,
      total: found.keys.length,
      expiringSoon: found.expiringSoon,
      filters: ['status', 'role'],
    };
  }
}

const context: SortContext = {
  collator: new Intl.Collator('en'),
  roleLabel: (value) => value,
};

function after(keys: readonly ApiKeyRecord[], cursor: string | null): readonly ApiKeyRecord[] {
  if (cursor === null) return keys;
  const index = keys.findIndex(({ id }) => id === cursor);
  if (index < 0) throw new ApiKeyError('There is no such page.', { status: 400 });
  return keys.slice(index + 1);
}
