import { expect } from '@open-wc/testing';
import type { AddApiKeyFormElement } from '../../src/add-api-key-form/add-api-key-form.js';
import type { ApiKeyDraft, ApiKeyRole } from '../../src/index.js';
import { click } from '../support.js';
import {
  choiceOf,
  countOf,
  mountWith,
  permissions,
  tickedOf,
  toggle,
} from './permission-support.js';
import { answer, cancelOf, mount, roleOf, saveOf, validDraft } from './support.js';

const roles: ApiKeyRole[] = [
  { value: 'billing', permissions: ['i:send', 'i:read', 'unknown', 'c:share'] },
  { value: 'nothing', permissions: [] },
  { value: 'custom' },
];

/** Chooses as a user does, but without the browser's own list. */
const chooseRole = async (form: AddApiKeyFormElement, role: string): Promise<void> => {
  roleOf(form).value = role;
  roleOf(form).dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await form.updateComplete;
};

const isDirty = (form: Element): boolean => form.matches(':state(dirty)');

const mountDefault = async (draft: Partial<ApiKeyDraft>): Promise<AddApiKeyFormElement> => {
  const form = await mount();
  form.permissions = permissions;
  form.roles = roles;
  form.defaultValue = draft;
  await form.updateComplete;
  return form;
};

describe('the permissions in the draft of <add-api-key-form>', () => {
  describe('choosing a role', () => {
    it('ticks exactly those that it names', async () => {
      const form = await mountWith({ role: 'custom', permissions: ['ping'] }, permissions, roles);
      await chooseRole(form, 'billing');
      expect(form.value.permissions).to.deep.equal(['i:read', 'i:send', 'c:share']);
      expect(countOf(form)).to.equal('3 of 6');
      await chooseRole(form, 'nothing');
      expect(form.value.permissions).to.deep.equal([]);
    });

    it('leaves the ticks where it names none', async () => {
      const form = await mountWith({ role: 'billing' }, permissions, roles);
      await chooseRole(form, 'custom');
      expect(form.value.permissions).to.deep.equal(['i:read', 'i:send', 'c:share']);
    });

    it('lets the user change them', async () => {
      const form = await mountWith({}, permissions, roles);
      await chooseRole(form, 'billing');
      await toggle(form, 'Ping');
      await toggle(form, 'Send invoices');
      expect(form.value).to.include({ role: 'billing' });
      expect(form.value.permissions).to.deep.equal(['i:read', 'c:share', 'ping']);
    });

    it('says the caution of a privileged permission', async () => {
      const admin = [{ value: 'admin', permissions: ['i:delete'] }];
      const form = await mountWith({ role: '' }, permissions, admin);
      await chooseRole(form, 'admin');
      expect(form.said).to.contain('far-reaching');
    });
  });

  describe('a value', () => {
    it('without permissions has those of its role', async () => {
      const form = await mountWith({ role: 'billing' }, permissions, roles);
      expect(form.value.permissions).to.deep.equal(['i:read', 'i:send', 'c:share']);
      form.value = { role: 'custom' };
      expect(form.value.permissions).to.deep.equal([]);
    });

    it('with permissions wins over its role', async () => {
      const form = await mountWith({ role: 'billing', permissions: [] }, permissions, roles);
      expect(form.value.permissions).to.deep.equal([]);
      form.value = { role: 'billing', permissions: ['ping'] };
      expect(form.value.permissions).to.deep.equal(['ping']);
    });

    it('is in the order of the host; unknown ones are dropped, a disabled one is kept', async () => {
      const form = await mountWith({
        permissions: ['ping', 'unknown', 'c:share', 'i:read', 'ping'],
      });
      expect(form.value.permissions).to.deep.equal(['i:read', 'c:share', 'ping']);
      const submits = answer(form, () => ({ id: '1' }));
      form.requestSubmit();
      expect(submits[0]!.draft.permissions).to.deep.equal(['i:read', 'c:share', 'ping']);
      expect(Object.isFrozen(submits[0]!.draft.permissions)).to.equal(true);
    });

    it('may come before the permissions, and before the role that names them', async () => {
      const form = await mount();
      form.value = { ...validDraft, role: 'billing' };
      expect(form.value).not.to.have.property('permissions');
      form.permissions = permissions;
      await form.updateComplete;
      expect(form.value.permissions).to.deep.equal([]);
      form.roles = roles;
      expect(form.value.permissions).to.deep.equal(['i:read', 'i:send', 'c:share']);
      await form.updateComplete;
      expect(tickedOf(form)).to.include('Read invoices');
    });

    it('is a copy on the way in and out', async () => {
      const given = ['ping'];
      const form = await mountWith({ permissions: given });
      given.push('i:read');
      form.value.permissions!.push('i:read');
      expect(form.value.permissions).to.deep.equal(['ping']);
    });

    it('shows in the checkbox that the user has just clicked', async () => {
      const form = await mountWith();
      form.addEventListener('input', () => {
        form.value = { ...validDraft, permissions: [] };
      });
      await toggle(form, 'Ping');
      await toggle(form, 'Invoices');
      expect(tickedOf(form)).to.deep.equal([]);
    });

    it('fires no event', async () => {
      const form = await mountWith();
      form.addEventListener('input', () => expect.fail('an input event'));
      form.value = { permissions: ['ping'] };
      await form.updateComplete;
      expect(tickedOf(form)).to.deep.equal(['Ping']);
    });
  });

  it('loses a permission that the host removes, for good', async () => {
    const form = await mountWith({ permissions: ['ping'] });
    await toggle(form, 'Read invoices');
    form.permissions = permissions.filter(({ value }) => value !== 'i:read');
    form.permissions = permissions;
    expect(form.value.permissions).to.deep.equal(['ping']);
  });

  it('has none any more without the field', async () => {
    const form = await mountWith({ permissions: ['ping'] });
    form.permissions = null;
    await form.updateComplete;
    expect(form.value).to.deep.equal(validDraft);
  });

  describe('the default', () => {
    it('is what Cancel and reset return to, by permissions or by role', async () => {
      for (const draft of [{ permissions: ['ping'] }, { role: 'billing' }]) {
        const form = await mountDefault(draft);
        const { value } = form;
        await click(choiceOf(form, 'All'));
        expect([isDirty(form), form.value]).not.to.deep.equal([false, value]);
        await click(cancelOf(form));
        await form.updateComplete;
        expect([isDirty(form), form.value]).to.deep.equal([false, value]);
      }
    });

    it('makes the form dirty by permissions alone, and not when they are the same again', async () => {
      const form = await mountDefault({ permissions: ['ping'] });
      expect(isDirty(form)).to.equal(false);
      await toggle(form, 'Read invoices');
      expect(isDirty(form)).to.equal(true);
      await toggle(form, 'Read invoices');
      expect(isDirty(form)).to.equal(false);
    });

    it('fills a form that is not dirty, when it comes later', async () => {
      const form = await mountDefault({});
      form.defaultValue = { permissions: ['ping'] };
      expect(form.value.permissions).to.deep.equal(['ping']);
      await toggle(form, 'Read invoices');
      form.defaultValue = { permissions: [] };
      expect(form.value.permissions).to.deep.equal(['i:read', 'ping']);
    });

    it('is there again after a key was created', async () => {
      const form = await mountDefault({ ...validDraft, role: 'custom', permissions: ['ping'] });
      await toggle(form, 'Read invoices');
      answer(form, () => ({ id: '1' }));
      const created = new Promise((resolve) => form.addEventListener('created', resolve));
      await click(saveOf(form));
      await created;
      await form.updateComplete;
      expect(tickedOf(form)).to.deep.equal(['Ping']);
    });
  });
});
