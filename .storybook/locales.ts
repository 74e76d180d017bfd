import '../src/locales/ar.js';
import '../src/locales/de.js';
import '../src/locales/es.js';
import '../src/locales/fr.js';
import '../src/locales/he.js';
import '../src/locales/it.js';
import '../src/locales/ja.js';
import '../src/locales/ko.js';
import '../src/locales/nl.js';
import '../src/locales/pl.js';
import '../src/locales/pt-BR.js';
import '../src/locales/uk.js';
import '../src/locales/zh-Hans.js';
import './pseudo.js';

const tags = 'en de fr es it pt-BR nl pl uk ar he ja ko zh-Hans'.split(' ');

/** The name of a language in that language. */
const nameOf = (tag: string): string =>
  new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag;

/** The toolbar items. */
export const locales = [
  ...tags.map((value) => ({ value, title: nameOf(value), right: value })),
  { value: 'en-XA', title: 'Pseudo-locale, +40 %', right: 'en-XA' },
];

/** The direction of the page: right to left for Arabic and Hebrew, otherwise that of the toolbar. */
export const directionOf = (locale: string, direction: string): string =>
  /^(ar|he)$/.test(locale) ? 'rtl' : direction;
