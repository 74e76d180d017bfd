import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { transformSync } from 'esbuild';
import esbuild from 'rollup-plugin-esbuild';
import literals from 'rollup-plugin-html-literals';
import { minify, shorten } from './tools/minify.mjs';
import { selfContained } from './tools/own-lit.mjs';
import { dependencies, tags } from './tools/package.mjs';

const runtime = Object.keys(dependencies);
/** The template is to be copied, and no language. */
const locales = readdirSync('src/locales').filter((file) => file !== 'template.ts');
/** The first browsers with custom states, `:has()` and relative colours. */
const target = ['es2022', 'chrome131', 'firefox133', 'safari18'];

const extensions = ['.ts', '.js'];

/** White space in a template is a node in each element. The options replace all of the plugin's. */
const minifyOptions = {
  caseSensitive: true,
  collapseWhitespace: true,
  removeComments: true,
  removeAttributeQuotes: true,
  /** @param {string} css */
  minifyCSS: (css) =>
    // An escape of CSS is no escape of a template: with one the template would hold nothing.
    transformSync(css, { loader: 'css', minify: true, target, charset: 'utf8' }).code,
};
const compile = () => [
  esbuild({ tsconfig: 'tsconfig.json', target, charset: 'utf8' }),
  literals({ include: ['src/**'], failOnError: true, options: { minifyOptions } }),
];

const styleSheets = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.styles.ts'))
  .sort();

/**
 * Puts the style sheets of an entry one after the other, before all else: compressed, like beside like
 * is smaller.
 *
 * @param {string} input
 * @returns {import('rollup').Plugin}
 */
const stylesFirst = (input) => ({
  name: 'styles-first',
  resolveId: (id) => (id === input ? `\0${id}` : null),
  load: (id) =>
    id === `\0${input}`
      ? [...styleSheets.map((file) => `src/${file}`), input]
          .map((file) => `import ${JSON.stringify(resolve(file))};`)
          .join('')
      : null,
});

/**
 * A minified file with Lit inside.
 *
 * @param {string} input
 * @param {string} file
 * @returns {import('rollup').RollupOptions}
 */
export const bundle = (input, file) => ({
  input,
  // A sheet that the entry does not use is left out.
  treeshake: {
    moduleSideEffects: (id) => !id.endsWith('.styles.ts'),
    manualPureFunctions: ['css'],
  },
  plugins: [
    stylesFirst(input),
    nodeResolve({ extensions }),
    selfContained(),
    compile(),
    shorten(),
    minify(),
  ],
  output: { file, format: 'esm', sourcemap: true },
});

/** @type {import('rollup').RollupOptions[]} */
export default [
  {
    input: [
      ...['src/index.ts', 'src/define.ts', 'src/testing.ts'],
      ...tags.map((tag) => `src/${tag}/define.ts`),
      ...locales.map((file) => `src/locales/${file}`),
    ],
    external: (id) => runtime.some((name) => id === name || id.startsWith(`${name}/`)),
    plugins: [nodeResolve({ extensions }), compile()],
    output: {
      dir: 'dist',
      format: 'esm',
      sourcemap: true,
      preserveModules: true,
      preserveModulesRoot: 'src',
    },
  },
  bundle('src/define.ts', 'dist/cdn.js'),
];
