import assert from 'node:assert/strict';

/** The start tags in the templates of a module, in their order. @param {string} code */
const startTags = (code) => code.match(/<[a-z][\w-]*/g) ?? [];

/**
 * Fails the build where the minifier of templates adds or drops a tag, as it does with the `<colgroup>` that a document
 * may leave out around a `<col>`.
 * @param {import('rollup').Plugin} minifier
 * @returns {import('rollup').Plugin[]} the plugins that take its place
 */
export const keepTags = (minifier) => {
  /** @type {Map<string, string[]>} */
  const written = new Map();
  return [
    {
      name: 'note-tags',
      transform(code, id) {
        written.set(id, startTags(code));
      },
    },
    minifier,
    {
      name: 'keep-tags',
      transform(code, id) {
        assert.deepEqual(startTags(code), written.get(id), `The tags of ${id}`);
      },
    },
  ];
};
