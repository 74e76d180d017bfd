/** Finds the prose in Markdown, MDX, YAML and CSS. */
import { extname } from 'node:path';
import { isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { passagesOf } from './prose.mjs';

/** @import { Passage } from './prose.mjs' */

/** Removes text but keeps its lines. */
const hide = (/** @type {string} */ text) => text.replace(/[^\n]/g, '');

const lineOf = (/** @type {string} */ text, /** @type {number} */ at) =>
  text.slice(0, at).split('\n').length;

/** @param {string} text @returns {Passage[]} */
const ofMarkdown = (text) =>
  passagesOf(text.replace(/^---\n[^]*?\n---\n|<!--[^]*?-->|\{\/\*[^]*?\*\/\}/g, hide));

/** @param {string} css @returns {Passage[]} */
const ofCss = (css) =>
  [...css.matchAll(/\/\*([^]*?)\*\//g)].flatMap(({ index, 1: text = '' }) =>
    passagesOf(text.replace(/^\s*\*+/gm, ''), lineOf(css, index)),
  );

/** The texts for people, and the comments. @param {string} text @returns {Passage[]} */
const ofYaml = (text) => {
  const lineCounter = new LineCounter();
  /** @type {Passage[]} */
  const passages = [];
  visit(parseDocument(text, { lineCounter }), {
    Pair: (_, { key, value }) => {
      if (!isScalar(key) || !isScalar(value) || !value.range) return;
      if (!/^(description|label|summary|title|value)$/.test(`${key.value}`)) return;
      const { line } = lineCounter.linePos(value.range[0]);
      const isBlock = value.type?.startsWith('BLOCK');
      passages.push(...passagesOf(`${value.value}`, isBlock ? line + 1 : line));
    },
  });
  for (const { index, 0: comment } of text.matchAll(/(?<=^\s*)#.*(\n\s*#.*)*/gm))
    passages.push(...passagesOf(comment.replace(/^\s*#+/gm, ''), lineOf(text, index)));
  return passages;
};

/** @type {Record<string, (text: string) => Passage[]>} */
const readers = {
  '.md': ofMarkdown,
  '.mdx': ofMarkdown,
  '.css': ofCss,
  '.yaml': ofYaml,
  '.yml': ofYaml,
};

/** Whether the prose of a file can be read. @param {string} path */
export const isDocument = (path) => extname(path) in readers;

/** The passages of a document. @param {string} path @param {string} text @returns {Passage[]} */
export const proseOf = (path, text) => readers[extname(path)]?.(text) ?? [];
