import type { ReactiveControllerHost } from 'lit';
import type { ApiKeyDraft } from '../api/api-key.js';
import {
  ApiKeyCreatedEvent,
  ApiKeyFailedEvent,
  ApiKeyOrphanedEvent,
  ApiKeySubmitEvent,
  type ApiKeyAttempt,
  type KeyWithoutSecret,
} from '../api/events.js';
import { readAnswer, withoutSecret } from '../http/answer.js';
import { onRemoval } from '../element/removal.js';
import { uuid } from '../element/uuid.js';

/** What the controller tells its element. */
interface AttemptsHost extends ReactiveControllerHost, HTMLElement {
  busy: boolean;
}

/** How an attempt ended that the user was still waiting for. */
interface Outcome {
  succeeded(): void;
  failed(error: unknown): void;
}

/** So that no listener changes the draft for the next. */
const freeze = <Value>(value: Value): Readonly<Value> => {
  if (value === Object(value)) Object.values(value as object).forEach(freeze);
  return Object.freeze(value);
};

interface Attempt extends ApiKeyAttempt {
  readonly controller: AbortController;
}

/**
 * Sees to it that there is one attempt at a time, that each ends once, and that a key that comes too
 * late is told of.
 */
export class Attempts {
  #host: AttemptsHost;
  #outcome: Outcome;
  #current: Attempt | undefined;
  /** Set before anything asynchronous: no second click, Enter or call gets past it. */
  #latched = false;
  #key = '';
  #keyed = '';

  constructor(host: AttemptsHost, outcome: Outcome) {
    this.#host = host;
    this.#outcome = outcome;
    onRemoval(host, () => {
      if (this.#current) this.end();
    });
  }

  get underWay(): boolean {
    return this.#latched;
  }

  /** Fires `submit`. To be called only when no attempt is under way. */
  start(values: ApiKeyDraft): void {
    this.#latched = true;
    const draft = freeze(values);
    const controller = new AbortController();
    const { signal } = controller;
    const attempt = { draft, idempotencyKey: this.#keyFor(draft), signal, controller };
    this.#current = attempt;
    let isAnswered = false;
    const event = new ApiKeySubmitEvent(attempt, (answer) => {
      isAnswered = true;
      if (this.#current === attempt) this.#host.busy = true;
      readAnswer(answer)
        .then(withoutSecret)
        .then(
          (key) => this.#fulfil(attempt, key),
          (error: unknown) => this.#reject(attempt, error),
        );
    });
    this.#host.dispatchEvent(event);
    if (!isAnswered && this.#current === attempt) this.#latched = false;
  }

  /** Aborts what is under way; the next attempt has a new idempotency key. */
  end(): void {
    const attempt = this.#current;
    this.#settle();
    this.#keyed = '';
    attempt?.controller.abort();
  }

  /** The server tells a retry by its key; another body under the same key would be refused. */
  #keyFor(draft: Readonly<ApiKeyDraft>): string {
    const keyed = JSON.stringify(draft);
    if (keyed !== this.#keyed) this.#key = uuid();
    this.#keyed = keyed;
    return this.#key;
  }

  #fulfil(attempt: Attempt, key: KeyWithoutSecret): void {
    if (this.#current !== attempt) {
      this.#host.dispatchEvent(new ApiKeyOrphanedEvent(key, attempt.draft));
      return;
    }
    this.#settle();
    this.#keyed = '';
    this.#outcome.succeeded();
    this.#host.dispatchEvent(new ApiKeyCreatedEvent(key, attempt.draft));
  }

  /** A rejection after our own abort has nobody left to tell. */
  #reject(attempt: Attempt, error: unknown): void {
    if (this.#current !== attempt) return;
    this.#settle();
    this.#outcome.failed(error);
    this.#host.dispatchEvent(new ApiKeyFailedEvent(error, attempt.draft));
  }

  #settle(): void {
    this.#current = undefined;
    // Without the latch it is the host that drives `busy`.
    if (this.#latched) this.#host.busy = false;
    this.#latched = false;
  }
}
