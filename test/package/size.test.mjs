import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'esbuild';
import { bundled } from '../../tools/bundles.mjs';
import { languages, readText, repository } from './support.mjs';

/** What a page may have to load for each entry, with Lit inside: bytes, brotli, quality 11. */
const budgets = {
  'src/add-api-key-form/define.ts': 11_000,
  'src/api-key-secret/define.ts': 8_500,
  'src/add-api-key-dialog/define.ts': 17_000,
  'src/api-key-list/define.ts': 14_500,
  'src/define.ts': 26_000,
};

/** @param {string} code */
const sizeOf = (code) =>
  brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/** What a language may add to a page, with what it shares with others: bytes, brotli, quality 11. */
const localeBudget = 2500;

describe('size', () => {
  for (const [entry, budget] of Object.entries(budgets)) {
    it(`of ${entry} with Lit inside is at most ${budget} bytes`, async () => {
      const size = sizeOf(await bundled(entry));
      assert.ok(size <= budget, `${size} bytes, ${size - budget} too many`);
    });
  }

  for (const lang of languages)
    it(`of the texts in ${lang} is at most ${localeBudget} bytes`, async () => {
      const { outputFiles } = await build({
        stdin: {
          contents: readText(`dist/locales/${lang}.js`),
          resolveDir: `${repository}/dist/locales`,
        },
        ...{ bundle: true, minify: true, charset: 'utf8', format: 'esm', write: false },
      });
      const size = sizeOf(outputFiles[0]?.text ?? '');
      assert.ok(size <= localeBudget, `${size} bytes, ${size - localeBudget} too many`);
    });
});
