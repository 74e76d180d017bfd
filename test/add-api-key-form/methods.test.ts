import { expect, fixture, html } from '@open-wc/testing';
import type { AddApiKeyFormElement } from '../../src/add-api-key-form/add-api-key-form.js';
import {
  answer,
  descriptionOf,
  errorsOf,
  hasFocus,
  mount,
  mountFilled,
  nameOf,
  never,
  record,
  turn,
  validDraft,
} from './support.js';
import { nextEvent, press, type } from '../support.js';

const noErrors = ['', '', ''];
const missing = ['Enter an application name', '', 'Select a role'];

describe('<add-api-key-form>', () => {
  let form: AddApiKeyFormElement;

  beforeEach(async () => {
    form = await mount();
  });

  describe('Enter', () => {
    it('in the name saves', async () => {
      form = await mountFilled();
      const submits = answer(form, never);
      nameOf(form).focus();
      await press('Enter');
      expect(submits).to.have.length(1);
    });

    it('in the description is a line break', async () => {
      form = await mountFilled({ description: '' });
      const events = record(form);
      descriptionOf(form).focus();
      await type('a');
      await press('Enter');
      await type('b');
      expect(form.value.description).to.equal('a\nb');
      expect(events).to.deep.equal([]);
    });

    it('that the page has handled saves nothing', async () => {
      form = await mountFilled();
      const events = record(form);
      form.shadowRoot!.addEventListener('keydown', (event) => event.preventDefault(), true);
      nameOf(form).focus();
      await press('Enter');
      await turn(form);
      expect(events).to.deep.equal([]);
    });
  });

  describe('checkValidity()', () => {
    it('says whether a Save would be valid, and shows nothing', async () => {
      expect(form.checkValidity()).to.equal(false);
      await form.updateComplete;
      expect(errorsOf(form)).to.deep.equal(noErrors);
      expect(hasFocus(document.body)).to.equal(true);
      form.value = validDraft;
      expect(form.checkValidity()).to.equal(true);
    });
  });

  describe('reportValidity()', () => {
    it('says the same, shows it, and puts the focus on the first', async () => {
      expect(form.reportValidity()).to.equal(false);
      await form.updateComplete;
      expect(errorsOf(form)).to.deep.equal(missing);
      expect(hasFocus(nameOf(form))).to.equal(true);
    });

    it('takes the errors away that are mended, and leaves the focus', async () => {
      form.reportValidity();
      descriptionOf(form).focus();
      form.value = validDraft;
      expect(form.reportValidity()).to.equal(true);
      await form.updateComplete;
      expect(errorsOf(form)).to.deep.equal(noErrors);
      expect(hasFocus(descriptionOf(form))).to.equal(true);
    });
  });

  describe('requestSubmit()', () => {
    it('does what Save does', async () => {
      form.requestSubmit();
      await form.updateComplete;
      expect(errorsOf(form)).to.deep.equal(missing);
      const submitted = nextEvent(form, 'submit');
      form.value = validDraft;
      form.requestSubmit();
      await submitted;
    });

    it('works in the task in which the form is made', () => {
      const fresh = document.createElement('add-api-key-form');
      const submits = answer(fresh, never);
      fresh.value = validDraft;
      form.after(fresh);
      fresh.requestSubmit();
      fresh.remove();
      expect(submits).to.have.length(1);
    });

    it('does nothing in a disabled form', async () => {
      const fieldset = await fixture(
        html`<fieldset disabled><add-api-key-form></add-api-key-form></fieldset>`,
      );
      form = fieldset.querySelector('add-api-key-form')!;
      const events = record(form);
      form.value = validDraft;
      form.requestSubmit();
      expect(events).to.deep.equal([]);
    });
  });
});
