import { expect, fixture, html } from '@open-wc/testing';
import type { ApiKeyListElement } from '../../src/api-key-list/api-key-list.js';
import { ApiKeyError, type ApiKeyPage } from '../../src/index.js';
import {
  deferred,
  never,
  turn,
  withFakeTimers,
  withUncaught,
} from '../add-api-key-form/support.js';
import {
  buttonOf,
  mountList,
  mountServed,
  namesOf,
  pageOf,
  search,
  settle,
  someKeys,
  withoutErrors,
  tableOf,
} from './support.js';
import { allByRole, byRole, click } from '../support.js';

/** Reading the body of a `Response` takes more than one task. */
const loaded = async (list: ApiKeyListElement) => {
  while (list.loading) await settle(list);
};

const rangeOf = (list: ApiKeyListElement) =>
  list.shadowRoot!.querySelector('[part=range]')?.textContent;
const alertOf = (list: ApiKeyListElement) =>
  list.shadowRoot!.querySelector('[part=failure] p')?.textContent;

describe('<api-key-list>', () => {
  describe('load', () => {
    it('is fired once at the start, with the query of the first page', async () => {
      const { list, loads } = await mountServed();
      expect(loads.length).to.equal(1);
      const { query, sort, cursor, limit, signal, bubbles, composed } = loads[0]!;
      expect({ query, sort, cursor, limit }).to.deep.equal({
        query: '',
        sort: null,
        cursor: null,
        limit: 25,
      });
      expect([signal.aborted, bubbles, composed]).to.deep.equal([false, false, false]);
      expect(namesOf(list).length).to.equal(25);
      expect(rangeOf(list)).to.equal('1–25 of 60');
    });

    it('is fired once for several changes', async () => {
      const { list, loads } = await mountServed();
      list.query = 'cat';
      list.sort = { column: 'role', direction: 'descending' };
      list.pageSize = 10;
      await settle(list);
      expect(loads.length).to.equal(2);
      const { query, sort, limit } = loads[1]!;
      expect({ query, sort, limit }).to.deep.equal({
        query: 'cat',
        sort: { column: 'role', direction: 'descending' },
        limit: 10,
      });
    });

    it('takes a Response', async () => {
      const { list } = await mountServed((event) => new Response(JSON.stringify(pageOf(event))));
      await loaded(list);
      expect(namesOf(list).length).to.equal(25);
    });

    it('is fired again for a listener that is added later', async () => {
      const list = await mountList();
      await settle(list);
      list.addEventListener('load', (event) => event.respondWith(pageOf(event)));
      await settle(list);
      await settle(list);
      expect(namesOf(list).length).to.equal(25);
    });

    it('shows `keys` if nobody answers', async () => {
      const list = document.createElement('api-key-list');
      list.addEventListener('load', () => undefined);
      list.keys = someKeys();
      (await fixture(html`<main></main>`)).append(list);
      await settle(list);
      expect(namesOf(list).length).to.equal(5);
      expect(list.loading).to.equal(false);
    });

    it('goes back by the cursors of the previous pages', async () => {
      const { list, loads } = await mountServed();
      for (const name of ['Next', 'Next', 'Previous', 'Previous']) {
        await click(buttonOf(list, name));
        await settle(list);
      }
      expect(loads.map(({ cursor }) => cursor)).to.deep.equal([null, 'c25', 'c50', 'c25', null]);
      expect(rangeOf(list)).to.equal('1–25 of 60');
    });

    it('begins at the first page of a search when Next is pressed while it is typed', () =>
      withFakeTimers(async () => {
        const { list, loads } = await mountServed();
        search(list, 'stock');
        await list.updateComplete;
        buttonOf(list, 'Next').click();
        await settle(list);
        expect(loads.map(({ query, cursor }) => [query, cursor])).to.deep.equal([
          ['', null],
          ['stock', null],
        ]);
      }));

    it('asks for the same page on reload()', async () => {
      const { list, loads } = await mountServed();
      await click(buttonOf(list, 'Next'));
      await settle(list);
      list.reload();
      await settle(list);
      expect(loads.map(({ cursor }) => cursor)).to.deep.equal([null, 'c25', 'c25']);
    });

    it('shows the range alone if the host does not count', async () => {
      for (const total of [undefined, null]) {
        const { list } = await mountServed((event) => {
          const { items, nextCursor } = pageOf(event);
          return { items, nextCursor, total } as unknown as ApiKeyPage;
        });
        expect(rangeOf(list)).to.equal('1–25');
      }
    });

    it('can be answered only once, during the event', async () => {
      const errors = await withUncaught(async () => {
        await mountServed((event) => {
          event.respondWith(pageOf(event));
          return pageOf(event);
        });
      });
      expect((errors[0] as DOMException).name).to.equal('InvalidStateError');
      const { loads } = await mountServed();
      expect(() => loads[0]!.respondWith(pageOf(loads[0]!))).to.throw(DOMException);
    });
  });

  describe('while it loads', () => {
    it('says so, and has the state `loading`', async () => {
      const { list } = await mountServed(never);
      expect(list.loading).to.equal(true);
      expect(list.matches(':state(loading)')).to.equal(true);
      const count = list.shadowRoot!.querySelector<HTMLElement>('[part=count]')!;
      expect(count.innerText.trim()).to.equal('Loading keys…');
      expect(tableOf(list).ariaBusy).to.equal('true');
    });

    it('keeps what was shown', async () => {
      let isFirst = true;
      const { list } = await mountServed((event) => {
        const answer = isFirst ? pageOf(event) : never();
        isFirst = false;
        return answer;
      });
      list.reload();
      await settle(list);
      expect(namesOf(list).length).to.equal(25);
      expect(byRole(list, 'table').ariaBusy).to.equal('true');
    });

    it('aborts the previous load, and ignores its answer', async () => {
      const first = deferred<ApiKeyPage>();
      const { list, loads } = await mountServed((event) =>
        event.query ? { items: someKeys(), nextCursor: null } : first.promise,
      );
      list.query = 'x';
      await settle(list);
      expect(loads[0]!.signal.aborted).to.equal(true);
      expect(loads[1]!.signal.aborted).to.equal(false);
      first.resolve(pageOf(loads[0]!));
      await settle(list);
      expect(namesOf(list).length).to.equal(5);
    });
  });

  describe('a load without an answer', () => {
    const slow = 'Loading the keys is taking longer than usual.';

    it('can be repeated after ten seconds', async () => {
      await withFakeTimers(async (tick) => {
        let answer: () => ApiKeyPage | Promise<ApiKeyPage> = never;
        const { list, loads } = await mountServed(() => answer());
        tick(9_999);
        await settle(list);
        expect(alertOf(list)).to.equal(undefined);
        tick(1);
        await settle(list);
        expect(alertOf(list)).to.equal(slow);
        expect(byRole(list, 'status').textContent.trim()).to.equal(slow);
        answer = () => pageOf(loads[1]!);
        buttonOf(list, 'Retry').click();
        await settle(list);
        expect(loads.map(({ signal }) => signal.aborted)).to.deep.equal([true, false]);
        expect(alertOf(list)).to.equal(undefined);
        expect(namesOf(list).length).to.equal(25);
        expect(list.loading).to.equal(false);
      });
    });

    it('shows the page when the answer comes after all', async () => {
      await withFakeTimers(async (tick) => {
        const late = deferred<ApiKeyPage>();
        const { list, loads } = await mountServed(() => late.promise);
        tick(10_000);
        late.resolve(pageOf(loads[0]!));
        await settle(list);
        expect(alertOf(list)).to.equal(undefined);
        expect(namesOf(list).length).to.equal(25);
        tick(10_000);
        await settle(list);
        expect(alertOf(list)).to.equal(undefined);
      });
    });

    it('is not reported if the answer came in time', async () => {
      await withFakeTimers(async (tick) => {
        const { list } = await mountServed();
        tick(10_000);
        await settle(list);
        expect(alertOf(list)).to.equal(undefined);
      });
    });

    it('is no longer reported once another load begins', async () => {
      await withFakeTimers(async (tick) => {
        const { list } = await mountServed(never);
        tick(10_000);
        list.query = 'grafana';
        await settle(list);
        expect(alertOf(list)).to.equal(undefined);
        tick(9_999);
        await settle(list);
        expect(alertOf(list)).to.equal(undefined);
      });
    });
  });

  describe('a load that fails', () => {
    it('says so, and loads again on Retry', async () => {
      let fails = true;
      const { list, loads } = await mountServed((event) => {
        if (fails) return Promise.reject(new Error('ECONNREFUSED 10.0.0.1'));
        return pageOf(event);
      });
      expect(alertOf(list)).to.equal('The keys could not be loaded.');
      expect(byRole(list, 'status').textContent.trim()).to.equal('The keys could not be loaded.');
      expect(list.matches(':state(failed)')).to.equal(true);
      fails = false;
      await click(buttonOf(list, 'Retry'));
      await settle(list);
      expect(loads.length).to.equal(2);
      expect(alertOf(list)).to.equal(undefined);
      expect(namesOf(list).length).to.equal(25);
      expect(list.error).to.equal(false);
    });

    it('shows the message of an error that is meant for the user', async () => {
      const { list } = await mountServed(() => Promise.reject(new ApiKeyError('Log in again.')));
      expect(alertOf(list)).to.equal('Log in again.');
      const problem = { headers: { 'content-type': 'application/problem+json' }, status: 503 };
      const other = await mountServed(() => new Response('{"detail":"Back at noon."}', problem));
      await loaded(other.list);
      expect(alertOf(other.list)).to.equal('Back at noon.');
    });

    it('keeps what was shown', async () => {
      let fails = false;
      const { list } = await mountServed((event) =>
        fails ? Promise.reject(new Error('no')) : pageOf(event),
      );
      fails = true;
      await click(buttonOf(list, 'Next'));
      await settle(list);
      expect(rangeOf(list)).to.equal('1–25 of 60');
      expect(alertOf(list)).to.equal('The keys could not be loaded.');
    });

    it('includes an answer that is no page, which is logged', async () => {
      const pages = [
        ...[{}, { items: 'all' }, { items: [{ applicationName: 'x' }] }, null, 'text'],
        { items: [], nextCursor: 2 },
      ];
      for (const page of pages) {
        const errors = await withoutErrors(async () => {
          const { list } = await mountServed(() => page as unknown as ApiKeyPage);
          expect(alertOf(list)).to.equal('The keys could not be loaded.');
          expect(allByRole(list, 'row')).to.deep.equal([]);
        });
        expect(errors.length).to.equal(1);
      }
    });

    it('can be set by the host', async () => {
      const list = await mountList({ keys: someKeys(), error: 'You are offline.' });
      expect(alertOf(list)).to.equal('You are offline.');
      list.setAttribute('error', '');
      await list.updateComplete;
      expect(alertOf(list)).to.equal('The keys could not be loaded.');
      list.removeAttribute('error');
      await list.updateComplete;
      expect(alertOf(list)).to.equal(undefined);
      await turn();
    });
  });
});
