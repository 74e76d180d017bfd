import { expect, fixture, html } from '@open-wc/testing';
import {
  clickBackdrop,
  type Dialog,
  expectOpen,
  mountDialog,
  nativeDialogIn,
  openFilled,
  openForm,
  openSecret,
  markAsStored,
  triggerOf,
} from './support.js';
import { cancelOf, descriptionOf, hasFocus, nameOf, turn } from '../add-api-key-form/support.js';
import { byRole, click, deepActiveElement, press } from '../support.js';

/** A page with a button that opens the dialog by script. */
const mountWithOpener = async (): Promise<{ dialog: Dialog; button: HTMLButtonElement }> => {
  const page = await fixture(html`
    <div><button>New key</button><add-api-key-dialog></add-api-key-dialog></div>
  `);
  const dialog = page.querySelector('add-api-key-dialog')!;
  const button = page.querySelector('button')!;
  button.addEventListener('click', () => dialog.show());
  return { dialog, button };
};

/** Opens the dialog with the keyboard: Safari does not focus a clicked button. */
const openBy = async (button: HTMLElement): Promise<void> => {
  button.focus();
  await press('Enter');
};

describe('<add-api-key-dialog>', () => {
  describe('the focus', () => {
    it('comes to the first field', async () => {
      const dialog = await mountDialog();
      await click(triggerOf(dialog));
      expect(hasFocus(nameOf(dialog))).to.equal(true);
    });

    it("comes to the secret's heading", async () => {
      const dialog = await mountDialog();
      await openSecret(dialog);
      expect(hasFocus(byRole(dialog, 'heading', 'Your new API key'))).to.equal(true);
    });

    it('is taken into the open dialog by focus()', async () => {
      const dialog = await mountDialog();
      await openForm(dialog);
      cancelOf(dialog).focus();
      dialog.focus();
      expect(hasFocus(nameOf(dialog))).to.equal(true);
    });

    it('stays in the dialog after a click on a text', async () => {
      const dialog = await mountDialog();
      await openForm(dialog);
      await click(byRole(dialog, 'heading'));
      expect(document.activeElement).to.equal(dialog);
      expect(nativeDialogIn(dialog).matches(':focus-within')).to.equal(true);
    });

    it('may be given up, as a phone does to put its keyboard away', async () => {
      const dialog = await mountDialog();
      await openForm(dialog);
      descriptionOf(dialog).focus();
      descriptionOf(dialog).blur();
      for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
      expect(deepActiveElement() === document.body).to.equal(true);
    });

    it('stays where it is after a click on the backdrop', async () => {
      const dialog = await mountDialog();
      await openFilled(dialog);
      descriptionOf(dialog).focus();
      await clickBackdrop();
      expectOpen(dialog);
      expect(hasFocus(descriptionOf(dialog))).to.equal(true);
    });
  });

  describe('the focus on closing', () => {
    const ways: [string, (dialog: Dialog) => unknown][] = [
      ['Cancel', (dialog) => click(cancelOf(dialog))],
      ['Escape', () => press('Escape')],
      ['the backdrop', clickBackdrop],
      ['close()', (dialog) => dialog.close()],
    ];
    for (const [way, leave] of ways)
      it(`goes back to its own button after ${way}`, async () => {
        const dialog = await mountDialog();
        const trigger = triggerOf(dialog);
        await click(trigger);
        await leave(dialog);
        expect(hasFocus(trigger)).to.equal(true);
      });

    it('goes back to its own button after the secret', async () => {
      const dialog = await mountDialog();
      const trigger = triggerOf(dialog);
      trigger.focus();
      await openSecret(dialog);
      await markAsStored(dialog);
      await click(byRole(dialog, 'button', 'Done'));
      expect(hasFocus(trigger)).to.equal(true);
    });

    it('goes back to the button in the slot, by whatever in it was clicked', async () => {
      const dialog = await mountDialog(html`
        <add-api-key-dialog>
          <button slot="trigger"><span>New key</span></button>
        </add-api-key-dialog>
      `);
      await click(dialog.querySelector('span')!);
      await press('Escape');
      expect(hasFocus(dialog.querySelector('button')!)).to.equal(true);
    });

    it('goes back to what had it before show()', async () => {
      const { dialog, button } = await mountWithOpener();
      await openBy(button);
      expectOpen(dialog);
      await press('Escape');
      expect(hasFocus(button)).to.equal(true);
    });

    it('goes back into another shadow root', async () => {
      const page = await fixture(html`
        <div><div></div><add-api-key-dialog></add-api-key-dialog></div>
      `);
      const dialog = page.querySelector('add-api-key-dialog')!;
      const button = document.createElement('button');
      button.onclick = () => dialog.show();
      page.querySelector('div')!.attachShadow({ mode: 'open' }).append(button);
      await openBy(button);
      await press('Escape');
      expect(hasFocus(button)).to.equal(true);
    });

    it('comes to the dialog element where nothing had it before', async () => {
      const dialog = await mountDialog();
      (document.activeElement as HTMLElement | null)?.blur();
      await openForm(dialog);
      await press('Escape');
      expect(document.activeElement).to.equal(dialog);
      expect(hasFocus(triggerOf(dialog))).to.equal(true);
    });

    for (const [what, change] of [
      ['was removed', (button: HTMLButtonElement) => button.remove()],
      ['was disabled', (button: HTMLButtonElement) => (button.disabled = true)],
      ['was hidden', (button: HTMLButtonElement) => (button.hidden = true)],
    ] as const) {
      it(`comes to the dialog element where the opener ${what}`, async () => {
        const { dialog, button } = await mountWithOpener();
        await openBy(button);
        change(button);
        await press('Escape');
        expect(document.activeElement).to.equal(dialog);
      });

      it(`comes to the dialog element where its trigger ${what}`, async () => {
        const dialog = await mountDialog(html`
          <add-api-key-dialog><button slot="trigger">New key</button></add-api-key-dialog>
        `);
        const button = dialog.querySelector('button')!;
        await openBy(button);
        change(button);
        await press('Escape');
        expect(document.activeElement).to.equal(dialog);
      });
    }

    it('leaves no attribute behind on the dialog element, once it has gone on', async () => {
      const dialog = await mountDialog(html`
        <add-api-key-dialog><button slot="trigger" disabled>New key</button></add-api-key-dialog>
      `);
      await openForm(dialog);
      await press('Escape');
      expect(document.activeElement).to.equal(dialog);
      dialog.blur();
      expect(dialog.getAttributeNames()).to.deep.equal([]);
    });

    it('goes back to the opener when the dialog is removed', async () => {
      const { dialog, button } = await mountWithOpener();
      await openBy(button);
      dialog.remove();
      await turn();
      expect(hasFocus(button)).to.equal(true);
    });

    it('is where a listener for close finds it', async () => {
      const { dialog, button } = await mountWithOpener();
      await openBy(button);
      let seen: Element | null = null;
      dialog.addEventListener('close', () => (seen = deepActiveElement()));
      await press('Escape');
      expect(seen).to.equal(button);
    });

    it('is left where a listener for close has put it', async () => {
      const { dialog, button } = await mountWithOpener();
      const other = document.createElement('button');
      button.after(other);
      await openBy(button);
      dialog.addEventListener('close', () => other.focus());
      await press('Escape');
      expect(hasFocus(other)).to.equal(true);
    });
  });
});
