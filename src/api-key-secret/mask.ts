/** The longest prefix that is shown, in characters. */
const PREFIX_MAX_LENGTH = 12;
/** How many characters of the end are shown. */
const SUFFIX_LENGTH = 4;
/** How many characters must stay hidden for any to be shown. */
const HIDDEN_MIN_LENGTH = 12;

/**
 * Masks a key: shows its prefix, up to the last `_` near its start, and its last four characters, so that
 * users can tell it from others. Of a short key it shows nothing. The result does not tell the key's
 * length.
 */
export function mask(secret: string): string {
  const characters = Array.from(secret);
  const prefixLength = characters.slice(0, PREFIX_MAX_LENGTH).lastIndexOf('_') + 1;
  const hiddenLength = characters.length - prefixLength - SUFFIX_LENGTH;
  if (hiddenLength < HIDDEN_MIN_LENGTH) return '•'.repeat(HIDDEN_MIN_LENGTH);
  const prefix = characters.slice(0, prefixLength).join('');
  const suffix = characters.slice(-SUFFIX_LENGTH).join('');
  return `${prefix}••••${suffix}`;
}
