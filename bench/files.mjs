import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import * as esbuild from 'esbuild';
import { bundled } from '../tools/bundles.mjs';

/** The three forms that are compared, in the order of the table. */
export const names = /** @type {const} */ (['element', 'native', 'vanilla']);

/** @typedef {(typeof names)[number]} Name */

const folder = import.meta.dirname;

/**
 * Markup and rules come into a script as their text: no white space that the element's own build
 * takes away too.
 *
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

/** @param {string} name */
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
 * The one minified file of each form.
 *
 * @returns {Promise<Record<Name, string>>}
 */
export const contenderFiles = async () => ({
  element: await bundled('src/add-api-key-form/define.ts'),
  native: await bundle('native'),
  vanilla: await bundle('vanilla'),
});

/**
 * The size of a file as it is sent: brotli, quality 11.
 *
 * @param {string} text
 */
export const sizeOf = (text) =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
