/**
 * Session recorders in their least careful settings, while a key is made: none has the secret.
 *
 * Each runs a second time without our marks, and has the secret then; else it would prove nothing.
 *
 * Not here are LogRocket and FullStory, of which npm has only what loads the recorder from its vendor, and the
 * others of `replayMarks`, which were not looked for. Clarity's is there as `clarity-js`.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { bundle, serve } from '../recorders/server.mjs';
import { control, eventually, launch, seen } from './browser.mjs';

const hidden = 'quietzebrafjordwaltzingovercrimsonhills';
const secret = `ak_live_${hidden}3f9a`;
/** So much of it, as it stands or in base64, is too much. */
const LENGTH = 8;

const pieces = Array.from({ length: hidden.length - LENGTH + 1 }, (_, start) =>
  hidden.slice(start, start + LENGTH),
);
const traces = [
  ...pieces,
  // Of three bytes on, each place in base64 looks the same.
  ...['', ' ', '  '].map((before) =>
    Buffer.from(before + hidden)
      .toString('base64')
      .slice(4, -4),
  ),
];

/** @param {string[]} recorded */
const tracesIn = (recorded) => {
  const all = [recorded.join('\n'), recorded.join('')].map((text) => text.toLowerCase());
  return traces.filter((trace) => all.some((text) => text.includes(trace.toLowerCase())));
};

/** @type {import('puppeteer-core').Browser} */
let browser;

before(async () => {
  browser = await launch();
});

after(() => browser.close());

/** @typedef {import('puppeteer-core').Page} Page */

/** @param {Page} page @param {'allowed' | 'by event' | 'refused'} how */
const setClipboard = (page, how) =>
  page.evaluate((is) => {
    const writeText = () => (is === 'allowed' ? Promise.resolve() : Promise.reject(new Error(is)));
    Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
    if (is === 'refused') document.execCommand = () => false;
    else Reflect.deleteProperty(document, 'execCommand');
  }, how);

/** All that a user, and the host meanwhile, can do with a key. @param {Page} page */
const makeKey = async (page) => {
  const press = async (/** @type {string} */ name) => (await control(page, name)).click();
  const part = (/** @type {string} */ selector) => seen(page, `add-api-key-dialog >>> ${selector}`);
  const showsKey = async () =>
    eventually(
      async () => (await part('[part=key]')).evaluate(({ textContent }) => textContent),
      (text) => assert.equal(text, secret),
    );
  const says = (/** @type {RegExp} */ expected) =>
    eventually(
      async () => (await part('[part=status]')).evaluate(({ textContent }) => textContent ?? ''),
      (text) => assert.match(text, expected),
    );

  const pressWithControl = async (/** @type {import('puppeteer-core').KeyInput} */ key) => {
    await page.keyboard.down('Control');
    await page.keyboard.press(key);
    await page.keyboard.up('Control');
  };

  await press('Add API Key');
  await (await control(page, 'Application Name')).type('Warehouse export');
  await (await control(page, 'Role')).type('readonly');
  await press('Save');
  await press('Show');
  await showsKey();
  await (await part('[part=key]')).click({ count: 3 });
  await press('Hide');
  await press('Show');
  await showsKey();

  await setClipboard(page, 'refused');
  await press('Copy');
  await says(/Press/);
  await (await part('[part=snippet] [part=copy]')).click();
  await eventually(
    async () => (await part('[part=snippet] [part=key]')).evaluate((it) => it.textContent),
    (text) => assert.equal(text, `API_KEY=${secret}`),
  );
  await press('Show');
  await page.$eval('add-api-key-dialog', (dialog) => {
    Object.assign(dialog, { heading: 'Anew', messages: { hide: 'Conceal' }, headingLevel: 3 });
  });
  await control(page, 'Conceal');
  await showsKey();

  await page.keyboard.press('Escape');
  await press('Go back');
  await showsKey();
  await (await part('[part=key]')).click({ count: 3 });
  await pressWithControl('c');
  await says(/Copied/);
  await pressWithControl('a');
  await pressWithControl('c');
  await setClipboard(page, 'by event');
  await press('Copy');
  await says(/Copied/);
  await setClipboard(page, 'allowed');
  await press('Copy');
  await says(/Copied/);
  await press('I have stored this key');
  await press('Done');
};

/** What the recorder of a page sends while a key is made. @param {string} script */
const record = (script) => async (/** @type {string} */ search) => {
  const { recorded, violations, address, close } = await serve(script);
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  /** @type {unknown[]} */
  const problems = [];
  page.on('pageerror', (error) => problems.push(error));
  page.on('request', (request) => {
    if (!/^(blob|data):/.test(request.url()) && !request.url().startsWith(address))
      problems.push(request.url());
  });
  try {
    await page.exposeFunction('makeKey', () => ({ id: 'key-1', secret }));
    await page.goto(address + search);
    await makeKey(page);
    await (await control(page, 'End')).click();
    await eventually(
      async () => {
        await page.evaluate('flush()');
        return recorded.some((text) => text.includes('It is over'));
      },
      (isOver) => assert.ok(isOver, 'It has recorded the end.'),
    );
    assert.deepEqual([...problems, ...violations], []);
    return recorded;
  } finally {
    await context.close();
    close();
  }
};

const recorders = [
  ...['rrweb', 'sentry', 'posthog', 'datadog', 'mixpanel', 'amplitude', 'openreplay', 'highlight'],
  ...['new-relic', 'clarity'],
];

for (const recorder of recorders)
  describe(`the secret, recorded by ${recorder}`, () => {
    /** @type {string[]} */
    let marked;
    /** @type {string[]} */
    let unmarked;

    before(async () => {
      const script = await bundle(recorder);
      [marked = [], unmarked = []] = await Promise.all(['', '?unmarked'].map(record(script)));
    });

    it('is not in the recording', () => {
      assert.ok(marked.some((text) => text.includes('Your new API key')));
      assert.deepEqual(tracesIn(marked), []);
    });

    it('would be without the marks', () => {
      assert.deepEqual(tracesIn(unmarked).slice(0, pieces.length), pieces);
    });
  });
