import { npmBundle } from '../tools/bundles.mjs';
import { median } from './median.mjs';
import { serve } from './server.mjs';

const PERMISSIONS = 500;
const ROUNDS = 5;

/**
 * Measures typing in the filter of 500 permissions, in 40 groups.
 * @param {import('puppeteer-core').Browser} browser
 * @returns {Promise<number>} the slowest letter, in CPU milliseconds
 */
export const measurePermissions = async (browser) => {
  const script = new URL('permissions-page.js', import.meta.url);
  const server = await serve({ form: await npmBundle('dist/add-api-key-form/define.js') }, script);
  try {
    const page = await browser.newPage();
    const client = await page.createCDPSession();
    await client.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.goto(`${server.origin}/`);
    await page.waitForFunction('globalThis.bench');
    const threadTime = async () => {
      const { metrics } = await client.send('Performance.getMetrics');
      return (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? NaN) * 1000;
    };
    await page.evaluate(`bench.open(${PERMISSIONS})`);
    const letters = Number(await page.evaluate('LETTERS'));
    /** @type {number[]} */
    const slowest = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const times = [];
      for (let letter = 0; letter < letters; letter += 1) {
        const before = await threadTime();
        await page.evaluate(`bench.type(${letter})`);
        times.push((await threadTime()) - before);
      }
      slowest.push(Math.max(...times));
    }
    return median(slowest);
  } finally {
    server.close();
  }
};
