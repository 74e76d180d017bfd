/** The demo as a visitor uses it: a real browser, the real server, a real database file. */
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { copyOfRepository, send, startDemo } from '../demo/support.mjs';
import { control, eventually, launch, seen } from './browser.mjs';

/** @type {import('puppeteer-core').Browser} */
let browser;
/** @type {import('puppeteer-core').Page} */
let page;
/** What the page complained of. @type {string[]} */
let complaints;

before(async () => {
  browser = await launch();
});

after(() => browser.close());

beforeEach(async () => {
  page = await browser.newPage();
  complaints = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
});

afterEach(() => page.close());

/** @param {import('node:test').TestContext} t */
const open = async (t) => {
  const demo = await startDemo(t);
  await page.goto(demo.url);
  return demo;
};

/** @param {string} name */
const press = async (name) => (await control(page, name)).click();

/** While keys load there may be another button to add one than after it. */
const loaded = () =>
  page.waitForFunction(() => {
    const { shadowRoot } = document.querySelector('api-key-manager') ?? {};
    return /** @type {any} */ (shadowRoot?.querySelector('api-key-list'))?.loading === false;
  });

/** Opens the dialog and fills its form in, with the keyboard alone. @param {string} name @param {string} role */
const fillIn = async (name, role) => {
  await loaded();
  await (await control(page, 'Add API Key')).focus();
  await page.keyboard.press('Enter');
  await (await control(page, 'Application Name')).focus();
  await page.keyboard.type(name);
  await (await control(page, 'Role')).focus();
  await page.keyboard.type(role);
};

/** @param {string} selector */
const textOf = (selector) => page.$eval(selector, (element) => element.textContent ?? '');

const listText = () =>
  page.$eval(':root >>> api-key-list', ({ shadowRoot }) => shadowRoot?.textContent ?? '');

/** The new key, once it is shown. */
const shownSecret = async () => {
  await press('Show');
  const key = await seen(page, ':root >>> [part=key]');
  return (await key.evaluate(({ textContent }) => textContent)) ?? '';
};

/** Makes a key and closes the dialog. @param {string} name @param {string} role */
const make = async (name, role) => {
  await fillIn(name, role);
  await press('Save');
  const secret = await shownSecret();
  await press('I have stored this key');
  await press('Done');
  return secret;
};

/** @param {string} secret */
const paste = async (secret) => {
  await (await control(page, 'API key')).focus();
  await page.keyboard.type(secret);
};

/** @param {RegExp} expected */
const resultIs = (expected) =>
  eventually(
    () => textOf('#try-results'),
    (text) => assert.match(text, expected),
  );

describe('the demo', () => {
  it('makes a key that the server accepts', async (t) => {
    const demo = await open(t);
    const secret = await make('Warehouse export', 'readonly');
    const headers = { authorization: `Bearer ${secret}` };
    const { status, json } = await send(demo, 'GET', '/api/whoami', { headers });
    assert.equal(status, 200);
    assert.equal(json.applicationName, 'Warehouse export');
    assert.equal(json.role, 'readonly');
    assert.deepEqual(complaints, []);
  });

  it('lists the key once its secret is closed, and has the secret nowhere then', async (t) => {
    await open(t);
    const secret = await make('Warehouse export', 'readonly');
    await eventually(listText, (text) => assert.match(text, /Warehouse export/));
    assert.ok(!(await page.evaluate(() => document.documentElement.outerHTML)).includes(secret));
    assert.equal(await page.$(':root >>> api-key-secret'), null);
  });

  it('lets the visitor try the key, and enforces its role', async (t) => {
    await open(t);
    await paste(await make('Dashboard', 'readonly'));
    await press('Who am I?');
    await resultIs(/“Dashboard”, with the role readonly/);
    await press('Make a change');
    await resultIs(/403/);
  });

  it('asks before a key is lost, and goes back to it', async (t) => {
    await open(t);
    await fillIn('CI deploy', 'admin');
    await press('Save');
    await control(page, 'Copy');
    await page.keyboard.press('Escape');
    await press('Go back');
    assert.match(await shownSecret(), /^ak_/);
  });

  it('sends one request for a double click', async (t) => {
    await open(t);
    await fillIn('CI deploy', 'admin');
    /** @type {string[]} */
    const sent = [];
    page.on('request', (request) => {
      if (request.method() === 'POST') sent.push(request.url());
    });
    await (await control(page, 'Save')).click({ count: 2 });
    await shownSecret();
    assert.equal(sent.length, 1);
  });

  it('shows a name that is taken at its field, and keeps what was typed', async (t) => {
    await open(t);
    await make('Grafana', 'readonly');
    await fillIn('Grafana', 'readonly');
    await press('Save');
    const name = await control(page, 'Application Name');
    await eventually(
      () => name.evaluate((input) => input.getAttribute('aria-invalid')),
      (invalid) => assert.equal(invalid, 'true'),
    );
    const value = await name.evaluate((input) => /** @type {HTMLInputElement} */ (input).value);
    assert.equal(value, 'Grafana');
  });

  it('revokes a key that came after Cancel', async (t) => {
    const demo = await open(t);
    await fillIn('Too late', 'admin');
    await page.evaluate(() => {
      const { fetch } = window;
      /** @type {any} */ (window).release = () => {};
      const released = new Promise((resolve) => Object.assign(window, { release: resolve }));
      // Held on its way back: the server has made the key.
      window.fetch = async (...call) => {
        const response = await fetch(...call);
        if (call[1]?.method === 'POST') await released;
        return response;
      };
    });
    const made = page.waitForResponse((response) => response.request().method() === 'POST');
    await press('Save');
    await made;
    await press('Cancel');
    await page.evaluate(() => /** @type {any} */ (window).release());
    await eventually(
      async () => (await send(demo, 'GET', '/api/keys')).json.items,
      (items) => assert.ok(items.length === 1 && items[0].revokedAt),
    );
  });

  it('links to Storybook, whose scripts cannot read the keys', async (t) => {
    const repository = copyOfRepository(t);
    mkdirSync(join(repository, 'storybook-static'));
    const stories = '<!doctype html><script>document.title = "Stories"</script>';
    writeFileSync(join(repository, 'storybook-static/index.html'), stories);
    const demo = await startDemo(t, { repository });
    await page.goto(demo.url);
    await Promise.all([page.waitForNavigation(), page.click('::-p-aria([name="Storybook"])')]);
    assert.equal(page.url(), `http://127.0.0.1:${demo.storybookPort}/`);
    assert.equal(await page.title(), 'Stories');
    assert.deepEqual(complaints, []);
    const api = `${demo.url}api/keys`;
    const read = page.evaluate(async (url) => (await fetch(url)).status, api);
    await assert.rejects(read, /fetch/i);
    const opened = page.waitForResponse((response) => response.url() === api);
    await page.evaluate((url) => location.assign(url), api);
    assert.equal((await opened).status(), 403);
  });
});
