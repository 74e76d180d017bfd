import { expect, fixture, html } from '@open-wc/testing';
import type { CreatedApiKey } from '../../src/api/api-key.js';
import type { ApiKeySubmitEvent } from '../../src/api/events.js';
import {
  answerDialog,
  aSecret,
  type Dialog,
  expectClosed,
  expectOpen,
  formIn,
  mountDialog,
  nativeDialogIn,
  openFilled,
  openForm,
  openSecret,
  questionsIn,
  recordCloses,
  secretIn,
  pressButton,
} from './support.js';
import {
  deferred,
  type Deferred,
  descriptionOf,
  hasFocus,
  nameOf,
  record,
  turn,
  validDraft,
} from '../add-api-key-form/support.js';
import { byRole, click, everyString, nextEvent, press } from '../support.js';

describe('<add-api-key-dialog>', () => {
  let dialog: Dialog;
  let elsewhere: HTMLElement;
  let events: string[];

  beforeEach(async () => {
    elsewhere = await fixture(html`<div></div>`);
    dialog = await mountDialog();
    events = record(dialog);
  });

  const moves: [string, () => void][] = [
    ['append()', () => elsewhere.append(dialog)],
    [
      'remove() and append() in one task',
      () => {
        dialog.remove();
        elsewhere.append(dialog);
      },
    ],
    [
      'moveBefore(), where there is one',
      () => {
        if ('moveBefore' in elsewhere) elsewhere.moveBefore(dialog, null);
        else (elsewhere as HTMLElement).append(dialog);
      },
    ],
    [
      'a move of what is around it',
      () => {
        const around = document.createElement('section');
        dialog.replaceWith(around);
        around.append(dialog);
        elsewhere.append(around);
      },
    ],
  ];

  for (const [how, move] of moves)
    describe(`moved by ${how}`, () => {
      const moveIt = async (): Promise<void> => {
        move();
        await turn();
        await dialog.updateComplete;
      };

      it('stays open and modal, with its draft', async () => {
        const form = await openFilled(dialog);
        await moveIt();
        expect(elsewhere.contains(dialog)).to.equal(true);
        expectOpen(dialog);
        expect(formIn(dialog)).to.equal(form);
        expect(form.value).to.deep.equal(validDraft);
        expect(events).to.deep.equal([]);
      });

      it('has the focus where it was', async () => {
        await openForm(dialog);
        descriptionOf(dialog).focus();
        await moveIt();
        expect(hasFocus(descriptionOf(dialog))).to.equal(true);
      });

      it('goes on with an attempt', async () => {
        const saving = deferred<CreatedApiKey>();
        const submits = answerDialog(dialog, () => saving.promise);
        await openFilled(dialog);
        formIn(dialog).requestSubmit();
        await moveIt();
        expect(submits[0]!.signal.aborted).to.equal(false);
        const created = nextEvent(dialog, 'created');
        saving.resolve({ id: '1', secret: aSecret });
        await created;
        expectOpen(dialog, 'secret');
        expect(events).to.deep.equal(['submit', 'created']);
      });

      it('keeps the secret, and asks before it is lost', async () => {
        await openSecret(dialog);
        await moveIt();
        expectOpen(dialog, 'secret');
        await press('Escape');
        expect(questionsIn(dialog)).to.have.length(1);
        await pressButton(dialog, 'Go back');
        await pressButton(dialog, 'Show');
        await secretIn(dialog).updateComplete;
        expect(everyString(dialog).filter((text) => text === aSecret)).to.have.length(1);
        expect(events).to.deep.equal(['submit', 'created']);
      });

      it('keeps the secret while it is asked about', async () => {
        await openSecret(dialog);
        await press('Escape');
        await moveIt();
        expectOpen(dialog, 'secret');
        dialog.close();
        await turn();
        const [question] = questionsIn(dialog);
        expect(question?.matches(':modal')).to.equal(true);
        await pressButton(dialog, 'Close anyway');
        expectClosed(dialog);
      });

      it('closes as before', async () => {
        await openForm(dialog);
        await moveIt();
        await press('Escape');
        expectClosed(dialog);
        expect(events).to.deep.equal(['cancel', 'close']);
      });
    });

  describe('removed for good while open', () => {
    let saving: Deferred<CreatedApiKey>;
    let submits: ApiKeySubmitEvent[];

    beforeEach(async () => {
      saving = deferred<CreatedApiKey>();
      submits = answerDialog(dialog, () => saving.promise);
      await openFilled(dialog);
    });

    it('closes, without a cancel', async () => {
      const closes = recordCloses(dialog);
      dialog.remove();
      await turn();
      expectClosed(dialog);
      expect(events).to.deep.equal(['close']);
      expect(closes).to.deep.equal([true]);
    });

    it('aborts an attempt', async () => {
      formIn(dialog).requestSubmit();
      dialog.remove();
      await turn();
      expect(submits[0]!.signal.aborted).to.equal(true);
      expect(events).to.deep.equal(['submit', 'close']);
    });

    it('fires orphaned for a key that comes', async () => {
      formIn(dialog).requestSubmit();
      dialog.remove();
      await turn();
      const orphaned = nextEvent(dialog, 'orphaned');
      saving.resolve({ id: '1', secret: aSecret });
      await orphaned;
      expectClosed(dialog);
      expect(events).to.deep.equal(['submit', 'close', 'orphaned']);
    });

    it('says nothing of a rejection', async () => {
      formIn(dialog).requestSubmit();
      dialog.remove();
      await turn();
      saving.reject(new Error('Too late'));
      await turn();
      expect(events).to.deep.equal(['submit', 'close']);
    });

    it('is closed and empty when it comes back', async () => {
      dialog.remove();
      await turn();
      elsewhere.append(dialog);
      await dialog.updateComplete;
      expectClosed(dialog);
      await openForm(dialog);
      expectOpen(dialog);
      expect(nameOf(dialog).value).to.equal('');
    });
  });

  describe('removed for good with a secret', () => {
    it('has given it up', async () => {
      await openSecret(dialog);
      const closes = recordCloses(dialog);
      dialog.remove();
      await turn();
      expect(closes).to.deep.equal([false]);
      expect(nativeDialogIn(dialog).open).to.equal(false);
      expect(everyString(dialog).filter((text) => text.includes(aSecret))).to.deep.equal([]);
    });

    it('has not, when it was stored', async () => {
      await openSecret(dialog);
      await click(byRole(dialog, 'checkbox'));
      const closes = recordCloses(dialog);
      dialog.remove();
      await turn();
      expect(closes).to.deep.equal([true]);
    });
  });

  it('removed while closed fires nothing', async () => {
    dialog.remove();
    await turn();
    expect(events).to.deep.equal([]);
  });
});
