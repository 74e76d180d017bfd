import { createHash, createHmac } from 'node:crypto';
import { crc32 } from 'node:zlib';

const PREFIX = 'ak_live_';
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** 256 bits, and the 32 of the checksum, as digits of base 62. */
const BODY_LENGTH = 43;
const CHECKSUM_LENGTH = 6;

/**
 * What a secret is derived from. The server key and the nonce are 256 bits each from the CSPRNG.
 * @typedef {{ serverKey: Buffer, nonce: string, caller: string, idempotencyKey: string }} SecretSource
 */

/**
 * The secret of a new key, `ak_live_` + 43 + 6 characters: the same for the same source, so that a
 * replayed request gets the answer of the first one although no secret is stored.
 *
 * Nobody who lacks the server key (which is not in the database) can tell it from 256 random bits;
 * and once the nonce is deleted, the server cannot compute it again either.
 * @param {SecretSource} source
 */
export function deriveSecret({ serverKey, nonce, caller, idempotencyKey }) {
  const message = JSON.stringify([nonce, caller, idempotencyKey]);
  const body = base62(createHmac('sha256', serverKey).update(message).digest(), BODY_LENGTH);
  return PREFIX + body + checksum(body);
}

/**
 * Whether this can be a secret at all: a mistyped or half copied one is refused without a look at
 * the database.
 * @param {string} text
 */
export function isWellFormed(text) {
  if (!/^[0-9A-Za-z]{49}$/.test(text.slice(PREFIX.length)) || !text.startsWith(PREFIX))
    return false;
  const body = text.slice(PREFIX.length, -CHECKSUM_LENGTH);
  return text.endsWith(checksum(body));
}

/**
 * What the database keeps of a secret, hexadecimal. One fast, unsalted hash is right here: slow and
 * salted ones protect passwords, which can be guessed; 256 random bits cannot. And it is found by
 * an index.
 * @param {string} secret
 */
export function hashSecret(secret) {
  return createHash('sha256').update(secret).digest('hex');
}

/**
 * What a list may show of a secret. The end of it is checksum, so no character of the 256 bits.
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
 * Letters and digits only, so that a double click selects the whole key.
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
