/** The two forms in which users load an element, each as one minified script with Lit inside. */
import assert from 'node:assert/strict';
import { build } from 'esbuild';
import { rollup } from 'rollup';
import { cdnConfig } from './compile.mjs';

/** The form of `cdn.js`. @param {string} entry a module of `src` */
export const cdnBundle = async (entry) => {
  const bundle = await rollup(cdnConfig(entry, 'unwritten.js'));
  const { output } = await bundle.generate({ format: 'esm' });
  await bundle.close();
  assert.deepEqual(output[0].imports, [], 'The bundle imports nothing.');
  return output[0].code;
};

/**
 * The form that a bundler makes of the npm package: `esbuild --bundle --minify --format=esm`, nothing else.
 * @param {string} entry a module of `dist`
 */
export const npmBundle = async (entry) => {
  const { outputFiles } = await build({
    entryPoints: [entry],
    ...{ bundle: true, minify: true, format: 'esm', write: false },
  });
  return outputFiles[0]?.text ?? '';
};
