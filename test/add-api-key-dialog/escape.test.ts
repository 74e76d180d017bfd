import { expect, html } from '@open-wc/testing';
import {
  closeNatively,
  type Dialog,
  dispatchEscape,
  expectClosed,
  expectOpen,
  formIn,
  preventCancel,
  mountDialog,
  nativeDialogIn,
  openFilled,
  openForm,
} from './support.js';
import {
  cancelOf,
  descriptionOf,
  hasFocus,
  nameOf,
  record,
  roleOf,
  saveOf,
  turn,
  validDraft,
  withUncaught,
} from '../add-api-key-form/support.js';
import { byLabel, byRole, click, press } from '../support.js';

/** Fires `cancel` as a browser does after Escape, or on the back gesture of a phone. */
const askToClose = (dialog: Dialog): boolean =>
  nativeDialogIn(dialog).dispatchEvent(new Event('cancel', { cancelable: true }));

describe('<add-api-key-dialog>', () => {
  describe('Escape', () => {
    let dialog: Dialog;

    beforeEach(async () => {
      dialog = await mountDialog();
      await openFilled(dialog);
    });

    const places: [string, (dialog: Dialog) => HTMLElement][] = [
      ['the name', nameOf],
      ['the description', descriptionOf],
      ['the role', roleOf],
      ['Save', saveOf],
      ['Cancel', cancelOf],
    ];
    for (const [place, find] of places)
      it(`closes it from ${place}`, async () => {
        const events = record(dialog);
        find(dialog).focus();
        await press('Escape');
        expectClosed(dialog);
        expect(events).to.deep.equal(['cancel', 'close']);
      });

    it('closes it after a click on a text in it', async () => {
      await click(byRole(dialog, 'heading'));
      await press('Escape');
      expectClosed(dialog);
    });

    it('closes it once when it is pressed twice', async () => {
      const events = record(dialog);
      await press('Escape');
      await press('Escape');
      await turn();
      expectClosed(dialog);
      expect(events).to.deep.equal(['cancel', 'close']);
    });

    it('leaves it open as often as cancel is prevented', async () => {
      preventCancel(dialog);
      const events = record(dialog);
      for (let count = 0; count < 4; count += 1) await press('Escape');
      await turn();
      expectOpen(dialog);
      expect(formIn(dialog).value).to.deep.equal(validDraft);
      expect(events).to.deep.equal(['cancel', 'cancel', 'cancel', 'cancel']);
    });

    for (const [what, init] of [
      ['that ends a composition', { isComposing: true }],
      ['that an input method has taken', { keyCode: 229 }],
    ] as const)
      it(`ignores one ${what}, and the cancel event that follows it`, () => {
        const events = record(dialog);
        dispatchEscape(nameOf(dialog), init);
        askToClose(dialog);
        expectOpen(dialog);
        expect(events).to.deep.equal([]);
      });

    it('closes it by the key that follows one of an input method', async () => {
      dispatchEscape(nameOf(dialog), { isComposing: true });
      await press('Escape');
      expectClosed(dialog);
    });

    it('closes a picker and not it, where the browser says that one is open', async () => {
      const role = roleOf(dialog);
      role.focus();
      await press('Space');
      const isPicker = CSS.supports('selector(:open)') && role.matches(':open');
      const events = record(dialog);
      await press('Escape');
      await turn();
      // Without `:open` the system's picker may use the key, or no picker opens.
      if (isPicker) expectOpen(dialog);
      expect(events).to.deep.equal(dialog.open ? [] : ['cancel', 'close']);
    });
  });

  describe('a request of the browser to close', () => {
    it('is an Escape', async () => {
      const dialog = await mountDialog();
      await openFilled(dialog);
      const events = record(dialog);
      expect(askToClose(dialog)).to.equal(false);
      expectClosed(dialog);
      expect(events).to.deep.equal(['cancel', 'close']);
    });

    it('is an Escape also after an earlier Escape that an input method took', async () => {
      const dialog = await mountDialog();
      await openFilled(dialog);
      dispatchEscape(nameOf(dialog), { isComposing: true });
      nameOf(dialog).dispatchEvent(new KeyboardEvent('keyup', { bubbles: true, composed: true }));
      // The release counts when what the browser has queued is done.
      while (dialog.open) {
        await turn();
        askToClose(dialog);
      }
      expectClosed(dialog);
    });

    it('does nothing once it is closed', async () => {
      const dialog = await mountDialog();
      await openForm(dialog);
      dialog.close();
      const events = record(dialog);
      // WebKit fires `cancel` late, after a listener for the key has closed the dialog.
      const errors = await withUncaught(() => void askToClose(dialog));
      expect(errors).to.deep.equal([]);
      expect(events).to.deep.equal([]);
    });
  });

  describe('a closing by the browser that cannot be prevented', () => {
    it('is an Escape', async () => {
      const dialog = await mountDialog();
      await openFilled(dialog);
      const events = record(dialog);
      await closeNatively(dialog);
      await turn();
      expectClosed(dialog);
      expect(events).to.deep.equal(['cancel', 'close']);
    });

    it('gives the focus back to the control that had it when cancel is prevented', async () => {
      const dialog = await mountDialog();
      await openFilled(dialog);
      preventCancel(dialog);
      descriptionOf(dialog).focus();
      await closeNatively(dialog);
      expect(hasFocus(descriptionOf(dialog))).to.equal(true);
    });

    it('opens it again with its draft when cancel is prevented', async () => {
      const dialog = await mountDialog();
      await openFilled(dialog);
      preventCancel(dialog);
      await closeNatively(dialog);
      await turn();
      expectOpen(dialog);
      expect(formIn(dialog).value).to.deep.equal(validDraft);
    });
  });

  describe("the host's controls in it", () => {
    const mountWith = async (control: HTMLElement): Promise<Dialog> => {
      const dialog = await mountDialog(html`
        <add-api-key-dialog><label slot="fields">Extra ${control}</label></add-api-key-dialog>
      `);
      await openForm(dialog);
      return dialog;
    };

    it('close it by Escape', async () => {
      const dialog = await mountWith(document.createElement('input'));
      byLabel(dialog, 'Extra').focus();
      await press('Escape');
      expectClosed(dialog);
    });

    it('do not tell the page which key closes it', async () => {
      const heard: unknown[] = [];
      const listen = ({ key, code, keyCode, which }: KeyboardEvent): void =>
        void heard.push(key, code, keyCode, which);
      const dialog = await mountWith(document.createElement('input'));
      addEventListener('keydown', listen, true);
      byLabel(dialog, 'Extra').focus();
      await press('Escape');
      removeEventListener('keydown', listen, true);
      expect(heard).to.deep.equal(['', '', 0, 0]);
    });

    it('may take Escape for themselves', async () => {
      const input = document.createElement('input');
      input.addEventListener('keydown', (event) => event.preventDefault());
      const dialog = await mountWith(input);
      const events = record(dialog);
      input.focus();
      for (let count = 0; count < 3; count += 1) await press('Escape');
      await turn();
      expectOpen(dialog);
      expect(events).to.deep.equal([]);
    });

    it('do not close it when the choice of a file is cancelled', async () => {
      const input = document.createElement('input');
      input.type = 'file';
      const dialog = await mountWith(input);
      const events = record(dialog);
      input.dispatchEvent(new Event('cancel', { bubbles: true }));
      await turn();
      expectOpen(dialog);
      expect(events.filter((type) => type === 'close')).to.deep.equal([]);
    });

    it('do not close it when something in them closes', async () => {
      const details = document.createElement('dialog');
      const dialog = await mountWith(details);
      details.dispatchEvent(new Event('close', { bubbles: true }));
      await turn();
      expectOpen(dialog);
    });
  });
});
