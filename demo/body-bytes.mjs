import { Problem } from './problem.mjs';

/** Many times the size of the longest valid draft. */
const MAX_BODY_BYTES = 64 * 1024;

/**
 * Reads the body of a request.
 * @param {import('node:http').IncomingMessage} request
 * @throws {Problem} when it is too large
 */
export async function readBytes(request) {
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

function tooLarge() {
  return new Problem(413, `The body must be ${MAX_BODY_BYTES} bytes or fewer.`);
}
