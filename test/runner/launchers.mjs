import { chromeLauncher } from '@web/test-runner-chrome';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import * as puppeteer from 'puppeteer-core';
import { chromeFlags, unoptimized } from '../../tools/chromium-flags.mjs';
import { resize } from './input-webkit.mjs';

/**
 * @param {import('../../tools/browsers.mjs').Browser} browser
 * @param {AbortSignal} signal ends the browser: of two, puppeteer's own handlers end only one
 * @returns {import('@web/test-runner').BrowserLauncher}
 */
export const launcherOf = ({ kind, path }, signal) => {
  const isFirefox = kind === 'firefox';
  const launcher = chromeLauncher({
    // One page at a time: a page in the background has no focus.
    concurrency: 1,
    puppeteer: /** @type {any} */ (puppeteer),
    launchOptions: {
      browser: kind,
      executablePath: path,
      signal,
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      // No test listens to requests, and to hear of each of the hundred modules of a page is slow.
      networkEnabled: false,
      // Firefox emulates preferences only for those who may reach its own window.
      // Chromium collects garbage when a test asks for it.
      args: isFirefox
        ? ['--remote-allow-system-access']
        : [...chromeFlags, `--js-flags=--expose-gc ${unoptimized}`],
    },
  });
  launcher.name = isFirefox ? 'Firefox' : 'Chromium';
  return launcher;
};

/**
 * @param {import('../../tools/browsers.mjs').WebKit} webkit
 * @param {number} port of its driver
 * @returns {import('@web/test-runner').BrowserLauncher}
 */
export const webkitLauncher = ({ browser }, port) => {
  const launcher = webdriverLauncher({
    hostname: '127.0.0.1',
    port,
    capabilities: /** @type {any} */ ({
      browserName: 'MiniBrowser',
      // The page says itself when its tests start and end. While the driver waits for a page to load, each
      // further command takes the place of the one before among those that wait: that one is never answered,
      // and ends the whole run two minutes later.
      pageLoadStrategy: 'none',
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
    }),
  });
  // The launcher overwrites its name when it starts, and leaves the window as the last test did.
  const { initialize, startSession } = launcher;
  launcher.initialize = async (config) => {
    await initialize.call(launcher, config);
    launcher.name = 'WebKit';
  };
  launcher.startSession = async (id, url) => {
    const inside = /** @type {any} */ (launcher);
    await inside.ensureManagerInitialized();
    await resize(inside.driver, 800, 600);
    await startSession.call(launcher, id, url);
  };
  return launcher;
};
