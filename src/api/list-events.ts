import type { ApiKeyRecord } from './api-key.js';
import type { ApiKeyPage, ApiKeyQuery, ApiKeySort, ApiKeyWithSecret } from './client.js';
import { AnswerableEvent } from './answerable-event.js';

/** What identifies one attempt to change a key. */
export interface ApiKeyActionRequest {
  /** A frozen copy of the record as the list has it. */
  readonly key: Readonly<ApiKeyRecord>;
  /** A UUID: the same for a retry of the same request. */
  readonly idempotencyKey: string;
  /** Aborted when the list is removed for good. */
  readonly signal: AbortSignal;
}

/** What nothing more has to be known of than that it is done; a `Response` is read for the host. */
// eslint-disable-next-line @typescript-eslint/no-invalid-void-type -- what an async function gives
export type ApiKeyRevokeAnswer = object | null | undefined | void;

/** What an action that changes a key may be answered with: what is new of its record. */
// eslint-disable-next-line @typescript-eslint/no-invalid-void-type -- what an async function gives
export type ApiKeyUpdateAnswer = Partial<ApiKeyWithSecret> | Response | null | undefined | void;

/** What the events of all actions have in common. */
class KeyActionEvent<Answer> extends AnswerableEvent<Answer> implements ApiKeyActionRequest {
  declare readonly key: Readonly<ApiKeyRecord>;
  declare readonly idempotencyKey: string;
  declare readonly signal: AbortSignal;

  constructor(type: string, request: ApiKeyActionRequest, respond?: (answer: unknown) => void) {
    super(type, { cancelable: true }, respond);
    this.key = request.key;
    this.idempotencyKey = request.idempotencyKey;
    this.signal = request.signal;
  }
}

/** The user wants a key to be refused from now on. Fired once for each answer to the question. */
export class ApiKeyRevokeEvent extends KeyActionEvent<ApiKeyRevokeAnswer> {
  constructor(request: ApiKeyActionRequest, respond?: (answer: unknown) => void) {
    super('revoke', request, respond);
  }
}

/** The user wants a new secret for a key. The list takes the record from the answer, not the secret. */
export class ApiKeyRotateEvent extends KeyActionEvent<ApiKeyUpdateAnswer> {
  /** For how long the old secret is to work beside the new one. */
  declare readonly graceSeconds: number;

  constructor(
    request: ApiKeyActionRequest & { graceSeconds: number },
    respond?: (answer: unknown) => void,
  ) {
    super('rotate', request, respond);
    this.graceSeconds = request.graceSeconds;
  }
}

/** What the user has entered for a key: both fields, normalized. */
export type ApiKeyEdit = Readonly<{ applicationName: string; description: string }>;

/** The user has changed the name or the description of a key. */
export class ApiKeyEditEvent extends KeyActionEvent<ApiKeyUpdateAnswer> {
  declare readonly changes: ApiKeyEdit;

  constructor(
    request: ApiKeyActionRequest & { changes: ApiKeyEdit },
    respond?: (answer: unknown) => void,
  ) {
    super('edit', request, respond);
    this.changes = request.changes;
  }
}

/** The list wants a page of keys: at the start, and after each change. Without an answer it uses `keys`. */
export class ApiKeyLoadEvent
  extends AnswerableEvent<ApiKeyPage | Response>
  implements Readonly<ApiKeyQuery>
{
  declare readonly query: string;
  declare readonly sort: ApiKeySort | null;
  declare readonly cursor: string | null;
  declare readonly limit: number;
  /** Aborted when another page is asked for, or the list is removed for good. */
  declare readonly signal: AbortSignal;

  constructor(query: ApiKeyQuery & { signal: AbortSignal }, respond?: (answer: unknown) => void) {
    super('load', {}, respond);
    this.query = query.query;
    this.sort = query.sort;
    this.cursor = query.cursor;
    this.limit = query.limit;
    this.signal = query.signal;
  }
}

/** The events of `<api-key-list>` by their type. */
export interface ApiKeyListEventMap {
  revoke: ApiKeyRevokeEvent;
  rotate: ApiKeyRotateEvent;
  edit: ApiKeyEditEvent;
  load: ApiKeyLoadEvent;
}
