import { readFileSync } from 'node:fs';

/** The rules of the documentation that keep the page still until the form is defined. */
const loadingCss = readFileSync(new URL('../docs/loading.css', import.meta.url), 'utf8');

/** The height that this CSS reserves for the form, in em. */
export const RESERVED_EM = Number(/min-block-size: ([\d.]+)em/.exec(loadingCss)?.[1]);

/** Widths of the form. */
const WIDTHS_PX = [320, 400, 480, 560, 640];

/** The script comes so late that the page is painted without it. */
const SCRIPT_DELAY_MS = 300;

/** @param {string} css @param {number} width */
const page = (
  css,
  width,
) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Shift</title>
<style>body { inline-size: ${width}px; font: 16px/1.5 sans-serif }${css}</style>
<body><add-api-key-form></add-api-key-form><p>What comes after it</p>
<script type="module" src="/npm.js?delay=${SCRIPT_DELAY_MS}"></script></body></html>`;

/** Runs in the page: the sum of all layout shifts until the form has rendered, and its height in em. */
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
 * The largest layout shift when the form is defined, with the loading CSS and without, and the height of the
 * tallest form in em.
 *
 * @param {import('puppeteer-core').Browser} browser
 * @param {Awaited<ReturnType<import('./server.mjs').serve>>} server
 */
export const measureShift = async (browser, { origin, pages }) => {
  const tab = await browser.newPage();
  const found = { shift: 0, withoutCss: 0, height: 0 };
  for (const width of WIDTHS_PX) {
    await tab.setViewport({ width: width + 16, height: 800 });
    pages.set('/shift', page(loadingCss, width));
    await tab.goto(`${origin}/shift`);
    const { shift, height } = await tab.evaluate(watch);
    pages.set('/shift', page('', width));
    await tab.goto(`${origin}/shift`);
    const without = await tab.evaluate(watch);
    found.shift = Math.max(found.shift, shift);
    found.withoutCss = Math.max(found.withoutCss, without.shift);
    found.height = Math.max(found.height, height);
  }
  await tab.close();
  if (!found.withoutCss)
    throw new Error('Expected a layout shift without the loading CSS, got none.');
  return found;
};
