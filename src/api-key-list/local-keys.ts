import type { ApiKeyRecord } from '../api/api-key.js';
import type { ApiKeySort } from '../api/client.js';
import { asString } from '../api/own-fields.js';
import { timeOf } from '../rules/dates.js';
import { searchTextOf } from '../rules/search-text.js';

/** A key with the text that a search looks through. */
interface IndexedKey {
  key: ApiKeyRecord;
  text: string;
}

/** How values of a column compare in the language of the list. */
export interface SortContext {
  collator: Intl.Collator;
  roleLabel(value: string): string;
}

/** Searches and sorts the keys that the host has set. Keeps its index and its last order between keystrokes. */
export class LocalKeys {
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

  find(query: string, sort: ApiKeySort | null, context: SortContext): readonly ApiKeyRecord[] {
    const wanted = searchTextOf(query.trim());
    if (!wanted && !sort) return this.#all;
    const sorted = sort ? this.#inOrder(sort, context) : this.#indexed();
    const found = wanted ? sorted.filter(({ text }) => text.includes(wanted)) : sorted;
    return found.map(({ key }) => key);
  }

  #indexed(): IndexedKey[] {
    this.#index ??= this.#all.map((key) => ({ key, text: textOf(key) }));
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

const textOf = ({ applicationName, description, hint }: ApiKeyRecord): string =>
  searchTextOf([applicationName, description, hint].map(asString).join('\n'));

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
