import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '../..');

/** @param {string} path */
const addressOf = (path) => `/${relative(root, path).replaceAll('\\', '/')}`;

/**
 * In a bundle `import.meta.url` is the URL of the bundle; tests find files of the repository by that of their source.
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
 * Bundles the test files, what they share in chunks of their own: a page loads a few files in place of 150.
 * @param {string[]} files
 * @returns {Promise<Map<string, string>>} the scripts by their paths on the server, a test under that of its source
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
    // Support files are imported for their hooks, which `sideEffects` of package.json does not name.
    ignoreAnnotations: true,
    external: ['/__web-*'],
    sourcemap: 'linked',
    logLevel: 'warning',
    plugins: [sourceUrls],
  });
  return new Map(outputFiles.map(({ path, text }) => [addressOf(path), text]));
};

/**
 * Serves the bundles, in place of the files that the runner would compile one by one.
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
