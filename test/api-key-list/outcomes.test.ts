import { expect } from '@open-wc/testing';
import { ApiKeyError, type ApiKeyRecord, type ApiKeyRevokeEvent } from '../../src/index.js';
import { deferred, never, withFakeTimers, withUncaught } from '../add-api-key-form/support.js';
import {
  buttonOf,
  mountActive,
  mountServed,
  namesOf,
  revoke,
  rowOf,
  settle,
  someKeys,
  namesWith,
} from './support.js';
import { allByRole, byLabel, byRole, click } from '../support.js';

const noticeOf = (list: Element) =>
  list.shadowRoot!.querySelector('[part=notice]')?.textContent.trim();

/** A list of a host whose keys another user may revoke, and which refuses to revoke one that is gone. */
const mountGone = async (error: unknown, left: ApiKeyRecord[]) => {
  let items = someKeys();
  const { list, loads } = await mountServed(() => ({ items, nextCursor: null }), {
    revocable: true,
  });
  items = left;
  list.addEventListener('revoke', (event) => event.respondWith(Promise.reject(error)));
  await revoke(list, 'CI deploy');
  for (let time = 0; time < 4; time += 1) await settle(list);
  return { list, loads };
};

describe('<api-key-list>', () => {
  describe('a refusal because the key is gone', () => {
    const others = someKeys().filter(({ id }) => id !== 'k2');
    for (const [name, error] of Object.entries({
      'an ApiKeyError with 404': new ApiKeyError('No such key.', { status: 404 }),
      'an ApiKeyError with 410': new ApiKeyError('', { status: 410 }),
      'an Error with 404': Object.assign(new Error('HTTP 404'), { status: 404 }),
    }))
      it(`loads the keys again, and says so: ${name}`, async () => {
        const { list, loads } = await mountGone(error, others);
        expect(loads.length).to.equal(2);
        expect(namesOf(list)).not.to.contain('CI deploy');
        expect(noticeOf(list)).to.match(/CI deploy.*no longer exists/);
        expect(byRole(list, 'status').textContent).to.match(/CI deploy.*no longer exists/);
      });

    it('is told in the row if the key is still there', async () => {
      const { list } = await mountGone(new ApiKeyError('', { status: 404 }), someKeys());
      expect(rowOf(list, 'CI deploy').textContent).to.contain('could not be revoked');
      expect(noticeOf(list)).to.equal(undefined);
    });

    it('is told in the row of a local key', async () => {
      const list = await mountActive();
      const gone = Object.assign(new Error(), { status: 410 });
      list.addEventListener('revoke', (event) => event.respondWith(Promise.reject(gone)));
      await revoke(list, 'CI deploy');
      await settle(list);
      await settle(list);
      expect(rowOf(list, 'CI deploy').textContent).to.contain('could not be revoked');
    });

    it('says nothing of a key that is seen to be revoked', async () => {
      const revokedAt = '2026-01-02T03:04:05Z';
      const seen = someKeys().map((key) => ({ ...key, ...(key.id === 'k2' && { revokedAt }) }));
      const refusal = new ApiKeyError('It is revoked.', { status: 409 });
      const { list } = await mountGone(refusal, seen);
      expect(rowOf(list, 'CI deploy').textContent).to.contain('It is revoked.');
      list.reload();
      await settle(list);
      expect(rowOf(list, 'CI deploy').textContent).not.to.contain('It is revoked.');
    });

    it('is not assumed for another status', async () => {
      const { loads } = await mountGone(new ApiKeyError('', { status: 403 }), others);
      expect(loads.length).to.equal(1);
    });
  });

  describe('a failure for a key that the host has taken away', () => {
    it('is told by its name, until the next action', async () => {
      const list = await mountActive();
      const done = deferred<never>();
      list.addEventListener('revoke', (event) => event.respondWith(done.promise));
      await revoke(list, 'CI deploy');
      list.keys = someKeys().filter(({ id }) => id !== 'k2');
      done.reject(new Error('no'));
      await settle(list);
      expect(noticeOf(list)).to.match(/CI deploy.*could not be revoked/);
      expect(byRole(list, 'status').textContent).to.match(/CI deploy.*could not be revoked/);
      await click(buttonOf(list, 'Revoke Grafana'));
      expect(noticeOf(list)).to.equal(undefined);
    });
  });

  describe('a rejection whose getters throw', () => {
    it('fails in its row, which is not busy any more', async () => {
      const list = await mountActive();
      const rejection = {
        get fieldErrors(): never {
          throw new Error('mine');
        },
        get status(): never {
          throw new Error('mine');
        },
      };
      list.addEventListener('revoke', (event) =>
        event.respondWith(Promise.reject(rejection as unknown as Error)),
      );
      await withUncaught(async () => {
        await revoke(list, 'CI deploy');
        await settle(list);
      });
      expect(rowOf(list, 'CI deploy').textContent).to.contain('could not be revoked');
      expect(rowOf(list, 'CI deploy').ariaBusy).to.equal('false');
    });
  });

  describe('an action without an answer', () => {
    const slow = 'This is taking longer than usual.';
    const stopName = /^Stop waiting/;

    /** Revokes a key without real input, which needs real timers. */
    const revokeNow = async (list: Awaited<ReturnType<typeof mountActive>>, name: string) => {
      buttonOf(list, `Revoke ${name}`).click();
      await settle(list);
      buttonOf(byRole(list, 'alertdialog'), 'Revoke').click();
      await settle(list);
    };

    it('says so after ten seconds, and can be left; its late answer still counts', () =>
      withFakeTimers(async (tick) => {
        const list = await mountActive();
        const done = deferred<undefined>();
        const events: ApiKeyRevokeEvent[] = [];
        list.addEventListener('revoke', (event) => {
          events.push(event);
          event.respondWith(done.promise);
        });
        await revokeNow(list, 'CI deploy');
        tick(9_999);
        await settle(list);
        expect(allByRole(list, 'button', stopName)).to.deep.equal([]);
        tick(1);
        await settle(list);
        expect(rowOf(list, 'CI deploy').innerText).to.contain(slow);
        expect(byRole(list, 'status').textContent).to.equal(slow);
        buttonOf(list, 'Stop waiting CI deploy').focus();
        buttonOf(list, 'Stop waiting CI deploy').click();
        await settle(list);
        expect(rowOf(list, 'CI deploy').ariaBusy).to.equal('false');
        expect(rowOf(list, 'CI deploy').contains(list.shadowRoot!.activeElement)).to.equal(true);
        expect(events[0]!.signal.aborted).to.equal(false);
        await revokeNow(list, 'CI deploy');
        expect(events[1]!.idempotencyKey).to.equal(events[0]!.idempotencyKey);
        done.resolve(undefined);
        await settle(list);
        expect(namesWith(list, 'Revoked')).to.contain('CI deploy');
      }));

    it('can be left after another action has emptied the live region', () =>
      withFakeTimers(async (tick) => {
        const list = await mountActive();
        list.addEventListener('revoke', (event) => event.respondWith(never()));
        await revokeNow(list, 'CI deploy');
        tick(10_000);
        await settle(list);
        buttonOf(list, 'Edit Grafana').click();
        await settle(list);
        buttonOf(list, 'Stop waiting CI deploy').click();
        await settle(list);
        expect(rowOf(list, 'CI deploy').ariaBusy).to.equal('false');
        expect(allByRole(list, 'button', stopName)).to.have.length(0);
      }));

    it('is left by an edit, which can be saved again', () =>
      withFakeTimers(async (tick) => {
        const list = await mountActive();
        let edits = 0;
        list.addEventListener('edit', (event) => {
          edits += 1;
          event.respondWith(never());
        });
        buttonOf(list, 'Edit CI deploy').click();
        await settle(list);
        const name = byLabel(list, 'Application Name');
        name.value = 'Renamed';
        name.dispatchEvent(new InputEvent('input', { bubbles: true }));
        buttonOf(list, 'Save').click();
        tick(10_000);
        await settle(list);
        buttonOf(list, stopName).click();
        await settle(list);
        expect(name.value).to.equal('Renamed');
        buttonOf(list, 'Save').click();
        expect(edits).to.equal(2);
      }));

    it('is not called slow if it was answered in time', () =>
      withFakeTimers(async (tick) => {
        const list = await mountActive();
        list.addEventListener('revoke', (event) =>
          event.respondWith(Promise.reject(new Error('no'))),
        );
        await revokeNow(list, 'CI deploy');
        tick(10_000);
        await settle(list);
        expect(list.shadowRoot!.textContent).not.to.contain(slow);
      }));
  });
});
