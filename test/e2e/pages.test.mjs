/** Storybook's pages: each without a complaint and without a violation, and what is in them. */
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { after, describe, it } from 'node:test';
import { servePasted } from '../frameworks/snippets.mjs';
import { control, eventually } from './browser.mjs';
import { describeViolation } from './stories.mjs';
import { complaints, entries, inBrowser, origin, page } from './storybook.mjs';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** @param {string} id */
const visit = async (id) => {
  await page.goto(`${origin}/storybook/iframe.html?id=${id}&viewMode=docs`);
  await page.waitForSelector('.sbdocs-content h1');
};

describe('a page of Storybook', () => {
  inBrowser();

  for (const { id, title, name, type } of entries) {
    if (type !== 'docs') continue;
    it(`is sound: ${title}: ${name}`, async () => {
      await visit(id);
      await page.addScriptTag({ path: axe });
      const violations = await page.evaluate(async () => {
        const { axe: engine } = /** @type {any} */ (window);
        // Stories have tests of their own.
        const inside = { include: ['.sbdocs-content'], exclude: ['.sb-story', '.sbdocs-preview'] };
        return (await engine.run(inside, { resultTypes: ['violations'] })).violations;
      });
      assert.deepEqual(violations.map(describeViolation), []);
      assert.deepEqual(complaints, []);
    });
  }
});
