import { readdirSync } from 'node:fs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { transformSync } from 'esbuild';
import esbuild, { minify as shorten } from 'rollup-plugin-esbuild';
import literals from 'rollup-plugin-html-literals';
import { minify } from './tools/minify.mjs';
import { dependencies, tags } from './tools/package.mjs';
import { renameLitPolicy } from './tools/rename-lit-policy.mjs';

const runtime = Object.keys(dependencies);
const locales = readdirSync('src/locales');
/** The first browsers with custom states, `:has()` and relative colours. */
const target = ['es2022', 'chrome131', 'firefox133', 'safari18'];

const extensions = ['.ts', '.js'];

/** White space between the tags of a template would be a text node in each element. Replaces the plugin's own options. */
const minifyOptions = {
  caseSensitive: true,
  collapseWhitespace: true,
  removeComments: true,
  removeAttributeQuotes: true,
  /** @param {string} css */
  minifyCSS: (css) =>
    // `charset` keeps esbuild from writing CSS escapes: in a template literal these are invalid.
    transformSync(css, { loader: 'css', minify: true, target, charset: 'utf8' }).code,
};
const compile = () => [
  esbuild({ tsconfig: 'tsconfig.json', target, charset: 'utf8' }),
  literals({ include: ['src/**'], failOnError: true, options: { minifyOptions } }),
];

/**
 * One minified file with Lit inside, as `cdn.js` is.
 *
 * @param {string} input
 * @param {string} file
 * @returns {import('rollup').RollupOptions}
 */
export const cdnBundle = (input, file) => ({
  input,
  // Leaves out the style sheets that the entry does not use.
  treeshake: {
    moduleSideEffects: (id) => !id.endsWith('.styles.ts'),
    manualPureFunctions: ['css'],
  },
  plugins: [
    nodeResolve({ extensions }),
    renameLitPolicy(),
    compile(),
    // Gives the private fields of each class the same short names, which terser does not.
    shorten({ target, charset: 'utf8', legalComments: 'none' }),
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
  cdnBundle('src/define.ts', 'dist/cdn.js'),
];
