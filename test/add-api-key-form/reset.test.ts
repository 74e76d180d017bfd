import { expect } from '@open-wc/testing';
import type { AddApiKeyFormElement } from '../../src/add-api-key-form/add-api-key-form.js';
import { ApiKeyError, type CreatedApiKey } from '../../src/api/api-key.js';
import { type ApiKeyCreatedEvent } from '../../src/api/events.js';
import {
  answer,
  cancelOf,
  deferred,
  errorsOf,
  mountFilled,
  record,
  statusOf,
  turn,
  validDraft,
} from './support.js';
import { click, nextEvent } from '../support.js';

const empty = { applicationName: '', description: '', role: '' };

describe('<add-api-key-form>', () => {
  let form: AddApiKeyFormElement;

  beforeEach(async () => {
    form = await mountFilled();
  });

  describe('a slow attempt, cancelled, and a second one', () => {
    /** Two attempts under way, the first one cancelled. */
    const startTwo = async () => {
      const [first, second] = [deferred<CreatedApiKey>(), deferred<CreatedApiKey>()];
      const answers = [first, second];
      answer(form, () => answers.shift()!.promise);
      form.requestSubmit();
      await click(cancelOf(form));
      form.value = validDraft;
      form.requestSubmit();
      return { first, second, events: record(form) };
    };

    it('stays busy when the first answers', async () => {
      const { first, events } = await startTwo();
      first.resolve({ id: 'first' });
      await turn(form);
      expect(events).to.deep.equal(['orphaned']);
      expect(form.busy).to.equal(true);
      expect(form.value).to.deep.equal(validDraft);
    });

    it('stays busy when the first fails', async () => {
      const { first, events } = await startTwo();
      first.reject(new ApiKeyError('first'));
      await turn(form);
      expect(events).to.deep.equal([]);
      expect(form.busy).to.equal(true);
      expect(statusOf(form)).to.equal('');
    });

    it('shows the outcome of the second alone', async () => {
      const { first, second, events } = await startTwo();
      first.resolve({ id: 'first' });
      const created = nextEvent<ApiKeyCreatedEvent>(form, 'created');
      second.resolve({ id: 'second' });
      expect((await created).key.id).to.equal('second');
      expect(events).to.deep.equal(['orphaned', 'created']);
    });
  });

  describe('reset()', () => {
    it('aborts an attempt, without a cancel', async () => {
      const saving = deferred<CreatedApiKey>();
      const submits = answer(form, () => saving.promise);
      const events = record(form);
      form.requestSubmit();
      form.reset();
      expect(submits[0]?.signal.aborted).to.equal(true);
      expect(form.busy).to.equal(false);
      const orphaned = nextEvent(form, 'orphaned');
      saving.resolve({});
      await orphaned;
      expect(events).to.deep.equal(['submit', 'orphaned']);
    });

    it('returns to the default value, without errors', async () => {
      form.value = { ...validDraft, role: '' };
      form.requestSubmit();
      form.reset();
      await form.updateComplete;
      expect(form.value).to.deep.equal(empty);
      expect(errorsOf(form)).to.deep.equal(['', '', '']);
      expect(form.matches(':state(dirty)')).to.equal(false);
    });

    it('takes the message of a success away', async () => {
      answer(form, () => ({}));
      const created = nextEvent(form, 'created');
      form.requestSubmit();
      await created;
      await form.updateComplete;
      expect(statusOf(form)).to.equal('API key created');
      form.reset();
      await form.updateComplete;
      expect(statusOf(form)).to.equal('');
    });

    it('called by a listener for submit keeps the form usable', async () => {
      const submits: Event[] = [];
      form.addEventListener('submit', (event) => {
        submits.push(event);
        form.reset();
      });
      form.requestSubmit();
      form.value = validDraft;
      form.requestSubmit();
      expect(submits).to.have.length(2);
      expect(form.busy).to.equal(false);
    });

    it('called before respondWith() makes an orphan of the key', async () => {
      form.addEventListener('submit', (event) => {
        form.reset();
        event.respondWith({ id: '1' });
      });
      const orphaned = nextEvent(form, 'orphaned');
      form.requestSubmit();
      await orphaned;
      expect(form.busy).to.equal(false);
    });
  });
});
