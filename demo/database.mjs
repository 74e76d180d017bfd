import { createClient } from '@libsql/client';
import { StartError } from './arguments.mjs';
import { errorLine } from './error-line.mjs';
import { KeyStore } from './key-store.mjs';
import { prepareSchema } from './schema.mjs';
import { readServerKey } from './server-key.mjs';

/** @typedef {import('./arguments.mjs').DatabaseAddress} DatabaseAddress */

/** How long to wait for another process that is writing to the file. */
const BUSY_TIMEOUT_MS = 2000;

/**
 * Opens the database and returns its keys. A missing file, schema or server key is created.
 *
 * SQLite's defaults apply to a file (rollback journal, `synchronous = FULL`): a commit is on disk
 * before the request is answered, and a commit that was cut short is undone at the next start.
 * @param {DatabaseAddress} address
 * @param {NodeJS.ProcessEnv} environment
 * @throws {StartError} when the database cannot be opened, read or written
 */
export function openKeyStore(address, environment) {
  return orStartError(address, () => {
    // Read the key before the file is opened: without a key, no database is created.
    const serverKey = readServerKey(address, environment.API_KEY_SERVER_KEY);
    return KeyStore.open(connect(address, environment), serverKey);
  });
}

/**
 * Opens the database without a server key, for programs that create no secrets.
 * @param {DatabaseAddress} address
 * @param {NodeJS.ProcessEnv} environment
 * @throws {StartError} when the database cannot be opened, read or written
 */
export function openDatabase(address, environment) {
  return orStartError(address, async () => {
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
    timeout: BUSY_TIMEOUT_MS,
    // Statements on a file run synchronously: more connections would only cost memory.
    concurrency: file ? 1 : undefined,
  });
}

/**
 * @template Opened
 * @param {DatabaseAddress} address
 * @param {() => Promise<Opened>} open
 */
async function orStartError(address, open) {
  try {
    return await open();
  } catch (error) {
    if (error instanceof StartError) throw error;
    const place = address.file ?? new URL(address.url).host;
    throw new StartError(`Cannot use the database ${place}: ${errorLine(error)}.`);
  }
}
