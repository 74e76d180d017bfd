const server = process.env.KEYS_SERVER ?? 'http://127.0.0.1:8080';

/** Passes a request on to the server of the keys. Check here who is signed in. */
async function passOn(request: Request) {
  const { pathname, search } = new URL(request.url);
  // `fetch` decodes a compressed answer, but its headers still say that it is compressed.
  const headers = new Headers({ 'accept-encoding': 'identity' });
  for (const name of ['content-type', 'idempotency-key']) {
    const value = request.headers.get(name);
    if (value) headers.set(name, value);
  }
  const body = (await request.text()) || undefined;
  return fetch(server + pathname + search, { method: request.method, headers, body });
}

export { passOn as GET, passOn as POST, passOn as PATCH, passOn as DELETE };
