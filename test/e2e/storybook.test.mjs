/** What Storybook shows around its stories. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { complaints, entries, inBrowser, origin, page } from './storybook.mjs';

/** The start of the style sheet, and a token in it, by the theme of the toolbar. */
const copied = {
  dark: /^\/\* The page\..*color-scheme: dark;.*--api-key-radius: 0\.5em;/s,
  'web-awesome dark': /^\/\* On a page with class="wa-dark".*--wa-color-brand-fill-loud/s,
};

describe('Storybook', () => {
  inBrowser();

  it('opens on the live manager with four keys, under its own name', async () => {
    await page.goto(origin);
    const frame = await (await page.waitForSelector('#storybook-preview-iframe'))?.contentFrame();
    await frame?.waitForSelector('api-key-manager');
    await frame?.waitForFunction(
      () =>
        document
          .querySelector('api-key-manager')
          ?.shadowRoot?.querySelector('api-key-list')
          ?.shadowRoot?.querySelectorAll('tbody tr:not([aria-hidden])').length === 4,
    );
    assert.match(page.url(), /live-manager/);
    const text = await page.$eval('body', ({ textContent }) => textContent);
    assert.match(text ?? '', /api-key-elements/);
    assert.doesNotMatch(text ?? '', /Reference/);
    assert.deepEqual(complaints, []);
  });

  it('names the page of each element after its tag', () => {
    const titles = entries
      .filter(({ id }) => id.endsWith('-reference--docs'))
      .map(({ title }) => title);
    const tags = [
      'add-api-key-form',
      'add-api-key-dialog',
      'api-key-secret',
      'api-key-list',
      'api-key-manager',
    ];
    assert.deepEqual(
      titles,
      tags.map((tag) => `${tag}/<${tag}>`),
    );
  });

  for (const [theme, expected] of Object.entries(copied))
    it(`copies the CSS of the theme in the toolbar: ${theme}`, async () => {
      await page.goto(`${origin}/?path=/docs/theming--docs&globals=theme:${theme}`);
      const button = await page.waitForSelector('[role=toolbar] ::-p-text(Copy CSS)');
      await (
        await (await page.$('#storybook-preview-iframe'))?.contentFrame()
      )?.waitForSelector('token-table');
      const css = page.evaluate(
        () =>
          new Promise((resolve) => {
            // The real clipboard asks for a permission that not every browser can be given here.
            navigator.clipboard.write = async ([item]) =>
              resolve((await item?.getType('text/plain'))?.text());
          }),
      );
      await button?.click();
      assert.match(String(await css), expected);
      await page.waitForFunction(() =>
        document.querySelector('[role=toolbar]')?.textContent?.includes('Copied'),
      );
      assert.deepEqual(complaints, []);
    });

  it('documents what the manifest has', async () => {
    await page.goto(`${origin}/iframe.html?id=add-api-key-form-reference--docs&viewMode=docs`);
    const table = await page.waitForSelector('.docblock-argstable');
    const text = (await table?.evaluate(({ textContent }) => textContent)) ?? '';
    const names = 'name-max-length roles setErrors( orphaned fields caution dirty'.split(' ');
    for (const name of names) assert.ok(text.includes(name), `${name} is missing in ${text}`);
    assert.deepEqual(complaints, []);
  });

  it('shows the events with their fields in the actions panel', async () => {
    const query =
      'path=/story/add-api-key-form-answers--created&addonPanel=storybook/actions/panel';
    await page.goto(`${origin}/?${query}`);
    const panel = await page.waitForSelector('#storybook-panel-root');
    await page.waitForFunction(
      (element) => /submit:.*created:/s.test(element?.textContent ?? ''),
      { timeout: 20_000 },
      panel,
    );
    const text = (await panel?.evaluate(({ textContent }) => textContent)) ?? '';
    assert.match(text, /submit:.*idempotencyKey/s);
    assert.doesNotMatch(text, /ak_live_/);
    assert.deepEqual(complaints, []);
  });

  it('has the rules for reduced motion and forced colors in its toolbar', async () => {
    const frame = `${origin}/iframe.html?id=add-api-key-dialog-states--form-open`;
    /** @param {string} globals */
    const styleBy = async (globals) => {
      await page.goto(`${frame}&globals=${globals}`);
      const dialog = await page.waitForSelector('>>> dialog[open]', { visible: true });
      return dialog?.evaluate((element) => {
        const { transitionDuration, borderTopStyle } = getComputedStyle(element);
        return `${transitionDuration} ${borderTopStyle}`;
      });
    };
    assert.equal(await styleBy(''), '0.14s none');
    assert.equal(await styleBy('motion:reduced'), '0s none');
    assert.equal(await styleBy('forcedColors:active'), '0.14s solid');
    assert.deepEqual(complaints, []);
  });

  it('has screens in its toolbar, of which a story may choose one', async () => {
    await page.goto(`${origin}/?path=/story/add-api-key-dialog-layout--narrow`);
    await page.waitForFunction(
      () => document.querySelector('#storybook-preview-iframe')?.clientWidth === 320,
    );
    const toolbar = await page.waitForSelector('[role=toolbar]');
    const text = await toolbar?.evaluate((element) => element.outerHTML);
    const tools = ['Motion', 'Forced colors', 'Theme', 'Language', 'Direction', 'Narrowest, 320'];
    for (const tool of tools) assert.ok(text?.includes(tool), `${tool} is missing in ${text}`);
    assert.deepEqual(complaints, []);
  });

  it("takes a library's sheets, and its dark mode, away with the story that shows them", async () => {
    const start = `${origin}/iframe.html?id=themes--shadcn-dark&viewMode=story`;
    await page.goto(start);
    const accent = () =>
      page.evaluate(() => {
        const form = document.querySelector('add-api-key-form');
        const style = form && getComputedStyle(form).getPropertyValue('--api-key-accent-color');
        return { dark: document.documentElement.className, accent: style };
      });
    await page.waitForSelector('add-api-key-form');
    assert.deepEqual(await accent(), { dark: 'dark', accent: 'oklch(0.922 0 0)' });
    await page.evaluate(() => {
      const { __STORYBOOK_ADDONS_CHANNEL__: channel } = /** @type {any} */ (window);
      channel.emit('setCurrentStory', { storyId: 'add-api-key-form-states--empty' });
    });
    await page.waitForFunction(() => document.querySelector('[data-theme=light] add-api-key-form'));
    assert.deepEqual(await accent(), { dark: '', accent: '' });
    assert.deepEqual(complaints, []);
  });
});
