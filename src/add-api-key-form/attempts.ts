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

interface AttemptsHost extends ReactiveControllerHost, HTMLElement {
  busy: boolean;
}

/** Callbacks for the end of an attempt that was not aborted. The first two run before their events are fired. */
interface OutcomeHandlers {
  created(): void;
  failed(error: unknown): void;
  /** No listener has answered or prevented `submit`. */
  unanswered(attempt: ApiKeyAttempt): void;
}

interface Attempt extends ApiKeyAttempt {
  readonly controller: AbortController;
}

const deepFreeze = <Value>(value: Value): Readonly<Value> => {
  if (value === Object(value)) Object.values(value as object).forEach(deepFreeze);
  return Object.freeze(value);
};

/**
 * The attempts to create a key: at most one at a time. Fires `submit`, then `created` or `failed` on the
 * host; `orphaned` for a key that arrives after its attempt was aborted.
 */
export class Attempts {
  #host: AttemptsHost;
  #outcome: OutcomeHandlers;
  #current: Attempt | undefined;
  #isPending = false;
  #idempotencyKey = '';
  /** The draft that `#idempotencyKey` belongs to, as JSON; `''` for none. */
  #keyedDraft = '';

  constructor(host: AttemptsHost, outcome: OutcomeHandlers) {
    this.#host = host;
    this.#outcome = outcome;
    onRemoval(host, () => {
      if (this.#current) this.abort();
    });
  }

  /** Whether an attempt waits for its answer. */
  get isPending(): boolean {
    return this.#isPending;
  }

  /** Fires `submit`. Call it only while no attempt is pending. */
  start(values: ApiKeyDraft): void {
    // Set synchronously, so that a second click, Enter or call starts no second attempt.
    this.#isPending = true;
    // Frozen, so that no listener changes the draft that the next one reads.
    const draft = deepFreeze(values);
    const controller = new AbortController();
    const { signal } = controller;
    const attempt = { draft, idempotencyKey: this.#keyFor(draft), signal, controller };
    this.#current = attempt;
    let isAnswered = false;
    const event = new ApiKeySubmitEvent(attempt, (answer) => {
      isAnswered = true;
      this.#await(answer, attempt);
    });
    const isPrevented = !this.#host.dispatchEvent(event);
    if (isAnswered || this.#current !== attempt) return;
    this.#isPending = false;
    if (!isPrevented) this.#outcome.unanswered(attempt);
  }

  /** Aborts the current attempt; the next one has a new idempotency key. */
  abort(): void {
    const attempt = this.#current;
    this.#settle();
    this.#keyedDraft = '';
    attempt?.controller.abort();
  }

  #await(answer: unknown, attempt: Attempt): void {
    if (this.#current === attempt) this.#host.busy = true;
    readAnswer(answer)
      .then(withoutSecret)
      .then(
        (key) => this.#fulfil(attempt, key),
        (error: unknown) => this.#reject(attempt, error),
      );
  }

  /** The same key for the same draft: a server refuses one idempotency key with two bodies. */
  #keyFor(draft: Readonly<ApiKeyDraft>): string {
    const json = JSON.stringify(draft);
    if (json !== this.#keyedDraft) this.#idempotencyKey = uuid();
    this.#keyedDraft = json;
    return this.#idempotencyKey;
  }

  #fulfil(attempt: Attempt, key: KeyWithoutSecret): void {
    if (this.#current !== attempt) {
      this.#host.dispatchEvent(new ApiKeyOrphanedEvent(key, attempt.draft));
      return;
    }
    this.#settle();
    this.#keyedDraft = '';
    this.#outcome.created();
    this.#host.dispatchEvent(new ApiKeyCreatedEvent(key, attempt.draft));
  }

  #reject(attempt: Attempt, error: unknown): void {
    // Ignore the rejection that our own abort caused: the user waits for nothing any more.
    if (this.#current !== attempt) return;
    this.#settle();
    this.#outcome.failed(error);
    this.#host.dispatchEvent(new ApiKeyFailedEvent(error, attempt.draft));
  }

  #settle(): void {
    this.#current = undefined;
    // Without a pending attempt, `busy` is under the host's control.
    if (this.#isPending) this.#host.busy = false;
    this.#isPending = false;
  }
}
