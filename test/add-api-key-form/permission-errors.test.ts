import { expect } from '@open-wc/testing';
import { ApiKeyError } from '../../src/index.js';
import { click, press, type } from '../support.js';
import {
  boxOf,
  boxesOf,
  choiceOf,
  fieldOf,
  filterOf,
  many,
  mountWith,
  saidBy,
  tickedOf,
  toggle,
} from './permission-support.js';
import {
  answer,
  errorOf,
  hasFocus,
  mount,
  nameOf,
  never,
  record,
  saveOf,
  turn,
  validDraft,
} from './support.js';

const missing = 'Select at least one permission';

describe('the permissions of <add-api-key-form>', () => {
  describe('where none is ticked', () => {
    it('are an error at the first checkbox, which gets the focus', async () => {
      const form = await mountWith();
      const events = record(form);
      await click(saveOf(form));
      const first = boxOf(form, 'Read invoices');
      expect(errorOf(first)).to.equal(missing);
      expect(hasFocus(first)).to.equal(true);
      expect(boxesOf(form).filter(({ ariaInvalid }) => ariaInvalid)).to.deep.equal([first]);
      expect(events).to.deep.equal([]);
    });

    it('are an error that goes as soon as one is ticked', async () => {
      const form = await mountWith();
      form.reportValidity();
      await toggle(form, 'Ping');
      expect(fieldOf(form).innerText).not.to.contain(missing);
      expect(boxOf(form, 'Read invoices').ariaInvalid).to.equal(null);
      expect(form.matches(':state(invalid)')).to.equal(false);
    });

    it('are no error where they are optional', async () => {
      const form = await mountWith();
      form.permissionsOptional = true;
      expect(form.checkValidity()).to.equal(true);
    });

    it('are an error at the filter while it shows none', async () => {
      const form = await mountWith({}, many(12));
      filterOf(form).focus();
      await type('zzz');
      form.reportValidity();
      expect(errorOf(filterOf(form))).to.equal(missing);
      expect(hasFocus(filterOf(form))).to.equal(true);
    });

    it('are an error that is said where the focus is there already', async () => {
      const form = await mountWith();
      boxOf(form, 'Read invoices').focus();
      form.reportValidity();
      await form.updateComplete;
      expect(saidBy(form)).to.equal(missing);
    });
  });

  describe('an error of the host', () => {
    it('stands at the field, and goes with an edit', async () => {
      const form = await mountWith({ permissions: ['ping'] });
      form.setErrors({ permissions: ['Not in your plan', 'Ask an owner'] });
      const first = boxOf(form, 'Read invoices');
      expect(errorOf(first)).to.equal('Not in your plan\nAsk an owner');
      expect(hasFocus(first)).to.equal(true);
      await click(choiceOf(form, 'All'));
      await form.updateComplete;
      expect(errorOf(first)).to.equal('');
    });

    it('may come with a rejection', async () => {
      const form = await mountWith({ permissions: ['ping'] });
      const fieldErrors = { permissions: 'Too many' };
      answer(form, () => Promise.reject(new ApiKeyError('', { fieldErrors })));
      const failed = new Promise((resolve) => form.addEventListener('failed', resolve));
      await click(saveOf(form));
      await failed;
      expect(errorOf(boxOf(form, 'Read invoices'))).to.equal('Too many');
    });

    it('is one of the form without the field, as that of a role is', async () => {
      const form = await mount();
      form.noRole = true;
      form.value = validDraft;
      form.setErrors({ permissions: 'Too many', role: 'No role' });
      expect(form.shadowRoot!.querySelector('.failure')!.textContent).to.equal('No role\nToo many');
      expect(form.shadowRoot!.querySelectorAll('[aria-invalid]').length).to.equal(0);
    });
  });

  describe('while busy', () => {
    it('can be changed by nothing, and keep the focus', async () => {
      const form = await mountWith({ permissions: ['ping', 'i:read'] });
      answer(form, never);
      await click(saveOf(form));
      await form.updateComplete;
      await toggle(form, 'Ping');
      await click(boxOf(form, 'Read invoices').closest('label')!.querySelector('bdi')!);
      await click(boxOf(form, 'Customers'));
      choiceOf(form, 'All').focus();
      await press('Enter');
      await turn(form);
      expect(form.value.permissions).to.deep.equal(['i:read', 'ping']);
      expect(tickedOf(form)).to.deep.equal(['Invoices?', 'Read invoices', 'Ping']);
      expect(fieldOf(form).ariaDisabled).to.equal('true');
      boxOf(form, 'Ping').focus();
      expect(hasFocus(boxOf(form, 'Ping'))).to.equal(true);
    });
  });

  it('are disabled with the form', async () => {
    const form = await mountWith();
    form.disabled = true;
    await form.updateComplete;
    expect(boxesOf(form).every((box) => box.matches(':disabled'))).to.equal(true);
    expect(choiceOf(form, 'All').matches(':disabled')).to.equal(true);
  });

  it('are not between the name and Save where the keyboard submits', async () => {
    const form = await mountWith({ permissions: ['ping'] });
    const submits = answer(form, never);
    nameOf(form).focus();
    await press('Enter');
    expect(submits).to.have.length(1);
  });
});
