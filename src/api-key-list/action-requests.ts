import type { ApiKeyRecord } from '../api/api-key.js';
import {
  ApiKeyEditEvent,
  ApiKeyRevokeEvent,
  ApiKeyRotateEvent,
  type ApiKeyActionRequest,
  type ApiKeyEdit,
} from '../api/list-events.js';
import { readAnswer, readRevocation } from '../http/answer.js';
import { readRecord } from '../http/key-answers.js';
import { uuid } from '../element/uuid.js';
import { Delay } from './delay.js';
import type { KeyAction } from './list-view.js';

/** How long an action may take before the user is told that it is slow. */
const SLOW_ACTION_MS = 10_000;

/** A request that a row waits for. */
interface UnderWay {
  action: KeyAction;
  controller: AbortController;
  /** Tells the user that the request is slow. */
  slowSaid: Delay;
}

/** A request of the user to change a key. */
export interface ActionRequest {
  action: KeyAction;
  key: ApiKeyRecord;
  /** The other fields of the event. The same action on the same key with the same detail is a retry. */
  detail?: { changes?: ApiKeyEdit; graceSeconds?: number };
  onSuccess(answer: ApiKeyRecord): void;
  onFailure(error: unknown): void;
}

const eventClasses = {
  edit: ApiKeyEditEvent,
  rotate: ApiKeyRotateEvent,
  revoke: ApiKeyRevokeEvent,
};

/** Creates the event of an action; the detail has the fields that its class needs. */
const createEvent = (
  action: KeyAction,
  request: ApiKeyActionRequest,
  respond: (answer: unknown) => void,
): Event => {
  const EventClass = eventClasses[action] as new (...args: [object, typeof respond]) => Event;
  return new EventClass(request, respond);
};

/** Fires the events of actions: one request at a time for each key, with the same idempotency key for a retry. */
export class ActionRequests {
  #target: EventTarget;
  #onSlow: () => void;
  /** The requests that rows wait for, by the id of their key. */
  #underWay = new Map<string, UnderWay>();
  /** All requests without an answer, also those that no row waits for. */
  readonly #unanswered = new Set<AbortController>();
  /** The idempotency keys of requests that have not succeeded yet, by key and content. */
  #idempotencyKeys = new Map<string, string>();

  /**
   * @param target where the events are fired
   * @param onSlow called when a request has taken long
   */
  constructor(target: EventTarget, onSlow: () => void) {
    this.#target = target;
    this.#onSlow = onSlow;
  }

  isBusy(id: string): boolean {
    return this.#underWay.has(id);
  }

  /** The action that the row of a key waits for. */
  actionOf(id: string): KeyAction | undefined {
    return this.#underWay.get(id)?.action;
  }

  /** Whether the row of a key has waited long. */
  isSlow(id: string): boolean {
    return this.#underWay.get(id)?.slowSaid.isPending === false;
  }

  /**
   * Fires the event of a request, unless the key is busy.
   * @returns whether the control that asked can close: false if nobody responded to a prevented event
   */
  start({ action, key, detail, onSuccess, onFailure }: ActionRequest): boolean {
    const { id } = key;
    if (this.isBusy(id)) return false;
    const controller = new AbortController();
    const waiting = { action, controller, slowSaid: new Delay(this.#onSlow, SLOW_ACTION_MS) };
    waiting.slowSaid.start();
    this.#underWay.set(id, waiting);
    this.#unanswered.add(controller);
    const identity = JSON.stringify([id, action, detail]);
    const keys = this.#idempotencyKeys;
    const idempotencyKey = keys.get(identity) ?? uuid();
    keys.set(identity, idempotencyKey);
    let isAnswered = false;
    const respond = (answer: unknown): void => {
      isAnswered = true;
      const read = action === 'revoke' ? readRevocation : readAnswer;
      read(answer)
        .then(readRecord)
        .then(
          (record) => {
            if (!this.#end(id, waiting)) return;
            keys.delete(identity);
            onSuccess(record);
          },
          (error: unknown) => {
            // A retry of the same request may have succeeded meanwhile.
            const isOpen = keys.get(identity) === idempotencyKey;
            if (this.#end(id, waiting) && isOpen) onFailure(error);
          },
        );
    };
    const { signal } = controller;
    const request = { key: Object.freeze({ ...key }), idempotencyKey, signal, ...detail };
    const isAllowed = this.#target.dispatchEvent(createEvent(action, request, respond));
    if (!isAnswered) this.#end(id, waiting);
    return isAnswered || isAllowed;
  }

  /** Aborts the request under way for a key, if there is one; its answer is ignored. */
  abort(id: string): void {
    this.#underWay.get(id)?.controller.abort();
    this.stopWaiting(id);
  }

  abortAll(): void {
    this.#stopWaitingForAll();
    for (const controller of this.#unanswered) controller.abort();
  }

  /** Waits for no request any more, since other keys follow. The outcome of each still counts. */
  startOver(): void {
    this.#stopWaitingForAll();
    this.#idempotencyKeys = new Map();
  }

  /** Frees the row of a key. The outcome of its request still counts. */
  stopWaiting(id: string): void {
    this.#underWay.get(id)?.slowSaid.cancel();
    this.#underWay.delete(id);
  }

  #stopWaitingForAll(): void {
    for (const id of this.#underWay.keys()) this.stopWaiting(id);
  }

  /** @returns false for a request that was aborted */
  #end(id: string, waiting: UnderWay): boolean {
    this.#unanswered.delete(waiting.controller);
    if (this.#underWay.get(id) === waiting) this.stopWaiting(id);
    return !waiting.controller.signal.aborted;
  }
}
