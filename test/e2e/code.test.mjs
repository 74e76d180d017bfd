/** The code that Storybook shows of a story runs in the page of a host, as it was pasted. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { complaints, inBrowser, origin, page } from './storybook.mjs';

/** The code of a story, as the code panel has it. @param {string} id */
const codeOf = async (id) => {
  await page.goto(`${origin}/storybook/iframe.html?id=${id}&viewMode=story`);
  const code = await page.waitForFunction(
    () =>
      /** @type {any} */ (window).__STORYBOOK_ADDONS_CHANNEL__?.last(
        'storybook/docs/snippet-rendered',
      )?.[0].source,
    { timeout: 30_000 },
  );
  return String(await code.jsonValue());
};

const bundle = readFileSync(new URL('../../dist/cdn.js', import.meta.url), 'utf8');
const keys = JSON.stringify({
  items: [{ id: '1', applicationName: 'From the server', role: 'admin' }],
  nextCursor: null,
});

/** What a server of a host answers. @param {string} url @param {string} code */
const answerTo = (url, code) => {
  if (url.endsWith('/cdn.js')) return { contentType: 'text/javascript', body: bundle };
  if (url.includes('/api/keys')) return { contentType: 'application/json', body: keys };
  return { contentType: 'text/html', body: `<!doctype html><title>Host</title>${code}` };
};

/** All that can be read in the element of the pasted code. @param {string} code @param {string} tag */
const paste = async (code, tag) => {
  const host = await page.browser().newPage();
  host.on('pageerror', (error) => complaints.push(String(error)));
  await host.setRequestInterception(true);
  host.on('request', (request) => void request.respond(answerTo(request.url(), code)));
  await host.goto(`${origin}/pasted`);
  await host.waitForSelector(`${tag} >>> .root`, { visible: true });
  const read = (/** @type {string} */ name) =>
    host.waitForFunction(
      (element, wanted) => {
        /** @param {Node} root @returns {string} */
        const textOf = (root) =>
          [...root.childNodes]
            .map((node) => {
              const { shadowRoot = null } = node instanceof Element ? node : {};
              const own = node instanceof Text ? node.data : textOf(node);
              return own + (shadowRoot ? textOf(shadowRoot) : '');
            })
            .join('');
        const inside = document.querySelector(element)?.shadowRoot;
        return (inside ? textOf(inside) : '').includes(wanted);
      },
      { timeout: 10_000 },
      tag,
      name,
    );
  return { read, close: () => host.close() };
};

describe('the code of a story', () => {
  inBrowser();

  for (const [id, tag, text] of [
    ['add-api-key-form-roles--custom-roles', 'add-api-key-form', 'Deployer'],
    ['add-api-key-form-roles--no-roles', 'add-api-key-form', 'No role is available'],
    ['add-api-key-form-expiration--presets', 'add-api-key-form', '90 days'],
    ['add-api-key-form-states--empty', 'add-api-key-form', 'Application Name'],
    ['add-api-key-dialog-states--closed', 'add-api-key-dialog', 'Add API Key'],
    ['api-key-secret-states--masked', 'api-key-secret', '••••'],
    ['api-key-list-states--statuses', 'api-key-list', 'Stock feed'],
    ['api-key-manager-states--four-keys', 'api-key-manager', 'From the server'],
  ])
    it(`of ${id} can be pasted`, async () => {
      const code = await codeOf(id ?? '');
      const { read, close } = await paste(code, tag ?? '');
      await read(text ?? '');
      await close();
      assert.deepEqual(complaints, []);
    });
});
