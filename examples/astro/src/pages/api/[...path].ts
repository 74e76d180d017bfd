import type { APIRoute } from 'astro';

const { KEYS_SERVER = 'http://127.0.0.1:8080' } = process.env;

/** Stands for your API: passes each request on to the server that has the keys. */
export const ALL: APIRoute = async ({ request, url }) => {
  const headers = new Headers(request.headers);
  for (const name of ['host', 'origin', 'connection', 'content-length']) headers.delete(name);
  // `fetch` decodes a compressed answer, but its headers still say that it is compressed.
  headers.set('accept-encoding', 'identity');
  return fetch(new URL(url.pathname + url.search, KEYS_SERVER), {
    method: request.method,
    headers,
    body: request.body && (await request.arrayBuffer()),
  });
};
