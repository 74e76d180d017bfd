import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '../..');

/** The path of a file on the test runner's server. @param {string} path */
const addressOf = (path) => `/${relative(root, path).replaceAll('\\', '/')}`;

/**
 * Keeps `import.meta.url` the URL of the source file, by which tests find other files of the repository.
 * @type {import('esbuild').Plugin}
 */
const sourceUrls = {
  name: 'source-urls',
  setup({ onLoad }) {
    onLoad({ filter: /\/test\/.*\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      const url = `new URL(${JSON.stringify(addressOf(path))}, location.href).href`;
      return { contents: text.replaceAll('import.meta.url', url), loader: 'ts' };
    });
  },
};

/**
 * Bundles test files and puts what they share into chunks, so that a page loads about ten files, not 150.
 * @param {string[]} files
 * @returns {Promise<Map<string, string>>} the scripts and source maps by their paths on the server; a test has that
 *   of its source
 */
export const bundleTests = async (files) => {
  const { outputFiles } = await build({
    entryPoints: files,
    absWorkingDir: root,
    outbase: root,
    outdir: root,
    outExtension: { '.js': '.ts' },
    chunkNames: 'test-chunks/[hash]',
    ...{ bundle: true, splitting: true, format: 'esm', target: 'esnext', write: false },
    conditions: ['development', 'browser'],
    // Support files are imported for their hooks; `sideEffects` of package.json is for the published files.
    ignoreAnnotations: true,
    external: ['/__web-*'],
    sourcemap: 'linked',
    logLevel: 'warning',
    plugins: [sourceUrls],
  });
  return new Map(outputFiles.map(({ path, text }) => [addressOf(path), text]));
};

/**
 * Serves bundled tests in place of their sources.
 * @param {Map<string, string>} bundles
 * @returns {import('./answers.mjs').Middleware}
 */
export const serveBundles = (bundles) => async (context, next) => {
  const script = bundles.get(context.path);
  if (script === undefined) return next();
  context.type = context.path.endsWith('.map') ? 'application/json' : 'text/javascript';
  // Browsers keep the compiled code of what they may cache; the name of a chunk is a hash of its content.
  if (context.path.startsWith('/test-chunks/'))
    context.set('Cache-Control', 'max-age=3600, immutable');
  context.body = script;
};
