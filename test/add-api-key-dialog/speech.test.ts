import { expect } from '@open-wc/testing';
import { type Dialog, mountDialog, openForm, openSecret, secretIn, triggerOf } from './support.js';
import { descriptionsOf, hasFocus } from '../add-api-key-form/support.js';
import { insertionsInto } from '../api-key-secret/support.js';
import { allByRole, byRole } from '../support.js';

describe('<add-api-key-dialog>', () => {
  describe('what a screen reader says', () => {
    let dialog: Dialog;

    beforeEach(async () => {
      dialog = await mountDialog();
    });

    it('is the name of the dialog once, and none of the form in it', async () => {
      await openForm(dialog);
      expect(allByRole(dialog, 'dialog', 'Add New API Key')).to.have.length(1);
      expect(allByRole(dialog, 'form')).to.have.length(0);
      dialog.heading = 'New key';
      await dialog.updateComplete;
      expect(allByRole(dialog, 'dialog', 'New key')).to.have.length(1);
      expect(allByRole(dialog, 'form')).to.have.length(0);
    });

    it('is not that the button has a popup, which would switch the mode of the screen reader', () => {
      expect(triggerOf(dialog).ariaHasPopup).to.equal(null);
    });

    it('is that the key was created, once, in a region that was there', async () => {
      await openForm(dialog);
      const said = insertionsInto(allByRole(dialog, 'status')[0]!);
      await openSecret(dialog);
      expect(said).to.deep.equal(['API key created']);
      dialog.close({ force: true });
      await openForm(dialog);
      expect(
        allByRole(dialog, 'status')
          .map(({ innerText }) => innerText.trim())
          .join(''),
      )
        .to //
        .equal('');
    });

    it('is at the heading that the key is to be copied now', async () => {
      await openSecret(dialog);
      const heading = byRole(secretIn(dialog), 'heading');
      expect(hasFocus(heading)).to.equal(true);
      expect(descriptionsOf(heading)).to.equal(
        'Copy it now: you will not be able to see it again.',
      );
    });
  });
});
