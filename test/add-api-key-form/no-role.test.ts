import { expect } from '@open-wc/testing';
import { allByRole, click } from '../support.js';
import { mountWith, tickedOf } from './permission-support.js';
import { answer, mount, nameOf, roleOf, saveOf, validDraft } from './support.js';

describe('<add-api-key-form no-role>', () => {
  const mountNoRole = async () => {
    const form = await mount();
    form.setAttribute('no-role', '');
    await form.updateComplete;
    return form;
  };

  it('has no Role field', async () => {
    const form = await mountNoRole();
    expect(allByRole(form, 'combobox')).to.deep.equal([]);
    expect(form.noRole).to.equal(true);
  });

  it('saves a draft whose role is empty, whatever the host has set', async () => {
    const form = await mountNoRole();
    form.defaultRole = 'admin';
    form.value = validDraft;
    await form.updateComplete;
    const submits = answer(form, () => ({ id: '1' }));
    await click(saveOf(form));
    expect(submits[0]!.draft).to.deep.equal({ ...validDraft, role: '' });
    expect(form.shadowRoot!.textContent).not.to.contain('This key can change everything');
  });

  it('is not dirty, nor invalid without roles', async () => {
    const form = await mountNoRole();
    form.roles = [];
    form.defaultValue = validDraft;
    await form.updateComplete;
    expect(form.matches(':state(dirty)')).to.equal(false);
    expect(form.checkValidity()).to.equal(true);
  });

  it('ticks nothing by a role', async () => {
    const roles = [{ value: 'readonly', permissions: ['ping'] }];
    const form = await mountWith({}, undefined, roles);
    form.noRole = true;
    await form.updateComplete;
    expect(tickedOf(form)).to.deep.equal([]);
  });

  it('shows the role again when the field comes back', async () => {
    const form = await mountNoRole();
    form.value = validDraft;
    await form.updateComplete;
    for (const noRole of [false, true, false]) {
      form.noRole = noRole;
      await form.updateComplete;
    }
    expect(roleOf(form).value).to.equal('readonly');
    expect(form.value).to.deep.equal(validDraft);
    expect(nameOf(form).value).to.equal(validDraft.applicationName);
  });
});
