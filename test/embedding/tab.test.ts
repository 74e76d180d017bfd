import { expect, fixture, html } from '@open-wc/testing';
import { createFocusTrap, type FocusTrap } from 'focus-trap';
import {
  mountDialog,
  openFilled,
  openForm,
  openSecret,
  pressButton,
  questionsIn,
  type Dialog,
} from '../add-api-key-dialog/support.js';
import { cancelOf, hasFocus, saveOf } from '../add-api-key-form/support.js';
import { byLabel, byRole, nextEvent, press } from '../support.js';

/** Where focus-trap keeps the focus: nowhere, around the dialog, or elsewhere in the page. */
const traps: Record<string, (dialog: Dialog, page: HTMLElement) => FocusTrap | undefined> = {
  'without a focus trap': () => undefined,
  'in a focus trap': (dialog, page) => {
    page.append(dialog);
    return createFocusTrap(page, { escapeDeactivates: false });
  },
  'in a focus trap that looks into shadow roots': (dialog, page) => {
    page.append(dialog);
    const tabbableOptions = { getShadowRoot: true };
    return createFocusTrap(page, { escapeDeactivates: false, tabbableOptions });
  },
  'beside a focus trap': (_, page) => createFocusTrap(page, { escapeDeactivates: false }),
};

describe('<add-api-key-dialog>', () => {
  for (const [where, create] of Object.entries(traps))
    describe(`Tab, ${where}`, () => {
      let dialog: Dialog;
      let trap: FocusTrap | undefined;

      beforeEach(async () => {
        const page = await fixture<HTMLElement>(html`<div><button>Elsewhere</button></div>`);
        dialog = await mountDialog();
        trap = create(dialog, page);
        trap?.activate();
      });

      afterEach(() => {
        trap?.deactivate();
      });

      it('goes from the last control to the first, and back', async () => {
        await openFilled(dialog);
        saveOf(dialog).focus();
        await press('Tab');
        expect(hasFocus(cancelOf(dialog))).to.equal(true);
        await press('Tab');
        expect(hasFocus(byRole(dialog, 'button', 'Close'))).to.equal(true);
        await press('Shift+Tab');
        expect(hasFocus(cancelOf(dialog))).to.equal(true);
      });

      it('goes round at the secret and in its question', async () => {
        await openSecret(dialog);
        byRole(dialog, 'button', 'Done').focus();
        await press('Tab');
        expect(hasFocus(byRole(dialog, 'button', 'Close'))).to.equal(true);
        await press('Escape');
        expect(questionsIn(dialog)).to.have.length(1);
        byRole(dialog, 'button', 'Close anyway').focus();
        await press('Tab');
        expect(hasFocus(byRole(dialog, 'button', 'Go back'))).to.equal(true);
        await pressButton(dialog, 'Go back');
      });

      it('goes round at the secret after the browser has closed its question', async () => {
        await openSecret(dialog);
        await press('Escape');
        const question = questionsIn(dialog)[0] as HTMLDialogElement;
        const closed = nextEvent(question, 'close');
        question.close();
        await closed;
        byRole(dialog, 'button', 'Done').focus();
        await press('Tab');
        expect(hasFocus(byRole(dialog, 'button', 'Close'))).to.equal(true);
      });

      it("goes to a control of the host's, which may use it", async () => {
        const input = document.createElement('input');
        Object.assign(input, { slot: 'fields', name: 'team', ariaLabel: 'Team' });
        dialog.append(input);
        await openForm(dialog);
        byLabel(dialog, 'Role').focus();
        await press('Tab');
        expect(hasFocus(input)).to.equal(true);
        input.addEventListener('keydown', (event) => {
          if (event.key === 'Tab') event.preventDefault();
        });
        await press('Tab');
        expect(hasFocus(input)).to.equal(true);
      });
    });
});
