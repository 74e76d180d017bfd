import { expect } from '@open-wc/testing';
import type { ApiKeySecretElement } from '../../src/api-key-secret/api-key-secret.js';
import type { ApiKeyDoneEvent } from '../../src/api/events.js';
import { hasFocus } from '../add-api-key-form/support.js';
import {
  closeAnywayOf,
  copyOf,
  doneOf,
  everythingOf,
  goBackOf,
  key,
  keyTextOf,
  masked,
  mountSecret,
  pressKeys,
  pressOn,
  questionOf,
  recordEvents,
  settle,
  storedOf,
  takes,
  useClipboard,
} from './support.js';
import { allByRole, click, doubleClick, nextEvent, press } from '../support.js';

describe('<api-key-secret>', () => {
  let element: ApiKeySecretElement;
  let events: string[];

  beforeEach(async () => {
    element = await mountSecret();
    events = recordEvents(element);
  });

  const isAsked = (): boolean => allByRole(element, 'alertdialog').length > 0;

  const ask = async (): Promise<void> => {
    await click(doneOf(element));
    await settle(element);
  };

  /** The `acknowledged` of the `done` event that an act leads to. */
  const doneBy = async (act: () => Promise<void> | void): Promise<boolean> => {
    const done = nextEvent<ApiKeyDoneEvent>(element, 'done');
    await act();
    const { acknowledged } = await done;
    await settle(element);
    return acknowledged;
  };

  const isCleared = (): boolean =>
    !everythingOf(element).some((it) => it.includes(key) || it.includes(masked)) &&
    !element.shadowRoot!.querySelector('.root')!.checkVisibility();

  describe('the check box', () => {
    it('acknowledges, with one event', async () => {
      await click(storedOf(element));
      expect(element.acknowledged).to.equal(true);
      expect(events).to.deep.equal(['acknowledged']);
    });

    it('takes it back, without an event', async () => {
      await click(storedOf(element));
      await click(storedOf(element));
      expect(element.acknowledged).to.equal(false);
      expect(events).to.deep.equal(['acknowledged']);
    });

    it('acknowledges by the space bar', async () => {
      await pressOn(storedOf(element), 'Space');
      expect(element.acknowledged).to.equal(true);
    });

    it('takes nothing back from a key that was copied', async () => {
      useClipboard(takes);
      await click(copyOf(element));
      await settle(element);
      await click(storedOf(element));
      await click(storedOf(element));
      expect(element.acknowledged).to.equal(true);
      expect(events).to.deep.equal(['copied', 'acknowledged']);
    });

    it('is no copy', async () => {
      await click(storedOf(element));
      await element.updateComplete;
      expect(element.matches(':state(copied)')).to.equal(false);
    });
  });

  describe('Done, with a key that is acknowledged', () => {
    it('ends without a question, and clears', async () => {
      await click(storedOf(element));
      expect(await doneBy(() => click(doneOf(element)))).to.equal(true);
      expect(isCleared()).to.equal(true);
      expect(events).to.deep.equal(['acknowledged', 'done']);
    });

    it('keeps the focus, on the element', async () => {
      await click(storedOf(element));
      await pressOn(doneOf(element), 'Enter');
      await settle(element);
      expect(element.matches(':focus')).to.equal(true);
      element.blur();
      expect(element.hasAttribute('tabindex')).to.equal(false);
    });

    it('leaves the focus to a host that takes it', async () => {
      const next = document.createElement('button');
      document.body.append(next);
      element.addEventListener('done', () => next.focus());
      await click(storedOf(element));
      await pressOn(doneOf(element), 'Enter');
      await settle(element);
      expect(next.matches(':focus')).to.equal(true);
      next.remove();
    });

    it('has cleared the key before it says so', async () => {
      await click(storedOf(element));
      let found = ['nothing was looked at'];
      element.addEventListener('done', () => {
        found = everythingOf(element).filter((it) => it.includes(key));
      });
      await doneBy(() => click(doneOf(element)));
      expect(found).to.deep.equal([]);
    });

    it('ends by requestDone() too', async () => {
      await click(storedOf(element));
      expect(await doneBy(() => void element.requestDone())).to.equal(true);
    });

    it('ends once', async () => {
      await click(storedOf(element));
      await doneBy(() => click(doneOf(element)));
      element.requestDone();
      await settle(element);
      expect(events).to.deep.equal(['acknowledged', 'done']);
      expect(isAsked()).to.equal(false);
    });

    it('asks when the mark was taken back', async () => {
      await click(storedOf(element));
      await click(storedOf(element));
      await ask();
      expect(isAsked()).to.equal(true);
      expect(events).to.deep.equal(['acknowledged']);
    });
  });

  describe('Done, with a key that may not have been stored', () => {
    it('asks, with the name of the key and the focus on going back', async () => {
      await ask();
      expect(questionOf(element).innerText).to.contain('“Nightly report” has not been copied');
      expect(questionOf(element).matches(':modal')).to.equal(true);
      expect(hasFocus(goBackOf(element))).to.equal(true);
      expect(events).to.deep.equal([]);
    });

    it('asks without a name, where it has none', async () => {
      element.applicationName = null;
      await element.updateComplete;
      await ask();
      expect(questionOf(element).innerText).to.contain('The key has not been copied');
    });

    it('asks by keys', async () => {
      await pressOn(doneOf(element), 'Enter');
      expect(hasFocus(goBackOf(element))).to.equal(true);
    });

    it('asks once, however often requestDone() is called', async () => {
      element.requestDone();
      element.requestDone();
      await settle(element);
      expect(isAsked()).to.equal(true);
    });

    const escape = (): Promise<void> => pressKeys('Escape');
    const waysBack: [string, () => Promise<void>][] = [
      ['Go back', () => click(goBackOf(element))],
      ['Go back, by Enter', () => pressOn(goBackOf(element), 'Enter')],
      ['Escape', escape],
      ['Escape, twice and fast', async () => void (await Promise.all([escape(), escape()]))],
    ];
    for (const [how, goBack] of waysBack)
      it(`goes back by ${how}, to Done and with the key`, async () => {
        await ask();
        await goBack();
        await settle(element);
        expect(isAsked()).to.equal(false);
        expect(hasFocus(doneOf(element))).to.equal(true);
        expect(keyTextOf(element)).to.equal(masked);
        expect(events).to.deep.equal([]);
      });

    it('asks again after going back', async () => {
      await ask();
      await escape();
      await ask();
      expect(hasFocus(goBackOf(element))).to.equal(true);
    });

    it('stays asked by a click beside the question', async () => {
      await ask();
      const backdrop = { clientX: 1, clientY: 1, bubbles: true, detail: 1 };
      for (const type of ['mousedown', 'mouseup', 'click'])
        questionOf(element).dispatchEvent(new MouseEvent(type, backdrop));
      await settle(element);
      expect(isAsked()).to.equal(true);
      expect(events).to.deep.equal([]);
    });

    it('gives it up by Close anyway, and clears', async () => {
      await ask();
      expect(await doneBy(() => click(closeAnywayOf(element)))).to.equal(false);
      expect(isCleared()).to.equal(true);
      expect(questionOf.bind(null, element)).to.throw();
    });

    it('gives it up by keys', async () => {
      await ask();
      const moved = nextEvent(closeAnywayOf(element), 'focus');
      await press('Tab');
      await moved;
      expect(await doneBy(() => press('Enter'))).to.equal(false);
    });

    it('tells no Escape in the question to the page around', async () => {
      await ask();
      const heard: string[] = [];
      const listen = ({ key }: KeyboardEvent): void => void heard.push(key);
      document.addEventListener('keydown', listen, true);
      await escape();
      document.removeEventListener('keydown', listen, true);
      expect(heard).to.deep.equal([]);
    });
  });

  describe('a double click on Done', () => {
    /** Moves Done to where a button of the question will be, and double-clicks it. */
    const doubleClickOver = async (find: (root: Node) => HTMLElement): Promise<void> => {
      element.style.cssText = 'position: fixed; inset: 0 auto auto 0; inline-size: 700px';
      await ask();
      const over = find(element).getBoundingClientRect();
      await pressKeys('Escape');
      await settle(element);
      const done = doneOf(element).getBoundingClientRect();
      const [x, y] = [over.left + over.width / 2, over.top + over.height / 2];
      const [left, top] = [x - done.left - done.width / 2, y - done.top - done.height / 2];
      element.style.cssText += `; left: ${left}px; top: ${top}px`;
      await doubleClick(doneOf(element));
      await settle(element);
      expect(element.shadowRoot!.elementFromPoint(x, y)?.closest('button')).to.equal(find(element));
    };

    it('does not give the key up', async () => {
      await doubleClickOver(closeAnywayOf);
      expect(isAsked()).to.equal(true);
      expect(events).to.deep.equal([]);
    });

    it('does not answer the question by going back either', async () => {
      await doubleClickOver(goBackOf);
      expect(isAsked()).to.equal(true);
    });

    it('is followed by a click that counts', async () => {
      await doubleClickOver(closeAnywayOf);
      // Click elsewhere first, so that the next click is not the third of a triple click.
      await click(questionOf(element));
      expect(await doneBy(() => click(closeAnywayOf(element)))).to.equal(false);
    });
  });
});
