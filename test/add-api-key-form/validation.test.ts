import { expect, html } from '@open-wc/testing';
import type { AddApiKeyFormElement } from '../../src/add-api-key-form/add-api-key-form.js';
import {
  answer,
  descriptionOf,
  descriptionsOf,
  errorOf,
  errorsOf,
  hasFocus,
  mount,
  nameOf,
  never,
  record,
  roleOf,
  saveOf,
  validDraft,
} from './support.js';
import { click, nextEvent, press, type } from '../support.js';

const noErrors = ['', '', ''];
const missing = ['Enter an application name', '', 'Select a role'];

describe('<add-api-key-form>', () => {
  let form: AddApiKeyFormElement;

  beforeEach(async () => {
    form = await mount();
  });

  const save = async (): Promise<void> => {
    await form.updateComplete;
    await click(saveOf(form));
    await form.updateComplete;
  };

  describe('before Save', () => {
    it('says of no control that it is invalid', () => {
      const controls = [nameOf(form), descriptionOf(form), roleOf(form)];
      expect(controls.map(({ ariaInvalid }) => ariaInvalid)).to.deep.equal(Array(3).fill(null));
      // Otherwise a screen reader hears no change when an error comes.
      expect(controls.filter((control) => control.matches(':invalid'))).to.deep.equal([]);
      expect(form.matches(':state(invalid)')).to.equal(false);
    });

    it('finds no fault when the focus leaves the fields', async () => {
      nameOf(form).focus();
      for (let count = 0; count < 4; count += 1) await press('Tab');
      await form.updateComplete;
      expect(errorsOf(form)).to.deep.equal(noErrors);
    });

    it('finds no fault while the user types', async () => {
      nameOf(form).focus();
      await type('a');
      await press('Backspace');
      await form.updateComplete;
      expect(errorsOf(form)).to.deep.equal(noErrors);
    });

    it('leaves Save enabled', () => {
      expect(saveOf(form).disabled).to.equal(false);
      expect(saveOf(form).ariaDisabled).not.to.equal('true');
    });
  });

  describe('Save with errors', () => {
    it('says under each field what to do, and fires nothing', async () => {
      const events = record(form);
      await save();
      expect(errorsOf(form)).to.deep.equal(missing);
      expect(events).to.deep.equal([]);
      expect(form.matches(':state(invalid)')).to.equal(true);
    });

    it('describes each field by its error', async () => {
      await save();
      expect(descriptionsOf(nameOf(form))).to.contain('Enter an application name');
      expect(descriptionsOf(roleOf(form))).to.contain('Select a role');
    });

    it('puts the focus on the first field with one, described already', async () => {
      const described = new Promise((resolve) => {
        const name = nameOf(form);
        name.addEventListener('focus', () => resolve([name.ariaInvalid, errorOf(name)]));
      });
      saveOf(form).focus();
      await press('Enter');
      expect(hasFocus(nameOf(form))).to.equal(true);
      expect(await described).to.deep.equal(['true', 'Enter an application name']);
    });

    it('puts the focus on the role when the name is right', async () => {
      form.value = { ...validDraft, role: '' };
      await save();
      expect(hasFocus(roleOf(form))).to.equal(true);
      expect(errorsOf(form)).to.deep.equal(['', '', 'Select a role']);
    });

    it('shows no bubble of the browser', async () => {
      let invalid = 0;
      form.shadowRoot!.addEventListener('invalid', () => (invalid += 1), { capture: true });
      await save();
      expect(invalid).to.equal(0);
    });

    it('works again once they are mended', async () => {
      await save();
      const submitted = nextEvent(form, 'submit');
      form.value = validDraft;
      await save();
      await submitted;
    });
  });

  describe('an error that is shown', () => {
    it('goes as soon as its field is right', async () => {
      await save();
      await type('a');
      await form.updateComplete;
      expect(errorsOf(form)).to.deep.equal(['', '', 'Select a role']);
      expect(nameOf(form).ariaInvalid).to.equal(null);
    });

    it('goes as soon as a role is chosen', async () => {
      await save();
      roleOf(form).focus();
      roleOf(form).value = 'admin';
      roleOf(form).dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      await form.updateComplete;
      expect(errorsOf(form)).to.deep.equal(['Enter an application name', '', '']);
    });

    it('stays while its field is wrong', async () => {
      await save();
      await type('  ');
      await form.updateComplete;
      expect(errorsOf(form)).to.deep.equal(missing);
    });

    it('does not come back before the next Save', async () => {
      await save();
      await type('a');
      await press('Backspace');
      await form.updateComplete;
      expect(errorsOf(form)).to.deep.equal(['', '', 'Select a role']);
    });

    it('keeps up with what is entered', async () => {
      form.nameMaxLength = 5;
      form.value = { ...validDraft, applicationName: 'abcdefgh' };
      await save();
      await press('End');
      await press('Backspace');
      await form.updateComplete;
      const text = 'Application name must be 5 characters or fewer (7 entered)';
      expect(errorsOf(form)).to.deep.equal([text, '', '']);
    });

    it('brings no other with it', async () => {
      await save();
      descriptionOf(form).focus();
      form.descriptionMaxLength = 1;
      await type('ab');
      await form.updateComplete;
      expect(errorsOf(form)).to.deep.equal(missing);
    });

    it('goes when the host mends the value', async () => {
      await save();
      form.value = validDraft;
      await form.updateComplete;
      expect(errorsOf(form)).to.deep.equal(noErrors);
    });
  });

  describe('the limits', () => {
    it('are 255 and 1,000 code points, of which an emoji is one', async () => {
      const submits = answer(form, never);
      const applicationName = '🔑'.repeat(255);
      form.value = { ...validDraft, applicationName, description: '🔑'.repeat(1000) };
      await save();
      expect(submits[0]?.draft.applicationName).to.equal(applicationName);
    });

    it('are of what is sent: spaces around a name are not counted, and a letter with its mark is one', async () => {
      const submits = answer(form, never);
      form.value = {
        ...validDraft,
        applicationName: ` ${'e\u0301'.repeat(255)} `,
        description: 'e\u0301'.repeat(1000),
      };
      await save();
      expect(submits[0]?.draft.applicationName).to.equal('\u00E9'.repeat(255));
    });

    it('name the limit and the count', async () => {
      form.value = {
        role: 'admin',
        applicationName: 'x'.repeat(300),
        description: '🔑'.repeat(1001),
      };
      await save();
      expect(errorsOf(form)).to.deep.equal([
        'Application name must be 255 characters or fewer (300 entered)',
        'Description must be 1,000 characters or fewer (1,001 entered)',
        '',
      ]);
    });

    it('cut nothing that is typed', async () => {
      form.nameMaxLength = 3;
      form.descriptionMaxLength = 3;
      await form.updateComplete;
      nameOf(form).focus();
      await type('abcdef');
      descriptionOf(form).focus();
      await type('abcdef');
      expect(nameOf(form).value).to.equal('abcdef');
      expect(descriptionOf(form).value).to.equal('abcdef');
    });

    it('are attributes too', async () => {
      form = await mount(html`<add-api-key-form
        name-max-length="3"
        description-max-length="4"
      ></add-api-key-form>`);
      form.value = { ...validDraft, applicationName: 'abcd', description: 'abcde' };
      await save();
      expect(errorsOf(form)).to.deep.equal([
        'Application name must be 3 characters or fewer (4 entered)',
        'Description must be 4 characters or fewer (5 entered)',
        '',
      ]);
    });
  });

  describe('hidden characters', () => {
    const errorsFor = async (draft: object): Promise<string[]> => {
      form.value = { ...validDraft, ...draft };
      await save();
      return errorsOf(form);
    };

    it('alone are an empty name', async () => {
      expect(await errorsFor({ applicationName: ' \u3164\u200B\u2800 ' })).to.deep.equal([
        'Enter an application name',
        '',
        '',
      ]);
    });

    it('in a name are said to be there', async () => {
      expect(await errorsFor({ applicationName: 'pay\u202Elap' })).to.deep.equal([
        'Remove hidden control characters from the application name',
        '',
        '',
      ]);
    });

    it('in a description are said to be there', async () => {
      expect(await errorsFor({ description: 'a\u0007' })).to.deep.equal([
        '',
        'Remove hidden control characters from the description',
        '',
      ]);
    });
  });
});
