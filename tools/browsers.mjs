import { execFile } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { env, platform } from 'node:process';
import { promisify } from 'node:util';
import { chromium as playwright } from 'playwright-core';
import { aptInstall, isRootOnDebian, run } from './apt-install.mjs';

/**
 * A browser that drives tests. `kind` says which protocol it speaks.
 * @typedef {{ kind: 'chrome' | 'firefox', path: string, version: string }} Browser
 */

const commands = [
  // Chromium without windows of its own, which are a third of its work.
  'chromium-headless-shell',
  ...['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'chrome'],
  ...['microsoft-edge-stable', 'microsoft-edge', 'firefox', 'firefox-esr'],
];

const macApps = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Firefox'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name === 'Firefox' ? 'firefox' : name}`,
);

const windowsPrograms = [
  'Google/Chrome/Application/chrome.exe',
  'Microsoft/Edge/Application/msedge.exe',
  'Mozilla Firefox/firefox.exe',
];

/** @param {string} path */
const isExecutable = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
};

/**
 * The path of a command, as a shell would find it.
 * @param {string} command
 */
export const which = (command) =>
  (env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, command))
    .find(isExecutable);

/** Every place where a browser may be, the likeliest first. */
const places = () => {
  if (platform === 'darwin') return macApps;
  if (platform !== 'win32') return commands.map(which);
  const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA];
  return windowsPrograms.flatMap((program) => roots.map((root) => root && join(root, program)));
};

/**
 * The browser at a path, or undefined if it does not start: Ubuntu has stubs that only print advice,
 * and a downloaded browser may lack a system library.
 * @param {string} path
 * @returns {Promise<Browser | undefined>}
 */
const probe = async (path) => {
  const kind = /firefox/i.test(path) ? 'firefox' : 'chrome';
  // On Windows `chrome.exe --version` opens a window instead of answering.
  if (platform === 'win32') return { kind, path, version: '' };
  try {
    const { stdout } = await promisify(execFile)(path, ['--version'], { timeout: 20_000 });
    return { kind, path, version: stdout.trim().split('\n').at(-1)?.trim() ?? '' };
  } catch {
    return undefined;
  }
};

/** The browser that the environment names, if it names one. */
const named = async () => {
  const variable = ['BROWSER_PATH', 'CHROME_PATH'].find((name) => env[name]);
  if (!variable) return undefined;
  const path = env[variable] ?? '';
  const browser = isExecutable(path) ? await probe(path) : undefined;
  if (!browser) throw new Error(`${variable} is "${path}", which is not a browser that starts.`);
  return browser;
};

/**
 * The first installed browser of a kind (or of any kind).
 * @param {Browser['kind']} [kind]
 * @returns {Promise<Browser | undefined>}
 */
export const installedBrowser = async (kind) => {
  const chosen = await named();
  if (chosen && (!kind || chosen.kind === kind)) return chosen;
  for (const path of [...places(), playwright.executablePath()]) {
    if (!path || !existsSync(path)) continue;
    const browser = await probe(path);
    if (browser && (!kind || browser.kind === kind)) return browser;
  }
  return undefined;
};

const downloadWithPlaywright = async () => {
  const cli = join(import.meta.dirname, '../node_modules/playwright-core/cli.js');
  const arguments_ = ['install', 'chromium', '--no-shell'];
  // As root Playwright can also install the libraries that its browser needs.
  if (which('apt-get') && process.getuid?.() === 0) arguments_.push('--with-deps');
  await run("Downloading Playwright's Chromium", process.execPath, [cli, ...arguments_]);
};

/**
 * A browser for the tests: the installed one, else one that is fetched now.
 * @throws {Error} with one sentence for people when there is none and none can be installed.
 */
export const anyBrowser = async () => {
  const found = await installedBrowser();
  if (found) return found;
  if (isRootOnDebian()) await aptInstall([...packages.Chromium, 'fonts-dejavu-core']);
  const fromDebian = await installedBrowser();
  if (fromDebian) return fromDebian;
  await downloadWithPlaywright();
  const downloaded = await installedBrowser();
  if (downloaded) return downloaded;
  throw new Error(
    'No browser for the tests: install Chromium, Chrome, Edge or Firefox (on Debian: ' +
      '`sudo apt-get install chromium`), or set BROWSER_PATH to the one that you have.',
  );
};

/** The parts that tests in WebKitGTK need: the driver, its small browser, and a display. */
const webkitParts = () => {
  const libraries = ['/usr/lib', '/usr/libexec'].flatMap((root) =>
    existsSync(root) ? ['', ...readdirSync(root)].map((folder) => join(root, folder)) : [],
  );
  const browser = ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0']
    .flatMap((version) => libraries.map((folder) => join(folder, version, 'MiniBrowser')))
    .find(isExecutable);
  const driver = which('WebKitWebDriver');
  const display = which('xvfb-run');
  return driver && display && which('xauth') && browser ? { driver, display, browser } : undefined;
};

/** @typedef {NonNullable<ReturnType<typeof webkitParts>>} WebKit */

/** Debian's packages for each of the three. */
const packages = {
  Chromium: ['chromium-headless-shell'],
  Firefox: ['firefox-esr'],
  WebKit: ['webkit2gtk-driver', 'xvfb', 'xauth'],
};

const installedThree = async () => ({
  Chromium: await installedBrowser('chrome'),
  Firefox: await installedBrowser('firefox'),
  WebKit: webkitParts(),
});

/**
 * Chromium, Firefox and WebKitGTK; as root on Debian the missing ones are installed.
 * @throws {Error} with one sentence for each one that is missing.
 */
export const allBrowsers = async () => {
  let three = await installedThree();
  const missing = () =>
    /** @type {(keyof typeof packages)[]} */ (Object.keys(packages)).filter((name) => !three[name]);
  if (missing().length > 0 && isRootOnDebian()) {
    await aptInstall([...missing().flatMap((name) => packages[name]), 'fonts-dejavu-core']);
    three = await installedThree();
  }
  const { Chromium, Firefox, WebKit } = three;
  if (Chromium && Firefox && WebKit) return { Chromium, Firefox, WebKit };
  const advice = (/** @type {keyof typeof packages} */ name) =>
    `${name} is missing: on Debian install it with \`sudo apt-get install ${packages[name].join(' ')}\`.`;
  throw new Error(missing().map(advice).join('\n'));
};
