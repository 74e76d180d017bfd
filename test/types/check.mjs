/** What type checkers say of the fixtures, held against the comments in these: `Wrong: …` is about the next line. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import newest from 'typescript';
import { repository } from '../package/support.mjs';

export const fixtures = join(import.meta.dirname, 'fixtures');

const require = createRequire(import.meta.url);

/** TypeScript 5, which the analyzer of the manifest brings along: a second copy of our own would take over `tsc`. */
const older = /** @type {typeof newest} */ (
  createRequire(require.resolve('@custom-elements-manifest/analyzer/package.json'))('typescript')
);

/** @type {(typeof newest)[]} */
export const compilers = [older, newest];

/** @typedef {{ file: string, line: number, message: string }} Complaint by path in `fixtures`; the line counts from 1 */

/** What a fixture says of itself, by line. @param {string} file */
const expectedIn = (file) => {
  const lines = readFileSync(join(fixtures, file), 'utf8').split('\n');
  return lines.flatMap((text, index) => {
    const message = /Wrong: (.+?)(?: \*\/\}| -->)/.exec(text)?.[1];
    return message ? [{ file, line: index + 2, message }] : [];
  });
};

/** @param {Complaint} complaint */
const asText = ({ file, line, message }) => `${file}:${line} ${message}`;

/**
 * The differences between what a checker says of the fixtures in a folder and what they expect, for people to read.
 * @param {string} folder
 * @param {Complaint[]} complaints
 */
export const surprises = (folder, complaints) => {
  const files = readdirSync(join(fixtures, folder)).filter((name) => !name.endsWith('.json'));
  const expected = files.flatMap((name) => expectedIn(join(folder, name)));
  /** @param {Complaint} one @param {Complaint} other */
  const isSameLine = (one, other) => one.file === other.file && one.line === other.line;
  /** @param {Complaint} wanted */
  const isMade = (wanted) =>
    complaints.some((it) => isSameLine(it, wanted) && it.message.includes(wanted.message));
  return {
    expected: expected.length,
    missing: expected.filter((wanted) => !isMade(wanted)).map(asText),
    unexpected: complaints
      .filter((it) => !expected.some((wanted) => isSameLine(it, wanted)))
      .map(asText),
  };
};

/** The options that every fixture is compiled with. @param {typeof newest} ts */
const optionsOf = (ts) => {
  const { config } = ts.readConfigFile(join(fixtures, 'tsconfig.json'), ts.sys.readFile);
  return ts.convertCompilerOptionsFromJson(config.compilerOptions, fixtures).options;
};

/** The types of React 18 in place of those of 19. */
const react18 = {
  'react/jsx-runtime': [join(repository, 'node_modules/types-react-18/jsx-runtime.d.ts')],
  react: [join(repository, 'node_modules/types-react-18/index.d.ts')],
};

/**
 * What TypeScript says of JSX, and of the declarations of this package, which it reads in full. Those of the
 * frameworks are theirs.
 * @param {typeof newest} ts
 * @param {string[]} files in `fixtures`
 * @param {{ isReact18?: boolean, virtual?: Record<string, string> }} [how] with files that are not on the disk
 * @returns {Complaint[]}
 */
export const compile = (ts, files, { isReact18 = false, virtual = {} } = {}) => {
  const options = {
    ...optionsOf(ts),
    jsx: ts.JsxEmit.ReactJSX,
    ...(isReact18 && { paths: react18 }),
  };
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile } = host;
  /** @param {string} path */
  const contentOf = (path) => virtual[relative(fixtures, path)];
  host.readFile = (path) => contentOf(path) ?? readFile(path);
  host.fileExists = (path) => !!contentOf(path) || fileExists(path);
  const program = ts.createProgram(
    files.map((file) => join(fixtures, file)),
    options,
    host,
  );
  const own = program
    .getSourceFiles()
    .filter(({ fileName }) => !relative(repository, fileName).startsWith('node_modules'));
  const diagnostics = [
    ...program.getOptionsDiagnostics(),
    ...program.getGlobalDiagnostics(),
    ...own.flatMap((file) => [
      ...program.getSyntacticDiagnostics(file),
      ...program.getSemanticDiagnostics(file),
    ]),
  ];
  return diagnostics.map(({ file, start = 0, messageText }) => ({
    file: relative(fixtures, file?.fileName ?? ''),
    line: (file?.getLineAndCharacterOfPosition(start).line ?? 0) + 1,
    message: ts.flattenDiagnosticMessageText(messageText, '\n'),
  }));
};

/** The complaints in the output of `vue-tsc`, or of `ngc` without its colours. @param {string} output */
export const complaintsOfCompiler = (output) =>
  [...output.matchAll(/^(.+?)[(:](\d+)[,:]\d+\)?(?::| -) error (.+)$/gm)].map(
    ([, file = '', line, message = '']) => ({ file, line: Number(line), message }),
  );

/** The complaints in the output of `svelte-check --output machine-verbose`. @param {string} output */
export const complaintsOfSvelte = (output) =>
  [...output.matchAll(/^\d+ (\{.*\})$/gm)].map(([, json = '']) => {
    const { filename, start, message } = JSON.parse(json);
    return { file: filename, line: start.line + 1, message };
  });

/**
 * Paths in `fixtures` in place of those in a folder of it.
 * @param {string} folder
 * @param {Complaint[]} complaints
 */
export const inFolder = (folder, complaints) =>
  complaints.map((complaint) => ({ ...complaint, file: join(folder, complaint.file) }));
