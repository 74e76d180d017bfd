const server = process.env.KEYS_SERVER ?? 'http://127.0.0.1:8080';

/** Passes a request on to the server of the keys. Check here who is signed in. */
export default defineEventHandler((event) =>
  // The server of the keys sees a request from its own origin, not from a page of this app.
  proxyRequest(event, server + event.path, { headers: { origin: server } }),
);
