import { readdirSync } from 'node:fs';
import { cdnConfig, compile } from './tools/compile.mjs';
import { dependencies, tags } from './tools/package.mjs';

const runtime = Object.keys(dependencies);
const locales = readdirSync('src/locales');

/** @type {import('rollup').RollupOptions[]} */
export default [
  {
    input: [
      ...['src/index.ts', 'src/define.ts', 'src/testing.ts'],
      ...tags.map((tag) => `src/${tag}/define.ts`),
      ...locales.map((file) => `src/locales/${file}`),
    ],
    external: (id) => runtime.some((name) => id === name || id.startsWith(`${name}/`)),
    plugins: [compile()],
    output: {
      dir: 'dist',
      format: 'esm',
      sourcemap: true,
      preserveModules: true,
      preserveModulesRoot: 'src',
    },
  },
  cdnConfig('src/define.ts', 'dist/cdn.js'),
];
