import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { inQuietPage } from './browser.mjs';

/** @import { Browser } from 'puppeteer-core' */

const none = 'export const ApiKeyManager = () => null;';

/** Replaces the library that an app has installed by nothing. @param {string} app its folder */
export const removeLibrary = (app) => {
  const dist = join(app, 'node_modules/api-key-elements/dist');
  for (const name of ['define.js', 'react.js', 'api-key-manager/define.js', 'cdn.js'])
    if (existsSync(join(dist, name))) writeFileSync(join(dist, name), none);
};

/**
 * How many bytes the scripts of a page have, each after brotli.
 * @param {Browser} browser
 * @param {string} url
 */
export const bytesOfScripts = async (browser, url) => {
  let bytes = 0;
  await inQuietPage(browser, async (page) => {
    /** @type {Promise<number>[]} */
    const sizes = [];
    page.on('response', (response) => {
      if (!/javascript/.test(response.headers()['content-type'] ?? '')) return;
      sizes.push(response.buffer().then((content) => brotliCompressSync(content).length));
    });
    await page.goto(url, { waitUntil: 'networkidle0' });
    for (const size of await Promise.all(sizes)) bytes += size;
  });
  return bytes;
};

/** Writes the bytes that the library adds, in hundreds, into the readme of an example. @param {string} source @param {number} bytes */
export const writeBytes = (source, bytes) => {
  const readme = join(source, 'README.md');
  const rounded = (Math.round(bytes / 100) * 100).toLocaleString('en');
  const text = readFileSync(readme, 'utf8');
  writeFileSync(readme, text.replace(/about [\d,]+(?= bytes after\s+brotli)/, `about ${rounded}`));
};
