import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { build } from 'esbuild';
import { rollup } from 'rollup';
import { keepUseClient } from '../../tools/keep-use-client.mjs';
import { frameworks, tags } from '../../tools/package.mjs';
import { readJson, readText, repository } from './support.mjs';

const { name, peerDependencies, peerDependenciesMeta } = readJson('package.json');

/** A host's script, bundled but for `react`. @param {string} contents */
const bundle = async (contents) => {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: repository },
    ...{ bundle: true, format: 'esm', write: false, metafile: true, external: ['react'] },
  });
  return { code: outputFiles[0]?.text ?? '', inputs: Object.keys(metafile.inputs) };
};

describe('react.js', () => {
  it('begins with the directive of a client component', () => {
    assert.match(readText('dist/react.js'), /^'use client';\n/);
  });

  it('is not built when no module has the directive', async () => {
    const entry = {
      name: 'entry',
      resolveId: () => 'entry',
      load: () => 'export const answer = 42;',
    };
    const built = await rollup({ input: 'entry', plugins: [entry, keepUseClient()] });
    await assert.rejects(built.generate({ format: 'esm' }), /No module begins with 'use client'/);
  });

  it('registers the tags, also where nothing of it is used', async () => {
    const { code } = await bundle(`import '${name}/react.js';`);
    for (const tag of tags) assert.match(code, new RegExp(`define\\("${tag}"`));
  });

  it('leaves out the components that a host does not use', async () => {
    const { code } = await bundle(`export { ApiKeyList } from '${name}/react.js';`);
    assert.match(code, /"ApiKeyList"/);
    assert.doesNotMatch(code, /"ApiKeyManager"/);
  });

  it('has nothing of React in the other entries', async () => {
    const { inputs } = await bundle(`export * from '${name}'; import '${name}/define.js';`);
    assert.deepEqual(
      inputs.filter((path) => /react(\.js|\/(component|element-props|properties))/.test(path)),
      [],
    );
  });

  it('takes the React of the host, and asks for none of those who use another entry', () => {
    assert.deepEqual(peerDependencies, { react: '>=18' });
    assert.deepEqual(peerDependenciesMeta, { react: { optional: true } });
  });
});

describe('the modules of types', () => {
  for (const framework of frameworks)
    it(`are empty: ${framework}`, async () => {
      const { code } = await bundle(`import '${name}/types/${framework}';`);
      assert.doesNotMatch(code, /^[^/\n]/m);
    });
});
