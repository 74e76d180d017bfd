import { expect, fixture, html } from '@open-wc/testing';
import {
  answerDialog,
  clickBackdrop,
  type Dialog,
  expectClosed,
  expectOpen,
  fillIn,
  mountDialog,
  openFilled,
  openForm,
  openSecret,
  questionsIn,
  triggerOf,
  pressButton,
} from './support.js';
import { cancelOf, never, record, roleOf, saveOf, turn } from '../add-api-key-form/support.js';
import { byLabel, byRole, click, nextEvent, press, setViewport } from '../support.js';

describe('<add-api-key-dialog> in a host page', () => {
  describe('inside a host <form>', () => {
    let around: HTMLFormElement;
    let dialog: Dialog;
    let heard: string[];

    beforeEach(async () => {
      around = await fixture<HTMLFormElement>(html`
        <form>
          <label>Team <input name="team" value="Payments" /></label>
          <add-api-key-dialog name="key"></add-api-key-dialog>
          <button>Host save</button>
        </form>
      `);
      // A native submit would leave the page of the tests.
      around.addEventListener('submit', (event) => event.preventDefault());
      dialog = around.querySelector('add-api-key-dialog')!;
      heard = record(around);
    });

    it('does not submit it by being opened', async () => {
      await click(triggerOf(dialog));
      expectOpen(dialog);
      expect(heard).to.deep.equal([]);
    });

    it('does not submit it by Save', async () => {
      const submits = answerDialog(dialog, never);
      await openFilled(dialog);
      await click(saveOf(dialog));
      expect(submits).to.have.length(1);
      expect(heard).to.deep.equal([]);
    });

    it('does not submit it by Enter in the name', async () => {
      const submits = answerDialog(dialog, never);
      await openFilled(dialog);
      await press('Enter');
      expect(submits).to.have.length(1);
      expect(heard).to.deep.equal([]);
    });

    it('does not submit or reset it by Cancel', async () => {
      around.addEventListener('reset', () => heard.push('reset'));
      byLabel(around, 'Team').value = 'Platform';
      await openFilled(dialog);
      await click(cancelOf(dialog));
      expectClosed(dialog);
      expect(heard).to.deep.equal([]);
      expect(byLabel(around, 'Team').value).to.equal('Platform');
    });

    it('does not submit it by the buttons of the secret', async () => {
      await openSecret(dialog);
      await pressButton(dialog, 'Show');
      await click(byRole(dialog, 'button', 'Done'));
      await pressButton(dialog, 'Close anyway');
      expectClosed(dialog);
      expect(heard).to.deep.equal([]);
    });

    for (const [state, reach] of [
      ['closed', () => undefined],
      ['filled', openFilled],
      ['with a secret', openSecret],
    ] as const)
      it(`adds nothing to its FormData while ${state}, and no fault`, async () => {
        await reach(dialog);
        expect([...new FormData(around)]).to.deep.equal([['team', 'Payments']]);
        expect(around.checkValidity()).to.equal(true);
      });
  });

  describe('inside a host <dialog>', () => {
    let around: HTMLDialogElement;
    let dialog: Dialog;
    let heard: string[];

    beforeEach(async () => {
      around = await fixture<HTMLDialogElement>(html`
        <dialog aria-label="Host"><add-api-key-dialog></add-api-key-dialog></dialog>
      `);
      around.showModal();
      dialog = around.querySelector('add-api-key-dialog')!;
      heard = record(around);
    });

    const expectUntouched = async (): Promise<void> => {
      await turn();
      expect(around.open).to.equal(true);
      expect(around.matches(':modal')).to.equal(true);
      expect(heard).to.deep.equal([]);
    };

    it('opens above it', async () => {
      await click(triggerOf(dialog));
      expectOpen(dialog);
      await expectUntouched();
    });

    for (const [way, leave] of [
      ['Escape', () => press('Escape')],
      ['Cancel', (it: Dialog) => click(cancelOf(it))],
      ['the backdrop', clickBackdrop],
      ['close()', (it: Dialog) => it.close()],
    ] as const)
      it(`does not close or cancel it by ${way}`, async () => {
        await openForm(dialog);
        await leave(dialog);
        expectClosed(dialog);
        await expectUntouched();
      });

    it('does not close it by a key that was made', async () => {
      answerDialog(dialog, () => ({ id: '1' }));
      await openForm(dialog);
      await fillIn(dialog);
      const closed = nextEvent(dialog, 'close');
      await press('Enter');
      await closed;
      await expectUntouched();
    });

    it('does not close it by Escape in the secret and in the question', async () => {
      await openSecret(dialog);
      await press('Escape');
      expect(questionsIn(dialog)).to.have.length(1);
      await press('Escape');
      expectOpen(dialog, 'secret');
      await expectUntouched();
    });

    it('leaves Escape to it once it is closed itself', async () => {
      await openForm(dialog);
      await press('Escape');
      const closed = nextEvent(around, 'close');
      await press('Escape');
      await closed;
      expect(heard).to.deep.equal(['cancel', 'close']);
    });

    it('closes with it for good when the page takes both away', async () => {
      await openForm(dialog);
      const events = record(dialog);
      around.remove();
      await turn();
      expectClosed(dialog);
      expect(events).to.deep.equal(['close']);
    });
  });

  describe('what the host says', () => {
    it('<option> children are the roles, and follow', async () => {
      const dialog = await mountDialog(html`
        <add-api-key-dialog default-role="b">
          <option value="a">Alpha</option>
          <option value="b" data-description="Second.">Beta</option>
        </add-api-key-dialog>
      `);
      await openForm(dialog);
      const values = () => Array.from(roleOf(dialog).options, ({ value }) => value);
      expect(values()).to.deep.equal(['', 'a', 'b']);
      expect(roleOf(dialog).value).to.equal('b');
      const option = document.createElement('option');
      option.value = 'c';
      dialog.append(option);
      await turn();
      await dialog.updateComplete;
      await turn();
      expect(values()).to.deep.equal(['', 'a', 'b', 'c']);
    });

    it('roles win over them', async () => {
      const dialog = await mountDialog(html`
        <add-api-key-dialog><option value="a">Alpha</option></add-api-key-dialog>
      `);
      dialog.roles = [{ value: 'r', label: 'Reader' }];
      await openForm(dialog);
      expect(Array.from(roleOf(dialog).options, ({ label }) => label).slice(1)).to.deep.equal([
        'Reader',
      ]);
    });

    it('limits, the heading and its level are those of the form', async () => {
      const dialog = await mountDialog(html`
        <add-api-key-dialog
          heading="New key"
          heading-level="4"
          name-max-length="3"
          description-max-length="4"
        ></add-api-key-dialog>
      `);
      const form = await openFilled(dialog);
      form.reportValidity();
      expect(byRole(dialog, 'heading', 'New key').ariaLevel).to.equal('4');
      expect(byRole(dialog, 'dialog', 'New key')).not.to.equal(null);
      expect(byLabel(dialog, 'Application Name').ariaInvalid).to.equal('true');
      expect(byLabel(dialog, 'Description').ariaInvalid).to.equal('true');
    });

    it('messages reach the button, the form and the secret', async () => {
      const dialog = await mountDialog();
      dialog.messages = { addApiKey: 'Neu', save: 'Sichern', done: 'Fertig' };
      await dialog.updateComplete;
      byRole(dialog, 'button', 'Neu');
      await openForm(dialog);
      byRole(dialog, 'button', 'Sichern');
      await openSecret(dialog);
      byRole(dialog, 'button', 'Fertig');
    });

    it('its controls in the slot go with the draft', async () => {
      const dialog = await mountDialog(html`
        <add-api-key-dialog>
          <label slot="fields">Ticket <input name="ticket" value="T-1" /></label>
        </add-api-key-dialog>
      `);
      const submits = answerDialog(dialog, never);
      await openFilled(dialog);
      byLabel(dialog, 'Ticket').focus();
      await press('Enter');
      expect({ ...submits[0]!.draft.extra }).to.deep.equal({ ticket: 'T-1' });
    });
  });

  describe('in a page of 320 × 480', () => {
    for (const [step, reach] of [
      ['the form', openFilled],
      ['the secret', openSecret],
    ] as const)
      it(`every control of ${step} is reached, without scrolling sideways`, async () => {
        await setViewport({ width: 320, height: 480 });
        const dialog = await mountDialog();
        await reach(dialog);
        const surface = dialog.shadowRoot!.querySelector('.surface')!;
        expect(surface.scrollWidth).to.be.at.most(surface.clientWidth);
        expect(document.documentElement.scrollWidth).to.be.at.most(320);
        const content = surface.firstElementChild!.shadowRoot!;
        const controls = [...content.querySelectorAll('input, textarea, select, button')].filter(
          (control) => control.checkVisibility(),
        );
        expect(controls.length).to.be.at.least(5);
        for (const control of controls) {
          control.scrollIntoView({ block: 'nearest', behavior: 'instant' });
          const { left, right, top, bottom } = control.getBoundingClientRect();
          expect(Math.min(left, top), control.outerHTML).to.be.at.least(0);
          expect(right, control.outerHTML).to.be.at.most(320);
          expect(bottom, control.outerHTML).to.be.at.most(480);
        }
      });
  });
});
