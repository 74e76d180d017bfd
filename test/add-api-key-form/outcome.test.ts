import { expect } from '@open-wc/testing';
import type { AddApiKeyFormElement } from '../../src/add-api-key-form/add-api-key-form.js';
import { ApiKeyError } from '../../src/api/api-key.js';
import { ApiKeyCreatedEvent, ApiKeyFailedEvent } from '../../src/api/events.js';
import {
  answer,
  errorsOf,
  genericFailure,
  hasFocus,
  mountFilled,
  nameOf,
  record,
  roleOf,
  saveOf,
  statusOf,
  validDraft,
} from './support.js';
import { byRole, click, deepActiveElement, nextEvent, press, type } from '../support.js';

describe('<add-api-key-form>', () => {
  let form: AddApiKeyFormElement;

  beforeEach(async () => {
    form = await mountFilled();
  });

  /** Saves by the mouse; the host rejects. */
  const failWith = async (reason: unknown): Promise<ApiKeyFailedEvent> => {
    answer(form, () => Promise.reject(reason as Error));
    const failed = nextEvent<ApiKeyFailedEvent>(form, 'failed');
    await click(saveOf(form));
    const event = await failed;
    await form.updateComplete;
    return event;
  };

  /** Saves by the mouse; the host fulfils. */
  const succeedWith = async (key: unknown): Promise<ApiKeyCreatedEvent> => {
    answer(form, () => Promise.resolve(key as object));
    const created = nextEvent<ApiKeyCreatedEvent>(form, 'created');
    await click(saveOf(form));
    const event = await created;
    await form.updateComplete;
    return event;
  };

  describe('an answer that is fulfilled', () => {
    it('fires created, with the draft, at the element alone', async () => {
      const event = await succeedWith({ id: '1' });
      expect(event).to.be.instanceOf(ApiKeyCreatedEvent);
      expect(event.bubbles || event.composed || event.cancelable).to.equal(false);
      expect({ ...event.draft }).to.deep.equal(validDraft);
    });

    it('resets the form, says so, and keeps the focus', async () => {
      await succeedWith({ id: '1' });
      expect(form.value).to.deep.equal({ applicationName: '', description: '', role: '' });
      expect(form.busy).to.equal(false);
      expect(statusOf(form)).to.equal('API key created');
      expect(hasFocus(saveOf(form))).to.equal(true);
    });

    it('shows no error in the empty form', async () => {
      await succeedWith({ id: '1' });
      expect(errorsOf(form)).to.deep.equal(['', '', '']);
    });

    it('returns to the default value', async () => {
      form.defaultValue = { description: 'Default', role: 'admin' };
      form.value = validDraft;
      await succeedWith({ id: '1' });
      const start = { applicationName: '', description: 'Default', role: 'admin' };
      expect(form.value).to.deep.equal(start);
    });

    it('forgets the message with the next Save', async () => {
      await succeedWith({ id: '1' });
      await press('Enter');
      await form.updateComplete;
      expect(statusOf(form)).to.equal('');
    });

    for (const nothing of [undefined, null, 'text', 42, true])
      it(`takes ${JSON.stringify(nothing)} for a key without fields`, async () => {
        const { key } = await succeedWith(nothing);
        expect({ ...key }).to.deep.equal({});
      });
  });

  describe('an answer that is rejected', () => {
    const markup = '<img src="x" onerror="alert(1)">';
    const reasons: [string, unknown][] = [
      ['an Error with a stack', new Error('ECONNREFUSED 10.0.0.1')],
      ['an ApiKeyError without any text', new ApiKeyError()],
      ['a string', 'of the server'],
      ['an empty string', ''],
      ['undefined', undefined],
      ['null', null],
      ['a number', 500],
      ['a symbol', Symbol('of the server')],
      ['a function', () => 'of the server'],
      ['an array', ['of the server']],
      ['a Response', new Response('of the server', { status: 500 })],
      ['an object with markup in it', { message: markup, detail: markup }],
      ['an object without a prototype', Object.create(null)],
      ['an object with inherited errors', Object.create({ fieldErrors: { role: 'inherited' } })],
      [
        'errors that are no texts',
        { fieldErrors: { role: { toString: () => 'no' }, form: [{}, 1] } },
      ],
      ['errors that are null', { fieldErrors: null, message: 'of the server' }],
      ['an AbortError that is not ours', new DOMException('of the server', 'AbortError')],
    ];
    for (const [what, reason] of reasons)
      it(`shows the generic text for ${what}`, async () => {
        const { error } = await failWith(reason);
        expect(error).to.equal(reason);
        expect(statusOf(form)).to.equal(genericFailure);
        expect(errorsOf(form)).to.deep.equal(['', '', '']);
      });

    it('fires failed, with the draft, at the element alone', async () => {
      const event = await failWith(new Error('no'));
      expect(event).to.be.instanceOf(ApiKeyFailedEvent);
      expect(event.bubbles || event.composed || event.cancelable).to.equal(false);
      expect({ ...event.draft }).to.deep.equal(validDraft);
    });

    it('keeps every value, and the focus on Save, which works again', async () => {
      const events = record(form);
      await failWith(new Error('no'));
      expect(form.value).to.deep.equal(validDraft);
      expect(hasFocus(saveOf(form))).to.equal(true);
      const failed = nextEvent(form, 'failed');
      await press('Enter');
      await failed;
      expect(events).to.deep.equal(['submit', 'failed', 'submit', 'failed']);
    });

    it('shows the message of an ApiKeyError at the form, as text', async () => {
      await failWith(new ApiKeyError(`Quota reached ${markup}`));
      expect(statusOf(form)).to.equal(`Quota reached ${markup}`);
      expect(byRole(form, 'status').querySelectorAll('img').length).to.equal(0);
    });

    it('shows the texts of an ApiKeyError at the fields, as text, and its message at the form', async () => {
      const fieldErrors = { applicationName: ['Taken', 'Too plain'], role: markup };
      await failWith(new ApiKeyError('Not accepted', { fieldErrors }));
      expect(errorsOf(form)).to.deep.equal(['Taken\nToo plain', '', markup]);
      expect(statusOf(form)).to.equal('Not accepted');
    });

    it('reads own errors of any object', async () => {
      await failWith({ fieldErrors: { description: 'Too vague' }, message: 'Not accepted' });
      expect(errorsOf(form)).to.deep.equal(['', 'Too vague', '']);
      expect(statusOf(form)).to.equal('Not accepted');
    });

    it('shows the text of an unknown field at the form', async () => {
      const fieldErrors = JSON.parse(
        '{ "owner": "No owner", "expiresAt": "Too late", "__proto__": "A", "constructor": ["B"] }',
      ) as object;
      await failWith(new ApiKeyError('', { fieldErrors }));
      expect(statusOf(form).split('\n')).to.have.members(['No owner', 'Too late', 'A', 'B']);
    });

    it('puts the focus on the first field with an error', async () => {
      await failWith(new ApiKeyError('', { fieldErrors: { role: 'No', description: 'No' } }));
      expect(deepActiveElement()?.localName).to.equal('textarea');
    });

    it('leaves the focus where the user has gone outside of the form', async () => {
      const other = document.createElement('input');
      form.after(other);
      answer(form, () => {
        other.focus();
        return Promise.reject(new ApiKeyError('', { fieldErrors: { role: 'No' } }));
      });
      const failed = nextEvent(form, 'failed');
      form.requestSubmit();
      await failed;
      expect(hasFocus(other)).to.equal(true);
      other.remove();
    });
  });

  describe('an error of the host at a field', () => {
    beforeEach(() => failWith(new ApiKeyError('', { fieldErrors: { applicationName: 'Taken' } })));

    it('stays while another field is edited', async () => {
      await press('Tab');
      await type('x');
      await form.updateComplete;
      expect(errorsOf(form)).to.deep.equal(['Taken', '', '']);
    });

    it('goes when its field is edited', async () => {
      await type('2');
      await form.updateComplete;
      expect(errorsOf(form)).to.deep.equal(['', '', '']);
      expect(form.value.applicationName).to.equal('Nightly report2');
    });

    it('does not stand in the way of the next Save', async () => {
      const submitted = nextEvent(form, 'submit');
      await press('Enter');
      await submitted;
    });
  });

  describe('setErrors()', () => {
    it('shows a text at each place, and puts the focus on the first field', async () => {
      form.setErrors({ form: ['Closed', 'for today'], role: 'No', applicationName: ['A', 'B'] });
      await form.updateComplete;
      expect(errorsOf(form)).to.deep.equal(['A\nB', '', 'No']);
      expect(statusOf(form)).to.equal('Closed\nfor today');
      expect(hasFocus(nameOf(form))).to.equal(true);
      expect(form.matches(':state(invalid)')).to.equal(true);
    });

    it('shows each text of a field on a line of its own', async () => {
      const height = async (texts: string[]): Promise<number> => {
        form.setErrors({ description: texts });
        await form.updateComplete;
        const errors = [...form.shadowRoot!.querySelectorAll('[part~=error]')];
        return Math.max(...errors.map((error) => error.getBoundingClientRect().height));
      };
      expect(await height(['A', 'B'])).to.be.at.least(1.5 * (await height(['A'])));
    });

    it('replaces what the last call has set', async () => {
      form.setErrors({ applicationName: 'Taken', form: 'Closed' });
      form.setErrors({ role: 'No' });
      await form.updateComplete;
      expect(errorsOf(form)).to.deep.equal(['', '', 'No']);
      expect(statusOf(form)).to.equal('');
      expect(hasFocus(roleOf(form))).to.equal(true);
    });

    it('takes them away without any', async () => {
      form.setErrors({ applicationName: 'Taken', form: 'Closed' });
      form.setErrors({});
      await form.updateComplete;
      expect(errorsOf(form)).to.deep.equal(['', '', '']);
      expect(statusOf(form)).to.equal('');
      expect(form.matches(':state(invalid)')).to.equal(false);
    });
  });
});
