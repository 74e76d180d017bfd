import { expect, fixture, html } from '@open-wc/testing';
import type { LitElement } from 'lit';
import '../../src/api-key-manager/define.js';
import { registerMessages, type Messages } from '../../src/index.js';
import { listMessages } from '../../src/messages/list-messages.js';
import {
  dialogMessages,
  formMessages,
  managerMessages,
  secretMessages,
} from '../../src/messages/messages.js';
import { turn } from '../add-api-key-form/support.js';

const observed: Node[] = [];
let disconnected = 0;
const { observe, disconnect } = MutationObserver.prototype;
MutationObserver.prototype.observe = function (target, options) {
  if (options?.attributeFilter?.includes('lang')) observed.push(target);
  return observe.call(this, target, options);
};
MutationObserver.prototype.disconnect = function () {
  disconnected += 1;
  return disconnect.call(this);
};

/** The connected elements. One that stays in it after its removal would never be collected. */
const { elements: connected } = (
  globalThis as unknown as Record<symbol, { elements: Set<unknown> }>
)[Symbol.for('api-key-elements.i18n')]!;

/** One text of each element: its selector and the name of its message. */
const shown = {
  'add-api-key-form': ['[part~=save]', 'save'],
  'api-key-secret': ['[part~=done]', 'done'],
  'add-api-key-dialog': ['[part~=trigger]', 'addApiKey'],
  'api-key-list': ['[part~=message] .title', 'empty'],
  'api-key-manager': ['[part~=heading]', 'managerHeading'],
} as const satisfies Record<string, readonly [string, keyof Messages]>;

const catalogueOf = (word: string): Partial<Messages> => ({
  ...formMessages,
  ...secretMessages,
  ...dialogMessages,
  ...listMessages,
  ...managerMessages,
  ...Object.fromEntries(Object.values(shown).map(([, name]) => [name, `${word} ${name}`])),
});

/** The text of an element, once observers have run and it has re-rendered. */
const textIn = async (element: LitElement): Promise<string> => {
  await turn();
  await element.updateComplete;
  const [selector] = shown[element.localName as keyof typeof shown];
  return element.shadowRoot!.querySelector(selector)!.textContent.trim();
};

const warningsOf = async (act: () => Promise<unknown>): Promise<string[]> => {
  const { warn } = console;
  const warnings: string[] = [];
  console.warn = (text: string) => void warnings.push(text);
  try {
    await act();
  } finally {
    console.warn = warn;
  }
  return warnings;
};

describe('the language', () => {
  it('is not observed on a page without catalogues', async () => {
    const page = await fixture(html`<div lang="de"><add-api-key-form></add-api-key-form></div>`);
    await textIn(page.firstElementChild as LitElement);
    expect(observed).to.deep.equal([]);
  });

  // Runs after the test above: the page has a catalogue from here on.
  it('reaches connected elements when it is registered late', async () => {
    const page = await fixture(html`<div lang="x-late"></div>`);
    const elements = Object.keys(shown).map((tag) => document.createElement(tag) as LitElement);
    page.append(...elements);
    for (const element of elements) expect(await textIn(element)).not.to.contain('Late');
    registerMessages('x-late', catalogueOf('Late'));
    for (const element of elements) expect(await textIn(element)).to.contain('Late');
    registerMessages('x-late', catalogueOf('Later'));
    for (const element of elements) expect(await textIn(element)).to.contain('Later');
  });

  for (const [tag, [, name]] of Object.entries(shown))
    describe(`of <${tag}>`, () => {
      const german = `Deutsch ${name}`;
      const french = `Français ${name}`;
      let outer: HTMLElement;
      let inner: HTMLElement;
      let element: LitElement;

      beforeEach(async () => {
        registerMessages('de', catalogueOf('Deutsch'));
        registerMessages('fr', catalogueOf('Français'));
        outer = await fixture(html`<div><section></section></div>`);
        inner = outer.querySelector('section')!;
        element = document.createElement(tag) as LitElement;
        inner.append(element);
        await textIn(element);
      });

      it('is that of the nearest ancestor with `lang`', async () => {
        outer.lang = 'de';
        expect(await textIn(element)).to.equal(german);
        inner.lang = 'fr';
        expect(await textIn(element)).to.equal(french);
        element.lang = 'de-AT';
        expect(await textIn(element)).to.equal(german);
        element.removeAttribute('lang');
        expect(await textIn(element)).to.equal(french);
        inner.lang = '';
        expect(await textIn(element)).not.to.contain(name);
      });

      it('follows the document element', async () => {
        const { lang } = document.documentElement;
        document.documentElement.lang = 'de';
        expect(await textIn(element)).to.equal(german);
        document.documentElement.lang = lang;
        expect(await textIn(element)).not.to.contain(name);
      });

      it('follows ancestors outside of shadow roots, closed ones too, and of slots', async () => {
        const root = inner.attachShadow({ mode: 'closed' });
        root.innerHTML = '<div><p></p></div>';
        const innermost = root.querySelector('p')!.attachShadow({ mode: 'open' });
        innermost.append(element);
        outer.lang = 'de';
        expect(await textIn(element)).to.equal(german);
        root.querySelector('div')!.lang = 'fr';
        expect(await textIn(element)).to.equal(french);
        // A slotted element has the language of its light DOM ancestors.
        root.innerHTML = '<div lang="fr"><slot></slot></div>';
        inner.append(element);
        expect(await textIn(element)).to.equal(german);
      });

      it('follows when the element or its ancestor is moved', async () => {
        outer.lang = 'de';
        await textIn(element);
        const other = await fixture<HTMLElement>(html`<div lang="fr"></div>`);
        other.append(element);
        expect(await textIn(element)).to.equal(french);
        inner.append(element);
        expect(await textIn(element)).to.equal(german);
        other.append(inner);
        expect(await textIn(element)).to.equal(french);
      });

      it('is up to date after the element was removed and inserted again', async () => {
        element.remove();
        outer.lang = 'de';
        await turn();
        inner.append(element);
        expect(await textIn(element)).to.equal(german);
      });
    });

  describe('of formats is that of the texts', () => {
    /** Runs a test as in a browser whose own language is French: `Intl` falls back on that. */
    const inFrench = async (act: () => Promise<void>): Promise<void> => {
      const real = { ...Object.getOwnPropertyDescriptors(Intl) };
      for (const name of ['DateTimeFormat', 'NumberFormat', 'RelativeTimeFormat'] as const) {
        const construct = (
          target: new (lang: unknown, ...rest: unknown[]) => object,
          [lang = 'fr', ...rest]: unknown[],
        ) => new target(lang, ...rest);
        Object.defineProperty(Intl, name, { value: new Proxy(Intl[name], { construct } as never) });
      }
      try {
        await act();
      } finally {
        Object.defineProperties(Intl, real);
      }
    };

    const english = /ago|in \d/;
    const german = /vor \d|in \d+ Tagen/;
    const chinese = /\d+天/;
    const served: [lang: string | null, RegExp][] = [
      [null, english],
      ['', english],
      ['en_US', english],
      ['auto', english],
      ['x_no language', english],
      ['sv', english],
      ['zh_TW', english],
      ['de_DE', german],
      ['de-AT', german],
      ['de_DE.UTF-8', german],
      ['zh_CN', chinese],
      ['zh_Hans_CN', chinese],
    ];
    for (const [lang, wanted] of served)
      it(`for ${JSON.stringify(lang)} in a French browser`, () =>
        inFrench(async () => {
          const { messages: germanMessages } = await import('../../src/locales/de.js');
          const { messages: chineseMessages } = await import('../../src/locales/zh-Hans.js');
          // Another test registers words of its own.
          registerMessages('de', germanMessages);
          const page = await fixture<HTMLElement>(html`<div></div>`);
          if (lang !== null) page.lang = lang;
          const list = document.createElement('api-key-list');
          const lastUsedAt = new Date(Date.now() - 5 * 24 * 3_600_000).toISOString();
          list.style.inlineSize = '1200px';
          list.keys = [{ id: '1', applicationName: 'A', role: 'admin', lastUsedAt }];
          page.append(list);
          await list.updateComplete;
          const used = list.shadowRoot!.querySelector('time')!.textContent;
          expect(used).to.match(wanted);
          const { columnLastUsed } =
            wanted === german
              ? germanMessages
              : wanted === chinese
                ? chineseMessages
                : listMessages;
          expect(list.shadowRoot!.querySelector('table')!.innerText).to.contain(columnLastUsed);
        }));
  });

  it('forgets removed elements, and observes nothing once all are removed', async () => {
    const page = await fixture<HTMLElement>(html`<div></div>`);
    const before = connected.size;
    for (let count = 0; count < 100; count += 1) {
      const form = document.createElement('add-api-key-form');
      page.append(form);
      if (count % 2) await form.updateComplete;
      form.remove();
    }
    expect(connected.size).to.equal(before);
    page.append(document.createElement('add-api-key-form'));
    for (const element of [...connected] as Element[]) element.remove();
    expect(connected.size).to.equal(0);
    expect(disconnected).to.be.above(0);
  });
});

describe('registerMessages()', () => {
  const mount = async (lang: string): Promise<void> => {
    const page = await fixture(html`<div lang=${lang}><api-key-secret></api-key-secret></div>`);
    await textIn(page.firstElementChild as LitElement);
  };

  it('warns once of the messages that a catalogue lacks, which stay English', async () => {
    const given = { done: 'Fertig', unsaved: 'Weg?', copy: 5 } as unknown as Partial<Messages>;
    registerMessages('x-part', given);
    const warnings = await warningsOf(async () => {
      await mount('x-part');
      await mount('x-part-further');
    });
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.match(/api-key-elements.*"x-part".*\bsecretNote,.*\bcopy,.*\bunsaved,/);
    expect(warnings[0]).not.to.match(/\bdone\b/);
  });

  it('does not warn of an English catalogue, nor of overrides', async () => {
    registerMessages('en-x-brand', { done: 'OK' });
    const warnings = await warningsOf(async () => {
      await mount('en-x-brand');
      const secret = document.createElement('api-key-secret');
      secret.messages = { done: 'OK', copySnippet: 'Copy' } as unknown as Partial<Messages>;
      secret.snippets = [{ label: 'a', template: 'b' }];
      secret.secret = 'ak_live_0123456789abcdef';
      (await fixture(html`<div></div>`)).append(secret);
      expect(await textIn(secret)).to.equal('OK');
    });
    expect(warnings).to.deep.equal([]);
  });

  it('overrides messages that were registered before', async () => {
    registerMessages('en-x-two', { done: 'One', save: 'One' });
    registerMessages('en-x-two', { done: 'Two' });
    const page = await fixture(
      html`<div lang="en-x-two"><api-key-secret></api-key-secret><add-api-key-form></add-api-key-form></div>`,
    );
    const texts = [...page.children].map((element) => textIn(element as LitElement));
    expect(await Promise.all(texts)).to.deep.equal(['Two', 'One']);
  });

  it('throws for a string that is not a language tag', () => {
    for (const lang of ['de_DE', '', 'de DE', '*'])
      expect(() => registerMessages(lang, {}), lang).to.throw(TypeError, lang);
  });
});

describe('the direction', () => {
  it('follows the nearest `dir`, and mirrors the layout', async () => {
    const page = await fixture<HTMLElement>(
      html`<div lang="ar" dir="rtl"><add-api-key-form></add-api-key-form></div>`,
    );
    const form = page.firstElementChild as LitElement;
    await textIn(form);
    const box = (part: string): DOMRect =>
      form.shadowRoot!.querySelector(`[part~=${part}]`)!.getBoundingClientRect();
    const { left, right } = form.getBoundingClientRect();
    expect(box('save').right).to.be.closeTo(right, 2);
    expect(box('save').left).to.be.above(box('cancel').left);
    page.dir = 'ltr';
    expect(box('save').left).to.be.closeTo(left, 2);
    expect(box('save').left).to.be.below(box('cancel').left);
  });
});
