import { parseArgs } from 'node:util';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const DEFAULT_PORT = '8080';
const DEFAULT_FILE = fileURLToPath(new URL('demo.db', import.meta.url));

export const HELP = `Usage: node demo/server.mjs [--port N] [--database URL]

  --port N        port on 127.0.0.1; 0 chooses a free one (default ${DEFAULT_PORT})
  --database URL  file:PATH, or the libsql:, https: or http: URL of a libSQL
                  server (default: demo.db beside the server)
  --help          show this text

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
 * @typedef {{ help: boolean, port: number, database: DatabaseAddress }} Settings
 */

/**
 * Reads the command line of the server.
 * @param {string[]} args
 * @returns {Settings}
 * @throws {StartError} when an argument is unknown or invalid
 */
export function readArguments(args) {
  const { help, port, database } = parseOptions(args, {
    port: { type: 'string', default: DEFAULT_PORT },
    database: { type: 'string' },
    help: { type: 'boolean', default: false },
  });
  return { help, port: readPort(port), database: readDatabase(database) };
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

/** @param {string} text */
function readPort(text) {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65535) {
    throw new StartError(`--port must be a number from 0 to 65535, not "${text}".`);
  }
  return port;
}

/**
 * Reads the `--database` argument.
 * @param {string | undefined} url the default is a file beside the server
 * @returns {DatabaseAddress}
 * @throws {StartError} when the URL is not one of a database
 */
export function readDatabase(url) {
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
