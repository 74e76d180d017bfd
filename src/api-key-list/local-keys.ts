import type { ApiKeyRecord } from '../api/api-key.js';
import type { ApiKeySort } from '../api/client.js';
import { asString } from '../api/own-fields.js';
import { timeOf } from './key-status.js';

interface Entry {
  key: ApiKeyRecord;
  /** What is searched in. */
  text: string;
}

/** How keys are put in order, besides by what. */
export interface Order {
  collator: Intl.Collator;
  roleLabel(value: string): string;
}

/** Searches and sorts the keys that the host gave. What it takes to do so is made once for all keystrokes. */
export class LocalKeys {
  #all: readonly ApiKeyRecord[] = [];
  #entries: Entry[] | undefined;
  #sorted: Entry[] | undefined;
  #sortedBy: unknown[] = [];

  get all(): readonly ApiKeyRecord[] {
    return this.#all;
  }
  set all(keys: readonly ApiKeyRecord[]) {
    this.#all = keys;
    this.#entries = this.#sorted = undefined;
  }

  find(query: string, sort: ApiKeySort | null, order: Order): readonly ApiKeyRecord[] {
    const wanted = query.trim().toLowerCase();
    if (!wanted && !sort) return this.#all;
    const sorted = this.#inOrder(sort, order);
    const found = wanted ? sorted.filter((entry) => entry.text.includes(wanted)) : sorted;
    return found.map(({ key }) => key);
  }

  #index(): Entry[] {
    this.#entries ??= this.#all.map((key) => ({
      key,
      text: `${asString(key.applicationName)}\n${asString(key.description)}\n${asString(key.hint)}`.toLowerCase(),
    }));
    return this.#entries;
  }

  #inOrder(sort: ApiKeySort | null, order: Order): Entry[] {
    const by = [sort?.column, sort?.direction, order.collator];
    if (!this.#sorted || by.some((value, index) => value !== this.#sortedBy[index]))
      this.#sorted = sort ? sortBy(this.#index(), sort, order) : this.#index();
    this.#sortedBy = by;
    return this.#sorted;
  }
}

/** What is not known or never comes is before all dates; a key that never expires is after them. */
function sortBy(entries: Entry[], { column, direction }: ApiKeySort, order: Order): Entry[] {
  const isDate = column.endsWith('At');
  const missing = column === 'expiresAt' ? Infinity : -Infinity;
  const valueOf = ({ key }: Entry): string | number => {
    if (isDate) return timeOf(key[column]) || missing;
    return column === 'role' ? order.roleLabel(key.role) : asString(key[column]);
  };
  const sign = direction === 'descending' ? -1 : 1;
  const compare = isDate
    ? (a: number, b: number) => (a < b ? -1 : a > b ? 1 : 0)
    : order.collator.compare;
  return entries
    .map((entry) => ({ entry, value: valueOf(entry) }))
    .sort((a, b) => sign * (compare as (a: unknown, b: unknown) => number)(a.value, b.value))
    .map(({ entry }) => entry);
}
