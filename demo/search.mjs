/**
 * What keys are found by: any part of a name or a description, from a single character on.
 *
 * The index (`key_grams`, see schema.mjs) holds for each key the pieces of one, two and three
 * characters in its texts. FTS5 can make pieces of three by itself, but then finds nothing for
 * less, and two are a whole word in Chinese or Japanese.
 */

/** Of a long search this many pieces narrow it down; the texts themselves decide. */
const MOST_PIECES = 4;
/** Letters that are in most texts, and the space: a piece without them narrows it down more. */
const FREQUENT = /[etaoinsrldhcu\ue020]/g;

/**
 * Texts that people would take for the same are the same.
 * @param {string} text
 */
export function fold(text) {
  return text.normalize('NFKC').toLowerCase();
}

/**
 * What the index holds of a key, separated by spaces.
 * @param {string[]} foldedTexts
 */
export function gramsOf(...foldedTexts) {
  const grams = new Set();
  for (const text of foldedTexts) {
    const letters = lettersOf(text);
    for (let at = 0; at < letters.length; at += 1) {
      let gram = '';
      for (const letter of letters.slice(at, at + 3)) grams.add((gram += letter));
    }
  }
  return [...grams].join(' ');
}

/**
 * The search as FTS5 reads it: all keys that may match, few that do not.
 * @param {string} folded not empty
 */
export function searchExpression(folded) {
  const letters = lettersOf(folded);
  const length = Math.min(3, letters.length);
  const grams = new Set(
    letters.slice(length - 1).map((_, at) => letters.slice(at, at + length).join('')),
  );
  const rarest = [...grams].sort((a, b) => rarity(b) - rarity(a)).slice(0, MOST_PIECES);
  return rarest.map((gram) => `"${gram}"`).join(' AND ');
}

/** @param {string} gram */
const rarity = (gram) => gram.replace(FREQUENT, '').length;

/**
 * The characters as the tokenizer `ascii` keeps them: what it would split at (or read as the end of
 * a quoted text) stands in a private range of Unicode.
 * @param {string} text
 */
function lettersOf(text) {
  return Array.from(text, (letter) =>
    /[^a-z0-9\u0080-\u{10ffff}]/u.test(letter)
      ? String.fromCharCode(0xe000 + letter.charCodeAt(0))
      : letter,
  );
}
