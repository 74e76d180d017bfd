import { expect } from '@open-wc/testing';
import {
  expectClosed,
  expectOpen,
  openFilled,
  openForm,
  openSecret,
  pressButton,
  questionsIn,
  type Dialog,
} from '../add-api-key-dialog/support.js';
import { nameOf, turn } from '../add-api-key-form/support.js';
import { byLabel, press, type } from '../support.js';
import { hostModals, type HostModal } from './host-modals.js';

describe('<add-api-key-dialog>', () => {
  for (const [what, mount] of Object.entries(hostModals))
    describe(`in ${what}`, () => {
      let modal: HostModal;
      let dialog: Dialog;

      beforeEach(async () => {
        modal = await mount();
        dialog = document.createElement('add-api-key-dialog');
        dialog.innerHTML = '<input slot="fields" name="team" aria-label="Team">';
        modal.inside.append(dialog);
        await dialog.updateComplete;
      });

      afterEach(() => {
        dialog.remove();
        modal.unmount();
      });

      const pressEscape = async (): Promise<void> => {
        await press('Escape');
        await turn();
      };

      it('closes the form by the first Escape, and the modal by the second', async () => {
        await openForm(dialog);
        nameOf(dialog).focus();
        await type('Nightly');
        expect(nameOf(dialog).value).to.equal('Nightly');
        await pressEscape();
        expectClosed(dialog);
        expect(modal.isOpen()).to.equal(true);
        await pressEscape();
        expect(modal.isOpen()).to.equal(false);
      });

      it("closes the form alone by Escape in a control of the host's", async () => {
        await openForm(dialog);
        byLabel(dialog, 'Team').focus();
        await pressEscape();
        expectClosed(dialog);
        expect(modal.isOpen()).to.equal(true);
      });

      it('leaves the modal open by an Escape at the secret and in its question', async () => {
        await openSecret(dialog);
        await pressEscape();
        expect(questionsIn(dialog)).to.have.length(1);
        await pressEscape();
        expect(questionsIn(dialog)).to.have.length(0);
        expectOpen(dialog, 'secret');
        await pressButton(dialog, 'Show');
        await pressEscape();
        expect(questionsIn(dialog)).to.have.length(1);
        expect(modal.isOpen()).to.equal(true);
      });

      it('keeps the focus and the order of its controls', async () => {
        await openFilled(dialog);
        nameOf(dialog).focus();
        await press('Tab');
        expect(byLabel(dialog, 'Description').matches(':focus')).to.equal(true);
        await press('Shift+Tab');
        expect(nameOf(dialog).matches(':focus')).to.equal(true);
      });
    });
});
