/** A picture of every story, beside the one that was accepted. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { env } from 'node:process';
import { PNG } from 'pngjs';
import { drawn } from './modes.mjs';
import { difference, encoded, halved } from './picture-difference.mjs';

/** @typedef {import('puppeteer-core').Page} Page */

const root = join(import.meta.dirname, '../..');
const accepted = join(root, 'test/pictures');
const differing = join(root, 'test/pictures-differing');
/** Set by `npm run pictures`. */
const isAccepting = env.ACCEPT_PICTURES === '1';

/** Pictures are of the days after this one, in the time zone that the browser was started with. */
const CLOCK = Date.UTC(2026, 10, 27, 10);

/** Runs in each page before all else: its clock starts at the same time, and goes on. @param {number} start */
const setClock = (start) => {
  const now = () => start + Math.floor(performance.now());
  Date.now = now;
  window.Date = new Proxy(Date, {
    construct: (real, given, target) =>
      Reflect.construct(real, given.length > 0 ? given : [now()], target),
  });
};

/** @param {Page} page */
export const stopClock = (page) => page.evaluateOnNewDocument(setClock, CLOCK);

/** The one family that CI has; it has the letters of all stories, Arabic and Hebrew too. */
const FONT = 'DejaVu Sans';

/** Nothing blinks or moves, and all is in one font: shadow roots inherit none of these. */
const still = `*, ::before, ::after, ::backdrop, ::placeholder {
  font-family: '${FONT}' !important;
  caret-color: transparent !important;
  animation: none !important;
  transition: none !important;
}`;

/** Runs in the page; tells how high it is. @param {string} css */
const holdStill = (css) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  /** @param {Document | ShadowRoot} scope */
  const adopt = (scope) => {
    scope.adoptedStyleSheets = [...scope.adoptedStyleSheets, sheet];
    for (const { shadowRoot } of scope.querySelectorAll('*')) if (shadowRoot) adopt(shadowRoot);
  };
  adopt(document);
  return document.documentElement.scrollHeight;
};

/** Runs in the page: where the focus has scrolled to goes by which of the two was there first. */
const scrollToStart = () => {
  /** @param {Document | ShadowRoot} scope */
  const scroll = (scope) => {
    for (const element of scope.querySelectorAll('*')) {
      element.scrollTop = 0;
      if (element.shadowRoot) scroll(element.shadowRoot);
    }
  };
  scroll(document);
};

/** Whether a font is there: text in it is of another width than in either of two others. @param {string} font */
const hasFont = (font) => {
  const context = document.createElement('canvas').getContext('2d');
  const widthIn = (/** @type {string} */ family) => {
    if (context) context.font = `20px ${family}`;
    return context?.measureText('Warehouse export').width;
  };
  return ['serif', 'monospace'].some((it) => widthIn(`"${font}", ${it}`) !== widthIn(it));
};

/**
 * Why pictures cannot be compared here, or undefined.
 * @param {Page} page
 */
export const whyNoPictures = async (page) => {
  const version = await page.browser().version();
  if (!/chrom/i.test(version)) return `Pictures are compared in Chromium only, not in ${version}.`;
  if (await page.evaluate(hasFont, FONT)) return undefined;
  return `Pictures are compared in the font ${FONT} only, which is not there.`;
};

/** What is lower in a story is more of the same, in pixels of the page. */
const HIGHEST = 1200;

/** A story as it is now. @param {Page} page */
export const take = async (page) => {
  const screen = page.viewport() ?? { width: 1024, height: 900 };
  const height = await page.evaluate(holdStill, still);
  await page.setViewport({ ...screen, height: Math.max(screen.height, Math.min(height, HIGHEST)) });
  await page.evaluate(scrollToStart);
  await page.evaluate(drawn);
  const shot = await page.screenshot({ captureBeyondViewport: false });
  return PNG.sync.read(Buffer.from(shot));
};

/** @param {string} path */
const fromRoot = (path) => relative(root, path);

/** @param {string} path @param {import('./picture-difference.mjs').Picture} picture */
const write = (path, picture) => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, encoded(picture));
};

/**
 * Compares the story with its picture; or accepts it, if it differs.
 * @param {Page} page
 * @param {string} id
 */
export const expectPicture = async (page, id) => {
  const actual = await take(page);
  const path = join(accepted, `${id}.png`);
  const seen = join(differing, `${id}.actual.png`);
  const marked = join(differing, `${id}.difference.png`);
  for (const old of [seen, marked]) rmSync(old, { force: true });
  const found = existsSync(path)
    ? difference(actual, PNG.sync.read(readFileSync(path)))
    : { message: 'there is none', picture: halved(actual) };
  if (!found) return;
  if (isAccepting) return write(path, halved(actual));
  write(seen, halved(actual));
  write(marked, found.picture);
  const files = [seen, marked].map(fromRoot).join(' and ');
  assert.fail(
    `The story is not like ${fromRoot(path)}: ${found.message}. See ${files}. ` +
      'If it is meant to be so: `npm run pictures`.',
  );
};

/** Pictures of stories that are no more; accepting removes them. @param {string[]} ids of all stories */
export const picturesOfNone = (ids) => {
  const names = readdirSync(accepted).filter((name) => !ids.includes(name.replace(/\.png$/, '')));
  if (!isAccepting) return names;
  for (const name of names) rmSync(join(accepted, name));
  return [];
};
