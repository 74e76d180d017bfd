import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env } from 'node:process';

/** A port of this machine that is free now. */
export const freePort = async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (!address || typeof address === 'string') throw new Error('No free port.');
  return address.port;
};

/**
 * The browser's bars would keep its window wider than a phone.
 * They are GTK's, so this does not reach into pages.
 */
const smallBars = '* { font-size: 1px; min-width: 0; min-height: 0; padding: 0; margin: 0; }';

const settingsFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'webkit-settings-'));
  mkdirSync(join(folder, 'gtk-3.0'));
  writeFileSync(join(folder, 'gtk-3.0/gtk.css'), smallBars);
  return folder;
};

/**
 * WebKitGTK draws without a graphics card, and its sandbox does not start in containers. Most code of tests runs a
 * few times, so the highest level of compilation costs more than it gives; and WebKit's own memory allocator
 * gives pages back so eagerly that to get them again takes a fifth of all time. Each collection of garbage is a
 * whole one, as the tests of what is left of gone elements need; else what is old may stay for a minute.
 */
const environment = {
  WEBKIT_DISABLE_COMPOSITING_MODE: '1',
  LIBGL_ALWAYS_SOFTWARE: '1',
  WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
  JSC_useFTLJIT: 'false',
  Malloc: '1',
  JSC_useGenerationalGC: 'false',
};

/**
 * @param {number} port
 * @param {() => boolean} isAlive
 */
const untilReady = async (port, isAlive) => {
  const deadline = Date.now() + 20_000;
  while (Date.now() < deadline && isAlive()) {
    try {
      const answer = await fetch(`http://127.0.0.1:${port}/status`);
      if (answer.ok) return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  throw new Error('WebKitWebDriver did not start under xvfb-run within 20 seconds.');
};

/**
 * Starts WebKitWebDriver on a display of its own. `stop` ends all of it, and must be called;
 * the signal stops it as well.
 * @param {import('../../tools/browsers.mjs').WebKit} webkit
 * @param {AbortSignal} signal
 */
export const startWebKitDriver = async ({ driver, display }, signal) => {
  const port = await freePort();
  const settings = settingsFolder();
  // xvfb-run removes its own files only when nothing kills it: they go where ours are.
  const onDisplay = ['-a', '-f', join(settings, 'Xauthority')];
  const child = spawn(display, [...onDisplay, driver, '--host=127.0.0.1', `--port=${port}`], {
    env: { ...env, ...environment, XDG_CONFIG_HOME: settings },
    stdio: 'ignore',
    // A process group of its own, so that the display and the browser end with it.
    detached: true,
  });
  const isAlive = () => child.exitCode === null && child.signalCode === null && !!child.pid;
  const stop = () => {
    if (isAlive()) process.kill(-(/** @type {number} */ (child.pid)), 'SIGTERM');
    rmSync(settings, { recursive: true, force: true });
  };
  child.on('error', () => {});
  signal.addEventListener('abort', stop, { once: true });
  try {
    await untilReady(port, isAlive);
  } catch (error) {
    stop();
    throw error;
  }
  return { port, stop };
};
