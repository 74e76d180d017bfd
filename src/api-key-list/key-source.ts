import type { ApiKeyRecord } from '../api/api-key.js';
import type { ApiKeyFilter, ApiKeySort } from '../api/client.js';
import { readRecord } from '../http/key-answers.js';
import { LocalKeys, type KeyFilter, type SortContext } from './local-keys.js';
import { Selection } from './selection.js';
import type { PageDirection, ServerPages } from './server-pages.js';

/** The keys of one page, and where they stand among all keys that match. */
export interface KeyPage {
  keys: readonly ApiKeyRecord[];
  /** The position of the first key, counted from 1. Without a key, the number of keys before the page. */
  from: number;
  /** The position of the last key. */
  to: number;
  /** How many keys match; `undefined` if the host does not count them. */
  total: number | undefined;
  /** How many of them expire within 14 days; `undefined` if the host does not count them. */
  expiringSoon: number | undefined;
  hasPrevious: boolean;
  hasNext: boolean;
}

/** The settings of the element that a page depends on. */
export interface PageSettings extends SortContext {
  /** How many keys a page holds. */
  limit: number;
}

/** Where the rows come from: the host's pages if it answers `load`, else the keys that it has set. */
export class KeySource {
  query = '';
  filter: KeyFilter = { status: null, role: null };
  sort: ApiKeySort | null = null;
  readonly local = new LocalKeys();
  readonly selection = new Selection();
  readonly #pages: ServerPages;
  readonly #settings: () => PageSettings;
  /** The page of the local keys, counted from 0. */
  #localPage = 0;

  constructor(pages: ServerPages, settings: () => PageSettings) {
    this.#pages = pages;
    this.#settings = settings;
  }

  goToFirstPage(): void {
    this.#startView();
    this.#localPage = 0;
    this.#pages.goToFirst();
  }

  turnPage(direction: PageDirection): void {
    this.#startView();
    if (this.#pages.page) this.#pages.turn(direction);
    else this.#localPage += direction === 'next' ? 1 : -1;
  }

  /** The order of the rows, which differs from `sort` until a page in that order has come. */
  get shownSort(): ApiKeySort | null {
    return this.#pages.page ? this.#pages.page.sort : this.sort;
  }

  /** Whether the keys are narrowed by a search or a filter. */
  get isNarrowed(): boolean {
    return !!(this.query || this.filter.status || this.filter.role);
  }

  /** The properties by which the keys can be filtered; `undefined` until the host's first page is there. */
  get filters(): readonly ApiKeyFilter[] | undefined {
    const { page, isLoading } = this.#pages;
    if (page) return page.filters ?? [];
    return isLoading ? undefined : ['status', 'role'];
  }

  /** The page that is shown. A local page that no longer exists becomes the last one. */
  get page(): KeyPage {
    if (this.#pages.page) {
      const { items, total, expiringSoon, nextCursor, position } = this.#pages.page;
      const { offset, previous } = position;
      const counts = { total, expiringSoon };
      return {
        ...placed(items, offset),
        ...counts,
        hasPrevious: !!previous,
        hasNext: !!nextCursor,
      };
    }
    const { limit, ...context } = this.#settings();
    const { keys, expiringSoon } = this.local.find(this.query, this.filter, this.sort, context);
    const total = keys.length;
    this.#localPage = Math.max(0, Math.min(this.#localPage, Math.ceil(total / limit) - 1));
    const offset = this.#localPage * limit;
    const shown = placed(keys.slice(offset, offset + limit), offset);
    const counts = { total, expiringSoon };
    return { ...shown, ...counts, hasPrevious: offset > 0, hasNext: shown.to < total };
  }

  /** Whether a key is on the page that is shown. */
  has(id: string): boolean {
    return this.page.keys.some((key) => key.id === id);
  }

  /** Merges changes into the record of a key, except its `id`. */
  update(id: string, changes: Partial<ApiKeyRecord>): void {
    const change = (key: ApiKeyRecord): ApiKeyRecord =>
      key.id === id ? readRecord({ ...key, ...changes, id }) : key;
    this.local.all = this.local.all.map(change);
    this.#pages.change(change);
  }

  /** Shows a key as revoked. */
  revoke(id: string, revokedAt: string): void {
    this.local.justRevoked.add(id);
    this.update(id, { revokedAt });
  }

  /** The local keys without those that were revoked here. */
  get keys(): readonly ApiKeyRecord[] {
    return this.local.all.filter(({ id }) => !this.local.justRevoked.has(id));
  }
  set keys(keys: readonly ApiKeyRecord[]) {
    this.local.justRevoked.clear();
    this.local.all = keys;
    this.selection.keep(keys.map(({ id }) => id));
  }

  /** Each search, filter, order and page turn leads to another view, in which nothing is selected. */
  #startView(): void {
    this.selection.clear();
    if (this.local.justRevoked.size) this.keys = [...this.keys];
  }
}

const placed = (
  keys: readonly ApiKeyRecord[],
  offset: number,
): Pick<KeyPage, 'keys' | 'from' | 'to'> => ({
  keys,
  from: keys.length ? offset + 1 : offset,
  to: offset + keys.length,
});
