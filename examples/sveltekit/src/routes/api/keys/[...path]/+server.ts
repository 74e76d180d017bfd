import { env } from '$env/dynamic/private';
import type { RequestHandler } from './$types';

const server = env.KEYS_SERVER ?? 'http://127.0.0.1:8080';

/** Passes a request on to the server of the keys. Check here who is signed in. */
const passOn: RequestHandler = async ({ request, url }) => {
  // `fetch` decodes a compressed answer, but its headers still say that it is compressed.
  const headers = new Headers({ 'accept-encoding': 'identity' });
  for (const name of ['content-type', 'idempotency-key']) {
    const value = request.headers.get(name);
    if (value) headers.set(name, value);
  }
  const body = (await request.text()) || undefined;
  return fetch(server + url.pathname + url.search, { method: request.method, headers, body });
};

export { passOn as GET, passOn as POST, passOn as PATCH, passOn as DELETE };
