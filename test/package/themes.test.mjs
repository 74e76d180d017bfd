/** The themes against the tokens that there are, and the variables that their libraries have. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { transform } from 'esbuild';
import { tokens } from '../../tools/style-tokens.mjs';
import { readText, repository, themes } from './support.mjs';

const known = new Set(tokens.map(({ property }) => property));

/** All files of a kind in a folder, as one text. @param {string} folder @param {RegExp} kind */
const allOf = (folder, kind) =>
  readdirSync(join(repository, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => kind.test(path))
    .map((path) => readText(join(folder, path)))
    .join('\n');

/** What each library sets on a page; Material's elements only read, each with a value of its own. */
const libraries = /** @type {Record<string, () => string>} */ ({
  bootstrap: () => readText('node_modules/bootstrap/dist/css/bootstrap.css'),
  shadcn: () => readText('.storybook/shadcn.css') + readText('node_modules/tailwindcss/index.css'),
  material: () => allOf('node_modules/@material/web', /internal\/[\w-]+-styles\.css$/),
  'web-awesome': () => allOf('node_modules/@awesome.me/webawesome/dist/styles', /\.css$/),
});

/** @type {{ modules: { declarations?: any[] }[] }} */
const manifest = JSON.parse(readText('custom-elements.json'));
const declarations = manifest.modules.flatMap(({ declarations: each = [] }) => each);

/** @param {string} tag @returns {string[]} */
const partsOf = (tag) =>
  declarations
    .find(({ tagName }) => tagName === tag)
    ?.cssParts.map((/** @type {any} */ { name }) => name) ?? [];

/** @param {string} css */
const withoutComments = (css) => css.replace(/\/\*.*?\*\//gs, '');

/** @param {string} css @param {RegExp} pattern */
const namesIn = (css, pattern) => [...css.matchAll(pattern)].map(([, name = '']) => name);

describe('the themes', () => {
  it('are those of the issue', () => {
    assert.deepEqual([...themes].sort(), ['bootstrap', 'material', 'shadcn', 'web-awesome']);
  });

  for (const name of themes)
    describe(name, () => {
      const all = withoutComments(readText(`src/themes/${name}.css`));
      const partRules = all.match(/[^{}]*::part\([^{}]*\{[^{}]*\}/g) ?? [];
      const css = partRules.reduce((rest, rule) => rest.replace(rule, ''), all);

      it('is shipped as it is written', () => {
        assert.equal(readText(`dist/themes/${name}.css`), readText(`src/themes/${name}.css`));
      });

      it('is CSS that a bundler takes without a word', async () => {
        const { warnings } = await transform(all, { loader: 'css' });
        assert.deepEqual(warnings, []);
      });

      it('sets tokens that there are, and of all else only the colour scheme', () => {
        const set = namesIn(css, /(?<=[{;]\s*)([\w-]+)\s*:/g);
        assert.ok(set.length > 20);
        const unknown = set.filter((each) => !known.has(each) && each !== 'color-scheme');
        assert.deepEqual(unknown, []);
      });

      it('styles parts that each of its elements has, without weight', () => {
        assert.ok(partRules.length > 0);
        for (const selector of partRules.flatMap(
          (rule) => rule.split('{', 1)[0]?.split(/,(?![^(]*\))/) ?? [],
        )) {
          const [, tags = '', part = ''] =
            /^\s*:where\(([^)]+)\)::part\(([\w-]+)\)(?:::backdrop)?\s*$/.exec(selector) ?? [];
          assert.ok(part, `Expected \`:where(…)::part(…)\`, got ${selector}`);
          for (const tag of tags.split(/,\s*/))
            assert.ok(partsOf(tag).includes(part), `${tag} has no part ${part}`);
        }
      });

      it('sets no text size in `em` without the least size of 12 px', () => {
        const sizes = css.match(/--api-key-[a-z-]*(?:text|small|label)-size:[^;]*/g) ?? [];
        const inEm = sizes.filter((size) => /\dem\b/.test(size));
        assert.deepEqual(
          inEm.filter((size) => !/max\(.*12px\)/.test(size)),
          [],
        );
      });

      it('is for all five elements', () => {
        for (const tag of ['add-api-key-form', 'add-api-key-dialog', 'api-key-secret'])
          assert.match(css, new RegExp(`\\b${tag}\\b`));
        assert.match(css, /\bapi-key-list\b.*\bapi-key-manager\b/s);
      });

      it('reads only variables that its library has', () => {
        const library = withoutComments(libraries[name]?.() ?? '');
        const own = namesIn(all, /var\(\s*(--[\w-]+)/g).filter((each) => !known.has(each));
        assert.ok(own.length > 10);
        const pattern = name === 'material' ? /var\((--[\w-]+)/g : /(--[\w-]+)\s*:/g;
        const had = new Set(namesIn(library, pattern));
        assert.deepEqual(
          own.filter((each) => !had.has(each)),
          [],
        );
      });
    });

  it('have for Material the values that its elements have, where they have one', () => {
    const library = libraries['material']?.() ?? '';
    const theme = withoutComments(readText('src/themes/material.css'));
    const values = [...theme.matchAll(/var\(\s*(--md-[\w-]+), ([#\w.]+)\)/g)];
    assert.ok(values.length > 10);
    const others = values.filter(
      ([, token, value]) => !library.includes(`var(${token}, ${value})`),
    );
    assert.deepEqual(
      others.map(([text]) => text),
      [],
    );
  });
});
