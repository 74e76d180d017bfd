/** How `dist` and `cdn.js` are compiled from `src`. */
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { transformSync } from 'esbuild';
import esbuild, { minify as shorten } from 'rollup-plugin-esbuild';
import literals from 'rollup-plugin-html-literals';
import { keepTags } from './keep-tags.mjs';
import { minify } from './minify.mjs';
import { renameLitPolicy } from './rename-lit-policy.mjs';

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
    transformSync(css, { loader: 'css', minify: true, target, charset: 'utf8' })
      .code.trimEnd()
      // esbuild keeps the white space in custom properties.
      .replace(/(?<=\() | (?=\))/g, ''),
};

/** The plugins that resolve and compile a module of `src`. */
export const compile = () => [
  nodeResolve({ extensions }),
  esbuild({ tsconfig: 'tsconfig.json', target, charset: 'utf8' }),
  ...keepTags(literals({ include: ['src/**'], failOnError: true, options: { minifyOptions } })),
];

/**
 * One minified file with Lit inside, as `cdn.js` is.
 *
 * @param {string} input
 * @param {string} file
 * @returns {import('rollup').RollupOptions}
 */
export const cdnConfig = (input, file) => ({
  input,
  // Leaves out the style sheets that the entry does not use.
  treeshake: {
    moduleSideEffects: (id) => !id.endsWith('.styles.ts'),
    manualPureFunctions: ['css'],
  },
  plugins: [
    renameLitPolicy(),
    compile(),
    // Gives the private fields of each class the same short names, which terser does not.
    shorten({ target, charset: 'utf8', legalComments: 'none' }),
    minify(),
  ],
  output: { file, format: 'esm', sourcemap: true },
});
