import MagicString from 'magic-string';
import { tags, version } from './package.mjs';

const LIT_POLICY = 'createPolicy("lit-html"';

/**
 * Gives Lit in the bundle a Trusted Types policy of its own name. `lit-html` may be taken by another copy
 * of Lit, and a name can be used once per page (w3c/trusted-types#222). A second copy of the bundle makes
 * no policy: all tags are taken by then, so it renders nothing.
 *
 * @returns {import('rollup').Plugin}
 */
export const ownPolicy = () => {
  let isRenamed = false;
  return {
    name: 'own-policy',
    transform(code, id) {
      const [, types = ''] = /(\w+)\?\1\.createPolicy\("lit-html"/.exec(code) ?? [];
      if (!types || !id.endsWith('/lit-html.js')) return null;
      isRenamed = true;
      const isTaken = `${JSON.stringify(tags)}.every(customElements.get,customElements)`;
      const text = new MagicString(code).replace(
        `${types}?${types}.${LIT_POLICY}`,
        `${types}&&!${isTaken}?${types}.createPolicy("api-key-elements-${version}"`,
      );
      return { code: text.toString(), map: text.generateMap({ hires: true }) };
    },
    generateBundle() {
      if (!isRenamed) this.error('own-policy found no policy of Lit to rename.');
    },
  };
};
