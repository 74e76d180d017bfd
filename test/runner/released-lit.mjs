import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import { selfContained } from '../../tools/own-lit.mjs';

const path = '/released-lit.js';

/**
 * Gives the elements Lit as it is in `cdn.js`, without what none of them uses. The tests have all of it,
 * for their own templates.
 * @returns {Promise<import('@web/test-runner').TestRunnerPlugin>}
 */
export const releasedLit = async () => {
  const build = await rollup({ input: 'lit', plugins: [nodeResolve(), selfContained()] });
  const { output } = await build.generate({ format: 'esm' });
  await build.close();
  // By this name the tests allow the policy of the modules.
  const body = output[0].code.replace(/"api-key-elements-[^"]+"/, '"lit-html"');
  return {
    name: 'released-lit',
    resolveImport: ({ source, context }) =>
      source === 'lit' && context.path.startsWith('/src/') ? path : undefined,
    serve: (context) => (context.path === path ? { body, type: 'js' } : undefined),
  };
};
