import { expect, fixture, html } from '@open-wc/testing';
import type { AddApiKeyFormElement } from '../../src/add-api-key-form/add-api-key-form.js';
import { registerMessages, type Messages } from '../../src/index.js';
import { formMessages } from '../../src/messages/messages.js';
import { mount } from '../add-api-key-form/support.js';
import { byRole, everyString } from '../support.js';

/** The text of the Save button. */
const saveIn = (form: AddApiKeyFormElement): string =>
  form.shadowRoot!.querySelector('[part~=save]')!.textContent.trim();

describe('messages', () => {
  before(() => {
    registerMessages('de', { save: 'Speichern', cancel: 'Abbrechen' });
    registerMessages('pt-BR', { save: 'Salvar' });
    registerMessages('X-Long', { save: 'Save the new key' });
  });

  const mountIn = (lang: string): Promise<AddApiKeyFormElement> =>
    mount(html`<add-api-key-form lang=${lang}></add-api-key-form>`);

  describe('registerMessages()', () => {
    it('sets the messages of the elements in that language', async () => {
      expect(saveIn(await mountIn('de'))).to.equal('Speichern');
      expect(saveIn(await mountIn('en'))).to.equal('Save');
    });

    it('leaves messages English that are missing', async () => {
      byRole(await mountIn('pt-BR'), 'button', 'Cancel');
    });

    it('ignores the case of tags, and serves the regions of a language', async () => {
      expect(saveIn(await mountIn('DE-at'))).to.equal('Speichern');
      expect(saveIn(await mountIn('PT-br'))).to.equal('Salvar');
      expect(saveIn(await mountIn('x-long'))).to.equal('Save the new key');
    });

    it('does not serve a language from one of its regions', async () => {
      expect(saveIn(await mountIn('pt'))).to.equal('Save');
    });
  });

  describe('the language', () => {
    it('is the nearest `lang`', async () => {
      const outer = await fixture(
        html`<div lang="de"><p lang="en"><add-api-key-form></add-api-key-form></p></div>`,
      );
      expect(saveIn(outer.querySelector('add-api-key-form')!)).to.equal('Save');
    });

    it('is the nearest `lang` outside of shadow roots', async () => {
      const outer = await fixture(html`<div lang="de"><section></section></div>`);
      const inner = outer.firstElementChild!.attachShadow({ mode: 'open' });
      inner.innerHTML = '<p></p>';
      const innermost = inner.firstElementChild!.attachShadow({ mode: 'closed' });
      const form = document.createElement('add-api-key-form');
      innermost.append(form);
      await form.updateComplete;
      expect(saveIn(form)).to.equal('Speichern');
    });

    it('is none for an element with an empty `lang`', async () => {
      const outer = await fixture(
        html`<div lang="de"><add-api-key-form lang=""></add-api-key-form></div>`,
      );
      expect(saveIn(outer.querySelector('add-api-key-form')!)).to.equal('Save');
    });
  });

  describe('the property', () => {
    it('overrides any text of one element, in any language', async () => {
      const form = await mountIn('de');
      form.messages = { save: 'Anlegen' };
      await form.updateComplete;
      byRole(form, 'button', 'Anlegen');
      byRole(form, 'button', 'Abbrechen');
    });

    it('ignores an undefined message', async () => {
      const form = await mountIn('en');
      form.messages = { save: undefined } as unknown as Partial<Messages>;
      await form.updateComplete;
      byRole(form, 'button', 'Save');
    });

    it('restores the messages when it is set to null', async () => {
      const form = await mountIn('en');
      form.messages = { save: 'Create' };
      await form.updateComplete;
      form.messages = null;
      await form.updateComplete;
      byRole(form, 'button', 'Save');
    });

    it('shows markup as text', async () => {
      const form = await mountIn('en');
      const markup = '<img src="x" onerror="alert(1)">';
      form.messages = Object.fromEntries(
        Object.entries(formMessages).map(([name, text]) => [name, text === '' ? text : markup]),
      );
      await form.updateComplete;
      expect(form.shadowRoot!.querySelectorAll('img').length).to.equal(0);
      expect(everyString(form)).to.include(markup);
    });
  });

  describe('the catalogue', () => {
    it('holds every text that the form shows', async () => {
      const form = await mountIn('en');
      const words = (text: string): string => `«${text}»`;
      form.messages = Object.fromEntries(
        Object.entries(formMessages).map(([name, text]) => [
          name,
          typeof text === 'string' ? words(text) : () => words(name),
        ]),
      );
      form.expiry = { presets: [30], allowCustom: true, allowNever: true };
      form.value = { role: 'admin', description: 'x'.repeat(1001), applicationName: '' };
      form.requestSubmit();
      form.setErrors({ form: words('of the host') });
      form.busy = true;
      await form.updateComplete;
      const root = form.shadowRoot!;
      const attributes = [...root.querySelectorAll('*')].flatMap((element) =>
        ['aria-label', 'aria-description', 'title', 'placeholder', 'data-busy'].map(
          (name) => element.getAttribute(name) ?? '',
        ),
      );
      const shown = [root.textContent, ...attributes].join(' ');
      expect(shown).to.contain('«');
      // Only the values of the two roles are left.
      expect(shown.replace(/«[^»]*»/g, '').replace(/\s/g, '')).to.equal('adminreadonly');
    });
  });
});
