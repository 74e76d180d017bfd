/** The documents show the files of `examples/`, whole or in part: a fence names the file after its language. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { repository } from './support.mjs';

const read = (/** @type {string} */ path) => readFileSync(join(repository, path), 'utf8');

/** The lines without their indentation, which a part of a file may lack. @param {string} text */
const linesOf = (text) =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim())
    .join('\n');

/** The fences of a document that show a file. @param {string} document */
const shownIn = (document) =>
  [...read(document).matchAll(/^```\w+ (examples\/\S+)\n([^]*?)^```$/gm)].map(
    ([, path = '', code = '']) => ({ path, code }),
  );

const examples = readdirSync(join(repository, 'examples'))
  .map((name) => `examples/${name}/package.json`)
  .filter((path) => existsSync(join(repository, path)))
  .map((path) => JSON.parse(read(path)));

for (const { name, example } of examples)
  describe(name, () => {
    it(`is shown in ${example.docs}, as its files are`, () => {
      const shown = shownIn(example.docs);
      assert.ok(shown.length > 0, 'No fence names a file.');
      for (const { path, code } of shown)
        assert.ok(linesOf(read(path)).includes(linesOf(code)), `${path} has another text.`);
    });

    it('is shown after the command that installs the library', () => {
      const [, language, first] = /^```(\w+)\n(.*)$/m.exec(read(example.docs)) ?? [];
      assert.deepEqual([language, first], ['sh', 'npm install api-key-elements']);
    });
  });
