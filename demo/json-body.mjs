import { Problem } from './problem.mjs';

/** @typedef {import('node:http').IncomingMessage} IncomingMessage */

/** Many times the size of the longest valid draft. */
const MAX_BODY_BYTES = 64 * 1024;

/**
 * Reads the JSON object in the body of a request.
 * @param {IncomingMessage} request
 * @returns {Promise<Record<string, unknown>>}
 * @throws {Problem} when the body is not JSON, not an object, or too large
 */
export async function readJsonObject(request) {
  const { 'content-type': type = '', 'content-encoding': encoding } = request.headers;
  if (!/^application\/json\s*(;|$)/i.test(type) || encoding !== undefined) {
    throw new Problem(415, 'Send the body as application/json, not compressed.');
  }
  const value = parse(await readBytes(request));
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Problem(400, 'The body must be a JSON object.');
  }
  return /** @type {Record<string, unknown>} */ (value);
}

/** @param {IncomingMessage} request */
async function readBytes(request) {
  if (Number(request.headers['content-length']) > MAX_BODY_BYTES) throw tooLarge();
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    // Drain what is too much: a client that is cut off while sending may never see the answer.
    if (size <= MAX_BODY_BYTES) chunks.push(chunk);
  }
  if (size > MAX_BODY_BYTES) throw tooLarge();
  return Buffer.concat(chunks);
}

/**
 * @param {Buffer} bytes
 * @returns {unknown}
 */
function parse(bytes) {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new Problem(400, 'The body is not JSON.');
  }
}

function tooLarge() {
  return new Problem(413, `The body must be ${MAX_BODY_BYTES} bytes or fewer.`);
}
