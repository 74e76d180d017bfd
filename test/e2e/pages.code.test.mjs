/** The code on Storybook's pages for the frameworks, as it is pasted: from the button to a key. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import { entries, folder, servePasted } from '../frameworks/snippets.mjs';
import { control, eventually, launch } from './browser.mjs';

/** @type {import('puppeteer-core').Browser} */
let browser;

before(async () => {
  browser = await launch();
});

after(() => browser.close());

/** @param {string} file */
const read = (file) => readFileSync(join(folder, file), 'utf8');

const pages = [
  { title: 'plain.html', page: read('plain.html') },
  { title: 'htmx.html', page: read('htmx.html'), fragment: read('htmx-fragment.html') },
  ...Object.keys(entries).map((file) => ({ title: file, file })),
];

describe('the code on the pages of the frameworks', () => {
  /** @type {Awaited<ReturnType<typeof servePasted>>} */
  let host;
  /** @type {import('puppeteer-core').Page} */
  let page;

  afterEach(async () => {
    await page.close();
    host.close();
  });

  for (const { title, ...given } of pages)
    it(`makes a key: ${title}`, async () => {
      host = await servePasted(given);
      page = await browser.newPage();
      /** @type {unknown[]} */
      const errors = [];
      page.on('pageerror', (error) => errors.push(error));
      await page.goto(host.address);
      await (await control(page, 'Add API Key')).click();
      const name = await control(page, 'Application Name');

      await name.focus();
      await page.keyboard.type('Taken');
      await page.keyboard.press('Enter');
      const isInvalid = () => name.evaluate((it) => it.getAttribute('aria-invalid'));
      await eventually(isInvalid, (value) => assert.equal(value, 'true'));

      await name.evaluate((it) => /** @type {HTMLInputElement} */ (it).select());
      await page.keyboard.type('Report');
      await page.keyboard.press('Enter');
      await control(page, 'Show');
      const shown = () =>
        page.evaluate(
          () => (document.querySelector('add-key')?.shadowRoot ?? document.body).textContent,
        );
      await eventually(shown, (value) => assert.match(value, /Made: Report/));
      assert.deepEqual(
        host.requests.map(({ draft }) => draft),
        [
          { applicationName: 'Taken', description: '', role: 'audit' },
          { applicationName: 'Report', description: '', role: 'audit' },
        ],
      );
      assert.deepEqual(errors, []);
    });
});
