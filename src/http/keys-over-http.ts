import type { ApiKeyDraft, ApiKeyRecord } from '../api/api-key.js';
import type { ApiKeyClient, ApiKeyQuery, ApiKeyRequestOptions } from '../api/client.js';
import { ownFields } from '../api/own-fields.js';
import { failureOf, readContent } from './answer.js';
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

/** Sends a request and returns the content of its answer. */
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
    return method === 'DELETE' ? readDeletion(response, text) : parse(response, text);
  } catch (error) {
    // Keep errors whose texts are meant for the user, and the reason of an abort.
    if (ownFields(error).fieldErrors || given.signal.aborted) throw error;
    const [path] = address.split(/[?#]/);
    const reason = error instanceof Error ? error.message : String(error);
    const { status } = ownFields(error);
    throw Object.assign(new Error(`${method} ${path}: ${reason}`, { cause: error }), { status });
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

/**
 * A revoked key is answered by 204, or by 200 with its record. A redirect often leads to a sign-in page, which
 * is a 200 too.
 */
function readDeletion(response: Response, body: string): unknown {
  if (response.redirected) throw new Error(`redirected to ${response.url}`);
  if (response.status === 204) return undefined;
  if (response.status !== 200) throw new Error(`HTTP ${response.status} instead of 200 or 204`);
  return readKey(parse(response, body));
}

function parse(response: Response, body: string): unknown {
  if (!body) throw new Error(`HTTP ${response.status} without a body`);
  const type = response.headers.get('content-type') ?? '';
  // Many servers answer an expired session with 200 and their sign-in page.
  if (!/^application\/([\w.-]+\+)?json\s*(;|$)/i.test(type))
    throw new Error(`HTTP ${response.status} with ${type || 'no content type'} instead of JSON`);
  return readContent(JSON.parse(body));
}
