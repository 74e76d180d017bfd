import { expect } from '@open-wc/testing';
import type { ApiKeySecretElement } from '../../src/api-key-secret/api-key-secret.js';
import { turn } from '../add-api-key-form/support.js';
import {
  asksToStay,
  closeAnywayOf,
  copyOf,
  doneOf,
  hideOf,
  key,
  leavePage,
  mountSecret,
  settle,
  showOf,
  storedOf,
  takes,
  useClipboard,
  watchListeners,
} from './support.js';
import { click } from '../support.js';

describe('<api-key-secret>', () => {
  let element: ApiKeySecretElement;

  beforeEach(async () => {
    element = await mountSecret();
  });

  describe('leaving the page', () => {
    const ways: [string, () => Promise<void> | void][] = [
      ['copied', () => (useClipboard(takes), click(copyOf(element)))],
      ['marked as stored', () => click(storedOf(element))],
      ['gone', () => leavePage()],
      ['removed', () => element.remove()],
      ['taken away by the host', () => (element.secret = '') as never],
    ];
    for (const [what, act] of ways)
      it(`is asked about until the key is ${what}`, async () => {
        expect(asksToStay()).to.equal(true);
        await act();
        await settle(element);
        expect(asksToStay()).to.equal(false);
      });

    it('is asked about until the key is given up', async () => {
      await click(doneOf(element));
      expect(asksToStay()).to.equal(true);
      await click(closeAnywayOf(element));
      expect(asksToStay()).to.equal(false);
    });

    it('is asked about again when the mark is taken back', async () => {
      await click(storedOf(element));
      await click(storedOf(element));
      expect(asksToStay()).to.equal(true);
    });

    it('is not asked about by an element that is in no page', () => {
      element.remove();
      const loose = document.createElement('api-key-secret');
      loose.secret = key;
      return turn().then(() => expect(asksToStay()).to.equal(false));
    });
  });

  describe('listeners outside of it', () => {
    const ends: [string, (it: ApiKeySecretElement) => Promise<void> | void][] = [
      ['Done', async (it) => (await click(storedOf(it)), click(doneOf(it)))],
      ['removal', (it) => it.remove()],
      ['the page', () => leavePage()],
      ['the host', (it) => (it.secret = '') as never],
    ];
    for (const [what, end] of ends)
      it(`are there with a key, and gone when it is cleared by ${what}`, async () => {
        const watch = watchListeners();
        try {
          const it = await mountSecret();
          expect(watch.left()).to.have.members(['pagehide', 'beforeunload']);
          await click(showOf(it));
          await click(hideOf(it));
          await end(it);
          await settle(it);
          expect(watch.left()).to.deep.equal([]);
        } finally {
          watch.stop();
        }
      });

    it('hear of the selection only while the key is shown', async () => {
      const watch = watchListeners();
      const held = ['pagehide', 'beforeunload'];
      try {
        const it = await mountSecret();
        await click(showOf(it));
        expect(watch.left()).to.have.members([
          ...held,
          'selectionchange',
          'copy',
          'cut',
          'dragstart',
        ]);
        await click(hideOf(it));
        expect(watch.left()).to.have.members(held);
      } finally {
        watch.stop();
      }
    });

    it('are none without a key', async () => {
      const watch = watchListeners();
      try {
        await mountSecret({}, '');
        expect(watch.left()).to.deep.equal([]);
      } finally {
        watch.stop();
      }
    });
  });
});
