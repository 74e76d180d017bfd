import { messages } from '../src/locales/en.js';
import { registerMessages } from '../src/i18n/localize.js';
import type { Messages } from '../src/messages/messages.js';

const letters = 'abcdefghijklmnopqrstuvwxyz';
const accented = 'áƀçđéƒğħíĵķłḿñóƥɋřšŧúṽŵẋýž';
const upper = accented.toUpperCase();

const accent = (text: string): string =>
  text.replace(/[a-z]/gi, (letter) => {
    const at = letters.indexOf(letter.toLowerCase());
    return (letter === letter.toLowerCase() ? accented : upper)[at]!;
  });

/** Text that makes a message longer; it has words so that lines can break. */
const padding = 'one two three four five six seven eight nine ten eleven twelve';

/** Splits at the host's values and at text in backticks, which stay unchanged: the odd parts. */
const split = (text: string, given: string[]): string[] => {
  const kept = [...given, '`[^`]*`'].filter(Boolean).join('|');
  return text.split(new RegExp(`(${kept})`, 'g'));
};

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const pseudo = (text: string, given: string[] = []): string => {
  const parts = split(text, given.map(escaped));
  const changed = parts.map((part, index) => (index % 2 ? part : accent(part))).join('');
  const more = padding.repeat(Math.ceil(text.length / 100)).slice(0, Math.ceil(text.length * 0.4));
  return `[${changed} ${more.trim()}]`;
};

/**
 * English with accents, in brackets and 40 % longer. Shows three faults: a text that is missing from the catalogue
 * stays plain, a text made of several messages has brackets inside, and a text without enough room is cut off.
 */
const pseudoMessages = Object.fromEntries(
  Object.entries(messages).map(([name, message]: [string, unknown]) => {
    if (typeof message !== 'function') return [name, pseudo(message as string)];
    const render = message as (...args: unknown[]) => string;
    return [
      name,
      (...args: unknown[]) =>
        pseudo(
          render(...args),
          args.filter((arg): arg is string => typeof arg === 'string'),
        ),
    ];
  }),
) as unknown as Messages;

registerMessages('en-XA', pseudoMessages);
