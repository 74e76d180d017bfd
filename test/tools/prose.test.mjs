import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Linter } from 'eslint';
import { proseOf } from '../../tools/document-prose.mjs';
import { proseRule } from '../../tools/prose-rule.mjs';
import { mistakesIn } from '../../tools/prose.mjs';

/** @param {string} path @param {string} text */
const check = (path, text) => mistakesIn(proseOf(path, text));

/** @param {string} path @param {string} text */
const linesOf = (path, text) => check(path, text).map(({ line }) => line);

describe('the prose check', () => {
  for (const [mistake, text] of [
    ['a repeated word', 'The list shows the the keys.'],
    ['a wrong article', 'A element fires it.'],
    ['a long sentence', `The list has ${'one key and '.repeat(14)}no more.`],
    ['a sentence about "what"', 'What is typed stays.'],
    ['a paraphrase', 'The old secret works no more.'],
  ])
    it(`finds ${mistake}`, () => assert.equal(check('a.md', text ?? '').length, 1));

  it('passes code, headings, questions and plain sentences', () => {
    const text =
      '# What is tested\n\nThe list fires `what.is.typed`. What is next?\n\n```js\nthe the\n```\n';
    assert.deepEqual(check('a.md', text), []);
  });
});

describe('the prose of a document', () => {
  it('has lines in Markdown', () => {
    assert.deepEqual(
      linesOf('a.mdx', "import a from 'a';\n\n- One.\n- Two\n  the the three."),
      [5],
    );
  });

  it('has lines in YAML, of texts and comments', () => {
    const yaml = 'info:\n  # A old note.\n  description: |\n    One.\n    The the key.\n';
    assert.deepEqual(linesOf('a.yaml', yaml).sort(), [2, 5]);
  });

  it('has lines in the comments of CSS', () => {
    assert.deepEqual(linesOf('a.css', 'a { color: red }\n/* One.\n * A old note. */'), [3]);
  });
});

describe('the ESLint rule', () => {
  /** @param {string} code */
  const lint = (code) =>
    new Linter()
      .verify(code, {
        plugins: { prose: { rules: { comments: proseRule } } },
        rules: { 'prose/comments': 'error' },
      })
      .map(({ line }) => line);

  it('finds mistakes in comments, at their lines', () => {
    assert.deepEqual(lint('let a;\n/**\n * One.\n * @param a the the note.\n */\na = 1;'), [4]);
  });

  it('reads line comments that follow each other as one text', () => {
    assert.deepEqual(lint('// The list shows the\n// the keys.\nlet a;'), [1]);
  });

  it('passes strings', () => assert.deepEqual(lint("const a = 'the the';"), []));
});
