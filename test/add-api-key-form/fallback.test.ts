import { expect } from '@open-wc/testing';
import type { AddApiKeyFormElement } from '../../src/add-api-key-form/add-api-key-form.js';
import { errorsOf, nameOf, statusOf, turn } from './support.js';
import { buttonIn, fieldIn, rolesIn } from '../embedding/support.js';
import { click, type } from '../support.js';
import {
  fallbackOf,
  mountMarkup,
  nameIn,
  nativeIn,
  openEarly,
  type EarlyPage,
} from './fallback-support.js';

const empty = { applicationName: '', description: '', role: '' };

const isDirty = (form: Element): boolean => form.matches(':state(dirty)');

/** Types into a control of the page as a user does, before the element is defined. */
const typeNatively = async (page: EarlyPage, name: string, text: string): Promise<void> => {
  page.window.focus();
  nativeIn(page.form, name).focus();
  await type(text);
};

describe('the fallback form of <add-api-key-form>', () => {
  describe('until the element is defined', () => {
    it('is seen', async () => {
      const { form } = await openEarly();
      expect(nativeIn(form, 'applicationName').checkVisibility()).to.equal(true);
    });

    it('is sent by the browser, which validates it', async () => {
      const { form } = await openEarly();
      expect(fallbackOf(form).noValidate).to.equal(false);
      expect(fallbackOf(form).checkValidity()).to.equal(false);
    });
  });

  describe('once the element is defined', () => {
    it('is hidden, and not validated by the browser', async () => {
      const form = await (await openEarly()).define();
      expect(nativeIn(form, 'applicationName').checkVisibility()).to.equal(false);
      expect(nameIn(form).checkVisibility()).to.equal(true);
      expect(fallbackOf(form).noValidate).to.equal(true);
    });

    it('is not validated by the browser after a morph of the page', async () => {
      const form = await mountMarkup();
      fallbackOf(form).removeAttribute('novalidate');
      await turn(form);
      expect(fallbackOf(form).noValidate).to.equal(true);
    });

    it('has nothing to take over where it is empty', async () => {
      const form = await mountMarkup();
      expect(form.value).to.deep.equal(empty);
      expect(isDirty(form)).to.equal(false);
    });
  });

  describe('what was entered in it', () => {
    it('goes over into the element', async () => {
      const page = await openEarly();
      await typeNatively(page, 'applicationName', 'Report');
      await typeNatively(page, 'description', 'Daily');
      await typeNatively(page, 'role', 'Dep');
      const form = await page.define();
      const entered = { applicationName: 'Report', description: 'Daily', role: 'deploy' };
      expect(form.value).to.deep.equal(entered);
      expect(nameIn(form).value).to.equal('Report');
      expect(fieldIn<HTMLSelectElement>(form, 'Role').value).to.equal('deploy');
      expect(isDirty(form)).to.equal(true);
    });

    it('is discarded by Cancel', async () => {
      const page = await openEarly();
      await typeNatively(page, 'applicationName', 'Report');
      const form = await page.define();
      buttonIn(form, 'Cancel').click();
      expect(form.value).to.deep.equal(empty);
      await form.updateComplete;
      expect(isDirty(form)).to.equal(false);
    });

    it('may be that a text of the markup is deleted', async () => {
      const page = await openEarly({ name: '<input name="applicationName" value="Old">' });
      nativeIn(page.form, 'applicationName').value = '';
      const form = await page.define();
      expect(form.value.applicationName).to.equal('');
      buttonIn(form, 'Cancel').click();
      expect(form.value.applicationName).to.equal('Old');
    });

    it('is not in a clone of the element', async () => {
      const page = await openEarly();
      await typeNatively(page, 'applicationName', 'Report');
      await typeNatively(page, 'role', 'Dep');
      const form = await page.define();
      const clone = form.cloneNode(true) as AddApiKeyFormElement;
      form.after(clone);
      await clone.updateComplete;
      expect(clone.value).to.deep.equal(empty);
    });

    it('gives way to a value of the page, but not to a default', async () => {
      const page = await openEarly();
      await typeNatively(page, 'applicationName', 'Typed');
      page.form.defaultValue = { applicationName: 'Default', description: 'Default' };
      const form = await page.define();
      expect(form.value).to.deep.equal({
        ...empty,
        applicationName: 'Typed',
        description: 'Default',
      });
      form.value = { ...empty, applicationName: 'Value' };
      expect(form.value.applicationName).to.equal('Value');
    });

    it('gives way to a value that the page set before', async () => {
      const page = await openEarly();
      await typeNatively(page, 'applicationName', 'Typed');
      page.form.value = { ...empty, applicationName: 'Value' };
      expect((await page.define()).value).to.deep.equal({ ...empty, applicationName: 'Value' });
    });
  });

  describe('what the browser restores in it late', () => {
    it('goes over into an element that nobody has edited', async () => {
      const form = await mountMarkup();
      nativeIn(form, 'applicationName').value = 'Restored';
      form.requestUpdate();
      await form.updateComplete;
      expect(form.value.applicationName).to.equal('Restored');
    });

    it('does not replace what the user has typed since', async () => {
      const form = await mountMarkup();
      await click(nameOf(form));
      await type('Typed');
      nativeIn(form, 'applicationName').value = 'Restored';
      form.requestUpdate();
      await form.updateComplete;
      expect(form.value.applicationName).to.equal('Typed');
    });
  });

  describe('the focus in it', () => {
    it('goes over with the selection', async () => {
      const page = await openEarly();
      await typeNatively(page, 'applicationName', 'Reprt');
      nativeIn(page.form, 'applicationName').setSelectionRange(3, 3);
      const form = await page.define();
      await type('o');
      expect(form.shadowRoot!.activeElement).to.equal(nameIn(form));
      expect(form.value.applicationName).to.equal('Report');
    });

    for (const [name, label] of [
      ['description', 'Description'],
      ['role', 'Role'],
    ] as const)
      it(`goes over to ${label}`, async () => {
        const page = await openEarly();
        page.window.focus();
        nativeIn(page.form, name).focus();
        const form = await page.define();
        expect(form.shadowRoot!.activeElement).to.equal(fieldIn(form, label));
      });

    it('goes over from its button to Save', async () => {
      const page = await openEarly();
      page.window.focus();
      nativeIn(page.form, 'commit').focus();
      const form = await page.define();
      expect(form.shadowRoot!.activeElement).to.equal(buttonIn(form, 'Save'));
    });

    it('does not come from a page in use, whatever has `autofocus`', async () => {
      const page = await openEarly();
      nativeIn(page.form, 'description').setAttribute('autofocus', '');
      const form = await page.define();
      expect(fieldIn(form, 'Description').matches(':focus')).to.equal(false);
    });

    it('stays where it is outside', async () => {
      const page = await openEarly();
      const other = page.document.createElement('input');
      page.form.before(other);
      page.window.focus();
      other.focus();
      await page.define();
      expect(page.document.activeElement).to.equal(other);
    });
  });

  describe('what its markup says', () => {
    const parts = {
      name: '<input name="applicationName" value="Report">',
      description: '<textarea name="description">Daily</textarea>',
      role: `<select name="role"><option value="a">A</option><option value="b" selected>B</option></select>`,
    };
    const initial = { applicationName: 'Report', description: 'Daily', role: 'b' };

    it('is what the element starts from, and returns to', async () => {
      const form = await mountMarkup(parts);
      expect(form.value).to.deep.equal(initial);
      expect(isDirty(form)).to.equal(false);
      form.value = empty;
      form.reset();
      expect(form.value).to.deep.equal(initial);
    });

    it('gives way to a default of the page, field by field', async () => {
      const form = await mountMarkup(parts);
      form.defaultValue = { applicationName: 'Own' };
      expect(form.value).to.deep.equal({ ...initial, applicationName: 'Own' });
      form.defaultRole = 'a';
      expect(form.value.role).to.equal('a');
    });

    it('gives way to the attribute default-role', async () => {
      const form = await mountMarkup({ ...parts, host: 'default-role="a"' });
      expect(form.value.role).to.equal('a');
    });

    it('is the first role of a select without a selected one', async () => {
      const form = await mountMarkup({
        role: '<select name="role"><option>a</option><option>b</option></select>',
      });
      expect(form.value.role).to.equal('a');
      expect(isDirty(form)).to.equal(false);
    });

    it('may be said by radio buttons', async () => {
      const page = await openEarly({
        role: '<input type="radio" name="role" value="admin"><input type="radio" name="role" value="readonly" checked>',
      });
      page.form.querySelector<HTMLInputElement>('[value=admin]')!.click();
      const form = await page.define();
      expect(form.value.role).to.equal('admin');
      form.reset();
      expect(form.value.role).to.equal('readonly');
    });

    it('is read again when it changes', async () => {
      const form = await mountMarkup(parts);
      nativeIn(form, 'applicationName').setAttribute('value', 'New');
      await turn(form);
      expect(form.value.applicationName).to.equal('New');
    });

    it('is read while the page still loads', async () => {
      const form = await mountMarkup();
      const fallback = fallbackOf(form);
      const controls = [...fallback.children];
      fallback.replaceChildren();
      await form.updateComplete;
      fallback.append(...controls);
      nativeIn(form, 'applicationName').setAttribute('value', 'Late');
      await turn(form);
      expect(form.value.applicationName).to.equal('Late');
    });
  });

  describe('the error in its markup', () => {
    const name = (reference: string): string =>
      `<input name="applicationName" value="Report" aria-invalid="true" ${reference}>
        <i id="hint">A hint</i> <b id="problem"> Taken </b>`;

    it('is shown at the field until the user edits it, and takes no focus', async () => {
      const form = await mountMarkup({ name: name('aria-describedby="problem"') });
      expect(errorsOf(form)).to.deep.equal(['Taken', '', '']);
      expect(document.activeElement).to.equal(document.body);
      await click(nameOf(form));
      await type('s');
      await form.updateComplete;
      expect(errorsOf(form)).to.deep.equal(['', '', '']);
    });

    it('is that of aria-errormessage rather than a hint', async () => {
      const form = await mountMarkup({
        name: name('aria-describedby="hint" aria-errormessage="problem"'),
      });
      expect(errorsOf(form)[0]).to.equal('Taken');
    });

    it('is that of the whole form in an alert without an id', async () => {
      const more = '<p role="alert"> Limit of 10 keys </p><p role="alert" id="problem">Taken</p>';
      const form = await mountMarkup({ more });
      expect(errorsOf(form)).to.deep.equal(['', '', '']);
      expect(statusOf(form)).to.equal('Limit of 10 keys');
      form.requestSubmit();
      await form.updateComplete;
      expect(statusOf(form)).to.equal('');
    });

    it('is no alert that is hidden, or empty, or around the error of a control', async () => {
      const hidden = '<p role="alert" hidden>Hidden</p><p role="alert"></p>';
      const more = `${hidden}<div role="alert"><i id="problem">Taken</i></div>`;
      const form = await mountMarkup({
        more,
        name: name('aria-describedby="problem"').replace('<b id="problem"> Taken </b>', ''),
      });
      expect(statusOf(form)).to.equal('');
      expect(errorsOf(form)[0]).to.equal('Taken');
    });

    it('is read where the form was removed from the page', async () => {
      const form = await mountMarkup({ name: name('aria-describedby="problem"') });
      form.remove();
      form.heading = 'Again';
      await form.updateComplete;
      expect(form.shadowRoot!.querySelector('[part=error]')!.textContent).to.equal('Taken');
    });

    it('is none where the control is valid', async () => {
      const form = await mountMarkup({
        name: name('aria-describedby="problem"').replace('true', 'false'),
      });
      expect(errorsOf(form)).to.deep.equal(['', '', '']);
    });
  });

  describe('the options of its role', () => {
    it('are the roles, with their descriptions', async () => {
      const form = await mountMarkup();
      expect(rolesIn(form)).to.deep.equal([
        { label: 'Auditor', value: 'audit' },
        { label: 'Deployer', value: 'deploy' },
      ]);
      form.value = { ...empty, role: 'audit' };
      await form.updateComplete;
      expect(form.shadowRoot!.querySelector('#role-text')!.textContent).to.contain(
        'Reads the log.',
      );
    });

    it('give way to `<option>` children, and these to the property', async () => {
      const form = await mountMarkup();
      form.append(new Option('Own', 'own'));
      await turn(form);
      expect(rolesIn(form).map(({ value }) => value)).to.deep.equal(['own']);
      form.roles = [{ value: 'set' }];
      await form.updateComplete;
      expect(rolesIn(form).map(({ value }) => value)).to.deep.equal(['set']);
    });

    it('are followed when they change', async () => {
      const form = await mountMarkup();
      nativeIn<HTMLSelectElement>(form, 'role').add(new Option('Owner', 'own'));
      await turn(form);
      expect(rolesIn(form).at(-1)).to.deep.equal({ label: 'Owner', value: 'own' });
    });
  });
});
