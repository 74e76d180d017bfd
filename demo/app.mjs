import { answerApi } from './api.mjs';
import { isBusy } from './database-errors.mjs';
import { errorLineWithPlace } from './error-line.mjs';
import { errorPage } from './error-page.mjs';
import { sendFile } from './files.mjs';
import { COMMON_HEADERS } from './headers.mjs';
import { Problem } from './problem.mjs';

/**
 * @typedef {import('node:http').IncomingMessage} IncomingMessage
 * @typedef {import('node:http').ServerResponse} ServerResponse
 * @typedef {import('./key-store.mjs').KeyStore} KeyStore
 */

const MAX_LOGGED_REQUEST_LENGTH = 100;

/**
 * Creates the request listener for an HTTP server on 127.0.0.1.
 * @param {KeyStore} keys
 */
export function createRequestListener(keys) {
  /** @param {IncomingMessage} request @param {ServerResponse} response */
  return async (request, response) => {
    const [path = ''] = (request.url ?? '').split('?');
    setHeaders(response, COMMON_HEADERS);
    try {
      await answer(request, path, response, keys);
    } catch (error) {
      sendError(error, request, path, response);
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
  refuseForeignRequest(request, path);
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
 * Refuses every request that does not come from this server's own pages or from a program on this
 * machine. A foreign `Host` is a sign of DNS rebinding. A foreign `Origin` is a page of another
 * site; another port and `null` are foreign too.
 * @param {IncomingMessage} request
 * @param {string} path
 * @throws {Problem}
 */
function refuseForeignRequest({ headers, socket }, path) {
  const host = headers.host?.toLowerCase();
  if (host !== `127.0.0.1:${socket.localPort}` && host !== `localhost:${socket.localPort}`) {
    throw new Problem(421, 'This server answers to 127.0.0.1 and localhost only.');
  }
  if (headers.origin !== undefined && headers.origin !== `http://${host}`) {
    throw new Problem(403, 'Requests from other origins are refused.');
  }
  // Browsers send no `Origin` with some cross-site requests, such as links and images. Links to the
  // demo's pages are fine, so only the API refuses them.
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
 * @param {IncomingMessage} request
 * @param {string} path
 * @param {ServerResponse} response
 */
function sendError(error, { method }, path, response) {
  // The answer has begun or the client has gone: there is nobody to send an error to.
  if (response.headersSent || response.destroyed) {
    response.destroy();
    return;
  }
  const problem = toProblem(error, `${method} ${path}`);
  setHeaders(response, problem.headers);
  if (isApi(path)) return sendJson(response, problem.status, problem, 'application/problem+json');
  response.writeHead(problem.status, { 'Content-Type': 'text/html; charset=utf-8' });
  response.end(errorPage(problem));
}

/** @param {unknown} error @param {string} request for the log */
function toProblem(error, request) {
  if (error instanceof Problem) return error;
  if (isBusy(error)) {
    return new Problem(503, 'The database is busy. Try again.', {
      headers: { 'Retry-After': '1' },
    });
  }
  console.error(`${request.slice(0, MAX_LOGGED_REQUEST_LENGTH)}: ${errorLineWithPlace(error)}`);
  return new Problem(500, 'Something went wrong on the server. Try again.');
}

/**
 * @param {ServerResponse} response
 * @param {number} status
 * @param {unknown} body `undefined` for an answer without a body
 * @param {string} [type]
 */
function sendJson(response, status, body, type = 'application/json') {
  if (body === undefined) {
    response.writeHead(status).end();
    return;
  }
  response.writeHead(status, { 'Content-Type': type });
  response.end(JSON.stringify(body));
}
