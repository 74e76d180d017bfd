import { readFileSync } from 'node:fs';
import { transformAsync } from '@babel/core';
import { build } from 'esbuild';
import { compile as compileSvelte } from 'svelte/compiler';
import { compileScript, parse } from 'vue/compiler-sfc';

/** React 18 in place of 19, as an option of esbuild. */
export const react18 = { react: 'react-18', 'react-dom': 'react-dom-18' };

/** Preact 10 in place of 11, as an option of esbuild. */
export const preact10 = { preact: 'preact-10' };

/** @param {string} path */
const compileSolid = async (path) => {
  const options = { presets: ['solid'], babelrc: false, configFile: false };
  const result = await transformAsync(readFileSync(path, 'utf8'), { ...options, filename: path });
  return result?.code ?? '';
};

/** @param {string} path */
const compileVue = (path) => {
  const { descriptor } = parse(readFileSync(path, 'utf8'), { filename: path });
  const compilerOptions = {
    isCustomElement: (/** @type {string} */ tag) => /^(add-)?api-key-/.test(tag),
  };
  return compileScript(descriptor, {
    ...{ id: path, inlineTemplate: true },
    templateOptions: { compilerOptions },
  }).content;
};

/** @type {import('esbuild').Plugin} */
const singleFiles = {
  name: 'single-file components',
  setup({ onLoad }) {
    onLoad({ filter: /\.svelte$/ }, ({ path }) => {
      const { js } = compileSvelte(readFileSync(path, 'utf8'), {
        filename: path,
        generate: 'client',
      });
      return { contents: js.code };
    });
    onLoad({ filter: /\bsolid\.jsx$/ }, async ({ path }) => ({
      contents: await compileSolid(path),
    }));
    onLoad({ filter: /\.vue$/ }, ({ path }) => ({ contents: compileVue(path) }));
  },
};

/**
 * The one script of a page, whatever framework it is of, as a project would build it.
 * @param {import('esbuild').BuildOptions} entry where it begins, and what is its own
 */
export const bundle = async (entry) => {
  const { outputFiles } = await build({
    ...{ bundle: true, format: 'esm', target: 'es2022', logLevel: 'error' },
    conditions: ['browser', 'svelte', 'production'],
    mainFields: ['browser', 'module', 'main'],
    define: {
      'process.env.NODE_ENV': '"production"',
      ...{ __VUE_OPTIONS_API__: 'true', __VUE_PROD_DEVTOOLS__: 'false' },
      ...{ __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false', ngDevMode: 'false' },
    },
    tsconfigRaw: {
      compilerOptions: { experimentalDecorators: true, useDefineForClassFields: false },
    },
    plugins: [singleFiles],
    ...entry,
    write: false,
  });
  return outputFiles[0]?.text ?? '';
};
