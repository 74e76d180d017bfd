import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Adds the address of each package to a lockfile. Without it npm asks the registry for all versions of each package,
 * also if the package itself is in its cache: three times the work.
 * @param {string} path
 */
export const addAddresses = (path) => {
  const registry = execFileSync('npm', ['config', 'get', 'registry'], { encoding: 'utf8' }).trim();
  const lockfile = JSON.parse(readFileSync(path, 'utf8'));
  for (const [folder, entry] of Object.entries(lockfile.packages)) {
    if (folder === '') continue;
    const name = entry.name ?? folder.split('node_modules/').at(-1);
    const file = `${name.split('/').at(-1)}-${entry.version}.tgz`;
    entry.resolved = new URL(`${name}/-/${file}`, `${registry.replace(/\/$/, '')}/`).href;
  }
  writeFileSync(path, JSON.stringify(lockfile));
};
