import type { ApiKeyRecord } from '../api/api-key.js';
import type { ApiKeySort } from '../api/client.js';
import { readRecord } from '../http/key-answers.js';
import { LocalKeys, type Order } from './local-keys.js';
import type { ServerPages } from './server-pages.js';

/** The keys that are shown, and their place among all. */
export interface Shown {
  keys: readonly ApiKeyRecord[];
  /** How many keys come before. */
  before: number;
  total: number | undefined;
  hasPrevious: boolean;
  hasNext: boolean;
}

/** Where the rows come from: the pages of the host where it answers, else the keys that it gave. */
export class KeySource {
  query = '';
  sort: ApiKeySort | null = null;
  readonly local = new LocalKeys();
  /** Of the pages of the local keys. */
  #page = 0;

  constructor(readonly pages: ServerPages) {}

  /** Back to the first page. */
  restart(): void {
    this.#page = 0;
    this.pages.restart();
  }

  turn(isNext: boolean): void {
    if (this.pages.page) this.pages.turn(isNext);
    else this.#page += isNext ? 1 : -1;
  }

  shown(limit: number, order: Order): Shown {
    const { page, hasPrevious } = this.pages;
    if (page) {
      const { items, total, nextCursor, place } = page;
      return { keys: items, before: place.before, total, hasPrevious, hasNext: !!nextCursor };
    }
    const found = this.local.find(this.query, this.sort, order);
    const total = found.length;
    this.#page = Math.max(0, Math.min(this.#page, Math.ceil(total / limit) - 1));
    const before = this.#page * limit;
    const keys = found.slice(before, before + limit);
    return { keys, before, total, hasPrevious: before > 0, hasNext: before + limit < total };
  }

  /** Changes the record of a key, or takes it away, in what is shown of the host's and in what it gave. */
  replace(id: string, changes: Partial<ApiKeyRecord> | undefined): void {
    const change = (keys: readonly ApiKeyRecord[]): ApiKeyRecord[] =>
      keys.flatMap((key) => {
        if (key.id !== id) return key;
        return changes ? readRecord({ ...key, ...changes, id }) : [];
      });
    this.local.all = change(this.local.all);
    this.pages.change(change);
  }
}
