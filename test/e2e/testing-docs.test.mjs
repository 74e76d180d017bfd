/** The examples of `docs/testing.md`, run as they are against the demo: Playwright's locators, and shadow queries. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import { anyBrowser } from '../../tools/browsers.mjs';
import { chromeFlags } from '../../tools/chromium-flags.mjs';
import { send, startDemo } from '../demo/support.mjs';
import { bundle } from '../frameworks/bundle.mjs';

const text = readFileSync(join(import.meta.dirname, '../../docs/testing.md'), 'utf8');

/** The example of a section, on the page of the demo. @param {string} heading */
const exampleOf = (heading) => {
  const [, section = ''] = text.split(`## ${heading}\n`);
  const [, code] = /^```js\n([^]*?)^```/m.exec(section.split('\n## ')[0] ?? '') ?? [];
  assert.ok(code, `"${heading}" has no code.`);
  return code.replace('/settings/keys', '/');
};

const demo = await startDemo({ after });
const { kind, path } = await anyBrowser();

// Playwright drives no Firefox but its own.
if (kind === 'chrome')
  describe('docs/testing.md', () => {
    /** @type {import('playwright-core').Browser} */
    let browser;
    /** @type {import('playwright-core').Page} */
    let page;

    before(async () => {
      browser = await chromium.launch({ executablePath: path, args: chromeFlags });
    });

    after(() => browser.close());

    beforeEach(async () => {
      page = await browser.newPage({ baseURL: demo.url });
    });

    afterEach(() => page.close());

    const readKeys = async () => (await send(demo, 'GET', '/api/keys')).json.items;

    it('makes and revokes a key by Playwright', async () => {
      const run = `return (async (page) => { ${exampleOf('Playwright')}; return secret; })(page)`;
      const secret = await new Function('page', run)(page);
      assert.match(secret, /^ak_live_\w{49}$/);
      const [key] = await readKeys();
      assert.equal(key.applicationName, 'Warehouse export');
      assert.ok(key.revokedAt);
    });

    it('makes a key by shadow queries', async () => {
      const before = await readKeys();
      const contents = exampleOf('Testing Library');
      const script = await bundle({ stdin: { contents, resolveDir: import.meta.dirname } });
      await page.goto('/');
      await page.evaluate(`(async () => { ${script} })()`);
      assert.equal((await readKeys()).length, before.length + 1);
    });

    it('cannot find a control by the queries of Testing Library itself', async () => {
      const script = await bundle({
        stdin: {
          contents: `import { screen } from '@testing-library/dom';
            globalThis.found = screen.queryAllByRole('button', { name: 'Add API Key' }).length;`,
          resolveDir: import.meta.dirname,
        },
      });
      await page.goto('/');
      await page.getByRole('button', { name: 'Add API Key' }).waitFor();
      await page.evaluate(script);
      assert.equal(await page.evaluate('found'), 0);
    });
  });
