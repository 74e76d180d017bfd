import { answerApi } from './api.mjs';
import { sendFile } from './files.mjs';
import { COMMON_HEADERS } from './headers.mjs';
import { Problem } from './problem.mjs';

/**
 * @typedef {import('node:http').IncomingMessage} IncomingMessage
 * @typedef {import('node:http').ServerResponse} ServerResponse
 * @typedef {import('./key-store.mjs').KeyStore} KeyStore
 */

/**
 * The listener for an HTTP server on 127.0.0.1.
 * @param {KeyStore} keys
 */
export function createApp(keys) {
  /** @param {IncomingMessage} request @param {ServerResponse} response */
  return async (request, response) => {
    const [path = ''] = (request.url ?? '').split('?');
    setHeaders(response, COMMON_HEADERS);
    try {
      await answer(request, path, response, keys);
    } catch (error) {
      sendError(error, path, response);
    }
  };
}

/**
 * @param {IncomingMessage} request
 * @param {string} path
 * @param {ServerResponse} response
 * @param {KeyStore} keys
 */
async function answer(request, path, response, keys) {
  refuseForeign(request, path);
  if (isApi(path)) {
    const { status, body } = await answerApi(request, path, keys);
    return sendJson(response, status, body);
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    throw new Problem(405, 'Use GET here.', { headers: { Allow: 'GET, HEAD' } });
  }
  return sendFile(path, response);
}

/**
 * Only this machine's own pages may ask. Another `Host` is a name that someone made lead here (DNS
 * rebinding), another `Origin` a page of someone else: another port is one, and so is `null`.
 * @param {IncomingMessage} request
 * @param {string} path
 */
function refuseForeign({ headers, socket }, path) {
  const host = headers.host?.toLowerCase();
  if (host !== `127.0.0.1:${socket.localPort}` && host !== `localhost:${socket.localPort}`) {
    throw new Problem(421, 'This server answers to 127.0.0.1 and localhost only.');
  }
  if (headers.origin !== undefined && headers.origin !== `http://${host}`) {
    throw new Problem(403, 'Requests from other origins are refused.');
  }
  // Some requests of a foreign page have no `Origin`; a link that leads to the demo is one of them.
  const site = headers['sec-fetch-site'] ?? 'none';
  if (isApi(path) && site !== 'none' && site !== 'same-origin') {
    throw new Problem(403, 'Requests from other sites are refused.');
  }
}

/** @param {string} path */
function isApi(path) {
  return path === '/api' || path.startsWith('/api/');
}

/**
 * @param {ServerResponse} response
 * @param {Record<string, string>} headers
 */
function setHeaders(response, headers) {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}

/**
 * @param {unknown} error
 * @param {string} path
 * @param {ServerResponse} response
 */
function sendError(error, path, response) {
  // Too late for another answer, or nobody there to read one.
  if (response.headersSent || response.destroyed) return void response.destroy();
  const problem = error instanceof Problem ? error : unexpected(error);
  setHeaders(response, problem.headers);
  if (isApi(path)) return sendJson(response, problem.status, problem, 'application/problem+json');
  response.writeHead(problem.status, { 'Content-Type': 'text/html; charset=utf-8' });
  response.end(errorPage(problem));
}

/** @param {unknown} error */
function unexpected(error) {
  console.error(error);
  return new Problem(500, 'Something went wrong on the server. Try again.');
}

/**
 * @param {ServerResponse} response
 * @param {number} status
 * @param {unknown} body
 * @param {string} [type]
 */
function sendJson(response, status, body, type = 'application/json') {
  if (body === undefined) return void response.writeHead(status).end();
  response.writeHead(status, { 'Content-Type': type });
  response.end(JSON.stringify(body));
}

/** @param {Problem} problem whose texts are our own, never the visitor's */
function errorPage({ title, message }) {
  return `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width">
  <meta name="color-scheme" content="light dark">
  <title>${title}</title>
  <script src="/page-styles.js"></script>
  <main class="card">
    <h1>${title}</h1>
    <p>${message}</p>
    <p><a href="/">Back to the demo</a></p>
  </main>
</html>
`;
}
