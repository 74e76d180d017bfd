import type { ApiKeyDraft, ApiKeyRecord } from './api-key.js';

/** The columns of the list by which keys can be sorted. */
export type ApiKeySortColumn =
  'applicationName' | 'role' | 'createdAt' | 'lastUsedAt' | 'expiresAt';

/** By what keys are sorted. */
export interface ApiKeySort {
  column: ApiKeySortColumn;
  direction: 'ascending' | 'descending';
}

/** Which keys are asked for. */
export interface ApiKeyQuery {
  /** What is searched for in names and descriptions; `''` for all. */
  query: string;
  /** `null` for the order that the server prefers. */
  sort: ApiKeySort | null;
  /** The `nextCursor` of the page before; `null` for the first page. */
  cursor: string | null;
  /** How many keys a page holds at most. */
  limit: number;
}

/** One page of keys. */
export interface ApiKeyPage {
  items: ApiKeyRecord[];
  /** Opaque; `null` on the last page. */
  nextCursor: string | null;
  /** How many keys match in all, where the server counts them. */
  total?: number;
}

/** What every request of a client comes with. */
export interface ApiKeyRequestOptions {
  /** Aborted once nobody waits for the answer. */
  signal: AbortSignal;
  /** A UUID: the same for a retry of the same request. */
  idempotencyKey: string;
}

/** What a user may change of a key without touching its secret. */
export type ApiKeyChanges = Partial<Pick<ApiKeyRecord, 'applicationName' | 'description'>>;

/** A key with the secret that is shown once. */
export type ApiKeyWithSecret = ApiKeyRecord & { secret?: string };

/**
 * How the manager reaches a backend. An action is offered only where its method is there. Every method
 * rejects with an `ApiKeyError` for texts that are meant for the user, and with any other error for
 * what is not.
 */
export interface ApiKeyClient {
  list(query: ApiKeyQuery, options: ApiKeyRequestOptions): Promise<ApiKeyPage>;
  create(draft: ApiKeyDraft, options: ApiKeyRequestOptions): Promise<ApiKeyWithSecret>;
  /** From then on the key is refused. */
  revoke?(key: ApiKeyRecord, options: ApiKeyRequestOptions): Promise<void>;
  /** Gives the key a new secret; the old one works for as many seconds more. */
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
