import { expect } from '@open-wc/testing';
import type { ApiKeyListElement } from '../../src/api-key-list/api-key-list.js';
import type { ApiKeyRecord } from '../../src/index.js';
import { hasFocus } from '../add-api-key-form/support.js';
import { allByRole, byLabel, click, press } from '../support.js';
import {
  buttonOf,
  cellsOf,
  mountActive,
  mountList,
  questionOf,
  rowOf,
  settle,
  someKeys,
} from './support.js';

const permissions = [
  { value: 'invoices.read', label: 'Read invoices' },
  { value: 'invoices.send', label: 'Send invoices' },
];

/** The keys, of which the first two have permissions. */
const keys = (): ApiKeyRecord[] =>
  someKeys().map((key, index) => {
    if (index > 1) return key;
    const given = ['invoices.send', 'users.write', 'invoices.read'].slice(index);
    return { ...key, permissions: given };
  });

/** The names that are open. */
const namesOpen = (list: ApiKeyListElement): string[] =>
  allByRole(list, 'listitem').map(({ innerText }) => innerText.trim());

const open = async (list: ApiKeyListElement, name: string): Promise<HTMLButtonElement> => {
  const button = buttonOf(list, name);
  button.focus();
  await press('Enter');
  await settle(list);
  return button;
};

describe('<api-key-list>', () => {
  describe('permissions', () => {
    it('are counted under the role', async () => {
      const list = await mountList({ keys: keys(), permissions });
      expect(cellsOf(rowOf(list, 'Warehouse export'))[0]).to.match(/^readonly\s+3 permissions$/);
      expect(cellsOf(rowOf(list, 'Grafana'))[0]).to.equal('readonly');
    });

    it('stand in the place of a role that there is not', async () => {
      const [first, second, third] = keys();
      const list = await mountList({
        keys: [
          { ...first!, role: undefined as never, permissions: ['a'] },
          { ...second!, role: undefined as never, permissions: [] },
          { ...third!, role: 7 as never, permissions: 'all' as never },
        ],
      });
      expect(cellsOf(rowOf(list, 'Warehouse export'))[0]).to.equal('1 permission');
      for (const name of ['CI deploy', 'Grafana'])
        expect(cellsOf(rowOf(list, name))[0]).to.equal('–');
    });

    it('are named with their groups, as labels such as "Read" may be in several', async () => {
      const [key] = keys();
      const given = [
        { value: 'invoices.read', label: 'Read', group: 'Invoices' },
        { value: 'users.read', label: 'Read', group: 'Users' },
        { value: 'ping' },
      ];
      const list = await mountList({
        keys: [{ ...key!, permissions: ['invoices.read', 'users.read', 'ping'] }],
        permissions: given,
      });
      await open(list, '3 permissions');
      expect(namesOpen(list)).to.deep.equal(['Invoices: Read', 'Users: Read', 'ping']);
    });

    it('open by Enter with their labels, an unknown one as it is, as text', async () => {
      const [key] = keys();
      const hostile = '<img src=x onerror=alert(1)>';
      const given = [...key!.permissions!, hostile, 7 as never, ''];
      const list = await mountList({ keys: [{ ...key!, permissions: given }], permissions });
      const button = await open(list, '4 permissions');
      expect(namesOpen(list)).to.deep.equal([
        ...['Send invoices', 'users.write', 'Read invoices', hostile],
      ]);
      expect(button.ariaExpanded).to.equal('true');
      expect(list.shadowRoot!.querySelector('img')).to.equal(null);
    });

    it('close by Escape, from their names too, with the focus on the button', async () => {
      const list = await mountList({ keys: keys(), permissions });
      const heard: string[] = [];
      list.parentElement!.addEventListener('keydown', ({ key }) => heard.push(key));
      for (const isInside of [false, true]) {
        const button = await open(list, '3 permissions');
        expect(namesOpen(list).length).to.equal(3);
        if (isInside) list.shadowRoot!.querySelector<HTMLElement>(':popover-open')!.focus();
        await press('Escape');
        await settle(list);
        expect(namesOpen(list)).to.deep.equal([]);
        expect(button.ariaExpanded).to.equal('false');
        expect(hasFocus(button)).to.equal(true);
      }
      expect(heard, 'a dialog around').not.to.contain('Escape');
    });

    it('close when the focus goes on, and when another key is opened', async () => {
      const list = await mountActive({ keys: keys(), permissions });
      await open(list, '3 permissions');
      await press('Tab');
      await press('Tab');
      await settle(list);
      expect(namesOpen(list)).to.deep.equal([]);
      await open(list, '3 permissions');
      // The names cover it for the mouse.
      buttonOf(list, '2 permissions').click();
      await settle(list);
      expect(namesOpen(list)).to.deep.equal(['users.write', 'Read invoices']);
      expect(buttonOf(list, '3 permissions').ariaExpanded).to.equal('false');
    });

    it('stay open while the list renders, and follow new labels', async () => {
      const list = await mountList({ keys: keys(), permissions });
      await open(list, '2 permissions');
      list.permissions = [{ value: 'users.write', label: 'Change users' }];
      await settle(list);
      expect(namesOpen(list)).to.deep.equal(['Change users', 'invoices.read']);
    });

    it('stand beside their button, in the page', async () => {
      const list = await mountList({ keys: keys(), permissions });
      for (const width of [1200, 320]) {
        list.style.inlineSize = `${width}px`;
        const button = await open(list, '3 permissions');
        const names = list.shadowRoot!.querySelector(':popover-open')!.getBoundingClientRect();
        const { left, bottom } = button.getBoundingClientRect();
        expect(Math.abs(names.left - left)).to.be.at.most(1);
        expect(names.top - bottom).to.be.within(0, 8);
        expect(names.right).to.be.at.most(innerWidth);
        await press('Escape');
      }
    });

    it('are a copy on the way in and out, and none again for null', async () => {
      const list = await mountList({ permissions });
      expect(list.permissions).to.deep.equal(permissions);
      expect(list.permissions).not.to.equal(permissions);
      list.permissions = null;
      expect(list.permissions).to.equal(null);
    });
  });

  describe('without roles', () => {
    const headersOf = (list: ApiKeyListElement) =>
      allByRole(list, 'columnheader').map(({ innerText }) => innerText.trim());

    it('has neither their column nor their filter nor their order', async () => {
      const list = await mountActive({ noRole: true });
      expect(headersOf(list)).to.deep.equal([
        ...['Application', 'Key', 'Created', 'Last used', 'Expires', 'Status', 'Actions'],
      ]);
      expect(allByRole(list, 'combobox', 'Role')).to.deep.equal([]);
      list.style.inlineSize = '375px';
      const order = byLabel<HTMLSelectElement>(list, 'Sort');
      expect(Array.from(order.options, ({ text }) => text).join()).not.to.contain('Role');
    });

    it('is set by an attribute', async () => {
      const list = await mountList({ keys: someKeys() });
      list.setAttribute('no-role', '');
      await settle(list);
      expect(list.noRole).to.equal(true);
      expect(headersOf(list)).not.to.contain('Role');
    });

    it('has a column of the permissions that there are', async () => {
      const list = await mountList({ noRole: true, keys: keys(), permissions });
      expect(headersOf(list)[1]).to.equal('Permissions');
      expect(cellsOf(rowOf(list, 'Warehouse export'))[0]).to.equal('3 permissions');
      expect(cellsOf(rowOf(list, 'Grafana'))[0]).to.equal('–');
    });

    it('says nothing on a card of a key without permissions', async () => {
      const list = await mountList({ noRole: true, keys: keys(), permissions });
      list.style.inlineSize = '375px';
      expect(rowOf(list, 'Warehouse export').innerText).to.contain('3 permissions');
      expect(rowOf(list, 'Grafana').querySelector<HTMLElement>('.none')!.offsetWidth).to.equal(0);
    });

    it('edits and asks across the whole row', async () => {
      const list = await mountActive({ noRole: true });
      await click(buttonOf(list, 'Edit Grafana'));
      await settle(list);
      const form = list.shadowRoot!.querySelector('[part=editor]')!;
      const table = list.shadowRoot!.querySelector('table')!;
      expect(form.clientWidth).to.be.within(table.clientWidth - 4, table.clientWidth);
      await click(buttonOf(list, 'Revoke CI deploy'));
      expect(questionOf(list).open).to.equal(true);
    });
  });
});
