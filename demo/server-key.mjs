import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { StartError } from './arguments.mjs';

/**
 * Returns the server key, 256 bits from which secrets are derived: the one from the environment, or
 * the one in the file beside the database, which is created when missing.
 *
 * It is not in the database, so that a copy of the database, with the nonces in it, reveals no
 * secret.
 * @param {import('./arguments.mjs').DatabaseAddress} address
 * @param {string | undefined} given the value of `API_KEY_SERVER_KEY`
 * @throws {StartError} when the key is missing or malformed
 */
export function readServerKey({ file }, given) {
  if (given !== undefined) return parseServerKey(given, 'API_KEY_SERVER_KEY');
  if (file !== undefined) return readOrCreateKeyFile(`${file}-key`);
  throw new StartError('A libSQL server needs API_KEY_SERVER_KEY: 64 hexadecimal digits.');
}

/** @param {string} path */
function readOrCreateKeyFile(path) {
  try {
    return readKeyFile(path);
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error;
  }
  // Link the complete file into place: neither a crash nor a second server can leave half a key.
  const draft = `${path}.${randomBytes(8).toString('hex')}`;
  try {
    writeFileSync(draft, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx', flush: true });
    linkSync(draft, path);
  } catch (error) {
    // Another server has created the file meanwhile: use its key.
    if (!hasCode(error, 'EEXIST')) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return readKeyFile(path);
}

/** @param {string} path */
function readKeyFile(path) {
  return parseServerKey(readFileSync(path, 'utf8').trim(), path);
}

/**
 * @param {string} text
 * @param {string} origin of the text, for the error
 */
function parseServerKey(text, origin) {
  if (!/^[0-9a-f]{64}$/i.test(text)) {
    throw new StartError(`${origin} must be 64 hexadecimal digits.`);
  }
  return Buffer.from(text, 'hex');
}

/** @param {unknown} error @param {string} code */
function hasCode(error, code) {
  return /** @type {NodeJS.ErrnoException} */ (error).code === code;
}
