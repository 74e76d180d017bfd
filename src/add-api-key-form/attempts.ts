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
  /** Aborts the current attempt. */
  #current: AbortController | undefined;
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
    this.#current = controller;
    const isCurrent = (): boolean => this.#current === controller;
    const attempt = { draft, idempotencyKey: this.#keyFor(draft), signal: controller.signal };
    let isAnswered = false;
    const event = new ApiKeySubmitEvent(attempt, (answer) => {
      isAnswered = true;
      if (isCurrent()) this.#host.busy = true;
      readAnswer(answer)
        .then(withoutSecret)
        .then(
          (key) => {
            if (isCurrent()) this.#fulfil(key, draft);
            else this.#host.dispatchEvent(new ApiKeyOrphanedEvent(key, draft));
          },
          (error: unknown) => {
            // Ignore the rejection that our own abort caused: the user waits for nothing any more.
            if (isCurrent()) this.#reject(error, draft);
          },
        );
    });
    const isPrevented = !this.#host.dispatchEvent(event);
    if (isAnswered || !isCurrent()) return;
    this.#isPending = false;
    if (!isPrevented) this.#outcome.unanswered(attempt);
  }

  /** Aborts the current attempt; the next one has a new idempotency key. */
  abort(): void {
    const controller = this.#current;
    this.#settle();
    this.#keyedDraft = '';
    controller?.abort();
  }

  /** The same key for the same draft: a server refuses one idempotency key with two bodies. */
  #keyFor(draft: Readonly<ApiKeyDraft>): string {
    const json = JSON.stringify(draft);
    if (json !== this.#keyedDraft) this.#idempotencyKey = uuid();
    this.#keyedDraft = json;
    return this.#idempotencyKey;
  }

  #fulfil(key: KeyWithoutSecret, draft: Readonly<ApiKeyDraft>): void {
    this.#settle();
    this.#keyedDraft = '';
    this.#outcome.created();
    this.#host.dispatchEvent(new ApiKeyCreatedEvent(key, draft));
  }

  #reject(error: unknown, draft: Readonly<ApiKeyDraft>): void {
    this.#settle();
    this.#outcome.failed(error);
    this.#host.dispatchEvent(new ApiKeyFailedEvent(error, draft));
  }

  #settle(): void {
    this.#current = undefined;
    // Without a pending attempt, `busy` is under the host's control.
    if (this.#isPending) this.#host.busy = false;
    this.#isPending = false;
  }
}
