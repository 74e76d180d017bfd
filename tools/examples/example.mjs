import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../../examples');

/**
 * An app of `examples/`; `run.mjs` describes its fields.
 * @typedef {object} Example
 * @property {string} name
 * @property {string} source its folder
 * @property {Record<string, string>} scripts
 * @property {string} path
 * @property {string} [markup]
 * @property {string} [shows]
 * @property {string} [drive]
 * @property {string} [docs]
 */

/** @param {string} name @returns {Example} */
const readExample = (name) => {
  const source = join(folder, name);
  const { scripts, example } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'));
  return { path: '/', ...example, name, source, scripts };
};

/**
 * The examples of some names, or all.
 * @param {string[]} names
 * @throws {Error} if there is none of a name
 */
export const readExamples = (names = []) => {
  const all = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'package.json')));
  const unknown = names.filter((name) => !all.includes(name));
  if (unknown.length > 0)
    throw new Error(`There is no example ${unknown.join(', ')}, only ${all.join(', ')}.`);
  return all.filter((name) => names.length === 0 || names.includes(name)).map(readExample);
};
