import { expect } from '@open-wc/testing';
import { messages as ar } from '../../src/locales/ar.js';
import { messages as de } from '../../src/locales/de.js';
import { messages as en } from '../../src/locales/en.js';
import { messages as es } from '../../src/locales/es.js';
import { messages as fr } from '../../src/locales/fr.js';
import { messages as he } from '../../src/locales/he.js';
import { messages as it_ } from '../../src/locales/it.js';
import { messages as ja } from '../../src/locales/ja.js';
import { messages as ko } from '../../src/locales/ko.js';
import { messages as nl } from '../../src/locales/nl.js';
import { messages as pl } from '../../src/locales/pl.js';
import { messages as pt } from '../../src/locales/pt-BR.js';
import { messages as uk } from '../../src/locales/uk.js';
import { messages as zh } from '../../src/locales/zh-Hans.js';
import type { Messages } from '../../src/messages/messages.js';
import { mount } from '../add-api-key-form/support.js';
import { mountActive, settle, someKeys } from '../api-key-list/support.js';
import { html } from 'lit';

const others = { ar, de, es, fr, he, it: it_, ja, ko, nl, pl, 'pt-BR': pt, uk, 'zh-Hans': zh };
const locales = { en, ...others };

type Name = keyof Messages;
type Calls = { [K in Name as Messages[K] extends string ? never : K]: unknown[][] };

const numbers = [0, 1, 2, 3, 5, 11, 21, 100, 1000];
/** Names that have to stay whole, and mere text, in a message. */
const names = ['Nightly report', '<b>report</b>', 'تقرير', '\u202Ereport', '$& `report`', '\uFFFC'];
const dates = [new Date('2027-01-03T12:00:00Z'), new Date('2026-11-28T23:59:00Z')];
const each = (values: unknown[]): unknown[][] => values.map((value) => [value]);

/** The arguments for each message that is a function. One without arguments does not compile. */
const calls: Calls = {
  applicationNameTooLong: numbers.map((number) => [number, number + 3]),
  descriptionTooLong: numbers.map((number) => [number, number + 3]),
  permissionsTicked: numbers.map((number) => [number, number + 3]),
  permissionsFound: each(numbers),
  expirationDays: each(numbers.slice(1)),
  expirationHint: each(numbers.slice(1)),
  expiresOn: each(dates),
  expirationTooLate: each(dates),
  previousSecretEnds: each([...dates, undefined]),
  moment: each(dates),
  rotatedHeading: each(names),
  copySnippet: each(names),
  copyYourself: each(['⌘C', 'Ctrl+C']),
  unsaved: each(['', ...names]),
  lastUsed: each(['3 min ago', undefined]),
  oldSecretUntil: each(['3 Jan 2027, 12:00']),
  noMatch: each(names),
  sorted: names.flatMap((name) => [
    [name, 'ascending'],
    [name, 'descending'],
  ]),
  filteredBy: each(names),
  keyCount: each(numbers),
  expireSoon: each(numbers),
  both: [['Expiring', 'admin']],
  permissionCount: each(numbers.slice(1)),
  selected: each(numbers),
  revokeProgress: numbers.map((number) => [number, number + 3]),
  revokeStopped: each(numbers.slice(1)),
  revokeKeysHeading: each(numbers.slice(1)),
  keysInUse: each(numbers.slice(1)),
  andMore: each(numbers.slice(1)),
  keysRevoked: each(numbers.slice(1)),
  keysNotRevoked: numbers.slice(1).map((number) => [number, number + 3]),
  range: numbers.flatMap((number) => [
    [number, number + 1, undefined],
    [number, number + 1, number + 2],
  ]),
  actionOn: names.map((name) => ['Edit', name]),
  revokeHeading: each(names),
  usedRecently: each(['3 minutes ago']),
  rotateHeading: each(names),
  saidRevoked: each(names),
  saidRotated: each(names),
  saidSaved: each(names),
};

interface Rendered {
  name: Name;
  args: unknown[];
  text: string;
}

const renderedOf = (messages: Messages): Rendered[] =>
  (Object.keys(messages) as Name[]).flatMap((name): Rendered[] => {
    const message = messages[name];
    if (typeof message === 'string') return [{ name, args: [], text: message }];
    return calls[name as keyof Calls].map((args) => {
      return { name, args, text: (message as (...args: unknown[]) => string)(...args) };
    });
  });

const english = new Map(
  renderedOf(en).map(({ name, args, text }) => [`${name} ${args.join()}`, text]),
);

/** Messages that read the same as in English, by language. */
const same: Record<string, RegExp> = {
  // Signs, and the date format, which stays Latin in languages with other scripts.
  '': /^(notKnown|range|expirationDateFormat|both)$/,
  // `actionOn`: the action and the name, without a word between them.
  es: /^actionOn$/,
  fr: /^(actionOn|description|expiration|columnRole|columnApplication|columnActions|pages|active)$/,
  it: /^actionOn$/,
  'pt-BR': /^actionOn$/,
  // Words that the languages share with English.
  de: /^(optional|columnStatus)$/,
  nl: /^(columnStatus|filteredBy)$/,
};

/** The digits of a number in a text. None where a word stands for the number. */
const written = (lang: string, number: number): string[] =>
  number < 3 && (number === 0 || /^(ar|he)$/.test(lang)) ? [''] : [number.toLocaleString(lang)];

/** The texts that a message has to contain for its arguments. */
const expectedIn = (lang: string, { name, args }: Rendered): string[] =>
  args.flatMap((arg) => {
    if (typeof arg === 'number') return written(lang, arg);
    if (arg instanceof Date)
      return [arg.toLocaleDateString(lang, { day: 'numeric', timeZone: 'UTC' })];
    // English has column labels in lower case; directions are words of each language.
    if (name === 'sorted') return arg === args[0] && lang !== 'en' ? [arg as string] : [];
    // German keyboards say “Strg” for Ctrl.
    return name === 'copyYourself' ? ['C'] : [(arg as string | undefined) ?? ''];
  });

describe('locales', () => {
  for (const [lang, messages] of Object.entries(locales)) {
    describe(lang, () => {
      const rendered = renderedOf(messages);

      it('has every message of the catalogue, and no broken text', () => {
        expect(Object.keys(messages).sort()).to.deep.equal(Object.keys(en).sort());
        for (const { name, text } of rendered) {
          expect(text, name).to.be.a('string');
          expect(text.trim(), name).to.equal(text);
          expect(text, name).not.to.equal('');
          expect(text, name).not.to.match(/undefined|\bnull\b|NaN|\[object|Invalid|\$\{| {2}/);
        }
      });

      it('shows the arguments of each message', () => {
        for (const each of rendered)
          for (const text of expectedIn(lang, each)) expect(each.text, each.name).to.contain(text);
      });

      it('shows a name exactly once, so that it can be isolated', () => {
        for (const { name, args, text } of rendered)
          if (args[0] === '\uFFFC') expect(text.split('\uFFFC'), name).to.have.length(2);
      });

      it('has placeholders that differ from the errors of their fields', () => {
        expect(messages.rolePlaceholder).not.to.equal(messages.roleMissing);
        expect(messages.expirationPlaceholder).not.to.equal(messages.expirationMissing);
      });

      it('emphasizes the same words', () => {
        for (const name of Object.keys(messages) as Name[]) {
          const [ours, theirs] = [messages[name], en[name]].map((text) =>
            typeof text === 'string' ? text.split('`').filter((_, index) => index % 2) : [],
          );
          expect(ours!.sort(), name).to.deep.equal(theirs!.sort());
        }
        expect(messages.roleHint).to.match(/`readonly`.*`admin`/);
      });

      it('has the plural forms of the language', () => {
        const { pluralCategories } = new Intl.PluralRules(lang).resolvedOptions();
        // Texts without their numbers are the plural forms.
        const form = (number: number): string =>
          messages.keyCount(number).replace(number.toLocaleString(lang), '#');
        const integers = Array.from({ length: 120 }, (_, index) => index + 1);
        const rules = new Intl.PluralRules(lang);
        const forms = new Map<string, Set<string>>();
        for (const number of integers) {
          const category = rules.select(number);
          forms.set(category, (forms.get(category) ?? new Set()).add(form(number)));
        }
        for (const [category, texts] of forms) expect([...texts], category).to.have.length(1);
        // German has one word for a key and for keys.
        const wanted = lang === 'de' ? 1 : forms.size;
        expect(new Set([...forms.values()].flatMap((texts) => [...texts])).size).to.equal(wanted);
        expect(pluralCategories).to.include('other');
      });
    });
  }

  for (const [lang, messages] of Object.entries(others))
    it(`${lang}: has no text left in English`, () => {
      const left = renderedOf(messages)
        .filter(({ name, args, text }) => english.get(`${name} ${args.join()}`) === text)
        .map(({ name }) => name)
        .filter((name) => !same['']!.test(name) && !same[lang]?.test(name));
      expect([...new Set(left)]).to.deep.equal([]);
    });

  it('have four plural forms in Polish and Ukrainian, and six in Arabic', () => {
    const forms = (messages: Messages): string[] =>
      [0, 1, 2, 3, 11, 100, 0.5].map((number) =>
        messages.keyCount(number).replace(/[\p{Nd}.,٫]+/u, '#'),
      );
    expect(new Set(forms(pl).slice(1)).size).to.equal(4);
    expect(new Set(forms(uk).slice(1)).size).to.equal(4);
    expect(new Set(forms(ar)).size).to.equal(6);
    expect(pl.keyCount(22)).to.equal('22 klucze');
    expect(uk.keyCount(21)).to.equal('21 ключ');
    expect(ar.keyCount(2)).to.equal('مفتاحان');
    expect(pl.applicationNameTooLong(255, 300)).to.contain('255 znaków');
  });

  describe('serve', () => {
    for (const [wanted, langs] of [
      [zh, ['zh-Hans', 'zh', 'zh-CN', 'zh-Hans-CN', 'zh-SG', 'ZH-hans-sg']],
      [en, ['zh-TW', 'zh-Hant', 'zh-Hant-HK', 'zh-HK', 'zh-MO', 'en', 'en-GB', 'sv', '']],
      [pt, ['pt-BR', 'pt', 'pt-PT']],
      [de, ['de-AT', 'de-CH-1996', 'de-x-formal']],
    ] as const)
      it(`${langs.join(', ')}: "${wanted.save}"`, async () => {
        const warnings: unknown[] = [];
        const { warn } = console;
        console.warn = (text: unknown) => void warnings.push(text);
        for (const lang of langs) {
          const form = await mount(html`<add-api-key-form lang=${lang}></add-api-key-form>`);
          const save = form.shadowRoot!.querySelector('[part~=save]')!;
          expect(save.textContent.trim(), lang).to.equal(wanted.save);
        }
        console.warn = warn;
        expect(warnings).to.deep.equal([]);
      });
  });
});

describe('a list in every language', () => {
  for (const width of [928, 1024, 1100])
    it(`is a table that fits ${width} px`, async () => {
      const list = await mountActive({ keys: someKeys(), selectable: true });
      list.style.inlineSize = `${width}px`;
      for (const lang of Object.keys(locales)) {
        list.lang = lang;
        await settle(list);
        const table = list.shadowRoot!.querySelector('[part=table]')!;
        expect(getComputedStyle(table).display).to.equal('table');
        expect(list.scrollWidth - list.clientWidth, lang).to.be.at.most(0);
      }
    });
});
