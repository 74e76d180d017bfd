// Compares the form, from npm and as cdn.js, with the same form by hand, in native HTML and as a vanilla custom
// element; and a list of many keys with one of few.
import { exit } from 'node:process';
import puppeteer from 'puppeteer-core';
import { installedBrowser } from '../tools/browsers.mjs';
import { chromeFlags } from '../tools/chromium-flags.mjs';
import { contenderFiles, sizeOf } from './files.mjs';
import { measureList } from './list.mjs';
import { table, targets } from './report.mjs';
import { measurePermissions } from './permissions.mjs';
import { measure } from './rounds.mjs';
import { serve } from './server.mjs';
import { measureShift } from './shift.mjs';

const found = await installedBrowser('chrome');
if (!found) {
  console.error('The benchmark needs Chromium, Chrome or Edge: install one, or set BROWSER_PATH.');
  exit(1);
}

const files = await contenderFiles();
const bytes = /** @type {Record<import('./files.mjs').Name, number>} */ (
  Object.fromEntries(Object.entries(files).map(([name, text]) => [name, sizeOf(text)]))
);
const server = await serve(files);
const browser = await puppeteer.launch({ executablePath: found.path, args: chromeFlags });
try {
  console.log(`${found.version}\n`);
  const { times, amounts } = await measure(browser, server.origin);
  const shift = await measureShift(browser, server);
  const list = await measureList(browser);
  const permissions = await measurePermissions(browser);
  const results = { bytes, times, amounts, shift, list, permissions };
  const checks = targets(results);
  console.log(`${table(results)}\n`);
  for (const { text, value, met } of checks)
    console.log(`${met ? 'pass' : 'FAIL'}  ${text}: ${value}`);
  const missed = checks.filter(({ met }) => !met).length;
  console.log(`\n${checks.length - missed} targets met, ${missed} missed`);
  process.exitCode = missed ? 1 : 0;
} finally {
  await browser.close();
  server.close();
}
