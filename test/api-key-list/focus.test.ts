import { expect } from '@open-wc/testing';
import type { ApiKeyListElement } from '../../src/api-key-list/api-key-list.js';
import { deferred } from '../add-api-key-form/support.js';
import { buttonOf, manyKeys, mountActive, mountList, revoke, searchOf, settle } from './support.js';
import { click, deepActiveElement, press } from '../support.js';

const without = (list: ApiKeyListElement, ...ids: string[]) =>
  list.keys.filter(({ id }) => !ids.includes(id));

const mountFocused = async (name: string) => {
  const list = await mountActive();
  buttonOf(list, name).focus();
  return list;
};

describe('<api-key-list>', () => {
  describe('the focus', () => {
    it('stays on its control when the host sets a new array', async () => {
      const list = await mountFocused('Rotate CI deploy');
      const button = deepActiveElement();
      list.keys = [{ id: 'n', applicationName: 'New', role: 'admin' }, ...list.keys];
      await list.updateComplete;
      expect(deepActiveElement()).to.equal(button);
      expect(buttonOf(list, 'Rotate CI deploy')).to.equal(button);
    });

    it('stays on its control when the rows change their order', async () => {
      const list = await mountFocused('Rotate CI deploy');
      const button = deepActiveElement();
      list.keys = list.keys.reverse();
      await list.updateComplete;
      list.sort = { column: 'applicationName', direction: 'descending' };
      await list.updateComplete;
      expect(deepActiveElement()).to.equal(button);
    });

    it('moves to the next row with a button when its row is removed', async () => {
      const list = await mountFocused('Revoke Grafana');
      list.keys = without(list, 'k3');
      await list.updateComplete;
      expect(deepActiveElement()).to.equal(buttonOf(list, 'Edit Beta test'));
    });

    it('moves to the row before when there is none after', async () => {
      const list = await mountFocused('Revoke Beta test');
      list.keys = without(list, 'k4', 'k5');
      await list.updateComplete;
      expect(deepActiveElement()).to.equal(buttonOf(list, 'Edit Grafana'));
    });

    it('moves to the list when no row is left', async () => {
      const list = await mountFocused('Revoke Grafana');
      list.keys = [];
      await list.updateComplete;
      expect(deepActiveElement()).to.equal(list.shadowRoot!.querySelector('[part=list]'));
    });

    it('moves on from a row that was revoked, if it is still there', async () => {
      const done = deferred<undefined>();
      const list = await mountActive();
      list.addEventListener('revoke', (event) => event.respondWith(done.promise));
      await revoke(list, 'CI deploy');
      done.resolve(undefined);
      await settle(list);
      expect(deepActiveElement()).to.equal(buttonOf(list, 'Edit Grafana'));
    });

    it('stays where the user has moved it in the meantime', async () => {
      const done = deferred<undefined>();
      const list = await mountActive();
      list.addEventListener('revoke', (event) => event.respondWith(done.promise));
      await revoke(list, 'CI deploy');
      searchOf(list).focus();
      done.resolve(undefined);
      await settle(list);
      expect(deepActiveElement()).to.equal(searchOf(list));
    });

    it('stays on Next up to the last page, and on the header of a sort', async () => {
      const list = await mountList({ keys: manyKeys(30) });
      const next = buttonOf(list, 'Next');
      await click(next);
      await list.updateComplete;
      expect(deepActiveElement()).to.equal(next);
      buttonOf(list, 'Role').focus();
      await press('Enter');
      await list.updateComplete;
      expect(deepActiveElement()).to.equal(buttonOf(list, 'Role'));
    });

    it('stays on Retry while loads fail, and then in the list', async () => {
      let answer = deferred<{ items: []; nextCursor: null }>();
      const list = await mountList();
      list.addEventListener('load', (event) => event.respondWith(answer.promise));
      await settle(list);
      for (const fails of [true, true, false]) {
        if (fails) answer.reject(new Error('no'));
        else answer.resolve({ items: [], nextCursor: null });
        await settle(list);
        await settle(list);
        if (!fails) break;
        answer = deferred();
        const retry = buttonOf(list, 'Retry');
        retry.focus();
        await press('Enter');
        await settle(list);
        expect(deepActiveElement()).to.equal(retry);
      }
      expect(list.shadowRoot!.contains(deepActiveElement())).to.equal(true);
    });

    it('moves by focus() to the search field, else to the list', async () => {
      const list = await mountActive();
      list.focus();
      expect(deepActiveElement()).to.equal(searchOf(list));
      const empty = await mountList();
      empty.focus();
      expect(deepActiveElement()).to.equal(empty.shadowRoot!.querySelector('[part=list]'));
    });
  });
});
