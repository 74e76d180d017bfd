// cspell:words wàrehouse
import { expect } from '@open-wc/testing';
import type { ApiKeyLoadEvent } from '../../src/index.js';
import { never, withFakeTimers } from '../add-api-key-form/support.js';
import { manyKeys, mountList, namesOf, search, searchOf, settle, someKeys } from './support.js';
import { insertionsInto } from '../api-key-secret/support.js';
import { byRole, type } from '../support.js';

const mount = async (keys = someKeys()) => {
  const loads: ApiKeyLoadEvent[] = [];
  const list = await mountList({ keys });
  list.addEventListener('load', (event) => loads.push(event));
  await settle(list);
  loads.length = 0;
  return { list, loads };
};

describe('<api-key-list>', () => {
  describe('searching local keys', () => {
    it('looks through names, descriptions, hints and owners, ignoring case', async () => {
      const keys = someKeys();
      keys[1]!.createdBy = 'Tomás Ibarra';
      const { list } = await mount(keys);
      for (const [query, name] of [
        ['WAREHOUSE', 'Warehouse export'],
        ['pipeline', 'CI deploy'],
        ['b81c', 'CI deploy'],
        ['ibarra', 'CI deploy'],
        ['  grafana ', 'Grafana'],
        ['wàrehouse', 'Warehouse export'],
      ] as const) {
        search(list, query);
        await list.updateComplete;
        expect(namesOf(list)).to.deep.equal([name]);
      }
    });

    it('follows the typing, and keeps the focus', async () => {
      const { list } = await mount();
      searchOf(list).focus();
      await type('ci de');
      await list.updateComplete;
      expect(namesOf(list)).to.deep.equal(['CI deploy']);
      expect(list.query).to.equal('ci de');
      expect(list.shadowRoot!.activeElement).to.equal(searchOf(list));
    });

    it('says that no key matches, with the query as text', async () => {
      const { list } = await mount();
      search(list, '<b>$&`x`');
      await list.updateComplete;
      const message = list.shadowRoot!.querySelector<HTMLElement>('[part=message]')!;
      expect(message.innerText).to.match(/^No keys match “<b>\$&`x`”\s+Clear search\s*$/);
      expect(message.querySelector('bdi')!.textContent).to.equal('<b>$&`x`');
    });

    it('begins at the first page', async () => {
      const { list } = await mount(manyKeys(100));
      list.shadowRoot!.querySelector<HTMLElement>('[part=next]')!.click();
      search(list, 'reads');
      await list.updateComplete;
      expect(namesOf(list)[0]).to.equal('Application 2');
    });

    it('follows a query that the host sets', async () => {
      const { list } = await mount();
      list.query = 'grafana';
      await list.updateComplete;
      expect(searchOf(list).value).to.equal('grafana');
      expect(namesOf(list)).to.deep.equal(['Grafana']);
      list.query = null;
      await list.updateComplete;
      expect(namesOf(list).length).to.equal(5);
    });

    it('searches the keys of a new array', async () => {
      const { list } = await mount();
      search(list, 'grafana');
      await list.updateComplete;
      list.keys = [{ id: 'n', applicationName: 'Grafana 2', role: 'admin' }];
      await list.updateComplete;
      expect(namesOf(list)).to.deep.equal(['Grafana 2']);
    });
  });

  describe('the host', () => {
    it('is asked once, when the user has stopped typing', () =>
      withFakeTimers(async (tick) => {
        const { list, loads } = await mount();
        for (const query of ['a', 'ab', 'abc']) {
          search(list, query);
          tick(200);
        }
        expect(loads.length).to.equal(0);
        tick(50);
        await list.updateComplete;
        expect(loads.map(({ query, cursor }) => [query, cursor])).to.deep.equal([['abc', null]]);
        tick(1000);
        await list.updateComplete;
        expect(loads.length).to.equal(1);
      }));

    it('is asked at once by reload(), and not again', () =>
      withFakeTimers(async (tick) => {
        const { list, loads } = await mount();
        search(list, 'a');
        list.reload();
        await list.updateComplete;
        tick(1000);
        await list.updateComplete;
        expect(loads.length).to.equal(1);
      }));

    it('is not asked after the list was removed, but when it is back', () =>
      withFakeTimers(async (tick) => {
        const { list, loads } = await mount();
        const page = list.parentElement!;
        search(list, 'a');
        list.remove();
        await settle(list);
        tick(1000);
        await settle(list);
        expect(loads.length).to.equal(0);
        page.append(list);
        await settle(list);
        expect(loads.map(({ query }) => query)).to.deep.equal(['a']);
      }));

    it('sees its page shown until it has answered', () =>
      withFakeTimers(async (tick) => {
        const { list } = await mount([]);
        list.addEventListener('load', (event) =>
          event.respondWith(event.query ? never() : { items: someKeys(), nextCursor: null }),
        );
        await settle(list);
        await settle(list);
        search(list, 'xyz');
        tick(250);
        await settle(list);
        expect(namesOf(list).length).to.equal(5);
      }));
  });

  describe('the live region', () => {
    it('exists from the start, and says once how many keys were found', () =>
      withFakeTimers(async (tick) => {
        const { list } = await mount();
        const region = byRole(list, 'status');
        const said = insertionsInto(region);
        for (const [query, text] of [
          ['gra', '1 key'],
          ['e', '4 keys'],
          ['zzz', '0 keys'],
        ] as const) {
          search(list, query);
          await list.updateComplete;
          tick(250);
          await settle(list);
          expect(said.splice(0)).to.deep.equal([text]);
        }
        expect(byRole(list, 'status')).to.equal(region);
      }));

    it('says nothing at the start', async () => {
      const { list } = await mount();
      expect(byRole(list, 'status').textContent.trim()).to.equal('');
    });
  });

  describe('10,000 keys', () => {
    it('are searched with only one page of rows in the document', async () => {
      const { list } = await mount(manyKeys(10_000));
      search(list, 'application 9999');
      await list.updateComplete;
      expect(namesOf(list)).to.deep.equal(['Application 9999']);
      search(list, '');
      await list.updateComplete;
      expect(list.shadowRoot!.querySelectorAll('tbody tr').length).to.equal(25);
    });
  });
});
