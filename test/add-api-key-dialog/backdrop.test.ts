import { expect } from '@open-wc/testing';
import {
  clickBackdrop,
  type Dialog,
  expectClosed,
  expectOpen,
  formIn,
  mountDialog,
  dispatchMouse,
  nativeDialogIn,
  openForm,
} from './support.js';
import { nameOf, record, turn } from '../add-api-key-form/support.js';
import { byRole, click, type } from '../support.js';

describe('<add-api-key-dialog>', () => {
  let dialog: Dialog;
  let events: string[];

  beforeEach(async () => {
    dialog = await mountDialog();
    await openForm(dialog);
    events = record(dialog);
  });

  describe('the backdrop', () => {
    it('closes a form in which nothing was entered', async () => {
      await clickBackdrop();
      expectClosed(dialog);
      expect(events).to.deep.equal(['cancel', 'close']);
    });

    it('closes a form whose defaults were not changed', async () => {
      dialog.defaultValue = { applicationName: 'Default' };
      await dialog.updateComplete;
      await clickBackdrop();
      expectClosed(dialog);
    });

    it('keeps a draft', async () => {
      await type('N');
      await clickBackdrop();
      await turn();
      expectOpen(dialog);
      expect(formIn(dialog).value.applicationName).to.equal('N');
      expect(events).to.deep.equal([]);
    });

    it('is not what lies in the dialog', async () => {
      await click(byRole(dialog, 'heading'));
      await click(nativeDialogIn(dialog));
      await turn();
      expectOpen(dialog);
      expect(events).to.deep.equal([]);
    });

    it('is not where a press that began inside ends', async () => {
      dispatchMouse(nameOf(dialog), 'mousedown');
      // Browsers fire the click on the nearest common ancestor of both ends.
      dispatchMouse(nativeDialogIn(dialog), 'mouseup');
      dispatchMouse(nativeDialogIn(dialog), 'click');
      await turn();
      expectOpen(dialog);
      expect(events).to.deep.equal([]);
    });

    it('is not where a press that began on it ends inside', async () => {
      dispatchMouse(nativeDialogIn(dialog), 'mousedown');
      dispatchMouse(nameOf(dialog), 'click');
      await turn();
      expectOpen(dialog);
    });

    it('is not where a press that began before it was open ends', async () => {
      dispatchMouse(nativeDialogIn(dialog), 'click');
      await turn();
      expectOpen(dialog);
    });

    it('does nothing by another button of the mouse', async () => {
      dispatchMouse(nativeDialogIn(dialog), 'mousedown', { button: 2 });
      dispatchMouse(nativeDialogIn(dialog), 'auxclick', { button: 2 });
      dispatchMouse(nativeDialogIn(dialog), 'contextmenu', { button: 2 });
      await turn();
      expectOpen(dialog);
    });
  });
});
