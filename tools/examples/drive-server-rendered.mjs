/** Drives `examples/server-rendered`: without JavaScript, with the element, and with libraries that listen for forms. */
import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import { inQuietPage, TIMEOUT_MS } from './browser.mjs';

/** @import { Browser, HTTPResponse, Page } from 'puppeteer-core' */

const SECRET = /ak_live_\w{49}/;

/** The same pages: `save` is the button that sends the form, `back` whether the library answers when the user goes back. */
const variants = [
  { path: '/keys', hasScripts: false, save: 'Create key', back: false },
  { path: '/keys', hasScripts: true, save: 'SAVE', back: false },
  { path: '/with-turbo/keys', hasScripts: true, save: 'SAVE', back: true },
  { path: '/with-htmx/keys', hasScripts: true, save: 'SAVE', back: true },
];

/** @param {Page} page @param {string} role @param {string} name */
const control = async (page, role, name) => {
  const selector = `::-p-aria([name="${name}"][role="${role}"])`;
  const found = await page.waitForSelector(selector, { visible: true });
  assert.ok(found);
  return found;
};

/** @param {Page} page @param {string} role @param {string} name */
const click = async (page, role, name) => (await control(page, role, name)).click();

/** @param {Page} page @param {string} role @param {string} name @param {string} text */
const type = async (page, role, name, text) => {
  await (await control(page, role, name)).focus();
  await page.keyboard.type(text);
};

/**
 * Does what sends a request for the keys, and returns its first answer.
 * @param {Page} page
 * @param {'GET' | 'POST'} method
 * @param {() => Promise<unknown>} act
 */
const answerTo = async (page, method, act) => {
  const isAnswer = (/** @type {HTTPResponse} */ response) =>
    response.request().method() === method && response.url().includes('/keys');
  const [answer] = await Promise.all([page.waitForResponse(isAnswer), act()]);
  return answer;
};

/** Waits until the page has this text, and returns it. @param {Page} page @param {(text: string) => boolean} isExpected */
const untilText = async (page, isExpected) => {
  const deadline = Date.now() + TIMEOUT_MS;
  for (;;) {
    // The page may be replaced while it is asked.
    const text = await page.$eval('body', (body) => body.innerText).catch(() => '');
    if (isExpected(text)) return text;
    if (Date.now() > deadline) throw new Error(`Unexpected text of the page: ${text}`);
    await setTimeout(50);
  }
};

/** Makes a key, and returns the secret that the answer shows. @param {Page} page @param {string} name @param {string} save */
const makeKey = async (page, name, save) => {
  // The element may still take the place of its form, which moves what stands below: a click would miss.
  await control(page, 'button', save);
  await type(page, 'textbox', 'Application Name', name);
  await type(page, 'combobox', 'Role', 'Read');
  const answer = await answerTo(page, 'POST', () => click(page, 'button', save));
  assert.equal(answer.status(), 201);
  assert.equal(answer.headers()['cache-control'], 'no-store');
  const text = await untilText(page, (shown) => SECRET.test(shown));
  return SECRET.exec(text)?.[0] ?? '';
};

/** Leaves the page with the secret and goes back: it is not shown again. @param {Page} page @param {string} name */
const goBack = async (page, name) => {
  await click(page, 'link', 'Home');
  await control(page, 'link', 'With Turbo');
  await answerTo(page, 'GET', () => page.evaluate(() => history.back()));
  await untilText(page, (text) => text.includes(name) && text.includes('Revoke'));
};

/** @param {Page} page @param {string} name @param {string} save */
const revokeKey = async (page, name, save) => {
  // After the link to this page, too.
  await control(page, 'button', save);
  const answer = await answerTo(page, 'POST', () => click(page, 'button', `Revoke ${name}`));
  assert.equal(answer.status(), 303);
  await untilText(page, (text) => text.includes(name) && text.includes('Revoked'));
};

/** @param {Browser} browser @param {{ url: string, demo: string }} app */
export const drive = async (browser, { url, demo }) => {
  const use = async (/** @type {string} */ secret) => {
    const headers = { Authorization: `Bearer ${secret}` };
    return (await fetch(`${demo}/api/whoami`, { headers })).status;
  };
  for (const [index, { path, hasScripts, save, back }] of variants.entries())
    await inQuietPage(browser, async (page) => {
      const name = `Report ${index}`;
      await page.setJavaScriptEnabled(hasScripts);
      await page.goto(new URL(path, url).href);
      const secret = await makeKey(page, name, save);
      assert.equal(await use(secret), 200);
      if (back) await goBack(page, name);
      else await click(page, 'link', 'All API keys');
      await revokeKey(page, name, save);
      assert.equal(await use(secret), 401);
    });
};
