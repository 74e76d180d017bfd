import { expect, html } from '@open-wc/testing';
import { ApiKeyCancelEvent } from '../../src/api/events.js';
import {
  clickBackdrop,
  type Dialog,
  expectClosed,
  expectOpen,
  formIn,
  preventCancel,
  mountDialog,
  openFilled,
  openForm,
  removeOpenAttribute,
  pressButton,
  recordCancels,
  recordCloses,
} from './support.js';
import {
  cancelOf,
  descriptionOf,
  nameOf,
  record,
  turn,
  validDraft,
} from '../add-api-key-form/support.js';
import { byLabel, click, nextEvent, press, type } from '../support.js';

interface Way {
  name: string;
  reason: string;
  leave: (dialog: Dialog) => unknown;
}

const backdrop: Way = { name: 'the backdrop', reason: 'backdrop', leave: clickBackdrop };

/** The ways to leave the form that work with a draft as well. */
const ways: Way[] = [
  { name: 'Cancel', reason: 'button', leave: (dialog) => click(cancelOf(dialog)) },
  { name: 'Cancel, by Enter', reason: 'button', leave: (dialog) => pressButton(dialog, 'Cancel') },
  { name: 'Escape', reason: 'escape', leave: () => press('Escape') },
  { name: 'close()', reason: 'api', leave: (dialog) => dialog.close() },
  { name: 'open = false', reason: 'api', leave: (dialog) => (dialog.open = false) },
  {
    name: 'removing the attribute',
    reason: 'api',
    leave: removeOpenAttribute,
  },
  { name: 'close({ force })', reason: 'api', leave: (dialog) => dialog.close({ force: true }) },
];

const empty = { applicationName: '', description: '', role: '' };

describe('<add-api-key-dialog>', () => {
  let dialog: Dialog;

  beforeEach(async () => {
    dialog = await mountDialog();
  });

  for (const { name, reason, leave } of [...ways, backdrop])
    describe(`left by ${name}`, () => {
      it('fires cancel once, with its reason, then close', async () => {
        await openForm(dialog);
        const [events, cancels, closes] = [
          record(dialog),
          recordCancels(dialog),
          recordCloses(dialog),
        ];
        await leave(dialog);
        await turn();
        expectClosed(dialog);
        expect(events).to.deep.equal(['cancel', 'close']);
        expect(cancels).to.deep.equal([{ reason, dirty: false }]);
        expect(closes).to.deep.equal([true]);
      });

      it('stays open when that is prevented', async () => {
        const form = await openForm(dialog);
        preventCancel(dialog);
        const events = record(dialog);
        await leave(dialog);
        await turn();
        expectOpen(dialog);
        expect(formIn(dialog)).to.equal(form);
        expect(events).to.deep.equal(['cancel']);
      });

      it('closes at the next attempt after that', async () => {
        await openForm(dialog);
        dialog.addEventListener('cancel', (event) => event.preventDefault(), { once: true });
        await leave(dialog);
        await turn();
        const events = record(dialog);
        await leave(dialog);
        await turn();
        expectClosed(dialog);
        expect(events).to.deep.equal(['cancel', 'close']);
      });
    });

  for (const { name, reason, leave } of ways)
    describe(`left by ${name} with a draft`, () => {
      it('says that it was dirty, and discards it', async () => {
        await openFilled(dialog);
        const cancels = recordCancels(dialog);
        await leave(dialog);
        await turn();
        expectClosed(dialog);
        expect(cancels).to.deep.equal([{ reason, dirty: true }]);
        expect((await openForm(dialog)).value).to.deep.equal(empty);
      });

      it('keeps it when cancel is prevented', async () => {
        await openFilled(dialog);
        preventCancel(dialog);
        await leave(dialog);
        await turn();
        expectOpen(dialog);
        expect(formIn(dialog).value).to.deep.equal(validDraft);
      });

      it('starts again from the defaults', async () => {
        dialog.defaultValue = { description: 'Default' };
        dialog.defaultRole = 'admin';
        await openFilled(dialog);
        await leave(dialog);
        await turn();
        const form = await openForm(dialog);
        const defaults = { applicationName: '', description: 'Default', role: 'admin' };
        expect(form.value).to.deep.equal(defaults);
        expect(form.matches(':state(dirty)')).to.equal(false);
      });

      it("resets the host's controls", async () => {
        const extra = await mountDialog(html`
          <add-api-key-dialog>
            <label slot="fields">Ticket <input name="ticket" value="T-1" /></label>
          </add-api-key-dialog>
        `);
        await openForm(extra);
        byLabel(extra, 'Ticket').value = 'T-2';
        await leave(extra);
        await turn();
        await openForm(extra);
        expect(byLabel(extra, 'Ticket').value).to.equal('T-1');
      });
    });

  it('fires a cancel of the class of the form, at the element alone', async () => {
    await openForm(dialog);
    const cancelled = nextEvent<ApiKeyCancelEvent>(dialog, 'cancel');
    await press('Escape');
    const event = await cancelled;
    expect(event).to.be.instanceOf(ApiKeyCancelEvent);
    expect(event.target).to.equal(dialog);
    expect(event.bubbles || event.composed).to.equal(false);
    expect(event.cancelable).to.equal(true);
  });

  describe('closed already', () => {
    it('fires nothing by close() or open = false', async () => {
      const events = record(dialog);
      dialog.close();
      dialog.close({ force: true });
      dialog.open = false;
      await turn();
      expect(events).to.deep.equal([]);
    });

    it('fires nothing more by a close() in a listener for close', async () => {
      await openForm(dialog);
      const events = record(dialog);
      dialog.addEventListener('close', () => dialog.close());
      dialog.close();
      await turn();
      expect(events).to.deep.equal(['cancel', 'close']);
    });

    it('opens again in a listener for close', async () => {
      await openFilled(dialog);
      dialog.addEventListener('close', () => dialog.show(), { once: true });
      dialog.close();
      await turn();
      expectOpen(dialog);
      expect(formIn(dialog).value).to.deep.equal(empty);
    });

    it('fires one close when a listener for cancel closes it', async () => {
      await openForm(dialog);
      const closes = recordCloses(dialog);
      dialog.addEventListener('cancel', () => dialog.close(), { once: true });
      dialog.close();
      await turn();
      expectClosed(dialog);
      expect(closes).to.deep.equal([true]);
    });
  });

  describe('typed into', () => {
    it('is dirty, and starts empty the next time', async () => {
      const cancels = recordCancels(dialog);
      await openForm(dialog);
      await type('Nightly');
      descriptionOf(dialog).focus();
      await type('Reads');
      await press('Escape');
      await openForm(dialog);
      expect(nameOf(dialog).value + descriptionOf(dialog).value).to.equal('');
      expect(cancels).to.deep.equal([{ reason: 'escape', dirty: true }]);
    });

    it('shows no error of the last time', async () => {
      (await openForm(dialog)).reportValidity();
      await press('Escape');
      const form = await openForm(dialog);
      expect(nameOf(dialog).ariaInvalid).to.equal(null);
      expect(form.matches(':state(invalid)')).to.equal(false);
    });
  });
});
