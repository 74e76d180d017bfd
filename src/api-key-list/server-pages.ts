import type { ApiKeyRecord } from '../api/api-key.js';
import type { ApiKeyPage, ApiKeyQuery } from '../api/client.js';
import { ApiKeyLoadEvent } from '../api/list-events.js';
import { readAnswer } from '../http/answer.js';
import { readPage, type ReportProblem } from '../http/key-answers.js';

/** A place in the host's list: cursors cannot be computed, so those of the pages before are kept. */
interface Place {
  cursor: string | null;
  /** How many keys come before. */
  before: number;
  previous?: Place;
}

interface ShownPage extends ApiKeyPage {
  place: Place;
}

interface Outcome {
  loaded(): void;
  /** There is no answer yet, and the user may want to ask again. */
  slow(): void;
  failed(error: unknown): void;
}

/** After how long without an answer the user is told, in milliseconds. */
const SLOW_AFTER = 10_000;

const START: Place = { cursor: null, before: 0 };

/** The pages that the host answers `load` with. */
export class ServerPages {
  /** What is shown; `undefined` where nobody answered. */
  page: ShownPage | undefined;
  /** Whether the user was told that there is no answer yet. */
  isSlow = false;
  #wanted = START;
  #loading: AbortController | undefined;
  #slowTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly host: EventTarget,
    readonly outcome: Outcome,
    readonly complain: ReportProblem,
  ) {}

  get isLoading(): boolean {
    return !!this.#loading;
  }

  get hasPrevious(): boolean {
    return !!this.page?.place.previous;
  }

  /** The next `ask` is for the first page. */
  restart(): void {
    this.#wanted = START;
  }

  /** The next `ask` is for the page before or after the one that is shown. */
  turn(isNext: boolean): void {
    const { place, items, nextCursor } = this.page!;
    if (!isNext) this.#wanted = place.previous ?? START;
    else if (nextCursor)
      this.#wanted = {
        cursor: nextCursor,
        before: place.before + items.length,
        previous: place,
      };
  }

  /** Changes the keys of the page that is shown. */
  change(change: (keys: readonly ApiKeyRecord[]) => ApiKeyRecord[]): void {
    if (!this.page) return;
    const { total } = this.page;
    const items = change(this.page.items);
    const gone = this.page.items.length - items.length;
    this.page = { ...this.page, items, ...(total !== undefined && { total: total - gone }) };
  }

  /** Of a last page without keys, the next `ask` is for the one before. */
  retreat(): boolean {
    const isEmpty = this.hasPrevious && !this.page!.items.length && !this.page!.nextCursor;
    if (isEmpty) this.turn(false);
    return isEmpty;
  }

  /**
   * Fires `load`; the answer to the one before is waited for no longer.
   * @returns whether somebody answers
   */
  ask(query: Omit<ApiKeyQuery, 'cursor'>): boolean {
    this.abort();
    const controller = new AbortController();
    const { signal } = controller;
    const place = this.#wanted;
    const event = new ApiKeyLoadEvent({ ...query, cursor: place.cursor, signal }, (answer) => {
      this.#loading = controller;
      this.#slowTimer = setTimeout(() => {
        this.isSlow = true;
        this.outcome.slow();
      }, SLOW_AFTER);
      readAnswer(answer)
        .then((page) => readPage(page, this.complain))
        .then(
          (page) => this.#settle(controller, () => (this.page = { ...page, place })),
          (error: unknown) => this.#settle(controller, undefined, error),
        );
    });
    this.host.dispatchEvent(event);
    if (this.#loading !== controller) this.page = undefined;
    return this.#loading === controller;
  }

  abort(): void {
    const loading = this.#loading;
    this.#end();
    loading?.abort();
  }

  #settle(controller: AbortController, take?: () => void, error?: unknown): void {
    if (this.#loading !== controller) return;
    this.#end();
    if (take) {
      take();
      this.outcome.loaded();
    } else this.outcome.failed(error);
  }

  #end(): void {
    this.#loading = undefined;
    this.isSlow = false;
    clearTimeout(this.#slowTimer);
  }
}
