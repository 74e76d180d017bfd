/** The components of `react.js` in pages of React 18 and 19, rendered in the browser or by a server. */
import assert from 'node:assert/strict';
import { text } from 'node:stream/consumers';
import { after, afterEach, before, describe, it } from 'node:test';
import { modes, serveReact, versions } from '../frameworks/react-entry/host.mjs';
import { control, eventually, launch, seen } from './browser.mjs';

/** @type {import('puppeteer-core').Browser} */
let browser;
/** @type {import('puppeteer-core').Page} */
let page;
/** @type {string[]} */
let logged;

before(async () => {
  browser = await launch();
});

after(() => browser.close());

/** @param {string} address */
const visit = async (address) => {
  logged = [];
  page = await browser.newPage();
  page.on('pageerror', (error) => logged.push(String(error)));
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) logged.push(message.text());
  });
  await page.goto(address);
};

/** @returns {Promise<string[]>} */
const heard = () => page.evaluate(() => /** @type {any} */ (globalThis).heard);
const renders = () => page.$eval('output', ({ textContent }) => textContent);

/** @param {string} name */
const press = async (name) => (await control(page, name)).click();

/** Renders the page once more. */
const renderAgain = async () => {
  const before = await renders();
  await press('Render again');
  await eventually(renders, (now) => assert.notEqual(now, before));
};

/** Types at the end of a field. @param {string} name @param {string} typed */
const type = async (name, typed) => {
  const field = await control(page, name);
  await field.focus();
  await page.keyboard.press('End');
  await page.keyboard.type(typed);
  return field;
};

/** @param {import('puppeteer-core').ElementHandle<any>} field @returns {Promise<string>} */
const valueOf = (field) => field.evaluate(({ value }) => value);

/** The visible text in the shadow root of an element. @param {string} selector */
const textOf = (selector) =>
  page.$eval(selector, ({ shadowRoot }) => {
    const root = /** @type {HTMLElement | null | undefined} */ (shadowRoot?.querySelector('.root'));
    return root?.innerText ?? '';
  });

for (const version of versions)
  describe(`react.js with React ${version}`, () => {
    /** @type {Awaited<ReturnType<typeof serveReact>>} */
    let host;

    before(async () => {
      host = await serveReact(version);
    });

    after(() => host.close());

    for (const name of ['form', 'dialog', 'secret', 'list', 'manager'])
      it(`prints the bare tag of the ${name} page on a server, without a warning`, async () => {
        const { stdout, logged: warnings } = host.render('hydrated', name);
        const [, content] = /<section>(.*)<\/section>/.exec(await text(stdout)) ?? [];
        const printed = {
          form: '<form><add-api-key-form class="keys"></add-api-key-form></form>',
          dialog:
            '<add-api-key-dialog><button slot="trigger">New key</button></add-api-key-dialog>',
          secret: '<api-key-secret></api-key-secret>',
          list: '<api-key-list></api-key-list>',
          manager: '<api-key-manager></api-key-manager>',
        }[name];
        assert.equal(content, printed);
        assert.equal(await warnings, '');
      });

    it('works in a part of the page that a server streams later', async () => {
      const sent = await text(host.render('streamed', 'form').stdout);
      assert.match(sent, /Loading.*<add-api-key-form class="keys">/s);
      await visit(`${host.address}streamed/form`);
      await type('Application Name', ' name');
      await page.keyboard.press('Enter');
      await eventually(heard, (all) => assert.ok(all.includes('created key_1')));
      assert.deepEqual(logged, []);
      await page.close();
    });

    for (const mode of modes)
      describe(mode, () => {
        /** @param {string} name of a scenario */
        const open = async (name) => {
          await visit(`${host.address}${mode}/${name}`);
          await control(page, 'Render again');
        };

        afterEach(async () => {
          await page.close();
          assert.deepEqual(logged, []);
        });

        it('gives the host its element, with its properties', async () => {
          await open('form');
          await eventually(heard, (all) =>
            assert.deepEqual(new Set(all), new Set(['ref to add-api-key-form with 2 roles'])),
          );
          assert.equal(await page.$eval('add-api-key-form', ({ className }) => className), 'keys');
          assert.equal(await page.$eval('add-api-key-form', ({ hidden }) => hidden), false);
        });

        it('keeps what is typed while each key renders the page', async () => {
          await open('form');
          const field = await type('Application Name', ' name');
          await eventually(renders, (now) => assert.equal(now, 'Renders: 5'));
          assert.equal(await valueOf(field), 'Given name');
        });

        it('calls the newest handler once, and no handler of the form around it', async () => {
          await open('form');
          await type('Application Name', '!');
          await eventually(renders, (now) => assert.equal(now, 'Renders: 1'));
          await press('Create');
          await eventually(heard, (all) =>
            assert.deepEqual(all.slice(-2), ['submit after 1', 'created key_1']),
          );
          assert.equal((await heard()).filter((it) => it.startsWith('submit')).length, 1);
        });

        it('gives a property its default when its prop is gone', async () => {
          await open('form');
          const level = () =>
            page.$eval('add-api-key-form', ({ heading, headingLevel }) => [heading, headingLevel]);
          await eventually(level, (it) => assert.deepEqual(it, ['Given at first', 4]));
          await renderAgain();
          await eventually(level, ([, number]) => assert.equal(number, 2));
          await eventually(
            () => textOf('add-api-key-form'),
            (shown) => assert.match(shown, /^Add New API Key/),
          );
        });

        it('tells of a key that arrives when the component has unmounted', async () => {
          await open('form');
          const field = await control(page, 'Application Name');
          await field.click({ count: 3 });
          await page.keyboard.type('Late');
          await page.keyboard.press('Enter');
          await eventually(heard, (all) => assert.ok(all.at(-1)?.startsWith('submit')));
          await press('Remove');
          await eventually(
            () => page.$('add-api-key-form'),
            (form) => assert.equal(form, null),
          );
          await press('Answer');
          await eventually(heard, (all) => assert.equal(all.at(-1), 'orphaned key_2'));
        });

        it('does not reopen a dialog that the user has closed', async () => {
          await open('dialog');
          await type('Application Name', 'Billing');
          await press('Cancel');
          await eventually(heard, (all) => assert.deepEqual(all, ['close true']));
          await renderAgain();
          await seen(page, 'add-api-key-dialog:not(:state(open))');
          await press('New key');
          await seen(page, 'add-api-key-dialog:state(open)');
          assert.equal(await valueOf(await control(page, 'Application Name')), '');
        });

        it('has the roles of the host, and shows the secret once', async () => {
          await open('dialog');
          const role = await control(page, 'Role');
          await eventually(
            () => valueOf(role),
            (value) => assert.equal(value, 'audit'),
          );
          await type('Application Name', 'Billing');
          await page.keyboard.press('Enter');
          await press('I have stored this key');
          await press('Done');
          await eventually(heard, (all) => assert.deepEqual(all, ['close true']));
          await renderAgain();
          await press('New key');
          await control(page, 'Application Name');
          assert.equal(await page.$('add-api-key-dialog >>> api-key-secret'), null);
        });

        it('puts a secret in no attribute, and does not show it again after Done', async () => {
          await open('secret');
          await press('Show');
          const shown = () => textOf('api-key-secret');
          await eventually(shown, (it) => assert.match(it, /ak_test_7Qd2mXv9LrKc4TzWb8Nf3a91/));
          assert.deepEqual(await page.$eval('api-key-secret', (it) => it.getAttributeNames()), []);
          await renderAgain();
          assert.match(await shown(), /ak_test_7Qd2mXv9LrKc4TzWb8Nf3a91/);
          await press('I have stored this key');
          await press('Done');
          await eventually(heard, (all) => assert.deepEqual(all, ['acknowledged', 'done true']));
          await renderAgain();
          assert.doesNotMatch(await shown(), /ak_test/);
        });

        it('keeps a search and a revoked row while the page is rendered', async () => {
          await open('list');
          const shown = () => textOf('api-key-list');
          await eventually(shown, (it) => assert.match(it, /Billing.*Warehouse/s));
          await (await seen(page, 'api-key-list >>> [type=search]')).focus();
          await page.keyboard.type('ware');
          await eventually(shown, (it) => assert.doesNotMatch(it, /Billing/));
          assert.equal(await renders(), 'Renders: 4');
          await eventually(heard, (all) => assert.equal(all.at(-1), 'load "ware"'));
          await press('Revoke');
          await (await seen(page, 'api-key-list >>> [part=confirm]')).click();
          await eventually(heard, (all) => assert.equal(all.at(-1), 'revoke key_2 after 4'));
          await renderAgain();
          assert.doesNotMatch(await shown(), /Billing/);
        });

        it('shows what the host has mutated and copied', async () => {
          await open('mutating');
          const shown = () => textOf('api-key-list');
          await eventually(shown, (it) => assert.match(it, /Billing.*Warehouse/s));
          await renderAgain();
          await eventually(shown, (it) => assert.doesNotMatch(it, /Warehouse/));
        });

        it('loads once from a client of equal methods, and keeps its open dialog', async () => {
          await open('manager');
          await eventually(
            () => textOf('api-key-manager >>> api-key-list'),
            (it) => assert.match(it, /Billing/),
          );
          await press('Add API Key');
          const field = await type('Application Name', 'New');
          await eventually(renders, (now) => assert.equal(now, 'Renders: 3'));
          assert.equal(await valueOf(field), 'New');
          assert.deepEqual(await heard(), ['list']);
        });

        it('takes another client of the same class', async () => {
          await open('account');
          const shown = () => textOf('api-key-manager >>> api-key-list');
          await eventually(shown, (it) => assert.match(it, /First/));
          await renderAgain();
          await eventually(shown, (it) => assert.match(it, /Second/));
        });

        it('warns once of a client that is another one at each render', async () => {
          await open('unstable');
          await renderAgain();
          assert.deepEqual(logged, []);
          await renderAgain();
          await renderAgain();
          await eventually(
            () => logged,
            (all) => assert.equal(all.length, 1),
          );
          assert.match(String(logged.pop()), /same `client` at each render.*useMemo/);
        });
      });
  });
