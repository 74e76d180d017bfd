import { readFileSync } from 'node:fs';

export const { dependencies, name, peerDependencies, version } = JSON.parse(
  readFileSync('package.json', 'utf8'),
);

/** The elements. */
export const tags = [
  'add-api-key-form',
  'api-key-secret',
  'add-api-key-dialog',
  'api-key-list',
  'api-key-manager',
];

/** The frameworks whose templates and JSX the package has types for. */
export const frameworks = ['react', 'preact', 'solid', 'vue', 'svelte'];
