import { languageOf, redraw } from './language.js';
import type { Messages } from '../messages/messages.js';
import { ownFields } from '../api/own-fields.js';
import { catalogues } from './registry.js';

/** What the console was told. */
const said = new Set<string>();

/**
 * Registers the texts of a language for all elements of the page, over those that it has already. They
 * serve its regions, too, where these have no texts of their own.
 * @param lang a BCP 47 tag, `de` or `pt-BR`
 * @param messages the texts; those that are missing, or not of the right type, stay English
 * @throws {TypeError} when `lang` is no tag
 */
export function registerMessages(lang: string, messages: Partial<Messages>): void {
  if (!/^[a-z\d-]+$/i.test(lang)) throw new TypeError(`No language tag: ${lang}`);
  const tag = lang.toLowerCase();
  catalogues.set(tag, { ...catalogues.get(tag), ...messages });
  redraw();
}

/**
 * The texts for an element in its language, under those that the element overrides itself. The console
 * is told once which texts a catalogue lacks; not so in English, nor of one that is empty.
 * @param english what is there for a text that is missing
 * @returns `english` itself where there is nothing else
 */
export function messagesFor<Texts extends Partial<Messages>>(
  element: Element,
  english: Texts,
  overrides?: Partial<Messages> | null,
): Texts {
  let tag = catalogues.size ? languageOf(element).toLowerCase() : '';
  while (tag && !catalogues.has(tag)) tag = tag.replace(/-?[^-]*$/, '');
  if (!tag && !overrides) return english;
  const texts = { ...english };
  const catalogue = ownFields(catalogues.get(tag));
  const missing = overlay(texts, catalogue);
  overlay(texts, ownFields(overrides));
  const warning = `api-key-elements: "${tag}" lacks ${missing}`;
  if (missing[0] && Object.keys(catalogue)[0] && !/^en/.test(tag) && !said.has(warning))
    console.warn(warning);
  said.add(warning);
  return texts;
}

/** @returns the names of the texts that nothing of their type was put over */
const overlay = (texts: Record<string, unknown>, given: Record<string, unknown>): string[] =>
  Object.keys(texts).filter((name) => {
    if (typeof given[name] !== typeof texts[name]) return true;
    texts[name] = given[name];
    return false;
  });
