/** The whole page of the keys against the real server: what is done with them, and what may go wrong. */
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { createKey, newDatabase, newDraft, startDemo, whoAmI } from '../demo/support.mjs';
import { control, eventually, launch, seen } from './browser.mjs';

/** @type {import('puppeteer-core').Browser} */
let browser;
/** @type {import('puppeteer-core').Page} */
let page;

before(async () => {
  browser = await launch();
});
after(() => browser.close());
beforeEach(async () => {
  page = await browser.newPage();
});
afterEach(() => page.close());

/** @param {string} name */
const press = async (name) => (await control(page, name)).click();

/** What can be read in the list. */
const listText = () =>
  page.$eval(':root >>> api-key-list', ({ shadowRoot }) => shadowRoot?.textContent ?? '');

/** @param {RegExp} expected */
const listShows = (expected) => eventually(listText, (text) => assert.match(text, expected));

/** A button in the row of a key: its name is what it does and to which. @param {string} name */
const pressInRow = async (name) =>
  (await seen(page, `:root >>> button[aria-label="${name}"]`)).click();

/** The question that is asked is answered by a button of the same name. @param {string} part */
const answer = async (part) => (await seen(page, `:root >>> dialog[open] [part~=${part}]`)).click();

/** The secret that is shown, after "Show"; then it is stored and closed. */
const takeSecret = async () => {
  await press('Show');
  const key = await seen(page, ':root >>> [part=key]');
  const secret = await eventually(
    () => key.evaluate(({ textContent }) => textContent ?? ''),
    (text = '') => assert.match(text, /^ak_live_\w{49}$/),
  );
  await press('I have stored this key');
  await press('Done');
  return secret;
};

/** @param {string} name */
const fillIn = async (name) => {
  await press('Add API Key');
  await (await control(page, 'Application Name')).focus();
  await page.keyboard.type(name);
  await (await control(page, 'Role')).focus();
  await page.keyboard.type('readonly');
};

describe('the page of the keys', () => {
  it('rotates a key: its new secret is shown, and the old one works on', async (t) => {
    const demo = await startDemo(t);
    const { json: key } = await createKey(demo, newDraft({ applicationName: 'Grafana' }));
    await page.goto(demo.url);
    await pressInRow('Rotate Grafana');
    await answer('confirm');
    const secret = await takeSecret();
    assert.notEqual(secret, key.secret);
    for (const each of [secret, key.secret])
      assert.equal((await whoAmI(demo, each)).json.id, key.id);
    await listShows(/Old secret ends/);
  });

  it('revokes a key, which is refused from then on', async (t) => {
    const demo = await startDemo(t);
    const { json: key } = await createKey(demo, newDraft({ applicationName: 'Grafana' }));
    await page.goto(demo.url);
    await pressInRow('Revoke Grafana');
    await answer('confirm');
    await eventually(
      async () => (await whoAmI(demo, key.secret)).status,
      (status) => assert.equal(status, 401),
    );
  });

  it('renames a key, whose secret stays', async (t) => {
    const demo = await startDemo(t);
    const { json: key } = await createKey(demo, newDraft({ applicationName: 'Grafana' }));
    await page.goto(demo.url);
    await pressInRow('Edit Grafana');
    const name = await seen(page, ':root >>> [part=editor] input');
    await name.focus();
    await page.keyboard.press('End');
    await page.keyboard.type(' Cloud');
    await page.keyboard.press('Enter');
    await eventually(
      async () => (await whoAmI(demo, key.secret)).json.applicationName,
      (applicationName) => assert.equal(applicationName, 'Grafana Cloud'),
    );
    await listShows(/Grafana Cloud/);
  });

  it('searches and turns pages on the server', async (t) => {
    const demo = await startDemo(t);
    for (let count = 1; count <= 30; count += 1)
      await createKey(demo, newDraft({ applicationName: `Importer ${count}` }));
    await createKey(demo, newDraft({ applicationName: 'Grafana' }));
    await page.goto(demo.url);
    await listShows(/1–25 of 31/);
    await press('Next');
    await listShows(/26–31 of 31/);
    await (await seen(page, ':root >>> [part=search]')).focus();
    await page.keyboard.type('grafana');
    await eventually(listText, (text) => {
      assert.match(text, /Grafana/);
      assert.doesNotMatch(text, /Importer/);
    });
  });

  it('says that the server is gone, and goes on once it is back', async (t) => {
    const database = newDatabase(t);
    const demo = await startDemo(t, { database });
    await page.goto(demo.url);
    await listShows(/No API keys yet/);
    await fillIn('Grafana');
    await demo.stop('SIGKILL');
    await press('Save');
    const failed = () =>
      page.$eval(':root >>> add-api-key-form', ({ shadowRoot }) => shadowRoot?.textContent ?? '');
    await eventually(failed, (text) => assert.match(text, /could not be created/));
    await startDemo(t, { database, port: demo.port });
    await press('Save');
    await takeSecret();
    await listShows(/Grafana/);
  });

  it('makes one key where the server is killed as it has made it', async (t) => {
    const database = newDatabase(t);
    const demo = await startDemo(t, { database });
    await page.goto(demo.url);
    await listShows(/No API keys yet/);
    await page.evaluate(() => {
      const { fetch } = window;
      // The answer is lost on its way: the page learns of a failure alone.
      window.fetch = async (...call) => {
        const response = await fetch(...call);
        if (call[1]?.method !== 'POST') return response;
        window.fetch = fetch;
        throw new TypeError('lost');
      };
    });
    await fillIn('Grafana');
    const made = page.waitForResponse((response) => response.request().method() === 'POST');
    await press('Save');
    await made;
    await demo.stop('SIGKILL');
    const again = await startDemo(t, { database, port: demo.port });
    await press('Save');
    const secret = await takeSecret();
    assert.equal((await whoAmI(again, secret)).json.applicationName, 'Grafana');
    await eventually(listText, (text) => assert.equal(text.match(/Grafana/g)?.length, 1));
  });

  it('tells of a slow server while it waits', async (t) => {
    const demo = await startDemo(t);
    await page.setRequestInterception(true);
    /** @type {(() => Promise<void>)[]} */
    const held = [];
    page.on('request', (request) => {
      if (request.url().includes('/api/keys')) held.push(() => request.continue());
      else void request.continue();
    });
    await page.goto(demo.url);
    await listShows(/Loading keys/);
    await eventually(
      () => held.length,
      (count) => assert.ok(count),
    );
    for (const release of held.splice(0)) await release();
    await listShows(/No API keys yet/);
  });
});
