import { expect } from '@open-wc/testing';
import {
  clickBackdrop,
  type Dialog,
  expectClosed,
  expectOpen,
  formIn,
  mountDialog,
  mouse,
  nativeIn,
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
      await click(nativeIn(dialog));
      await turn();
      expectOpen(dialog);
      expect(events).to.deep.equal([]);
    });

    it('is not where a press that began inside ends', async () => {
      mouse(nameOf(dialog), 'mousedown');
      // As browsers do: the click is at what both ends have in common.
      mouse(nativeIn(dialog), 'mouseup');
      mouse(nativeIn(dialog), 'click');
      await turn();
      expectOpen(dialog);
      expect(events).to.deep.equal([]);
    });

    it('is not where a press that began on it ends inside', async () => {
      mouse(nativeIn(dialog), 'mousedown');
      mouse(nameOf(dialog), 'click');
      await turn();
      expectOpen(dialog);
    });

    it('is not where a press that began before it was open ends', async () => {
      mouse(nativeIn(dialog), 'click');
      await turn();
      expectOpen(dialog);
    });

    it('does nothing by another button of the mouse', async () => {
      mouse(nativeIn(dialog), 'mousedown', { button: 2 });
      mouse(nativeIn(dialog), 'auxclick', { button: 2 });
      mouse(nativeIn(dialog), 'contextmenu', { button: 2 });
      await turn();
      expectOpen(dialog);
    });
  });
});
