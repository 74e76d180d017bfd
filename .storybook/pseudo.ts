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

/** Words, so that a line can break in them as in those of a language. */
const padding = 'one two three four five six seven eight nine ten eleven twelve';

/** What a host gave, and what is set apart, stays as it is. */
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
 * English with accents, in brackets, and longer by 40 %: what is not in a catalogue stays plain, what is
 * put together from parts has brackets in it, and what has too little room is cut.
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
