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
  const tag = catalogueTagOf(element);
  if (!tag && !overrides) return english;
  const texts = { ...english };
  const catalogue = ownFields(catalogues.get(tag));
  const missing = assignTexts(texts, catalogue);
  callHost(() => assignTexts(texts, ownFields(overrides)));
  if (missing[0] && Object.keys(catalogue)[0] && !/^en/.test(tag))
    logOnce('warn', `api-key-elements: "${tag}" lacks the messages ${missing}`);
  return texts;
}

/** The tag of the catalogue for an element: that of its language, else of a broader one, else `''`. */
const catalogueTagOf = (element: Element): string => {
  // Do not observe `lang` attributes on a page without catalogues.
  let tag = catalogues.size ? languageOf(element).toLowerCase() : '';
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
