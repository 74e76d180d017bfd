import type { ApiKeyRecord } from '../api/api-key.js';
import type { ApiKeyActionRequest } from '../api/list-events.js';
import { readAnswer } from '../http/answer.js';
import { readRecord } from '../http/key-answers.js';
import { uuid } from '../element/uuid.js';

/** A request of the user to change a key. */
interface ActionRequest {
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
  /** The requests under way, by the id of their key. */
  #underWay = new Map<string, AbortController>();
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
    for (const id of [...this.#underWay.keys()]) this.abort(id);
  }

  /** @returns false for a request that was aborted */
  #end(id: string, controller: AbortController): boolean {
    if (this.#underWay.get(id) !== controller) return false;
    return this.#underWay.delete(id);
  }
}
