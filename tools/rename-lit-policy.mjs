import MagicString from 'magic-string';
import { tags, version } from './package.mjs';

/** Where Lit's production build makes its Trusted Types policy; the first group is `trustedTypes`. */
const LIT_POLICY = /(\w+)\?\1\.createPolicy\("lit-html"/;

/**
 * Gives Lit in the bundle a Trusted Types policy of its own name: another copy of Lit may have taken `lit-html`,
 * and a page can use each name once (w3c/trusted-types#222). A second copy of the bundle makes no policy: all
 * tags are defined by then, so it renders nothing.
 *
 * Fails the build when Lit has no policy to rename.
 *
 * @returns {import('rollup').Plugin}
 */
export const renameLitPolicy = () => {
  let isRenamed = false;
  return {
    name: 'rename-lit-policy',
    buildStart() {
      isRenamed = false;
    },
    transform(code) {
      const [match, trustedTypes] = LIT_POLICY.exec(code) ?? [];
      if (!match) return null;
      isRenamed = true;
      const areDefined = `${JSON.stringify(tags)}.every(customElements.get,customElements)`;
      const text = new MagicString(code).replace(
        match,
        `${trustedTypes}&&!${areDefined}?${trustedTypes}.createPolicy("api-key-elements-${version}"`,
      );
      return { code: text.toString(), map: text.generateMap({ hires: true }) };
    },
    generateBundle() {
      if (!isRenamed)
        this.error('Lit has no Trusted Types policy to rename: see rename-lit-policy.mjs.');
    },
  };
};
