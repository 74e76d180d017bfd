import { expect, fixture, html } from '@open-wc/testing';
import type { ApiKeySecretElement } from '../../src/api-key-secret/api-key-secret.js';
import { registerMessages } from '../../src/i18n/localize.js';
import { hasFocus } from '../add-api-key-form/support.js';
import { key, masked, mountSecret, questionOf, settle } from './support.js';
import { allByRole, byLabel, byRole } from '../support.js';

const hostile = '<img src=x onerror=alert(1)>\u202egnp.exe\u2066${1}';

const cautionOf = (element: ApiKeySecretElement): string | undefined =>
  element.shadowRoot!.querySelector('[part=caution]')?.textContent.trim();

describe('<api-key-secret>', () => {
  const textOf = (element: Element): string => element.shadowRoot!.textContent;

  const update = async (
    element: ApiKeySecretElement,
    given: Partial<ApiKeySecretElement>,
  ): Promise<void> => {
    Object.assign(element, given);
    await element.updateComplete;
  };

  describe('which key it is', () => {
    it('is said by its name and its role', async () => {
      const element = await mountSecret();
      expect(allByRole(element, 'term').map((it) => it.textContent)).to.deep.equal([
        'Application',
        'Role',
      ]);
      expect(allByRole(element, 'definition').map((it) => it.textContent)).to.deep.equal([
        'Nightly report',
        'Read only',
      ]);
    });

    for (const nothing of [null, undefined, ''])
      it(`is said by its name alone where the role is ${JSON.stringify(nothing)}`, async () => {
        const element = await mountSecret({ roleLabel: nothing });
        expect(allByRole(element, 'term').map((it) => it.textContent)).to.deep.equal([
          'Application',
        ]);
      });

    it('is not said where nothing is known', async () => {
      const element = await mountSecret({ applicationName: null, roleLabel: null });
      expect(element.shadowRoot!.querySelector('dl')).to.equal(null);
    });

    it('says until when it works, as a fact', async () => {
      const element = await mountSecret({ expiresAt: new Date(2099, 0, 5, 14, 5).toISOString() });
      expect(allByRole(element, 'term').at(-1)!.textContent).to.equal('Expires');
      expect(allByRole(element, 'definition').at(-1)!.textContent).to.match(
        /^5 Jan 2099, 14:05 \S+$/,
      );
    });

    it('is in the heading after a rotation, with the end of the secret before it', async () => {
      const previousSecretExpiresAt = new Date(2099, 0, 5, 14, 5).toISOString();
      const element = await mountSecret({ previousSecretExpiresAt });
      byRole(element, 'heading', 'New secret for Nightly report');
      expect(cautionOf(element)).to.match(/^The old secret works until 5 Jan 2099, 14:05 \S+$/);
      expect(allByRole(element, 'term').map((it) => it.textContent)).to.deep.equal(['Role']);
    });

    it('says that the secret before it no longer works', async () => {
      const element = await mountSecret({ previousSecretExpiresAt: '2020-01-01T00:00:00Z' });
      expect(cautionOf(element)).to.equal('The old secret no longer works');
    });

    for (const none of [null, '', 'soon'])
      it(`says nothing of a secret before it where its end is ${JSON.stringify(none)}`, async () => {
        const element = await mountSecret({ previousSecretExpiresAt: none });
        expect(cautionOf(element)).to.equal(undefined);
        byRole(element, 'heading', 'Your new API key');
      });

    it('can be said in markup', async () => {
      const page = await fixture(html`
        <api-key-secret application-name="Report" role-label="Admin" heading-level="3" heading="Key">
        </api-key-secret>
      `);
      const element = page as ApiKeySecretElement;
      element.secret = key;
      await element.updateComplete;
      expect(allByRole(element, 'definition').map((it) => it.textContent)).to.deep.equal([
        'Report',
        'Admin',
      ]);
      expect(byRole(element, 'heading', 'Key').ariaLevel).to.equal('3');
    });

    it('is text, isolated from what is around it', async () => {
      const element = await mountSecret({ applicationName: hostile, roleLabel: hostile });
      const found = [...element.shadowRoot!.querySelectorAll('dd bdi')];
      expect(found.map((it) => it.textContent)).to.deep.equal([hostile, hostile]);
      expect(found.map((it) => getComputedStyle(it).unicodeBidi)).to.deep.equal([
        'isolate',
        'isolate',
      ]);
      element.requestDone();
      await settle(element);
      const asked = questionOf(element).querySelector('bdi')!;
      expect(asked.textContent).to.equal(hostile);
      expect(getComputedStyle(asked).unicodeBidi).to.equal('isolate');
      expect(element.shadowRoot!.querySelector('img')).to.equal(null);
    });
  });

  describe('the heading', () => {
    it('says that the key is new, on the second level', async () => {
      const element = await mountSecret();
      expect(byRole(element, 'heading', 'Your new API key').ariaLevel).to.equal('2');
    });

    it('takes the focus of the element, in a page', async () => {
      const element = await mountSecret();
      element.focus();
      expect(hasFocus(byRole(element, 'heading'))).to.equal(true);
    });

    it('takes it before the element has drawn', async () => {
      const element = document.createElement('api-key-secret');
      element.secret = key;
      (await fixture(html`<div></div>`)).append(element);
      element.focus();
      expect(hasFocus(byRole(element, 'heading'))).to.equal(true);
    });

    it('gives its place to what the host slots', async () => {
      const element = await mountSecret();
      const own = document.createElement('b');
      own.slot = 'heading';
      own.append('Keep this');
      element.append(own);
      expect(own.checkVisibility()).to.equal(true);
      expect(byRole(element, 'heading').innerText).not.to.contain('Your new API key');
    });
  });

  describe('the texts', () => {
    it('are those of the element where it has its own', async () => {
      const element = await mountSecret({
        messages: {
          secretHeading: 'Ihr Schlüssel',
          secret: 'Schlüssel',
          show: 'Zeigen',
          hide: 'Verbergen',
          stored: 'Ich habe ihn',
          copySnippet: (label) => `${label} kopieren`,
          unsaved: (name) => `Und ${name}?`,
        },
        snippets: [{ label: '.env', template: '{secret}' }],
      });
      byRole(element, 'heading', 'Ihr Schlüssel');
      expect(byRole(element, 'group', 'Schlüssel').textContent).to.equal(masked);
      byRole(element, 'button', '.env kopieren');
      byLabel(element, 'Ich habe ihn');
      byRole(element, 'button', 'Zeigen').click();
      await element.updateComplete;
      byRole(element, 'button', 'Verbergen');
      element.requestDone();
      expect(questionOf(element).textContent).to.contain('Und Nightly report?');
    });

    it('are those of a language, where they are registered', async () => {
      registerMessages('x-secret', { copy: 'Kopiere', secretNote: 'Nur jetzt.' });
      const page = await fixture(html`<div lang="x-secret"></div>`);
      const element = await mountSecret();
      page.append(element);
      element.requestUpdate();
      await element.updateComplete;
      byRole(element, 'button', 'Kopiere');
      byRole(element, 'button', 'Download');
      expect(textOf(element)).to.contain('Nur jetzt.');
    });

    it('are text', async () => {
      const element = await mountSecret();
      const names = ['secretNote', 'copy', 'show', 'download', 'stored', 'done', 'unsavedHeading'];
      await update(element, {
        heading: hostile,
        messages: Object.fromEntries(names.map((name) => [name, `${name} ${hostile}`])),
      });
      for (const name of names) expect(textOf(element)).to.contain(`${name} ${hostile}`);
      expect(element.shadowRoot!.querySelector('img')).to.equal(null);
    });
  });
});
