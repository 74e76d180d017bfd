import { parseArgs } from 'node:util';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const DEFAULT_PORT = '8080';
const DEFAULT_FILE = fileURLToPath(new URL('demo.db', import.meta.url));

export const HELP = `Usage: node demo/server.mjs [--port N] [--database URL]

  --port N        port on 127.0.0.1; 0 takes a free one (default ${DEFAULT_PORT})
  --database URL  file:PATH, or a libSQL server: libsql:, https: or http:
                  (default: demo.db beside the server)
  --help          this text

Environment
  API_KEY_SERVER_KEY  64 hexadecimal digits, from which secrets are derived.
                      A file has its own, in PATH-key; a libSQL server needs it.
  LIBSQL_AUTH_TOKEN   token for the libSQL server
`;

/** A mistake of whoever started the server: its message is one line, for that person. */
export class StartError extends Error {}

/**
 * Where the keys are: `file` is the absolute path, if it is a file.
 * @typedef {{ url: string, file?: string }} DatabaseAddress
 * @typedef {{ help: boolean, port: number, database: DatabaseAddress }} Settings
 */

/**
 * @param {string[]} args
 * @returns {Settings}
 * @throws {StartError} when an argument is unknown or wrong
 */
export function readArguments(args) {
  const { help, port, database } = parse(args);
  return {
    help,
    port: readPort(port),
    database: readDatabase(database),
  };
}

/** @param {string[]} args */
function parse(args) {
  try {
    return parseArgs({
      args,
      options: {
        port: { type: 'string', default: DEFAULT_PORT },
        database: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    }).values;
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
 * @param {string | undefined} url by default a file beside the server
 * @returns {DatabaseAddress}
 * @throws {StartError} when it is no address of a database
 */
export function readDatabase(url) {
  if (url === undefined) return fileAt(DEFAULT_FILE);
  // Relative paths are fine for libSQL but not for `URL`, hence the expression.
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
  // Everyone on the machine can read the arguments of a process.
  if (username || password || searchParams.has('authToken')) {
    throw new StartError('--database must hold no secret: put the token into LIBSQL_AUTH_TOKEN.');
  }
  return { url };
}

/** @param {string} path */
function decode(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    throw new StartError('--database has a wrong percent sign in its path.');
  }
}

/**
 * @param {string} file
 * @returns {DatabaseAddress}
 */
function fileAt(file) {
  return { file, url: `file:${file.split('/').map(encodeURIComponent).join('/')}` };
}
