import { readIdempotencyKey } from './idempotency-key.mjs';
import { readJsonObject } from './json-body.mjs';
import { readChanges, readDraft, readGraceSeconds } from './request-fields.mjs';
import { noSuchKey } from './key-problems.mjs';
import { readListQuery, writeCursor } from './list-query.mjs';
import { Problem } from './problem.mjs';
import { isWellFormedSecret } from './secret.mjs';
import { VISITOR } from './visitor.mjs';

/**
 * @typedef {import('node:http').IncomingMessage} IncomingMessage
 * @typedef {import('./key-record.mjs').KeyRecord} KeyRecord
 * @typedef {import('./key-store.mjs').KeyStore} KeyStore
 * @typedef {{ status: number, body?: unknown }} Answer
 * @typedef {{ request: IncomingMessage, keys: KeyStore, key?: KeyRecord, id: string }} Call
 * `key` is the API key that authenticates the request, `id` the one in its path
 * @typedef {(call: Call) => Promise<Answer>} Operation
 */

/** By what the list can filter. */
const FILTERS = ['status', 'role'];
const CHALLENGE = 'Bearer realm="api-key-elements demo"';
const REFUSAL_DETAILS = {
  revoked: 'This API key was revoked.',
  expired: 'This API key has expired.',
  rotated: 'This API key has a new secret, and the old one no longer works.',
};

/** @type {{ pattern: RegExp, operations: Record<string, Operation> }[]} */
const RESOURCES = [
  { pattern: /^\/api\/keys$/, operations: { GET: listKeys, POST: createKey } },
  { pattern: /^\/api\/keys\/([^/]+)$/, operations: { PATCH: updateKey, DELETE: revokeKey } },
  { pattern: /^\/api\/keys\/([^/]+)\/rotate$/, operations: { POST: rotateKey } },
  { pattern: /^\/api\/whoami$/, operations: { GET: whoAmI } },
];

/**
 * Answers a request for `/api/…`.
 *
 * A request with `Authorization` is authenticated by an API key, whose role decides what it may do.
 * A request without comes from the demo's page, which may do everything: to reach the server, its
 * visitor must be on this machine.
 * @param {IncomingMessage} request
 * @param {string} path
 * @param {KeyStore} keys
 * @returns {Promise<Answer>}
 * @throws {Problem} when the request is refused
 */
export async function answerApi(request, path, keys) {
  const method = request.method === 'HEAD' ? 'GET' : (request.method ?? '');
  const key = await authenticate(request.headers.authorization, keys);
  if (key && method !== 'GET' && key.role !== 'admin') throw forbidden(key);
  for (const { pattern, operations } of RESOURCES) {
    const match = pattern.exec(path);
    if (!match) continue;
    const operation = Object.hasOwn(operations, method) ? operations[method] : undefined;
    if (!operation) throw methodNotAllowed(operations);
    return operation({ request, keys, key, id: decodeId(match[1] ?? '') });
  }
  throw new Problem(404, 'There is nothing at this address.');
}

/**
 * Finds the API key in the `Authorization` header, if there is one.
 * @param {string | undefined} authorization
 * @param {KeyStore} keys
 * @returns {Promise<KeyRecord | undefined>}
 * @throws {Problem} when the header has no valid key
 */
async function authenticate(authorization, keys) {
  if (authorization === undefined) return undefined;
  const secret = /^Bearer +(\S+)$/i.exec(authorization)?.[1] ?? '';
  if (!isWellFormedSecret(secret)) {
    throw unauthorized('This is not a whole API key. Check that you copied all of it.');
  }
  const found = await keys.findBySecret(secret);
  if (!found) throw unauthorized('There is no such API key.');
  if (found.refusal) throw unauthorized(REFUSAL_DETAILS[found.refusal]);
  return found.key;
}

/** @type {Operation} */
async function whoAmI({ key }) {
  if (!key) throw unauthorized('Send an API key as "Authorization: Bearer …".', '');
  const { id, applicationName, role } = key;
  return { status: 200, body: { id, applicationName, role } };
}

/** @type {Operation} */
async function listKeys({ request, keys }) {
  const { page, sort } = readListQuery(request.url ?? '');
  const { items, next, ...more } = await keys.list(page);
  const nextCursor = writeCursor(next, sort);
  return { status: 200, body: { items, nextCursor, ...more, filters: FILTERS } };
}

/** @type {Operation} */
async function createKey({ request, keys, key }) {
  const requester = requesterOf(request, key);
  const draft = readDraft(await readJsonObject(request), Date.now());
  const createdBy = key ? key.applicationName : VISITOR;
  return { status: 201, body: await keys.create({ ...requester, draft, createdBy }) };
}

/** @type {Operation} */
async function updateKey({ request, keys, id }) {
  const changes = readChanges(await readJsonObject(request));
  return { status: 200, body: await keys.update(id, changes) };
}

/** @type {Operation} */
async function rotateKey({ request, keys, key, id }) {
  const requester = requesterOf(request, key);
  const graceSeconds = readGraceSeconds(await readJsonObject(request));
  return { status: 200, body: await keys.rotate({ ...requester, id, graceSeconds }) };
}

/** @type {Operation} */
async function revokeKey({ keys, id }) {
  if (!(await keys.revoke(id))) throw noSuchKey();
  return { status: 204 };
}

/**
 * Returns who asks for a secret. Idempotency keys are scoped to the caller, so that an API key can
 * replay neither the visitor's requests nor those of another key.
 * @param {IncomingMessage} request
 * @param {KeyRecord | undefined} key
 */
function requesterOf(request, key) {
  const caller = key ? `key:${key.id}` : 'visitor';
  return { caller, idempotencyKey: readIdempotencyKey(request.headers['idempotency-key']) };
}

/** @param {string} id */
function decodeId(id) {
  try {
    return decodeURIComponent(id);
  } catch {
    throw noSuchKey();
  }
}

/**
 * @param {string} detail
 * @param {string} [error] an empty text when no key was sent (RFC 6750, section 3.1)
 */
function unauthorized(detail, error = ', error="invalid_token"') {
  return new Problem(401, detail, { headers: { 'WWW-Authenticate': CHALLENGE + error } });
}

/** @param {KeyRecord} key */
function forbidden({ role }) {
  return new Problem(403, `A key with the role "${role}" cannot make changes.`, {
    headers: { 'WWW-Authenticate': `${CHALLENGE}, error="insufficient_scope"` },
  });
}

/** @param {Record<string, Operation>} operations */
function methodNotAllowed(operations) {
  const allow = Object.keys(operations).flatMap((name) =>
    name === 'GET' ? ['GET', 'HEAD'] : name,
  );
  return new Problem(405, `Use ${allow.join(' or ')} here.`, {
    headers: { Allow: allow.join(', ') },
  });
}
