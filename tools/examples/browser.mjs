import puppeteer from 'puppeteer-core';
import { anyBrowser } from '../browsers.mjs';
import { chromeFlags } from '../chromium-flags.mjs';

/** @import { Browser, Page } from 'puppeteer-core' */

export const launchBrowser = async () => {
  const { kind, path } = await anyBrowser();
  return puppeteer.launch({
    browser: kind,
    executablePath: path,
    defaultViewport: { width: 1000, height: 900 },
    args: kind === 'chrome' ? chromeFlags : [],
  });
};

/** The longest that a page may take to load or to show something, on a machine that builds another app at the same time. */
export const TIMEOUT_MS = 90_000;

/** Lit says so wherever a development server runs. */
const EXPECTED = /^Lit is in dev mode/;

/**
 * Runs an action in a page of its own. Frameworks report a failed hydration as an error or as a warning.
 * @param {Browser} browser
 * @param {(page: Page) => Promise<void>} act
 * @throws {Error} if the action fails, or the page logs an error or a warning
 */
export const inQuietPage = async (browser, act) => {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  page.setDefaultTimeout(TIMEOUT_MS);
  /** @type {string[]} */
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    const isComplaint = ['error', 'warn'].includes(message.type());
    if (isComplaint && !EXPECTED.test(message.text())) complaints.push(message.text());
  });
  try {
    await act(page);
  } catch (error) {
    complaints.unshift(error instanceof Error ? (error.stack ?? error.message) : String(error));
  } finally {
    await context.close();
  }
  if (complaints.length > 0) throw new Error(complaints.join('\n'));
};
