import { randomUUID } from 'node:crypto';
import { readForm } from './form-body.mjs';
import { readIdempotencyKey } from './idempotency-key.mjs';
import { formPage, secretPage } from './new-key-pages.mjs';
import { Problem } from './problem.mjs';
import { readDraft } from './request-fields.mjs';
import { VISITOR } from './visitor.mjs';

/**
 * @typedef {import('node:http').IncomingMessage} IncomingMessage
 * @typedef {import('./key-store.mjs').KeyStore} KeyStore
 * @typedef {{ status: number, page: string }} PageAnswer
 */

/**
 * Answers a request for the page that makes a key without JavaScript.
 *
 * The answer to the form is the page that shows the secret. A redirect would need the secret in its URL or on the
 * server. When a browser sends the form again, on a reload, the idempotency key gets the same answer and no second key.
 * @param {IncomingMessage} request
 * @param {KeyStore} keys
 * @returns {Promise<PageAnswer>}
 * @throws {Problem} when the request is refused
 */
export async function answerNewKeyPage(request, keys) {
  if (request.method === 'POST') return createKey(await readForm(request), keys);
  if (request.method === 'GET' || request.method === 'HEAD') {
    return { status: 200, page: formPage(emptyForm()) };
  }
  throw new Problem(405, 'Use GET, HEAD or POST here.', { headers: { Allow: 'GET, HEAD, POST' } });
}

function emptyForm() {
  return { values: { idempotencyKey: randomUUID() }, permissions: [] };
}

/**
 * @param {import('./form-body.mjs').FormContent} sent
 * @param {KeyStore} keys
 * @returns {Promise<PageAnswer>}
 */
async function createKey({ values, permissions }, keys) {
  const idempotencyKey = readIdempotencyKey(values.idempotencyKey);
  try {
    const body = { ...values, permissions, expiresAt: endOfDay(values.expiresAt) };
    const draft = readDraft(body, Date.now());
    const request = { caller: 'visitor', idempotencyKey, draft, createdBy: VISITOR };
    return { status: 201, page: secretPage(await keys.create(request)) };
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem;
    // The user has gone back and changed the form: an idempotency key belongs to one request.
    const isUsed = problem.status === 410 || problem.status === 422;
    const kept = isUsed ? { ...values, idempotencyKey: randomUUID() } : values;
    return { status: problem.status, page: formPage({ values: kept, permissions, problem }) };
  }
}

/**
 * A date is valid to its end in UTC.
 * @param {string | undefined} date
 */
function endOfDay(date) {
  return date ? `${date}T23:59:59.999Z` : null;
}
