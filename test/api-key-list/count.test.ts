import { expect } from '@open-wc/testing';
import type { ApiKeyListElement } from '../../src/api-key-list/api-key-list.js';
import type { ApiKeyPage } from '../../src/index.js';
import { hasFocus, never } from '../add-api-key-form/support.js';
import {
  ahead,
  buttonOf,
  choose,
  countOf,
  day,
  filterOf,
  manyKeys,
  mountActive,
  mountList,
  mountServed,
  namesOf,
  revoke,
  search,
  settle,
  someKeys,
} from './support.js';
import { allByRole, press } from '../support.js';

/** The part of the count that can be pressed. */
const soonOf = (list: ApiKeyListElement): string[] =>
  allByRole(list, 'button', /soon/).map(({ innerText }) => innerText);

/** A list that a host has answered with these fields of a page of 25 keys. */
const mountPage = async (fields: Partial<ApiKeyPage>): Promise<ApiKeyListElement> => {
  const items = manyKeys(25);
  return (await mountServed(() => ({ items, nextCursor: 'c', filters: ['status'], ...fields })))
    .list;
};

const soonKeys = () =>
  manyKeys(30).map((key, index) => ({ ...key, ...(index < 3 && { expiresAt: ahead(3 * day) }) }));

describe('<api-key-list>', () => {
  describe('the count', () => {
    it('tells how many keys there are, and how many of them expire soon', async () => {
      const list = await mountList({ keys: soonKeys() });
      expect(countOf(list)).to.equal('30 keys, 3 expire soon');
      list.keys = someKeys();
      await settle(list);
      expect(countOf(list)).to.equal('5 keys, 1 expires soon');
      list.keys = someKeys().slice(2);
      await settle(list);
      expect(countOf(list)).to.equal('3 keys');
    });

    it('is of the keys that match', async () => {
      const list = await mountList({ keys: someKeys() });
      await choose(filterOf(list, 'Role'), 'admin');
      await settle(list);
      expect(countOf(list)).to.equal('2 keys, 1 expires soon');
      search(list, 'old');
      await settle(list);
      expect(countOf(list)).to.equal('1 key');
    });

    it('stays as it is when a key is revoked, until another view comes', async () => {
      const list = await mountActive();
      list.addEventListener('revoke', (event) => event.respondWith(null));
      await revoke(list, 'CI deploy');
      await settle(list);
      expect(countOf(list)).to.equal('5 keys, 1 expires soon');
      list.sort = { column: 'role', direction: 'ascending' };
      await settle(list);
      expect(countOf(list)).to.equal('4 keys');
    });

    it('shows the keys that expire soon, and moves the focus to their filter', async () => {
      const list = await mountList({ keys: soonKeys() });
      buttonOf(list, '3 expire soon').focus();
      await press('Enter');
      await settle(list);
      expect(namesOf(list).length).to.equal(3);
      expect(filterOf(list, 'Status').value).to.equal('expiring');
      expect(hasFocus(filterOf(list, 'Status'))).to.equal(true);
      expect(countOf(list)).to.equal('3 keys');
      expect(soonOf(list)).to.deep.equal([]);
    });

    it('moves nothing beside it when rows load or a filter is set', async () => {
      const list = await mountList({ keys: soonKeys() });
      const places = () =>
        ['Status', 'Role'].map((name) => {
          const { x, y, width } = filterOf(list, name).getBoundingClientRect();
          return [x, y, width];
        });
      const before = places();
      for (const width of [1200, 375]) {
        list.style.inlineSize = `${width}px`;
        if (width === 375) before.splice(0, 2, ...places());
        list.loading = true;
        await settle(list);
        expect(places()).to.deep.equal(before);
        list.loading = false;
        await choose(filterOf(list, 'Status'), 'Expiring');
        await settle(list);
        expect(places()).to.deep.equal(before);
      }
    });
  });

  describe('the count of a host', () => {
    it('is what its page says', async () => {
      const list = await mountPage({ total: 1200, expiringSoon: 40 });
      expect(countOf(list)).to.equal('1,200 keys, 40 expire soon');
      expect(soonOf(list)).to.deep.equal(['40 expire soon']);
    });

    for (const expiringSoon of [-1, 0, 0.5, NaN, 61, '3'])
      it(`leaves out what cannot be, or says nothing: ${expiringSoon}`, async () => {
        const list = await mountPage({ total: 60, expiringSoon: expiringSoon as number });
        expect(countOf(list)).to.equal('60 keys');
      });

    it('needs no total', async () => {
      expect(countOf(await mountPage({ expiringSoon: 3 }))).to.equal('3 expire soon');
    });

    it('is mere text where the host cannot filter by it', async () => {
      const list = await mountPage({ total: 60, expiringSoon: 3, filters: [] });
      expect(countOf(list)).to.equal('60 keys, 3 expire soon');
      expect(soonOf(list)).to.deep.equal([]);
    });

    it('says that keys are loading', async () => {
      const { list } = await mountServed((event) =>
        event.status
          ? never()
          : { items: someKeys(), nextCursor: null, expiringSoon: 1, filters: ['status'] },
      );
      buttonOf(list, '1 expires soon').click();
      await settle(list);
      expect(countOf(list)).to.equal('Loading keys…');
    });
  });
});
