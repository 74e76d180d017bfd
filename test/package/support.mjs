import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

export const repository = join(import.meta.dirname, '../..');

/** @param {string} path */
export const readText = (path) => readFileSync(join(repository, path), 'utf8');

/**
 * @param {string} path
 * @returns {any}
 */
export const readJson = (path) => JSON.parse(readText(path));

/** @typedef {{ code: number, output: string, errors: string }} Ending */

/**
 * Runs a command to its end, whatever that is.
 * @param {string} command
 * @param {string[]} args
 * @param {string} [cwd]
 * @returns {Promise<Ending>}
 */
export const run = async (command, args, cwd = repository) => {
  try {
    const { stdout, stderr } = await promisify(execFile)(command, args, { cwd });
    return { code: 0, output: stdout, errors: stderr };
  } catch (error) {
    const { code, stdout, stderr } = /** @type {any} */ (error);
    if (typeof code !== 'number') throw error;
    return { code, output: stdout, errors: stderr };
  }
};

/**
 * Runs a script in Node, as a host's server would; what it writes as JSON is the answer.
 * @param {string} script
 */
export const inNode = async (script) => {
  const { code, output, errors } = await run('node', ['--input-type=module', '--eval', script]);
  assert.equal(errors, '');
  assert.equal(code, 0);
  return JSON.parse(output);
};

/** @param {string} name */
export const binary = (name) => join(repository, 'node_modules/.bin', name);

/** The languages that there are texts of. */
export const languages = readdirSync(join(repository, 'src/locales')).map((file) =>
  file.replace('.ts', ''),
);

/** The design systems that there is a theme for. */
export const themes = readdirSync(join(repository, 'src/themes')).map((file) =>
  file.replace('.css', ''),
);

/** @param {string} entry */
const namesFor = (entry) => {
  if (!entry.includes('*')) return [''];
  return entry.startsWith('./themes/') ? themes : languages;
};

/**
 * The entry points of a manifest, with one for each language and theme.
 * @param {{ exports: object }} manifest
 */
export const entriesOf = ({ exports }) =>
  Object.entries(exports).flatMap(([entry, target]) =>
    namesFor(entry).map((name) => {
      const named = JSON.stringify([entry, target]).replaceAll('*', name);
      return /** @type {[string, any]} */ (JSON.parse(named));
    }),
  );

/** What an entry point gives by default: the path of a file of the package. @param {unknown} entry */
export const fileOf = (entry) =>
  typeof entry === 'string' ? entry : /** @type {{ default: string }} */ (entry).default;

/**
 * The package as it would be published, and a project in which it is installed beside what it depends
 * on. `remove` deletes both.
 */
export const install = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'api-key-package-'));
  const packing = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder];
  const { output } = await run('npm', packing);
  const [{ filename, files }] = JSON.parse(output);
  const project = join(folder, 'project');
  const target = join(project, 'node_modules/api-key-elements');
  mkdirSync(target, { recursive: true });
  const tarball = join(folder, filename);
  await run('tar', ['-xzf', tarball, '--strip-components=1', '-C', target]);
  for (const name of [
    'lit',
    'lit-html',
    'lit-element',
    '@lit',
    '@lit-labs',
    '@types',
    'typescript',
  ])
    symlinkSync(join(repository, 'node_modules', name), join(project, 'node_modules', name));
  return {
    tarball,
    project,
    target,
    /** @type {string[]} */
    files: files.map((/** @type {{ path: string }} */ { path }) => path),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
};
