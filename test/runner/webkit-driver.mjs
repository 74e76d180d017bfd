import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env } from 'node:process';
import { freePort } from '../../tools/free-port.mjs';

/** Shrinks the browser's GTK bars, which would keep its window wider than a phone; pages are not affected. */
const smallBars = '* { font-size: 1px; min-width: 0; min-height: 0; padding: 0; margin: 0; }';

const settingsFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'webkit-settings-'));
  mkdirSync(join(folder, 'gtk-3.0'));
  writeFileSync(join(folder, 'gtk-3.0/gtk.css'), smallBars);
  return folder;
};

/**
 * WebKitGTK renders without a graphics card, and its sandbox does not start in containers. Most test code runs a
 * few times, so the FTL compiler costs more than it saves. WebKit's own allocator returns memory so eagerly that
 * getting it again takes a fifth of all time. Without generations each garbage collection is a full one, which the
 * tests need that look for leaks; otherwise old objects may stay for a minute.
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
 * Starts WebKitWebDriver on a display of its own. The caller must call `stop`, which ends both; the signal does
 * so too.
 * @param {import('../../tools/browsers.mjs').WebKit} webkit
 * @param {AbortSignal} signal
 */
export const startWebKitDriver = async ({ driver, display }, signal) => {
  const port = await freePort();
  const settings = settingsFolder();
  // A killed xvfb-run does not remove its files: put them into our folder, which `stop` removes.
  const onDisplay = ['-a', '-f', join(settings, 'Xauthority')];
  const child = spawn(display, [...onDisplay, driver, '--host=127.0.0.1', `--port=${port}`], {
    env: { ...env, ...environment, XDG_CONFIG_HOME: settings },
    stdio: 'ignore',
    // A process group of its own, so that display and browser end together.
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
