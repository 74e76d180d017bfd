import { expect, html } from '@open-wc/testing';
import type { AddApiKeyFormElement } from '../../src/add-api-key-form/add-api-key-form.js';
import type { ApiKeyRole } from '../../src/api/api-key.js';
import {
  answer,
  descriptionsOf,
  errorOf,
  mount,
  never,
  roleOf,
  saveOf,
  validDraft,
} from './support.js';
import { click, type } from '../support.js';

const markup = '<img src="x" onerror="alert(1)">${alert(1)}';

describe('<add-api-key-form>', () => {
  let form: AddApiKeyFormElement;

  beforeEach(async () => {
    form = await mount();
  });

  /** The names of the roles that are offered. */
  const offered = (): string[] =>
    [...roleOf(form).options].filter(({ hidden }) => !hidden).map(({ text }) => text);

  const choose = async (typed: string): Promise<void> => {
    roleOf(form).focus();
    await type(typed);
    await form.updateComplete;
  };

  const give = async (roles: readonly ApiKeyRole[] | null | undefined): Promise<void> => {
    form.roles = roles!;
    await form.updateComplete;
  };

  const caution = (): string =>
    form.shadowRoot!.querySelector<HTMLElement>('[part~=caution]')?.innerText.trim() ?? '';

  describe('the roles', () => {
    it('are admin and readonly', () => {
      expect(offered()).to.deep.equal(['admin', 'readonly']);
      expect(form.roles.map(({ value }) => value)).to.deep.equal(['admin', 'readonly']);
    });

    it('are described in the list, beside their names', () => {
      const options = [...roleOf(form).options].slice(-2);
      expect(options.map(({ ariaDescription, label }) => [label, ariaDescription])).to.deep.equal([
        ['admin', 'Provides full administrative privileges.'],
        ['readonly', 'Grants read-only access.'],
      ]);
    });

    it('have a hint that names them only where users see these names', async () => {
      const hint = () => descriptionsOf(roleOf(form)).trim();
      expect(hint()).to.contain('Use readonly for minimal permissions');
      await give([{ value: 'admin', label: 'Administrator' }, { value: 'readonly' }]);
      expect(hint()).to.equal('');
      await give([{ value: 'admin', label: 'admin' }, { value: 'readonly' }]);
      expect(hint()).to.contain('Use readonly for minimal permissions');
    });

    it('are described under the field once they are chosen', async () => {
      await choose('r');
      expect(descriptionsOf(roleOf(form))).to.contain('Grants read-only access.');
      expect(caution()).to.equal('');
    });

    it('have a caution if they are privileged', async () => {
      await choose('a');
      expect(caution()).not.to.equal('');
      expect(descriptionsOf(roleOf(form)))
        .to.contain('Provides full administrative privileges.')
        .and.contain(caution());
    });
  });

  describe('the property roles', () => {
    const billing = { value: 'billing', label: 'Billing', description: 'Reads invoices.' };

    it('replaces them', async () => {
      await give([billing, { value: 'plain' }]);
      expect(offered()).to.deep.equal(['Billing', 'plain']);
      await choose('B');
      expect(form.value.role).to.equal('billing');
      expect(descriptionsOf(roleOf(form))).to.contain('Reads invoices.');
    });

    for (const nothing of [null, undefined])
      it(`is the default again by ${nothing}`, async () => {
        await give([billing]);
        await give(nothing);
        expect(offered()).to.deep.equal(['admin', 'readonly']);
      });

    it('is no role by an empty array, which the form says', async () => {
      await give([]);
      expect(offered()).to.deep.equal([]);
      expect(descriptionsOf(roleOf(form))).to.contain('No role is available');
      form.value = { ...validDraft, role: '' };
      await form.updateComplete;
      await click(saveOf(form));
      expect(errorOf(roleOf(form))).to.contain('No role is available');
    });

    it('shows the placeholder where there was no role from the start', async () => {
      form = await mount(html`<add-api-key-form .roles=${[]}></add-api-key-form>`);
      expect(roleOf(form).selectedOptions[0]?.label).to.equal('Choose a role');
    });

    it('is a copy', async () => {
      const roles = [{ ...billing }];
      await give(roles);
      roles[0]!.label = 'Changed';
      roles.push({ value: 'late', label: '', description: '' });
      form.requestUpdate();
      await form.updateComplete;
      expect(offered()).to.deep.equal(['Billing']);
    });

    it('changes live what is said of the chosen one', async () => {
      await give([billing]);
      await choose('B');
      await give([{ ...billing, label: 'Invoices', description: 'Reads all invoices.' }]);
      expect(offered()).to.deep.equal(['Invoices']);
      expect(form.value.role).to.equal('billing');
      expect(descriptionsOf(roleOf(form))).to.contain('Reads all invoices.');
    });

    it('keeps the chosen one when their order changes', async () => {
      const [a, b, c] = ['a', 'b', 'c'].map((value) => ({ value })) as [
        ApiKeyRole,
        ApiKeyRole,
        ApiKeyRole,
      ];
      await give([a, b, c]);
      await choose('b');
      await give([c, b, a]);
      expect(roleOf(form).value).to.equal('b');
      await give([b]);
      expect(roleOf(form).value).to.equal('b');
      expect(form.value.role).to.equal('b');
    });

    it('is shown as text', async () => {
      await give([{ value: markup, label: markup, description: markup }]);
      form.value = { ...validDraft, role: markup };
      await form.updateComplete;
      expect(offered()).to.deep.equal([markup]);
      expect(descriptionsOf(roleOf(form))).to.contain(markup);
      expect(form.shadowRoot!.querySelectorAll('img').length).to.equal(0);
    });

    it('may hold the names of what objects have', async () => {
      const values = ['__proto__', 'constructor', 'toString'];
      await give(values.map((value) => ({ value })));
      const submits = answer(form, never);
      form.value = { ...validDraft, role: '__proto__' };
      form.requestSubmit();
      expect(offered()).to.deep.equal(values);
      expect(submits[0]?.draft.role).to.equal('__proto__');
    });

    it('is read by own properties alone', async () => {
      Object.assign(Object.prototype, { disabled: true, description: 'polluted' });
      const inherited = Object.create({ value: 'inherited' }) as ApiKeyRole;
      await give([billing, { value: 'plain' }, inherited]);
      Reflect.deleteProperty(Object.prototype, 'disabled');
      Reflect.deleteProperty(Object.prototype, 'description');
      expect(offered()).to.deep.equal(['Billing', 'plain']);
      const plain = roleOf(form).options[2]!;
      expect([plain.disabled, plain.ariaDescription]).to.deep.equal([false, null]);
    });
  });

  describe('a disabled role', () => {
    const roles = [
      { value: 'read', description: 'Reads.' },
      { value: 'root', description: 'All.', disabled: true, disabledReason: 'Ask your admin.' },
    ];

    it('is listed, not to be chosen, and says why', async () => {
      await give(roles);
      const option = roleOf(form).options[2]!;
      expect(option.disabled).to.equal(true);
      expect(option.ariaDescription).to.equal('All. Ask your admin.');
    });

    it('is not saved when the host has chosen it', async () => {
      await give(roles);
      const submits = answer(form, never);
      form.value = { ...validDraft, role: 'root' };
      await form.updateComplete;
      await click(saveOf(form));
      expect(submits).to.deep.equal([]);
      expect(errorOf(roleOf(form))).not.to.equal('');
    });
  });

  it('offers 10,000 roles, which typing leaves alone', async () => {
    await give(Array.from({ length: 10_000 }, (_, index) => ({ value: `role-${index}` })));
    form.value = { ...validDraft, role: 'role-9999' };
    await form.updateComplete;
    const select = form.shadowRoot!.querySelector('select')!;
    expect([...select.options].filter(({ hidden }) => !hidden)).to.have.length(10_000);
    expect(select.value).to.equal('role-9999');
    expect(form.value.role).to.equal('role-9999');

    let mutations = 0;
    const observer = new MutationObserver((records) => (mutations += records.length));
    const options = { subtree: true, childList: true, attributes: true, characterData: true };
    observer.observe(form.shadowRoot!, options);
    form.focus();
    await type('more');
    await form.updateComplete;
    observer.disconnect();
    expect(mutations).to.equal(0);
  });

  it('of a label that is no text, or blank, is its value', async () => {
    const labels = [Symbol('a'), { toString: () => 'b' }, ['c'], 4, '  ', null];
    const description = { toString: () => 'of another' };
    await give(labels.map((label, index) => ({ value: `v${index}`, label, description })) as never);
    expect(offered()).to.deep.equal(labels.map((_, index) => `v${index}`));
    form.value = { ...validDraft, role: 'v3' };
    await form.updateComplete;
    expect(roleOf(form).selectedOptions[0]!.text).to.equal('v3');
    expect(descriptionsOf(roleOf(form))).to.equal('');
  });

  it('cannot be left by a key that begins the placeholder', async () => {
    form.value = { ...validDraft, role: 'readonly' };
    await form.updateComplete;
    roleOf(form).focus();
    await type('choose');
    expect(roleOf(form).value).to.equal('readonly');
  });

  it('leaves the options alone while the roles stay the same', async () => {
    const option = roleOf(form).options[1]!;
    // As a page translator does.
    option.textContent = 'Verwaltung';
    form.heading = 'Key';
    await form.updateComplete;
    expect(roleOf(form).options[1]).to.equal(option);
    expect(option.text).to.equal('Verwaltung');
  });
});
