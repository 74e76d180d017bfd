/** The examples and the pages of `docs/` that show them; `npm run test:examples` tries the apps themselves. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { readExamples } from '../../tools/examples/example.mjs';
import { isSource } from '../../tools/examples/source.mjs';
import { readText } from './support.mjs';

/** The files of a folder, those that an app was installed and built from. @param {string} folder @returns {string[]} */
const filesIn = (folder) =>
  readdirSync(folder)
    .filter(isSource)
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? filesIn(path) : [path]));

/** The code of the example that a page shows: all of it before its details. @param {string} text */
const codeIn = (text) =>
  [...(text.split(/^## /m)[0] ?? '').matchAll(/^```(\w+)\n([^]*?)^```/gm)]
    .filter(([, language]) => language !== 'sh')
    .map(([, , code = '']) => code);

for (const { name, source, docs } of readExamples()) {
  const files = filesIn(source).map((path) => readFileSync(path, 'utf8'));

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

    it(`shows code of examples/${name}`, () => {
      const code = codeIn(page);
      assert.notEqual(code.length, 0);
      const others = code.filter((block) => !files.some((file) => file.includes(block)));
      assert.deepEqual(others, []);
    });
  });
}
