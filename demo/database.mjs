import { createClient } from '@libsql/client';
import { StartError } from './arguments.mjs';
import { errorLine } from './error-line.mjs';
import { FileClient } from './file-client.mjs';
import { KeyStore } from './key-store.mjs';
import { prepareSchema } from './schema.mjs';
import { readServerKey } from './server-key.mjs';

/**
 * @typedef {import('./arguments.mjs').DatabaseAddress} DatabaseAddress
 * @typedef {import('./arguments.mjs').DatabaseSettings} DatabaseSettings
 */

/**
 * Opens the database and returns its keys. A missing file, schema or server key is created.
 *
 * SQLite's defaults apply to a file (rollback journal, `synchronous = FULL`): a commit is on disk
 * before the request is answered, and a commit that was cut short is undone at the next start.
 * @param {DatabaseSettings} settings
 * @param {NodeJS.ProcessEnv} environment
 * @param {import('./key-store.mjs').StoreOptions} options
 * @throws {StartError} when the database cannot be opened, read or written
 */
export function openKeyStore(settings, environment, options) {
  return orStartError(settings.database, () => {
    // Read the key before the file is opened: without a key, no database is created.
    const serverKey = readServerKey(settings.database, environment.API_KEY_SERVER_KEY);
    return KeyStore.open(connect(settings, environment), serverKey, options);
  });
}

/**
 * Opens the database without a server key, for programs that create no secrets.
 * @param {DatabaseSettings} settings
 * @param {NodeJS.ProcessEnv} environment
 * @throws {StartError} when the database cannot be opened, read or written
 */
export function openDatabase(settings, environment) {
  return orStartError(settings.database, async () => {
    const client = connect(settings, environment);
    await prepareSchema(client);
    return client;
  });
}

/** @param {DatabaseSettings} settings @param {NodeJS.ProcessEnv} environment */
function connect({ database: { url, file }, busyTimeoutMs }, environment) {
  return file
    ? new FileClient(url, busyTimeoutMs)
    : createClient({ url, authToken: environment.LIBSQL_AUTH_TOKEN });
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
