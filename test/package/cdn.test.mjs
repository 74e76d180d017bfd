import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { build } from 'esbuild';
import { rollup } from 'rollup';
import { renameLitPolicy } from '../../tools/rename-lit-policy.mjs';
import { readJson, readText } from './support.mjs';

const { name, version, unpkg, jsdelivr } = readJson('package.json');
const cdn = readText('dist/cdn.js');

describe('cdn.js', () => {
  it('is what a CDN serves for the name of the package', () => {
    assert.deepEqual([unpkg, jsdelivr], ['./dist/cdn.js', './dist/cdn.js']);
  });

  it('has the hash that integrity.json says', () => {
    const hash = createHash('sha384').update(cdn).digest('base64');
    assert.deepEqual(readJson('integrity.json'), { 'cdn.js': `sha384-${hash}` });
  });

  it('is named with its version in the documents', () => {
    const [, named] = /npm\/api-key-elements@(.+)\/dist/.exec(readText('docs/embedding.md')) ?? [];
    assert.equal(named, version);
  });

  it('imports nothing', async () => {
    const { metafile } = await build({
      stdin: { contents: cdn },
      ...{ bundle: true, format: 'esm', write: false, metafile: true, external: ['*'] },
    });
    const imports = Object.values(metafile.inputs).flatMap((input) => input.imports);
    assert.deepEqual(imports, []);
  });

  it('has no address but those of namespaces', () => {
    const addresses = cdn.match(/https?:\/\/[^\s"'`)]+/g) ?? [];
    assert.deepEqual(
      addresses.filter((address) => !address.startsWith('http://www.w3.org/')),
      [],
    );
  });

  it('is minified', () => {
    // Each style sheet ends with a line.
    assert.ok(cdn.length / cdn.split('\n').length > 2000);
  });

  it('names its version and the licence of Lit', () => {
    assert.match(cdn, new RegExp(`${name} ${version.replaceAll('.', '\\.')}`));
    assert.match(cdn, /BSD-3-Clause/);
  });

  it("has Lit's production build", () => {
    assert.doesNotMatch(cdn, /dev mode/);
  });

  it('has a Trusted Types policy of its own name', () => {
    assert.match(cdn, new RegExp(`createPolicy\\("${name}-${version}"`));
    assert.doesNotMatch(cdn, /createPolicy\("lit-html"/);
  });

  it('is not built when Lit has no policy to rename', async () => {
    const entry = {
      name: 'entry',
      resolveId: () => 'entry',
      load: () => 'export const policy = trustedTypes.createPolicy("other", {});',
    };
    const bundle = await rollup({ input: 'entry', plugins: [entry, renameLitPolicy()] });
    await assert.rejects(bundle.generate({ format: 'esm' }), /no Trusted Types policy to rename/);
  });
});
