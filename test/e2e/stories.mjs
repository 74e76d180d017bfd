/** The static Storybook in a browser, as the demo serves it: each story rendered, played, checked by axe. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { env } from 'node:process';
import { after, beforeEach, describe, it } from 'node:test';
import puppeteer from 'puppeteer-core';
import { sendFile } from '../../demo/files.mjs';
import { installedBrowser } from '../runner/browsers.mjs';
import { built } from '../runner/storybook.mjs';

/**
 * @typedef {{ id: string, title: string, name: string, type: 'story' | 'docs' }} Entry
 * @typedef {{ id: string, help: string, nodes: { html: string, failureSummary?: string }[] }} Violation
 * @typedef {{ type: string, status: string, result: { violations?: Violation[], passes?: unknown[] } }} Report
 * @typedef {{ last(event: string): any[] | undefined }} Channel what the preview has told
 */

const serve = async () => {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://localhost');
    // Chromium asks for it by itself, once.
    if (pathname === '/favicon.ico') return void response.writeHead(204).end();
    // A page that is left lets go of what it was reading.
    sendFile(pathname, response).catch(() => {
      if (response.headersSent) response.destroy();
      else response.writeHead(404).end();
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
};

const launch = async () => {
  const { TEST_BROWSER: browser, TEST_BROWSER_PATH: executablePath } = env;
  const found = executablePath ? undefined : await installedBrowser();
  return puppeteer.launch({
    browser: /** @type {'chrome' | 'firefox'} */ (browser ?? found?.kind ?? 'chrome'),
    executablePath: executablePath ?? found?.path ?? '',
    defaultViewport: { width: 1024, height: 900 },
    args: process.getuid?.() === 0 && browser !== 'firefox' ? ['--no-sandbox'] : [],
  });
};

/** @type {Entry[]} */
export const entries = Object.values(JSON.parse(readFileSync(built, 'utf8')).entries);
export const { origin, close } = await serve();
const browser = await launch();
export const page = await browser.newPage();

/** What the pages said and asked that they should not have. @type {string[]} */
export const complaints = [];
page.on('console', (message) => {
  if (message.type() === 'error') complaints.push(message.text());
});
page.on('pageerror', (error) => complaints.push(String(error)));
page.on('request', (request) => {
  const { protocol, origin: asked } = new URL(request.url());
  if (protocol.startsWith('http') && asked !== origin) complaints.push(`asked ${request.url()}`);
});

/** What the preview told last of an event. @param {string} event @returns {Promise<any>} */
const told = (event) =>
  page.evaluate((name) => {
    const { __STORYBOOK_ADDONS_CHANNEL__: channel } = /** @type {any} */ (window);
    return /** @type {Channel} */ (channel).last(name)?.[0];
  }, event);

/** @param {string} id @returns {Promise<{ status: string, reporters: Report[] }>} */
const visit = async (id) => {
  await page.goto(`${origin}/storybook/iframe.html?id=${id}&viewMode=story`);
  await page.waitForFunction(
    () => /** @type {any} */ (window).__STORYBOOK_ADDONS_CHANNEL__?.last('storyFinished'),
    { timeout: 60_000 },
  );
  return told('storyFinished');
};

/** @param {Violation} violation */
export const describeViolation = ({ id, help, nodes }) =>
  [`${id}: ${help}`, ...nodes.flatMap(({ html, failureSummary }) => [html, failureSummary])].join(
    '\n',
  );

/** The titles of one file of tests each; what matches none is in `others`. @type {Record<string, RegExp>} */
const groups = { form: /^add-api-key-form\//, list: /^api-key-list\// };

/** @param {string} title */
const groupOf = (title) =>
  Object.keys(groups).find((group) => groups[group]?.test(title)) ?? 'others';

/** Forgets what was complained of, and ends all at the end: for each `describe`. */
export const inBrowser = () => {
  beforeEach(() => void complaints.splice(0));
  after(async () => {
    await browser.close();
    close();
  });
};

/** Tests the stories of a group. @param {string} group */
export const testStories = (group) =>
  describe('Storybook', () => {
    inBrowser();

    for (const { id, title, name, type } of entries) {
      if (type !== 'story' || groupOf(title) !== group) continue;
      it(`${title}: ${name}`, async () => {
        const { status, reporters } = await visit(id);
        const thrown = await told('playFunctionThrewException');
        // After its first line it has the whole form.
        assert.equal(thrown?.message.split('\n', 1)[0], undefined);
        const { violations, passes } = reporters.find((each) => each.type === 'a11y')?.result ?? {};
        assert.deepEqual(violations?.map(describeViolation), []);
        assert.ok(passes?.length, 'axe has looked at nothing');
        assert.equal(status, 'success');
        assert.deepEqual(complaints, []);
      });
    }
  });
