import { env } from 'node:process';
import puppeteer from 'puppeteer-core';
import { installedBrowser } from '../../tools/browsers.mjs';
import { chromeFlags } from '../../tools/chromium-flags.mjs';

/** @typedef {import('puppeteer-core').Page} Page */

/**
 * The browser that runs the tests.
 * @param {Record<string, string[]>} [args] more of them, by the kind of browser
 * @param {import('puppeteer-core').LaunchOptions} [options]
 */
export const launch = async (args = {}, options = {}) => {
  const found = env.TEST_BROWSER_PATH ? undefined : await installedBrowser();
  const kind = env.TEST_BROWSER ?? found?.kind ?? 'chrome';
  const own = kind === 'chrome' ? chromeFlags : [];
  return puppeteer.launch({
    browser: /** @type {'chrome' | 'firefox'} */ (kind),
    executablePath: env.TEST_BROWSER_PATH ?? found?.path ?? '',
    defaultViewport: { width: 800, height: 900 },
    args: [...own, ...(args[kind] ?? [])],
    ...options,
  });
};

/** Runs in the page, through open shadow roots. @param {string} name */
const findControl = (name) => {
  /** @param {Document | ShadowRoot | Element} root @returns {Element[]} */
  const all = (root) =>
    [...root.querySelectorAll('*')].flatMap((it) => [
      it,
      ...(it.shadowRoot ? all(it.shadowRoot) : []),
    ]);
  /** @param {Node} node @returns {string} */
  const spoken = (node) => {
    if (node instanceof Text) return node.data;
    const isUnspoken = node instanceof Element && node.ariaHidden === 'true';
    return isUnspoken ? '' : [...node.childNodes].map(spoken).join('');
  };
  /** @param {Element} element */
  const textOf = (element) => spoken(element).trim();
  return all(document)
    .filter((it) => it.matches('button, label') && it.checkVisibility() && textOf(it) === name)
    .map((it) => (it instanceof HTMLLabelElement ? it.control : it))[0];
};

/**
 * An element as soon as it is seen, through open shadow roots too. Asked at every frame: by default it would be
 * at mutations, of which those in a shadow root are not told.
 * @param {Page} page
 * @param {string} selector of CSS, after as many `>>>` as there are shadow roots, or one for any number
 */
export const seen = async (page, selector) => {
  const found = await page.waitForSelector(selector, { visible: true, timeout: 30_000 });
  return /** @type {import('puppeteer-core').ElementHandle<HTMLElement>} */ (found);
};

/**
 * A button by its text, or a field by its label, as soon as it is there.
 * @param {Page} page
 * @param {string} name
 */
export const control = async (page, name) => {
  const found = await page.waitForFunction(findControl, { timeout: 30_000 }, name);
  return /** @type {import('puppeteer-core').ElementHandle<HTMLElement>} */ (found);
};

/**
 * Waits until a question about the page has this answer, and gives it.
 * @template Value
 * @param {() => Promise<Value> | Value} ask
 * @param {(value: Value) => void} expectIt throws as long as the answer is another one
 */
export const eventually = async (ask, expectIt) => {
  const deadline = Date.now() + 30_000;
  for (;;) {
    const value = await ask();
    try {
      expectIt(value);
      return value;
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};
