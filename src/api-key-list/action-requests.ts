import type { ApiKeyRecord } from '../api/api-key.js';
import type { ApiKeyActionRequest } from '../api/list-events.js';
import { readAnswer } from '../http/answer.js';
import { readRecord } from '../http/key-answers.js';
import { uuid } from '../element/uuid.js';

/** One attempt to change a key. */
interface Action {
  key: ApiKeyRecord;
  /** Tells a retry from another request: what is asked for, and all that comes with it. */
  request: unknown[];
  event(request: ApiKeyActionRequest, respond: (answer: unknown) => void): Event;
  succeeded(answer: ApiKeyRecord): void;
  failed(error: unknown): void;
}

/** Sees to it that there is one attempt at a time for each key, and that each ends once. */
export class KeyActions {
  #underWay = new Map<string, AbortController>();
  /** The idempotency keys of what has not succeeded yet. */
  #requests = new Map<string, string>();

  isBusy(id: string): boolean {
    return this.#underWay.has(id);
  }

  /**
   * Fires the event of an action.
   * @returns whether the question is answered: false when the event was prevented, and nobody responded
   */
  start(host: EventTarget, { key, request, event, succeeded, failed }: Action): boolean {
    const { id } = key;
    if (this.isBusy(id)) return false;
    const controller = new AbortController();
    this.#underWay.set(id, controller);
    const requested = JSON.stringify([id, request]);
    const idempotencyKey = this.#requests.get(requested) ?? uuid();
    this.#requests.set(requested, idempotencyKey);
    let isAnswered = false;
    const settle = (act: () => void): void => {
      if (this.#underWay.get(id) !== controller) return;
      this.#underWay.delete(id);
      act();
    };
    const { signal } = controller;
    const fired = event({ key: Object.freeze({ ...key }), idempotencyKey, signal }, (answer) => {
      isAnswered = true;
      readAnswer(answer)
        .then(readRecord)
        .then(
          (record) =>
            settle(() => {
              this.#requests.delete(requested);
              succeeded(record);
            }),
          (error: unknown) => settle(() => failed(error)),
        );
    });
    const isAllowed = host.dispatchEvent(fired);
    if (!isAnswered) settle(() => undefined);
    return isAnswered || isAllowed;
  }

  /** Aborts what is under way: of one key, else of all. */
  abort(id?: string): void {
    for (const [each, controller] of this.#underWay) {
      if (id !== undefined && each !== id) continue;
      this.#underWay.delete(each);
      controller.abort();
    }
  }
}
