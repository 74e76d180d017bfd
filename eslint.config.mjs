import eslint from '@eslint/js';
import lit from 'eslint-plugin-lit';
// @ts-expect-error -- The package contains no types.
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { proseRule } from './tools/prose-rule.mjs';

export default tseslint.config(
  {
    ignores: [
      ...['dist', 'storybook-static', 'coverage'],
      'examples/*/{node_modules,dist,build,.*}',
      'examples/*/next-env.d.ts',
    ],
  },
  eslint.configs.recommended,
  ...tseslint.configs.strict,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node, ...globals.mocha } },
    rules: {
      'no-console': ['error', { allow: ['error', 'warn'] }],
      'no-unused-vars': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { varsIgnorePattern: '^_', argsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // The template beside the code rendered the control, so it exists.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['src/**/*.ts'],
    plugins: { 'lit-a11y': litA11y },
    extends: [/** @type {any} */ (lit.configs)['flat/recommended'], wc['flat/recommended']],
    rules: {
      ...litA11y.configs.recommended.rules,
      'max-lines': ['error', { max: 350, skipComments: true, skipBlankLines: true }],
      'max-lines-per-function': ['error', { max: 60, skipComments: true }],
      // The plugin does not see the listener of a row, nor texts that are set as `textContent`.
      'lit-a11y/click-events-have-key-events': 'off',
      'lit-a11y/accessible-name': 'off',
    },
  },
  {
    files: [
      '*.mjs',
      '{.storybook,bench,demo,src,stories,tools}/**/*.{ts,mjs}',
      'examples/**/*.{ts,tsx,js,mjs}',
    ],
    plugins: { prose: { rules: { comments: proseRule } } },
    rules: { 'prose/comments': 'error' },
  },
  {
    files: ['test/**'],
    // Assertions of Chai are properties.
    rules: { '@typescript-eslint/no-unused-expressions': 'off' },
  },
  {
    files: ['test/api/types.ts'],
    rules: { '@typescript-eslint/no-unused-vars': 'off', 'no-useless-assignment': 'off' },
  },
  {
    files: ['**/*.mjs'],
    rules: { 'no-console': 'off' },
  },
);
