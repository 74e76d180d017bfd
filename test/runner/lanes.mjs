import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { failures } from './count.mjs';

/** @typedef {import('./count.mjs').Count} Count */

/** How many tasks run at a time. More than there are cores: each waits for its browser half of the time. */
const LANES = 3;

/**
 * Starts tasks in their order, `LANES` at a time.
 * @param {(() => Promise<Count[]>)[]} tasks
 * @returns {Promise<Count[]>}
 */
export const inLanes = async (tasks) => {
  const waiting = [...tasks];
  /** @type {Count[]} */
  const counts = [];
  const lane = async () => {
    for (let task = waiting.shift(); task; task = waiting.shift()) counts.push(...(await task()));
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return counts;
};

const result = /^(\d+) passed, (\d+) failed$/;

/**
 * Runs this command in a process of its own: two test runners in one process would fight over the console.
 * @param {string} group what its tests are counted as
 * @param {string[]} args
 * @param {AbortSignal} signal
 * @returns {Promise<Count[]>}
 */
export const inProcess = async (group, args, signal) => {
  const command = [process.argv[1] ?? '', ...args];
  const child = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'inherit'], signal });
  // An abort is an error here; the exit code below tells of it.
  child.on('error', () => undefined);
  const closed = once(child, 'close');
  let count = { group, passed: 0, failed: 1 };
  let isReason = false;
  for await (const line of createInterface(child.stdout)) {
    const [, passed, failed] = result.exec(line) ?? [];
    // The reporter's lines about a failure end with an empty line.
    isReason = line.includes(' ❌ ') || (isReason && line.trim() !== '');
    if (isReason || line.startsWith('✗')) failures.push(`${group}: ${line.trim()}`);
    if (passed === undefined) console.log(line);
    else count = { group, passed: Number(passed), failed: Number(failed) };
  }
  const [code] = await closed;
  return [code === 0 || count.failed > 0 ? count : { ...count, failed: 1 }];
};
