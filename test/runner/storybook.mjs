import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
/** The index of all stories of the static Storybook. */
export const storyIndex = join(root, 'storybook-static/index.json');
const sources = [
  '.storybook',
  'stories',
  'src',
  'docs',
  'CHANGELOG.md',
  'SECURITY.md',
  'package-lock.json',
];

/** @param {string} path @returns {number} in milliseconds */
const changedAt = (path) => {
  const status = statSync(path, { throwIfNoEntry: false });
  const inside = status?.isDirectory() ? readdirSync(path) : [];
  return Math.max(status?.mtimeMs ?? 0, ...inside.map((name) => changedAt(join(path, name))));
};

/**
 * Builds the static Storybook if any of its sources is newer.
 * @throws {Error} with the output of the build when it fails
 */
export const buildStorybook = () => {
  if (changedAt(storyIndex) > Math.max(...sources.map((path) => changedAt(join(root, path)))))
    return;
  const options = { cwd: root, encoding: /** @type {const} */ ('utf8'), shell: true };
  const { status, stdout, stderr } = spawnSync('npm run build-storybook', options);
  if (status !== 0) throw new Error(`${stdout}\n${stderr}`);
};
