import { answerApi } from './api.mjs';
import { isBusy } from './database-errors.mjs';
import { errorLineWithPlace } from './error-line.mjs';
import { errorPage } from './error-page.mjs';
import { sendDemoFile, sendStorybookFile } from './files.mjs';
import { COMMON_HEADERS, FORM_PAGE_HEADERS } from './headers.mjs';
import { answerNewKeyPage } from './new-key.mjs';
import { Problem } from './problem.mjs';

/**
 * @typedef {import('node:http').IncomingMessage} IncomingMessage
 * @typedef {import('node:http').ServerResponse} ServerResponse
 * @typedef {import('./key-store.mjs').KeyStore} KeyStore
 * @typedef {(request: IncomingMessage, path: string, response: ServerResponse) => Promise<void>} Answer
 * @typedef {(problem: Problem, path: string, response: ServerResponse) => void} SendProblem
 */

const MAX_LOGGED_REQUEST_LENGTH = 100;

/**
 * Creates the request listener for the demo's server on 127.0.0.1: the API and the pages.
 * @param {KeyStore} keys
 * @param {() => number} storybookPort
 */
export function createDemoListener(keys, storybookPort) {
  return createListener(async (request, path, response) => {
    if (isApi(path)) {
      const { status, body } = await answerApi(request, path, keys);
      return sendJson(response, status, body);
    }
    if (path === '/new-key') {
      const { status, page } = await answerNewKeyPage(request, keys);
      response.writeHead(status, FORM_PAGE_HEADERS).end(page);
      return;
    }
    refuseOtherMethods(request);
    if (/^\/storybook(\/|$)/.test(path)) {
      return redirectToStorybook(request, storybookPort(), response);
    }
    return sendDemoFile(path, response);
  }, sendDemoProblem);
}

/** Creates the request listener for Storybook's server on 127.0.0.1. */
export function createStorybookListener() {
  return createListener(async (request, path, response) => {
    refuseOtherMethods(request);
    return sendStorybookFile(path, response);
  }, sendPlainProblem);
}

/**
 * @param {Answer} answer
 * @param {SendProblem} sendProblem
 */
function createListener(answer, sendProblem) {
  /** @param {IncomingMessage} request @param {ServerResponse} response */
  return async (request, response) => {
    const [path = ''] = (request.url ?? '').split('?');
    setHeaders(response, COMMON_HEADERS);
    try {
      refuseForeignRequest(request, path);
      await answer(request, path, response);
    } catch (error) {
      // The answer has begun or the client has gone: there is nobody to send an error to.
      if (response.headersSent || response.destroyed) return void response.destroy();
      const problem = toProblem(error, `${request.method} ${path}`);
      setHeaders(response, problem.headers);
      sendProblem(problem, path, response);
    }
  };
}

/**
 * Refuses every request that does not come from this server's own pages or from a program on this
 * machine. A foreign `Host` is a sign of DNS rebinding. A foreign `Origin` is a page of another
 * site; another port (such as Storybook's) and `null` are foreign too.
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

/** @param {IncomingMessage} request @throws {Problem} */
function refuseOtherMethods({ method }) {
  if (method === 'GET' || method === 'HEAD') return;
  throw new Problem(405, 'Use GET here.', { headers: { Allow: 'GET, HEAD' } });
}

/**
 * Redirects to the same page on Storybook's port.
 * @param {IncomingMessage} request
 * @param {number} port
 * @param {ServerResponse} response
 */
function redirectToStorybook({ headers, url = '' }, port, response) {
  const [host] = String(headers.host).split(':');
  const path = url.replace(/^\/storybook\/?/, '');
  response.writeHead(307, { Location: `http://${host}:${port}/${path}` }).end();
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

/** @type {SendProblem} */
function sendDemoProblem(problem, path, response) {
  if (isApi(path)) return sendJson(response, problem.status, problem, 'application/problem+json');
  response.writeHead(problem.status, { 'Content-Type': 'text/html; charset=utf-8' });
  response.end(errorPage(problem));
}

/** @type {SendProblem} */
function sendPlainProblem({ status, message }, _path, response) {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${message}\n`);
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
