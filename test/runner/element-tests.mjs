import { join, relative } from 'node:path';
import { env } from 'node:process';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter, startTestRunner } from '@web/test-runner';
import { freePort } from '../../tools/free-port.mjs';
import { answers } from './answers.mjs';
import { seconds } from './count.mjs';
import { inputPlugin } from './input.mjs';
import { bundleTests, serveBundles } from './test-bundles.mjs';

const root = join(import.meta.dirname, '../..');

/**
 * @typedef {import('@web/test-runner').TestSession} Session
 * @typedef {object} Options
 * @property {boolean} allowOnly whether `it.only` is allowed: not in a run of all files
 */

/**
 * @param {import('@web/test-runner').TestSuiteResult | undefined} suite
 * @returns {import('@web/test-runner').TestResult[]}
 */
const testsOf = (suite) => (suite ? [...suite.tests, ...suite.suites.flatMap(testsOf)] : []);

/**
 * Counts the tests of a file. A file that did not load, hung, has no tests, or failed outside of its tests counts
 * as one failure. A skipped test counts as failed, so that none gets lost unnoticed.
 * @param {Session} session
 * @returns {import('./count.mjs').Count}
 */
const countSession = (session) => {
  const tests = testsOf(session.testResults);
  const passed = tests.filter((test) => test.passed && !test.skipped).length;
  const failed = tests.length - passed;
  const lost = failed === 0 && (!session.passed || tests.length === 0 || session.errors.length > 0);
  return { group: session.browser.name, passed, failed: lost ? 1 : failed };
};

/** @param {Session} session */
const problems = (session) => {
  const tests = testsOf(session.testResults);
  const skipped = tests.filter((test) => test.skipped).map((test) => `skipped: ${test.name}`);
  // After a failed hook mocha runs no further test: these neither passed nor were skipped, and have no error.
  const leftOut = tests.filter((test) => !test.passed && !test.skipped && !test.error);
  const notRun = leftOut.map((test) => `not run: ${test.name}`);
  const isEmpty = tests.length === 0 && session.errors.length === 0;
  return [...skipped, ...notRun, ...(isEmpty ? ['no tests in this file'] : [])];
};

/** @param {Session} session */
const resultLine = (session) => {
  const { group, passed, failed } = countSession(session);
  const time = testsOf(session.testResults).reduce((all, test) => all + (test.duration ?? 0), 0);
  return `${group} ${passed} passed${failed > 0 ? `, ${failed} failed` : ''} (${seconds(time)})`;
};

/**
 * Prints one line for each file, after the default reporter's failures.
 * @returns {import('@web/test-runner').Reporter}
 */
const lineReporter = () => ({
  reportTestFileResults({ logger, sessionsForTestFile, testFile }) {
    const isRight = sessionsForTestFile.every((session) => countSession(session).failed === 0);
    const results = sessionsForTestFile.map(resultLine).join(' · ');
    logger.log(`${isRight ? '✓' : '✗'} ${relative(root, testFile)}: ${results}`);
    for (const session of sessionsForTestFile)
      for (const problem of problems(session)) logger.log(`    ${session.browser.name} ${problem}`);
  },
});

/**
 * The page of a test file. It rethrows unhandled rejections, because mocha fails the running test by errors only.
 * Firefox may load a page before its window has the size that was set, so the page waits for that for up to ten
 * seconds.
 * @param {string} script
 */
const page = (script) => `<!doctype html><html><head><script>
  globalThis.modelSeed = ${Number(env.MODEL_SEED ?? 0)};
  const later = setTimeout;
  addEventListener('unhandledrejection', (event) => later(() => {
    if (!event.defaultPrevented) throw event.reason;
  }));
</script></head><body><script type="module">
  const isLate = () => navigator.userAgent.includes('Firefox') && performance.now() < 10_000;
  while (isLate() && (innerWidth !== 800 || innerHeight !== 600)) await new Promise(requestAnimationFrame);
  const script = document.createElement('script');
  document.body.append(Object.assign(script, { type: 'module', src: '${script}' }));
</script></body></html>`;

/** Drops Lit's notice on each page that it is in development mode. */
const isWorthShowing = (/** @type {{ args: unknown[] }} */ { args }) =>
  !String(args[0]).startsWith('Lit is in dev mode');

/**
 * @param {string[]} files
 * @param {import('@web/test-runner').BrowserLauncher[]} browsers
 * @param {Options} options
 * @returns {Promise<import('@web/test-runner').TestRunnerConfig>}
 */
const configOf = async (files, browsers, { allowOnly }) => ({
  rootDir: root,
  port: await freePort(),
  files,
  browsers,
  // Real input goes to the one page in the foreground.
  concurrency: 1,
  nodeResolve: { exportConditions: ['development', 'browser'] },
  plugins: [
    esbuildPlugin({ ts: true, target: 'esnext', tsconfig: join(root, 'tsconfig.json') }),
    inputPlugin(),
  ],
  middleware: [answers, serveBundles(await bundleTests(files))],
  testRunnerHtml: page,
  // Generous: Firefox is slow at real input, and everything is slow on a busy machine.
  testFramework: { config: { timeout: '15000', forbidOnly: !allowOnly } },
  browserStartTimeout: 60_000,
  testsFinishTimeout: 120_000,
  filterBrowserLogs: isWorthShowing,
  reporters: [defaultReporter({ reportTestProgress: false }), lineReporter()],
});

/**
 * Runs element tests in real browsers.
 * @param {string[]} files
 * @param {import('@web/test-runner').BrowserLauncher[]} browsers
 * @param {Options} options
 * @returns {Promise<import('./count.mjs').Count[]>} one per browser and file
 */
export const runElementTests = async (files, browsers, options) => {
  const started = performance.now();
  const runner = await startTestRunner({
    config: await configOf(files, browsers, options),
    readCliArgs: false,
    readFileConfig: false,
    autoExitProcess: false,
  });
  if (!runner) throw new Error('The test runner did not start.');
  await new Promise((resolve) => runner.on('stopped', resolve));
  console.log(`Element tests took ${seconds(performance.now() - started)}.`);
  return [...runner.sessions.all()].map(countSession);
};
