/** The programs that the examples need: each is the first of a process group, so that it ends with its children. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { env } from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { freePort } from '../free-port.mjs';

/** No framework reports its use, and none waits for an answer on a terminal. */
const QUIET = {
  CI: '1',
  NO_COLOR: '1',
  NEXT_TELEMETRY_DISABLED: '1',
  NUXT_TELEMETRY_DISABLED: '1',
  NG_CLI_ANALYTICS: 'false',
  ASTRO_TELEMETRY_DISABLED: '1',
};
const START_TIMEOUT_MS = 120_000;

/** The process groups that are running, by their ids. @type {Set<number>} */
const groups = new Set();

/** @param {number} group */
const end = (group) => {
  groups.delete(group);
  try {
    process.kill(-group, 'SIGKILL');
  } catch {
    // All of its processes have ended.
  }
};

/** Ends every program that is still running. */
export const endAll = () => {
  for (const group of groups) end(group);
};

/** @typedef {{ cwd: string, env?: Record<string, string> }} Options */

/**
 * Starts a program. `output` is what it has printed so far, `ended` its exit code, `end` ends it with its children.
 * @param {string[]} command
 * @param {Options} options
 */
export const start = ([program = '', ...args], options) => {
  const child = spawn(program, args, {
    cwd: options.cwd,
    env: { ...env, ...QUIET, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const group = child.pid ?? 0;
  groups.add(group);
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => (output += chunk));
  const ended = once(child, 'exit').then(([code]) => code);
  return { output: () => output, stdout: child.stdout, ended, end: () => end(group) };
};

/** @param {string} output */
const lastLines = (output) => output.trimEnd().split('\n').slice(-40).join('\n');

/**
 * Runs a program to its end.
 * @param {string[]} command
 * @param {Options} options
 * @returns {Promise<string>} what it has printed
 * @throws {Error} with its last lines if it fails
 */
export const run = async (command, options) => {
  const program = start(command, options);
  const code = await program.ended;
  program.end();
  if (code === 0) return program.output();
  throw new Error(`"${command.join(' ')}" ended with ${code}:\n${lastLines(program.output())}`);
};

/** @param {string} url */
const answers = (url) =>
  fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(START_TIMEOUT_MS) }).then(
    () => true,
    () => false,
  );

/**
 * Starts a server that gets its port from `PORT`, and waits until it answers.
 * @param {string[]} command
 * @param {Options} options
 * @throws {Error} with its last lines if it ends, or is silent for two minutes
 */
export const serve = async (command, options) => {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const ownEnv = { HOST: '127.0.0.1', PORT: String(port) };
  const program = start(command, { ...options, env: { ...options.env, ...ownEnv } });
  const deadline = Date.now() + START_TIMEOUT_MS;
  let hasEnded = false;
  void program.ended.then(() => (hasEnded = true));
  while (!(await answers(url))) {
    if (hasEnded || Date.now() > deadline) {
      program.end();
      throw new Error(`"${command.join(' ')}" does not serve:\n${lastLines(program.output())}`);
    }
    await setTimeout(100);
  }
  return { url, end: program.end };
};
