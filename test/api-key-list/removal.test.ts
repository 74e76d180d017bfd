import { expect } from '@open-wc/testing';
import { deferred, never, withUncaught } from '../add-api-key-form/support.js';
import {
  buttonOf,
  mountActive,
  questionOf,
  revoke,
  rowOf,
  settle,
  someKeys,
  namesWith,
} from './support.js';
import { allByRole, click } from '../support.js';

describe('<api-key-list>', () => {
  describe('removed', () => {
    it('aborts the requests under way, and ignores a late success', async () => {
      const list = await mountActive();
      const done = deferred<undefined>();
      const page = deferred<{ items: ReturnType<typeof someKeys>; nextCursor: null }>();
      const signals: AbortSignal[] = [];
      list.addEventListener('revoke', (event) => {
        signals.push(event.signal);
        event.respondWith(done.promise);
      });
      await revoke(list, 'CI deploy');
      list.addEventListener('load', (event) => {
        signals.push(event.signal);
        event.respondWith(page.promise);
      });
      await list.updateComplete;
      list.remove();
      await settle(list);
      expect(signals.map(({ aborted }) => aborted)).to.deep.equal([true, true]);
      expect(list.loading).to.equal(false);
      const errors = await withUncaught(async () => {
        done.resolve(undefined);
        page.resolve({ items: someKeys(), nextCursor: null });
        await settle(list);
      });
      expect(errors).to.deep.equal([]);
      expect(list.keys.length).to.equal(5);
    });

    it('loads again once it is back in a page', async () => {
      const list = await mountActive();
      let loads = 0;
      list.addEventListener('load', (event) => {
        loads += 1;
        event.respondWith(never());
      });
      await list.updateComplete;
      const page = list.parentElement!;
      list.remove();
      await settle(list);
      page.append(list);
      await settle(list);
      expect(loads).to.equal(2);
    });
  });

  describe('moved', () => {
    it('continues the request under way', async () => {
      const list = await mountActive();
      const done = deferred<undefined>();
      list.addEventListener('revoke', (event) => event.respondWith(done.promise));
      await revoke(list, 'CI deploy');
      const section = document.createElement('section');
      list.parentElement!.append(section);
      section.append(list);
      await settle(list);
      expect(rowOf(list, 'CI deploy').ariaBusy).to.equal('true');
      done.resolve(undefined);
      await settle(list);
      expect(namesWith(list, 'Revoked')).to.contain('CI deploy');
    });

    it('closes its question, which would no longer be modal', async () => {
      const list = await mountActive();
      await click(buttonOf(list, 'Revoke CI deploy'));
      list.parentElement!.append(list);
      await settle(list);
      expect(allByRole(list, 'alertdialog')).to.deep.equal([]);
      await click(buttonOf(list, 'Revoke CI deploy'));
      expect(allByRole(list, 'alertdialog').length).to.equal(1);
      // The late `close` event of the first question.
      questionOf(list).dispatchEvent(new Event('close'));
      await settle(list);
      expect(allByRole(list, 'alertdialog').length).to.equal(1);
    });
  });
});
