import { readFileSync } from 'node:fs';
import { shippedModules } from './tools/manifest-modules.mjs';

const source = readFileSync('src/styles/tokens.styles.ts', 'utf8').replaceAll(/var\(\s+/g, 'var(');
/**
 * The design tokens, read from the one file that defines them; colours come first. `name` is the private
 * custom property, `property` the public one.
 * @type {{ name: string, property: string, description: string, default: string }[]}
 */
export const tokens = [
  ...source.matchAll(/\/\* (.+?) \*\/\s+(--_[\w-]+): var\((--api-key-[\w-]+),\s*([^;]+?)\s*\);/g),
]
  .map(([, description = '', name = '', property = '', value = '']) => ({
    name,
    property,
    description,
    default: value,
  }))
  .sort((a, b) => Number(b.property.endsWith('-color')) - Number(a.property.endsWith('-color')));

/** The tokens without a public name, by their private one. */
const internals = new Map(
  [...source.matchAll(/(--_[\w-]+):\s*((?!var\(--api-key-)[^;]+);/g)].map(
    ([, name = '', value = '']) => [name, value],
  ),
);

/**
 * Replaces the private names in a default by the public ones, which hosts may set, or by what they stand for.
 * @param {string} value
 * @returns {string}
 */
const withPublicNames = (value) =>
  value.replace(/var\((--_[\w-]+)\)/g, (_, named) => {
    const token = tokens.find(({ name }) => name === named);
    return token ? `var(${token.property})` : withPublicNames(internals.get(named) ?? '');
  });

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
