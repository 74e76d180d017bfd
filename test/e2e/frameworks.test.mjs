/** The form in a small host page of each framework, over real HTTP. */
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { bundlePage, frameworks, serve } from '../frameworks/pages.mjs';
import { control, eventually, launch } from './browser.mjs';

/** @type {import('puppeteer-core').Browser} */
let browser;

before(async () => {
  browser = await launch();
});

after(() => browser.close());

const edited = 'Billing report';

for (const framework of frameworks)
  describe(`<add-api-key-form> with ${framework}`, () => {
    /** @type {Awaited<ReturnType<typeof serve>>} */
    let host;
    /** @type {import('puppeteer-core').Page} */
    let page;
    /** @type {string} */
    let script;
    /** @type {unknown[]} */
    let errors;

    before(async () => {
      script = await bundlePage(framework);
    });

    beforeEach(async () => {
      host = await serve(framework, script);
      page = await browser.newPage();
      errors = [];
      page.on('pageerror', (error) => errors.push(error));
      await page.goto(host.address);
      await control(page, 'Save');
    });

    afterEach(async () => {
      await page.close();
      host.close();
      assert.deepEqual(errors, []);
    });

    const heard = () => page.evaluate('window.heard');
    const draft = () => page.$eval('add-api-key-form', ({ value }) => value);

    /** @param {string} name */
    const enterName = async (name) => {
      const field = await control(page, 'Application Name');
      await field.focus();
      await page.keyboard.type(name);
      return field;
    };

    /** What the page draws of its own at every key. @param {string} entered */
    const drawn = async (entered) => {
      const shown = () => page.$eval('output', ({ textContent }) => textContent);
      await eventually(shown, (value) => assert.equal(value, `Edits: ${entered.length}`));
    };

    /** @param {string} name */
    const press = async (name) => (await control(page, name)).click();

    it('has the roles and the default role of the page', async () => {
      const role = await control(page, 'Role');
      const options = await role.$$eval('option:not([hidden])', (all) =>
        all.map(({ text }) => text),
      );
      assert.deepEqual(options, ['Auditor', 'Deployer']);
      await eventually(draft, (value) => {
        assert.deepEqual(value, { applicationName: '', description: '', role: 'audit' });
      });
    });

    it('is disabled and enabled by the page', async () => {
      const field = await control(page, 'Application Name');
      const isDisabled = () => field.evaluate((it) => it.matches(':disabled'));
      await eventually(isDisabled, (value) => assert.equal(value, false));
      await press('Switch');
      await eventually(isDisabled, (value) => assert.equal(value, true));
      await press('Switch');
      await eventually(isDisabled, (value) => assert.equal(value, false));
    });

    it('makes a key, and tells the page', async () => {
      await enterName('Report');
      await page.keyboard.press('Enter');
      await eventually(heard, (all) => assert.deepEqual(all, ['submit', 'created key-1']));
      const sent = { applicationName: 'Report', description: '', role: 'audit' };
      assert.deepEqual(host.state.drafts, [sent]);
      assert.deepEqual(await draft(), { ...sent, applicationName: '' });
    });

    it('makes a key by a click on Save', async () => {
      await enterName('Report');
      await press('Save');
      await eventually(heard, (all) => assert.deepEqual(all, ['submit', 'created key-1']));
    });

    it("shows the server's error at its field and keeps what was entered", async () => {
      const field = await enterName('Taken');
      await page.keyboard.press('Enter');
      const invalid = () => field.evaluate((it) => it.getAttribute('aria-invalid'));
      await eventually(invalid, (value) => assert.equal(value, 'true'));
      const shown = await field.evaluate((it) => it.closest('form')?.innerText);
      assert.match(String(shown), /A key of that name is there already/);
      assert.match(String(shown), /Look at the name\./);
      assert.equal((await draft()).applicationName, 'Taken');
      assert.deepEqual(await heard(), ['submit']);
    });

    it('tells the page of Cancel', async () => {
      await enterName('Report');
      await press('Cancel');
      await eventually(heard, (all) => assert.deepEqual(all, ['cancel']));
      assert.equal((await draft()).applicationName, '');
    });

    it('loses nothing when the page is drawn anew at every key', async () => {
      const field = await enterName(edited);
      await drawn(edited);
      const isFocused = `document.activeElement.shadowRoot?.activeElement?.value`;
      assert.equal(await page.evaluate(isFocused), edited);
      assert.equal(await field.evaluate((it) => it.isConnected), true);
      assert.equal((await draft()).applicationName, edited);
    });

    it('gives up a save under way when the page removes it', async () => {
      await enterName('Slow');
      await page.keyboard.press('Enter');
      await eventually(
        () => host.state.drafts.length,
        (count) => assert.equal(count, 1),
      );
      // A panel of htmx that is still under way would bring the form back.
      await drawn('Slow');
      await press('Remove');
      await eventually(heard, (all) => assert.deepEqual(all, ['submit', 'aborted']));
      await eventually(
        () => host.state.hungUp,
        (count) => assert.equal(count, 1),
      );
      assert.equal(await page.$('add-api-key-form'), null);
    });
  });
