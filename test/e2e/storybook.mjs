/** The static Storybook in a browser, as the demo serves it. */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, join } from 'node:path';
import process, { env } from 'node:process';
import { after, beforeEach } from 'node:test';
import { sendStorybookFile } from '../../demo/files.mjs';
import { storyIndex } from '../runner/storybook.mjs';
import { launch } from './browser.mjs';

/**
 * @typedef {{ id: string, title: string, name: string, type: 'story' | 'docs', tags: string[] }} Entry
 * @typedef {{ id: string, help: string, nodes: { html: string, failureSummary?: string }[] }} Violation
 * @typedef {{ violations?: Violation[], passes?: unknown[] }} Result what axe has found
 * @typedef {{ type: string, status: string, result: Result }} Report
 * @typedef {{ parameters: any, storyGlobals: any }} Story as the preview has it
 * @typedef {{ last(event: string): any[] | undefined }} Channel what the preview has told
 */

const serve = async () => {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://localhost');
    // Chromium asks for it by itself, once.
    if (pathname === '/favicon.ico') return void response.writeHead(204).end();
    // A page that is left lets go of what it was reading.
    sendStorybookFile(pathname, response).catch(() => {
      if (response.headersSent) response.destroy();
      else response.writeHead(404).end();
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
};

const SCREEN = { width: 800, height: 900 };
/** For what takes the width of its page. */
const WIDE_SCREEN = { width: 1440, height: 900 };

const args = {
  // It emulates forced colors only for those who may reach its own window.
  firefox: ['--remote-allow-system-access'],
  // It draws letters alike on every machine, for the pictures.
  chrome: ['--lang=en-US', '--font-render-hinting=none', '--disable-lcd-text'],
};

/** @type {Entry[]} */
export const entries = Object.values(JSON.parse(readFileSync(storyIndex, 'utf8')).entries);
export const { origin, close } = await serve();
const browser = await launch(args, {
  defaultViewport: SCREEN,
  // What is to be typed into a date field, and shown of a date, goes by these.
  env: { ...env, TZ: 'UTC', LANG: 'en_US.UTF-8', LANGUAGE: 'en_US' },
});
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
export const told = (event) =>
  page.evaluate((name) => {
    const { __STORYBOOK_ADDONS_CHANNEL__: channel } = /** @type {any} */ (window);
    return /** @type {Channel} */ (channel).last(name)?.[0];
  }, event);

/** The screen that a story has chosen in Storybook's toolbar, else one that suits its page. @param {Story | undefined} story */
const screenOf = (story) => {
  const { options } = story?.parameters.viewport ?? {};
  const { width, height } = options?.[story?.storyGlobals.viewport?.value]?.styles ?? {};
  if (width) return { width: parseInt(width), height: parseInt(height) };
  return story?.parameters.page === 'wide' ? WIDE_SCREEN : SCREEN;
};

/** @param {string} id @param {Story} [story] @param {string} [globals] @returns {Promise<{ status: string, reporters: Report[] }>} */
export const visit = async (id, story, globals = '') => {
  await page.setViewport(screenOf(story));
  await page.goto(`${origin}/iframe.html?id=${id}&viewMode=story&globals=${globals}`);
  await page.waitForFunction(
    () => /** @type {any} */ (window).__STORYBOOK_ADDONS_CHANNEL__?.last('storyFinished'),
    { timeout: 60_000 },
  );
  return told('storyFinished');
};

/** Forgets what was complained of, and ends all at the end: for each `describe`. */
export const inBrowser = () => {
  beforeEach(() => void complaints.splice(0));
  after(async () => {
    await browser.close();
    close();
  });
};

/** Beside the index: a new build of Storybook removes both. */
const storiesFile = join(dirname(storyIndex), 'stories.json');

/** Loading the modules of all stories takes seconds: the first file of tests keeps them for the others. */
const extractStories = async () => {
  await page.goto(`${origin}/iframe.html?id=${entries[0]?.id}&viewMode=docs`);
  await page.waitForFunction(() => '__STORYBOOK_PREVIEW__' in window);
  // By way of JSON: their functions cannot leave the page.
  const json = await page.evaluate(async () => {
    const { __STORYBOOK_PREVIEW__: preview } = /** @type {any} */ (window);
    await preview.ready();
    return JSON.stringify(await preview.extract());
  });
  const unfinished = `${storiesFile}.${process.pid}`;
  writeFileSync(unfinished, json);
  renameSync(unfinished, storiesFile);
};

/** All stories, with their parameters and globals. @returns {Promise<Record<string, Story>>} */
export const allStories = async () => {
  if (!existsSync(storiesFile)) await extractStories();
  return JSON.parse(readFileSync(storiesFile, 'utf8'));
};
