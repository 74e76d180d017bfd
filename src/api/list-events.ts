import type { ApiKeyRecord } from './api-key.js';
import type {
  ApiKeyPage,
  ApiKeyQuery,
  ApiKeySort,
  ApiKeyStatus,
  ApiKeyWithSecret,
} from './client.js';
import { AnswerableEvent } from './answerable-event.js';

/** One attempt to change a key. */
export interface ApiKeyActionRequest {
  /** A frozen copy of the record that the list shows. */
  readonly key: Readonly<ApiKeyRecord>;
  /** A UUID: the same for each retry of a request. */
  readonly idempotencyKey: string;
  /** Aborted when the list is removed from the page. */
  readonly signal: AbortSignal;
}

/** An answer to `revoke`, of which only success or failure counts. The list reads a `Response` for the host. */
// eslint-disable-next-line @typescript-eslint/no-invalid-void-type -- the result of an async function
export type ApiKeyRevokeAnswer = object | null | undefined | void;

/** An answer to `rotate` or `edit`: the fields of the record that have changed, or a `Response`. */
// eslint-disable-next-line @typescript-eslint/no-invalid-void-type -- the result of an async function
export type ApiKeyUpdateAnswer = Partial<ApiKeyWithSecret> | Response | null | undefined | void;

/** The common base of the events for actions on a key. */
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

/** Fired when the user has confirmed that a key shall be revoked. */
export class ApiKeyRevokeEvent extends KeyActionEvent<ApiKeyRevokeAnswer> {
  constructor(request: ApiKeyActionRequest, respond?: (answer: unknown) => void) {
    super('revoke', request, respond);
  }
}

/** Fired when the user wants a new secret for a key. The list takes the record from the answer, never the secret. */
export class ApiKeyRotateEvent extends KeyActionEvent<ApiKeyUpdateAnswer> {
  /** How long the old secret shall keep working, in seconds. */
  declare readonly graceSeconds: number;

  constructor(
    request: ApiKeyActionRequest & { graceSeconds: number },
    respond?: (answer: unknown) => void,
  ) {
    super('rotate', request, respond);
    this.graceSeconds = request.graceSeconds;
  }
}

/** Both editable fields of a key as the user entered them, normalized. */
export type ApiKeyEdit = Readonly<{ applicationName: string; description: string }>;

/** Fired when the user saves a changed name or description of a key. */
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

/** Fired when the list needs a page of keys: at the start and after each change. Without an answer it shows `keys`. */
export class ApiKeyLoadEvent
  extends AnswerableEvent<ApiKeyPage | Response>
  implements Readonly<ApiKeyQuery>
{
  declare readonly query: string;
  declare readonly sort: ApiKeySort | null;
  declare readonly cursor: string | null;
  declare readonly limit: number;
  declare readonly status: ApiKeyStatus | null;
  declare readonly role: string | null;
  /** Aborted when the list asks for another page or is removed from the page. */
  declare readonly signal: AbortSignal;

  constructor(query: ApiKeyQuery & { signal: AbortSignal }, respond?: (answer: unknown) => void) {
    super('load', {}, respond);
    this.query = query.query;
    this.sort = query.sort;
    this.cursor = query.cursor;
    this.limit = query.limit;
    this.status = query.status;
    this.role = query.role;
    this.signal = query.signal;
  }
}

/** The events of `<api-key-list>` by type. */
export interface ApiKeyListEventMap {
  revoke: ApiKeyRevokeEvent;
  rotate: ApiKeyRotateEvent;
  edit: ApiKeyEditEvent;
  load: ApiKeyLoadEvent;
}
