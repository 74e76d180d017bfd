import { readFileSync } from 'node:fs';

/** The rules of the documentation that keep the page from shifting until the form is defined. */
const snippet = readFileSync(new URL('../docs/loading.css', import.meta.url), 'utf8');

/** The height that these rules reserve for the form, in `em`. */
export const RESERVED = Number(/min-block-size: ([\d.]+)em/.exec(snippet)?.[1]);

/** Widths of the form in pixels. */
const widths = [320, 400, 480, 560, 640];

/** Draws the page before the script comes, in milliseconds. */
const DELAY = 300;

/** @param {string} css @param {number} width */
const page = (
  css,
  width,
) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Shift</title>
<style>body { inline-size: ${width}px; font: 16px/1.5 sans-serif }${css}</style>
<body><add-api-key-form></add-api-key-form><p>What comes after it</p>
<script type="module" src="/element.js?delay=${DELAY}"></script></body></html>`;

/** The sum of all shifts, once the form is drawn, and its height in `em`. Runs in the page. */
const watch = async () => {
  let shift = 0;
  const add = (/** @type {PerformanceEntryList} */ entries) => {
    for (const entry of entries) shift += /** @type {any} */ (entry).value;
  };
  const observer = new PerformanceObserver((list) => add(list.getEntries()));
  observer.observe({ type: 'layout-shift', buffered: true });
  await customElements.whenDefined('add-api-key-form');
  const form = /** @type {import('./page.js').Form} */ (document.querySelector('add-api-key-form'));
  await form.updateComplete;
  for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
  add(observer.takeRecords());
  const content = /** @type {Element} */ (form.shadowRoot?.querySelector('form'));
  return { shift, height: content.getBoundingClientRect().height / 16 };
};

/**
 * The most that a page shifts when the form is defined, with the snippet and without, and the
 * tallest form.
 *
 * @param {import('puppeteer-core').Browser} browser
 * @param {Awaited<ReturnType<import('./server.mjs').serve>>} server
 */
export const measureShift = async (browser, { origin, pages }) => {
  const tab = await browser.newPage();
  const found = { shift: 0, withoutSnippet: 0, height: 0 };
  for (const width of widths) {
    await tab.setViewport({ width: width + 16, height: 800 });
    pages.set('/shift', page(snippet, width));
    await tab.goto(`${origin}/shift`);
    const { shift, height } = await tab.evaluate(watch);
    pages.set('/shift', page('', width));
    await tab.goto(`${origin}/shift`);
    const without = await tab.evaluate(watch);
    found.shift = Math.max(found.shift, shift);
    found.withoutSnippet = Math.max(found.withoutSnippet, without.shift);
    found.height = Math.max(found.height, height);
  }
  await tab.close();
  if (!found.withoutSnippet) throw new Error('No shift is seen without the snippet either');
  return found;
};
