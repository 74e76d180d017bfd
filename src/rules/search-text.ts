/**
 * Folds a text for a search: case, accents, NFC and NFD, full-width letters. Upper case joins what lower case
 * keeps apart in some languages: ß and ss, ς and σ, and the four forms of the Turkish i.
 */
export const searchTextOf = (text: string): string =>
  text
    .normalize('NFKD')
    // Accents alone: other marks are vowels in the scripts of India.
    .replace(/(?=\p{M})\p{Diacritic}/gu, '')
    .toUpperCase();
