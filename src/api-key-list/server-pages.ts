import type { ApiKeyRecord } from '../api/api-key.js';
import type { ApiKeyPage, ApiKeyQuery } from '../api/client.js';
import { ApiKeyLoadEvent } from '../api/list-events.js';
import { readAnswer } from '../http/answer.js';
import { readPage, type ReportProblem } from '../http/key-answers.js';

export type PageDirection = 'previous' | 'next';

/** The start of a page in the host's list. Cursors cannot be computed, so each keeps the one before it. */
interface PagePosition {
  cursor: string | null;
  /** How many keys come before the page. */
  offset: number;
  previous?: PagePosition;
}

interface LoadedPage extends ApiKeyPage {
  position: PagePosition;
}

export interface LoadObserver {
  onLoaded(): void;
  onFailed(error: unknown): void;
  /** The answer takes long: the user may want to load again. */
  onSlow(): void;
}

/** How long a load may take before the user is told that it is slow. */
const SLOW_LOAD_MS = 10_000;

const FIRST_PAGE: PagePosition = { cursor: null, offset: 0 };

/** Fires `load`, and keeps the page that the host has answered with. */
export class ServerPages {
  /** The page that is shown; `undefined` if nobody has answered. */
  page: LoadedPage | undefined;
  /** Whether the load under way has taken longer than `SLOW_LOAD_MS`. */
  isSlow = false;
  readonly #host: EventTarget;
  readonly #observer: LoadObserver;
  readonly #reportProblem: ReportProblem;
  #next = FIRST_PAGE;
  #loading: AbortController | undefined;
  #slowTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: EventTarget, observer: LoadObserver, reportProblem: ReportProblem) {
    this.#host = host;
    this.#observer = observer;
    this.#reportProblem = reportProblem;
  }

  get isLoading(): boolean {
    return !!this.#loading;
  }

  get hasPrevious(): boolean {
    return !!this.page?.position.previous;
  }

  /** The next `load` asks for the first page. */
  goToFirst(): void {
    this.#next = FIRST_PAGE;
  }

  /** Aborts the load under way and forgets the page that is shown. */
  clear(): void {
    this.abort();
    this.page = undefined;
  }

  /** The next `load` asks for the page before or after the one that is shown. */
  turn(direction: PageDirection): void {
    const { position, items, nextCursor } = this.page!;
    if (direction === 'previous') this.#next = position.previous ?? FIRST_PAGE;
    else if (nextCursor)
      this.#next = {
        cursor: nextCursor,
        offset: position.offset + items.length,
        previous: position,
      };
  }

  /**
   * If the last page is shown and has no keys, the next `load` asks for the page before it.
   * @returns whether it does
   */
  leaveEmptyLastPage(): boolean {
    const isEmpty = this.hasPrevious && !this.page!.items.length && !this.page!.nextCursor;
    if (isEmpty) this.turn('previous');
    return isEmpty;
  }

  /** Changes the keys of the page that is shown, and its total by the keys that went. */
  change(change: (keys: readonly ApiKeyRecord[]) => ApiKeyRecord[]): void {
    if (!this.page) return;
    const { total } = this.page;
    const items = change(this.page.items);
    const removed = this.page.items.length - items.length;
    this.page = { ...this.page, items, ...(total !== undefined && { total: total - removed }) };
  }

  /**
   * Aborts the load under way, and fires `load`.
   * @returns whether a listener answers
   */
  load(query: Omit<ApiKeyQuery, 'cursor'>): boolean {
    this.abort();
    const controller = new AbortController();
    const { signal } = controller;
    const position = this.#next;
    const { cursor } = position;
    const event = new ApiKeyLoadEvent({ ...query, cursor, signal }, (answer) => {
      this.#start(controller);
      readAnswer(answer)
        .then((page) => readPage(page, this.#reportProblem))
        .then(
          (page) => {
            if (!this.#end(controller)) return;
            this.page = { ...page, position };
            this.#observer.onLoaded();
          },
          (error: unknown) => {
            if (this.#end(controller)) this.#observer.onFailed(error);
          },
        );
    });
    this.#host.dispatchEvent(event);
    const isAnswered = this.#loading === controller;
    if (!isAnswered) this.page = undefined;
    return isAnswered;
  }

  abort(): void {
    const loading = this.#loading;
    this.#end(loading);
    loading?.abort();
  }

  #start(controller: AbortController): void {
    this.#loading = controller;
    this.#slowTimer = setTimeout(() => {
      this.isSlow = true;
      this.#observer.onSlow();
    }, SLOW_LOAD_MS);
  }

  /** @returns false for a load that was aborted, or followed by another */
  #end(controller: AbortController | undefined): boolean {
    if (this.#loading !== controller) return false;
    this.#loading = undefined;
    this.isSlow = false;
    clearTimeout(this.#slowTimer);
    return true;
  }
}
