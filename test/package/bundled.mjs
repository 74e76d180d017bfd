import assert from 'node:assert/strict';
import { rollup } from 'rollup';
import { bundle } from '../../rollup.config.mjs';

/**
 * An entry as one minified file with Lit inside, made as the released one is.
 * @param {string} entry
 * @param {import('rollup').Plugin[]} [plugins] before those of the release
 */
export const bundled = async (entry, plugins = []) => {
  const options = bundle(entry, 'unwritten.js');
  const build = await rollup({ ...options, plugins: [...plugins, options.plugins] });
  const { output } = await build.generate({ format: 'esm' });
  await build.close();
  assert.deepEqual(output[0].imports, [], 'everything is inside');
  return output[0].code;
};
