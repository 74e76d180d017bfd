import { expect } from '@open-wc/testing';
import type { ApiKeyListElement } from '../../src/api-key-list/api-key-list.js';
import type { ApiKeyFilter, ApiKeyLoadEvent } from '../../src/index.js';
import { deferred, hasFocus, never } from '../add-api-key-form/support.js';
import { insertionsInto } from '../api-key-secret/support.js';
import {
  buttonOf,
  choose,
  filterOf,
  filtersOf,
  manyKeys,
  mountActive,
  mountList,
  mountServed,
  namesOf,
  namesWith,
  pageOf,
  revoke,
  search,
  searchOf,
  settle,
  someKeys,
} from './support.js';
import { byRole, click, press } from '../support.js';

const choicesOf = (select: HTMLSelectElement): string[] =>
  Array.from(select.options, ({ text }) => text);

const messageOf = (list: ApiKeyListElement): string =>
  list.shadowRoot!.querySelector<HTMLElement>('[part=message]')!.innerText;

/** A host whose pages name these filters. */
const mountFiltered = (filters?: ApiKeyFilter[]) =>
  mountServed((event) => ({ ...pageOf(event), ...(filters && { filters }) }));

const filtersIn = ({ status, role, cursor }: ApiKeyLoadEvent) => ({ status, role, cursor });

describe('<api-key-list>', () => {
  describe('the filters of local keys', () => {
    it('are the usual ones where the host gives no list of them', async () => {
      const list = await mountList({ keys: someKeys() });
      for (const odd of [null, 'status', {}, 5, new Set(['status'])]) {
        list.filters = odd as never;
        await settle(list);
        expect(filtersOf(list)).to.deep.equal(['Status', 'Role']);
        expect(namesOf(list).length).to.equal(someKeys().length);
      }
    });

    it('are a status and a role, by their labels', async () => {
      const list = await mountList({
        keys: someKeys(),
        roles: [{ value: 'admin', label: 'Administrator' }, { value: 'readonly' }],
      });
      expect(choicesOf(filterOf(list, 'Status'))).to.deep.equal([
        ...['All statuses', 'Active', 'Expiring', 'Expired', 'Revoked'],
      ]);
      expect(choicesOf(filterOf(list, 'Role'))).to.deep.equal([
        ...['All roles', 'Administrator', 'readonly'],
      ]);
    });

    for (const [status, names] of [
      ['Active', ['Warehouse export', 'CI deploy', 'Grafana']],
      ['Expiring', ['CI deploy']],
      ['Expired', ['Beta test']],
      ['Revoked', ['Old importer']],
    ] as const)
      it(`show the keys that are ${status}`, async () => {
        const list = await mountList({ keys: someKeys() });
        await choose(filterOf(list, 'Status'), status);
        await list.updateComplete;
        expect(namesOf(list)).to.deep.equal(names);
      });

    it('show the keys with a role, together with the search and the status', async () => {
      const list = await mountList({ keys: someKeys() });
      await choose(filterOf(list, 'Role'), 'readonly');
      await list.updateComplete;
      expect(namesOf(list)).to.deep.equal(['Warehouse export', 'Grafana', 'Beta test']);
      search(list, 'a');
      await choose(filterOf(list, 'Status'), 'Active');
      await list.updateComplete;
      expect(namesOf(list)).to.deep.equal(['Warehouse export', 'Grafana']);
      await choose(filterOf(list, 'Role'), 'All roles');
      await list.updateComplete;
      expect(namesOf(list)).to.deep.equal(['Warehouse export', 'CI deploy', 'Grafana']);
    });

    it('lead to the first page, and keep the focus', async () => {
      const list = await mountList({ keys: manyKeys(100) });
      buttonOf(list, 'Next').click();
      filterOf(list, 'Role').focus();
      await choose(filterOf(list, 'Role'), 'admin');
      await list.updateComplete;
      expect(namesOf(list)[0]).to.equal('Application 1');
      expect(hasFocus(filterOf(list, 'Role'))).to.equal(true);
    });

    it('are worked by the keyboard alone', async () => {
      const list = await mountList({ keys: someKeys() });
      filterOf(list, 'Status').focus();
      // WebKitGTK and Firefox choose by the first letters, Chromium too.
      await press('r');
      await settle(list);
      if (filterOf(list, 'Status').value !== 'revoked') await press('Enter');
      await settle(list);
      expect(namesOf(list)).to.deep.equal(['Old importer']);
    });

    it('say once how many keys pass', async () => {
      const list = await mountList({ keys: someKeys() });
      await settle(list);
      const said = insertionsInto(byRole(list, 'status'));
      await choose(filterOf(list, 'Status'), 'Active');
      await settle(list);
      expect(said).to.deep.equal(['3 keys']);
    });

    it('keep the row of a key that is revoked now, until another view comes', async () => {
      const list = await mountActive();
      list.addEventListener('revoke', (event) => event.respondWith(null));
      await choose(filterOf(list, 'Status'), 'Active');
      await settle(list);
      await revoke(list, 'CI deploy');
      await settle(list);
      expect(namesWith(list, 'Revoked')).to.deep.equal(['CI deploy']);
      search(list, 'e');
      await settle(list);
      expect(namesOf(list)).to.deep.equal(['Warehouse export']);
    });

    it('have no role where there is no role to choose', async () => {
      const list = await mountList({ keys: someKeys(), roles: [] });
      expect(filtersOf(list)).to.deep.equal(['Status']);
    });

    it('let a role go that is no longer offered', async () => {
      const list = await mountList({ keys: someKeys() });
      await choose(filterOf(list, 'Role'), 'admin');
      await settle(list);
      list.roles = [{ value: 'readonly' }];
      await settle(list);
      expect(filterOf(list, 'Role').value).to.equal('');
      expect(namesOf(list).length).to.equal(5);
    });
  });

  describe('filters without a match', () => {
    it('are named, and cleared together with the search', async () => {
      const list = await mountList({ keys: someKeys() });
      await choose(filterOf(list, 'Status'), 'Revoked');
      await choose(filterOf(list, 'Role'), 'readonly');
      await settle(list);
      expect(messageOf(list)).to.match(/^No matching keys\s+Filters: Revoked, readonly\s+Clear/);
      search(list, 'graf');
      await settle(list);
      expect(messageOf(list)).to.match(/^No keys match “graf”\s+Filters: Revoked, readonly\s/);
      await click(buttonOf(list, 'Clear search'));
      await settle(list);
      expect(namesOf(list).length).to.equal(5);
      expect([searchOf(list).value, filterOf(list, 'Status').value]).to.deep.equal(['', '']);
      expect(filterOf(list, 'Role').value).to.equal('');
      expect(hasFocus(searchOf(list))).to.equal(true);
    });

    it('are no list without keys', async () => {
      const list = await mountList({ keys: someKeys() });
      await choose(filterOf(list, 'Status'), 'Revoked');
      list.keys = [];
      await settle(list);
      expect(list.matches(':state(blank)')).to.equal(false);
      expect(filterOf(list, 'Status').value).to.equal('revoked');
    });
  });

  describe('the filters of a host', () => {
    it('are those that its page names', async () => {
      const { list } = await mountFiltered(['role']);
      expect(filtersOf(list)).to.deep.equal(['Role']);
    });

    it('are none if its page names none, nor before there is a page', async () => {
      const { list } = await mountFiltered();
      expect(filtersOf(list)).to.deep.equal([]);
      const { list: loading } = await mountServed(never);
      expect(filtersOf(loading)).to.deep.equal([]);
    });

    it('are those of the property, if it is set', async () => {
      const { list } = await mountFiltered(['role']);
      list.filters = ['status'];
      await settle(list);
      expect(filtersOf(list)).to.deep.equal(['Status']);
      list.filters = null;
      await settle(list);
      expect(filtersOf(list)).to.deep.equal(['Role']);
      const local = await mountList({ keys: someKeys(), filters: ['role'] });
      expect(filtersOf(local)).to.deep.equal(['Role']);
    });

    it('are asked for at once, from the first page on', async () => {
      const { list, loads } = await mountFiltered(['status', 'role']);
      expect(filtersIn(loads[0]!)).to.deep.equal({ status: null, role: null, cursor: null });
      buttonOf(list, 'Next').click();
      await settle(list);
      await choose(filterOf(list, 'Status'), 'Expiring');
      await settle(list);
      await choose(filterOf(list, 'Role'), 'admin');
      await settle(list);
      const asked = { status: 'expiring', role: null, cursor: null };
      expect(loads.slice(2).map(filtersIn)).to.deep.equal([asked, { ...asked, role: 'admin' }]);
    });

    it('ask only once together with a search that is still typed', async () => {
      const { list, loads } = await mountFiltered(['status']);
      search(list, 'app');
      await choose(filterOf(list, 'Status'), 'Active');
      await settle(list);
      expect(loads.slice(1).map(({ query, status }) => [query, status])).to.deep.equal([
        ['app', 'active'],
      ]);
    });

    it('say the outcome when the page is there', async () => {
      const page = deferred<ReturnType<typeof pageOf>>();
      const { list } = await mountServed((event) =>
        event.status ? page.promise : { ...pageOf(event), filters: ['status'] },
      );
      const said = insertionsInto(byRole(list, 'status'));
      await choose(filterOf(list, 'Status'), 'Active');
      await settle(list);
      expect(said).to.deep.equal([]);
      page.resolve({ items: someKeys(), nextCursor: null, total: 5, filters: ['status'] });
      await settle(list);
      expect(said).to.deep.equal(['5 keys']);
    });

    it('are cleared when a page no longer names them, and asked again', async () => {
      const { list, loads } = await mountServed((event) => ({
        ...pageOf(event),
        filters: event.status ? ['role'] : ['status', 'role'],
      }));
      await choose(filterOf(list, 'Status'), 'Active');
      await settle(list);
      await settle(list);
      expect(loads.map(({ status }) => status)).to.deep.equal([null, 'active', null]);
      expect(filterOf(list, 'Status').value).to.equal('');
      expect(list.loading).to.equal(false);
    });

    it('are cleared when the property no longer names them, and asked again', async () => {
      const { list, loads } = await mountFiltered(['status', 'role']);
      await choose(filterOf(list, 'Role'), 'admin');
      await settle(list);
      list.filters = [];
      await settle(list);
      expect(loads.map(({ role }) => role)).to.deep.equal([null, 'admin', null]);
    });
  });
});
