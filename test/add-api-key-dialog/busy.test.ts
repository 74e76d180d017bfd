import { expect } from '@open-wc/testing';
import type { CreatedApiKey } from '../../src/api/api-key.js';
import { ApiKeyOrphanedEvent, type ApiKeySubmitEvent } from '../../src/api/events.js';
import {
  answerDialog,
  aSecret,
  clickBackdrop,
  closeNatively,
  type Dialog,
  expectClosed,
  expectOpen,
  fillIn,
  formIn,
  preventCancel,
  mountDialog,
  openFilled,
  openForm,
  secretIn,
} from './support.js';
import {
  cancelOf,
  deferred,
  type Deferred,
  record,
  saveOf,
  turn,
} from '../add-api-key-form/support.js';
import { byRole, click, everyString, nextEvent, press } from '../support.js';

describe('<add-api-key-dialog>', () => {
  let dialog: Dialog;
  let submits: ApiKeySubmitEvent[];
  let savings: Deferred<CreatedApiKey>[];
  let events: string[];

  beforeEach(async () => {
    dialog = await mountDialog();
    savings = [];
    submits = answerDialog(dialog, () => {
      savings.push(deferred<CreatedApiKey>());
      return savings.at(-1)!.promise;
    });
    await openFilled(dialog);
    events = record(dialog);
    await click(saveOf(dialog));
  });

  const wasAborted = (): boolean | undefined => submits[0]?.signal.aborted;

  describe('while busy', () => {
    for (const [way, leave] of [
      ['Escape', () => press('Escape')],
      [
        'Escape, pressed four times',
        async () => {
          for (let count = 0; count < 4; count += 1) await press('Escape');
        },
      ],
      ['the backdrop', clickBackdrop],
    ] as const)
      it(`goes on after ${way}`, async () => {
        await leave();
        await turn();
        expectOpen(dialog);
        expect(formIn(dialog).busy).to.equal(true);
        expect(wasAborted()).to.equal(false);
        expect(events).to.deep.equal(['submit']);
      });

    it('goes on after the browser has closed it', async () => {
      await closeNatively(dialog);
      await turn();
      expectOpen(dialog);
      expect(wasAborted()).to.equal(false);
      expect(events).to.deep.equal(['submit']);
    });

    it('shows the secret that comes after an Escape', async () => {
      await press('Escape');
      const created = nextEvent(dialog, 'created');
      savings[0]!.resolve({ id: '1', secret: aSecret });
      await created;
      expectOpen(dialog, 'secret');
    });

    for (const [way, leave] of [
      ['Cancel', () => click(cancelOf(dialog))],
      ['close()', () => dialog.close()],
      ['close({ force })', () => dialog.close({ force: true })],
      ['open = false', () => (dialog.open = false)],
    ] as const) {
      it(`is aborted and closed by ${way}`, async () => {
        let during: boolean | undefined;
        dialog.addEventListener('cancel', () => (during = wasAborted()));
        await leave();
        await turn();
        expect(during).to.equal(false);
        expect(wasAborted()).to.equal(true);
        expectClosed(dialog);
        expect(events).to.deep.equal(['submit', 'cancel', 'close']);
      });

      it(`goes on when the cancel of ${way} is prevented`, async () => {
        preventCancel(dialog);
        await leave();
        await turn();
        expectOpen(dialog);
        expect(wasAborted()).to.equal(false);
        const created = nextEvent(dialog, 'created');
        savings[0]!.resolve({ id: '1', secret: aSecret });
        await created;
        expectOpen(dialog, 'secret');
        expect(events).to.deep.equal(['submit', 'cancel', 'created']);
      });

      it(`fires orphaned for the key that comes after ${way}, and shows nothing of it`, async () => {
        await leave();
        const orphaned = nextEvent<ApiKeyOrphanedEvent>(dialog, 'orphaned');
        savings[0]!.resolve({ id: '1', secret: aSecret });
        const event = await orphaned;
        await turn();
        expect(event).to.be.instanceOf(ApiKeyOrphanedEvent);
        expect(event.target).to.equal(dialog);
        expect({ ...event.key }).to.deep.equal({ id: '1' });
        expect(event.draft).to.equal(submits[0]!.draft);
        expectClosed(dialog);
        expect(events).to.deep.equal(['submit', 'cancel', 'close', 'orphaned']);
      });
    }

    it('says nothing of a rejection that comes after Cancel', async () => {
      await click(cancelOf(dialog));
      savings[0]!.reject(new Error('Too late'));
      await turn();
      expect(events).to.deep.equal(['submit', 'cancel', 'close']);
    });
  });

  describe('two attempts', () => {
    const [first, second] = ['ak_test_FirstFirstFirst1111', 'ak_test_SecondSecondSecond2222'];

    beforeEach(async () => {
      await click(cancelOf(dialog));
      await openForm(dialog);
      await fillIn(dialog, { applicationName: 'Second' });
      await click(saveOf(dialog));
      events.length = 0;
    });

    const expectSecond = async (): Promise<void> => {
      await turn();
      expectOpen(dialog, 'secret');
      expect(events.toSorted()).to.deep.equal(['created', 'orphaned']);
      await click(byRole(dialog, 'button', 'Show'));
      await secretIn(dialog).updateComplete;
      const texts = everyString(document);
      expect(texts.filter((text) => text.includes(second))).not.to.have.length(0);
      expect(texts.filter((text) => text.includes(first))).to.have.length(0);
      expect(secretIn(dialog).applicationName).to.equal('Second');
    };

    it('show the secret of the second, when the cancelled one answers first', async () => {
      savings[0]!.resolve({ id: '1', secret: first });
      savings[1]!.resolve({ id: '2', secret: second });
      await expectSecond();
    });

    it('show the secret of the second, when the cancelled one answers in the same turn', async () => {
      savings[1]!.resolve({ id: '2', secret: second });
      savings[0]!.resolve({ id: '1', secret: first });
      await expectSecond();
    });

    it('show the secret of the second, when the cancelled one answers later', async () => {
      savings[1]!.resolve({ id: '2', secret: second });
      await turn();
      savings[0]!.resolve({ id: '1', secret: first });
      await expectSecond();
    });

    it('do not disturb the second by the key of the first', async () => {
      savings[0]!.resolve({ id: '1', secret: first });
      await turn();
      expectOpen(dialog);
      expect(formIn(dialog).busy).to.equal(true);
      expect(events).to.deep.equal(['orphaned']);
    });
  });
});
