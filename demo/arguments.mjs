import { parseArgs } from 'node:util';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const DEFAULT_PORT = '8080';
const DEFAULT_BUSY_TIMEOUT_MS = '2000';
const MAX_PORT = 65_535;
const MAX_BUSY_TIMEOUT_MS = 600_000;
const MAX_KEYS = 10_000_000;
const DEFAULT_FILE = fileURLToPath(new URL('demo.db', import.meta.url));

export const HELP = `Usage: node demo/server.mjs [options]

  --port N            port on 127.0.0.1; 0 chooses a free one (default ${DEFAULT_PORT})
  --storybook-port N  port of Storybook (default: the one after --port)
  --database URL      file:PATH, or the libsql:, https: or http: URL of a libSQL
                      server (default: demo.db beside the server)
  --busy-timeout MS   how many milliseconds a request waits for a file that
                      another process uses (default ${DEFAULT_BUSY_TIMEOUT_MS})
  --max-keys N        how many keys may be neither revoked nor expired
                      (default: no limit)
  --help              show this text

Environment
  API_KEY_SERVER_KEY  64 hexadecimal digits from which secrets are derived.
                      Required for a libSQL server. For a file, the default is
                      the content of PATH-key, which is created when missing.
  LIBSQL_AUTH_TOKEN   token for the libSQL server
`;

/** An error that stops the program at its start; the message is one line for who started it. */
export class StartError extends Error {}

/**
 * @typedef {{ url: string, file?: string }} DatabaseAddress `file` is the absolute path of a file
 * @typedef {{ database: DatabaseAddress, busyTimeoutMs: number }} DatabaseSettings
 * @typedef {DatabaseSettings & { help: boolean, port: number, storybookPort: number, maxKeys?: number }} Settings
 */

/** The options of every program that uses the database. */
export const DATABASE_OPTIONS = /** @type {const} */ ({
  database: { type: 'string' },
  'busy-timeout': { type: 'string', default: DEFAULT_BUSY_TIMEOUT_MS },
});

/**
 * Reads the command line of the server.
 * @param {string[]} args
 * @returns {Settings}
 * @throws {StartError} when an argument is unknown or invalid
 */
export function readArguments(args) {
  const options = parseOptions(args, {
    ...DATABASE_OPTIONS,
    port: { type: 'string', default: DEFAULT_PORT },
    'storybook-port': { type: 'string' },
    'max-keys': { type: 'string' },
    help: { type: 'boolean', default: false },
  });
  const port = readNumber('--port', options.port, 0, MAX_PORT);
  const nextPort = port === 0 ? 0 : Math.min(port + 1, MAX_PORT);
  const { 'storybook-port': storybookPort = String(nextPort), 'max-keys': maxKeys } = options;
  return {
    help: options.help,
    port,
    storybookPort: readNumber('--storybook-port', storybookPort, 0, MAX_PORT),
    ...(maxKeys !== undefined && { maxKeys: readNumber('--max-keys', maxKeys, 1, MAX_KEYS) }),
    ...readDatabaseSettings(options),
  };
}

/**
 * Parses a command line.
 * @template {NonNullable<import('node:util').ParseArgsConfig['options']>} Options
 * @param {string[]} args
 * @param {Options} options
 * @throws {StartError} when an argument is unknown or has no value
 */
export function parseOptions(args, options) {
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    const [reason] = String(/** @type {Error} */ (error).message).split(/\n|\. /);
    throw new StartError(`${reason}. Try --help.`);
  }
}

/**
 * Reads a number.
 * @param {string} option its name, for the error
 * @param {string} text
 * @param {number} min
 * @param {number} max
 * @throws {StartError} when the text is no whole number, or is out of range
 */
export function readNumber(option, text, min, max) {
  const number = /^\d{1,8}$/.test(text) ? Number(text) : NaN;
  if (number >= min && number <= max) return number;
  throw new StartError(`${option} must be a number from ${min} to ${max}, not "${text}".`);
}

/**
 * Reads the values of `DATABASE_OPTIONS`.
 * @param {{ database?: string, 'busy-timeout': string }} options
 * @returns {DatabaseSettings}
 * @throws {StartError} when one is invalid
 */
export function readDatabaseSettings({ database, 'busy-timeout': busyTimeout }) {
  return {
    database: readDatabase(database),
    busyTimeoutMs: readNumber('--busy-timeout', busyTimeout, 0, MAX_BUSY_TIMEOUT_MS),
  };
}

/**
 * @param {string | undefined} url the default is a file beside the server
 * @returns {DatabaseAddress}
 */
function readDatabase(url) {
  if (url === undefined) return fileAt(DEFAULT_FILE);
  // libSQL takes relative paths, `URL` does not: parse these by hand.
  const path = /^file:(?:\/\/(?=\/))?([^?#:]+)$/i.exec(url)?.[1];
  if (path !== undefined) return fileAt(resolve(decode(path)));
  if (/^(libsql|https?):\/\//i.test(url) && URL.canParse(url)) return serverAt(url);
  throw new StartError('--database must be file:PATH or a libsql:, https: or http: URL.');
}

/**
 * @param {string} url
 * @returns {DatabaseAddress}
 */
function serverAt(url) {
  const { username, password, searchParams } = new URL(url);
  // Every user of the machine can read the arguments of a process.
  if (username || password || searchParams.has('authToken')) {
    throw new StartError(
      '--database must not contain a secret. Put the token into LIBSQL_AUTH_TOKEN.',
    );
  }
  return { url };
}

/** @param {string} path */
function decode(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    throw new StartError(
      '--database must have a percent-encoded path. Write a percent sign as %25.',
    );
  }
}

/**
 * @param {string} file
 * @returns {DatabaseAddress}
 */
function fileAt(file) {
  return { file, url: `file:${file.split('/').map(encodeURIComponent).join('/')}` };
}
