import { readBytes } from './body-bytes.mjs';
import { Problem } from './problem.mjs';

/** @typedef {import('node:http').IncomingMessage} IncomingMessage */

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
