import { expect } from '@open-wc/testing';
import type { ApiKeyListElement } from '../../src/api-key-list/api-key-list.js';
import type { ApiKeyPage } from '../../src/index.js';
import { deferred } from '../add-api-key-form/support.js';
import {
  buttonOf,
  mountServed,
  namesOf,
  revoke,
  rowOf,
  settle,
  someKeys,
  namesWith,
} from './support.js';
import { byLabel, byRole, click } from '../support.js';

const actions: Record<string, (list: ApiKeyListElement) => Promise<void>> = {
  revoke: (list) => revoke(list, 'CI deploy'),
  rotate: async (list) => {
    await click(buttonOf(list, 'Rotate CI deploy'));
    await click(buttonOf(byRole(list, 'dialog'), 'Rotate'));
  },
  edit: async (list) => {
    await click(buttonOf(list, 'Edit CI deploy'));
    byLabel(list, 'Application Name').value = 'Renamed';
    byLabel(list, 'Application Name').dispatchEvent(new InputEvent('input', { bubbles: true }));
    await click(buttonOf(list, 'Save'));
  },
};

describe('<api-key-list>', () => {
  describe('a page that was asked for before an action succeeded', () => {
    for (const [action, act] of Object.entries(actions))
      it(`is asked for again: ${action}`, async () => {
        const old = { items: someKeys(), nextCursor: null };
        const stale = deferred<ApiKeyPage>();
        const fresh = deferred<ApiKeyPage>();
        const answers = [Promise.resolve(old), stale.promise, fresh.promise];
        const { list, loads } = await mountServed(() => answers.shift()!, {
          revocable: true,
          rotatable: true,
          editable: true,
        });
        const done = deferred<object>();
        list.addEventListener(action, (event) =>
          (event as Event & { respondWith(answer: unknown): void }).respondWith(done.promise),
        );
        await act(list);
        list.reload();
        await settle(list);
        done.resolve({ hint: 'new' });
        await settle(list);
        stale.resolve(old);
        await settle(list);
        await settle(list);
        expect(loads.length).to.equal(3);
        expect(loads.map(({ signal }) => signal.aborted)).to.deep.equal([false, true, false]);
        expect(list.loading).to.equal(true);
        if (action === 'revoke') expect(namesWith(list, 'Revoked')).to.contain('CI deploy');
        if (action === 'edit') expect(namesOf(list)).to.contain('Renamed');
        if (action === 'rotate') expect(rowOf(list, 'CI deploy').innerText).to.contain('new');
        fresh.resolve({ items: someKeys().slice(0, 1), nextCursor: null });
        await settle(list);
        expect(namesOf(list)).to.deep.equal(['Warehouse export']);
        expect(list.loading).to.equal(false);
      });
  });
});
