import { readdirSync } from 'node:fs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { transformSync } from 'esbuild';
import esbuild from 'rollup-plugin-esbuild';
import literals from 'rollup-plugin-html-literals';
import { minify } from './tools/minify.mjs';
import { ownPolicy } from './tools/rename-lit-policy.mjs';
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
  plugins: [nodeResolve({ extensions }), ownPolicy(), compile(), minify()],
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
