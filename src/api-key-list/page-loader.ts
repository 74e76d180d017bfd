import type { ReactiveController } from 'lit';
import type { ApiKeySort, ApiKeySortColumn } from '../api/client.js';
import { logOnce } from '../api/log-once.js';
import { onRemoval } from '../element/removal.js';
import { messageOf } from '../rules/form-errors.js';
import { Delay } from './delay.js';
import { KeySource, type PageSettings } from './key-source.js';
import type { KeyFilter } from './local-keys.js';
import type { LoadCommands, SpeakingList } from './list-view.js';
import { outcomeText, type Step } from './outcome-text.js';
import { ServerPages, type LoadObserver, type PageDirection } from './server-pages.js';

/** How long the user has to stop typing before the host is asked. */
const SEARCH_DEBOUNCE_MS = 250;
/** How long a load may take before it is announced. */
const LOADING_SAID_MS = 1000;
/** How long a load may take before the user is told that it is slow, and can load again. */
const SLOW_LOAD_MS = 10_000;

interface ListElement extends SpeakingList {
  loading: boolean;
  error: string | boolean | null | undefined;
}

/**
 * Loads a page whenever another one is to be shown: fires `load` with the next update, sets `loading` and
 * `error` of the element, and announces the outcome.
 */
export class PageLoader implements ReactiveController, LoadObserver, LoadCommands {
  readonly source: KeySource;
  readonly #element: ListElement;
  readonly #settings: () => PageSettings;
  readonly #pages: ServerPages;
  readonly #typing = new Delay(() => this.reload(), SEARCH_DEBOUNCE_MS);
  readonly #loadingSaid = new Delay(() => this.#say('loading'), LOADING_SAID_MS);
  readonly #slowSaid = new Delay(() => this.#say('loadSlow'), SLOW_LOAD_MS);
  /** The step of the user whose outcome is to be announced. */
  #step: Step | undefined;
  #afterLoad: (() => void)[] = [];
  /** The next update fires `load`. */
  #isDue = true;
  /** Whether `loading` was set for a load; otherwise it is the host's. */
  #hasSetLoading = false;

  constructor(element: ListElement, settings: () => PageSettings) {
    this.#element = element;
    this.#settings = settings;
    this.#pages = new ServerPages(element, this, this.reportProblem);
    this.source = new KeySource(this.#pages, settings);
    element.addController(this);
    onRemoval(element, () => this.#onRemoval());
  }

  /** Whether the load under way has no answer after ten seconds. */
  get isSlow(): boolean {
    return this.#pages.isLoading && !this.#slowSaid.isPending;
  }

  /** Whether nobody has answered the last `load`. */
  get isUnanswered(): boolean {
    return !this.#pages.page && !this.#pages.isLoading;
  }

  /** Whether the host's page that is shown does not match the query, which the user is still typing. */
  get isOutdated(): boolean {
    return this.#typing.isPending && !!this.#pages.page;
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

  /** Takes the rows, the search and the filters away, and loads the first page, since other keys follow. */
  startOver(): void {
    this.#pages.page = undefined;
    this.source.query = '';
    this.source.filter = { status: null, role: null };
    this.#element.error = false;
    this.loadFirstPage();
  }

  /** Searches local keys at once, but asks the host only when the user has stopped typing. */
  search(query: string): void {
    this.source.query = query;
    this.source.goToFirstPage();
    this.#startStep('search');
    this.#typing.start();
    this.#element.requestUpdate();
  }

  /** Filters the keys; `null` is all of them. */
  filter(filter: Partial<KeyFilter>): void {
    this.source.filter = { ...this.source.filter, ...filter };
    this.#startStep('search');
    this.loadFirstPage();
  }

  /** Shows all keys again. */
  clear(): void {
    this.source.query = '';
    this.filter({ status: null, role: null });
  }

  sortBy(sort: ApiKeySort | null): void {
    this.source.sort = sort;
    this.loadFirstPage();
  }

  /** Sorts by a column. Without a direction: ascending at first, then in turn. */
  toggleSort(column: ApiKeySortColumn, direction?: ApiKeySort['direction']): void {
    const isUnderWay = this.#isDue || this.#pages.isLoading;
    const sort = isUnderWay ? this.source.sort : this.source.shownSort;
    const isAscending = sort?.column === column && sort.direction === 'ascending';
    this.#startStep('sort');
    this.sortBy({ column, direction: direction ?? (isAscending ? 'descending' : 'ascending') });
  }

  turnPage(direction: PageDirection): void {
    // The pages of the new search begin at the first one.
    if (this.isOutdated) return this.loadFirstPage();
    this.#startStep('page turn');
    this.source.turnPage(direction);
    if (this.#pages.page) this.reload();
    else this.#endStep();
  }

  /** Loads again after a failure, or while a load is slow. */
  retry(): void {
    if (this.#element.loading && !this.isSlow) return;
    this.#element.say();
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
    if (this.#pages.leaveEmptyPage()) return this.reload();
    this.#endStep();
    this.#element.requestUpdate();
  }

  onFailed(error: unknown): void {
    const message = messageOf(error) || this.#element.texts.loadFailed;
    this.#endLoading();
    this.#element.error = message;
    this.#element.say(message);
    this.#tellEnd();
  }

  /** Aborts the search or the load that is under way; back in a page, the list loads again. */
  #onRemoval(): void {
    if (!this.#typing.isPending && !this.#pages.isLoading) return;
    this.#endLoading();
    this.#typing.cancel();
    this.#pages.abort();
    this.#isDue = true;
  }

  #load(): void {
    this.#typing.cancel();
    this.#isDue = false;
    const { query, sort, filter } = this.source;
    const { limit } = this.#settings();
    const asked = { query: query.trim(), sort: sort && { ...sort }, limit, ...filter };
    if (this.#pages.load(asked)) {
      this.#element.loading = this.#hasSetLoading = true;
      this.#loadingSaid.start();
      this.#slowSaid.start();
      return;
    }
    this.#endLoading();
    this.#endStep();
  }

  #endLoading(): void {
    this.#loadingSaid.cancel();
    this.#slowSaid.cancel();
    if (this.#hasSetLoading) this.#element.loading = false;
    this.#hasSetLoading = false;
    if (this.#element.said === this.#element.texts.loading) this.#element.say();
  }

  /** Clears the live region until the outcome is there. */
  #startStep(step: Step): void {
    this.#step = step;
    this.#element.say();
  }

  /** Announces the outcome of the user's step, once its keys are shown. */
  #endStep(): void {
    const { page, shownSort } = this.source;
    if (this.#step)
      this.#element.say(outcomeText(this.#step, page, shownSort, this.#element.texts));
    this.#step = undefined;
    this.#tellEnd();
  }

  #tellEnd(): void {
    for (const act of this.#afterLoad.splice(0)) act();
  }

  #say(text: 'loading' | 'loadSlow'): void {
    this.#element.say(this.#element.texts[text]);
  }
}
