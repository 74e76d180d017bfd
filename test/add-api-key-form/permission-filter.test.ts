import { expect } from '@open-wc/testing';
import type { AddApiKeyFormElement } from '../../src/add-api-key-form/add-api-key-form.js';
import { allByRole, click, press, type } from '../support.js';
import {
  boxesOf,
  choiceOf,
  countOf,
  filterOf,
  many,
  mountWith,
  nameOfBox,
  permissions,
  saidBy,
  toggle,
} from './permission-support.js';
import { cancelOf, record } from './support.js';

/** Twelve with words to search for. */
const dozen = [
  ...permissions,
  ...many(5, 1),
  { value: 'x:é', label: 'Überblick', description: 'Shows every café', group: 'Öl & Gas' },
];

const enter = async (form: AddApiKeyFormElement, text: string): Promise<void> => {
  filterOf(form).focus();
  await type(text);
  await form.updateComplete;
};

const shownIn = (form: Node): string[] => boxesOf(form).map(nameOfBox);

describe('the filter of the permissions', () => {
  it('is there from twelve on', async () => {
    const form = await mountWith({}, dozen.slice(1));
    expect(allByRole(form, 'searchbox')).to.deep.equal([]);
    form.permissions = dozen;
    await form.updateComplete;
    expect(filterOf(form).placeholder).to.equal('Filter');
  });

  it('has every mark that keeps password managers away', async () => {
    const form = await mountWith({}, dozen);
    const names = filterOf(form).getAttributeNames();
    const marks = ['data-1p-ignore', 'data-lpignore', 'data-bwignore', 'data-form-type'];
    expect(names).to.include.members([...marks, 'data-protonpass-ignore', 'data-gramm']);
    expect(filterOf(form).autocomplete).to.equal('off');
  });

  for (const [query, found] of [
    ['invoices send', ['Invoices', 'Send invoices']],
    ['CAFE', ['Öl & Gas', 'Überblick']],
    ['ol ub', ['Öl & Gas', 'Überblick']],
    ['plan', ['Customers', 'Share customers']],
    ['i:del', ['Invoices', 'Delete invoices']],
    ['ping', ['Ping']],
  ] as const)
    it(`finds by "${query}"`, async () => {
      const form = await mountWith({}, dozen);
      await enter(form, query);
      expect(shownIn(form)).to.deep.equal(found);
      expect(saidBy(form)).to.equal('1 permission found');
    });

  it('says how many are found, and that none is, which it shows too', async () => {
    const form = await mountWith({}, dozen);
    await enter(form, 'permission');
    expect(saidBy(form)).to.equal('5 permissions found');
    await enter(form, 'q');
    expect(saidBy(form)).to.equal('No permissions found');
    expect(
      form.shadowRoot!.querySelector<HTMLElement>('[part=permissions]')!.innerText.trim(),
    ).to.equal('No permissions found');
    await press('Control+a');
    await press('Delete');
    await form.updateComplete;
    expect(saidBy(form)).to.equal('');
    expect(shownIn(form)).to.have.length(16);
  });

  it('changes nothing in the draft', async () => {
    const form = await mountWith({ permissions: ['ping'] }, dozen);
    const { value } = form;
    form.defaultValue = value;
    await enter(form, 'invoices');
    expect(form.value).to.deep.equal(value);
    expect(countOf(form)).to.equal('1 of 12');
    expect(form.matches(':state(dirty)')).to.equal(false);
  });

  it('submits nothing by Enter', async () => {
    const form = await mountWith({ permissions: ['ping'] }, dozen);
    const events = record(form);
    await enter(form, 'p');
    await press('Enter');
    expect(events).to.deep.equal([]);
  });

  it('limits group boxes and quick choices to what it shows', async () => {
    const form = await mountWith({ permissions: ['ping'] }, dozen);
    await enter(form, 'read');
    await click(choiceOf(form, 'All'));
    await form.updateComplete;
    expect(form.value.permissions).to.deep.equal(['i:read', 'c:read', 'ping']);
    expect(choiceOf(form, 'All').ariaPressed).to.equal('true');
    await toggle(form, 'Invoices');
    expect(form.value.permissions).to.deep.equal(['c:read', 'ping']);
  });

  it('lets "Read only" untick the others that are shown, and those alone', async () => {
    const given = ['i:read', 'i:send', 'c:share', 'p1', 'ping'];
    const form = await mountWith({ permissions: given }, dozen);
    await enter(form, 'invoices');
    await click(choiceOf(form, 'Read only'));
    await form.updateComplete;
    expect(form.value.permissions).to.deep.equal(['i:read', 'c:share', 'ping', 'p1']);
  });

  it('is kept by a new list, and emptied by Cancel', async () => {
    const form = await mountWith({}, dozen);
    await enter(form, 'ping');
    form.permissions = [...dozen, { value: 'ping too' }];
    await form.updateComplete;
    expect(shownIn(form)).to.deep.equal(['Ping', 'ping too']);
    await click(cancelOf(form));
    await form.updateComplete;
    expect(filterOf(form).value).to.equal('');
    expect(shownIn(form)).to.have.length(17);
  });

  it('leaves the place of what stands below', async () => {
    const form = await mountWith({}, dozen);
    const top = (): number => cancelOf(form).getBoundingClientRect().top;
    const before = top();
    await enter(form, 'ping');
    expect(top()).to.equal(before);
  });
});
