import { expect, html } from '@open-wc/testing';
import type { AddApiKeyFormElement } from '../../src/add-api-key-form/add-api-key-form.js';
import {
  cancelOf,
  descriptionOf,
  mount,
  nameOf,
  record,
  roleOf,
  saveOf,
  statusOf,
  turn,
  validDraft,
} from './support.js';
import { click, press, type } from '../support.js';

describe('<add-api-key-form>', () => {
  let form: AddApiKeyFormElement;

  beforeEach(async () => {
    form = await mount();
  });

  describe('value', () => {
    it('is empty at first, with no role chosen', () => {
      expect(form.value).to.deep.equal({ applicationName: '', description: '', role: '' });
      expect(roleOf(form).selectedOptions[0]?.textContent).to.equal('Choose a role');
    });

    it('is what the user has entered, as it is', async () => {
      nameOf(form).focus();
      await type(' a ');
      await press('Tab');
      await type('b\nc');
      await press('Tab');
      await type('admin');
      expect(form.value).to.deep.equal({
        applicationName: ' a ',
        description: 'b\nc',
        role: 'admin',
      });
    });

    it('fills the fields, and fires nothing', async () => {
      const events = record(form);
      for (const name of ['input', 'change']) form.addEventListener(name, () => events.push(name));
      form.value = validDraft;
      expect(form.value).to.deep.equal(validDraft);
      await turn(form);
      expect(nameOf(form).value).to.equal(validDraft.applicationName);
      expect(descriptionOf(form).value).to.equal(validDraft.description);
      expect(roleOf(form).value).to.equal(validDraft.role);
      expect(events).to.deep.equal([]);
    });

    it('is a copy on the way in and out', async () => {
      const given = { ...validDraft };
      form.value = given;
      given.applicationName = 'changed';
      form.value.applicationName = 'changed';
      await form.updateComplete;
      expect(form.value).to.deep.equal(validDraft);
      expect(form.value).not.to.equal(form.value);
    });

    it('is there before the form is drawn', () => {
      const fresh = document.createElement('add-api-key-form');
      fresh.value = validDraft;
      expect(fresh.value).to.deep.equal(validDraft);
      fresh.defaultValue = { applicationName: 'Default' };
      expect(fresh.value).to.deep.equal(validDraft);
    });

    it('takes what is missing, or is no text, for empty', async () => {
      for (const hostile of [
        null,
        undefined,
        {},
        { applicationName: 5, description: {}, role: [] },
      ]) {
        form.value = validDraft;
        form.value = hostile as never;
        await form.updateComplete;
        expect(form.value).to.deep.equal({ applicationName: '', description: '', role: '' });
      }
    });
  });

  describe('defaultValue', () => {
    const start = { applicationName: 'Default', description: 'Text', role: 'admin' };

    it('fills a form that is not dirty', async () => {
      form.defaultValue = start;
      await form.updateComplete;
      expect(form.value).to.deep.equal(start);
      form.defaultValue = { role: 'readonly' };
      await form.updateComplete;
      expect(form.value).to.deep.equal({ applicationName: '', description: '', role: 'readonly' });
    });

    it('leaves a form alone that is dirty, until it is reset', async () => {
      form.focus();
      await type('mine');
      form.defaultValue = start;
      await form.updateComplete;
      expect(form.value).to.deep.equal({ applicationName: 'mine', description: '', role: '' });
      form.reset();
      await form.updateComplete;
      expect(form.value).to.deep.equal(start);
    });

    it('is a copy on the way in and out', async () => {
      const given = { applicationName: 'Default' };
      form.defaultValue = given;
      given.applicationName = 'changed';
      form.defaultValue.applicationName = 'changed';
      form.reset();
      expect(form.value.applicationName).to.equal('Default');
      expect(form.defaultValue).to.deep.equal({ applicationName: 'Default' });
    });

    it('takes the role of the attribute default-role', async () => {
      form = await mount(html`<add-api-key-form default-role="readonly"></add-api-key-form>`);
      expect(form.value.role).to.equal('readonly');
      expect(form.defaultRole).to.equal('readonly');
      form.value = start;
      form.reset();
      expect(form.value.role).to.equal('readonly');
    });
  });

  describe('the state dirty', () => {
    const isDirty = (): boolean => form.matches(':state(dirty)');

    it('comes with an edit, and goes with its undoing', async () => {
      expect(isDirty()).to.equal(false);
      form.focus();
      await type('a');
      expect(isDirty()).to.equal(true);
      await press('Backspace');
      expect(isDirty()).to.equal(false);
    });

    it('is not there for a form that starts from a default', async () => {
      form.defaultValue = validDraft;
      form.defaultRole = 'admin';
      await form.updateComplete;
      expect(isDirty()).to.equal(false);
    });

    it('follows the description and the role', async () => {
      for (const draft of [{ description: 'a' }, { role: 'admin' }]) {
        form.value = draft as unknown as typeof validDraft;
        await form.updateComplete;
        expect(isDirty()).to.equal(true);
        form.reset();
        await form.updateComplete;
        expect(isDirty()).to.equal(false);
      }
    });
  });

  describe('disabled', () => {
    it('disables every control, as a property and as an attribute', async () => {
      form = await mount(html`<add-api-key-form disabled></add-api-key-form>`);
      expect(form.disabled).to.equal(true);
      const controls = () => [
        nameOf(form),
        descriptionOf(form),
        roleOf(form),
        saveOf(form),
        cancelOf(form),
      ];
      expect(controls().every((control) => control.matches(':disabled'))).to.equal(true);
      form.disabled = false;
      await form.updateComplete;
      expect(form.hasAttribute('disabled')).to.equal(false);
      expect(controls().some((control) => control.matches(':disabled'))).to.equal(false);
    });

    it('saves nothing', async () => {
      form.value = validDraft;
      form.disabled = true;
      await form.updateComplete;
      const events = record(form);
      form.requestSubmit();
      await click(saveOf(form));
      await click(cancelOf(form));
      expect(events).to.deep.equal([]);
      expect(statusOf(form)).to.equal('');
    });
  });
});
