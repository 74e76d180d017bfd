import { minify as terser } from 'terser';
import { version } from './package.mjs';

/** One notice in place of one for each module of Lit. */
const preamble = `/*! api-key-elements ${version} MIT; Lit BSD-3-Clause, Google LLC */`;

/**
 * Minifies a bundle. Properties that begin with `_` are private, Lit's as well, and get short names.
 *
 * @returns {import('rollup').Plugin}
 */
export const minify = () => ({
  name: 'minify',
  async renderChunk(code) {
    const minified = await terser(code, {
      ecma: 2020,
      module: true,
      compress: { passes: 3, unsafe_arrows: true, keep_fargs: false, pure_getters: true },
      mangle: { properties: { regex: /^_/ } },
      format: { comments: false, preamble },
      sourceMap: { asObject: true },
    });
    return { code: minified.code ?? '', map: /** @type {any} */ (minified.map) };
  },
});
