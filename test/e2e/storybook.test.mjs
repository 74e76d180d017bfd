/** What Storybook shows around its stories. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { complaints, inBrowser, origin, page } from './storybook.mjs';

describe('Storybook', () => {
  inBrowser();

  it('documents what the manifest has', async () => {
    await page.goto(
      `${origin}/storybook/iframe.html?id=add-api-key-form-reference--docs&viewMode=docs`,
    );
    const table = await page.waitForSelector('.docblock-argstable');
    const text = (await table?.evaluate(({ textContent }) => textContent)) ?? '';
    const names = 'name-max-length roles setErrors( orphaned fields caution dirty'.split(' ');
    for (const name of names) assert.ok(text.includes(name), `${name} is missing in ${text}`);
    assert.deepEqual(complaints, []);
  });

  it('shows the events with their fields in the actions panel', async () => {
    const query =
      'path=/story/add-api-key-form-answers--created&addonPanel=storybook/actions/panel';
    await page.goto(`${origin}/storybook/?${query}`);
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
});
