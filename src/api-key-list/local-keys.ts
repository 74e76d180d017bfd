import type { ApiKeyRecord } from '../api/api-key.js';
import type { ApiKeyQuery, ApiKeySort } from '../api/client.js';
import { asString } from '../api/own-fields.js';
import { timeOf } from '../rules/dates.js';
import { searchTextOf } from '../rules/search-text.js';
import { hasStatus, statusClock, type KeyStatus } from './key-status.js';

/** A key with what a search and the filters look at, each read when it is first needed. */
class IndexedKey {
  readonly key: ApiKeyRecord;
  readonly #isJustRevoked: boolean;
  #text: string | undefined;
  #statusAt: ((now: number) => KeyStatus) | undefined;

  constructor(key: ApiKeyRecord, isJustRevoked: boolean) {
    this.key = key;
    this.#isJustRevoked = isJustRevoked;
  }

  get text(): string {
    return (this.#text ??= textOf(this.key));
  }

  /** A key that was just revoked counts as before, so that its row stays. */
  statusAt(now: number): KeyStatus {
    this.#statusAt ??= statusClock(
      this.#isJustRevoked ? { ...this.key, revokedAt: null } : this.key,
    );
    return this.#statusAt(now);
  }
}

/** The values that keys are filtered by; `null` for all. */
export type KeyFilter = Pick<ApiKeyQuery, 'status' | 'role'>;

/** The keys that match a query. */
interface FoundKeys {
  keys: readonly ApiKeyRecord[];
  /** How many of them expire within 14 days. */
  expiringSoon: number;
}

/** How values of a column compare in the language of the list. */
export interface SortContext {
  collator: Intl.Collator;
  roleLabel(value: string): string;
}

/** Searches, filters and sorts the keys that the host has set. Keeps its index and its last order between keystrokes. */
export class LocalKeys {
  /** The ids of keys that were revoked here. Their rows stay until another view or other keys come. */
  readonly justRevoked = new Set<string>();
  #all: readonly ApiKeyRecord[] = [];
  #index: IndexedKey[] | undefined;
  #sorted: IndexedKey[] | undefined;
  /** The order of `#sorted`. */
  #sortedBy: ApiKeySort | undefined;
  #collator: Intl.Collator | undefined;

  get all(): readonly ApiKeyRecord[] {
    return this.#all;
  }
  set all(keys: readonly ApiKeyRecord[]) {
    this.#all = keys;
    this.#index = undefined;
    this.#sorted = undefined;
  }

  /** Drops the order, since the labels of roles may have changed. */
  forgetOrder(): void {
    this.#sorted = undefined;
  }

  find(
    query: string,
    { status, role }: KeyFilter,
    sort: ApiKeySort | null,
    context: SortContext,
  ): FoundKeys {
    const now = Date.now();
    const wanted = searchTextOf(query.trim());
    const sorted = sort ? this.#inOrder(sort, context) : this.#indexed();
    const found = sorted.filter(
      (each) =>
        (!wanted || each.text.includes(wanted)) &&
        (!role || each.key.role === role) &&
        hasStatus(each.statusAt(now), status),
    );
    return {
      keys: found.map(({ key }) => key),
      expiringSoon: found.filter((each) => each.statusAt(now) === 'expiring').length,
    };
  }

  #indexed(): IndexedKey[] {
    this.#index ??= this.#all.map((key) => new IndexedKey(key, this.justRevoked.has(key.id)));
    return this.#index;
  }

  /** A changed sort is another object. */
  #inOrder(sort: ApiKeySort, context: SortContext): IndexedKey[] {
    const { collator } = context;
    if (!this.#sorted || sort !== this.#sortedBy || collator !== this.#collator)
      this.#sorted = sortKeys(this.#indexed(), sort, context);
    this.#sortedBy = sort;
    this.#collator = collator;
    return this.#sorted;
  }
}

const textOf = ({ applicationName, description, hint, createdBy }: ApiKeyRecord): string =>
  searchTextOf([applicationName, description, hint, createdBy].map(asString).join('\n'));

/** Puts a missing date before all dates, but a missing `expiresAt` after them: that key never expires. */
function sortKeys(
  keys: IndexedKey[],
  { column, direction }: ApiKeySort,
  { collator, roleLabel }: SortContext,
): IndexedKey[] {
  const isDate = column.endsWith('At');
  const missing = column === 'expiresAt' ? Infinity : -Infinity;
  const valueOf = ({ key }: IndexedKey): string | number => {
    if (isDate) return timeOf(key[column]) || missing;
    return column === 'role' ? roleLabel(asString(key.role)) : asString(key[column]);
  };
  const sign = direction === 'descending' ? -1 : 1;
  const compare = isDate
    ? (a: number, b: number) => (a < b ? -1 : a > b ? 1 : 0)
    : collator.compare;
  return keys
    .map((key) => ({ key, value: valueOf(key) }))
    .sort((a, b) => sign * (compare as (a: unknown, b: unknown) => number)(a.value, b.value))
    .map(({ key }) => key);
}
