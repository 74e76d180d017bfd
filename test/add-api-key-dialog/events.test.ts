import { expect, fixture, html } from '@open-wc/testing';
import {
  ApiKeyCancelEvent,
  ApiKeyCloseEvent,
  ApiKeyCreatedEvent,
  ApiKeyFailedEvent,
  ApiKeySubmitEvent,
} from '../../src/api/events.js';
import {
  answerDialog,
  type Dialog,
  expectOpen,
  fillIn,
  formIn,
  mountDialog,
  openFilled,
  openForm,
} from './support.js';
import {
  cancelOf,
  never,
  record,
  saveOf,
  turn,
  validDraft,
  withUncaught,
} from '../add-api-key-form/support.js';
import { click, nextEvent, press } from '../support.js';

/** Returns what `act` writes to the console as errors. */
const errorsDuring = async (act: () => Promise<void>): Promise<unknown[]> => {
  const errors: unknown[] = [];
  const { error } = console;
  console.error = (...all: unknown[]) => errors.push(...all);
  try {
    await act();
    return errors;
  } finally {
    console.error = error;
  }
};

describe('<add-api-key-dialog>', () => {
  let dialog: Dialog;

  beforeEach(async () => {
    dialog = await mountDialog();
    await openFilled(dialog);
  });

  describe('its events', () => {
    it('are of the classes of the form, at the element alone', async () => {
      const heard: Event[] = [];
      for (const name of ['submit', 'failed', 'cancel', 'close', 'created'])
        dialog.addEventListener(name, (event) => heard.push(event));
      let isRefused = true;
      answerDialog(dialog, () => (isRefused ? Promise.reject(new Error('no')) : {}));
      const failed = nextEvent(dialog, 'failed');
      await click(saveOf(dialog));
      await failed;
      await click(cancelOf(dialog));
      isRefused = false;
      await openFilled(dialog);
      const closed = nextEvent(dialog, 'close');
      await press('Enter');
      await closed;
      expect(heard.map(({ constructor }) => constructor)).to.deep.equal([
        ApiKeySubmitEvent,
        ApiKeyFailedEvent,
        ApiKeyCancelEvent,
        ApiKeyCloseEvent,
        ApiKeySubmitEvent,
        ApiKeyCreatedEvent,
        ApiKeyCloseEvent,
      ]);
      expect(heard.filter(({ bubbles, composed }) => bubbles || composed)).to.deep.equal([]);
      expect(heard.filter(({ target }) => target !== dialog)).to.deep.equal([]);
      expect(heard.filter(({ cancelable }) => cancelable).map((event) => event.type)).to.deep.equal(
        ['submit', 'cancel', 'submit'],
      );
    });

    it('are not those of what is inside, which nobody outside hears', async () => {
      const around = await fixture<HTMLElement>(html`<div></div>`);
      around.append(dialog);
      await dialog.updateComplete;
      const heard: string[] = [];
      for (const name of ['submit', 'created', 'failed', 'cancel', 'close', 'reset'])
        around.addEventListener(
          name,
          (event) => {
            heard.push(name);
            expect(event.target).to.equal(dialog);
          },
          { capture: true },
        );
      const bubbled = record(around);
      answerDialog(dialog, () => ({ id: '1' }));
      await fillIn(dialog);
      const closed = nextEvent(dialog, 'close');
      await click(saveOf(dialog));
      await closed;
      await turn();
      expect(heard).to.deep.equal(['submit', 'created', 'close']);
      await openForm(dialog);
      await press('Escape');
      await turn();
      expect(heard.slice(3)).to.deep.equal(['cancel', 'close']);
      expect(bubbled).to.deep.equal([]);
    });
  });

  describe('submit', () => {
    it('carries what was entered, and a signal', async () => {
      const submit = answerDialog(dialog, never);
      await click(saveOf(dialog));
      expect({ ...submit[0]!.draft }).to.deep.equal(validDraft);
      expect(Object.isFrozen(submit[0]!.draft)).to.equal(true);
      expect(submit[0]!.idempotencyKey).to.match(/^[\da-f-]{36}$/);
      expect(submit[0]!.signal.aborted).to.equal(false);
    });

    it('is fired once by a double click and keys together', async () => {
      const submits = answerDialog(dialog, never);
      formIn(dialog).requestSubmit();
      await press('Enter');
      await click(saveOf(dialog));
      expect(submits).to.have.length(1);
    });

    for (const [what, respond] of [
      ['a promise', () => Promise.resolve({ id: '7' })],
      ['a value', () => ({ id: '7' })],
      ['a Response', () => Response.json({ id: '7' }, { status: 201 })],
      ['a promise of a Response', () => Promise.resolve(Response.json({ id: '7' }))],
    ] as const)
      it(`is answered with ${what}`, async () => {
        answerDialog(dialog, respond);
        const created = nextEvent<ApiKeyCreatedEvent>(dialog, 'created');
        await click(saveOf(dialog));
        const { key, draft } = await created;
        expect({ ...key }).to.deep.equal({ id: '7' });
        expect({ ...draft }).to.deep.equal(validDraft);
      });

    it('cannot be answered twice', async () => {
      let error: unknown;
      dialog.addEventListener('submit', (event) => {
        event.respondWith(never());
        try {
          event.respondWith({});
        } catch (thrown) {
          error = thrown;
        }
      });
      await click(saveOf(dialog));
      expect((error as DOMException).name).to.equal('InvalidStateError');
      expect(formIn(dialog).busy).to.equal(true);
    });

    it('cannot be answered late', async () => {
      dialog.addEventListener('submit', (event) => event.preventDefault());
      const submitted = nextEvent<ApiKeySubmitEvent>(dialog, 'submit');
      await click(saveOf(dialog));
      const event = await submitted;
      expect(() => event.respondWith({})).to.throw(DOMException, /respondWith/);
      expectOpen(dialog);
    });

    it('is the business of the host when it is prevented', async () => {
      dialog.addEventListener('submit', (event) => event.preventDefault());
      const errors = await errorsDuring(async () => {
        await click(saveOf(dialog));
        await click(saveOf(dialog));
      });
      expect(errors).to.deep.equal([]);
      expectOpen(dialog);
      expect(formIn(dialog).busy).to.equal(false);
      expect(formIn(dialog).value).to.deep.equal(validDraft);
    });

    it('is an error in the console when nobody answers, and can be tried again', async () => {
      const events = record(dialog);
      const errors = await errorsDuring(() => click(saveOf(dialog)));
      expect(errors).to.have.length(1);
      expect(errors[0]).to.match(/add-api-key-dialog.*respondWith/);
      expectOpen(dialog);
      await errorsDuring(() => click(saveOf(dialog)));
      expect(events).to.deep.equal(['submit', 'submit']);
    });

    it('leaves the form usable when a listener throws', async () => {
      dialog.addEventListener('submit', () => {
        throw new Error('Of the host');
      });
      await errorsDuring(async () => {
        const thrown = await withUncaught(() => click(saveOf(dialog)));
        expect(thrown.map(String)).to.deep.equal(['Error: Of the host']);
      });
      const submits = answerDialog(dialog, never);
      await withUncaught(() => click(saveOf(dialog)));
      expect(submits).to.have.length(1);
    });
  });
});
