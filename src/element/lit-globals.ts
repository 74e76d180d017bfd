/**
 * Keeps elements of the page from standing in for the globals of Lit. An element whose `id` is the name of
 * one is found under that name (named access on the Window object), and Lit fails to load. An own
 * property of `window` comes first. Import this before Lit; it helps where nothing else has loaded Lit.
 */
const names = [
  'litHtmlVersions',
  'litElementVersions',
  'reactiveElementVersions',
  'litHtmlPolyfillSupport',
  'litElementPolyfillSupport',
  'reactiveElementPolyfillSupport',
  'litElementHydrateSupport',
  'litPropertyMetadata',
];

for (const name of names)
  if (name in globalThis && !Object.hasOwn(globalThis, name))
    (globalThis as Record<string, unknown>)[name] = undefined;
