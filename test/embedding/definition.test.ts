import { expect } from '@open-wc/testing';
import type { AddApiKeyFormElement } from '../../src/add-api-key-form/add-api-key-form.js';
import { validDraft } from '../add-api-key-form/support.js';
import { addForm, buttonIn, fieldIn, modules, openPage, rolesIn, type Page } from './support.js';
import { type } from '../support.js';

const formOf = ({ document }: Page): AddApiKeyFormElement =>
  document.querySelector('add-api-key-form')!;

const openDefined = async (body = ''): Promise<Page> => {
  const page = await openPage(body);
  await page.load(modules);
  return page;
};

/** A page in which the element is there, and prepared, before it is defined. */
const define = async (
  prepare: (form: AddApiKeyFormElement) => void,
): Promise<AddApiKeyFormElement> => {
  const page = await openPage('<add-api-key-form></add-api-key-form>');
  prepare(formOf(page));
  await page.load(modules);
  await formOf(page).updateComplete;
  return formOf(page);
};

const typeInto = async (form: AddApiKeyFormElement, text: string): Promise<void> => {
  form.ownerDocument.defaultView!.focus();
  form.focus();
  await type(text);
};

describe('<add-api-key-form> and its definition', () => {
  describe('that comes later', () => {
    it('honours roles that were set before', async () => {
      const form = await define((it) => (it.roles = [{ value: 'audit', label: 'Auditor' }]));
      expect(rolesIn(form)).to.deep.equal([{ label: 'Auditor', value: 'audit' }]);
    });

    it('honours a value that was set before', async () => {
      const form = await define((it) => (it.value = validDraft));
      expect(form.value).to.deep.equal(validDraft);
      expect(fieldIn(form, 'Application Name').value).to.equal(validDraft.applicationName);
    });

    it('honours a default value that was set before', async () => {
      const form = await define((it) => (it.defaultValue = { applicationName: 'Report' }));
      expect(fieldIn(form, 'Application Name').value).to.equal('Report');
    });

    it('honours a default role that was set before', async () => {
      const form = await define((it) => (it.defaultRole = 'readonly'));
      expect(fieldIn<HTMLSelectElement>(form, 'Role').value).to.equal('readonly');
    });

    it('honours roles, a value and a default value together', async () => {
      const form = await define((it) => {
        it.value = { applicationName: 'A', description: '', role: 'audit' };
        it.defaultValue = { applicationName: 'B', role: 'admin' };
        it.roles = [{ value: 'audit' }, { value: 'admin' }];
      });
      expect(form.value).to.deep.equal({ applicationName: 'A', description: '', role: 'audit' });
      form.reset();
      expect(form.value).to.deep.equal({ applicationName: 'B', description: '', role: 'admin' });
    });

    it('honours `disabled` that was set before', async () => {
      const form = await define((it) => (it.disabled = true));
      expect(fieldIn(form, 'Application Name').matches(':disabled')).to.equal(true);
    });

    it('honours `busy` that was set before', async () => {
      const form = await define((it) => (it.busy = true));
      expect(buttonIn(form, 'Save').ariaDisabled).to.equal('true');
    });

    it('honours limits that were set before', async () => {
      const form = await define((it) => {
        it.nameMaxLength = 3;
        it.value = { ...validDraft, applicationName: 'abcd' };
      });
      expect(form.checkValidity()).to.equal(false);
    });

    it('honours texts that were set before', async () => {
      const form = await define((it) => {
        it.heading = 'New key';
        it.headingLevel = 3;
        it.messages = { save: 'Create' };
      });
      const heading = form.shadowRoot!.querySelector('[role=heading], h3');
      expect(heading?.textContent).to.equal('New key');
      expect(heading?.ariaLevel ?? '3').to.equal('3');
      expect(buttonIn(form, 'Create').type).to.equal('submit');
    });

    it('honours attributes that were written before', async () => {
      const page = await openPage(
        '<add-api-key-form default-role="admin" heading="Key" name-max-length="3"></add-api-key-form>',
      );
      await page.load(modules);
      const { defaultRole, heading, nameMaxLength, value } = formOf(page);
      expect({ defaultRole, heading, nameMaxLength, role: value.role }).to.deep.equal({
        defaultRole: 'admin',
        heading: 'Key',
        nameMaxLength: 3,
        role: 'admin',
      });
    });

    it('honours `<option>` children', async () => {
      const page = await openPage(
        '<add-api-key-form><option value="audit">Auditor</option></add-api-key-form>',
      );
      await page.load(modules);
      await formOf(page).updateComplete;
      expect(rolesIn(formOf(page))).to.deep.equal([{ label: 'Auditor', value: 'audit' }]);
    });

    it('fires its events at listeners that were there before', async () => {
      const drafts: unknown[] = [];
      const form = await define((it) => {
        it.addEventListener('submit', (event) => drafts.push(event.draft));
        it.value = validDraft;
      });
      form.requestSubmit();
      expect(drafts).to.deep.equal([validDraft]);
    });
  });

  describe('and copies of it', () => {
    const typed = 'Typed here';

    /** A form in a page of its own, with what a person has typed. */
    const openTyped = async (): Promise<AddApiKeyFormElement> => {
      const page = await openDefined();
      const form = await addForm(page, (it) => (it.defaultRole = 'readonly'));
      form.setAttribute('default-role', 'readonly');
      await typeInto(form, typed);
      expect(form.value.applicationName).to.equal(typed);
      return form;
    };

    it('by cloneNode work and carry no typed value', async () => {
      const form = await openTyped();
      const copy = form.cloneNode(true) as AddApiKeyFormElement;
      form.after(copy);
      await copy.updateComplete;
      expect(copy.value).to.deep.equal({ applicationName: '', description: '', role: 'readonly' });
      await typeInto(copy, 'b');
      expect([form.value.applicationName, copy.value.applicationName]).to.deep.equal([typed, 'b']);
    });

    it('by innerHTML work and carry no typed value', async () => {
      const form = await openTyped();
      const place = form.ownerDocument.createElement('div');
      form.after(place);
      place.innerHTML = form.outerHTML;
      const copy = place.querySelector('add-api-key-form')!;
      await copy.updateComplete;
      expect(form.outerHTML).not.to.contain(typed);
      expect(copy.value).to.deep.equal({ applicationName: '', description: '', role: 'readonly' });
      expect(fieldIn(copy, 'Application Name').value).to.equal('');
    });

    it('by getHTML carry no typed value', async () => {
      const form = await openTyped();
      const place = form.ownerDocument.createElement('div');
      form.replaceWith(place);
      place.append(form);
      expect(place.getHTML?.({ serializableShadowRoots: true }) ?? '').not.to.contain(typed);
    });

    it('from a <template> work', async () => {
      const page = await openDefined(
        '<template><add-api-key-form default-role="admin"></add-api-key-form></template>',
      );
      const template = page.document.querySelector('template')!;
      page.document.body.append(template.content.cloneNode(true));
      await formOf(page).updateComplete;
      formOf(page).value = { ...formOf(page).value, applicationName: 'A' };
      expect(formOf(page).checkValidity()).to.equal(true);
    });

    it('in a <template> are not started', async () => {
      const page = await openDefined('<template><add-api-key-form></add-api-key-form></template>');
      const { content } = page.document.querySelector('template')!;
      expect(content.firstElementChild!.shadowRoot).to.equal(null);
    });
  });
});
