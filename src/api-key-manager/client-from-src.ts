import type { ApiKeyClient } from '../api/client.js';
import { keysOverHttp } from '../http/keys-over-http.js';

/**
 * The client for a backend at `src`. An unusable `src` gives a client whose `list` and `create` fail, so that the
 * list shows the error; the cause is logged.
 */
export function clientFromSrc(src: string): ApiKeyClient {
  try {
    // Looks `fetch` up for each request: the page may replace it.
    return keysOverHttp(src, (address, init) => fetch(address, init));
  } catch (error) {
    console.error('<api-key-manager>: cannot use "src".', error);
    const fail = (): Promise<never> => Promise.reject(error as Error);
    return { list: fail, create: fail };
  }
}
