/** The code that Storybook shows of a story runs in the page of a host, as it was pasted. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { servePasted } from '../frameworks/snippets.mjs';
import { eventually } from './browser.mjs';
import { complaints, inBrowser, origin, page } from './storybook.mjs';

/** The code of a story, as the code panel has it. @param {string} id */
const codeOf = async (id) => {
  await page.goto(`${origin}/iframe.html?id=${id}&viewMode=story`);
  const code = await page.waitForFunction(
    () =>
      /** @type {any} */ (window).__STORYBOOK_ADDONS_CHANNEL__?.last(
        'storybook/docs/snippet-rendered',
      )?.[0].source,
    { timeout: 30_000 },
  );
  return String(await code.jsonValue());
};

describe('the code of a story', () => {
  inBrowser();

  for (const [id, text] of [
    ['add-api-key-form-roles--custom-roles', 'Deployer'],
    ['add-api-key-form-roles--no-roles', 'No role is available'],
    ['add-api-key-form-expiration--presets', '90 days'],
    ['add-api-key-form-layout--long-text', 'Berechtigungsstufe'],
    ['add-api-key-dialog-states--closed', 'Add API Key'],
    ['api-key-secret-states--masked', '••••'],
    ['api-key-list-states--statuses', 'Stock feed'],
    ['api-key-manager-states--four-keys', 'No API keys yet'],
  ])
    it(`of ${id} can be pasted`, async () => {
      const host = await servePasted({ page: await codeOf(id ?? '') });
      const pasted = await page.browser().newPage();
      pasted.on('pageerror', (error) => complaints.push(String(error)));
      try {
        await pasted.goto(host.address);
        // An option of a select is there without being seen.
        await eventually(
          () => pasted.$(`>>> ::-p-text(${text})`),
          (found) => assert.ok(found, text),
        );
        assert.deepEqual(complaints, []);
      } finally {
        await pasted.close();
        host.close();
      }
    });
});
