import { expect } from '@open-wc/testing';
import { deferred, never, withFakeTimers } from '../add-api-key-form/support.js';
import type { ApiKeyPage } from '../../src/index.js';
import { buttonOf, mountList, mountServed, pageOf, settle, someKeys } from './support.js';
import { insertionsInto } from '../api-key-secret/support.js';
import { byRole, click } from '../support.js';

const orderOf = (list: Node, label: string) => byRole(list, 'columnheader', label).ariaSort;

describe('<api-key-list>', () => {
  describe('the live region', () => {
    it('says what local keys are sorted by, and how', async () => {
      const list = await mountList({ keys: someKeys() });
      const said = insertionsInto(byRole(list, 'status'));
      for (const label of ['Application', 'Application', 'Last used']) {
        await click(buttonOf(list, label));
        await settle(list);
      }
      expect(said).to.deep.equal([
        'Sorted by application, ascending',
        'Sorted by application, descending',
        'Sorted by last used, ascending',
      ]);
    });

    it('says it of the pages of a host once they are there', async () => {
      const sorted = deferred<ApiKeyPage>();
      const { list } = await mountServed((event) => (event.sort ? sorted.promise : pageOf(event)));
      const said = insertionsInto(byRole(list, 'status'));
      await click(buttonOf(list, 'Created'));
      await settle(list);
      expect(said).to.deep.equal([]);
      sorted.resolve({ items: someKeys(), nextCursor: null });
      await settle(list);
      expect(said).to.deep.equal(['Sorted by created, ascending']);
    });

    it('says that keys are loading after a second, and nothing comes or goes elsewhere', () =>
      withFakeTimers(async (tick) => {
        const { list } = await mountServed((event) => (event.sort ? never() : pageOf(event)));
        const said = insertionsInto(byRole(list, 'status'));
        const changes: MutationRecord[] = [];
        const toolbar = list.shadowRoot!.querySelector('[part=toolbar]')!;
        const observer = new MutationObserver((records) => changes.push(...records));
        observer.observe(toolbar, { childList: true, subtree: true, characterData: true });
        buttonOf(list, 'Created').click();
        await settle(list);
        const count = toolbar.querySelector<HTMLElement>('[part=count]')!;
        expect(count.innerText.trim()).to.equal('Loading keys…');
        tick(999);
        await settle(list);
        expect(said).to.deep.equal([]);
        tick(1);
        await settle(list);
        expect(said).to.deep.equal(['Loading keys…']);
        // Only the text of the count: an element would make screen readers say the search field again.
        const text = count.firstElementChild;
        expect(changes.filter(({ target }) => target !== text)).to.deep.equal([]);
        observer.disconnect();
      }));
  });

  describe('aria-sort', () => {
    it('says what the rows are sorted by, also while another order loads and after it failed', async () => {
      const second = deferred<ApiKeyPage>();
      const { list, loads } = await mountServed((event) =>
        event.sort?.column === 'role' ? second.promise : pageOf(event),
      );
      await click(buttonOf(list, 'Created'));
      await settle(list);
      await click(buttonOf(list, 'Role'));
      await settle(list);
      expect([orderOf(list, 'Created'), orderOf(list, 'Role')]).to.deep.equal([
        'ascending',
        'none',
      ]);
      second.reject(new Error('down'));
      await settle(list);
      expect([orderOf(list, 'Created'), orderOf(list, 'Role')]).to.deep.equal([
        'ascending',
        'none',
      ]);
      // The header is pressed again: the same order is wanted, not the opposite.
      await click(buttonOf(list, 'Role'));
      await settle(list);
      expect(loads.at(-1)!.sort).to.deep.equal({ column: 'role', direction: 'ascending' });
    });

    it('is that of the rows, too, if the host has set a sort that fails', async () => {
      const { list } = await mountServed((event) =>
        event.sort ? Promise.reject(new Error('down')) : pageOf(event),
      );
      list.sort = { column: 'expiresAt', direction: 'descending' };
      await settle(list);
      expect(orderOf(list, 'Expires')).to.equal('none');
      await click(buttonOf(list, 'Retry'));
      expect(list.sort).to.deep.equal({ column: 'expiresAt', direction: 'descending' });
    });
  });
});
