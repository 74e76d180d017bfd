/** Checks English prose: repeated words, "a" and "an", long sentences, and expressions that have to be decoded. */
import { retext } from 'retext';
import indefiniteArticle from 'retext-indefinite-article';
import repeatedWords from 'retext-repeated-words';
import { SKIP, visit } from 'unist-util-visit';

/** @typedef {{ line: number, text: string }} Passage checked by itself, such as a paragraph or a list item */
/** @typedef {{ line: number, reason: string }} Mistake */

const MAX_WORDS_PER_SENTENCE = 40;

/** Expressions that readers have to decode, and advice for a plain one. */
const riddles = [
  { found: /^(what|who|whose)\b(?=[^?]*\.$)/i, advice: 'begin with the noun that is meant' },
  { found: /^by hand:/i, advice: 'write "Set imperatively"' },
  { found: /\b(works?|does|is) no more\b/i, advice: 'write "no longer"' },
  { found: /\bno more (works?|there)\b/i, advice: 'write "no longer"' },
  { found: /\blesser\b/i, advice: 'write "less privileged" or "smaller"' },
  { found: /\banew\b/i, advice: 'write "again"' },
  { found: /\b(can|cannot|to) be had\b/i, advice: 'write "available" or "unusable"' },
  {
    found: /\b(in order to|prior to|utilize|due to the fact|is able to)\b/i,
    advice: 'use fewer words',
  },
];

/**
 * Splits text into passages: at blank lines, list items, headings, table cells and doc tags. Leaves out headings
 * and fenced code.
 * @param {string} text
 * @param {number} [first] the line that the text begins at
 * @returns {Passage[]}
 */
export const passagesOf = (text, first = 1) => {
  /** @type {Passage[]} */
  const passages = [];
  let isCode = false;
  let isNew = true;
  for (const [index, content] of text.split('\n').entries()) {
    const line = first + index;
    const [, marker = '', prose = ''] =
      /^\s*([-*] |\d+\. |@\w+(?: \{[^}]*\})?)?\s*(.*)$/.exec(content) ?? [];
    const last = passages.at(-1);
    if (/^(```|~~~)/.test(prose)) isCode = !isCode;
    if (isCode || /^(\W*|#+ .*|(import|export) .*)$/.test(prose)) isNew = true;
    else if (prose.startsWith('|'))
      passages.push(...prose.split('|').map((cell) => ({ line, text: cell })));
    else if (isNew || marker || !last) {
      passages.push({ line, text: prose });
      isNew = false;
    } else last.text += `\n${prose}`;
  }
  return passages;
};

/**
 * Turns code into a word with a capital letter: its dots end no sentence, and it can start one.
 * @param {string} text
 */
const withPlainCode = (text) =>
  text
    .replace(/`[^`]*`/g, (code) => code.replace(/[^\w\n]+/g, '_').replace(/^_/, 'C'))
    .replace(/\]\([^)]*\)|<\/?[a-z][^>]*>|https?:\S+/g, ' ')
    .replace(/[*_[\]{}]{1,2}/g, (mark, at, all) => (/\w/.test(all[at - 1] ?? '') ? mark : ''));

const plainSentences = () => (/** @type {any} */ tree, /** @type {import('vfile').VFile} */ file) =>
  visit(tree, 'SentenceNode', (/** @type {any} */ sentence) => {
    const { length } = sentence.children.filter((/** @type {any} */ it) => it.type === 'WordNode');
    if (length > MAX_WORDS_PER_SENTENCE)
      file.message(`${length} words in a sentence, at most ${MAX_WORDS_PER_SENTENCE}`, sentence);
    const { start, end } = sentence.position;
    const text = String(file).slice(start.offset, end.offset);
    for (const { found, advice } of riddles) {
      const [expression] = found.exec(text) ?? [];
      if (expression) file.message(`Unexpected "${expression}": ${advice}`, sentence);
    }
    return SKIP;
  });

const checker = retext().use(repeatedWords).use(indefiniteArticle).use(plainSentences);

/** @param {Passage[]} passages @returns {Mistake[]} */
export const mistakesIn = (passages) =>
  passages.flatMap(({ line: first, text }) =>
    checker
      .processSync(withPlainCode(text))
      .messages.map(({ line = 1, reason }) => ({ line: first + line - 1, reason })),
  );
