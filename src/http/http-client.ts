import type { ApiKeyClient } from '../api/client.js';
import { keysOverHttp } from './keys-over-http.js';

/** Options for the requests of `createHttpClient()`. */
export interface HttpClientOptions {
  /** Default: the global `fetch` at the time of each request. */
  fetch?: typeof fetch | undefined;
  /**
   * Headers for each request. A function is called for each request, so that a CSRF token or a bearer
   * token is current. The client's own headers win: `Accept`, `Content-Type`, `Idempotency-Key`.
   */
  headers?: HeadersInit | (() => HeadersInit | Promise<HeadersInit>) | undefined;
  /** Passed to `fetch`. Default: cookies are sent to the page's own origin only. */
  credentials?: RequestCredentials | undefined;
}

/**
 * Creates a client for a server that implements `openapi.yaml`. If the server lacks a method, leave it
 * out: `const { rotate, ...client } = createHttpClient('/api/keys')`.
 *
 * Problem details (RFC 9457) become an `ApiKeyError`: `errors` for the fields, `detail` for the form. For
 * any other failure (no answer, HTML, JSON of another shape) a method rejects with an error whose text
 * is for developers; the elements show a generic text instead.
 *
 * @param src the URL of the keys: relative, or absolute with http: or https:
 * @throws {TypeError} for any other URL, and for one that contains a user name or password
 */
export function createHttpClient(
  src: string | URL,
  options: HttpClientOptions = {},
): Required<ApiKeyClient> {
  return keysOverHttp(src, async (address, init) => {
    const { headers: given, credentials } = options;
    const headers = new Headers(await (typeof given === 'function' ? given() : given));
    for (const [name, value] of new Headers(init.headers)) headers.set(name, value);
    const send = options.fetch ?? globalThis.fetch;
    return send(address, { ...init, headers, ...(credentials && { credentials }) });
  });
}
