import { expect } from '@open-wc/testing';
import type { AddApiKeyFormElement } from '../../src/add-api-key-form/add-api-key-form.js';
import { allByRole, byRole, click, nextEvent } from '../support.js';
import { fallbackOf, mountMarkup, openEarly } from './fallback-support.js';
import {
  boxesOf,
  boxOf,
  countOf,
  descriptionsOf,
  nameOfBox,
  tickedOf,
} from './permission-support.js';
import { errorOf, saveOf, turn } from './support.js';

const boxes = `
  <fieldset>
    <legend> Invoices </legend>
    <label><input type="checkbox" name="permissions" value="i:read" checked data-read-only> Read
      invoices</label>
    <label><input type="checkbox" name="permissions" value="i:delete" data-privileged
      data-description="For good."> Delete invoices</label>
  </fieldset>
  <label><input type="checkbox" name="permissions" value="ping"> Ping</label>
  <label><input type="checkbox" name="permissions" value="old" disabled> Old</label>`;

const draft = { applicationName: 'Report', description: '', role: 'audit' };

const isDirty = (form: Element): boolean => form.matches(':state(dirty)');

const nativeBoxes = (form: Element): HTMLInputElement[] => [
  ...form.querySelectorAll<HTMLInputElement>(':scope > form [name=permissions]'),
];

/** The permissions that a form would send. */
const sentBy = (form: Element): FormDataEntryValue[] =>
  new FormData(fallbackOf(form)).getAll('permissions');

describe('the checkboxes named permissions of a fallback form', () => {
  const mount = (more = boxes): Promise<AddApiKeyFormElement> => mountMarkup({ more });

  it('are the permissions, in the groups of their legends', async () => {
    const form = await mount();
    expect(boxesOf(form.shadowRoot!).map(nameOfBox)).to.deep.equal([
      'Invoices',
      'Read invoices',
      'Delete invoices',
      'Ping',
      'Old',
    ]);
    expect(allByRole(form.shadowRoot!, 'group', 'Invoices')).to.have.length(1);
    expect(descriptionsOf(boxOf(form.shadowRoot!, 'Delete invoices'))).to.equal('For good.');
    expect(boxOf(form.shadowRoot!, 'Old').disabled).to.equal(true);
    expect(byRole(form.shadowRoot!, 'button', 'Read only').ariaPressed).to.equal('true');
  });

  it('are the default by what is ticked', async () => {
    const form = await mount();
    expect(form.value.permissions).to.deep.equal(['i:read']);
    expect(isDirty(form)).to.equal(false);
    await click(boxOf(form.shadowRoot!, 'Ping'));
    await form.updateComplete;
    expect(isDirty(form)).to.equal(true);
    form.reset();
    expect(form.value.permissions).to.deep.equal(['i:read']);
  });

  it('give way to permissions and to a default of the host', async () => {
    const form = await mount();
    form.permissions = [{ value: 'i:read' }, { value: 'other' }];
    form.defaultValue = { permissions: ['other'] };
    await form.updateComplete;
    expect(tickedOf(form.shadowRoot!)).to.deep.equal(['other']);
    form.permissions = [];
    await form.updateComplete;
    expect(countOf(form.shadowRoot!)).to.equal('0 of 4');
  });

  it('may change later', async () => {
    const form = await mount();
    nativeBoxes(form)[2]!.closest('label')!.remove();
    await turn(form);
    expect(boxesOf(form.shadowRoot!).map(nameOfBox)).not.to.include('Ping');
  });

  it('go over into the element as they were ticked, with the focus', async () => {
    const page = await openEarly({ more: boxes });
    const [read, , ping] = nativeBoxes(page.form) as [HTMLInputElement, unknown, HTMLInputElement];
    read.checked = false;
    ping.checked = true;
    page.window.focus();
    ping.focus();
    const form = await page.define();
    expect((form as AddApiKeyFormElement).value.permissions).to.deep.equal(['ping']);
    expect(isDirty(form)).to.equal(true);
    expect(
      (form.shadowRoot!.activeElement as HTMLInputElement).closest('label')!.textContent,
    ).to.match(/Ping/);
    expect([read.checked, ping.checked]).to.deep.equal([true, false]);
  });

  it('show the error of the markup', async () => {
    const invalid = 'aria-invalid="true" aria-describedby="error"';
    const form = await mount(
      `<input type="checkbox" name="permissions" value="a" ${invalid}><p id="error">Too few</p>`,
    );
    expect(errorOf(boxOf(form.shadowRoot!, 'a'))).to.equal('Too few');
  });

  it('get the draft when they are sent', async () => {
    const form = await mount();
    form.value = { ...draft, permissions: ['ping', 'i:delete'] };
    await form.updateComplete;
    fallbackOf(form).addEventListener('submit', (event) => event.preventDefault());
    const submitted = nextEvent(fallbackOf(form), 'submit');
    await click(saveOf(form));
    await submitted;
    expect(sentBy(form)).to.deep.equal(['i:delete', 'ping']);
  });
});
