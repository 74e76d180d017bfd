import { readdirSync } from 'node:fs';
import { cdnConfig, compile } from './tools/compile.mjs';
import { keepUseClient } from './tools/keep-use-client.mjs';
import { dependencies, frameworks, peerDependencies, tags } from './tools/package.mjs';

const runtime = Object.keys({ ...dependencies, ...peerDependencies });
const locales = readdirSync('src/locales');

/** @type {import('rollup').RollupOptions[]} */
export default [
  {
    input: [
      ...['src/index.ts', 'src/define.ts', 'src/standalone.ts', 'src/testing.ts'],
      'src/react.ts',
      'src/clients/better-auth.ts',
      ...tags.map((tag) => `src/${tag}/define.ts`),
      // Empty modules: they only have types.
      ...frameworks.map((name) => `src/types/${name}.ts`),
      ...locales.map((file) => `src/locales/${file}`),
    ],
    external: (id) => runtime.some((name) => id === name || id.startsWith(`${name}/`)),
    plugins: [compile(), keepUseClient()],
    output: {
      dir: 'dist',
      format: 'esm',
      sourcemap: true,
      preserveModules: true,
      preserveModulesRoot: 'src',
    },
  },
  cdnConfig('src/standalone.ts', 'dist/cdn.js'),
];
