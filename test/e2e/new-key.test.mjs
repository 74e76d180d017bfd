/** The demo's page that makes a key without JavaScript, with and without it, in a real browser. */
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { bearer, createKey, newDraft, send, startDemo } from '../demo/support.mjs';
import { control, eventually, launch } from './browser.mjs';

const demo = await startDemo({ after });

/** @type {import('puppeteer-core').Browser} */
let browser;
/** @type {import('puppeteer-core').Page} */
let page;
/** @type {string[]} */
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
    if (/^(error|warn)/.test(message.type())) complaints.push(message.text());
  });
});

afterEach(() => page.close());

/** @param {boolean} hasScripts */
const open = async (hasScripts) => {
  await page.setJavaScriptEnabled(hasScripts);
  await page.goto(`${demo.url}new-key`);
};

/** The native control, or that of the element. @param {string} name @param {string} text */
const fill = async (name, text) => {
  await (await control(page, name)).focus();
  await page.keyboard.type(text);
};

/** Ticks the checkbox of a permission with the keyboard. @param {string} name */
const tick = async (name) => (await control(page, name)).press('Space');

/** Presses a button and waits for the page that answers. @param {string} name */
const press = async (name) => {
  const [response] = await Promise.all([
    page.waitForNavigation(),
    (await control(page, name)).click(),
  ]);
  return response?.status();
};

const bodyText = () => page.$eval('body', (body) => body.innerText);

const shownSecret = async () => /ak_live_\w{49}/.exec(await bodyText())?.[0] ?? '';

/** @param {string} secret */
const whoIs = async (secret) =>
  (await send(demo, 'GET', '/api/whoami', { headers: bearer(secret) })).json;

/** @param {string} name */
const countOf = async (name) => {
  const { json } = await send(demo, 'GET', `/api/keys?q=${encodeURIComponent(name)}`);
  return json.total;
};

for (const [title, hasScripts, save] of /** @type {const} */ ([
  ['without JavaScript', false, 'Create key'],
  ['with JavaScript', true, 'Save'],
]))
  describe(`the page that makes a key, ${title}`, () => {
    beforeEach(() => open(hasScripts));

    it('makes a key that works, and shows it', async () => {
      const name = `Report ${title}`;
      await fill('Application Name', name);
      await fill('Role', 'admin');
      await tick('Read users');
      assert.equal(await press(save), 201);
      const secret = await shownSecret();
      assert.equal((await whoIs(secret)).applicationName, name);
      assert.equal((await whoIs(secret)).role, 'admin');
      const { json } = await send(demo, 'GET', `/api/keys?q=${encodeURIComponent(name)}`);
      assert.deepEqual(json.items[0].permissions, ['users:read']);
      assert.ok(!page.url().includes(secret));
    });

    it('makes no second key on a reload, which sends the form again', async () => {
      const name = `Reloaded ${title}`;
      await fill('Application Name', name);
      await fill('Role', 'readonly');
      await tick('Read users');
      await press(save);
      const secret = await shownSecret();
      await page.reload();
      assert.equal(await shownSecret(), secret);
      assert.equal(await countOf(name), 1);
    });

    it('shows the error of the server at its field, and keeps what was entered', async () => {
      const draft = newDraft({ applicationName: `Taken ${title}` });
      await createKey(demo, draft);
      await fill('Application Name', draft.applicationName);
      await fill('Role', 'readonly');
      await tick('Read users');
      assert.equal(await press(save), 409);
      const name = await control(page, 'Application Name');
      const read = () =>
        name.evaluate((it) => ({
          value: /** @type {HTMLInputElement} */ (it).value,
          isInvalid: it.getAttribute('aria-invalid'),
          isSeen: it.checkVisibility(),
        }));
      assert.deepEqual(await read(), {
        value: draft.applicationName,
        isInvalid: 'true',
        isSeen: true,
      });
      const form = await name.evaluate((it) => it.closest('form')?.innerText);
      assert.match(String(form), /taken/i);
      // The browser reports the status of the answer itself.
      assert.deepEqual(
        complaints.filter((text) => !/409/.test(text)),
        [],
      );
    });
  });

describe('the page that makes a key, with JavaScript', () => {
  it('sends the expiration that was chosen in the element', async () => {
    await open(true);
    await fill('Application Name', 'Expiring');
    await fill('Role', 'readonly');
    await tick('Read users');
    await fill('Expiration', '90');
    await press('Save');
    await shownSecret();
    const { json } = await send(demo, 'GET', '/api/keys?q=Expiring');
    const days = (Date.parse(json.items[0].expiresAt) - Date.now()) / 86_400_000;
    assert.ok(days > 88.9 && days < 91.1, `${days} days`);
    assert.deepEqual(complaints, []);
  });

  it('works again when the user goes back, with the draft that was sent', async () => {
    await open(true);
    await fill('Application Name', 'First');
    await fill('Role', 'readonly');
    await tick('Read users');
    await press('Save');
    await page.goBack();
    const draft = () => page.$eval('add-api-key-form', ({ value }) => value.applicationName);
    await eventually(draft, (name) => assert.equal(name, 'First'));
    await fill('Application Name', ' again');
    assert.equal(await press('Save'), 201);
    assert.equal((await whoIs(await shownSecret())).applicationName, 'First again');
  });
});
