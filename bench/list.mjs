import { npmBundle } from '../tools/bundles.mjs';
import { median } from './median.mjs';
import { serve } from './server.mjs';

/** How many keys the two lists have. */
const FEW = 100;
const MANY = 10_000;
const ROUNDS = 9;

/** How many letters the page types: the length of its `QUERIES`. */
const LETTERS = 10;

/** @param {import('puppeteer-core').Browser} browser @param {string} url @param {number} count */
const open = async (browser, url, count) => {
  const page = await browser.newPage();
  const client = await page.createCDPSession();
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  await client.send('HeapProfiler.enable');
  await page.goto(url);
  await page.waitForFunction('globalThis.bench');
  const run = (/** @type {string} */ method) =>
    page.evaluate((name, keys) => /** @type {any} */ (globalThis).bench[name](keys), method, count);
  const threadTime = async () => {
    const { metrics } = await client.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'ThreadTime')?.value ?? NaN;
  };
  /** @param {string} method */
  const time = async (method) => {
    await page.bringToFront();
    await client.send('HeapProfiler.collectGarbage');
    const before = await threadTime();
    await run(method);
    return ((await threadTime()) - before) * 1000;
  };
  await run('open');
  await run('typeAll');
  return {
    /** The first letter of a new list also builds its search index. */
    async measure() {
      await run('open');
      const first = await time('typeFirst');
      return { first, letter: (await time('typeAll')) / LETTERS };
    },
  };
};

/**
 * Measures typing in the search field of a list of 10,000 keys and of one of 100, in turns, so that a machine that
 * is slow for a while is slow for both.
 * @param {import('puppeteer-core').Browser} browser
 * @returns {Promise<{ ratio: number, letter: number, first: number }>} `letter` and `first` in CPU milliseconds
 */
export const measureList = async (browser) => {
  const page = new URL('list-page.js', import.meta.url);
  const server = await serve({ list: await npmBundle('dist/api-key-list/define.js') }, page);
  try {
    const few = await open(browser, `${server.origin}/`, FEW);
    const many = await open(browser, `${server.origin}/`, MANY);
    /** @type {{ ratio: number, letter: number, first: number }[]} */
    const rounds = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const before = round % 2 ? await many.measure() : undefined;
      const ofFew = await few.measure();
      const ofMany = before ?? (await many.measure());
      rounds.push({ ...ofMany, ratio: ofMany.letter / ofFew.letter });
    }
    const middle = (/** @type {'ratio' | 'letter' | 'first'} */ key) =>
      median(rounds.map((round) => round[key]));
    return { ratio: middle('ratio'), letter: middle('letter'), first: middle('first') };
  } finally {
    server.close();
  }
};
