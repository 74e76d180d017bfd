import type { ApiKeyRecord } from '../api/api-key.js';
import type { ApiKeyPage, ApiKeyQuery, ApiKeySort } from '../api/client.js';
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
  /** The cursors that have led here. */
  seen: readonly string[];
  /** How many empty pages in a row the list has passed over by itself to get here. */
  passed: number;
}

interface LoadedPage extends Omit<ApiKeyPage, 'total'> {
  position: PagePosition;
  total?: number | undefined;
  sort: ApiKeySort | null;
}

export interface LoadObserver {
  onLoaded(): void;
  onFailed(error: unknown): void;
  /** The answer takes long: the user may want to load again. */
  onSlow(): void;
}

/** How long a load may take before the user is told that it is slow. */
const SLOW_LOAD_MS = 10_000;

/** How many empty pages in a row are passed over before the user is asked. */
const MAX_PASSED = 5;

const FIRST_PAGE: PagePosition = { cursor: null, offset: 0, seen: [], passed: 0 };

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
    const page = this.page!;
    if (direction === 'previous') this.#next = page.position.previous ?? FIRST_PAGE;
    else if (page.nextCursor) this.#next = positionAfter(page, page.nextCursor);
  }

  /**
   * If the page that is shown has no keys but a cursor, the next `load` asks for the page after it.
   * @returns whether it does: not after too many such pages in a row
   */
  passEmptyPage(): boolean {
    const { items, nextCursor, position } = this.page!;
    const passed = position.passed + 1;
    if (items.length || !nextCursor || passed > MAX_PASSED) return false;
    this.#next = { ...positionAfter(this.page!, nextCursor), passed };
    return true;
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
    const { sort } = query;
    const { cursor } = position;
    const event = new ApiKeyLoadEvent({ ...query, cursor, signal }, (answer) => {
      this.#start(controller);
      readAnswer(answer)
        .then((page) => readPage(page, this.#reportProblem))
        .then(
          (page) => {
            if (!this.#end(controller)) return;
            this.#show({ ...page, position, sort });
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

  /** A server that repeats a cursor would send the user through the same pages for ever. */
  #show(page: LoadedPage): void {
    const { nextCursor, position } = page;
    const isRepeated = position.seen.includes(nextCursor!);
    if (isRepeated) page.nextCursor = null;
    this.page = { ...page, total: possibleTotal(page) };
    if (!isRepeated) return this.#observer.onLoaded();
    this.#reportProblem('a cursor came twice, so the pages end');
    this.#observer.onFailed(undefined);
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

/** Leads from an empty page back to the page before it: nothing is to be seen on it. */
function positionAfter({ position, items }: LoadedPage, cursor: string): PagePosition {
  const next = { ...position, cursor, seen: [...position.seen, cursor], passed: 0 };
  return items.length
    ? { ...next, offset: position.offset + items.length, previous: position }
    : next;
}

/** The total of the host, unless the keys that are there prove it wrong. */
function possibleTotal({ total, items, nextCursor, position }: LoadedPage): number | undefined {
  const known = position.offset + items.length;
  const isPossible = nextCursor ? Number.isInteger(total) && total! >= known : total === known;
  return isPossible ? total : undefined;
}
