import { expect } from '@open-wc/testing';
import type { ApiKeyRecord } from '../../src/index.js';
import { withFakeTimers } from '../add-api-key-form/support.js';
import {
  ago,
  ahead,
  cellsOf,
  choose,
  countOf,
  day,
  filterOf,
  minute,
  mountActive,
  mountList,
  namesOf,
  rowOf,
  settle,
  withoutErrors,
} from './support.js';
import { allByRole } from '../support.js';

const key = (fields: Partial<Record<keyof ApiKeyRecord, unknown>>): ApiKeyRecord =>
  ({ id: 'a', applicationName: 'Report', role: 'admin', ...fields }) as ApiKeyRecord;

/** Timers and a clock that only `tick` moves. */
const withFakeClock = (act: (tick: (milliseconds: number) => void) => Promise<void>) =>
  withFakeTimers(async (tick) => {
    const { now } = Date;
    let time = now();
    Date.now = () => time;
    try {
      await act((milliseconds) => {
        time += milliseconds;
        tick(milliseconds);
      });
    } finally {
      Date.now = now;
    }
  });

/** Hides the page or shows it, as another tab does. */
const setVisibility = (state: DocumentVisibilityState | undefined): void => {
  if (state)
    Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
  else Reflect.deleteProperty(document, 'visibilityState');
  document.dispatchEvent(new Event('visibilitychange'));
};

describe('<api-key-list>', () => {
  describe('the clock', () => {
    it('moves status, texts and actions each minute', () =>
      withFakeClock(async (tick) => {
        const list = await mountActive({
          keys: [key({ expiresAt: ahead(2 * minute - 1), lastUsedAt: ago(minute) })],
        });
        const texts = () => cellsOf(rowOf(list, 'Report'));
        expect(texts().slice(3, 6)).to.deep.equal(['1 minute ago', 'in 2 minutes', 'Expiring']);
        tick(minute);
        await settle(list);
        expect(texts().slice(3, 6)).to.deep.equal(['2 minutes ago', 'in 1 minute', 'Expiring']);
        tick(minute);
        await settle(list);
        expect(texts()[5]).to.equal('Expired');
        const actions = allByRole(list, 'button', /Report/).map(({ innerText }) =>
          innerText.trim(),
        );
        expect(actions).to.deep.equal(['Edit', 'Revoke']);
      }));

    it('moves the filter by status and the count', () =>
      withFakeClock(async (tick) => {
        const list = await mountList({
          keys: [
            key({ expiresAt: ahead(minute) }),
            key({ id: 'b', applicationName: 'Later', expiresAt: ahead(14 * day + minute) }),
          ],
        });
        await choose(filterOf(list, 'Status'), 'Active');
        await settle(list);
        expect(countOf(list)).to.equal('2 keys, 1 expires soon');
        expect(namesOf(list)).to.deep.equal(['Report', 'Later']);
        tick(minute);
        await settle(list);
        expect(namesOf(list)).to.deep.equal(['Later']);
        expect(countOf(list)).to.equal('1 key, 1 expires soon');
      }));

    it('stands while the page is hidden, and is right once it is seen again', () =>
      withFakeClock(async (tick) => {
        const list = await mountList({ keys: [key({ expiresAt: ahead(day) })] });
        try {
          setVisibility('hidden');
          await settle(list);
          let updates = 0;
          list.addController({ hostUpdate: () => (updates += 1) });
          for (let passed = 0; passed < 60; passed += 1) tick(minute);
          await settle(list);
          expect(updates).to.equal(0);
          tick(2 * day);
          setVisibility('visible');
          await settle(list);
          expect(cellsOf(rowOf(list, 'Report'))[5]).to.equal('Expired');
        } finally {
          setVisibility(undefined);
        }
      }));

    it('stands, and listens to nothing, once the list is removed', () =>
      withFakeClock(async (tick) => {
        const list = await mountList({ keys: [key({})] });
        list.remove();
        await settle(list);
        let updates = 0;
        list.addController({ hostUpdate: () => (updates += 1) });
        tick(minute);
        document.dispatchEvent(new Event('visibilitychange'));
        await settle(list);
        expect(updates).to.equal(0);
      }));
  });

  describe('a date', () => {
    const textsOf = async (fields: Parameters<typeof key>[0]): Promise<string[]> =>
      cellsOf(rowOf(await mountList({ keys: [key(fields)] }), 'Report'));

    for (const expiresAt of ['soon', 1767225600000, '2026-02-30T00:00:00Z', new Date()])
      it(`that cannot be read is no promise: expiresAt ${String(expiresAt)}`, async () => {
        const errors = await withoutErrors(async () => {
          const texts = await textsOf({ expiresAt });
          expect(texts.slice(4, 6)).to.deep.equal(['–', 'Unknown']);
        });
        expect(errors.length).to.equal(1);
        expect(errors[0]).to.contain('expiresAt');
      });

    it('is reported once for each value, and not again', async () => {
      const errors = await withoutErrors(async () => {
        const keys = ['x', 'x', 'y'].map((createdAt, id) => key({ id: `${id}`, createdAt }));
        const list = await mountList({ keys });
        list.requestUpdate();
        await list.updateComplete;
      });
      expect(errors.length).to.equal(2);
    });

    for (const revokedAt of ['yes', 1, true])
      it(`that cannot be read has revoked a key: ${String(revokedAt)}`, async () => {
        await withoutErrors(async () => {
          expect((await textsOf({ revokedAt }))[5]).to.equal('Revoked');
        });
      });

    it('that is zero is none', async () => {
      const zero = '0001-01-01T00:00:00Z';
      expect(
        await textsOf({ createdAt: zero, lastUsedAt: zero, expiresAt: zero, revokedAt: zero }),
      ).to.deep.equal(['admin', '–', '–', 'never', 'never', 'Active']);
    });
  });
});
