import { expect, fixture, html } from '@open-wc/testing';
import { formIn, isModal, mountDialog, triggerOf, type Dialog } from './support.js';
import { descriptionsOf, hasFocus, nameOf } from '../add-api-key-form/support.js';
import { byRole, click, press } from '../support.js';

const reason = 'You have 10 of 10 keys. Revoke one to add another.';

describe('<add-api-key-dialog>', () => {
  describe('while no key can be added', () => {
    let warnings: string[];
    const { warn } = console;

    beforeEach(() => {
      warnings = [];
      console.warn = (text: string) => void warnings.push(text);
    });
    afterEach(() => {
      console.warn = warn;
    });

    const mount = (): Promise<Dialog> =>
      mountDialog(html`<add-api-key-dialog unavailable=${reason}></add-api-key-dialog>`);

    it('says why beside the button, and as its description', async () => {
      const dialog = await mount();
      const trigger = triggerOf(dialog);
      expect(trigger.getAttribute('aria-disabled')).to.equal('true');
      expect(descriptionsOf(trigger)).to.equal(reason);
      const note = dialog.shadowRoot!.querySelector<HTMLElement>('[part=unavailable]')!;
      expect(note.checkVisibility()).to.equal(true);
    });

    it('keeps the button in the order of Tab, and opens nothing', async () => {
      const dialog = await mount();
      const trigger = triggerOf(dialog);
      await click(trigger);
      await press('Enter');
      expect(dialog.open).to.equal(false);
      expect(hasFocus(trigger)).to.equal(true);
      expect(warnings).to.deep.equal([]);
    });

    it('focuses the button on `show()`, with a warning that gives the reason', async () => {
      const dialog = await mount();
      dialog.show();
      expect(dialog.open).to.equal(false);
      expect(hasFocus(triggerOf(dialog))).to.equal(true);
      expect(warnings).to.deep.equal([`<add-api-key-dialog>: not opened: ${reason}`]);
    });

    it('focuses a button of the host, and leaves its attributes alone', async () => {
      const dialog = await mountDialog(
        html`<add-api-key-dialog unavailable=${reason}
          ><button slot="trigger">New key</button></add-api-key-dialog
        >`,
      );
      const button = dialog.querySelector('button')!;
      await click(button);
      expect(dialog.open).to.equal(false);
      dialog.show();
      expect(document.activeElement === button).to.equal(true);
      expect(button.getAttributeNames()).to.deep.equal(['slot']);
    });

    it('does not open for an invoker button', async () => {
      const page = await fixture(
        html`<div>
          <button commandfor="limited" command="--show">Open</button>
          <add-api-key-dialog id="limited" unavailable=${reason}></add-api-key-dialog>
        </div>`,
      );
      const dialog = page.querySelector<Dialog>('add-api-key-dialog')!;
      await click(page.querySelector('button')!);
      expect(dialog.open).to.equal(false);
    });

    it('leaves a dialog open that is, with its draft', async () => {
      const dialog = await mountDialog();
      dialog.show();
      await dialog.updateComplete;
      await press('a');
      dialog.unavailable = reason;
      await dialog.updateComplete;
      expect(isModal(dialog)).to.equal(true);
      expect(nameOf(dialog).value).to.equal('a');
      dialog.show();
      expect(warnings).to.deep.equal([]);
    });

    it('still shows the secret of a rotated key', async () => {
      const dialog = await mount();
      dialog.showSecret({ secret: 'ak_live_Qm7ZtXc42LpW9sRb8uVd3f9a' });
      await dialog.updateComplete;
      expect(isModal(dialog)).to.equal(true);
    });

    for (const none of ['', null, undefined])
      it(`has no reason in ${JSON.stringify(none)}`, async () => {
        const dialog = await mount();
        dialog.unavailable = none;
        await dialog.updateComplete;
        expect(triggerOf(dialog).hasAttribute('aria-disabled')).to.equal(false);
        await click(byRole(dialog, 'button', 'Add API Key'));
        expect(!!formIn(dialog)).to.equal(true);
      });
  });
});
