import type { ApiKeyDraft, ApiKeyRecord, CreatedApiKey } from './api-key.js';
import { AnswerableEvent } from './answerable-event.js';

/**
 * An answer to `submit`: the key, with any further fields. The form reads a `Response` for the host, and what clients resolve
 * with that do not reject: `{ data, error }`.
 */
export type ApiKeyCreateAnswer =
  | CreatedApiKey
  | (CreatedApiKey & Record<string, unknown>)
  | Response
  | null
  | undefined
  // eslint-disable-next-line @typescript-eslint/no-invalid-void-type -- the result of an async function
  | void;

/** One attempt to create a key. */
export interface ApiKeyAttempt {
  /** A frozen, normalized copy of what the user entered. */
  readonly draft: Readonly<ApiKeyDraft>;
  /** A UUID: the same for each retry of a draft, new after an edit, a success or a cancel. */
  readonly idempotencyKey: string;
  /** Aborted when the user cancels, the form is reset, or the element is removed for good. */
  readonly signal: AbortSignal;
}

/** Fired once for each valid Save: the user wants to create a key. */
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

/** How the form was left: by Cancel, Escape, a click on the backdrop, or a method of the host. */
export type ApiKeyCancelReason = 'button' | 'escape' | 'backdrop' | 'api';

/** Fired before the draft is discarded. Prevent it to keep everything as it is. */
export class ApiKeyCancelEvent extends Event {
  declare readonly reason: ApiKeyCancelReason;
  /** Whether the user has changed a field. */
  declare readonly dirty: boolean;

  constructor(reason: ApiKeyCancelReason, dirty: boolean) {
    super('cancel', { cancelable: true });
    this.reason = reason;
    this.dirty = dirty;
  }
}

/** The answer to `submit` without its secret. */
export type KeyWithoutSecret<Key extends CreatedApiKey = CreatedApiKey> = Readonly<
  Omit<Key, 'secret'>
>;

/** Fired when the answer to `submit` was fulfilled: the key exists. */
export class ApiKeyCreatedEvent<Key extends CreatedApiKey = CreatedApiKey> extends Event {
  declare readonly key: KeyWithoutSecret<Key>;
  declare readonly draft: Readonly<ApiKeyDraft>;

  constructor(key: KeyWithoutSecret<Key>, draft: Readonly<ApiKeyDraft>) {
    super('created');
    this.key = key;
    this.draft = draft;
  }
}

/** Fired when the answer to `submit` was rejected. The form keeps every value. */
export class ApiKeyFailedEvent extends Event {
  /** The reason of the rejection, or an error that describes the `Response`. */
  declare readonly error: unknown;
  declare readonly draft: Readonly<ApiKeyDraft>;

  constructor(error: unknown, draft: Readonly<ApiKeyDraft>) {
    super('failed');
    this.error = error;
    this.draft = draft;
  }
}

/**
 * Fired when a key was created after the user had cancelled or the element had been removed. The key is
 * live and nobody has seen its secret: the host should revoke it. The manager also fires it for a rotation
 * whose secret came too late to be shown: the key can be rotated again.
 */
export class ApiKeyOrphanedEvent<Key extends CreatedApiKey = CreatedApiKey> extends Event {
  declare readonly key: KeyWithoutSecret<Key>;
  /** `null` for a rotation. */
  declare readonly draft: Readonly<ApiKeyDraft> | null;

  constructor(key: KeyWithoutSecret<Key>, draft: Readonly<ApiKeyDraft> | null) {
    super('orphaned');
    this.key = key;
    this.draft = draft;
  }
}

/** Fired when the key, or a snippet that contains it, was verifiably copied. */
export class ApiKeyCopiedEvent extends Event {
  constructor() {
    super('copied');
  }
}

/** Fired when the user has copied the key or says that it is stored. */
export class ApiKeyAcknowledgedEvent extends Event {
  constructor() {
    super('acknowledged');
  }
}

/** Fired when the user has finished with the secret. It has been cleared. */
export class ApiKeyDoneEvent extends Event {
  /** False if the key was neither copied nor marked as stored. */
  declare readonly acknowledged: boolean;

  constructor(acknowledged: boolean) {
    super('done');
    this.acknowledged = acknowledged;
  }
}

/** Fired when the dialog has closed. */
export class ApiKeyCloseEvent extends Event {
  /** False only if an unsaved secret was given up. */
  declare readonly acknowledged: boolean;

  constructor(acknowledged: boolean) {
    super('close');
    this.acknowledged = acknowledged;
  }
}

/** The events of `<add-api-key-form>` by type. */
export interface AddApiKeyFormEventMap {
  submit: ApiKeySubmitEvent;
  cancel: ApiKeyCancelEvent;
  created: ApiKeyCreatedEvent;
  failed: ApiKeyFailedEvent;
  orphaned: ApiKeyOrphanedEvent;
}

/** The events of `<api-key-secret>` by type. */
export interface ApiKeySecretEventMap {
  copied: ApiKeyCopiedEvent;
  acknowledged: ApiKeyAcknowledgedEvent;
  done: ApiKeyDoneEvent;
}

/** The events of `<add-api-key-dialog>` by type. */
export interface AddApiKeyDialogEventMap extends AddApiKeyFormEventMap {
  close: ApiKeyCloseEvent;
}

/** The events of `<api-key-manager>` by type. Its client answers with whole records. */
export interface ApiKeyManagerEventMap {
  created: ApiKeyCreatedEvent<ApiKeyRecord>;
  failed: ApiKeyFailedEvent;
  orphaned: ApiKeyOrphanedEvent<ApiKeyRecord>;
}

/** A method, so that its parameter may be a subtype: `ApiKeyCreatedEvent<MyKey>`, whose key has the fields of the host. */
interface Listener<Target, Event> {
  listener(this: Target, event: Event): unknown;
}

/**
 * The type of an element's `addEventListener` and `removeEventListener`. The global event map cannot
 * be redeclared for `submit` and `cancel` (TS2717), so each class declares its own.
 */
export interface ListenerMethod<Target, Events> {
  <Type extends keyof Events>(
    type: Type,
    listener:
      | Listener<Target, Events[Type]>['listener']
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
