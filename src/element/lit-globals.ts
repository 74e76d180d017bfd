/**
 * Hides elements of the page whose `id` is the name of one of Lit's globals. The window finds an element by its
 * `id` (named access on the Window object), so Lit would take the element for its own data and fail to
 * load. An own property of the window wins over such an element. Import this module before Lit.
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
