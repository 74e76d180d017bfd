import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'esbuild';
import { cdnBundle, npmBundle } from '../../tools/bundles.mjs';
import { languages, readText, repository } from './support.mjs';

/**
 * The most bytes that a page loads for each entry, with Lit inside, in both forms that users get. They are there
 * against carelessness: raise one rather than make the code hard to read.
 */
const budgets = {
  'add-api-key-form/define': { npm: 22_350, cdn: 21_800 },
  'api-key-secret/define': { npm: 16_750, cdn: 15_650 },
  'add-api-key-dialog/define': { npm: 30_750, cdn: 30_000 },
  'api-key-list/define': { npm: 32_700, cdn: 31_900 },
  // All five.
  define: { npm: 50_850, cdn: 50_100 },
};

/** The most bytes that a language adds to a page, with what all languages share. */
const LOCALE_BUDGET = 3200;

/** The most bytes of the client for better-auth. */
const BETTER_AUTH_BUDGET = 3_100;

/** The bytes of a script as it is sent: brotli, quality 11. @param {string} code */
const sizeOf = (code) =>
  brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/** @param {string} code @param {number} budget */
const expectWithin = (code, budget) => {
  const size = sizeOf(code);
  assert.ok(size <= budget, `${size} bytes, ${size - budget} too many`);
};

describe('size', () => {
  for (const [entry, { npm, cdn }] of Object.entries(budgets)) {
    it(`of ${entry}, bundled from npm, is at most ${npm} bytes`, async () => {
      expectWithin(await npmBundle(`${repository}/dist/${entry}.js`), npm);
    });

    it(`of ${entry}, made as cdn.js is, is at most ${cdn} bytes`, async () => {
      // All elements together are measured as the published `cdn.js`, which has exports, too.
      const input = entry === 'define' ? 'standalone' : entry;
      expectWithin(await cdnBundle(`src/${input}.ts`), cdn);
    });
  }

  it(`of the client for better-auth is at most ${BETTER_AUTH_BUDGET} bytes`, async () => {
    expectWithin(await npmBundle(`${repository}/dist/clients/better-auth.js`), BETTER_AUTH_BUDGET);
  });

  for (const lang of languages)
    it(`of the texts in ${lang} is at most ${LOCALE_BUDGET} bytes`, async () => {
      const { outputFiles } = await build({
        stdin: {
          contents: readText(`dist/locales/${lang}.js`),
          resolveDir: `${repository}/dist/locales`,
        },
        ...{ bundle: true, minify: true, charset: 'utf8', format: 'esm', write: false },
      });
      expectWithin(outputFiles[0]?.text ?? '', LOCALE_BUDGET);
    });
});
