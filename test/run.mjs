/**
 * Runs the tests: those of the elements in one browser, or by `--browsers` in three, then those in Node
 * and from end to end, or by `--elements` none of these. `--in=WebKit` is for one browser of the three, and
 * `--half=1` or `--half=2` for every other file of these.
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
const half = argv.find((argument) => argument.startsWith('--half='))?.slice('--half='.length);
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

/** The runs of the element tests, as arguments of this command; gets the browsers that are not there. */
const elementRuns = async () => {
  if (!inThree) return [['--in=any']];
  const { Chromium, Firefox, WebKit } = await allBrowsers();
  console.log(`Browsers: ${Chromium.version}, ${Firefox.version}, WebKitGTK (${WebKit.browser})`);
  const [webkit, firefox, chromium] = [['--in=WebKit'], ['--in=Firefox'], ['--in=Chromium']];
  if (patterns.length > 0) return [webkit, firefox, chromium];
  // WebKit takes as long as the other two. Its second half begins later: two displays would want the same number.
  return [[...webkit, '--half=1'], firefox, chromium, [...webkit, '--half=2']];
};

/** Says which browser it is, also to the end-to-end tests, which start it themselves. */
const useBrowser = async () => {
  const browser = await anyBrowser();
  console.log(`Browser: ${browser.version} (${browser.path})`);
  Object.assign(env, { TEST_BROWSER: browser.kind, TEST_BROWSER_PATH: browser.path });
};

/** The browser that a run is counted as. @param {string[]} run */
const groupOf = ([name = '']) => (inThree ? name.slice('--in='.length) : 'Elements');

const testAll = async () => {
  const elements = testFiles('test', '.test.ts');
  const isOfHalf = (/** @type {number} */ index) => !half || index % 2 === Number(half) - 1;
  if (only)
    return testElementsIn(
      only,
      elements.filter((_, index) => isOfHalf(index)),
    );
  const inNode = (/** @type {string} */ folder) =>
    elementsOnly ? [] : testFiles(`test/${folder}`, '.test.mjs');
  // What takes longest comes first, so that no lane is left alone with it.
  const files = ['e2e', 'demo', 'clients', 'package', 'tools'].flatMap(inNode);
  // Before the lanes: two would build it at a time.
  if (files.some((file) => /e2e\/(stor|pages)/.test(file))) buildStorybook();
  if (inNode('e2e').length > 0 || (elements.length > 0 && !inThree)) await useBrowser();
  const runs = elements.length > 0 ? await elementRuns() : [];
  return inLanes([
    ...runs.map((run) => () => inProcess(groupOf(run), [...run, ...patterns], signal)),
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
