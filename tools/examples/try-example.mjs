import { cpSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { driveManager, visitManager } from './drive.mjs';
import { addAddresses } from './lockfile.mjs';
import { run, serve, start } from './processes.mjs';
import { bytesOfScripts, removeLibrary, writeBytes } from './sizes.mjs';
import { isSource } from './source.mjs';

/** @import { Browser } from 'puppeteer-core' */
/** @import { Example } from './example.mjs' */

/** @typedef {{ folder: string, tarball: string, browser: Browser, sizes: boolean }} Tools */
/** @typedef {import('./processes.mjs').Options} Options */

const root = join(import.meta.dirname, '../..');

/** Packs the built library. @param {string} folder @returns {Promise<string>} the path of the tarball */
export const packLibrary = async (folder) => {
  const command = ['npm', 'pack', '--ignore-scripts', '--json', '--pack-destination', folder];
  const output = await run(command, { cwd: root });
  const [{ filename }] = JSON.parse(output.slice(output.indexOf('[')));
  return join(folder, filename);
};

/** Starts the demo with a database of its own. @param {string} folder @param {string} name of the example */
const startDemo = async (folder, name) => {
  const database = `file:${join(folder, `${name}.db`)}`;
  const command = [process.execPath, 'demo/server.mjs', '--port', '0', '--database', database];
  const demo = start(command, { cwd: root });
  const [line] = await Promise.race([once(demo.stdout, 'data'), demo.ended.then(() => [''])]);
  const [url] = /http:\/\/[\w.:]+/.exec(String(line)) ?? [];
  if (!url) throw new Error(`The demo does not start:\n${demo.output()}`);
  return { url, end: demo.end };
};

/**
 * Installs what the app and the library need. The cache of npm is that of the machine.
 * @param {string} tarball
 * @param {Options} options
 */
const install = async (tarball, options) => {
  addAddresses(join(options.cwd, 'package-lock.json'));
  const quick = ['--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund'];
  await run(['npm', 'ci', ...quick], options);
  await run(['npm', 'install', '--no-save', ...quick, tarball], options);
};

/**
 * How many bytes of scripts the page has when the app is built without the library.
 * @param {Example} example
 * @param {Browser} browser
 * @param {Options} options
 */
const bytesWithoutLibrary = async ({ path, scripts }, browser, options) => {
  removeLibrary(options.cwd);
  if (scripts.build) await run(['npm', 'run', 'build'], options);
  const app = await serve(['npm', 'run', 'start'], options);
  const bytes = await bytesOfScripts(browser, app.url + path);
  app.end();
  return bytes;
};

/** The drive of an app: most have the manager. @param {Example} example @returns {Promise<typeof driveManager>} */
const driverOf = async (example) =>
  example.drive ? (await import(`./drive-${example.drive}.mjs`)).drive : driveManager;

/** Prints what was done since the last line. @param {string} name of an example */
const reporter = (name) => {
  let started = Date.now();
  return (/** @type {string} */ done) => {
    console.log(`  ${name}: ${done} (${((Date.now() - started) / 1000).toFixed(0)} s)`);
    started = Date.now();
  };
};

/** @param {Example} example @param {Tools} tools */
const tryInCopy = async (example, { folder, tarball, browser, sizes }) => {
  const { name, path, markup, shows, scripts } = example;
  const cwd = join(folder, name);
  cpSync(example.source, cwd, { recursive: true, filter: isSource });
  const report = reporter(name);
  const demo = await startDemo(folder, name);
  const options = { cwd, env: { KEYS_SERVER: demo.url } };
  await install(tarball, options);
  report('installed');
  for (const script of ['check', 'build'].filter((each) => scripts[each])) {
    await run(['npm', 'run', script], options);
    report(script === 'check' ? 'type-checked' : 'built');
  }
  const app = await serve(['npm', 'run', 'start'], options);
  const drive = await driverOf(example);
  await drive(browser, { url: app.url + path, markup, shows, demo: demo.url });
  report('made, showed and revoked a key');
  const bytes = sizes ? await bytesOfScripts(browser, app.url + path) : 0;
  app.end();
  if (scripts.dev) {
    const dev = await serve(['npm', 'run', 'dev'], options);
    await visitManager(browser, { url: dev.url + path, markup, shows });
    dev.end();
    report('served for development');
  }
  if (sizes) {
    const added = bytes - (await bytesWithoutLibrary(example, browser, options));
    writeBytes(example.source, added);
    report(`${added} bytes added, after brotli`);
  }
  demo.end();
};

/** Says how it went, and returns whether it went well. @param {Example} example @param {Tools} tools */
export const tryExample = async (example, tools) => {
  const started = Date.now();
  const seconds = () => `${((Date.now() - started) / 1000).toFixed(0)} s`;
  try {
    await tryInCopy(example, tools);
    console.log(`✓ ${example.name} (${seconds()})`);
    return true;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    console.log(`✗ ${example.name} (${seconds()})\n${reason.replaceAll(/^/gm, '    ')}`);
    return false;
  }
};
