// Compares the demo's server with a million keys to the same server with a thousand.
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { startDemo } from '../test/demo/support.mjs';
import { measureServers } from './server-rounds.mjs';
import { serverTable } from './server-report.mjs';

const COUNTS = /** @type {const} */ ({ few: 1000, many: 1_000_000 });
const folder = mkdtempSync(join(tmpdir(), 'api-key-bench-'));
/** @type {(() => unknown)[]} */
const cleanup = [() => rmSync(folder, { recursive: true })];

/** Starts a server in a process of its own. @param {number} count how many keys it has */
const start = async (count) => {
  const database = process.env[`BENCH_DATABASE_${count}`] ?? `file:${join(folder, `${count}.db`)}`;
  const seed = join(import.meta.dirname, '../demo/seed.mjs');
  if (!process.env[`BENCH_DATABASE_${count}`]) {
    console.error(`Making ${count.toLocaleString('en')} keys …`);
    await promisify(execFile)(
      process.execPath,
      [seed, '--count', String(count), '--database', database],
      { maxBuffer: 2 ** 30 },
    );
  }
  return startDemo({ after: (done) => cleanup.unshift(done) }, { database });
};

try {
  const [few, many] = [await start(COUNTS.few), await start(COUNTS.many)];
  const results = serverTable(await measureServers(few, many));
  console.log(results.text);
  process.exitCode = results.missed ? 1 : 0;
} finally {
  for (const done of cleanup) await done();
}
