/**
 * Lit keeps lists on `window`. On a page with an element whose `id` is the name of one, the name
 * stands for that element (named access on the window), and Lit fails to load. To be imported before
 * Lit; helps where nothing else has loaded Lit before.
 */
const globals = globalThis as unknown as Record<string, unknown>;

for (const name of ['litHtmlVersions', 'litElementVersions', 'reactiveElementVersions']) {
  if (name in globals && !Array.isArray(globals[name])) globals[name] = [];
}
