import assert from 'node:assert/strict';
import { rollup } from 'rollup';
import { bundle } from '../rollup.config.mjs';

/** An entry as one minified file with Lit inside, made as the released one is. @param {string} entry */
export const bundled = async (entry) => {
  const build = await rollup(bundle(entry, 'unwritten.js'));
  const { output } = await build.generate({ format: 'esm' });
  await build.close();
  assert.deepEqual(output[0].imports, [], 'everything is inside');
  return output[0].code;
};
