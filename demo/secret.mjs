import { createHash, createHmac } from 'node:crypto';
import { crc32 } from 'node:zlib';

const PREFIX = 'ak_live_';
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** How many digits of base 62 hold 256 bits, and the 32 bits of the checksum. */
const BODY_LENGTH = 43;
const CHECKSUM_LENGTH = 6;

/**
 * The input from which a secret is derived. The server key and the nonce are 256 random bits each.
 * @typedef {{ serverKey: Buffer, nonce: string, caller: string, idempotencyKey: string }} SecretSource
 */

/**
 * Derives the secret of a key: `ak_live_`, 43 characters and a checksum of 6. The same source gives
 * the same secret, so that a replayed request gets the first answer although no secret is stored.
 *
 * Without the server key, which is not in the database, a secret cannot be told from 256 random
 * bits. Once the nonce is deleted, the server cannot derive it again either.
 * @param {SecretSource} source
 */
export function deriveSecret({ serverKey, nonce, caller, idempotencyKey }) {
  const message = JSON.stringify([nonce, caller, idempotencyKey]);
  const body = base62(createHmac('sha256', serverKey).update(message).digest(), BODY_LENGTH);
  return PREFIX + body + checksum(body);
}

/**
 * Tells whether a text has the form and the checksum of a secret. A mistyped or half copied secret
 * is refused by this alone, without a query.
 * @param {string} text
 */
export function isWellFormedSecret(text) {
  if (!/^[0-9A-Za-z]{49}$/.test(text.slice(PREFIX.length)) || !text.startsWith(PREFIX))
    return false;
  const body = text.slice(PREFIX.length, -CHECKSUM_LENGTH);
  return text.endsWith(checksum(body));
}

/**
 * Returns the hexadecimal hash that the database keeps of a secret. A fast hash without salt is
 * right here: slow, salted hashes protect passwords, which can be guessed; 256 random bits cannot.
 * Without salt, an index can find it.
 * @param {string} secret
 */
export function hashSecret(secret) {
  return createHash('sha256').update(secret).digest('hex');
}

/**
 * Returns the hint that a list shows of a secret. Its last characters are part of the checksum, not
 * of the 256 bits.
 * @param {string} secret
 */
export function hintOf(secret) {
  return `${PREFIX}…${secret.slice(-4)}`;
}

/** @param {string} body */
function checksum(body) {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(crc32(PREFIX + body));
  return base62(bytes, CHECKSUM_LENGTH);
}

/**
 * Writes bytes as letters and digits, so that a double click selects the whole key.
 * @param {Buffer} bytes
 * @param {number} length
 */
function base62(bytes, length) {
  let rest = BigInt(`0x${bytes.toString('hex')}`);
  let text = '';
  while (text.length < length) {
    text = ALPHABET.charAt(Number(rest % 62n)) + text;
    rest /= 62n;
  }
  return text;
}
