import type { ApiKeyDraft, CreatedApiKey } from './api-key.js';
import { AnswerableEvent } from './answerable-event.js';

/** What a `submit` may be answered with; a `Response` is read for the host. */
// eslint-disable-next-line @typescript-eslint/no-invalid-void-type -- what an async function gives
export type ApiKeyCreateAnswer = CreatedApiKey | Response | null | undefined | void;

/** What identifies one attempt to create a key. */
export interface ApiKeyAttempt {
  /** A frozen copy of what the user entered, normalized. */
  readonly draft: Readonly<ApiKeyDraft>;
  /** A UUID: the same for a retry of the same draft, new after an edit, a success or a cancel. */
  readonly idempotencyKey: string;
  /** Aborted when the user cancels, the form is reset, or the element is removed for good. */
  readonly signal: AbortSignal;
}

/** The user wants to create a key. Fired once for each valid Save. */
export class ApiKeySubmitEvent
  extends AnswerableEvent<ApiKeyCreateAnswer>
  implements ApiKeyAttempt
{
  declare readonly draft: Readonly<ApiKeyDraft>;
  declare readonly idempotencyKey: string;
  declare readonly signal: AbortSignal;

  constructor(attempt: ApiKeyAttempt, respond?: (answer: unknown) => void) {
    super('submit', { cancelable: true }, respond);
    this.draft = attempt.draft;
    this.idempotencyKey = attempt.idempotencyKey;
    this.signal = attempt.signal;
  }
}

/** How the user, or the host, left the form. */
export type ApiKeyCancelReason = 'button' | 'escape' | 'backdrop' | 'api';

/** The draft is about to be discarded; prevent it to keep everything as it is. */
export class ApiKeyCancelEvent extends Event {
  declare readonly reason: ApiKeyCancelReason;
  /** Whether the fields differed from what the form started with. */
  declare readonly dirty: boolean;

  constructor(reason: ApiKeyCancelReason, dirty: boolean) {
    super('cancel', { cancelable: true });
    this.reason = reason;
    this.dirty = dirty;
  }
}

/** The answer to a `submit`, without its secret. */
export type KeyWithoutSecret<Key extends CreatedApiKey = CreatedApiKey> = Readonly<
  Omit<Key, 'secret'>
>;

/** The key was created. */
export class ApiKeyCreatedEvent<Key extends CreatedApiKey = CreatedApiKey> extends Event {
  declare readonly key: KeyWithoutSecret<Key>;
  declare readonly draft: Readonly<ApiKeyDraft>;

  constructor(key: KeyWithoutSecret<Key>, draft: Readonly<ApiKeyDraft>) {
    super('created');
    this.key = key;
    this.draft = draft;
  }
}

/** The answer to a `submit` was a rejection; every value is kept. */
export class ApiKeyFailedEvent extends Event {
  /** What the promise rejected with, or what was wrong with the `Response`. */
  declare readonly error: unknown;
  declare readonly draft: Readonly<ApiKeyDraft>;

  constructor(error: unknown, draft: Readonly<ApiKeyDraft>) {
    super('failed');
    this.error = error;
    this.draft = draft;
  }
}

/**
 * A key was created after the user had cancelled, or the element had gone: it is live and nobody saw
 * it. The host should revoke it.
 */
export class ApiKeyOrphanedEvent<Key extends CreatedApiKey = CreatedApiKey> extends Event {
  declare readonly key: KeyWithoutSecret<Key>;
  declare readonly draft: Readonly<ApiKeyDraft>;

  constructor(key: KeyWithoutSecret<Key>, draft: Readonly<ApiKeyDraft>) {
    super('orphaned');
    this.key = key;
    this.draft = draft;
  }
}

/** A key, or a snippet with the key in it, is in the clipboard for certain. */
export class ApiKeyCopiedEvent extends Event {
  constructor() {
    super('copied');
  }
}

/** The key is in the clipboard, or the user says that it is stored: it may be forgotten. */
export class ApiKeyAcknowledgedEvent extends Event {
  constructor() {
    super('acknowledged');
  }
}

/** The user has done with the secret, which is cleared. */
export class ApiKeyDoneEvent extends Event {
  /** False when the user gave up a key that was neither copied nor marked as stored. */
  declare readonly acknowledged: boolean;

  constructor(acknowledged: boolean) {
    super('done');
    this.acknowledged = acknowledged;
  }
}

/** The dialog has closed. */
export class ApiKeyCloseEvent extends Event {
  /** False only when an unsaved secret was given up. */
  declare readonly acknowledged: boolean;

  constructor(acknowledged: boolean) {
    super('close');
    this.acknowledged = acknowledged;
  }
}

/** The events of `<add-api-key-form>` by their type. */
export interface AddApiKeyFormEventMap {
  submit: ApiKeySubmitEvent;
  cancel: ApiKeyCancelEvent;
  created: ApiKeyCreatedEvent;
  failed: ApiKeyFailedEvent;
  orphaned: ApiKeyOrphanedEvent;
}

/** The events of `<api-key-secret>` by their type. */
export interface ApiKeySecretEventMap {
  copied: ApiKeyCopiedEvent;
  acknowledged: ApiKeyAcknowledgedEvent;
  done: ApiKeyDoneEvent;
}

/** The events of `<add-api-key-dialog>` by their type. */
export interface AddApiKeyDialogEventMap extends AddApiKeyFormEventMap {
  close: ApiKeyCloseEvent;
}

/** The events of `<api-key-manager>` by their type. */
export type ApiKeyManagerEventMap = Pick<AddApiKeyFormEventMap, 'created' | 'failed' | 'orphaned'>;

/**
 * The type of an element's `addEventListener` and `removeEventListener`. The global event map cannot
 * be redeclared for `submit` and `cancel` (TS2717), so each class declares its own.
 */
export interface ListenerMethod<Target, Events> {
  <Type extends keyof Events>(
    type: Type,
    listener:
      | ((this: Target, event: Events[Type]) => unknown)
      | { handleEvent(event: Events[Type]): unknown }
      | null,
    options?: boolean | AddEventListenerOptions,
  ): void;
  <Type extends Exclude<keyof HTMLElementEventMap, keyof Events>>(
    type: Type,
    listener: ((this: Target, event: HTMLElementEventMap[Type]) => unknown) | null,
    options?: boolean | AddEventListenerOptions,
  ): void;
  (
    type: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: boolean | AddEventListenerOptions,
  ): void;
}
