import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { randomUUID } from 'node:crypto';

/**
 * @typedef {{ after(done: () => unknown): void }} Cleanup the context of a test, or `{ after }` of a whole file
 * @typedef {{ port: number, url: string, storybookPort: number, stop(signal?: NodeJS.Signals): Promise<Ending> }} Demo
 * @typedef {{ env?: Record<string, string>, repository?: string, maxFileKilobytes?: number }} LaunchOptions
 * @typedef {{ database?: string | null, port?: number, busyTimeoutMs?: number, maxKeys?: number } & LaunchOptions} StartOptions
 * the default is a new database; `null` is the server's own default
 * @typedef {{ code: number | null, signal: NodeJS.Signals | null, output: string, errors: string }} Ending
 * @typedef {{ headers?: Record<string, string | string[]>, body?: string | Buffer }} Sent
 * @typedef {{ status: number, headers: import('node:http').IncomingHttpHeaders, text: string, json: any }} Received
 */

export const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Creates an empty folder, which is removed after the test.
 * @param {Cleanup} t
 */
export function temporaryFolder(t) {
  const folder = mkdtempSync(join(tmpdir(), 'api-key-demo-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/**
 * Returns the URL of a database that does not exist yet.
 * @param {Cleanup} t
 */
export function newDatabase(t) {
  return `file:${join(temporaryFolder(t), 'keys.db')}`;
}

/**
 * Copies the demo and the built package, for tests that change the repository.
 * @param {Cleanup} t
 */
export function copyOfRepository(t) {
  const folder = temporaryFolder(t);
  for (const name of ['demo', 'dist', 'package.json']) {
    const filter = (/** @type {string} */ path) => !/\.db(-|$)/.test(basename(path));
    cpSync(join(REPOSITORY, name), join(folder, name), { recursive: true, filter });
  }
  symlinkSync(join(REPOSITORY, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

/**
 * Runs the server until it ends, for starts that are expected to fail. A server that starts anyway
 * is stopped.
 * @param {string[]} args
 * @param {LaunchOptions} [options]
 */
export async function run(args, options) {
  const child = launch(args, options);
  child.stdout.on('data', (chunk) => {
    if (String(chunk).startsWith('API key demo: ')) child.kill();
  });
  return ending(child);
}

/**
 * Starts the server on free ports, and waits until it prints its addresses.
 * @param {Cleanup} t
 * @param {StartOptions} [options]
 * @returns {Promise<Demo>}
 */
export async function startDemo(
  t,
  { database = newDatabase(t), port = 0, busyTimeoutMs = 2000, maxKeys, ...options } = {},
) {
  const databaseArgs = database === null ? [] : ['--database', database];
  const limitArgs = maxKeys === undefined ? [] : ['--max-keys', String(maxKeys)];
  const args = ['--port', String(port), '--storybook-port', '0', ...databaseArgs, ...limitArgs];
  const child = launch([...args, '--busy-timeout', String(busyTimeoutMs)], options);
  const ended = ending(child);
  t.after(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const nextPort = async () =>
    /http:\/\/127\.0\.0\.1:(\d+)\/$/.exec((await lines.next()).value)?.[1];
  const demoPort = await nextPort();
  const storybookPort = await nextPort();
  if (!storybookPort) throw new Error(`The server ended: ${(await ended).errors}`);
  return {
    url: `http://127.0.0.1:${demoPort}/`,
    port: Number(demoPort),
    storybookPort: Number(storybookPort),
    stop(signal = 'SIGTERM') {
      child.kill(signal);
      return ended;
    },
  };
}

/**
 * @param {string[]} args
 * @param {LaunchOptions} [options] the server cannot write files that are larger than `maxFileKilobytes`
 */
function launch(args, { env = {}, repository = REPOSITORY, maxFileKilobytes } = {}) {
  const server = [process.execPath, join(repository, 'demo/server.mjs'), ...args];
  const [program = '', ...programArgs] = maxFileKilobytes
    ? limited(server, maxFileKilobytes)
    : server;
  return spawn(program, programArgs, {
    env: { ...process.env, API_KEY_SERVER_KEY: undefined, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** @param {string[]} command @param {number} maxFileKilobytes */
function limited(command, maxFileKilobytes) {
  // `ulimit` counts blocks of 512 bytes.
  return ['/bin/sh', '-c', `ulimit -f ${maxFileKilobytes * 2} && exec "$@"`, 'sh', ...command];
}

/**
 * @param {ReturnType<typeof launch>} child
 * @returns {Promise<Ending>}
 */
async function ending(child) {
  const [[code, signal], output, errors] = await Promise.all([
    once(child, 'close'),
    text(child.stdout),
    text(child.stderr),
  ]);
  return { code, signal, output, errors };
}

/**
 * Sends a request; unlike `fetch`, with any `Host` and `Origin`.
 * @param {Pick<Demo, 'port'>} demo
 * @param {string} method
 * @param {string} path
 * @param {Sent} [sent]
 * @returns {Promise<Received>}
 */
export async function send({ port }, method, path, { headers, body } = {}) {
  const request = httpRequest({ host: '127.0.0.1', port, method, path, headers, agent: false });
  request.end(body);
  return received(request);
}

/**
 * @param {import('node:http').ClientRequest} request
 * @returns {Promise<Received>}
 */
export async function received(request) {
  const [response] = await once(request, 'response');
  const content = await text(response);
  const isJson = /json/.test(response.headers['content-type'] ?? '');
  return {
    status: response.statusCode,
    headers: response.headers,
    text: content,
    json: isJson && content ? JSON.parse(content) : undefined,
  };
}

let draftCount = 0;

/** Returns a valid draft with a unique name. */
export function newDraft(fields = {}) {
  draftCount += 1;
  return {
    applicationName: `Application ${draftCount}`,
    description: '',
    role: 'readonly',
    ...fields,
  };
}

/**
 * @param {Pick<Demo, 'port'>} demo
 * @param {unknown} [draft]
 * @param {Record<string, string>} [headers]
 */
export function createKey(demo, draft = newDraft(), headers = {}) {
  return send(demo, 'POST', '/api/keys', {
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID(), ...headers },
    body: JSON.stringify(draft),
  });
}

/**
 * @param {Pick<Demo, 'port'>} demo
 * @param {string} id
 * @param {unknown} changes
 */
export function changeKey(demo, id, changes) {
  return send(demo, 'PATCH', `/api/keys/${id}`, {
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(changes),
  });
}

/**
 * @param {Pick<Demo, 'port'>} demo
 * @param {string} id
 * @param {unknown} graceSeconds
 * @param {string} [idempotencyKey]
 */
export function rotateKey(demo, id, graceSeconds, idempotencyKey = randomUUID()) {
  return send(demo, 'POST', `/api/keys/${id}/rotate`, {
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': idempotencyKey },
    body: JSON.stringify({ graceSeconds }),
  });
}

/** @param {string} secret */
export function bearer(secret) {
  return { Authorization: `Bearer ${secret}` };
}

/**
 * @param {Pick<Demo, 'port'>} demo
 * @param {string} secret
 */
export function whoAmI(demo, secret) {
  return send(demo, 'GET', '/api/whoami', { headers: bearer(secret) });
}

export const { version } = JSON.parse(readFileSync(join(REPOSITORY, 'package.json'), 'utf8'));
