import type { ApiKeyDraft, ApiKeyRecord } from './api-key.js';

/** The columns of the list by which keys can be sorted. */
export type ApiKeySortColumn =
  'applicationName' | 'role' | 'createdAt' | 'lastUsedAt' | 'expiresAt';

/** The order of a list. */
export interface ApiKeySort {
  column: ApiKeySortColumn;
  direction: 'ascending' | 'descending';
}

/** `active` is neither revoked nor expired, so it includes `expiring`: a key that ends within 14 days. */
export type ApiKeyStatus = 'active' | 'expiring' | 'expired' | 'revoked';

/** A property by which keys can be filtered. */
export type ApiKeyFilter = 'status' | 'role';

/** The page of keys that the list asks for. */
export interface ApiKeyQuery {
  /** The text to find in names, descriptions, hints and owners; `''` for all keys. */
  query: string;
  /** `null` for the server's own order. */
  sort: ApiKeySort | null;
  /** The `nextCursor` of the previous page; `null` for the first page. */
  cursor: string | null;
  /** The maximum number of keys in the page. */
  limit: number;
  /** The status that the keys shall have; `null` for all. */
  status: ApiKeyStatus | null;
  /** The `value` of the role that the keys shall have; `null` for all. */
  role: string | null;
}

/** One page of keys. */
export interface ApiKeyPage {
  items: ApiKeyRecord[];
  /** An opaque text that stands for the next page; `null` on the last page. */
  nextCursor: string | null;
  /** The number of all keys that match, where the server counts them. */
  total?: number;
  /** How many of all keys that match expire within 14 days, by the server's clock. */
  expiringSoon?: number;
  /** The properties by which the server can filter. Default: none. */
  filters?: readonly ApiKeyFilter[];
  /** Why no key can be added now, until a page without it: "You have 10 of 10 keys. Revoke one to add another." */
  unavailable?: string;
}

/** Passed with every request to a client. */
export interface ApiKeyRequestOptions {
  /** Aborted when the element no longer needs the answer. */
  signal: AbortSignal;
  /** A UUID: the same for a retry of the same request. */
  idempotencyKey: string;
}

/** The fields of a key that a user can edit. */
export type ApiKeyChanges = Partial<Pick<ApiKeyRecord, 'applicationName' | 'description'>>;

/** A key together with its secret, which is shown once. */
export type ApiKeyWithSecret = ApiKeyRecord & { secret?: string };

/**
 * The connection of the manager to a backend. The manager offers an action only if its method exists.
 * A method rejects with an `ApiKeyError` if its texts are meant for the user; for any other rejection
 * the elements show a generic text.
 */
export interface ApiKeyClient {
  list(query: ApiKeyQuery, options: ApiKeyRequestOptions): Promise<ApiKeyPage>;
  create(draft: ApiKeyDraft, options: ApiKeyRequestOptions): Promise<ApiKeyWithSecret>;
  /** Revokes a key: from now on the backend refuses it. */
  revoke?(key: ApiKeyRecord, options: ApiKeyRequestOptions): Promise<void>;
  /** Gives the key a new secret. The old secret keeps working for `graceSeconds`. */
  rotate?(
    key: ApiKeyRecord,
    request: { graceSeconds: number },
    options: ApiKeyRequestOptions,
  ): Promise<ApiKeyWithSecret>;
  update?(
    key: ApiKeyRecord,
    changes: ApiKeyChanges,
    options: ApiKeyRequestOptions,
  ): Promise<ApiKeyRecord>;
}
