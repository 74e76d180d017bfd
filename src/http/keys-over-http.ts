import { ApiKeyError, type ApiKeyDraft, type ApiKeyRecord } from '../api/api-key.js';
import type { ApiKeyClient, ApiKeyQuery, ApiKeyRequestOptions } from '../api/client.js';
import { failureOf } from './answer.js';
import { readKey, readPage, readRecord } from './key-answers.js';
import { keyAddresses } from './key-addresses.js';

/** What carries a request: `fetch`, or what stands for it. */
type Send = (address: string, init: RequestInit) => Promise<Response>;

/**
 * The client for a server that answers as `openapi.yaml` says; see `createHttpClient`.
 * @throws {TypeError} for an address that is neither relative, nor http: or https: without a password
 */
export function keysOverHttp(src: string | URL, send: Send): Required<ApiKeyClient> {
  const addresses = keyAddresses(src);
  const ask = (
    method: string,
    address: string,
    given: ApiKeyRequestOptions,
    body?: object,
  ): Promise<unknown> => exchange(send, method, address, given, body);
  return {
    list: async (query, given) =>
      readPage(await ask('GET', addresses.list(searchOf(query)), given), complain),
    create: async (draft: ApiKeyDraft, given) =>
      readKey(await ask('POST', addresses.list(), given, draft)),
    revoke: async ({ id }, given) => {
      await ask('DELETE', addresses.key(id), given);
    },
    rotate: async ({ id }, { graceSeconds }, given) =>
      readKey(await ask('POST', addresses.key(id, '/rotate'), given, { graceSeconds })),
    update: async ({ id }, changes, given): Promise<ApiKeyRecord> =>
      readRecord(readKey(await ask('PATCH', addresses.key(id), given, changes)), complain),
  };
}

const complain = (complaint: string): void => console.error(`createHttpClient(): ${complaint}.`);

/** `sort=-createdAt` is the newest first. What is not asked for is left out. */
function searchOf({ query, sort, cursor, limit }: ApiKeyQuery): Record<string, string> {
  return {
    ...(query && { q: query }),
    ...(sort && { sort: (sort.direction === 'descending' ? '-' : '') + sort.column }),
    ...(cursor !== null && { cursor }),
    limit: String(limit),
  };
}

/** Sends a request, and gives the JSON of its answer: of a DELETE nothing. */
async function exchange(
  send: Send,
  method: string,
  address: string,
  given: ApiKeyRequestOptions,
  body: object | undefined,
): Promise<unknown> {
  try {
    const response = await send(address, initOf(method, given, body));
    const text = await response.text();
    if (!response.ok) throw failureOf(response, text);
    return method === 'DELETE' ? undefined : parse(response, text);
  } catch (error) {
    // What is meant for the user stays as it is, and so does that nobody waits any more.
    if (error instanceof ApiKeyError || given.signal.aborted) throw error;
    const [path] = address.split(/[?#]/);
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${method} ${path}: ${reason}`, { cause: error });
  }
}

/** What is sent by POST is done once for each idempotency key; all else may be done again. */
const initOf = (
  method: string,
  { signal, idempotencyKey }: ApiKeyRequestOptions,
  body: object | undefined,
): RequestInit => ({
  method,
  signal,
  headers: {
    Accept: 'application/json, application/problem+json',
    ...(body && { 'Content-Type': 'application/json' }),
    ...(method === 'POST' && { 'Idempotency-Key': idempotencyKey }),
  },
  // A list from the cache would not have the key that was just made.
  cache: 'no-store',
  ...(body && { body: JSON.stringify(body) }),
});

function parse(response: Response, body: string): unknown {
  if (!body) throw new Error(`HTTP ${response.status} without a body`);
  const type = response.headers.get('content-type') ?? '';
  // A page for signing in is a 200 too.
  if (!/^application\/([\w.-]+\+)?json\s*(;|$)/i.test(type))
    throw new Error(`HTTP ${response.status} with ${type || 'no content type'} instead of JSON`);
  return JSON.parse(body);
}
