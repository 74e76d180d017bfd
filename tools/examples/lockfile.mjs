import { readFileSync, writeFileSync } from 'node:fs';

/** npm replaces this host by the registry that it is set to. */
const REGISTRY = 'https://registry.npmjs.org';

/**
 * Adds the address of each package to a lockfile. Without it npm asks the registry for all versions of each package,
 * also if the package itself is in its cache: three times the work.
 * @param {string} path
 */
export const addAddresses = (path) => {
  const lockfile = JSON.parse(readFileSync(path, 'utf8'));
  for (const [folder, entry] of Object.entries(lockfile.packages)) {
    if (folder === '') continue;
    const name = entry.name ?? folder.split('node_modules/').at(-1);
    entry.resolved = `${REGISTRY}/${name}/-/${name.split('/').at(-1)}-${entry.version}.tgz`;
  }
  writeFileSync(path, JSON.stringify(lockfile));
};
