/** The examples and the pages of `docs/` that show them; `npm run test:examples` tries the apps themselves. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { npmBundle } from '../../tools/bundles.mjs';
import { readExamples } from '../../tools/examples/example.mjs';
import { readText, repository } from './support.mjs';

/** How much the bytes that a readme tells may differ from those of the library alone: bundlers write different code. */
const TOLERANCE = 0.1;

const library = brotliCompressSync(await npmBundle(`${repository}/dist/define.js`)).length;

/** The lines without their indentation, which a part of a file may lack. @param {string} text */
const linesOf = (text) =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim())
    .join('\n');

/** The code of a page that names a file after its language, whole or in part. @param {string} text */
const shownIn = (text) =>
  [...text.matchAll(/^```\w+ (examples\/\S+)\n([^]*?)^```$/gm)].map(([, path = '', code = '']) => ({
    path,
    code,
  }));

for (const { name, docs } of readExamples()) {
  describe(`examples/${name}`, () => {
    it('has a lockfile without addresses, and without the library', () => {
      const lockfile = readText(`examples/${name}/package-lock.json`);
      assert.doesNotMatch(lockfile, /"resolved"|"node_modules\/api-key-elements"/);
    });

    const readme = readText(`examples/${name}/README.md`);

    it('has a readme that leads to its page', () => {
      assert.ok(readme.includes(`](../../${docs})`));
    });

    it('has a readme that tells about as many bytes as the library has now', () => {
      const [, told = ''] = /about ([\d,]+) bytes after\s+brotli/.exec(readme) ?? [];
      const bytes = Number(told.replace(',', ''));
      const isNear = Math.abs(bytes - library) <= TOLERANCE * library;
      assert.ok(isNear, `It tells ${told}, but the library has ${library}: measure with --sizes.`);
    });

    it('has a readme that counts at most ten lines of wiring', () => {
      const [, lines = ''] =
        /Wiring: (\d+) lines|Lines of wiring\*\*: (\d+)/.exec(readme)?.filter(Boolean) ?? [];
      assert.ok(Number(lines) > 0 && Number(lines) <= 10, lines);
    });
  });

  describe(`${docs}`, () => {
    const page = readText(String(docs));

    it('begins with the installation', () => {
      assert.match(page, /^# .+\n\n```sh\nnpm install api-key-elements\n```\n/);
    });

    it(`shows files of examples/${name} as they are`, () => {
      const shown = shownIn(page);
      assert.notEqual(shown.length, 0);
      for (const { path, code } of shown) {
        assert.ok(path.startsWith(`examples/${name}/`), path);
        assert.ok(linesOf(readText(path)).includes(linesOf(code)), `${path} has another text`);
      }
    });
  });
}
