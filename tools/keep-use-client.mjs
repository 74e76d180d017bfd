import MagicString from 'magic-string';

const DIRECTIVE = "'use client';";

/**
 * Puts `'use client'` back at the top of the built entries whose source begins with it: Rollup removes the directives
 * of modules, and without it a React server component cannot use a client component.
 *
 * Fails the build when no source has the directive.
 *
 * @returns {import('rollup').Plugin}
 */
export const keepUseClient = () => {
  /** @type {Set<string>} */
  const modules = new Set();
  let isKept = false;
  return {
    name: 'keep-use-client',
    buildStart() {
      modules.clear();
      isKept = false;
    },
    transform: {
      // Before a compiler rewrites the directive.
      order: 'pre',
      handler(code, id) {
        if (code.startsWith(DIRECTIVE)) modules.add(id);
        return null;
      },
    },
    renderChunk(code, { facadeModuleId }) {
      if (!facadeModuleId || !modules.has(facadeModuleId)) return null;
      isKept = true;
      const text = new MagicString(code).prepend(`${DIRECTIVE}\n`);
      return { code: text.toString(), map: text.generateMap({ hires: true }) };
    },
    generateBundle() {
      if (!isKept) this.error(`No module begins with ${DIRECTIVE} See keep-use-client.mjs.`);
    },
  };
};
