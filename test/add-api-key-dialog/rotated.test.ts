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

    it('takes the fields that it names, and no other', async () => {
      const inherited = Object.create({ roleLabel: 'Inherited' });
      const key = Object.assign(inherited, {
        ...{ secret: aSecret, applicationName: 'Weekly report', expiresAt: '2031-02-03T04:05:06Z' },
        ...{ innerHTML: '<b>Not a field</b>', heading: 'Not a field', acknowledged: true },
      });
      dialog.showSecret(key);
      await secretIn(dialog).updateComplete;
      const [name, expiry, ...rest] = allByRole(dialog, 'definition').map((it) => it.textContent);
      expect([name, ...rest]).to.deep.equal(['Weekly report']);
      expect(expiry).to.contain('2031');
      expect(everyString(dialog).join()).not.to.contain('Not a field');
    });

    for (const [what, key] of [
      ['no secret', { applicationName: 'Weekly report' }],
      ['an empty one', { secret: '' }],
      ['one that is no string', { secret: 7 as unknown as string }],
      ['an inherited one', Object.create({ secret: aSecret })],
      ['nothing', null as unknown as object],
    ] as const)
      it(`throws for ${what}, and opens nothing`, () => {
        expect(() => dialog.showSecret(key)).to.throw(TypeError, 'secret');
        expectClosed(dialog);
      });

    for (const none of [null, ''])
      it(`can be left when a script sets the inner secret to ${JSON.stringify(none)}`, async () => {
        const closes = recordCloses(dialog);
        await show();
        secretIn(dialog).secret = none;
        await secretIn(dialog).updateComplete;
        await press('Escape');
        expectClosed(dialog);
        expect(closes).to.deep.equal([false]);
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
