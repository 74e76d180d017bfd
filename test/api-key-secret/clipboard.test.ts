import { expect } from '@open-wc/testing';
import type { ApiKeySecretElement } from '../../src/api-key-secret/api-key-secret.js';
import {
  deferred,
  type Deferred,
  hasFocus,
  statusOf,
  turn,
  withFakeTimers,
} from '../add-api-key-form/support.js';
import {
  copyOf,
  doneOf,
  insertionsInto,
  key,
  keyTextOf,
  leavePage,
  masked,
  mountSecret,
  otherKey,
  recordEvents,
  said,
  settle,
  storedOf,
  textsWith,
  useClipboard,
  useExecCommand,
} from './support.js';
import { byRole } from '../support.js';

/** A clipboard that has not answered by then counts as refusing. */
const CLIPBOARD_TIMEOUT_MS = 1000;

describe('<api-key-secret>', () => {
  describe('a clipboard that does not answer', () => {
    let element: ApiKeySecretElement;
    let events: string[];
    let written: Deferred<undefined>;
    let texts: string[];
    let calls: string[];

    beforeEach(async () => {
      element = await mountSecret();
      events = recordEvents(element);
      written = deferred<undefined>();
      texts = useClipboard(() => written.promise);
      calls = useExecCommand(() => false);
    });

    /** Presses Copy with fake timers, and lets some time pass. */
    const copyFor = (milliseconds: number, then?: () => Promise<void>): Promise<void> =>
      withFakeTimers(async (tick) => {
        copyOf(element).focus();
        copyOf(element).click();
        await settle(element);
        tick(milliseconds);
        await settle(element);
        await then?.();
      });

    it('is waited for, for a second, with nothing said', async () => {
      await copyFor(CLIPBOARD_TIMEOUT_MS - 1);
      expect(texts).to.deep.equal([key]);
      expect(calls).to.deep.equal([]);
      expect(statusOf(element)).to.equal('');
      expect(keyTextOf(element)).to.equal(masked);
    });

    it('counts as one that refuses after a second', async () => {
      await copyFor(CLIPBOARD_TIMEOUT_MS);
      expect(calls).to.deep.equal(['copy']);
      expect(statusOf(element)).to.equal(said.copyYourself);
      expect(keyTextOf(element)).to.equal(key);
      expect(element.acknowledged).to.equal(false);
      expect(hasFocus(copyOf(element))).to.equal(true);
    });

    it('copies when it answers in time', async () => {
      await copyFor(CLIPBOARD_TIMEOUT_MS - 1, async () => {
        written.resolve(undefined);
        await settle(element);
      });
      expect(statusOf(element)).to.equal(said.copied);
      expect(calls).to.deep.equal([]);
    });

    it('leaves no timer when it answers in time', async () => {
      await withFakeTimers(async (tick) => {
        copyOf(element).click();
        written.resolve(undefined);
        await settle(element);
        tick(CLIPBOARD_TIMEOUT_MS);
        await settle(element);
      });
      expect(statusOf(element)).to.equal(said.copied);
      expect(calls).to.deep.equal([]);
    });

    it('copies when it answers late', async () => {
      const insertions = insertionsInto(byRole(element, 'status'));
      await copyFor(CLIPBOARD_TIMEOUT_MS);
      written.resolve(undefined);
      await settle(element);
      expect(insertions).to.deep.equal([said.copyYourself, said.copied]);
      expect(events).to.deep.equal(['copied', 'acknowledged']);
      expect(element.matches(':state(copied)')).to.equal(true);
    });

    it('does not copy when it refuses late', async () => {
      await copyFor(CLIPBOARD_TIMEOUT_MS);
      written.reject(new DOMException('', 'NotAllowedError'));
      await settle(element);
      expect(statusOf(element)).to.equal(said.copyYourself);
      expect(events).to.deep.equal([]);
    });

    for (const [when, time] of [
      ['in time', 0],
      ['late', CLIPBOARD_TIMEOUT_MS],
    ] as const) {
      it(`has no say about a new key, ${when}`, async () => {
        await copyFor(time, async () => {
          element.secret = otherKey;
          written.resolve(undefined);
          await settle(element);
        });
        expect(events).to.deep.equal([]);
        expect(element.acknowledged).to.equal(false);
        expect(statusOf(element)).to.equal('');
        expect(element.matches(':state(copied)')).to.equal(false);
      });

      it(`has no say after Done, ${when}`, async () => {
        await copyFor(time, async () => {
          storedOf(element).click();
          doneOf(element).click();
          written.resolve(undefined);
          await settle(element);
        });
        expect(events).to.deep.equal(['acknowledged', 'done']);
        expect(element.shadowRoot!.querySelector('[role=status]')!.textContent.trim()).to.equal('');
      });

      it(`has no say after removal, ${when}`, async () => {
        await copyFor(time, async () => {
          element.remove();
          await turn();
          written.resolve(undefined);
          await settle(element);
        });
        expect(events).to.deep.equal([]);
      });

      it(`has no say after the page was left, ${when}`, async () => {
        await copyFor(time, async () => {
          leavePage();
          written.resolve(undefined);
          await settle(element);
        });
        expect(events).to.deep.equal([]);
        expect(element.acknowledged).to.equal(false);
        expect(textsWith(document)).to.deep.equal([]);
        expect(element.shadowRoot!.querySelector('[role=status]')!.textContent.trim()).to.equal('');
      });
    }

    it('is not followed by another way once the page was left', async () => {
      await withFakeTimers(async (tick) => {
        copyOf(element).click();
        await settle(element);
        leavePage();
        tick(CLIPBOARD_TIMEOUT_MS);
        await settle(element);
      });
      expect(calls).to.deep.equal([]);
      expect(textsWith(document)).to.deep.equal([]);
    });

    describe('when a new key comes before the second is over', () => {
      const replaceMeanwhile = (): Promise<void> =>
        withFakeTimers(async (tick) => {
          copyOf(element).click();
          await settle(element);
          element.secret = otherKey;
          tick(CLIPBOARD_TIMEOUT_MS);
          await settle(element);
        });

      it('copies the key of before by no other way', async () => {
        await replaceMeanwhile();
        expect(calls).to.deep.equal([]);
      });

      it('shows neither of them', async () => {
        await replaceMeanwhile();
        expect(textsWith(document, key)).to.deep.equal([]);
        expect(textsWith(document, otherKey)).to.deep.equal([]);
        expect(keyTextOf(element)).to.equal('ak_test_••••2b7c');
        expect(statusOf(element)).to.equal('');
      });
    });
  });
});
