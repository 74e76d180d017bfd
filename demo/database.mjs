import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { createClient } from '@libsql/client';
import { StartError } from './arguments.mjs';
import { KeyStore } from './key-store.mjs';
import { prepareSchema } from './schema.mjs';

/** @typedef {import('./arguments.mjs').DatabaseAddress} DatabaseAddress */

/** How long a file that another process is writing is waited for. */
const BUSY_MILLISECONDS = 2000;

/**
 * Opens the keys, and makes what is not there yet.
 *
 * A file is written in SQLite's default way (rollback journal, `synchronous = FULL`): a commit is
 * on the disk before it is answered, and one cut short is undone at the next start.
 * @param {DatabaseAddress} address
 * @param {NodeJS.ProcessEnv} environment
 * @throws {StartError} with one line, when it cannot be opened, read or written
 */
export function openKeys(address, environment) {
  return explained(address, () => {
    // Before the file: where the key cannot be kept, no database is made.
    const serverKey = readServerKey(address, environment.API_KEY_SERVER_KEY);
    return KeyStore.open(connect(address, environment), serverKey);
  });
}

/**
 * The database alone, with its schema: for what makes no secrets.
 * @param {DatabaseAddress} address
 * @param {NodeJS.ProcessEnv} environment
 * @throws {StartError} with one line, when it cannot be opened, read or written
 */
export function openClient(address, environment) {
  return explained(address, async () => {
    const client = connect(address, environment);
    await prepareSchema(client);
    return client;
  });
}

/** @param {DatabaseAddress} address @param {NodeJS.ProcessEnv} environment */
function connect({ url, file }, environment) {
  return createClient({
    url,
    authToken: file ? undefined : environment.LIBSQL_AUTH_TOKEN,
    timeout: BUSY_MILLISECONDS,
    // One connection is enough where every statement runs at once, and bounds the memory.
    concurrency: file ? 1 : undefined,
  });
}

/**
 * @template Opened
 * @param {DatabaseAddress} address
 * @param {() => Promise<Opened>} open
 */
async function explained(address, open) {
  try {
    return await open();
  } catch (error) {
    if (error instanceof StartError) throw error;
    const place = address.file ?? new URL(address.url).host;
    throw new StartError(`Cannot use the database ${place}: ${reason(error)}.`);
  }
}

/**
 * The key that secrets are derived from. It is kept out of the database, so that a copy of the
 * database alone, with the nonces in it, gives no secret away.
 * @param {DatabaseAddress} address
 * @param {string | undefined} given
 */
function readServerKey({ file }, given) {
  if (given !== undefined) return parseServerKey(given, 'API_KEY_SERVER_KEY');
  if (file !== undefined) return keptServerKey(`${file}-key`);
  throw new StartError('A libSQL server needs API_KEY_SERVER_KEY: 64 hexadecimal digits.');
}

/** @param {string} path */
function keptServerKey(path) {
  try {
    return parseServerKey(readFileSync(path, 'utf8').trim(), path);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
  // Linked into place when it is whole: neither a crash nor a second server leaves half a key.
  const draft = `${path}.${randomBytes(8).toString('hex')}`;
  try {
    writeFileSync(draft, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx', flush: true });
    linkSync(draft, path);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return parseServerKey(readFileSync(path, 'utf8').trim(), path);
}

/**
 * @param {string} text
 * @param {string} origin
 */
function parseServerKey(text, origin) {
  if (!/^[0-9a-f]{64}$/i.test(text)) {
    throw new StartError(`${origin} must be 64 hexadecimal digits.`);
  }
  return Buffer.from(text, 'hex');
}

/**
 * The first line of what went wrong: a library's error may have a stack or a page in it.
 * @param {unknown} error
 */
function reason(error) {
  const { message = String(error), cause } = /** @type {Error} */ (error);
  const code = codeOf(cause) ?? codeOf(error);
  const [line = ''] = message.split('\n');
  const text = line.replace(/^SQLITE_\w+: /, '').replace(/\.$/, '');
  return code === undefined || text.includes(code) ? text : `${text} (${code})`;
}

/** @param {unknown} error @returns {string | undefined} */
function codeOf(error) {
  return /** @type {{ code?: string } | undefined} */ (error)?.code;
}
