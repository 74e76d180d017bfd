/** The examples and the pages of `docs/` that show them; `npm run test:examples` tries the apps themselves. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readExamples } from '../../tools/examples/example.mjs';
import { readText } from './support.mjs';

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

    it('has a readme that leads to its page, and tells the bytes added', () => {
      const readme = readText(`examples/${name}/README.md`);
      assert.ok(readme.includes(`](../../${docs})`));
      assert.match(readme, /\d bytes after\s+brotli/);
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
