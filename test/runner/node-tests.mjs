import { relative, resolve } from 'node:path';
import { run } from 'node:test';
import { inspect } from 'node:util';
import { failures, seconds } from './count.mjs';

/**
 * The error of a test as text, without the wrapping and the stack frames of node:test.
 * @param {any} error
 */
const reasonOf = (error) => {
  if (error.exitCode) return `The process ended with exit code ${error.exitCode}.`;
  const cause = error.cause ?? error;
  if (typeof cause === 'string') return cause;
  const text = cause instanceof Error ? (cause.stack ?? cause.message) : inspect(cause);
  return text.replaceAll(/\n.*\(node:internal\/.*|\n\s+at (async )?node:internal\/.*/g, '');
};

/** The tests of one file, counted from the events of node:test. */
class Tally {
  passed = 0;
  failed = 0;
  output = '';
  /** @type {string[]} titles of the suites and tests around the current one */
  #titles = [];

  /** @param {string} title @param {string} reason */
  fail(title, reason) {
    this.failed += 1;
    const failure = `${title}\n${reason.replaceAll(/^/gm, '      ')}`;
    failures.push(failure);
    console.log(`  ✗ ${failure}`);
  }

  /** @param {{ type: string, data: any }} event */
  add({ type, data }) {
    if (type === 'test:start') this.#titles.splice(data.nesting, Infinity, data.name);
    else if (type === 'test:stdout' || type === 'test:stderr') this.output += data.message;
    else if (type === 'test:pass' || type === 'test:fail') this.#end(type === 'test:pass', data);
  }

  /** @param {boolean} passed @param {any} data */
  #end(passed, { name, file, nesting, details, skip, todo }) {
    // The children of a suite that fails only because of them are counted themselves.
    if (details.error?.failureType === 'subtestsFailed') return;
    const title = [...this.#titles.slice(0, nesting), name].join(' › ');
    if (!passed) this.fail(title, reasonOf(details.error));
    else if (skip !== undefined || todo !== undefined) this.fail(title, 'It was skipped.');
    // Only a file without tests is reported as a test of its own name.
    else if (nesting === 0 && resolve(name) === resolve(file)) this.fail(title, 'It has no tests.');
    else if (details.type !== 'suite') this.passed += 1;
  }
}

/** @param {string} file @param {AbortSignal} signal */
const runFile = async (file, signal) => {
  const started = performance.now();
  const tally = new Tally();
  // The timeout is for the whole file, on a busy machine.
  for await (const event of run({ files: [file], timeout: 300_000, signal })) tally.add(event);
  const { passed, failed, output } = tally;
  if (passed + failed === 0) tally.fail(file, 'It was not run.');
  const counts = `${passed} passed${tally.failed > 0 ? `, ${tally.failed} failed` : ''}`;
  const time = seconds(performance.now() - started);
  console.log(`${tally.failed > 0 ? '✗' : '✓'} ${relative('.', file)}: ${counts} (${time})`);
  for (const note of output.match(/^Note: .*$/gm) ?? []) console.log(`  ${note}`);
  if (tally.failed > 0 && output) console.log(output.trimEnd().replaceAll(/^/gm, '    | '));
  return { group: 'Node', passed, failed: tally.failed };
};

/**
 * Runs tests in Node, one file after the other, each in a process of its own.
 * @param {string[]} files
 * @param {AbortSignal} signal
 * @returns {Promise<import('./count.mjs').Count[]>} one per file
 */
export const runNodeTests = async (files, signal) => {
  const counts = [];
  for (const file of files) counts.push(await runFile(file, signal));
  return counts;
};
