import { expect } from '@open-wc/testing';
import type { ApiKeyListElement } from '../../src/api-key-list/api-key-list.js';
import { ApiKeyError } from '../../src/index.js';
import { deferred, hasFocus, never, withFakeTimers } from '../add-api-key-form/support.js';
import { insertionsInto } from '../api-key-secret/support.js';
import { allByRole, byRole, click, deepActiveElement, press } from '../support.js';
import {
  allBoxOf,
  barOf,
  boxOf,
  mountSelectable,
  revokeSelected,
  statusOf,
  tick,
  tickedIn,
} from './selection-support.js';
import {
  answerRevoke,
  buttonOf,
  manyKeys,
  mountServed,
  namesWith,
  revoke,
  rowOf,
  settle,
  someKeys,
} from './support.js';

const errorOf = (list: Node, name: string) =>
  rowOf(list, name).querySelector('[part=error]')!.textContent;

const toastOf = (list: ApiKeyListElement) =>
  list.shadowRoot!.querySelector('[part=toast]:popover-open')?.textContent.trim();

const noticesOf = (list: ApiKeyListElement) =>
  [...list.shadowRoot!.querySelectorAll('[part=notice]')].map(({ textContent }) =>
    textContent.trim(),
  );

/** A list with these many keys, all of them selected, and an answer for each `revoke` by the number of its key. */
const mountAll = async (count: number) => {
  const list = await mountSelectable({ keys: manyKeys(count) });
  const answers = Array.from({ length: count }, () => deferred<undefined>());
  const events = answerRevoke(list, ({ key }) => answers[Number(key.id.slice(3)) - 1]!.promise);
  allBoxOf(list).click();
  await list.updateComplete;
  return { list, answers, events, ids: () => events.map(({ key }) => key.id) };
};

/** The same, with the revocations begun: by clicks of a script, which need no clock. */
const mountRevoking = async (count: number) => {
  const mounted = await mountAll(count);
  buttonOf(mounted.list, 'Revoke…').click();
  buttonOf(byRole(mounted.list, 'alertdialog'), 'Revoke').click();
  await settle(mounted.list);
  return mounted;
};

describe('<api-key-list selectable>', () => {
  describe('revokes the selected keys', () => {
    it('with one event each, at most four under way, in the order of the page', async () => {
      const { list, answers, events, ids } = await mountAll(6);
      await revokeSelected(list);
      expect(ids()).to.deep.equal(['id-1', 'id-2', 'id-3', 'id-4']);
      expect(new Set(events.map(({ idempotencyKey }) => idempotencyKey)).size).to.equal(4);
      expect(new Set(events.map(({ signal }) => signal)).size).to.equal(4);
      answers[2]!.resolve(undefined);
      await settle(list);
      expect(ids().slice(4)).to.deep.equal(['id-5']);
      answers[0]!.reject(new Error('no'));
      await settle(list);
      expect(ids().slice(4)).to.deep.equal(['id-5', 'id-6']);
      expect(namesWith(list, 'Revoked')).to.deep.equal(['Application 3']);
    });

    it('and sums up once, in the live region and in the toast', async () => {
      const { list, answers } = await mountAll(6);
      const said = insertionsInto(byRole(list, 'status'));
      await revokeSelected(list);
      for (const { resolve } of answers) resolve(undefined);
      await settle(list);
      await settle(list);
      expect(namesWith(list, 'Revoked').length).to.equal(6);
      expect(said).to.deep.equal(['6 keys are revoked']);
      expect(toastOf(list)).to.equal('6 keys are revoked');
      expect(barOf(list)).to.equal(undefined);
      expect(list.keys).to.deep.equal([]);
    });

    it('and shows the progress, with the focus on the button that is busy', async () => {
      const { list, answers } = await mountAll(5);
      await revokeSelected(list);
      expect(barOf(list)).to.equal('0 of 5 revoked');
      expect(hasFocus(buttonOf(list, 'Revoke…')), 'the focus').to.equal(true);
      expect(buttonOf(list, 'Revoke…').ariaDisabled).to.equal('true');
      answers[1]!.resolve(undefined);
      await settle(list);
      expect(barOf(list)).to.equal('1 of 5 revoked');
      for (const { resolve } of answers) resolve(undefined);
      await settle(list);
      await settle(list);
      expect(barOf(list)).to.equal(undefined);
      // All keys are revoked: there is nothing to select.
      expect(list.shadowRoot!.contains(deepActiveElement())).to.equal(true);
    });

    it('and names the key if it was one', async () => {
      const list = await mountSelectable();
      answerRevoke(list, async () => undefined);
      await tick(list, 'Grafana');
      await revokeSelected(list);
      await settle(list);
      expect(statusOf(list)).to.equal('“Grafana” has been revoked');
      expect(hasFocus(allBoxOf(list)), 'the focus').to.equal(true);
    });

    it('and makes their rows busy, also those that wait, and no box can be ticked', async () => {
      const { list } = await mountAll(6);
      await tick(list, 'Application 2');
      await revokeSelected(list);
      const busy = allByRole(list, 'row').filter(({ ariaBusy }) => ariaBusy === 'true');
      expect(busy.length).to.equal(5);
      await click(boxOf(list, 'Application 2'));
      await click(allBoxOf(list));
      expect(tickedIn(list).length).to.equal(5);
      await click(buttonOf(list, 'Edit Application 6'));
      expect(allByRole(list, 'form')).to.deep.equal([]);
    });

    it('says the progress after five seconds, if there is some', () =>
      withFakeTimers(async (tickClock) => {
        for (const [ended, wanted] of [
          [0, []],
          [2, ['2 of 6 revoked']],
        ] as const) {
          const { list, answers } = await mountRevoking(6);
          const said = insertionsInto(byRole(list, 'status'));
          for (const { resolve } of answers.slice(0, ended)) resolve(undefined);
          await settle(list);
          tickClock(4999);
          await settle(list);
          expect(said).to.deep.equal([]);
          tickClock(1);
          await settle(list);
          expect(said).to.deep.equal(wanted);
        }
      }));

    it('says once that some take long, and goes on with others where the user stops waiting', () =>
      withFakeTimers(async (tickClock) => {
        const { list, answers, ids } = await mountRevoking(7);
        const said = insertionsInto(byRole(list, 'status'));
        tickClock(1000);
        answers[0]!.resolve(undefined);
        await settle(list);
        tickClock(9000);
        await settle(list);
        tickClock(1000);
        await settle(list);
        expect(said).to.deep.equal(['This is taking longer than usual.']);
        expect(ids().length).to.equal(5);
        buttonOf(list, 'Stop waiting Application 2').click();
        await settle(list);
        expect(ids().slice(5)).to.deep.equal(['id-6']);
      }));
  });

  describe('keeps the failed keys selected', () => {
    it('with the reason in their rows, and counts them', async () => {
      const list = await mountSelectable();
      answerRevoke(list, async ({ key }) => {
        if (key.id === 'k2') throw new ApiKeyError('Ask the owner first.');
        if (key.id === 'k5') throw new Error('at db.ts:12');
      });
      await click(allBoxOf(list));
      await revokeSelected(list);
      await settle(list);
      expect(tickedIn(list)).to.deep.equal(['CI deploy', 'Beta test']);
      expect(errorOf(list, 'CI deploy')).to.equal('Ask the owner first.');
      expect(errorOf(list, 'Beta test')).to.equal('The key could not be revoked. Try again.');
      expect(statusOf(list)).to.equal('2 of 4 keys could not be revoked');
      expect(toastOf(list)).to.equal('2 of 4 keys could not be revoked');
      expect(barOf(list)).to.equal('2 selected');
      expect(hasFocus(buttonOf(list, 'Revoke…')), 'the focus').to.equal(true);
      expect(namesWith(list, 'Revoked').length).to.equal(3);
    });

    it('and a retry has the same idempotency key, and no reason until it fails', async () => {
      const { list, answers, events } = await mountAll(2);
      await revokeSelected(list);
      answers[0]!.reject(new Error('no'));
      answers[1]!.resolve(undefined);
      await settle(list);
      answers[0] = deferred();
      await revokeSelected(list);
      expect(errorOf(list, 'Application 1')).to.equal('');
      answers[0].reject(new ApiKeyError('Not now.'));
      await settle(list);
      expect(events.map(({ key }) => key.id)).to.deep.equal(['id-1', 'id-2', 'id-1']);
      expect(events[2]!.idempotencyKey).to.equal(events[0]!.idempotencyKey);
      // One key: its own reason is said.
      expect(statusOf(list)).to.equal('Not now.');
    });

    it('in notices by their names if another page has come', async () => {
      const respond = ({ cursor, limit }: { cursor: string | null; limit: number }) => ({
        items: manyKeys(60).slice(Number(cursor), Number(cursor) + limit),
        nextCursor: String(Number(cursor) + limit),
      });
      const { list } = await mountServed(respond, { revocable: true, selectable: true });
      const refused = deferred<undefined>();
      answerRevoke(list, () => refused.promise);
      await tick(list, 'Application 1', 'Application 2');
      await revokeSelected(list);
      await click(buttonOf(list, 'Next'));
      await settle(list);
      expect(barOf(list)).to.equal('0 of 2 revoked');
      refused.reject(new Error('no'));
      await settle(list);
      expect(noticesOf(list)).to.deep.equal([
        'Application 1 The key could not be revoked. Try again.',
        'Application 2 The key could not be revoked. Try again.',
      ]);
      expect(statusOf(list)).to.equal('2 of 2 keys could not be revoked');
      expect(barOf(list)).to.equal(undefined);
    });

    it('and loads once if some are gone', async () => {
      let items = someKeys();
      const { list, loads } = await mountServed(() => ({ items, nextCursor: null }), {
        revocable: true,
        selectable: true,
      });
      items = someKeys().filter(({ id }) => id !== 'k2');
      answerRevoke(list, () => Promise.reject(new ApiKeyError('', { status: 404 })));
      await tick(list, 'CI deploy', 'Grafana');
      await revokeSelected(list);
      for (let time = 0; time < 4; time += 1) await settle(list);
      expect(loads.length).to.equal(2);
      expect(noticesOf(list)).to.deep.equal(['CI deploy This key no longer exists.']);
      expect(tickedIn(list)).to.deep.equal(['Grafana']);
      expect(errorOf(list, 'Grafana')).to.equal('The key could not be revoked. Try again.');
    });
  });

  describe('with a host that does not answer', () => {
    it('selects the keys no more and says nothing', async () => {
      const list = await mountSelectable();
      const said: string[] = [];
      list.addEventListener('revoke', ({ key }) => said.push(key.id));
      await tick(list, 'CI deploy', 'Grafana');
      const texts = insertionsInto(byRole(list, 'status'));
      await revokeSelected(list);
      await settle(list);
      expect(said).to.deep.equal(['k2', 'k3']);
      expect(tickedIn(list)).to.deep.equal([]);
      expect(texts).to.deep.equal([]);
      expect(toastOf(list)).to.equal(undefined);
      expect(namesWith(list, 'Revoked')).to.deep.equal(['Old importer']);
      expect(hasFocus(allBoxOf(list)), 'the focus').to.equal(true);
    });

    it('keeps the keys selected whose event was prevented', async () => {
      const list = await mountSelectable();
      list.addEventListener('revoke', (event) => event.key.id === 'k3' && event.preventDefault());
      await tick(list, 'CI deploy', 'Grafana');
      await revokeSelected(list);
      await settle(list);
      expect(tickedIn(list)).to.deep.equal(['Grafana']);
      expect(allByRole(list, 'alertdialog')).to.deep.equal([]);
    });

    it('counts only those that it answers', async () => {
      const list = await mountSelectable();
      list.addEventListener('revoke', (event) => {
        const { id } = event.key;
        if (id === 'k1') event.respondWith(Promise.reject(new Error('no')));
        if (id === 'k2') event.respondWith(undefined);
      });
      await tick(list, 'Warehouse export', 'CI deploy', 'Grafana');
      await revokeSelected(list);
      await settle(list);
      expect(statusOf(list)).to.equal('1 of 2 keys could not be revoked');
    });
  });

  describe('stops', () => {
    it('with those that have not begun, which stay selected', async () => {
      const { list, answers, events } = await mountAll(6);
      await revokeSelected(list);
      buttonOf(list, 'Stop').focus();
      await press('Enter');
      await settle(list);
      expect(statusOf(list)).to.equal('Stopped: 2 keys have not been revoked');
      expect(events.some(({ signal }) => signal.aborted)).to.equal(false);
      expect(barOf(list)).to.equal('0 of 4 revoked');
      expect(buttonOf(list, 'Stop').ariaDisabled).to.equal('true');
      for (const { resolve } of answers) resolve(undefined);
      await settle(list);
      expect(statusOf(list)).to.equal('4 keys are revoked');
      expect(events.length).to.equal(4);
      expect(tickedIn(list)).to.deep.equal(['Application 5', 'Application 6']);
      expect(hasFocus(buttonOf(list, 'Clear')), 'the focus').to.equal(true);
    });

    it('when the list is removed, and claims and repeats nothing', async () => {
      const { list, answers, events } = await mountAll(6);
      await revokeSelected(list);
      const page = list.parentElement!;
      list.remove();
      await settle(list);
      expect(events.every(({ signal }) => signal.aborted)).to.equal(true);
      for (const { resolve } of answers) resolve(undefined);
      page.append(list);
      await settle(list);
      expect(events.length).to.equal(4);
      expect(statusOf(list)).to.equal('');
      expect(barOf(list)).to.equal('6 selected');
      expect(namesWith(list, 'Revoked')).to.deep.equal([]);
    });

    it('not when the list is moved', async () => {
      const { list, answers, ids } = await mountAll(6);
      await revokeSelected(list);
      document.body.append(list);
      for (const { resolve } of answers) resolve(undefined);
      await settle(list);
      await settle(list);
      expect(ids().length).to.equal(6);
      expect(statusOf(list)).to.equal('6 keys are revoked');
      list.remove();
    });
  });

  it('leaves out a selected key that is being revoked by itself', async () => {
    const list = await mountSelectable();
    const events = answerRevoke(list, never);
    await tick(list, 'CI deploy', 'Grafana');
    await revoke(list, 'CI deploy');
    await revokeSelected(list);
    expect(events.map(({ key }) => key.id)).to.deep.equal(['k2', 'k3']);
    expect(barOf(list)).to.equal('0 of 1 revoked');
  });
});
