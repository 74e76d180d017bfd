/**
 * Runs the tests: those of the elements in one browser, or by `--browsers` in three, then those in Node
 * and from end to end, or by `--elements` none of these. `--in=WebKit` is for one browser of the three.
 * `--accept` takes the pictures of stories as they are now.
 * Further arguments narrow the run to the files whose path contains one of them.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import process, { argv, env, exit } from 'node:process';
import { stripVTControlCharacters } from 'node:util';
import { allBrowsers, anyBrowser } from '../tools/browsers.mjs';
import { failures, sum } from './runner/count.mjs';
import { runElementTests } from './runner/element-tests.mjs';
import { inLanes, inProcess } from './runner/lanes.mjs';
import { launcherOf, webkitLauncher } from './runner/launchers.mjs';
import { runNodeTests } from './runner/node-tests.mjs';
import { buildStorybook } from './runner/storybook.mjs';
import { startWebKitDriver } from './runner/webkit-driver.mjs';

const root = join(import.meta.dirname, '..');
const inThree = argv.includes('--browsers');
const elementsOnly = argv.includes('--elements');
const only = argv.find((argument) => argument.startsWith('--in='))?.slice('--in='.length);
const patterns = argv
  .slice(2)
  .filter((argument) => !argument.startsWith('--'))
  .map((argument) => (existsSync(argument) ? relative(root, resolve(argument)) : argument));
const allowOnly = patterns.length > 0;

/** @param {string} folder @param {string} ending */
const testFiles = (folder, ending) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .sort()
    .filter((name) => name.endsWith(ending))
    .map((name) => join(root, folder, name))
    .filter((file) => !patterns.length || patterns.some((it) => relative(root, file).includes(it)));

if (argv.includes('--accept')) env.ACCEPT_PICTURES = '1';

const stopping = new AbortController();
const { signal } = stopping;

/** The element tests in one browser: one of the three, or any. @param {string} name @param {string[]} files */
const testElementsIn = async (name, files) => {
  if (name === 'any')
    return runElementTests(files, [launcherOf(await anyBrowser(), signal)], { allowOnly });
  const { WebKit, ...others } = await allBrowsers();
  const other = others[/** @type {keyof typeof others} */ (name)];
  if (other) return runElementTests(files, [launcherOf(other, signal)], { allowOnly });
  const { port, stop } = await startWebKitDriver(WebKit, signal);
  try {
    return await runElementTests(files, [webkitLauncher(WebKit, port)], { allowOnly });
  } finally {
    stop();
  }
};

/** The browsers that the element tests run in, the slow ones first; gets those that are not there. */
const browsersToTest = async () => {
  if (!inThree) return ['any'];
  const { Chromium, Firefox, WebKit } = await allBrowsers();
  console.log(`Browsers: ${Chromium.version}, ${Firefox.version}, WebKitGTK (${WebKit.browser})`);
  return ['WebKit', 'Firefox', 'Chromium'];
};

/** Says which browser it is, also to the end-to-end tests, which start it themselves. */
const useBrowser = async () => {
  const browser = await anyBrowser();
  console.log(`Browser: ${browser.version} (${browser.path})`);
  Object.assign(env, { TEST_BROWSER: browser.kind, TEST_BROWSER_PATH: browser.path });
};

const testAll = async () => {
  const elements = testFiles('test', '.test.ts');
  if (only) return testElementsIn(only, elements);
  const inNode = (/** @type {string} */ folder) =>
    elementsOnly ? [] : testFiles(`test/${folder}`, '.test.mjs');
  // What takes longest comes first, so that no lane is left alone with it.
  const files = ['e2e', 'demo', 'package'].flatMap(inNode);
  // Before the lanes: two would build it at a time.
  if (files.some((file) => /e2e\/(stor|pages)/.test(file))) buildStorybook();
  if (inNode('e2e').length > 0 || (elements.length > 0 && !inThree)) await useBrowser();
  const browsers = elements.length > 0 ? await browsersToTest() : [];
  return inLanes([
    ...browsers.map(
      (name) => () => inProcess(inThree ? name : 'Elements', [`--in=${name}`, ...patterns], signal),
    ),
    ...files.map((file) => () => runNodeTests([file], signal)),
  ]);
};

// The runner moves the cursor and colours its output even when that goes to a file.
if (!process.stdout.isTTY) {
  const write = process.stdout.write.bind(process.stdout);
  process.stdout.write = (/** @type {any} */ text) =>
    write(typeof text === 'string' ? stripVTControlCharacters(text) : text);
}

// The runner replaces console.log while it runs.
const { log } = console;
let total = { passed: 0, failed: 1 };

// Whatever ends this process ends its browsers too, and the last line is the result.
process.on('exit', () => {
  stopping.abort();
  log(`${total.passed} passed, ${total.failed} failed`);
});
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(name, () => exit(130));

try {
  const counts = await testAll();
  for (const group of new Set(counts.map((count) => count.group))) {
    const { passed, failed } = sum(counts.filter((count) => count.group === group));
    console.log(`${group}: ${passed} of ${passed + failed} tests passed`);
  }
  total = sum(counts);
  if (failures.length > 0) console.log(`Failed:\n${failures.join('\n')}`);
  if (counts.length === 0) console.log(`No test file${allowOnly ? ` matches ${patterns}` : ''}.`);
  exit(total.failed > 0 || total.passed === 0 ? 1 : 0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  exit(1);
}
