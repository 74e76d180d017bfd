import type { ApiKeyClient } from '../api/client.js';
import { keysOverHttp } from './keys-over-http.js';

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
  return keysOverHttp(src, async (address, init) => {
    const { headers: given, credentials } = options;
    const headers = new Headers(await (typeof given === 'function' ? given() : given));
    for (const [name, value] of new Headers(init.headers)) headers.set(name, value);
    const send = options.fetch ?? globalThis.fetch;
    return send(address, { ...init, headers, ...(credentials && { credentials }) });
  });
}
