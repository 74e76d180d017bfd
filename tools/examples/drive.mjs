import assert from 'node:assert/strict';
import { inQuietPage } from './browser.mjs';

/** @import { Browser, HTTPResponse, Page } from 'puppeteer-core' */

/**
 * An element by its role and name, through shadow roots, as soon as it can be seen. CSS shows some texts in capitals,
 * and Chromium takes the name from what is shown.
 * @param {Page} page
 * @param {string} role
 * @param {string} name
 */
const control = async (page, role, name) => {
  try {
    const locator = page.locator(`::-p-aria([name="${name}"][role="${role}"])`);
    return await locator.waitHandle();
  } catch (cause) {
    throw new Error(`Expected the page to show the ${role} "${name}".`, { cause });
  }
};

/** Clicks an element with the mouse. @param {Page} page @param {string} role @param {string} name */
const click = async (page, role, name) => (await control(page, role, name)).click();

/** Focuses a field and types by keys. @param {Page} page @param {string} role @param {string} name @param {string} text */
const type = async (page, role, name, text) => {
  await (await control(page, role, name)).focus();
  await page.keyboard.type(text);
};

/** Runs in the page: all of its text, that in shadow roots too, once it has a part. @param {string} expected of RegExp */
const textWith = (expected) => {
  /** @param {Node} node @returns {string} */
  const read = (node) => {
    if (node instanceof Text) return node.data;
    const root = node instanceof Element ? node.shadowRoot : null;
    return [...(root ? [root] : []), ...node.childNodes].map(read).join(' ');
  };
  const text = read(document.body);
  return new RegExp(expected).test(text) ? text : '';
};

/** Waits until the page shows a text, and returns all that it shows. @param {Page} page @param {RegExp} expected */
const untilShown = async (page, expected) => {
  try {
    // It survives the reload by which a development server adds a module.
    const text = await page.waitForFunction(textWith, {}, expected.source);
    return String(await text.jsonValue());
  } catch (cause) {
    // Scripts and styles of a development server follow what the app shows.
    const start = (await page.evaluate(textWith, '')).replaceAll(/\s+/g, ' ').slice(0, 500);
    throw new Error(`Expected the page to show ${expected}, but got: ${start}`, { cause });
  }
};

/**
 * Which answer the demo gives to who uses a key.
 * @param {string} demo its origin
 * @param {string} secret
 */
const useKey = async (demo, secret) => {
  const headers = { Authorization: `Bearer ${secret}` };
  return (await fetch(`${demo}/api/whoami`, { headers })).status;
};

/**
 * A server prints the bare tag with the children of the host: drawing is the work of the browser.
 * @param {string} url
 * @param {string} markup
 */
const expectMarkup = async (url, markup) => {
  const html = await (await fetch(url)).text();
  assert.ok(html.includes(markup), `Expected the server's HTML to contain ${markup}:\n${html}`);
  assert.doesNotMatch(html, /shadowrootmode|ak_live_/);
};

/** Opens the form, and waits for a text of it. @param {Page} page @param {string} shows */
const openForm = async (page, shows) => {
  await click(page, 'button', 'Add API Key');
  await control(page, 'textbox', 'Application Name');
  await untilShown(page, new RegExp(shows));
};

/** @param {Page} page @returns {Promise<string>} the secret of the new key */
const makeKey = async (page) => {
  await type(page, 'textbox', 'Application Name', 'Grafana');
  await type(page, 'combobox', 'Role', 'read');
  await page.keyboard.press('Tab');
  await click(page, 'button', 'SAVE');
  await click(page, 'button', 'Show');
  const text = await untilShown(page, /ak_live_\w{49}/);
  return /ak_live_\w{49}/.exec(text)?.[0] ?? '';
};

/** Waits until the key can be revoked: as long as the dialog is open, the list is inert. @param {Page} page */
const closeSecret = async (page) => {
  await click(page, 'checkbox', 'I have stored this key');
  await click(page, 'button', 'Done');
  await control(page, 'button', 'Revoke Grafana');
};

/** @param {Page} page */
const revokeKey = async (page) => {
  await click(page, 'button', 'Revoke Grafana');
  const question = page.locator('::-p-aria([role="alertdialog"])');
  await question.waitHandle();
  const isRevocation = (/** @type {HTTPResponse} */ response) =>
    response.request().method() === 'DELETE';
  const answer = page.waitForResponse(isRevocation);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  assert.equal((await answer).status(), 204);
};

/**
 * @typedef {object} App
 * @property {string} url
 * @property {string} [markup] a part of the server's HTML
 * @property {string} [shows] a text of the form
 */

/**
 * Makes a key in the app, reads its secret once, and revokes it.
 * @param {Browser} browser
 * @param {App & { demo: string }} app `demo` is the origin of the backend
 */
export const driveManager = async (browser, { url, markup, shows = '', demo }) => {
  if (markup) await expectMarkup(url, markup);
  await inQuietPage(browser, async (page) => {
    await page.goto(url);
    await untilShown(page, /No API keys yet/);
    await openForm(page, shows);
    const secret = await makeKey(page);
    assert.equal(await useKey(demo, secret), 200);
    await closeSecret(page);
    const text = await untilShown(page, /Grafana/);
    assert.ok(!text.includes(secret), 'Expected the secret to be gone.');
    await revokeKey(page);
    await untilShown(page, /Grafana[^]*Revoked/);
    assert.equal(await useKey(demo, secret), 401);
  });
};

/**
 * Opens the app as it is served for development, where frameworks warn of more.
 * @param {Browser} browser
 * @param {App} app
 */
export const visitManager = async (browser, { url, markup, shows = '' }) => {
  if (markup) await expectMarkup(url, markup);
  await inQuietPage(browser, async (page) => {
    await page.goto(url);
    await untilShown(page, /Grafana/);
    await openForm(page, shows);
  });
};
