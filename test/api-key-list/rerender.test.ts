import { expect } from '@open-wc/testing';
import {
  buttonOf,
  cellsOf,
  mountActive,
  mountServed,
  namesOf,
  pageOf,
  questionOf,
  revoke,
  rowOf,
  settle,
  someKeys,
  namesWith,
} from './support.js';
import { click } from '../support.js';

/** Replaces each text as page translators do: by elements of their own. */
const translate = (root: ShadowRoot): void => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    if (!text.data.trim()) continue;
    const outer = document.createElement('font');
    const inner = document.createElement('font');
    inner.textContent = `translated ${text.data}`;
    outer.append(inner);
    text.replaceWith(outer);
  }
};

describe('<api-key-list>', () => {
  describe('on a page that is translated', () => {
    it('shows new values in rows, headers and the pages', async () => {
      const { list } = await mountServed(pageOf, { revocable: true });
      const root = list.shadowRoot!;
      translate(root);
      list.messages = { columnRole: 'Rights', revoke: 'End', active: 'Works', previous: 'Back' };
      await click(buttonOf(list, /Next/));
      await settle(list);
      expect(namesOf(list)[0]).to.equal('Application 26');
      expect(root.querySelector('[part=range]')!.textContent).to.equal('26–50 of 60');
      expect(cellsOf(rowOf(list, 'Application 26'))).to.include.members(['Works', 'End']);
      buttonOf(list, 'Rights');
      buttonOf(list, 'Back');
    });

    it('shows another name in place, and the name of each key in the question', async () => {
      const list = await mountActive();
      await click(buttonOf(list, 'Revoke Warehouse export'));
      translate(list.shadowRoot!);
      await click(questionOf(list).querySelector('[part=back]')!);
      list.keys = someKeys().map((key) => ({ ...key, applicationName: `${key.id} renamed` }));
      await settle(list);
      expect(namesOf(list)).to.deep.equal(
        ['k1', 'k2', 'k3', 'k4', 'k5'].map((id) => `${id} renamed`),
      );
      await click(buttonOf(list, 'Revoke k2 renamed'));
      expect(questionOf(list).innerText).to.contain('Revoke “k2 renamed”?');
    });

    it('shows another role, hint, dates and status in place', async () => {
      const list = await mountActive();
      translate(list.shadowRoot!);
      const changes = { role: 'auditor', hint: 'ak_…9999', expiresAt: '2020-02-03T12:00:00Z' };
      const dates = { createdAt: '2019-02-03T12:00:00Z', lastUsedAt: null };
      list.keys = list.keys.map((key) => ({ ...key, ...changes, ...dates }));
      await settle(list);
      const [role, hint, created, lastUsed, , status] = cellsOf(rowOf(list, 'CI deploy'));
      expect([role, hint, lastUsed, status]).to.deep.equal([
        'auditor',
        'ak_…9999',
        'never',
        'Expired',
      ]);
      expect(created).to.contain('2019');
    });

    it('shows why an action failed', async () => {
      const list = await mountActive();
      list.addEventListener('revoke', (event) => event.respondWith(Promise.reject(new Error())));
      translate(list.shadowRoot!);
      await revoke(list, 'CI deploy');
      await settle(list);
      const error = rowOf(list, 'CI deploy').querySelector('[part=error]')!;
      expect(error.textContent).to.equal('The key could not be revoked. Try again.');
    });
  });

  describe('a property that is set to equal content', () => {
    it('does not bring back a key that was revoked here', async () => {
      const list = await mountActive();
      list.addEventListener('revoke', (event) => event.respondWith(undefined));
      const keys = list.keys;
      await revoke(list, 'CI deploy');
      await settle(list);
      list.keys = keys.map((key) => ({ ...key }));
      await settle(list);
      expect(namesWith(list, 'Active')).not.to.contain('CI deploy');
      expect(namesWith(list, 'Expiring')).not.to.contain('CI deploy');
      list.keys = keys.slice(0, 2);
      await settle(list);
      expect(namesWith(list, 'Expiring')).to.contain('CI deploy');
    });

    it('loads nothing, and stays on its page: sort, query, page size, roles, messages', async () => {
      const roles = () => [{ value: 'admin', label: 'Admin' }];
      const { list, loads } = await mountServed(pageOf, {
        sort: { column: 'role', direction: 'ascending' },
        roles: roles(),
        messages: { next: 'Next' },
      });
      await click(buttonOf(list, 'Next'));
      await settle(list);
      list.sort = { direction: 'ascending', column: 'role' };
      list.query = '';
      list.pageSize = 25;
      list.roles = roles();
      list.messages = { next: 'Next' };
      await settle(list);
      expect(loads.length).to.equal(2);
    });
  });

  it('shows a role by its value if its label is no text', async () => {
    const roles = [
      { value: 'admin', label: Symbol('x') as unknown as string },
      { value: 'readonly', label: {} as unknown as string, description: 7 as unknown as string },
    ];
    const list = await mountActive({ roles, sort: { column: 'role', direction: 'ascending' } });
    expect(cellsOf(rowOf(list, 'CI deploy'))[0]).to.equal('admin');
    expect(cellsOf(rowOf(list, 'Grafana'))[0]).to.equal('readonly');
    expect(list.shadowRoot!.querySelector('[title="7"]')).to.equal(null);
  });
});
