import { expect } from '@open-wc/testing';
import type { ApiKeyCreatedEvent } from '../../src/api/events.js';
import {
  answerDialog,
  aSecret,
  type Dialog,
  expectClosed,
  expectOpen,
  formIn,
  isModal,
  mountDialog,
  dispatchMouse,
  openFilled,
  openForm,
  openSecret,
  questionsIn,
  recordCloses,
  secretIn,
  markAsStored,
  pressButton,
} from './support.js';
import { nameOf, record, saveOf, turn } from '../add-api-key-form/support.js';
import { byRole, click, everyString, nextEvent, press } from '../support.js';

const shownTexts = (): string[] => everyString(document).filter((text) => text.includes(aSecret));

/**
 * Dispatches a click as one of a series. Not real input: on a busy machine a browser counts the second click
 * of a double click as a new one.
 */
const clickInSeries = (element: HTMLElement, detail: number): void => {
  for (const type of ['mousedown', 'mouseup', 'click']) dispatchMouse(element, type, { detail });
};

const doneOf = (dialog: Dialog): HTMLElement => byRole(dialog, 'button', 'Done');

describe('<add-api-key-dialog>', () => {
  let dialog: Dialog;

  beforeEach(async () => {
    dialog = await mountDialog();
  });

  describe('a key with a secret', () => {
    it('is shown when the listeners for created run', async () => {
      let during: unknown;
      dialog.addEventListener('created', () => {
        during = [dialog.step, dialog.open, isModal(dialog), !!secretIn(dialog), formIn(dialog)];
      });
      await openSecret(dialog);
      expect(during).to.deep.equal(['secret', true, true, true, null]);
    });

    it('is in created, without its secret', async () => {
      const created = nextEvent<ApiKeyCreatedEvent>(dialog, 'created');
      await openSecret(dialog);
      expect({ ...(await created).key }).to.deep.equal({ id: '1' });
    });

    it('does not close it', async () => {
      const events = record(dialog);
      await openSecret(dialog);
      expectOpen(dialog, 'secret');
      expect(events).to.deep.equal(['submit', 'created']);
    });

    it('is masked, with its name and what its role is called', async () => {
      dialog.roles = [{ value: 'readonly', label: 'Reader' }];
      const secret = await openSecret(dialog);
      expect(shownTexts()).to.deep.equal([]);
      expect(everyString(dialog).join(' ')).to.contain('ak_live_••••3f9a');
      expect([secret.applicationName, secret.roleLabel]).to.deep.equal([
        'Nightly report',
        'Reader',
      ]);
    });

    it('is in no event or property that the host can read', async () => {
      const events: Event[] = [];
      for (const name of ['submit', 'created'])
        dialog.addEventListener(name, (event) => events.push(event));
      await openSecret(dialog);
      const draft = (events[0] as ApiKeyCreatedEvent).draft;
      const [created] = events.slice(1) as ApiKeyCreatedEvent[];
      expect(JSON.stringify([draft, created!.key, created!.draft])).not.to.contain(aSecret);
      expect(JSON.stringify(Object.entries(dialog).map(String))).not.to.contain(aSecret);
      expect(dialog.outerHTML).not.to.contain(aSecret);
    });

    it('is in one text of the page once it is shown', async () => {
      await openSecret(dialog);
      await pressButton(dialog, 'Show');
      await secretIn(dialog).updateComplete;
      expect(shownTexts()).to.have.length(1);
    });

    it('survives a re-render of the host', async () => {
      await openSecret(dialog);
      dialog.heading = 'Other';
      dialog.roles = [{ value: 'x' }];
      dialog.defaultValue = { applicationName: 'x' };
      await dialog.updateComplete;
      expectOpen(dialog, 'secret');
      await pressButton(dialog, 'Show');
      await secretIn(dialog).updateComplete;
      expect(shownTexts()).to.have.length(1);
    });

    it('is cleared when a listener for created removes the dialog for good', async () => {
      const closes = recordCloses(dialog);
      dialog.addEventListener('created', () => dialog.remove());
      await openSecret(dialog);
      expect(closes).to.deep.equal([false]);
      expect(shownTexts()).to.deep.equal([]);
    });
  });

  describe('a press that began before the secret was there', () => {
    it('does nothing as the second click of a double click on Save', async () => {
      const closes = recordCloses(dialog);
      answerDialog(dialog, () => ({ id: '1', secret: aSecret }));
      await openFilled(dialog);
      const created = nextEvent(dialog, 'created');
      clickInSeries(saveOf(dialog), 1);
      await created;
      clickInSeries(doneOf(dialog), 2);
      await turn();
      expectOpen(dialog, 'secret');
      expect(secretIn(dialog).acknowledged).to.equal(false);
      expect(questionsIn(dialog)).to.deep.equal([]);
      expect(closes).to.deep.equal([]);
    });

    /** Which control appears where Save was depends on the texts, so try each. */
    const controls: [string, (dialog: Dialog) => HTMLElement][] = [
      ['Done', doneOf],
      ['Show', (it) => byRole(it, 'button', 'Show')],
      ['the check box', (it) => byRole(it, 'checkbox')],
    ];
    const isUntouched = (): void => {
      expectOpen(dialog, 'secret');
      expect(secretIn(dialog).acknowledged).to.equal(false);
      expect(secretIn(dialog).matches(':state(revealed)')).to.equal(false);
      expect(byRole<HTMLInputElement>(dialog, 'checkbox').checked).to.equal(false);
      expect(questionsIn(dialog)).to.deep.equal([]);
    };

    for (const [what, find] of controls) {
      it(`does nothing on ${what} as the second click of two`, async () => {
        await openSecret(dialog);
        clickInSeries(find(dialog), 2);
        await turn();
        isUntouched();
      });

      it(`does nothing on ${what} when only its end comes there`, async () => {
        await openSecret(dialog);
        dispatchMouse(find(dialog), 'mouseup');
        dispatchMouse(find(dialog), 'click');
        await turn();
        isUntouched();
      });
    }

    it('does not keep the next press from working', async () => {
      await openSecret(dialog);
      dispatchMouse(doneOf(dialog), 'click', { detail: 2 });
      await click(doneOf(dialog));
      expect(questionsIn(dialog)).to.have.length(1);
    });

    it('does not keep a key from working', async () => {
      await openSecret(dialog);
      doneOf(dialog).focus();
      await press('Enter');
      expect(questionsIn(dialog)).to.have.length(1);
    });

    it('does not copy', async () => {
      await openSecret(dialog);
      let copies = 0;
      addEventListener('copy', () => (copies += 1), { capture: true, once: true });
      dispatchMouse(byRole(dialog, 'button', 'Copy'), 'click', { detail: 2 });
      await turn();
      isUntouched();
      expect(copies).to.equal(0);
      expect(byRole(secretIn(dialog), 'status').textContent.trim()).to.equal('');
    });
  });

  describe('once it is closed', () => {
    beforeEach(async () => {
      await openSecret(dialog);
      await pressButton(dialog, 'Show');
      await secretIn(dialog).updateComplete;
      expect(shownTexts()).to.have.length(1);
    });

    for (const [way, leave] of [
      ['close({ force })', () => dialog.close({ force: true })],
      ['removal', () => dialog.remove()],
      [
        'Done',
        async () => {
          await markAsStored(dialog);
          await click(doneOf(dialog));
        },
      ],
      [
        'Close anyway',
        async () => {
          await press('Escape');
          await pressButton(dialog, 'Close anyway');
        },
      ],
    ] as const)
      it(`the secret is nowhere, after ${way}`, async () => {
        const secret = secretIn(dialog);
        let during: string[] = ['not heard'];
        const closed = nextEvent(dialog, 'close').then(() => undefined);
        dialog.addEventListener('close', () => {
          during = [...shownTexts(), ...everyString(secret).filter((it) => it.includes(aSecret))];
        });
        await leave();
        await closed;
        expect(during).to.deep.equal([]);
      });

    it('it is open for the next key', async () => {
      dialog.close({ force: true });
      await openForm(dialog);
      expectOpen(dialog);
      expect(nameOf(dialog).value).to.equal('');
      expect(shownTexts()).to.deep.equal([]);
    });

    it('the next key is as unsaved as the first', async () => {
      await markAsStored(dialog);
      dialog.close();
      expectClosed(dialog);
      const secret = await openSecret(dialog, 'ak_live_AnotherAnotherAnother');
      expect(secret.acknowledged).to.equal(false);
      expect(shownTexts()).to.deep.equal([]);
      dialog.close();
      await secret.updateComplete;
      expect(questionsIn(dialog)).to.have.length(1);
    });
  });

  describe('leaving the page', () => {
    const isAsked = (): boolean => !dispatchEvent(new Event('beforeunload', { cancelable: true }));

    it('asks while the secret is unsaved', async () => {
      await openFilled(dialog);
      expect(isAsked()).to.equal(false);
      await openSecret(await mountDialog());
      expect(isAsked()).to.equal(true);
    });

    it('does not ask once it is stored', async () => {
      await openSecret(dialog);
      await markAsStored(dialog);
      expect(isAsked()).to.equal(false);
    });

    it('does not ask once it is given up', async () => {
      await openSecret(dialog);
      dialog.close({ force: true });
      expect(isAsked()).to.equal(false);
    });
  });
});
