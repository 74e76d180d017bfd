/** How much of a key may be shown, in characters: from its start, and from its end. */
const START = 12;
const END = 4;
/** How many have to stay hidden, for the rest to be shown. */
const HIDDEN = 12;

/**
 * A key as it may be seen by anybody: its prefix, up to the last `_` near its start, and its last four
 * characters, for telling it from others; of a short key nothing. Says nothing of its length.
 */
export function mask(secret: string): string {
  const characters = Array.from(secret);
  const start = characters.slice(0, START).lastIndexOf('_') + 1;
  if (characters.length - start - END < HIDDEN) return '•'.repeat(HIDDEN);
  return `${characters.slice(0, start).join('')}••••${characters.slice(-END).join('')}`;
}
