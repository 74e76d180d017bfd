import { ApiKeyError, type ApiKeyDraft, type ApiKeyRecord } from '../api/api-key.js';
import type { ApiKeyClient, ApiKeyQuery, ApiKeyRequestOptions } from '../api/client.js';
import { failureOf } from './answer.js';
import { readKey, readPage, readRecord } from './key-answers.js';
import { keyAddresses } from './key-addresses.js';

/** Sends a request, as `fetch` does. */
type Send = (address: string, init: RequestInit) => Promise<Response>;

/**
 * Creates a client that sends each request by `send`; see `createHttpClient()`.
 * @throws {TypeError} unless `src` is relative, or absolute with http: or https: and no credentials
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
      readPage(await ask('GET', addresses.list(searchOf(query)), given), report),
    create: async (draft: ApiKeyDraft, given) =>
      readKey(await ask('POST', addresses.list(), given, draft)),
    revoke: async ({ id }, given) => {
      await ask('DELETE', addresses.key(id), given);
    },
    rotate: async ({ id }, { graceSeconds }, given) =>
      readKey(await ask('POST', addresses.key(id, '/rotate'), given, { graceSeconds })),
    update: async ({ id }, changes, given): Promise<ApiKeyRecord> =>
      readRecord(readKey(await ask('PATCH', addresses.key(id), given, changes)), report),
  };
}

const report = (problem: string): void => console.error(`createHttpClient(): ${problem}.`);

/** Makes the search parameters of a query: `sort=-createdAt` lists the newest keys first. */
function searchOf({ query, sort, cursor, limit }: ApiKeyQuery): Record<string, string> {
  return {
    ...(query && { q: query }),
    ...(sort && { sort: (sort.direction === 'descending' ? '-' : '') + sort.column }),
    ...(cursor !== null && { cursor }),
    limit: String(limit),
  };
}

/** Sends a request and returns the JSON of its answer; of a DELETE it returns `undefined`. */
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
    // Keep errors whose texts are meant for the user, and the reason of an abort.
    if (error instanceof ApiKeyError || given.signal.aborted) throw error;
    const [path] = address.split(/[?#]/);
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${method} ${path}: ${reason}`, { cause: error });
  }
}

/** Only POST needs an idempotency key: GET, PATCH and DELETE can be repeated safely. */
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
  // A cached list would lack the key that was just created.
  cache: 'no-store',
  ...(body && { body: JSON.stringify(body) }),
});

function parse(response: Response, body: string): unknown {
  if (!body) throw new Error(`HTTP ${response.status} without a body`);
  const type = response.headers.get('content-type') ?? '';
  // Many servers answer an expired session with 200 and their sign-in page.
  if (!/^application\/([\w.-]+\+)?json\s*(;|$)/i.test(type))
    throw new Error(`HTTP ${response.status} with ${type || 'no content type'} instead of JSON`);
  return JSON.parse(body);
}
