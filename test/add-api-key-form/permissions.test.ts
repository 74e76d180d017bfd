import { expect } from '@open-wc/testing';
import { allByRole, axe, byRole, click, emulate, press } from '../support.js';
import {
  boxesOf,
  boxOf,
  choiceOf,
  countOf,
  descriptionsOf,
  fieldOf,
  many,
  mountWith,
  nameOfBox,
  permissions,
  saidBy,
  tickedOf,
  toggle,
} from './permission-support.js';
import { hasFocus, mount, nameOf, record } from './support.js';

const caution =
  'These permissions allow far-reaching changes. Select only those that the key needs.';

describe('the Permissions field of <add-api-key-form>', () => {
  describe('where there is none', () => {
    for (const given of [undefined, null, [], [{ value: '' }]])
      it(`is ${JSON.stringify(given)}`, async () => {
        const form = await mount();
        form.permissions = given;
        await form.updateComplete;
        expect(form.permissions).to.equal(null);
        expect(allByRole(form, 'group', 'Permissions')).to.deep.equal([]);
        expect(form.value).not.to.have.property('permissions');
      });
  });

  describe('for its user', () => {
    it('has no tab stop between the quick choices and the first group', async () => {
      const form = await mountWith({}, many(40));
      choiceOf(form, 'None').focus();
      await press('Tab');
      const [first] = boxesOf(form);
      expect(hasFocus(first!)).to.equal(true);
    });

    it('is a group that is described by its rule', async () => {
      const form = await mountWith();
      const rule = (): string =>
        form.shadowRoot!.getElementById(fieldOf(form).getAttribute('aria-describedby')!)!
          .textContent;
      expect(rule()).to.equal('Select at least one permission');
      form.permissionsOptional = true;
      await form.updateComplete;
      expect(rule()).to.equal('');
    });

    it('marks that it is required, or says that it is optional', async () => {
      const form = await mountWith();
      const label = (): Element => fieldOf(form).querySelector('[part=label]')!;
      expect(getComputedStyle(label(), '::after').content).to.contain('*');
      form.setAttribute('permissions-optional', '');
      await form.updateComplete;
      expect(getComputedStyle(label(), '::after').content).not.to.contain('*');
      expect(fieldOf(form).innerText).to.contain('optional');
    });

    it('has a group for each group, described by its count', async () => {
      const form = await mountWith({ permissions: ['i:read', 'c:read'] });
      const group = byRole(form, 'group', 'Invoices');
      expect(descriptionsOf(group)).to.equal('1 of 3');
      expect(allByRole(group, 'checkbox')).to.have.length(4);
      expect(descriptionsOf(byRole(form, 'group', 'Customers'))).to.equal('1 of 2');
    });

    it('has those of no group in none', async () => {
      const form = await mountWith();
      const around = allByRole(form, 'group').filter((group) =>
        group.contains(boxOf(form, 'Ping')),
      );
      expect(around).to.deep.equal([fieldOf(form)]);
    });

    it('describes a permission by its description, and by why it is disabled', async () => {
      const form = await mountWith();
      expect(descriptionsOf(boxOf(form, 'Send invoices'))).to.contain('to its customer.');
      expect(descriptionsOf(boxOf(form, 'Share customers'))).to.equal('Not in your plan.');
      expect(boxOf(form, 'Share customers').disabled).to.equal(true);
    });

    it('shows the text of the host as text, and takes the value for a label that is none', async () => {
      const odd = [
        { value: 'a', label: '<b>A</b>' },
        { value: 'b', label: Symbol('B') as never },
      ];
      const form = await mountWith({}, odd);
      expect(boxesOf(form).map(nameOfBox)).to.deep.equal(['<b>A</b>', 'b']);
    });

    it('has no violation, with an error and busy too', async function () {
      this.timeout(20_000);
      const form = await mountWith({}, many(20));
      await axe(form);
      form.reportValidity();
      await axe(form);
      form.busy = true;
      await form.updateComplete;
      await axe(form);
    });
  });

  describe('a checkbox', () => {
    it('is ticked by the keyboard, by the mouse and by its label', async () => {
      const form = await mountWith();
      await toggle(form, 'Ping');
      await click(boxOf(form, 'Read invoices'));
      await click(boxOf(form, 'Send invoices').closest('label')!.querySelector('bdi')!);
      expect(form.value.permissions).to.deep.equal(['i:read', 'i:send', 'ping']);
    });

    it('counts at once, among all', async () => {
      const form = await mountWith({ permissions: ['ping'] });
      expect(countOf(form)).to.equal('1 of 6');
      await toggle(form, 'Read invoices');
      expect(countOf(form)).to.equal('2 of 6');
    });

    it('says the caution when the first privileged one is ticked, and shows it as long', async () => {
      const form = await mountWith();
      await toggle(form, 'Delete invoices');
      expect(saidBy(form)).to.equal(caution);
      expect(fieldOf(form).innerText).to.contain(caution);
      await toggle(form, 'Ping');
      expect(saidBy(form)).to.equal('');
      expect(fieldOf(form).innerText).to.contain(caution);
      await toggle(form, 'Delete invoices');
      expect(fieldOf(form).innerText).not.to.contain(caution);
    });
  });

  describe("a group's own checkbox", () => {
    it('is ticked, mixed or not as its permissions are', async () => {
      const form = await mountWith({ permissions: ['c:read', 'c:share'] });
      expect(tickedOf(form)).to.deep.equal(['Customers', 'Read customers', 'Share customers']);
      await toggle(form, 'Read customers');
      expect(tickedOf(form)).to.deep.equal(['Customers?', 'Share customers']);
    });

    it('ticks all that are enabled, then none', async () => {
      const form = await mountWith({ permissions: ['i:send'] });
      await toggle(form, 'Invoices');
      expect(form.value.permissions).to.deep.equal(['i:read', 'i:send', 'i:delete']);
      await toggle(form, 'Customers');
      expect(tickedOf(form)).to.include('Customers?');
      await toggle(form, 'Customers');
      await toggle(form, 'Invoices');
      expect(form.value.permissions).to.deep.equal([]);
    });

    it('leaves a disabled one that is ticked', async () => {
      const form = await mountWith({ permissions: ['c:read', 'c:share'] });
      await toggle(form, 'Customers');
      expect(form.value.permissions).to.deep.equal(['c:share']);
    });
  });

  describe('the quick choices', () => {
    const press_ = async (form: Awaited<ReturnType<typeof mountWith>>, name: string) => {
      choiceOf(form, name).focus();
      await press('Enter');
      await form.updateComplete;
    };

    it('tick all, none, or those that only read', async () => {
      const form = await mountWith({ permissions: ['c:share', 'ping'] });
      await press_(form, 'Read only');
      expect(form.value.permissions).to.deep.equal(['i:read', 'c:read', 'c:share']);
      await press_(form, 'All');
      expect(countOf(form)).to.equal('6 of 6');
      await press_(form, 'None');
      expect(form.value.permissions).to.deep.equal(['c:share']);
    });

    it('are pressed while they would change nothing', async () => {
      const form = await mountWith();
      const pressed = (): string[] =>
        ['Read only', 'All', 'None'].filter((name) => choiceOf(form, name).ariaPressed === 'true');
      expect(pressed()).to.deep.equal(['None']);
      for (const name of ['Read only', 'All', 'None']) {
        await press_(form, name);
        expect(pressed()).to.deep.equal([name]);
      }
      await toggle(form, 'Ping');
      expect(pressed()).to.deep.equal([]);
    });

    it('have no "Read only" where nothing only reads', async () => {
      const form = await mountWith({}, [{ value: 'a' }, { value: 'b' }]);
      expect(allByRole(form, 'button', 'Read only')).to.deep.equal([]);
      expect(choiceOf(form, 'All').ariaPressed).to.equal('false');
    });

    it('say the count once, and nothing for each checkbox', async () => {
      const form = await mountWith();
      const said: string[] = [];
      const observer = new MutationObserver(() => said.push(`${countOf(form)}|${saidBy(form)}`));
      for (const status of allByRole(form, 'status'))
        observer.observe(status, { subtree: true, childList: true, characterData: true });
      await press_(form, 'All');
      observer.disconnect();
      expect(said).to.deep.equal([`5 of 6|${caution}`]);
    });

    it('are heard by the host as an edit, and submit nothing', async () => {
      const form = await mountWith();
      const events = record(form);
      let edits = 0;
      form.addEventListener('input', () => (edits += 1));
      await press_(form, 'All');
      expect([edits, events]).to.deep.equal([1, []]);
    });
  });

  it('keeps the focus, and what is ticked, when the host sets other permissions', async () => {
    const form = await mountWith();
    await toggle(form, 'Read invoices');
    nameOf(form).focus();
    form.permissions = [...permissions, { value: 'new' }].reverse();
    await form.updateComplete;
    expect(hasFocus(nameOf(form))).to.equal(true);
    expect(tickedOf(form)).to.deep.equal(['Invoices?', 'Read invoices']);
  });

  it('has rows as wide as its box', async () => {
    const form = await mountWith();
    const rows = [...form.shadowRoot!.querySelectorAll<HTMLElement>('.group > label')];
    expect(rows.length).to.be.above(3);
    for (const row of rows)
      expect(row.offsetWidth, row.innerText).to.equal(row.parentElement!.clientWidth);
  });

  it('draws nothing again for equal permissions', async () => {
    const form = await mountWith();
    const observer = new MutationObserver(() => undefined);
    observer.observe(fieldOf(form), { subtree: true, childList: true, attributes: true });
    form.permissions = permissions.map((each) => ({ ...each }));
    await form.updateComplete;
    expect(observer.takeRecords()).to.deep.equal([]);
  });

  it('shows in forced colours which quick choice is pressed', async () => {
    if (!(await emulate({ forcedColors: 'active' }))) return;
    const form = await mountWith();
    const colourOf = (name: string): string =>
      getComputedStyle(choiceOf(form, name)).backgroundColor;
    expect(colourOf('None')).not.to.equal(colourOf('All'));
  });
});
