/** The examples of `llms.txt`, each pasted into a page, make, show and revoke keys. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import { servePasted } from '../frameworks/snippets.mjs';
import { control, eventually, launch, seen } from './browser.mjs';

const text = readFileSync(join(import.meta.dirname, '../../llms.txt'), 'utf8');

/** The block of code in a section. @param {string} heading */
const blockOf = (heading) => {
  const [, section = ''] = text.split(`## ${heading}\n`);
  const [, code] = /^```\w+\n([^]*?)^```/m.exec(section.split('\n## ')[0] ?? '') ?? [];
  assert.ok(code, `"${heading}" has no code.`);
  return code;
};

/** The rest of a page, whose `api` is the host's own. @param {string} tag */
const pageOf = (tag) => `<${tag}></${tag}><script type="module" src="script.js"></script>`;

const api = `
  const made = [];
  const api = {
    keys: async () => made.map(({ secret, ...key }) => key),
    createKey: async (draft, idempotencyKey) => {
      if (draft.applicationName === 'Taken') return { error: 'That name is taken' };
      const answer = await fetch('/api/keys', { method: 'POST', body: JSON.stringify(draft),
        headers: { 'Idempotency-Key': idempotencyKey } });
      return { key: made[made.push(await answer.json()) - 1] };
    },
    revokeKey: async (id) => void made.splice(0),
  };`;

/** @type {import('puppeteer-core').Browser} */
let browser;
/** @type {import('puppeteer-core').Page} */
let page;
/** @type {Awaited<ReturnType<typeof servePasted>>} */
let host;

before(async () => {
  browser = await launch();
});
after(() => browser.close());
afterEach(async () => {
  await page.close();
  host.close();
});

/** @param {Parameters<typeof servePasted>[0]} pasted */
const open = async (pasted) => {
  host = await servePasted(pasted);
  page = await browser.newPage();
  page.on('dialog', (question) => void question.accept());
  await page.goto(host.address);
};

/** Adds a key, until its secret is shown. @param {string} name */
const addKey = async (name) => {
  await (await control(page, 'Add API Key')).click();
  await (await control(page, 'Application Name')).focus();
  await page.keyboard.type(name);
  await (await control(page, 'Role')).select('readonly');
  await (await control(page, 'Save')).click();
};

/** @param {string} selector @param {RegExp} expected */
const shows = (selector, expected) =>
  eventually(
    async () =>
      (
        await page.$$eval(`:root >>> ${selector}`, (all) =>
          all.map((it) => it.shadowRoot?.textContent),
        )
      ).join(),
    (shown) => assert.match(shown, expected),
  );

describe('an example of llms.txt', () => {
  it('makes a key: the manager with a server', async () => {
    await open({ page: blockOf('Wire the manager to a server') });
    await addKey('Report');
    await control(page, 'Show');
    assert.equal(host.requests[0]?.draft.applicationName, 'Report');
  });

  it('makes, lists and revokes a key: the manager with a client', async () => {
    const code = blockOf('Wire the manager to a client');
    await open({ page: pageOf('api-key-manager'), code: `${api}${code}` });
    await addKey('Report');
    await (await control(page, 'I have stored this key')).click();
    await (await control(page, 'Done')).click();
    await shows('api-key-list', /Report/);
    await (await seen(page, ':root >>> button[aria-label="Revoke Report"]')).click();
    await (await seen(page, ':root >>> dialog[open] [part~=confirm]')).click();
    await shows('api-key-list', /Revoked|No API keys/);
  });

  it("shows the client's error at its field", async () => {
    const code = blockOf('Wire the manager to a client');
    await open({ page: pageOf('api-key-manager'), code: `${api}${code}` });
    await addKey('Taken');
    await shows('add-api-key-form', /That name is taken/);
  });

  it('makes a key: the dialog', async () => {
    await open({ page: pageOf('add-api-key-dialog'), code: blockOf('Wire the dialog') });
    await addKey('Report');
    await control(page, 'Show');
    assert.equal(host.requests.length, 1);
  });

  it("shows the server's error at its field: the dialog", async () => {
    await open({ page: pageOf('add-api-key-dialog'), code: blockOf('Wire the dialog') });
    await addKey('Taken');
    await shows('add-api-key-form', /That name is taken/);
  });

  it('asks the server for keys: the list', async () => {
    await open({ page: pageOf('api-key-list'), code: blockOf('Wire the list') });
    await shows('api-key-list', /No API keys yet/);
  });
});
