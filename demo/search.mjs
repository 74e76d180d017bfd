/**
 * Substring search in names, descriptions and owners, from a single character on. A hint is found by its end.
 *
 * The index (`key_grams`, see schema.mjs) holds the grams of each key: all sequences of one, two and
 * three characters in its texts. The trigram tokenizer of FTS5 would find nothing for shorter
 * searches, and two characters are a whole word in Chinese or Japanese.
 */

/** The last four characters of a hint as SQL, lower-case as in a folded search. */
export const HINT_END = 'lower(substr(hint, -4))';
/** The whole folded hint, or its end. */
const HINT = /^(?:ak_live_)?(?:\.\.\.)?([0-9a-z]{4})$/;

/** How many grams of a long search are looked up; the query compares the whole text itself. */
const MAX_SEARCHED_GRAMS = 4;
/** Letters that most texts contain, and the space as `toTokenCharacters` writes it. */
const FREQUENT_CHARACTERS = /[etaoinsrldhcu\ue020]/g;

/**
 * Returns the form of a text in which texts are compared: case and compatibility variants of a
 * character are the same.
 * @param {string} text
 */
export function fold(text) {
  return text.normalize('NFKC').toLowerCase();
}

/**
 * Returns the grams of a key, separated by spaces.
 * @param {string[]} foldedTexts
 */
export function gramsOf(...foldedTexts) {
  /** @type {Set<string>} */
  const grams = new Set();
  for (const text of foldedTexts) {
    const characters = toTokenCharacters(text);
    for (let start = 0; start < characters.length; start += 1) {
      let gram = '';
      for (const character of characters.slice(start, start + 3)) {
        gram += character;
        grams.add(gram);
      }
    }
  }
  return [...grams].join(' ');
}

/**
 * Returns the FTS5 expression for a search. It finds all keys that match, and a few that do not.
 * @param {string} folded not empty
 */
export function searchExpression(folded) {
  const characters = toTokenCharacters(folded);
  const length = Math.min(3, characters.length);
  /** @type {Set<string>} */
  const grams = new Set();
  for (let end = length; end <= characters.length; end += 1) {
    grams.add(characters.slice(end - length, end).join(''));
  }
  const rarest = [...grams].sort((a, b) => rarity(b) - rarity(a)).slice(0, MAX_SEARCHED_GRAMS);
  return rarest.map((gram) => `"${gram}"`).join(' AND ');
}

/**
 * Returns the end of the hint that a search may be, if any. A rotation changes the hint, but not the texts, so hints
 * have an index of their own.
 * @param {string} folded
 */
export function hintEndsIn(folded) {
  return HINT.exec(folded)?.slice(1) ?? [];
}

/** @param {string} gram */
function rarity(gram) {
  return gram.replace(FREQUENT_CHARACTERS, '').length;
}

/**
 * Splits a text into characters that the tokenizer `ascii` takes as parts of a word. A character
 * that would end a word or a quoted text is moved to a private range of Unicode.
 * @param {string} text
 */
function toTokenCharacters(text) {
  return Array.from(text, (character) =>
    /[^a-z0-9\u0080-\u{10ffff}]/u.test(character)
      ? String.fromCharCode(0xe000 + character.charCodeAt(0))
      : character,
  );
}
