import { randomUUID } from 'node:crypto';
import { Agent, request as httpRequest } from 'node:http';
import { text } from 'node:stream/consumers';
import { once } from 'node:events';

/**
 * @typedef {{ port: number }} Server
 * @typedef {{ method: string, path: string, body?: unknown }} Call
 * @typedef {Record<string, { few: number[], many: number[] }>} Times in milliseconds, by the name of the request
 */

/** The server has to sort all hits of this one: 2,000 of a million keys. */
export const SORTED_SEARCH = 'a search for two words, by name';

/** The queries of filters, by the keys that they find. */
const FILTERS = {
  'active ones': 'status=active',
  'expiring ones': 'status=expiring',
  'expired ones': 'status=expired',
  'revoked ones': 'status=revoked',
  'those of a role': 'role=admin',
  'active ones of a role': 'status=active&role=admin',
};
/** The name of the unfiltered page, by that of the filtered one. @type {Map<string, string>} */
export const UNFILTERED = new Map();

const ROUNDS = 60;
const WARM_UP = 10;
const agent = new Agent({ keepAlive: true, maxSockets: 1 });

/** @param {Server} server @param {Call} call @returns {Promise<any>} */
async function send({ port }, { method, path, body }) {
  const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() };
  const request = httpRequest({ host: '127.0.0.1', port, method, path, agent, headers });
  request.end(body && JSON.stringify(body));
  const [response] = await once(request, 'response');
  const answer = JSON.parse(await text(response));
  if (response.statusCode >= 300) throw new Error(`${method} ${path}: ${JSON.stringify(answer)}`);
  return answer;
}

/**
 * The URL of a page half the way through all keys in an order. Its cursor is made of a key in the middle: to get
 * there page by page would take ten thousand requests.
 * @param {Server} server
 * @param {string} sort
 */
async function deepPage(server, sort) {
  const { items, total } = await send(server, { method: 'GET', path: '/api/keys?limit=1' });
  const middle = Math.floor(total / 2);
  const key = sort.endsWith('createdAt') ? String(middle) : valueOf(items[0], sort);
  const position = JSON.stringify({ sort, sortKey: key, number: middle });
  const cursor = Buffer.from(position).toString('base64url');
  return `/api/keys?sort=${sort}&cursor=${cursor}`;
}

/** A value far from both ends of a sort order. @param {any} key @param {string} sort */
const valueOf = (key, sort) =>
  ({ applicationName: 'mobile app', role: 'readonly' })[sort.replace('-', '')] ??
  new Date(Date.parse(key.createdAt) - 3e10).toISOString();

/** Each page with each filter. @param {Record<string, () => Call>} pages */
function filtered(pages) {
  /** @type {Record<string, () => Call>} */
  const calls = {};
  for (const [page, call] of Object.entries(pages))
    for (const [what, query] of Object.entries(FILTERS)) {
      const { method, path } = call();
      const name = `${page}, ${what}`;
      UNFILTERED.set(name, page);
      calls[name] = () => ({ method, path: `${path}${path.includes('?') ? '&' : '?'}${query}` });
    }
  return calls;
}

/** The requests that are measured, by name. @param {Server} server @returns {Promise<Record<string, () => Call>>} */
async function callsOf(server) {
  const get = (/** @type {string} */ path) => () => ({ method: 'GET', path });
  const { total } = await send(server, { method: 'GET', path: '/api/keys?limit=1' });
  const one = Math.floor(total * 0.734_512);
  const pages = {
    'the first page': get('/api/keys'),
    'a page deep in, by name': get(await deepPage(server, 'applicationName')),
    'a page deep in, by role': get(await deepPage(server, 'role')),
    'a page deep in, last used first': get(await deepPage(server, '-lastUsedAt')),
    'a page deep in, newest first': get(await deepPage(server, '-createdAt')),
  };
  return {
    ...pages,
    ...filtered(pages),
    'a search for a common word': get('/api/keys?q=warehouse'),
    'a search for one key': get(`/api/keys?q=production+${one}`),
    'a search for an owner': get('/api/keys?q=lindqvist'),
    'a search for a common word, active ones': get('/api/keys?q=warehouse&status=active'),
    'a search for two letters': get('/api/keys?q=gr'),
    'a search for what is nowhere': get('/api/keys?q=zeppelin'),
    [SORTED_SEARCH]: get('/api/keys?q=grafana+export&sort=applicationName'),
    'making a key': () => ({
      method: 'POST',
      path: '/api/keys',
      body: { applicationName: `Bench ${randomUUID()}`, description: '', role: 'readonly' },
    }),
  };
}

/**
 * Measures all requests on both servers, one right after the other, so that a machine that is slow for a while is
 * slow for both.
 * @param {Server} few
 * @param {Server} many
 * @returns {Promise<Times>}
 */
export async function measureServers(few, many) {
  const servers = { few, many };
  const calls = { few: await callsOf(few), many: await callsOf(many) };
  /** @type {Times} */
  const times = {};
  for (let round = -WARM_UP; round < ROUNDS; round += 1)
    for (const name of Object.keys(calls.few))
      for (const which of round % 2 ? order : order.toReversed()) {
        // Of a thousand keys a filter finds less than a page.
        if (which === 'few' && UNFILTERED.has(name)) continue;
        const call = /** @type {() => Call} */ (calls[which][name])();
        const started = performance.now();
        await send(servers[which], call);
        const time = performance.now() - started;
        times[name] ??= { few: [], many: [] };
        if (round >= 0) times[name][which].push(time);
      }
  agent.destroy();
  return times;
}

const order = /** @type {const} */ (['few', 'many']);
