import { median } from './median.mjs';

/** @import { Browser, CDPSession, Page } from 'puppeteer-core' */

/**
 * The measures of a form. Times are CPU milliseconds of the page's main thread.
 * @typedef {{ mount1: number, mount100: number, mount1000: number, save: number }} Times
 * @typedef {{
 *   nodes: number, listeners: number, heap: number,
 *   heapGrowth: number, nodeGrowth: number, listenerGrowth: number,
 * }} Amounts
 */

/** How many forms are mounted one at a time, and saved: enough to outweigh the call itself. */
const SINGLE = 50;

/** How often a round repeats the short measures. */
const REPEATS = 5;

/** How often, and how many at once, forms are mounted and unmounted to see what is left of them. */
const GROWTH = { times: 10, forms: 100 };

/** A page with one of the forms, and the browser's metrics of it. */
class Subject {
  /**
   * @param {Page} page
   * @param {CDPSession} client
   */
  constructor(page, client) {
    this.page = page;
    this.client = client;
  }

  /** @param {Exclude<keyof import('./page.js').Bench, 'nodes'>} method @param {number} [count] */
  async run(method, count = 0) {
    await this.page.evaluate(
      (name, forms) => /** @type {any} */ (globalThis).bench[name](forms),
      method,
      count,
    );
  }

  /** @param {string} name */
  async metric(name) {
    const { metrics } = await this.client.send('Performance.getMetrics');
    return metrics.find((metric) => metric.name === name)?.value ?? NaN;
  }

  /** Repeated: each collection frees what the finalizers of the one before released. */
  async collectGarbage() {
    for (let time = 0; time < 3; time += 1) await this.client.send('HeapProfiler.collectGarbage');
  }

  /** The bytes of script and DOM objects. */
  async heap() {
    await this.collectGarbage();
    const usage = /** @type {{ usedSize: number, embedderHeapUsedSize?: number }} */ (
      await this.client.send('Runtime.getHeapUsage')
    );
    return usage.usedSize + (usage.embedderHeapUsedSize ?? 0);
  }

  /** @param {Parameters<Subject['run']>} call */
  async time(...call) {
    await this.collectGarbage();
    const before = await this.metric('ThreadTime');
    await this.run(...call);
    return ((await this.metric('ThreadTime')) - before) * 1000;
  }

  /** @returns {Promise<Times>} */
  async times() {
    /** @type {Record<'mount' | 'save' | 'hundred', number[]>} */
    const short = { mount: [], save: [], hundred: [] };
    for (let time = 0; time < REPEATS; time += 1) {
      short.mount.push(await this.time('mountEach', SINGLE));
      short.save.push(await this.time('saveEach'));
      await this.run('unmount');
      short.hundred.push(await this.time('mount', 100));
      await this.run('unmount');
    }
    const mount1000 = await this.time('mount', 1000);
    await this.run('unmount');
    return {
      mount1: median(short.mount) / SINGLE,
      save: median(short.save) / SINGLE,
      mount100: median(short.hundred),
      mount1000,
    };
  }

  /** @returns {Promise<Amounts>} */
  async amounts() {
    return { ...(await this.sizes()), ...(await this.growth()) };
  }

  async sizes() {
    const before = await this.heap();
    const listenersBefore = await this.metric('JSEventListeners');
    await this.run('mount', 1000);
    const heap = ((await this.heap()) - before) / 1000;
    const listeners = ((await this.metric('JSEventListeners')) - listenersBefore) / 1000;
    const nodes = await this.page.evaluate(() => /** @type {any} */ (globalThis).bench.nodes());
    await this.run('unmount');
    return { heap, listeners, nodes: Number(nodes) };
  }

  /** The memory, nodes and listeners that stay after forms were mounted and unmounted. */
  async growth() {
    const state = async () => ({
      heap: await this.heap(),
      nodes: await this.metric('Nodes'),
      listeners: await this.metric('JSEventListeners'),
    });
    const before = await state();
    for (let time = 0; time < GROWTH.times; time += 1) {
      await this.run('mount', GROWTH.forms);
      await this.run('unmount');
    }
    const after = await state();
    return {
      heapGrowth: (after.heap - before.heap) / (GROWTH.times * GROWTH.forms),
      nodeGrowth: after.nodes - before.nodes,
      listenerGrowth: after.listeners - before.listeners,
    };
  }
}

/**
 * Opens a page with a form.
 *
 * @param {Browser} browser
 * @param {string} url
 */
export const open = async (browser, url) => {
  const page = await browser.newPage();
  await page.setViewport({ width: 800, height: 800 });
  const client = await page.createCDPSession();
  // CPU time: what else the machine does meanwhile does not count.
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  await client.send('HeapProfiler.enable');
  await page.goto(url);
  await page.waitForFunction('globalThis.bench');
  const subject = new Subject(page, client);
  // Warm up: the first forms compile the code and prepare the templates.
  await subject.times();
  return subject;
};
