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
  plugins: [described],
};
