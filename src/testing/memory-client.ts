import {
  ApiKeyError,
  type ApiKeyDraft,
  type ApiKeyPermission,
  type ApiKeyRecord,
  type ApiKeyRole,
} from '../api/api-key.js';
import type {
  ApiKeyChanges,
  ApiKeyClient,
  ApiKeyRequestOptions,
  ApiKeyWithSecret,
} from '../api/client.js';
import { uuid } from '../element/uuid.js';
import { normalizeDraft } from '../rules/draft.js';
import { MemoryKeys } from './memory-keys.js';
import { findChangeErrors, findDraftErrors } from './memory-rules.js';

/** The keys of a client in memory, and how it answers. */
export interface MemoryClientOptions {
  /** The keys at the start, in the order in which `list` returns them. They are copied. Default: none. */
  keys?: readonly ApiKeyRecord[];
  /** The roles that a draft may have; `[]` if keys have no role. Default: `admin` and `readonly`. */
  roles?: readonly ApiKeyRole[];
  /** The permissions that a draft may have. Default: any. */
  permissions?: readonly ApiKeyPermission[];
  /** How many milliseconds each call takes. Default: 0. */
  latency?: number;
  /**
   * Called at the end of the latency of each call, before anything is done. The error that it returns is what the
   * method rejects with. `key` is the key that `revoke`, `rotate` or `update` is called for.
   * Default: nothing fails but what a server would refuse.
   */
  fail?: (method: keyof ApiKeyClient, key?: Readonly<ApiKeyRecord>) => Error | undefined;
}

/**
 * Creates a complete client that keeps its keys in memory: for tests, stories and prototypes. It passes
 * `contractTests()`. It refuses what a server would, with an `ApiKeyError`: `fieldErrors` for an invalid draft; the
 * `status` 404 for a key that is not there, 409 for one that has ended, 422 for an idempotency key of other content.
 * Secrets are random, and nothing accepts them.
 */
export function createMemoryClient(options: MemoryClientOptions = {}): Required<ApiKeyClient> {
  const keys = new MemoryKeys(options.keys);
  const { latency = 0, fail } = options;
  /** Waits as long as a server would take, and fails as the host wishes. */
  const begin = async (
    method: keyof ApiKeyClient,
    { signal }: ApiKeyRequestOptions,
    key?: ApiKeyRecord,
  ): Promise<void> => {
    await delay(latency, signal);
    const error = fail?.(method, key && { ...key });
    if (error) throw error;
  };
  return {
    list: async (query, request) => {
      await begin('list', request);
      return keys.page(query);
    },
    create: async (draft, request) => {
      await begin('create', request);
      return keys.once(request.idempotencyKey, ['create', draft], () => {
        refuseIfAny(findDraftErrors(draft, options));
        return withSecret(keys.add(newRecord(draft)), keys);
      });
    },
    revoke: async (key, request) => {
      await begin('revoke', request, key);
      const { id, revokedAt } = keys.get(key.id);
      keys.change(id, { revokedAt: revokedAt ?? new Date().toISOString() });
    },
    rotate: async (key, { graceSeconds }, request) => {
      await begin('rotate', request, key);
      return keys.once(request.idempotencyKey, ['rotate', key.id, graceSeconds], () => {
        const end = graceSeconds > 0 ? Date.now() + graceSeconds * 1000 : undefined;
        const previousSecretExpiresAt = end ? new Date(end).toISOString() : null;
        const { id } = keys.getLive(key.id, Date.now());
        return withSecret(keys.change(id, { previousSecretExpiresAt }), keys);
      });
    },
    update: async (key, changes, request) => {
      await begin('update', request, key);
      const current = keys.getLive(key.id, -Infinity);
      refuseIfAny(findChangeErrors({ ...current, ...changes }));
      return keys.change(current.id, normalizeChanges(changes));
    },
  };
}

async function delay(ms: number, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  if (ms > 0)
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      const stop = (): void => {
        clearTimeout(timer);
        resolve();
      };
      signal.addEventListener('abort', stop, { once: true });
    });
  signal.throwIfAborted();
}

function refuseIfAny(fieldErrors: ApiKeyError['fieldErrors']): void {
  if (Object.keys(fieldErrors).length)
    throw new ApiKeyError('Nothing was saved. Check the fields.', { fieldErrors, status: 400 });
}

/** A record has no `extra`: a server does with it what it likes. */
function newRecord(draft: ApiKeyDraft): ApiKeyRecord {
  const { extra: _, role, ...fields } = normalizeDraft(draft);
  const { permissions } = draft;
  return {
    id: uuid(),
    expiresAt: null,
    ...fields,
    ...(role && { role }),
    ...(permissions && { permissions: [...permissions] }),
    createdAt: new Date().toISOString(),
    lastUsedAt: null,
  };
}

function withSecret({ id }: ApiKeyRecord, keys: MemoryKeys): ApiKeyWithSecret {
  const secret = `ak_live_${uuid().replaceAll('-', '')}`;
  return { ...keys.change(id, { hint: `ak_live_…${secret.slice(-4)}` }), secret };
}

/** Only the fields that are given. */
function normalizeChanges(changes: ApiKeyChanges): ApiKeyChanges {
  const { applicationName, description } = normalizeDraft(changes);
  return {
    ...(changes.applicationName !== undefined && { applicationName }),
    ...(changes.description !== undefined && { description }),
  };
}
