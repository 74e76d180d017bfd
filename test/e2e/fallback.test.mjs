/** The fallback form of the element on pages where nothing else, Turbo or htmx listens for forms. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { libraryNames, serveFallback } from '../frameworks/fallback.mjs';
import { control, eventually, launch, seen } from './browser.mjs';

/** @type {import('puppeteer-core').Browser} */
let browser;

before(async () => {
  browser = await launch();
});

after(() => browser.close());

for (const library of libraryNames)
  describe(`a fallback form with ${library}`, () => {
    /** @type {Awaited<ReturnType<typeof serveFallback>>} */
    let host;
    /** @type {import('puppeteer-core').Page} */
    let page;
    /** How often the page was loaded as a whole. @type {number} */
    let loads;

    before(async () => {
      host = await serveFallback(library);
    });

    after(() => host.close());

    beforeEach(async () => {
      host.sent.length = 0;
      page = await browser.newPage();
      await page.goto(host.address);
      loads = 0;
      page.on('load', () => (loads += 1));
      await control(page, 'Save');
    });

    afterEach(() => page.close());

    /** @param {string} name */
    const save = async (name) => {
      await (await control(page, 'Application Name')).focus();
      await page.keyboard.type(name);
      await (await control(page, 'Save')).click({ count: 2 });
    };

    it('is sent once, with the draft and what the page has in it', async () => {
      await save('Report');
      await seen(page, 'h1');
      const [{ idempotencyKey, ...fields } = {}, ...others] = host.sent;
      assert.deepEqual(others, []);
      assert.match(String(idempotencyKey), /^[\da-f-]{36}$/);
      const expected = { applicationName: 'Report', role: 'audit', csrf: 't0ken' };
      assert.deepEqual(fields, { ...expected, commit: 'create' });
    });

    it('is heard by the library, which loads no page', async () => {
      await save('Report');
      await seen(page, 'h1');
      await eventually(
        () => loads,
        (count) => assert.equal(count, library === 'no library' ? 1 : 0),
      );
    });

    if (library !== 'htmx 4')
      it('shows the error that the server answers with, and keeps the name', async () => {
        await save('Taken');
        const readField = () =>
          page.$eval('add-api-key-form', (form) => {
            const field = form.shadowRoot?.querySelector('input');
            return [field?.value, field?.ariaInvalid, field?.closest('form')?.innerText];
          });
        // The page may be replaced while it is asked.
        const error = () => readField().catch(() => []);
        await eventually(error, ([name, isInvalid, shown]) => {
          assert.deepEqual([name, isInvalid], ['Taken', 'true']);
          assert.match(String(shown), /Is taken/);
        });
        await save(' 2');
        await seen(page, 'h1');
        assert.equal(host.sent[1]?.applicationName, 'Taken 2');
      });
  });

describe('a fallback form that a server has refused', () => {
  const script = readFileSync(join(import.meta.dirname, '../../dist/cdn.js'), 'utf8');
  /** @param {string} more attributes of the description */
  const document = (more) => `<!doctype html><title>Keys</title>
    <script type="module" src="/cdn.js"></script>
    <add-api-key-form><form method="post" action="/">
      <input name="applicationName" value="Report" />
      <textarea name="description" ${more}></textarea>
      <select name="role"><option value="audit" selected>Auditor</option></select>
      <button>Create</button>
    </form></add-api-key-form>`;
  const server = createServer(({ url, method }, response) => {
    const isScript = url === '/cdn.js';
    const type = isScript ? 'text/javascript' : 'text/html';
    // A script that comes from the cache is there before the browser looks for `autofocus`.
    response.setHeader('content-type', type).setHeader('cache-control', 'max-age=3600');
    response.statusCode = method === 'POST' ? 422 : 200;
    response.end(isScript ? script : document(method === 'POST' ? 'autofocus' : ''));
  });

  before(() => new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined))));
  after(() => server.close());

  it('has the focus in the field of the control with autofocus', async () => {
    const page = await browser.newPage();
    const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
    await page.goto(`http://127.0.0.1:${port}/`);
    const save = await control(page, 'Save');
    await Promise.all([page.waitForNavigation(), save.click()]);
    await seen(page, '>>> #description:focus');
    await page.close();
  });
});
