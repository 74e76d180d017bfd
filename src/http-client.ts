import { ApiKeyError, type ApiKeyDraft, type ApiKeyRecord } from './api-key.js';
import type { ApiKeyClient, ApiKeyPage, ApiKeyQuery, ApiKeyRequestOptions } from './client.js';
import { failureOf } from './shared/answer.js';
import { readKey, readPage, readRecord } from './shared/key-answers.js';
import { keyAddresses } from './shared/key-addresses.js';
import { ownFields } from './shared/own-fields.js';

/** How requests are sent. */
export interface HttpClientOptions {
  /** Default: the global `fetch`, looked up at each request. */
  fetch?: typeof fetch | undefined;
  /**
   * Sent with each request; those of a function are asked for each time (a CSRF token, a bearer token
   * that is renewed). The client's own (`Accept`, `Content-Type`, `Idempotency-Key`) win.
   */
  headers?: HeadersInit | (() => HeadersInit | Promise<HeadersInit>) | undefined;
  /** As for `fetch`. Default: cookies go to the page's own origin. */
  credentials?: RequestCredentials | undefined;
}

/**
 * The client for a server that answers as `openapi.yaml` says. A host without some of its methods
 * takes the others: `const { rotate, ...client } = createHttpClient('/api/keys')`.
 *
 * Problem details (RFC 9457) of a refusal become an `ApiKeyError`: `errors` at the fields, `detail` at
 * the form. Whatever else goes wrong (no answer, HTML, another shape) rejects with an error whose text
 * is for developers; the elements show a general sentence instead.
 *
 * @param src the address of the keys: relative, or with http: or https:
 * @throws {TypeError} for any other address, and for one with a password in it
 */
export function createHttpClient(
  src: string | URL,
  options: HttpClientOptions = {},
): Required<ApiKeyClient> {
  const addresses = keyAddresses(src);
  const send = (
    method: string,
    address: string,
    given: ApiKeyRequestOptions,
    body?: object,
  ): Promise<unknown> => exchange(method, address, given, body, options);
  return {
    list: async (query, given) =>
      readPageStrictly(await send('GET', addresses.list(searchOf(query)), given)),
    create: async (draft: ApiKeyDraft, given) =>
      readKey(await send('POST', addresses.list(), given, draft)),
    revoke: async ({ id }, given) => {
      await send('DELETE', addresses.key(id), given);
    },
    rotate: async ({ id }, { graceSeconds }, given) =>
      readKey(await send('POST', addresses.key(id, '/rotate'), given, { graceSeconds })),
    update: async ({ id }, changes, given): Promise<ApiKeyRecord> =>
      readRecord(readKey(await send('PATCH', addresses.key(id), given, changes)), complain),
  };
}

const complain = (complaint: string): void => console.error(`createHttpClient(): ${complaint}.`);

/** A list takes what it can of an answer; of a server, `openapi.yaml` says what to expect. */
function readPageStrictly(json: unknown): ApiKeyPage {
  const page = readPage(json, complain);
  const { nextCursor = null, total } = ownFields(json);
  if (nextCursor !== page.nextCursor || total !== page.total)
    throw new TypeError('nextCursor is neither a text nor null, or total is no number');
  return page;
}

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
  method: string,
  address: string,
  given: ApiKeyRequestOptions,
  body: object | undefined,
  options: HttpClientOptions,
): Promise<unknown> {
  const init = await initOf(method, given, body, options);
  try {
    const send = options.fetch ?? globalThis.fetch;
    const response = await send(address, init);
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
async function initOf(
  method: string,
  { signal, idempotencyKey }: ApiKeyRequestOptions,
  body: object | undefined,
  { headers: given, credentials }: HttpClientOptions,
): Promise<RequestInit> {
  const headers = new Headers(await (typeof given === 'function' ? given() : given));
  headers.set('Accept', 'application/json, application/problem+json');
  if (body) headers.set('Content-Type', 'application/json');
  if (method === 'POST') headers.set('Idempotency-Key', idempotencyKey);
  return {
    method,
    headers,
    signal,
    // A list from the cache would not have the key that was just made.
    cache: 'no-store',
    ...(body && { body: JSON.stringify(body) }),
    ...(credentials && { credentials }),
  };
}

function parse(response: Response, body: string): unknown {
  if (!body) throw new Error(`HTTP ${response.status} without a body`);
  const type = response.headers.get('content-type') ?? '';
  // A page for signing in is a 200 too.
  if (!/^application\/([\w.-]+\+)?json\s*(;|$)/i.test(type))
    throw new Error(`HTTP ${response.status} with ${type || 'no content type'} instead of JSON`);
  return JSON.parse(body);
}
