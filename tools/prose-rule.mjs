/** An ESLint rule that checks the prose of comments. */
import { mistakesIn, passagesOf } from './prose.mjs';

/** @typedef {{ line: number, column: number, last: number, text: string }} Block of line comments, or one comment */

const isDirective = (/** @type {string} */ text) => /^\s*(eslint|@ts-|global |\/ ?<)/.test(text);

/**
 * Joins line comments that follow each other.
 * @param {import('estree').Comment[]} comments
 */
const blocksOf = (comments) => {
  /** @type {Block[]} */
  const blocks = [];
  for (const { type, value, loc } of comments) {
    if (!loc || isDirective(value)) continue;
    const { line, column } = loc.start;
    const before = blocks.at(-1);
    if (type === 'Line' && before?.last === line - 1 && before.column === column) {
      before.text += `\n${value}`;
      before.last = line;
    } else {
      const text = value.replace(/^\s*\*+/gm, '');
      blocks.push({ line, column, last: type === 'Line' ? line : -1, text });
    }
  }
  return blocks;
};

/** @type {import('eslint').Rule.RuleModule} */
export const proseRule = {
  meta: { type: 'suggestion', schema: [] },
  create: ({ sourceCode, report }) => ({
    Program: () => {
      const passages = blocksOf(sourceCode.getAllComments()).flatMap(({ text, line }) =>
        passagesOf(text, line),
      );
      for (const { line, reason } of mistakesIn(passages))
        report({ loc: { line, column: 0 }, message: reason });
    },
  }),
};
