import type { ApiKeyClient, ApiKeyQuery, ApiKeyRequestOptions } from '../api/client.js';
import { ownFields } from '../api/own-fields.js';
import { failureOf, readContent } from './answer.js';
import { keyAddresses } from './key-addresses.js';
import { readKey, readPage, readRecord } from './key-answers.js';

/** Sends a request, as `fetch` does. */
type Send = (address: string, init: RequestInit) => Promise<Response>;

/**
 * Creates a client that sends each request by `send`; see `createHttpClient()`.
 * @throws {TypeError} unless `src` is relative, or absolute with http: or https: and no credentials
 */
export function keysOverHttp(src: string | URL, send: Send): Required<ApiKeyClient> {
  const addresses = keyAddresses(src);
  /** Sends a request and returns the content of its answer. */
  const ask = async (
    method: string,
    url: string,
    options: ApiKeyRequestOptions,
    body?: object,
  ): Promise<unknown> => {
    try {
      const response = await send(url, initOf(method, options, body));
      const text = await response.text();
      if (!response.ok) throw failureOf(response, text);
      return method === 'DELETE' ? readDeletion(response, text) : parse(response, text);
    } catch (error) {
      const { fieldErrors, status } = ownFields(error);
      // Keep errors whose texts are meant for the user, and the reason of an abort.
      if (fieldErrors || options.signal.aborted) throw error;
      const [path] = url.split(/[?#]/);
      const text = `${method} ${path}: ${(error as Error).message}`;
      throw Object.assign(new Error(text, { cause: error }), { status });
    }
  };
  return {
    list: async (query, options) =>
      readPage(await ask('GET', addresses.list(searchOf(query)), options), report),
    create: async (draft, options) => readKey(await ask('POST', addresses.list(), options, draft)),
    revoke: async ({ id }, options) => {
      await ask('DELETE', addresses.key(id), options);
    },
    rotate: async ({ id }, { graceSeconds }, options) =>
      readKey(await ask('POST', addresses.key(id, '/rotate'), options, { graceSeconds })),
    update: async ({ id }, changes, options) =>
      readRecord(readKey(await ask('PATCH', addresses.key(id), options, changes)), report),
  };
}

const report = (problem: string): void => console.error(`createHttpClient(): ${problem}.`);

/** Makes the search parameters of a query: `sort=-createdAt` lists the newest keys first. */
function searchOf({
  query,
  sort,
  cursor,
  limit,
  status,
  role,
}: ApiKeyQuery): Record<string, string> {
  return {
    ...(query && { q: query }),
    ...(sort && { sort: (sort.direction === 'descending' ? '-' : '') + sort.column }),
    ...(cursor !== null && { cursor }),
    limit: String(limit),
    ...(status && { status }),
    ...(role && { role }),
  };
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
  const { status, redirected } = response;
  if (redirected || (status !== 200 && status !== 204))
    throw new Error(`HTTP ${status}${redirected ? ' after a redirect' : ''} instead of 200 or 204`);
  return status === 204 || readKey(parse(response, body));
}

function parse({ status, headers }: Response, body: string): unknown {
  const type = headers.get('content-type');
  // Many servers answer an expired session with 200 and their sign-in page.
  if (!body || !/^application\/([\w.-]+\+)?json\s*(;|$)/i.test(type!))
    throw new Error(`HTTP ${status} with ${type} instead of JSON`);
  return readContent(JSON.parse(body));
}
