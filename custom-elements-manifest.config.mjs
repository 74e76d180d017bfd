import { shippedModules } from './tools/manifest-modules.mjs';
import { tokens, withPublicNames } from './tools/style-tokens.mjs';

/** @param {any} manifest @returns {any[]} */
const declarationsOf = ({ modules }) =>
  modules.flatMap((/** @type {any} */ { declarations = [] }) => declarations);

/** Lists the tokens of each element: its own, and those of the elements in it. */
const withTokens = {
  name: 'with-tokens',
  packageLinkPhase(/** @type {any} */ { customElementsManifest }) {
    for (const declaration of declarationsOf(customElementsManifest))
      if (declaration.tagName)
        declaration.cssProperties = tokens.map(({ property, description, default: value }) => ({
          name: property,
          description,
          default: withPublicNames(value),
        }));
  },
};

/** @typedef {{ description?: string, privacy?: string }} Entry */

const isPublic = (/** @type {Entry} */ { privacy = 'public' }) => privacy === 'public';
const isDescribed = (/** @type {Entry} */ { description }) => !!description;

/**
 * Keeps the parts for hosts: public members, and of an element only the described ones. The analyzer
 * also lists private and protected members, the platform's methods that are only typed again, the first argument
 * of `dispatchEvent(new …Event(…))` as the name of an event, and every observed attribute.
 */
const publicOnly = {
  name: 'public-only',
  packageLinkPhase(/** @type {any} */ { customElementsManifest }) {
    for (const declaration of declarationsOf(customElementsManifest)) {
      declaration.members &&= declaration.members.filter(isPublic);
      if (declaration.customElement)
        for (const list of ['events', 'attributes', 'members'])
          declaration[list] &&= declaration[list].filter(isDescribed);
    }
  },
};

export default {
  globs: ['src/**/*.ts'],
  exclude: ['src/**/define.ts', 'src/**/*.styles.ts', 'src/locales/**'],
  litelement: true,
  packagejson: false,
  plugins: [publicOnly, withTokens, shippedModules],
};
