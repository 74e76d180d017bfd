import { expect, fixture, html } from '@open-wc/testing';
import type { ApiKeySecretElement } from '../../src/api-key-secret/api-key-secret.js';
import type { ApiKeyDoneEvent } from '../../src/api/events.js';
import { hasFocus, statusOf, turn } from '../add-api-key-form/support.js';
import {
  asksToStay,
  copyOf,
  doneOf,
  everythingOf,
  key,
  keyTextOf,
  leavePage,
  masked,
  mountSecret,
  otherKey,
  recordEvents,
  said,
  settle,
  showOf,
  storedOf,
  takes,
  textsWith,
  useClipboard,
} from './support.js';
import { allByRole, click, nextEvent } from '../support.js';

describe('<api-key-secret>', () => {
  let element: ApiKeySecretElement;
  let events: string[];

  beforeEach(async () => {
    element = await mountSecret();
    events = recordEvents(element);
  });

  const found = (): string[] => everythingOf(element).filter((it) => it.includes(key));
  const isEmpty = (): boolean => !element.shadowRoot!.querySelector('.root')!.checkVisibility();

  describe('moved', () => {
    const moves: [string, (to: HTMLElement) => void][] = [
      ['append()', (to) => to.append(element)],
      [
        'remove() and append() in one task',
        (to) => {
          element.remove();
          to.append(element);
        },
      ],
      [
        'moveBefore(), where there is one',
        (to) => {
          if ('moveBefore' in to) to.moveBefore(element, null);
          else (to as HTMLElement).append(element);
        },
      ],
    ];
    for (const [how, move] of moves)
      it(`by ${how}, it keeps the key as it was shown`, async () => {
        await click(showOf(element));
        await click(storedOf(element));
        const elsewhere = document.createElement('section');
        element.before(elsewhere);
        move(elsewhere);
        await settle(element);
        expect(keyTextOf(element)).to.equal(key);
        expect(element.acknowledged).to.equal(true);
        expect(storedOf(element).checked).to.equal(true);
      });

    it('still asks to stay', async () => {
      const elsewhere = document.createElement('section');
      element.before(elsewhere);
      elsewhere.append(element);
      await settle(element);
      expect(asksToStay()).to.equal(true);
    });
  });

  describe('removed', () => {
    it('has no key any more', async () => {
      await click(showOf(element));
      element.remove();
      await turn();
      expect(textsWith(element)).to.deep.equal([]);
      await element.updateComplete;
      expect(found()).to.deep.equal([]);
    });

    it('has none when what is around it is removed', async () => {
      await click(showOf(element));
      element.parentElement!.remove();
      await turn();
      expect(textsWith(element)).to.deep.equal([]);
    });

    it('fires nothing, and has nothing to show when it comes back', async () => {
      element.remove();
      await turn();
      (await fixture(html`<div></div>`)).append(element);
      await settle(element);
      expect(events).to.deep.equal([]);
      expect(isEmpty()).to.equal(true);
    });

    it('does not ask any more', async () => {
      await click(doneOf(element));
      const page = element.parentElement!;
      element.remove();
      await turn();
      page.append(element);
      await settle(element);
      expect(allByRole(element, 'alertdialog')).to.deep.equal([]);
    });

    it('takes a new key when it comes back', async () => {
      const page = element.parentElement!;
      element.remove();
      await turn();
      element.secret = otherKey;
      page.append(element);
      await settle(element);
      expect(keyTextOf(element)).to.equal('ak_test_••••2b7c');
      expect(asksToStay()).to.equal(true);
    });
  });

  describe('left with its page', () => {
    it('has no key at once', async () => {
      await click(showOf(element));
      leavePage();
      expect(textsWith(document)).to.deep.equal([]);
      await settle(element);
      expect(found()).to.deep.equal([]);
    });

    it('says that the key can no longer be shown', async () => {
      leavePage();
      await settle(element);
      expect(element.shadowRoot!.querySelector('[part=note]')!.textContent).to.equal(said.gone);
      expect(allByRole(element, 'button').map((it) => it.innerText)).to.have.length(1);
      expect(allByRole(element, 'checkbox')).to.deep.equal([]);
    });

    it('ends by Done without a question', async () => {
      leavePage();
      await settle(element);
      const done = nextEvent<ApiKeyDoneEvent>(element, 'done');
      await click(doneOf(element));
      expect((await done).acknowledged).to.equal(false);
      await settle(element);
      expect(isEmpty()).to.equal(true);
      expect(events).to.deep.equal(['done']);
    });

    it('ends with what was said of the key before', async () => {
      await click(storedOf(element));
      leavePage();
      await settle(element);
      const done = nextEvent<ApiKeyDoneEvent>(element, 'done');
      await click(doneOf(element));
      expect((await done).acknowledged).to.equal(true);
    });

    it('does not ask a question any more that it asked', async () => {
      await click(doneOf(element));
      leavePage();
      await settle(element);
      expect(allByRole(element, 'alertdialog')).to.deep.equal([]);
    });

    it('says nothing of the kind without a key', async () => {
      element.secret = '';
      await settle(element);
      leavePage();
      await settle(element);
      expect(isEmpty()).to.equal(true);
    });

    it('shows a new key again', async () => {
      leavePage();
      element.secret = otherKey;
      await settle(element);
      expect(keyTextOf(element)).to.equal('ak_test_••••2b7c');
      expect(element.shadowRoot!.textContent).not.to.contain(said.gone);
    });
  });

  describe('a new key', () => {
    it('is masked, and the one before is gone', async () => {
      await click(showOf(element));
      element.secret = otherKey;
      expect(textsWith(document)).to.deep.equal([]);
      await settle(element);
      expect(keyTextOf(element)).to.equal('ak_test_••••2b7c');
      expect(found()).to.deep.equal([]);
      expect(element.matches(':state(revealed)')).to.equal(false);
    });

    it('is neither copied nor stored', async () => {
      useClipboard(takes);
      await click(copyOf(element));
      await settle(element);
      await click(storedOf(element));
      element.secret = otherKey;
      await settle(element);
      expect(element.acknowledged).to.equal(false);
      expect(storedOf(element).checked).to.equal(false);
      expect(statusOf(element)).to.equal('');
      expect(element.matches(':state(copied)')).to.equal(false);
    });

    it('is not stored when it comes as the one before is marked', async () => {
      element.addEventListener('acknowledged', () => (element.secret = otherKey));
      await click(storedOf(element));
      await settle(element);
      expect(element.acknowledged).to.equal(false);
      expect(storedOf(element).checked).to.equal(false);
    });

    it('is not copied when it comes as the one before is copied', async () => {
      element.addEventListener('copied', () => (element.secret = otherKey));
      useClipboard(takes);
      await click(copyOf(element));
      await settle(element);
      expect(events).to.deep.equal(['copied']);
      expect(element.acknowledged).to.equal(false);
      expect(asksToStay()).to.equal(true);
    });

    it('is not asked about by the question about the one before', async () => {
      await click(doneOf(element));
      element.secret = otherKey;
      await settle(element);
      expect(allByRole(element, 'alertdialog')).to.deep.equal([]);
      expect(hasFocus(doneOf(element))).to.equal(true);
    });
  });

  it('is masked and whole when its host renders anew', async () => {
    element.heading = 'Another heading';
    element.applicationName = 'Weekly report';
    await settle(element);
    expect(keyTextOf(element)).to.equal(masked);
  });
});
