import { callHost } from '../api/call-host.js';
import { logOnce } from '../api/log-once.js';
import { ownFields } from '../api/own-fields.js';
import type { Messages } from '../messages/messages.js';
import { languageOf, updateAll } from './language.js';
import { catalogues } from './registry.js';

/**
 * Registers messages of a language for all elements of the page. They override messages that were
 * registered for the same language before, and also serve its regions: those of `de` serve `de-AT`.
 * @param lang a BCP 47 tag such as `de` or `pt-BR`
 * @param messages the messages; one that is missing or of the wrong type stays English
 * @throws {TypeError} if `lang` is not a language tag
 */
export function registerMessages(lang: string, messages: Partial<Messages>): void {
  if (!/^[a-z\d-]+$/i.test(lang))
    throw new TypeError(`Expected a language tag such as "de" or "pt-BR", got "${lang}".`);
  const tag = lang.toLowerCase();
  catalogues.set(tag, { ...catalogues.get(tag), ...messages });
  updateAll();
}

/**
 * The messages for an element: its own overrides, else those of its language, else English. Warns
 * once of the messages that a catalogue lacks, unless it is English or empty.
 * @param english the English messages that the element shows
 * @param overrides the `messages` property of the element
 * @returns `english` itself if nothing overrides it
 */
export function messagesFor<Texts extends Partial<Messages>>(
  element: Element,
  english: Texts,
  overrides?: Partial<Messages> | null,
): Texts {
  // Do not observe `lang` attributes on a page without catalogues.
  const tag = catalogueTagFor(catalogues.size ? languageOf(element) : '');
  if (!tag && !overrides) return english;
  const texts = { ...english };
  const catalogue = ownFields(catalogues.get(tag));
  const missing = assignTexts(texts, catalogue);
  callHost(() => assignTexts(texts, ownFields(overrides)));
  if (missing[0] && Object.keys(catalogue)[0] && !/^en/.test(tag))
    logOnce('warn', `api-key-elements: "${tag}" lacks the messages ${missing}`);
  return texts;
}

/**
 * The language for the formats of an element: that of its texts, so that no sentence mixes two. It is the language
 * of the element, with its region, if a catalogue serves it or it is English, and else English. English without a
 * region is written as the English texts write it: "26 Feb 2027".
 * @returns a BCP 47 tag that `Intl` accepts
 */
export function formatLanguageOf(element: Element): string {
  const lang = languageOf(element);
  const tag = catalogueTagFor(lang);
  const isServed = /^en\b/i.test(lang)
    ? lang.length > 2
    : Object.keys(ownFields(catalogues.get(tag)))[0];
  // A page can have any text as `lang`: try the broader tag of the catalogue for `de_DE.UTF-8`.
  const candidates = isServed ? [lang, tag] : [];
  return candidates.find(isLanguageTag) ?? 'en-GB';
}

const isLanguageTag = (tag: string): boolean => {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
};

/** The tag of the catalogue for a language: its own, else that of a broader one, else `''`. */
const catalogueTagFor = (lang: string): string => {
  let tag = lang.toLowerCase();
  while (tag && !catalogues.has(tag)) tag = tag.replace(/-?[^-]*$/, '');
  return tag;
};

/**
 * Replaces texts by those given under the same name and of the same type.
 * @returns the names of the texts that were not replaced
 */
const assignTexts = (texts: Record<string, unknown>, given: Record<string, unknown>): string[] => {
  const missing: string[] = [];
  for (const name of Object.keys(texts))
    if (typeof given[name] === typeof texts[name]) texts[name] = guard(given[name], texts[name]);
    else missing.push(name);
  return missing;
};

type MessageFunction = (...values: unknown[]) => string;

/** Makes a message function of a host give the text that it replaces where it throws, or returns no string. */
const guard = (given: unknown, replaced: unknown): unknown =>
  typeof given === 'function'
    ? (...values: unknown[]) => {
        const text = callHost(() => (given as MessageFunction)(...values));
        return typeof text === 'string' ? text : (replaced as MessageFunction)(...values);
      }
    : given;
