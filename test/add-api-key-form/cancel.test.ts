import { expect } from '@open-wc/testing';
import type { AddApiKeyFormElement } from '../../src/add-api-key-form/add-api-key-form.js';
import { ApiKeyError, type CreatedApiKey } from '../../src/api/api-key.js';
import {
  ApiKeyCancelEvent,
  type ApiKeyCreatedEvent,
  ApiKeyOrphanedEvent,
  type ApiKeySubmitEvent,
} from '../../src/api/events.js';
import {
  answer,
  cancelOf,
  deferred,
  errorsOf,
  hasFocus,
  mount,
  mountFilled,
  nameOf,
  never,
  record,
  saveOf,
  statusOf,
  turn,
  validDraft,
} from './support.js';
import { click, nextEvent, type } from '../support.js';

const empty = { applicationName: '', description: '', role: '' };

describe('<add-api-key-form>', () => {
  let form: AddApiKeyFormElement;

  beforeEach(async () => {
    form = await mountFilled();
  });

  describe('Cancel', () => {
    it('fires cancel, with its reason, at the element alone', async () => {
      const cancelled = nextEvent<ApiKeyCancelEvent>(form, 'cancel');
      await click(cancelOf(form));
      const event = await cancelled;
      expect(event).to.be.instanceOf(ApiKeyCancelEvent);
      expect(event.bubbles || event.composed).to.equal(false);
      expect(event.cancelable).to.equal(true);
      expect(event.reason).to.equal('button');
    });

    it('says that the form was dirty', async () => {
      const cancelled = nextEvent<ApiKeyCancelEvent>(form, 'cancel');
      await click(cancelOf(form));
      expect((await cancelled).dirty).to.equal(true);
    });

    it('says that the form was not dirty', async () => {
      const fresh = await mount();
      const cancelled = nextEvent<ApiKeyCancelEvent>(fresh, 'cancel');
      await click(cancelOf(fresh));
      expect((await cancelled).dirty).to.equal(false);
    });

    it('returns to the default value, without errors', async () => {
      form.defaultValue = { applicationName: 'Default' };
      form.value = { ...validDraft, applicationName: '' };
      await click(saveOf(form));
      form.setErrors({ form: 'Closed' });
      await click(cancelOf(form));
      await form.updateComplete;
      expect(form.value).to.deep.equal({ ...empty, applicationName: 'Default' });
      expect(errorsOf(form)).to.deep.equal(['', '', '']);
      expect(statusOf(form)).to.equal('');
    });

    it('keeps the focus', async () => {
      await click(cancelOf(form));
      expect(hasFocus(cancelOf(form))).to.equal(true);
    });

    it('changes nothing when it is prevented', async () => {
      form.addEventListener('cancel', (event) => event.preventDefault());
      form.setErrors({ form: 'Closed' });
      await click(cancelOf(form));
      await form.updateComplete;
      expect(form.value).to.deep.equal(validDraft);
      expect(statusOf(form)).to.equal('Closed');
    });
  });

  describe('Cancel while busy', () => {
    it('aborts the signal once cancel has been fired', async () => {
      const submits = answer(form, never);
      let during: boolean | undefined;
      form.addEventListener('cancel', () => (during = submits[0]?.signal.aborted));
      form.requestSubmit();
      await click(cancelOf(form));
      expect(during).to.equal(false);
      expect(submits[0]?.signal.aborted).to.equal(true);
      expect(form.busy).to.equal(false);
      expect(form.value).to.deep.equal(empty);
    });

    it('lets an attempt that never ends be followed by another', async () => {
      const submits = answer(form, never);
      form.requestSubmit();
      await click(cancelOf(form));
      await form.updateComplete;
      form.value = validDraft;
      await click(saveOf(form));
      expect(submits).to.have.length(2);
      expect(submits[1]?.signal.aborted).to.equal(false);
      expect(form.busy).to.equal(true);
    });

    it('lets the attempt go on when it is prevented', async () => {
      const saving = deferred<CreatedApiKey>();
      const submits = answer(form, () => saving.promise);
      form.addEventListener('cancel', (event) => event.preventDefault());
      form.requestSubmit();
      await click(cancelOf(form));
      expect(form.busy).to.equal(true);
      expect(submits[0]?.signal.aborted).to.equal(false);
      const created = nextEvent<ApiKeyCreatedEvent>(form, 'created');
      saving.resolve({ id: '1' });
      expect((await created).key.id).to.equal('1');
    });

    it('aborts the signal of an attempt that the host drives', async () => {
      const submitted = nextEvent<ApiKeySubmitEvent>(form, 'submit');
      form.requestSubmit();
      form.busy = true;
      await click(cancelOf(form));
      expect((await submitted).signal.aborted).to.equal(true);
      expect(form.busy).to.equal(false);
    });

    it('shows nothing of a rejection that comes after', async () => {
      const saving = deferred();
      answer(form, () => saving.promise);
      const events = record(form);
      form.requestSubmit();
      await click(cancelOf(form));
      saving.reject(new ApiKeyError('Too late', { fieldErrors: { role: 'Too late' } }));
      await turn(form);
      expect(events).to.deep.equal(['submit', 'cancel']);
      expect(errorsOf(form)).to.deep.equal(['', '', '']);
      expect(statusOf(form)).to.equal('');
    });

    it('fires orphaned for a key that comes after, at the element alone', async () => {
      const saving = deferred<CreatedApiKey>();
      answer(form, () => saving.promise);
      const events = record(form);
      form.requestSubmit();
      await click(cancelOf(form));
      const orphaned = nextEvent<ApiKeyOrphanedEvent>(form, 'orphaned');
      saving.resolve({ id: '1', secret: 'sk_secret' });
      const event = await orphaned;
      expect(event).to.be.instanceOf(ApiKeyOrphanedEvent);
      expect(event.bubbles || event.composed || event.cancelable).to.equal(false);
      expect({ ...event.key }).to.deep.equal({ id: '1' });
      expect({ ...event.draft }).to.deep.equal(validDraft);
      expect(events).to.deep.equal(['submit', 'cancel', 'orphaned']);
      expect(statusOf(form)).to.equal('');
    });

    it('keeps what the user has typed since, when the key comes', async () => {
      const saving = deferred<CreatedApiKey>();
      answer(form, () => saving.promise);
      form.requestSubmit();
      await click(cancelOf(form));
      await click(nameOf(form));
      await type('Next');
      const orphaned = nextEvent(form, 'orphaned');
      saving.resolve({ id: '1' });
      await orphaned;
      expect(form.value.applicationName).to.equal('Next');
    });
  });
});
