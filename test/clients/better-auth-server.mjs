/** A server of better-auth with its API-key plugin and a database of its own, and better-auth's own client for it. */
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { apiKeyClient } from '@better-auth/api-key/client';
import { apiKey } from '@better-auth/api-key';
import { betterAuth } from 'better-auth';
import { createAuthClient } from 'better-auth/client';
import { getMigrations } from 'better-auth/db/migration';
import { toNodeHandler } from 'better-auth/node';
import { SqliteDialect } from 'kysely';
import Database from 'libsql';

/** @typedef {Parameters<typeof apiKey>[0]} PluginOptions */

/** The options of the plugin that docs/better-auth.md advises. */
const advised = { enableMetadata: true, requireName: true, defaultPrefix: 'ak_' };

/** @param {string} baseURL @param {PluginOptions} options */
const makeAuth = (baseURL, options) =>
  betterAuth({
    baseURL,
    secret: randomBytes(32).toString('base64'),
    database: {
      dialect: new SqliteDialect({ database: new Database(':memory:') }),
      type: 'sqlite',
    },
    emailAndPassword: { enabled: true },
    plugins: [apiKey(options)],
    advanced: { database: { defaultFindManyLimit: 1000 } },
    telemetry: { enabled: false },
  });

/**
 * Starts a server on 127.0.0.1. Its `server` answers the requests to better-auth alone.
 * @param {{ after(stop: () => void): void }} test
 * @param {PluginOptions} [options] of the plugin
 */
export const startBetterAuth = async (test, options = advised) => {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  test.after(() => {
    server.close();
    server.closeAllConnections();
  });
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const url = `http://127.0.0.1:${port}`;
  const auth = makeAuth(url, options);
  await (await getMigrations(auth.options)).runMigrations();
  const answer = toNodeHandler(auth);
  server.on('request', (request, response) => {
    if (request.url?.startsWith('/api/auth/')) void answer(request, response);
  });
  /** @param {string} key */
  const accepts = async (key) => (await auth.api.verifyApiKey({ body: { key } })).valid;
  return { url, auth, server, accepts };
};

/** Keeps the session cookie, as a browser does. @param {string} url */
const cookieFetch = (url) => {
  let cookie = '';
  /** @type {typeof fetch} */
  const send = async (input, init) => {
    const headers = new Headers(init?.headers);
    headers.set('Origin', url);
    if (cookie) headers.set('Cookie', cookie);
    const response = await fetch(input, { ...init, headers });
    const set = response.headers.getSetCookie();
    if (set.length > 0) cookie = set.map((each) => each.split(';')[0]).join('; ');
    return response;
  };
  return send;
};

let users = 0;

/**
 * Signs a new user up, and returns the client with that user's session.
 * @param {string} url
 * @param {{ wrap?: (send: typeof fetch) => typeof fetch, throw?: true }} [options] `wrap` changes how it fetches
 */
export const signUp = async (url, { wrap = (send) => send, ...options } = {}) => {
  const customFetchImpl = wrap(cookieFetch(url));
  const client = createAuthClient({
    baseURL: url,
    plugins: [apiKeyClient()],
    fetchOptions: { customFetchImpl, ...options },
  });
  users += 1;
  const email = `user${users}@example.test`;
  await client.signUp.email({ email, password: 'correct horse', name: 'Dana Reyes' });
  return client;
};
