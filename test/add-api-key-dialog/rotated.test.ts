import { expect, fixture, html } from '@open-wc/testing';
import {
  aSecret,
  type Dialog,
  expectClosed,
  expectOpen,
  mountDialog,
  dispatchMouse,
  openForm,
  pressButton,
  questionsIn,
  recordCloses,
  secretIn,
  markAsStored,
} from './support.js';
import { hasFocus, record, turn } from '../add-api-key-form/support.js';
import { allByRole, byRole, everyString, press } from '../support.js';

const rotated = { secret: aSecret, applicationName: 'Weekly report', roleLabel: 'Read only' };

describe('<add-api-key-dialog>', () => {
  describe('showSecret()', () => {
    let dialog: Dialog;

    const show = async (): Promise<void> => {
      dialog.showSecret(rotated);
      await turn();
      await secretIn(dialog).updateComplete;
    };

    beforeEach(async () => {
      dialog = await mountDialog();
    });

    it('opens it with the secret, masked, and the focus on its heading', async () => {
      await show();
      expectOpen(dialog, 'secret');
      expect(everyString(dialog)).to.include('ak_live_••••3f9a');
      expect(everyString(dialog)).not.to.include(aSecret);
      expect(hasFocus(byRole(dialog, 'heading'))).to.equal(true);
    });

    it('says which key it is', async () => {
      await show();
      expect(allByRole(dialog, 'definition').map((it) => it.textContent)).to.deep.equal([
        'Weekly report',
        'Read only',
      ]);
    });

    it('asks before it is lost', async () => {
      await show();
      await press('Escape');
      expect(questionsIn(dialog)).to.have.length(1);
      await pressButton(dialog, 'Go back');
      expectOpen(dialog, 'secret');
    });

    it('closes with no other event than close, and gives the focus back', async () => {
      const opener = await fixture(html`<button>Rotate</button>`);
      const events = record(dialog);
      const closes = recordCloses(dialog);
      (opener as HTMLElement).focus();
      await show();
      await markAsStored(dialog);
      await pressButton(dialog, 'Done');
      expectClosed(dialog);
      expect(events).to.deep.equal(['close']);
      expect(closes).to.deep.equal([true]);
      expect(hasFocus(opener)).to.equal(true);
    });

    it('is not hit by a press that began before it was there', async () => {
      await show();
      dispatchMouse(byRole(dialog, 'button', 'Done'), 'mousedown');
      dialog.close({ force: true });
      await show();
      dispatchMouse(byRole(dialog, 'button', 'Done'), 'click');
      await turn();
      expect(questionsIn(dialog)).to.deep.equal([]);
    });

    it('starts with the form at the next opening', async () => {
      await show();
      dialog.close({ force: true });
      await openForm(dialog);
      expectOpen(dialog, 'form');
    });

    it('throws when it is open, and leaves what is there', async () => {
      await openForm(dialog);
      expect(() => dialog.showSecret(rotated)).to.throw(DOMException);
      expectOpen(dialog, 'form');
      dialog.close();
      await show();
      expect(() => dialog.showSecret({ secret: 'another' })).to.throw(DOMException);
      expect(everyString(dialog)).to.include('ak_live_••••3f9a');
    });

    it('throws outside of a page, where nobody would see it', () => {
      dialog.remove();
      expect(() => dialog.showSecret(rotated)).to.throw(DOMException);
      expectClosed(dialog);
    });
  });
});
