/** A bundler drops the modules that `sideEffects` of package.json does not name, unless an export of theirs is used. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { build } from 'esbuild';
import { tags } from '../../tools/package.mjs';
import { languages, readJson, repository } from './support.mjs';

const { name } = readJson('package.json');

const themes = join(repository, 'src/themes');

/**
 * A host's script, or its style sheet, as a bundler makes it of its source; a comment names each module in it.
 * @param {string} contents
 * @param {'.js' | '.css'} kind
 */
const bundle = async (contents, kind = '.js') => {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: repository },
    ...{ bundle: true, format: 'esm', charset: 'utf8', write: false, logLevel: 'error' },
    outdir: repository,
  });
  return outputFiles.find(({ path }) => path.endsWith(kind))?.text ?? '';
};

/** The modules in a bundle, in the order in which they are evaluated. @param {string} code */
const modulesIn = (code) => [...code.matchAll(/^\/\/ (\S+\.js)$/gm)].map(([, path = '']) => path);

/** @param {string} code of a bundle */
const expectGuardBeforeLit = (code) => {
  const modules = modulesIn(code);
  const firstOfLit = modules.findIndex((path) => /node_modules\/(@lit|lit)/.test(path));
  assert.ok(firstOfLit > 0);
  assert.ok(modules.slice(0, firstOfLit).includes('dist/element/lit-globals.js'));
};

describe('a bundle of the package', () => {
  for (const entry of ['', ...tags.map((tag) => `/${tag}.js`)])
    it(`guards Lit's globals before it evaluates Lit: import of ${name}${entry}`, async () => {
      const code = `import * as all from '${name}${entry}'; console.log(all);`;
      expectGuardBeforeLit(await bundle(code));
    });

  for (const entry of ['define.js', ...tags.map((tag) => `${tag}/define.js`)])
    it(`defines elements, and guards Lit's globals: bare import of ${entry}`, async () => {
      const code = await bundle(`import '${name}/${entry}';`);
      const wanted = entry === 'define.js' ? tags : [entry.replace('/define.js', '')];
      for (const tag of wanted) assert.match(code, new RegExp(`define\\("${tag}"`));
      expectGuardBeforeLit(code);
    });

  for (const lang of languages)
    it(`has the texts of one language: bare import of locales/${lang}.js`, async () => {
      const modules = modulesIn(await bundle(`import '${name}/locales/${lang}.js';`));
      const locales = modules.filter((path) => path.startsWith('dist/locales/'));
      assert.deepEqual(locales, [`dist/locales/${lang}.js`]);
      assert.ok(!modules.some((path) => path.includes('/lit')));
    });

  for (const sheet of ['loading.css', ...readdirSync(themes).map((file) => `themes/${file}`)])
    it(`has the rules of a style sheet: bare import of ${sheet}`, async () => {
      const css = await bundle(`import '${name}/${sheet}';`, '.css');
      assert.match(css, /\{[^}]+:[^}]+\}/);
    });

  it('has nothing of an element that is imported and not used', async () => {
    assert.doesNotMatch(await bundle(`import '${name}';`), /add-api-key-form/);
  });
});
