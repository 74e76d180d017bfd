import { expect, html } from '@open-wc/testing';
import type { AddApiKeyFormElement } from '../../src/add-api-key-form/add-api-key-form.js';
import type { ApiKeyRole } from '../../src/api/api-key.js';
import { descriptionsOf, mount, roleOf, turn, validDraft } from './support.js';
import { type } from '../support.js';

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

  describe('a role that goes', () => {
    it('is no longer chosen, for good', async () => {
      await choose('r');
      await give([{ value: 'admin' }]);
      expect(form.value.role).to.equal('');
      expect(roleOf(form).selectedOptions[0]?.text).to.equal('Choose a role');
      await give(null);
      expect(form.value.role).to.equal('');
      expect(roleOf(form).value).to.equal('');
    });

    it('is no longer chosen, also when the host had chosen it', async () => {
      form.value = validDraft;
      await form.updateComplete;
      await give([{ value: 'admin' }]);
      await give(null);
      expect(form.value.role).to.equal('');
    });
  });

  describe('a role that comes late', () => {
    beforeEach(async () => {
      await give([]);
      form.value = { ...validDraft, role: 'late' };
      await form.updateComplete;
    });

    it('is chosen when it comes, if the value has asked for it', async () => {
      expect(form.value.role).to.equal('');
      await give([{ value: 'other' }]);
      expect(form.value.role).to.equal('');
      await give([{ value: 'other' }, { value: 'late' }]);
      expect(form.value.role).to.equal('late');
      expect(roleOf(form).value).to.equal('late');
    });

    it('is not chosen when the user has chosen meanwhile', async () => {
      await give([{ value: 'other' }]);
      await choose('o');
      await give([{ value: 'other' }, { value: 'late' }]);
      expect(form.value.role).to.equal('other');
    });

    it('is chosen by the default as well', async () => {
      form.reset();
      form.defaultRole = 'late';
      await give([{ value: 'late' }]);
      expect(form.value.role).to.equal('late');
      expect(form.matches(':state(dirty)')).to.equal(false);
    });
  });

  describe('option children', () => {
    const mountOptions = () =>
      mount(html`<add-api-key-form>
        <option value="read" label="Reader" data-description="Reads."></option>
        <option value="root" label="Root" disabled data-disabled-reason="Ask."></option>
        <option>plain</option>
      </add-api-key-form>`);

    beforeEach(async () => {
      form = await mountOptions();
      await turn(form);
    });

    it('are the roles of a plain page', async () => {
      expect(offered()).to.deep.equal(['Reader', 'Root', 'plain']);
      expect(roleOf(form).options[2]?.disabled).to.equal(true);
      await choose('R');
      expect(form.value.role).to.equal('read');
      expect(descriptionsOf(roleOf(form))).to.contain('Reads.');
    });

    it('come second to the property', async () => {
      await give([{ value: 'mine' }]);
      expect(offered()).to.deep.equal(['mine']);
      await give(null);
      expect(offered()).to.deep.equal(['Reader', 'Root', 'plain']);
    });

    it('may come and go', async () => {
      form.append(new Option('Later', 'later'));
      await turn(form);
      expect(offered()).to.deep.equal(['Reader', 'Root', 'plain', 'Later']);
      form.querySelector('option')!.remove();
      await turn(form);
      expect(offered()).to.deep.equal(['Root', 'plain', 'Later']);
      form.replaceChildren();
      await turn(form);
      expect(offered()).to.deep.equal(['admin', 'readonly']);
    });

    it('may come to a form without any', async () => {
      form = await mount();
      form.append(new Option('Later', 'later'));
      await turn(form);
      expect(offered()).to.deep.equal(['Later']);
    });

    it('may change', async () => {
      form.querySelector('option')!.label = 'Viewer';
      await turn(form);
      expect(offered()).to.deep.equal(['Viewer', 'Root', 'plain']);
    });

    it('are not shown themselves', () => {
      expect(form.querySelector('option')!.checkVisibility()).to.equal(false);
    });
  });
});
