import { chromeLauncher } from '@web/test-runner-chrome';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import * as puppeteer from 'puppeteer-core';
import { chromeFlags } from '../../tools/chromium-flags.mjs';
import { resize } from './input-webkit.mjs';

/**
 * @param {import('../../tools/browsers.mjs').Browser} browser
 * @param {AbortSignal} signal ends the browser: with two browsers, puppeteer's own handlers end only one
 * @returns {import('@web/test-runner').BrowserLauncher}
 */
export const launcherOf = ({ kind, path }, signal) => {
  const isFirefox = kind === 'firefox';
  const launcher = chromeLauncher({
    // A page in the background has no focus.
    concurrency: 1,
    puppeteer: /** @type {any} */ (puppeteer),
    launchOptions: {
      browser: kind,
      executablePath: path,
      signal,
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      // No test listens to requests, and events for each of them are slow.
      networkEnabled: false,
      // Where colors are forced, Firefox's stand-in for this one has a contrast of 2.9 with white.
      extraPrefsFirefox: { 'ui.highlight': '#1a4f9c' },
      // Firefox emulates preferences only over a connection with access to its browser window.
      // In Chromium `--expose-gc` lets tests collect garbage.
      args: isFirefox
        ? ['--remote-allow-system-access']
        : [...chromeFlags, '--js-flags=--expose-gc'],
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
      // Do not wait for pages to load: they report themselves when their tests start and end. While WebKit's
      // driver waits for a load, a second command replaces the waiting one, which is then never answered and
      // fails the run two minutes later.
      pageLoadStrategy: 'none',
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
    }),
  });
  // The launcher overwrites its name at the start, and does not restore the size of the window between files.
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
