/** The components of `react.js` in an `<Activity>` that React 19 hides and shows again. */
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { modes, serveReact } from '../frameworks/react-entry/host.mjs';
import { control, eventually, launch, seen } from './browser.mjs';

/** @type {import('puppeteer-core').Browser} */
let browser;
/** @type {Awaited<ReturnType<typeof serveReact>>} */
let host;
/** @type {import('puppeteer-core').Page} */
let page;
/** @type {string[]} */
let logged;

before(async () => {
  browser = await launch();
  host = await serveReact(19);
});

after(async () => {
  host.close();
  await browser.close();
});

afterEach(async () => {
  await page.close();
  assert.deepEqual(logged, []);
});

/** @param {string} path */
const visit = async (path) => {
  logged = [];
  page = await browser.newPage();
  page.on('pageerror', (error) => logged.push(String(error)));
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) logged.push(message.text());
  });
  await page.goto(host.address + path);
  await control(page, 'Render again');
};

/** @returns {Promise<string[]>} */
const heard = () => page.evaluate(() => /** @type {any} */ (globalThis).heard);

/** @param {string} name */
const press = async (name) => (await control(page, name)).click();

/** Hides or shows the components, as a host does that shows another tab. @param {string} tag @param {boolean} isHidden */
const setHidden = async (tag, isHidden) => {
  await page.evaluate((it) => /** @type {any} */ (globalThis).hide(it), isHidden);
  const isVisible = () => page.$eval(tag, (it) => it.checkVisibility());
  await eventually(isVisible, (it) => assert.equal(it, !isHidden));
};

/** @param {string} name */
const enterName = async (name) => {
  const field = await control(page, 'Application Name');
  await field.focus();
  await page.keyboard.type(name);
};

const valueOfName = async () =>
  (await control(page, 'Application Name')).evaluate(
    (it) => /** @type {HTMLInputElement} */ (it).value,
  );

for (const mode of modes)
  describe(`react.js in an <Activity> of React 19, ${mode}`, () => {
    it('keeps what was typed', async () => {
      await visit(`${mode}/activity-form`);
      await enterName('Billing');
      await setHidden('add-api-key-form', true);
      await press('Render again');
      await setHidden('add-api-key-form', false);
      assert.equal(await valueOfName(), 'Billing');
    });

    it('tells of a key that is made while it is hidden', async () => {
      await visit(`${mode}/activity-form`);
      await eventually(
        () => page.$eval('add-api-key-form', ({ roles }) => roles.length),
        (count) => assert.equal(count, 1),
      );
      await (await control(page, 'Role')).select('audit');
      await enterName('Billing');
      await page.keyboard.press('Enter');
      await seen(page, 'add-api-key-form:state(busy)');
      await setHidden('add-api-key-form', true);
      await page.evaluate(() => /** @type {any} */ (globalThis).answer());
      await eventually(heard, (all) => assert.deepEqual(all, ['created key_1 after 0']));
      await setHidden('add-api-key-form', false);
      assert.equal(await valueOfName(), '');
    });

    it('keeps a secret that was not stored', async () => {
      await visit(`${mode}/activity-dialog`);
      await press('Add API Key');
      await enterName('Billing');
      await page.keyboard.press('Enter');
      await control(page, 'I have stored this key');
      await setHidden('add-api-key-dialog', true);
      await press('Render again');
      assert.deepEqual(await heard(), []);
      // A hint for hosts that have it in a menu by mistake.
      await eventually(
        () => logged.join(),
        (all) => assert.match(all, /hidden while open/),
      );
      logged.pop();
      await setHidden('add-api-key-dialog', false);
      await press('Show');
      await press('I have stored this key');
      await press('Done');
      await eventually(heard, (all) => assert.deepEqual(all, ['close true']));
    });

    it('loads nothing before it is shown', async () => {
      await visit(`${mode}/activity-manager`);
      await press('Render again');
      assert.deepEqual(await heard(), []);
      await page.evaluate(() => /** @type {any} */ (globalThis).hide(false));
      await eventually(heard, (all) => assert.deepEqual(all, ['list']));
    });
  });
