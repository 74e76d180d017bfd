/** Stories played in another language of the toolbar, each in the next one: they find their controls by its texts. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { stopClock } from './pictures.mjs';
import { expectPlayed } from './stories.mjs';
import { allStories, complaints, entries, inBrowser, page, visit } from './storybook.mjs';

const languages = readdirSync(join(import.meta.dirname, '../../src/locales'))
  .filter((name) => /^[a-z]{2}(-\w+)?\.ts$/.test(name) && name !== 'en.ts')
  .map((name) => name.replace('.ts', ''));

describe('Storybook', () => {
  inBrowser();
  /** @type {Awaited<ReturnType<typeof allStories>>} */
  let stories = {};
  before(async () => {
    await stopClock(page);
    stories = await allStories();
  });

  const played = entries.filter(({ tags }) => tags.includes('play-fn'));
  for (const [index, { id, title, name }] of played.entries()) {
    const language = languages[index % languages.length];
    it(`${title}: ${name}, in ${language}`, async () => {
      await visit(id, stories[id], `locale:${language};a11y.manual:!true`);
      await expectPlayed();
      assert.deepEqual(complaints, []);
    });
  }
});
