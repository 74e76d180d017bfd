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

interface LoadedPage extends Omit<ApiKeyPage, 'total' | 'expiringSoon'> {
  position: PagePosition;
  total?: number | undefined;
  expiringSoon?: number | undefined;
  sort: ApiKeySort | null;
}

export interface LoadObserver {
  onLoaded(): void;
  onFailed(error: unknown): void;
}

/** How many empty pages in a row are passed over before the user is asked. */
const MAX_PASSED = 5;

const FIRST_PAGE: PagePosition = { cursor: null, offset: 0, seen: [], passed: 0 };

/** Fires `load`, and keeps the page that the host has answered with. */
export class ServerPages {
  /** The page that is shown; `undefined` if nobody has answered. */
  page: LoadedPage | undefined;
  readonly #host: EventTarget;
  readonly #observer: LoadObserver;
  readonly #reportProblem: ReportProblem;
  #next = FIRST_PAGE;
  #loading: AbortController | undefined;

  constructor(host: EventTarget, observer: LoadObserver, reportProblem: ReportProblem) {
    this.#host = host;
    this.#observer = observer;
    this.#reportProblem = reportProblem;
  }

  get isLoading(): boolean {
    return !!this.#loading;
  }

  /** The next `load` asks for the first page. */
  goToFirst(): void {
    this.#next = FIRST_PAGE;
  }

  /** The next `load` asks for the page before or after the one that is shown. */
  turn(direction: PageDirection): void {
    const page = this.page!;
    this.#next =
      (direction === 'next' ? positionAfter(page) : page.position.previous) ?? FIRST_PAGE;
  }

  /**
   * If the page that is shown has no keys, the next `load` asks for the page after it, or from the last page
   * for the one before it.
   * @returns whether it does: not after too many such pages in a row
   */
  leaveEmptyPage(): boolean {
    const { items, nextCursor, position } = this.page!;
    const passed = position.passed + 1;
    const next = nextCursor ? { ...positionAfter(this.page!), passed } : position.previous;
    if (items.length || !next || passed > MAX_PASSED) return false;
    this.#next = next;
    return true;
  }

  /** Changes the keys of the page that is shown. */
  change(change: (key: ApiKeyRecord) => ApiKeyRecord): void {
    if (this.page) this.page = { ...this.page, items: this.page.items.map(change) };
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
    const event = new ApiKeyLoadEvent({ ...query, cursor: position.cursor, signal }, (answer) => {
      this.#loading = controller;
      readAnswer(answer)
        .then((given) => readPage(given, this.#reportProblem))
        .then((page) => signal.aborted || this.#show({ ...page, position, sort: query.sort }))
        .catch((error: unknown) => {
          if (signal.aborted) return;
          this.#loading = undefined;
          this.#observer.onFailed(error);
        });
    });
    this.#host.dispatchEvent(event);
    if (!this.#loading) this.page = undefined;
    return this.isLoading;
  }

  abort(): void {
    this.#loading?.abort();
    this.#loading = undefined;
  }

  /** A server that repeats a cursor would send the user through the same pages for ever. */
  #show(page: LoadedPage): void {
    const isRepeated = page.position.seen.includes(page.nextCursor!);
    if (isRepeated) page.nextCursor = null;
    const total = possibleTotal(page);
    this.page = { ...page, total, expiringSoon: possibleCount(page.expiringSoon, total) };
    if (isRepeated) {
      this.#reportProblem('a cursor came twice, so the pages end');
      throw new Error();
    }
    this.#loading = undefined;
    this.#observer.onLoaded();
  }
}
/** Leads from an empty page back to the page before it: nothing is to be seen on it. */
function positionAfter({ position, items, nextCursor }: LoadedPage): PagePosition {
  const cursor = nextCursor!;
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

/** A part of the total, unless that cannot be. */
const possibleCount = (count: number | undefined, total = Infinity): number | undefined =>
  Number.isInteger(count) && count! >= 0 && count! <= total ? count : undefined;
