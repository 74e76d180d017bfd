import { expect } from '@open-wc/testing';
import {
  aSecret,
  clickBackdrop,
  closeNatively,
  type Dialog,
  dispatchEscape,
  expectClosed,
  expectOpen,
  mountDialog,
  openSecret,
  questionsIn,
  removeOpenAttribute,
  recordCancels,
  recordCloses,
  secretIn,
  markAsStored,
  pressButton,
} from './support.js';
import { hasFocus, turn } from '../add-api-key-form/support.js';
import { byRole, click, everyString, nextEvent, press } from '../support.js';

const button = (dialog: Dialog, name: string): HTMLElement => byRole(dialog, 'button', name);

/** The ways to leave the step with the secret. */
const ways: [string, (dialog: Dialog) => unknown][] = [
  ['Escape', () => press('Escape')],
  ['the backdrop', clickBackdrop],
  ['Done', (dialog) => click(button(dialog, 'Done'))],
  ['Done, by Enter', (dialog) => pressButton(dialog, 'Done')],
  ['close()', (dialog) => dialog.close()],
  ['open = false', (dialog) => (dialog.open = false)],
  ['removing the attribute', removeOpenAttribute],
  ['a closing by the browser', closeNatively],
];

describe('<add-api-key-dialog>', () => {
  let dialog: Dialog;
  let closes: boolean[];
  let cancels: unknown[];

  beforeEach(async () => {
    dialog = await mountDialog();
    closes = recordCloses(dialog);
    cancels = recordCancels(dialog);
    await openSecret(dialog);
  });

  const expectKept = async (): Promise<void> => {
    await turn();
    expectOpen(dialog, 'secret');
    expect([closes, cancels]).to.deep.equal([[], []]);
    await pressButton(dialog, 'Show');
    await secretIn(dialog).updateComplete;
    expect(everyString(dialog).filter((text) => text === aSecret)).to.have.length(1);
  };

  const copy = async (): Promise<void> => {
    const writeText = () => Promise.resolve();
    Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
    const copied = nextEvent(secretIn(dialog), 'copied');
    await click(button(dialog, 'Copy'));
    await copied;
    Reflect.deleteProperty(navigator, 'clipboard');
  };

  it('is asked about on top of the dialog that the browser has closed meanwhile', async () => {
    dialog.close();
    await closeNatively(dialog);
    await turn();
    expectOpen(dialog, 'secret');
    expect(hasFocus(button(dialog, 'Go back'))).to.equal(true);
    // With the mouse, which hits only the topmost dialog.
    await click(button(dialog, 'Go back'));
    expect(questionsIn(dialog)).to.deep.equal([]);
    await expectKept();
  });

  for (const [way, leave] of ways)
    describe(`an unsaved secret left by ${way}`, () => {
      it('is asked about, with the focus on going back', async () => {
        await leave(dialog);
        await turn();
        expect(questionsIn(dialog)).to.have.length(1);
        expect(hasFocus(button(dialog, 'Go back'))).to.equal(true);
        expectOpen(dialog, 'secret');
        expect([closes, cancels]).to.deep.equal([[], []]);
      });

      it('is kept by Go back', async () => {
        await leave(dialog);
        await turn();
        await pressButton(dialog, 'Go back');
        expect(questionsIn(dialog)).to.deep.equal([]);
        await expectKept();
      });

      it('is given up by Close anyway', async () => {
        await leave(dialog);
        await turn();
        await pressButton(dialog, 'Close anyway');
        await turn();
        expectClosed(dialog);
        expect(closes).to.deep.equal([false]);
        expect(cancels).to.deep.equal([]);
      });

      it('is asked about again after Go back', async () => {
        for (let count = 0; count < 2; count += 1) {
          await leave(dialog);
          await turn();
          await pressButton(dialog, 'Go back');
        }
        await leave(dialog);
        await turn();
        expect(questionsIn(dialog)).to.have.length(1);
      });

      it('is not asked about once it is marked as stored', async () => {
        await markAsStored(dialog);
        await leave(dialog);
        await turn();
        expectClosed(dialog);
        expect(closes).to.deep.equal([true]);
      });

      it('is not asked about once it is copied', async () => {
        await copy();
        await leave(dialog);
        await turn();
        expectClosed(dialog);
        expect(closes).to.deep.equal([true]);
      });
    });

  describe('an unsaved secret', () => {
    for (const count of [2, 3, 4, 7])
      it(`is not lost by Escape ${count} times fast`, async () => {
        for (let pressed = 0; pressed < count; pressed += 1) await press('Escape');
        await turn();
        expectOpen(dialog, 'secret');
        expect(questionsIn(dialog)).to.have.length(count % 2);
        if (count % 2) await press('Escape');
        await expectKept();
      });

    it('is not lost by a held Escape', async () => {
      for (let count = 0; count < 6; count += 1)
        dispatchEscape(secretIn(dialog), { repeat: count > 0 });
      await turn();
      expectOpen(dialog, 'secret');
      expect(closes).to.deep.equal([]);
    });

    it('is not lost by close() twice', async () => {
      dialog.close();
      dialog.close();
      await turn();
      expect(questionsIn(dialog)).to.have.length(1);
      expect(closes).to.deep.equal([]);
    });

    it('is not lost by a click beside the question', async () => {
      dialog.close();
      await clickBackdrop();
      await clickBackdrop();
      await turn();
      expectOpen(dialog, 'secret');
      expect(questionsIn(dialog)).to.have.length(1);
      expect(closes).to.deep.equal([]);
    });

    it('is not lost by closings of the browser, one after the other', async () => {
      for (let count = 0; count < 3; count += 1) await closeNatively(dialog);
      await turn();
      expectOpen(dialog, 'secret');
      expect(questionsIn(dialog)).to.have.length(1);
      expect(closes).to.deep.equal([]);
    });

    it('is given up by close({ force }), without a question', async () => {
      dialog.close({ force: true });
      expectClosed(dialog);
      expect(questionsIn(dialog)).to.deep.equal([]);
      expect(closes).to.deep.equal([false]);
    });

    it('is given up by close({ force }) while it is asked about', async () => {
      dialog.close();
      dialog.close({ force: true });
      await turn();
      expectClosed(dialog);
      expect(closes).to.deep.equal([false]);
    });

    it('is asked about again when its mark is taken back', async () => {
      await markAsStored(dialog);
      await markAsStored(dialog);
      dialog.close();
      expect(questionsIn(dialog)).to.have.length(1);
    });
  });

  it('says of a stored secret that is forced that it was acknowledged', async () => {
    await markAsStored(dialog);
    dialog.close({ force: true });
    expect(closes).to.deep.equal([true]);
  });
});
