import { Problem } from './problem.mjs';

/**
 * Returns the idempotency key of a header or a form.
 * @param {unknown} value
 * @throws {Problem} when it is missing or malformed
 */
export function readIdempotencyKey(value) {
  if (value === undefined) throw badIdempotencyKey('missing', 'Send an Idempotency-Key.');
  // Node joins repeated headers with a comma and a space, so the pattern refuses these too.
  if (typeof value === 'string' && /^[\x21-\x7e]{1,255}$/.test(value)) return value;
  throw badIdempotencyKey(
    'malformed',
    'The Idempotency-Key must be 1 to 255 visible ASCII characters.',
  );
}

/**
 * @param {'missing' | 'malformed'} fault
 * @param {string} detail
 */
function badIdempotencyKey(fault, detail) {
  const kind = `idempotency-key-${fault}`;
  return new Problem(400, detail, { kind, title: `Idempotency-Key ${fault}` });
}
