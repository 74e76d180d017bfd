import { expect } from '@open-wc/testing';
import { ApiKeyError } from '../../src/api/api-key.js';
import { ApiKeyCloseEvent, ApiKeyFailedEvent } from '../../src/api/events.js';
import {
  answerDialog,
  type Dialog,
  expectClosed,
  expectOpen,
  fillIn,
  formIn,
  mountDialog,
  openFilled,
  openForm,
} from './support.js';
import {
  cancelOf,
  deferred,
  errorsOf,
  genericFailure,
  hasFocus,
  nameOf,
  record,
  saveOf,
  statusOf,
  turn,
  validDraft,
} from '../add-api-key-form/support.js';
import { click, nextEvent, type } from '../support.js';

describe('<add-api-key-dialog>', () => {
  let dialog: Dialog;

  beforeEach(async () => {
    dialog = await mountDialog();
    await openFilled(dialog);
  });

  describe('a rejection', () => {
    const failWith = async (reason: unknown): Promise<ApiKeyFailedEvent> => {
      answerDialog(dialog, () => Promise.reject(reason as Error));
      const failed = nextEvent<ApiKeyFailedEvent>(dialog, 'failed');
      await click(saveOf(dialog));
      const event = await failed;
      await turn(formIn(dialog));
      return event;
    };

    it('shows its texts at the fields, and keeps every value', async () => {
      const error = new ApiKeyError('Not so', { fieldErrors: { applicationName: 'Taken' } });
      const event = await failWith(error);
      expectOpen(dialog);
      expect(event.error).to.equal(error);
      expect({ ...event.draft }).to.deep.equal(validDraft);
      expect(errorsOf(dialog)).to.deep.equal(['Taken', '', '']);
      expect(statusOf(formIn(dialog))).to.equal('Not so');
      expect(formIn(dialog).value).to.deep.equal(validDraft);
      expect(hasFocus(nameOf(dialog))).to.equal(true);
    });

    it('shows the generic text for anything else', async () => {
      await failWith(new Error('at line 1'));
      expect(statusOf(formIn(dialog))).to.equal(genericFailure);
      expect(formIn(dialog).busy).to.equal(false);
    });

    it('shows the problem details of a Response', async () => {
      const init = { status: 409, headers: { 'content-type': 'application/problem+json' } };
      const problem = JSON.stringify({ errors: { applicationName: ['Taken'] } });
      answerDialog(dialog, () => new Response(problem, init));
      const failed = nextEvent(dialog, 'failed');
      await click(saveOf(dialog));
      await failed;
      expect(errorsOf(dialog)).to.deep.equal(['Taken', '', '']);
    });
  });

  describe('the idempotency key', () => {
    const saved = async (): Promise<void> => {
      const failed = nextEvent(dialog, 'failed');
      await click(saveOf(dialog));
      await failed;
    };

    it('is the same for a retry, and new after an edit or a cancel', async () => {
      const submits = answerDialog(dialog, () => Promise.reject(new Error('no')));
      await saved();
      await saved();
      nameOf(dialog).focus();
      await type('2');
      await saved();
      await click(cancelOf(dialog));
      await openForm(dialog);
      await fillIn(dialog, { applicationName: 'Nightly report2' });
      await saved();
      const keys = submits.map(({ idempotencyKey }) => idempotencyKey);
      expect(keys[1]).to.equal(keys[0]);
      expect(new Set(keys)).to.have.property('size', 3);
    });
  });

  describe('a key without a secret', () => {
    for (const [what, key] of [
      ['none', { id: '1' }],
      ['an empty one', { id: '1', secret: '' }],
      ['one that is no text', { id: '1', secret: null as unknown as string }],
    ] as const)
      it(`closes it: ${what}`, async () => {
        const saving = deferred();
        answerDialog(dialog, () => saving.promise);
        const events = record(dialog);
        let during: [boolean, string] | undefined;
        dialog.addEventListener('created', () => (during = [dialog.open, dialog.step]));
        const closed = nextEvent<ApiKeyCloseEvent>(dialog, 'close');
        await click(saveOf(dialog));
        saving.resolve(key);
        expect((await closed).acknowledged).to.equal(true);
        expectClosed(dialog);
        expect(during).to.deep.equal([false, 'form']);
        expect(events).to.deep.equal(['submit', 'created', 'close']);
      });

    it('closes it for an answer that is nothing', async () => {
      answerDialog(dialog, () => undefined);
      const closed = nextEvent(dialog, 'close');
      await click(saveOf(dialog));
      await closed;
      expectClosed(dialog);
    });
  });
});
