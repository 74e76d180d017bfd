import { expect } from '@open-wc/testing';
import type { ApiKeyPage } from '../../src/index.js';
import {
  buttonOf,
  manyKeys,
  mountServed,
  namesOf,
  search,
  settle,
  someKeys,
  withoutErrors,
} from './support.js';
import { withFakeTimers } from '../add-api-key-form/support.js';
import { allByRole, byRole, click } from '../support.js';

const textOf = (list: Element) => list.shadowRoot!.textContent;
const rangeOf = (list: Element) => list.shadowRoot!.querySelector('[part=range]')?.textContent;

/** Pages by their cursors: `''` is the first. */
const served = (pages: Record<string, ApiKeyPage>) =>
  mountServed(({ cursor }) => pages[cursor ?? '']!);

const empty = (nextCursor: string | null, total?: number): ApiKeyPage => ({
  items: [],
  nextCursor,
  ...(total !== undefined && { total }),
});

/** Waits for the pages that are asked for one after the other. */
const settleAll = async (list: Parameters<typeof settle>[0]): Promise<void> => {
  for (let time = 0; time < 8; time += 1) await settle(list);
};

describe('<api-key-list>', () => {
  describe('an empty page with a cursor', () => {
    it('is not the end: the next one is asked for', async () => {
      const { list, loads } = await served({
        '': empty('p2', 30),
        p2: { items: someKeys(), nextCursor: null },
      });
      await settleAll(list);
      expect(namesOf(list).length).to.equal(5);
      expect(loads.map(({ cursor }) => cursor)).to.deep.equal([null, 'p2']);
      expect(textOf(list)).not.to.contain('No API keys yet');
    });

    it('is not the end of a search', () =>
      withFakeTimers(async (tick) => {
        const { list } = await mountServed(({ query, cursor }) => {
          if (!query) return { items: someKeys(), nextCursor: null };
          return cursor ? { items: manyKeys(1), nextCursor: null } : empty('p2');
        });
        search(list, 'app');
        tick(250);
        await settleAll(list);
        expect(namesOf(list)).to.deep.equal(['Application 1']);
        expect(byRole(list, 'status').textContent).to.equal('1 key');
      }));

    it('is followed by five more at most, and then by Next', async () => {
      const { list, loads } = await mountServed(({ cursor }) => {
        const page = Number(cursor ?? 0);
        return page < 8 ? empty(String(page + 1)) : { items: someKeys(), nextCursor: null };
      });
      await settleAll(list);
      expect(loads.length).to.equal(6);
      expect(textOf(list)).to.contain('No keys found so far');
      expect(textOf(list)).not.to.match(/No API keys yet|0–0/);
      await click(buttonOf(list, 'Next'));
      await settleAll(list);
      expect(loads.length).to.equal(9);
      expect(namesOf(list).length).to.equal(5);
      // No page with keys comes before, nor after.
      expect(allByRole(list, 'navigation')).to.deep.equal([]);
    });

    it('between two others is passed over in both directions', async () => {
      const { list } = await served({
        '': { items: manyKeys(2), nextCursor: 'p2' },
        p2: empty('p3'),
        p3: { items: someKeys(), nextCursor: null },
      });
      await click(buttonOf(list, 'Next'));
      await settleAll(list);
      expect(rangeOf(list)).to.equal('3–7');
      await click(buttonOf(list, 'Previous'));
      await settleAll(list);
      expect(rangeOf(list)).to.equal('1–2');
    });
  });

  describe('a cursor that comes twice', () => {
    const isEnded = (list: Element) => {
      expect(textOf(list)).to.contain('could not be loaded');
      expect(allByRole(list, 'button', 'Next').every((it) => it.ariaDisabled === 'true')).to.equal(
        true,
      );
    };

    it('ends the pages with an error', async () => {
      const errors = await withoutErrors(async () => {
        const { list, loads } = await mountServed(({ cursor }) => ({
          items: manyKeys(2),
          nextCursor: cursor === 'a' ? 'b' : 'a',
        }));
        for (const _ of [1, 2]) {
          await click(buttonOf(list, 'Next'));
          await settleAll(list);
        }
        isEnded(list);
        expect(loads.map(({ cursor }) => cursor)).to.deep.equal([null, 'a', 'b']);
      });
      expect(errors.length).to.equal(1);
      expect(errors[0]).to.contain('cursor');
    });

    it('ends empty pages, too', async () => {
      await withoutErrors(async () => {
        const { list, loads } = await mountServed(() => empty('same'));
        await settleAll(list);
        isEnded(list);
        expect(loads.length).to.equal(2);
        expect(textOf(list)).not.to.contain('No API keys yet');
      });
    });
  });

  describe('a total that cannot be', () => {
    for (const total of [0, -1, 24, 25, 1.5, NaN, Infinity])
      it(`is left out: ${total} beside 25 of more keys`, async () => {
        const { list } = await mountServed(() => ({
          items: manyKeys(25),
          nextCursor: 'p2',
          total,
        }));
        expect(rangeOf(list)).to.equal(total === 25 ? '1–25 of 25' : '1–25');
      });

    it('is left out: 30 where no page has a key', () =>
      withFakeTimers(async (tick) => {
        const { list } = await mountServed(({ query }) =>
          query ? empty(null, 30) : { items: someKeys(), nextCursor: null },
        );
        search(list, 'x');
        tick(250);
        await settleAll(list);
        expect(byRole(list, 'status').textContent).to.equal('0 keys');
      }));
  });
});
