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

/** Padding of separate words, so that lines can break as in a real language. */
const padding = 'one two three four five six seven eight nine ten eleven twelve';

/** Splits a text so that the odd parts are those to keep: arguments, and words between backticks. */
const splitKept = (text: string, given: string[]): string[] => {
  const kept = [...given, '`[^`]*`'].filter(Boolean).join('|');
  return text.split(new RegExp(`(${kept})`, 'g'));
};

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const pseudo = (text: string, given: string[] = []): string => {
  const parts = splitKept(text, given.map(escaped));
  const changed = parts.map((part, index) => (index % 2 ? part : accent(part))).join('');
  const extra = padding.repeat(Math.ceil(text.length / 100)).slice(0, Math.ceil(text.length * 0.4));
  return `[${changed} ${extra.trim()}]`;
};

/**
 * English with accents, in brackets and 40 % longer. It reveals texts that are not in the catalogue (they
 * stay plain), sentences joined from parts (they have brackets inside), and boxes that are too small.
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
