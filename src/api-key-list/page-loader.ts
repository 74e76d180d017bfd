import type { LitElement, ReactiveController } from 'lit';
import type { ApiKeySort, ApiKeySortColumn } from '../api/client.js';
import { logOnce } from '../api/log-once.js';
import type { LiveRegion } from '../element/live-region.js';
import { onRemoval } from '../element/removal.js';
import { messageOf } from '../rules/form-errors.js';
import { Announcements } from './announcements.js';
import { Debounce } from './debounce.js';
import { KeySource, type PageSettings } from './key-source.js';
import type { ListTexts } from './list-view.js';
import { ServerPages, type LoadObserver, type PageDirection } from './server-pages.js';

/** How long the user has to stop typing before the host is asked. */
const SEARCH_DEBOUNCE_MS = 250;
/** How long a load may take before it is announced. */
const LOADING_SAID_MS = 1000;

interface ListElement extends LitElement {
  loading: boolean;
  error: string | boolean | null | undefined;
}

interface Collaborators {
  liveRegion: LiveRegion;
  /** The texts in the current language. */
  texts(): ListTexts;
  settings(): PageSettings;
}

/**
 * Loads a page whenever another one is to be shown: fires `load` with the next update, sets `loading` and
 * `error` of the element, and announces the outcome.
 */
export class PageLoader implements ReactiveController, LoadObserver {
  readonly source: KeySource;
  readonly #element: ListElement;
  readonly #liveRegion: LiveRegion;
  readonly #texts: () => ListTexts;
  readonly #settings: () => PageSettings;
  readonly #pages: ServerPages;
  readonly #announcements: Announcements;
  readonly #searchDebounce = new Debounce(() => this.reload(), SEARCH_DEBOUNCE_MS);
  readonly #loadingSaid = new Debounce(
    () => this.#liveRegion.say(this.#texts().loading),
    LOADING_SAID_MS,
  );
  #afterLoad: (() => void)[] = [];
  /** The next update fires `load`. */
  #isDue = true;
  /** Whether `loading` was set for a load; otherwise it is the host's. */
  #hasSetLoading = false;

  constructor(element: ListElement, { liveRegion, texts, settings }: Collaborators) {
    this.#element = element;
    this.#liveRegion = liveRegion;
    this.#texts = texts;
    this.#settings = settings;
    this.#pages = new ServerPages(element, this, this.reportProblem);
    this.#announcements = new Announcements(liveRegion);
    this.source = new KeySource(this.#pages, settings);
    element.addController(this);
    onRemoval(element, () => this.#onRemoval());
  }

  /** Whether the load under way has no answer after ten seconds. */
  get isSlow(): boolean {
    return this.#pages.isSlow;
  }

  /** Whether nobody has answered the last `load`. */
  get isUnanswered(): boolean {
    return !this.#pages.page && !this.#pages.isLoading;
  }

  /** Whether the host's page that is shown does not match the query, which the user is still typing. */
  get isOutdated(): boolean {
    return this.#searchDebounce.isPending && !!this.#pages.page;
  }

  /**
   * Loads the page that is shown again.
   * @param act called when the load has ended in one way or another
   */
  reload(act?: () => void): void {
    if (act) this.#afterLoad.push(act);
    // At once: the answer of the load under way could come before the next update.
    this.#pages.abort();
    this.#isDue = true;
    this.#element.requestUpdate();
  }

  /** To be called when an action has succeeded: a load under way may bring the old state back. */
  reloadIfLoading(): void {
    if (this.#pages.isLoading) this.reload();
  }

  loadFirstPage(): void {
    this.source.goToFirstPage();
    this.reload();
  }

  /** Takes the rows and the search away, and loads the first page, since other keys follow. */
  startOver(): void {
    this.#pages.clear();
    this.source.query = '';
    this.#element.error = false;
    this.loadFirstPage();
  }

  /** Searches local keys at once, but asks the host only when the user has stopped typing. */
  search(query: string): void {
    this.source.query = query;
    this.source.goToFirstPage();
    this.#announcements.expect('search');
    this.#searchDebounce.schedule();
    this.#element.requestUpdate();
  }

  sortBy(sort: ApiKeySort | null): void {
    this.source.sort = sort;
    this.loadFirstPage();
  }

  /** Sorts by a column: ascending at first, then in turn. */
  toggleSort(column: ApiKeySortColumn): void {
    const isUnderWay = this.#isDue || this.#pages.isLoading;
    const sort = isUnderWay ? this.source.sort : this.source.shownSort;
    const isAscending = sort?.column === column && sort.direction === 'ascending';
    this.#announcements.expect('sort');
    this.sortBy({ column, direction: isAscending ? 'descending' : 'ascending' });
  }

  turnPage(direction: PageDirection): void {
    this.#announcements.expect('page turn');
    this.source.turnPage(direction);
    if (this.#pages.page) this.reload();
    else this.#announce();
  }

  /** Loads again after a failure, or while a load is slow. */
  retry(): void {
    if (this.#element.loading && !this.isSlow) return;
    this.#liveRegion.say(undefined);
    this.reload();
  }

  /** Tells the developer once of data that the host should not have given. */
  readonly reportProblem = (problem: string): void =>
    logOnce('error', `<api-key-list>: ${problem}.`, this.#element);

  hostUpdate(): void {
    if (this.#isDue && this.#element.isConnected) this.#load();
  }

  onLoaded(): void {
    this.#endLoading();
    this.#element.error = false;
    if (this.#pages.passEmptyPage() || this.#pages.leaveEmptyLastPage()) return this.reload();
    this.#announce();
    this.#element.requestUpdate();
    this.#tellEnd();
  }

  #tellEnd(): void {
    for (const act of this.#afterLoad.splice(0)) act();
  }

  onFailed(error: unknown): void {
    const message = messageOf(error) || this.#texts().loadFailed;
    this.#endLoading();
    this.#element.error = message;
    this.#liveRegion.say(message);
    this.#tellEnd();
  }

  onSlow(): void {
    this.#liveRegion.say(this.#texts().loadSlow);
  }

  /** Aborts the search or the load that is under way; back in a page, the list loads again. */
  #onRemoval(): void {
    if (!this.#searchDebounce.isPending && !this.#pages.isLoading) return;
    this.#endLoading();
    this.#searchDebounce.cancel();
    this.#pages.abort();
    this.#isDue = true;
  }

  #load(): void {
    this.#searchDebounce.cancel();
    this.#isDue = false;
    const { query, sort } = this.source;
    const { limit } = this.#settings();
    if (this.#pages.load({ query: query.trim(), sort: sort && { ...sort }, limit })) {
      this.#element.loading = this.#hasSetLoading = true;
      this.#loadingSaid.schedule();
      return;
    }
    this.#endLoading();
    this.#announce();
    this.#tellEnd();
  }

  #endLoading(): void {
    this.#loadingSaid.cancel();
    if (this.#hasSetLoading) this.#element.loading = false;
    this.#hasSetLoading = false;
    if (this.#liveRegion.said === this.#texts().loading) this.#liveRegion.say(undefined);
  }

  #announce(): void {
    const { page, shownSort } = this.source;
    this.#announcements.announce(page, shownSort, this.#texts());
  }
}
