/**
 * Prints what a real screen reader (Orca with Firefox) says on a walk through the demo by keys: `npm run listen`.
 * It takes about five minutes, and is no test: people read the transcript.
 */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { startDesktop } from './desktop.mjs';
import { Keyboard } from './keyboard.mjs';
import { walk } from './walk.mjs';

/** @type {(() => void)[]} */
const cleanups = [];
process.on('exit', () => {
  for (const cleanUp of cleanups) cleanUp();
});
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(name, () => process.exit(130));

/** Starts the demo on a database of its own. @returns {Promise<string>} its URL */
const startDemo = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'listen-demo-'));
  const args = ['demo/server.mjs', '--port', '0', '--database', `file:${join(folder, 'demo.db')}`];
  const server = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  cleanups.push(
    () => server.kill('SIGKILL'),
    () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }),
  );
  const [output] = await once(server.stdout, 'data');
  const [url] = /http:\S+/.exec(String(output)) ?? [];
  if (!url) throw new Error(`The demo server did not start: ${output}`);
  return url;
};

/** @param {string} url @param {string} applicationName @param {string} role */
const createKey = async (url, applicationName, role) => {
  const response = await fetch(new URL('api/keys', url), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() },
    body: JSON.stringify({ applicationName, description: '', role, expiresAt: null }),
  });
  if (!response.ok) throw new Error(`The demo server answered ${response.status}.`);
};

try {
  const url = await startDemo();
  await createKey(url, 'Billing sync', 'admin');
  await createKey(url, 'Alpha report', 'readonly');
  const desktop = await startDesktop();
  cleanups.push(desktop.stop);
  await desktop.openPage(url);
  const keyboard = new Keyboard(desktop.env, desktop.log);
  await keyboard.untilQuiet();
  for (const [title, keys] of walk) {
    console.log(`\n# ${title}`);
    for (const key of keys) {
      const said = await keyboard.press(key);
      console.log([`[${key}]`, ...said.map((words) => `    ${words}`)].join('\n'));
    }
  }
  process.exit(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
