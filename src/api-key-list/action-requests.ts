import type { ApiKeyRecord } from '../api/api-key.js';
import type { ApiKeyActionRequest } from '../api/list-events.js';
import { readAnswer } from '../http/answer.js';
import { readRecord } from '../http/key-answers.js';
import { uuid } from '../element/uuid.js';

/** A request of the user to change a key. */
export interface ActionRequest {
  key: ApiKeyRecord;
  /** The content of the request, as JSON. The same content for the same key is a retry. */
  content: object;
  /** Reads the answer. Default: `readAnswer()`. */
  readAnswer?(answer: unknown): Promise<object>;
  createEvent(request: ApiKeyActionRequest, respond: (answer: unknown) => void): Event;
  onSuccess(answer: ApiKeyRecord): void;
  onFailure(error: unknown): void;
}

/** Fires the events of actions: one request at a time for each key, with the same idempotency key for a retry. */
export class ActionRequests {
  #target: EventTarget;
  /** The requests that rows wait for, by the id of their key. */
  #underWay = new Map<string, AbortController>();
  /** All requests without an answer, also those that no row waits for. */
  readonly #unanswered = new Set<AbortController>();
  /** The idempotency keys of requests that have not succeeded yet, by key and content. */
  #idempotencyKeys = new Map<string, string>();

  /** @param target where the events are fired */
  constructor(target: EventTarget) {
    this.#target = target;
  }

  isBusy(id: string): boolean {
    return this.#underWay.has(id);
  }

  /**
   * Fires the event of a request, unless the key is busy.
   * @returns whether the control that asked can close: false if nobody responded to a prevented event
   */
  start(action: ActionRequest): boolean {
    const { key, content, createEvent, onSuccess, onFailure } = action;
    const { id } = key;
    if (this.isBusy(id)) return false;
    const controller = new AbortController();
    this.#underWay.set(id, controller);
    this.#unanswered.add(controller);
    const { signal } = controller;
    const identity = JSON.stringify([id, content]);
    const idempotencyKey = this.#idempotencyKeys.get(identity) ?? uuid();
    this.#idempotencyKeys.set(identity, idempotencyKey);
    let isAnswered = false;
    const respond = (answer: unknown): void => {
      isAnswered = true;
      (action.readAnswer ?? readAnswer)(answer)
        .then(readRecord)
        .then(
          (record) => {
            if (!this.#end(id, controller)) return;
            if (this.#idempotencyKeys.get(identity) === idempotencyKey)
              this.#idempotencyKeys.delete(identity);
            onSuccess(record);
          },
          (error: unknown) => {
            if (this.#end(id, controller)) onFailure(error);
          },
        );
    };
    const request = { key: Object.freeze({ ...key }), idempotencyKey, signal };
    const isAllowed = this.#target.dispatchEvent(createEvent(request, respond));
    if (!isAnswered) this.#end(id, controller);
    return isAnswered || isAllowed;
  }

  /** Aborts the request under way for a key, if there is one; its answer is ignored. */
  abort(id: string): void {
    const controller = this.#underWay.get(id);
    this.#underWay.delete(id);
    controller?.abort();
  }

  abortAll(): void {
    this.#underWay.clear();
    for (const controller of this.#unanswered) controller.abort();
  }

  /** Waits for no request any more, since other keys follow. The outcome of each still counts. */
  startOver(): void {
    this.#underWay.clear();
    this.#idempotencyKeys.clear();
  }

  /** @returns false for a request that was aborted */
  #end(id: string, controller: AbortController): boolean {
    this.#unanswered.delete(controller);
    if (this.#underWay.get(id) === controller) this.#underWay.delete(id);
    return !controller.signal.aborted;
  }
}
