import { readFileSync } from 'node:fs';

const source = readFileSync('src/styles/tokens.styles.ts', 'utf8').replaceAll(/var\(\s+/g, 'var(');
/** The sheet of the tokens that every element has. */
const common = /export const tokenStyles = css`[^`]*`/.exec(source)?.[0] ?? '';

/**
 * The design tokens, read from the one file that has them; colours first.
 * @type {{ name: string, property: string, description: string, default: string }[]} by their private name
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

/** A default names other tokens by what hosts may set. @param {string} value */
const publicly = (value) =>
  value.replace(
    /var\((--_[\w-]+)\)/g,
    (_, named) => `var(${tokens.find(({ name }) => name === named)?.property})`,
  );

/** The form has no dialog, and shows no key. */
const isOfForm = (/** @type {string} */ property) => common.includes(`var(${property},`);

/** Each element lists what it takes, for itself or for the elements in it. */
const withTokens = {
  name: 'with-tokens',
  packageLinkPhase(/** @type {any} */ { customElementsManifest }) {
    for (const { declarations = [] } of customElementsManifest.modules)
      for (const declaration of declarations)
        if (declaration.tagName)
          declaration.cssProperties = tokens
            .filter(
              ({ property }) => declaration.tagName !== 'add-api-key-form' || isOfForm(property),
            )
            .map(({ property, description, default: value }) => ({
              name: property,
              description,
              default: publicly(value),
            }));
  },
};

/**
 * The analyzer takes the first argument in `dispatchEvent(new …Event(…))` for the name of an event, and
 * every observed attribute for one that may be set. What is meant for hosts has a description.
 */
const described = {
  name: 'described',
  packageLinkPhase(/** @type {any} */ { customElementsManifest }) {
    for (const { declarations = [] } of customElementsManifest.modules)
      for (const declaration of declarations)
        for (const list of ['events', 'attributes'])
          declaration[list] &&= declaration[list].filter(
            (/** @type {any} */ { description }) => description,
          );
  },
};

export default {
  globs: ['src/**/*.ts'],
  exclude: ['src/**/define.ts', 'src/**/*.styles.ts', 'src/locales/**'],
  litelement: true,
  packagejson: false,
  plugins: [described, withTokens],
};
