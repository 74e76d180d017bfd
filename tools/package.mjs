import { readFileSync } from 'node:fs';

export const { dependencies, name, version } = JSON.parse(readFileSync('package.json', 'utf8'));

/** The elements. */
export const tags = [
  'add-api-key-form',
  'api-key-secret',
  'add-api-key-dialog',
  'api-key-list',
  'api-key-manager',
];
