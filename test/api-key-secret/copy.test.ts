import { expect } from '@open-wc/testing';
import type { ApiKeySecretElement } from '../../src/api-key-secret/api-key-secret.js';
import { hasFocus, statusOf } from '../add-api-key-form/support.js';
import {
  copyOf,
  insertionsInto,
  key,
  keyTextOf,
  masked,
  mountSecret,
  pressKeys,
  pressOn,
  recordEvents,
  refuseAll,
  refuses,
  said,
  selectedIn,
  settle,
  showOf,
  takes,
  textsWith,
  useClipboard,
  useExecCommand,
  usePlatform,
  watchCopyData,
} from './support.js';
import { byRole, click, nextEvent, press } from '../support.js';

describe('<api-key-secret>', () => {
  let element: ApiKeySecretElement;
  let events: string[];

  beforeEach(async () => {
    element = await mountSecret();
    events = recordEvents(element);
  });

  /** Presses Copy and waits until it is done. */
  const copy = async (): Promise<void> => {
    await click(copyOf(element));
    await settle(element);
  };

  describe('copied to a clipboard that takes it', () => {
    let texts: string[];
    let calls: string[];
    beforeEach(() => {
      texts = useClipboard(takes);
      calls = useExecCommand(() => false);
    });

    it('is the key itself, without the older way', async () => {
      await copy();
      expect(texts).to.deep.equal([key]);
      expect(calls).to.deep.equal([]);
    });

    it('fires copied and acknowledged', async () => {
      await copy();
      expect(events).to.deep.equal(['copied', 'acknowledged']);
      expect(element.acknowledged).to.equal(true);
    });

    it('says so, and is of the state :state(copied)', async () => {
      expect(element.matches(':state(copied)')).to.equal(false);
      await copy();
      expect(statusOf(element)).to.equal(said.copied);
      expect(element.matches(':state(copied)')).to.equal(true);
    });

    it('stays masked', async () => {
      await copy();
      expect(keyTextOf(element)).to.equal(masked);
      expect(textsWith(document)).to.deep.equal([]);
    });

    it('keeps the focus on Copy', async () => {
      await pressOn(copyOf(element), 'Enter');
      await settle(element);
      expect(statusOf(element)).to.equal(said.copied);
      expect(hasFocus(copyOf(element))).to.equal(true);
    });

    it('says it by one insertion, into a region that was there', async () => {
      const region = byRole(element, 'status');
      const insertions = insertionsInto(region);
      await copy();
      expect(insertions).to.deep.equal([said.copied]);
      expect(byRole(element, 'status')).to.equal(region);
    });

    it('says it once again when copied again, and acknowledges once', async () => {
      await copy();
      const insertions = insertionsInto(byRole(element, 'status'));
      await copy();
      expect(insertions).to.deep.equal([said.copied]);
      expect(events).to.deep.equal(['copied', 'acknowledged', 'copied']);
    });

    it('is the key that is shown, too', async () => {
      await click(showOf(element));
      await copy();
      expect(texts).to.deep.equal([key]);
      expect(keyTextOf(element)).to.equal(key);
    });
  });

  for (const [what, use] of [
    ['that refuses', () => useClipboard(refuses)],
    ['that throws', () => useClipboard(() => expect.fail('no'))],
    ['that is missing, as on plain HTTP', () => useClipboard()],
  ] as const)
    describe(`copied without a clipboard, ${what}`, () => {
      beforeEach(() => void use());

      it('is the key itself, by the older way', async () => {
        const data = watchCopyData();
        await copy();
        expect(data).to.deep.equal([`text/plain: ${key}`]);
        expect(statusOf(element)).to.equal(said.copied);
        expect(events).to.deep.equal(['copied', 'acknowledged']);
      });

      it('puts nothing into the page', async () => {
        const added: Node[] = [];
        const observer = new MutationObserver((records) =>
          added.push(...records.flatMap(({ addedNodes }) => [...addedNodes])),
        );
        observer.observe(document, { childList: true, subtree: true });
        observer.observe(element.shadowRoot!, { childList: true, subtree: true });
        await copy();
        observer.disconnect();
        expect(added.filter((it) => it.textContent?.trim() && it.textContent !== said.copied))
          .to //
        .be.empty;
        expect(added.filter((it) => it instanceof Element && it.localName !== 'p')).to.be.empty;
        expect(textsWith(document)).to.deep.equal([]);
      });

      it('shows it to no listener of the page', async () => {
        const heard: string[] = [];
        const listen = (target: EventTarget, capture: boolean, name: string): (() => void) => {
          const listener = (event: Event): void => {
            const { clipboardData } = event as ClipboardEvent;
            heard.push(`${name} "${clipboardData?.getData('text/plain')}"`);
          };
          target.addEventListener('copy', listener, capture);
          return () => target.removeEventListener('copy', listener, capture);
        };
        const stops = [
          listen(window, true, 'window first'),
          listen(window, false, 'window'),
          listen(document, true, 'document first'),
          listen(document, false, 'document'),
          listen(element, true, 'element'),
        ];
        await copy();
        for (const stop of stops) stop();
        // A listener that was on the window before ours is called first, with nothing to read yet.
        expect(heard).to.deep.equal(['window first ""']);
      });

      it('keeps the focus on Copy, and says it by one insertion', async () => {
        const insertions = insertionsInto(byRole(element, 'status'));
        await copy();
        expect(insertions).to.deep.equal([said.copied]);
        expect(hasFocus(copyOf(element))).to.equal(true);
      });

      it('leaves the next copy of the page alone', async () => {
        await copy();
        const event = new Event('copy', { bubbles: true, cancelable: true });
        expect(document.body.dispatchEvent(event)).to.equal(true);
      });
    });

  describe('that nothing copies', () => {
    beforeEach(refuseAll);

    it('is shown and selected, with what to press', async () => {
      await copy();
      expect(textsWith(document).map(({ data }) => data)).to.deep.equal([key]);
      expect(selectedIn(element)).to.equal(key);
      expect(statusOf(element)).to.equal(said.copyYourself);
    });

    it('is not said to be copied, and not acknowledged', async () => {
      const insertions = insertionsInto(byRole(element, 'status'));
      await copy();
      expect(insertions).to.deep.equal([said.copyYourself]);
      expect(events).to.deep.equal([]);
      expect(element.acknowledged).to.equal(false);
      expect(element.matches(':state(copied)')).to.equal(false);
    });

    for (const platform of ['MacIntel', 'iPhone', 'iPad'])
      it(`says ⌘C on ${platform}`, async () => {
        usePlatform(platform);
        await copy();
        expect(statusOf(element)).to.equal('Selected. Press ⌘C to copy');
      });

    it('keeps the focus on Copy', async () => {
      await copy();
      expect(hasFocus(copyOf(element))).to.equal(true);
    });

    it('is said to be copied by no command that takes nothing', async () => {
      useExecCommand(() => true);
      await copy();
      expect(statusOf(element)).to.equal(said.copyYourself);
      expect(element.acknowledged).to.equal(false);
    });

    it('is not said to be copied where the browser refused after all', async () => {
      useExecCommand(() => {
        const event = new Event('copy', { bubbles: true, cancelable: true });
        Object.assign(event, { clipboardData: new DataTransfer() });
        document.body.dispatchEvent(event);
        return false;
      });
      await copy();
      expect(statusOf(element)).to.equal(said.copyYourself);
    });

    it('is acknowledged when the user then copies it by keys', async () => {
      await copy();
      const data = watchCopyData();
      const insertions = insertionsInto(byRole(element, 'status'));
      const copied = nextEvent(element, 'copied');
      await press('Control+c');
      await copied;
      await settle(element);
      expect(data).to.deep.equal([`text/plain: ${key}`]);
      expect(insertions).to.deep.equal([said.copied]);
      expect(events).to.deep.equal(['copied', 'acknowledged']);
      expect(hasFocus(copyOf(element))).to.equal(true);
    });
  });

  describe('copied by hand', () => {
    it('is acknowledged when it was shown and selected by a click', async () => {
      await click(showOf(element));
      await click(textsWith(element)[0]!.parentElement!);
      const data = watchCopyData();
      const copied = nextEvent(element, 'copied');
      await press('Control+c');
      await copied;
      expect(data).to.deep.equal([`text/plain: ${key}`]);
      expect(element.acknowledged).to.equal(true);
    });

    it('is no copy of the key while it is masked', async () => {
      const text = byRole(element, 'group', 'API key').querySelector('code')!;
      getSelection()!.selectAllChildren(text);
      const data = watchCopyData();
      await pressKeys('Control+c');
      await settle(element);
      expect(data.join()).not.to.contain(key);
      expect(events).to.deep.equal([]);
    });

    it('is no copy of the key when something else of the element is copied', async () => {
      await click(showOf(element));
      getSelection()!.selectAllChildren(byRole(element, 'heading'));
      const data = watchCopyData();
      await pressKeys('Control+c');
      await settle(element);
      expect(data.join()).not.to.contain(key);
      expect(events).to.deep.equal([]);
    });
  });
});
