/** The types for frameworks, each compiled by the checker of its framework. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import {
  compile,
  compilers,
  complaintsOfCompiler,
  complaintsOfSvelte,
  fixtures,
  inFolder,
  surprises,
} from '../types/check.mjs';
import { everyName } from '../types/every-name.mjs';
import { binary, run } from './support.mjs';

/** @typedef {import('../types/check.mjs').Complaint} Complaint */

/** @param {string} folder @param {string} command @param {string[]} args */
const check = (folder, command, ...args) => run(binary(command), args, join(fixtures, folder));

// At the same time as the tests of TypeScript.
const checks = {
  vue: check('vue', 'vue-tsc', '--pretty', 'false'),
  svelte: check(
    'svelte',
    'svelte-check',
    '--tsconfig',
    'tsconfig.json',
    '--output',
    'machine-verbose',
  ),
  angular: check('angular', 'ngc', '-p', '.'),
};

/** @param {string} folder @param {Complaint[]} complaints */
const expectAsCommented = (folder, complaints) => {
  const { expected, missing, unexpected } = surprises(folder, complaints);
  assert.deepEqual({ missing, unexpected }, { missing: [], unexpected: [] });
  assert.notEqual(expected, 0);
};

const folders = ['react-19', 'react-18', 'preact', 'solid'];
const names = 'every-name.ts';

/** @param {string} folder */
const filesOf = (folder) => [join(folder, 'good.tsx'), join(folder, 'bad.tsx')];

for (const ts of compilers)
  describe(`the types with TypeScript ${ts.version}`, () => {
    /** @type {Complaint[]} */
    let complaints;

    before(() => {
      const files = folders.filter((folder) => folder !== 'react-18').flatMap(filesOf);
      complaints = [
        ...compile(ts, [...files, names], { virtual: { [names]: everyName() } }),
        ...compile(ts, filesOf('react-18'), { isReact18: true }),
      ];
    });

    for (const folder of folders)
      it(`pass what is right and refuse what is wrong in ${folder}`, () => {
        const own = complaints.filter(({ file }) => file.startsWith(`${folder}/`));
        expectAsCommented(folder, own);
      });

    it('have every property, attribute and event of the manifest, and no mistake', () => {
      const others = complaints.filter(
        ({ file }) => !folders.some((folder) => file.startsWith(`${folder}/`)),
      );
      assert.deepEqual(others, []);
    });
  });

describe('the types', () => {
  it('are compiled by TypeScript 5 and by a newer one', () => {
    assert.deepEqual(
      compilers.map(({ versionMajorMinor }) => Number.parseInt(versionMajorMinor)),
      [5, 6],
    );
  });

  it('pass what is right and refuse what is wrong in Vue, with strict templates', async () => {
    const { output } = await checks.vue;
    expectAsCommented('vue', inFolder('vue', complaintsOfCompiler(output)));
  });

  it('pass what is right and refuse what is wrong in Svelte', async () => {
    const { output } = await checks.svelte;
    expectAsCommented('svelte', inFolder('svelte', complaintsOfSvelte(output)));
  });

  it('pass what is right and refuse what is wrong in Angular', async () => {
    const { errors } = await checks.angular;
    const plain = stripVTControlCharacters(errors);
    expectAsCommented('angular', inFolder('angular', complaintsOfCompiler(plain)));
  });
});
