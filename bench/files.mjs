import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import * as esbuild from 'esbuild';
import { cdnBundle, npmBundle } from '../tools/bundles.mjs';

/** The forms that are compared, in the order of the table: ours twice, as users get it. */
export const names = /** @type {const} */ (['npm', 'cdn', 'native', 'vanilla']);

/** @typedef {(typeof names)[number]} Name */

const folder = import.meta.dirname;

/**
 * Imports markup and style sheets as text, without the white space that the element's own build removes too.
 * @type {esbuild.Plugin}
 */
const texts = {
  name: 'texts',
  setup(build) {
    build.onLoad({ filter: /\.html$/ }, async ({ path }) => {
      const html = await readFile(path, 'utf8');
      const contents = html
        .replace(/<!--.*?-->/gs, '')
        .replace(/(?<=>)\s*\n\s*|\s*\n\s*(?=<)/g, '')
        .replace(/\s*\n\s*/g, ' ');
      return { contents, loader: 'text' };
    });
    build.onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const css = await readFile(path, 'utf8');
      const { code } = await esbuild.transform(css, { loader: 'css', minify: true });
      return { contents: code.trim(), loader: 'text' };
    });
  },
};

/** @param {string} name of a module in `contenders` */
const bundle = async (name) => {
  const { outputFiles } = await esbuild.build({
    entryPoints: [join(folder, 'contenders', `${name}.js`)],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    write: false,
    plugins: [texts],
  });
  return outputFiles[0]?.text ?? '';
};

/**
 * The one minified script of each form.
 * @returns {Promise<Record<Name, string>>}
 */
export const contenderFiles = async () => ({
  npm: await npmBundle('dist/add-api-key-form/define.js'),
  cdn: await cdnBundle('src/add-api-key-form/define.ts'),
  native: await bundle('native'),
  vanilla: await bundle('vanilla'),
});

/** The bytes of a script as it is sent: brotli, quality 11. @param {string} text */
export const sizeOf = (text) =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
