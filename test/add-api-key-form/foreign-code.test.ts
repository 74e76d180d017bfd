import { expect, html } from '@open-wc/testing';
import type { AddApiKeyFormElement } from '../../src/add-api-key-form/add-api-key-form.js';
import { ApiKeyError } from '../../src/api/api-key.js';
import type { ApiKeyCreateAnswer } from '../../src/api/events.js';
import { choicesOf, policy } from './expiry-support.js';
import {
  answer,
  errorsOf,
  genericFailure,
  mount,
  mountFilled,
  statusOf,
  turn,
  validDraft,
  withUncaught,
} from './support.js';

const fail = (): never => {
  throw new Error('of the host');
};
const unreadable = { get: fail, set: fail, enumerable: true };

/** A control of a host that cannot be unchecked by a script. */
class HostControl extends HTMLElement {
  name = 'scope';
  value: unknown = 'read';
  get checked(): boolean {
    return true;
  }
}
customElements.define('host-control', HostControl);

describe('<add-api-key-form>', () => {
  let form: AddApiKeyFormElement;

  /** Saves, and returns the outcomes: for each the key or the error. */
  const save = async (
    respond: () => ApiKeyCreateAnswer | PromiseLike<ApiKeyCreateAnswer>,
  ): Promise<unknown[]> => {
    const outcomes: unknown[] = [];
    form.addEventListener('created', ({ key }) => outcomes.push({ ...key }));
    form.addEventListener('failed', ({ error }) => outcomes.push(error));
    answer(form, respond);
    await withUncaught(async () => {
      form.requestSubmit();
      await turn(form);
    });
    expect(form.busy).to.equal(false);
    return outcomes;
  };

  describe('a rejection', () => {
    /** Saves once for each of these rejections, and returns what the console is given. */
    const logOf = async (rejections: unknown[]): Promise<unknown[]> => {
      form = await mountFilled();
      answer(form, () => Promise.reject(rejections.shift() as Error));
      const logged: unknown[] = [];
      const { error: log } = console;
      console.error = (...given: unknown[]) => void logged.push(...given);
      try {
        while (rejections.length) {
          form.requestSubmit();
          await turn(form);
        }
      } finally {
        console.error = log;
      }
      expect(statusOf(form)).to.equal(genericFailure);
      return logged;
    };

    it('that is a mistake in the code of the host is logged once, without its message', async () => {
      const mistake = new TypeError("Cannot find 'x' in ak_live_1@a:1:1\nak_live_1");
      const [text, ...others] = await logOf([mistake, mistake, new ReferenceError('ak_live_1')]);
      expect(text).to.match(/TypeError in the code of a client\n.*foreign-code\.test/);
      expect(others.length).to.equal(1);
      expect([text, ...others].join('')).not.to.contain('ak_live_1');
    });

    it('that is any other error, which may quote an answer, is not logged', async () => {
      const others = [new Error('ak_live_1'), new SyntaxError('"ak_live_1" is not valid JSON')];
      expect(await logOf(others)).to.deep.equal([]);
    });

    it('that cannot be read is a failure as any other', async () => {
      const unreadable = Object.defineProperty(new TypeError('x'), 'stack', { get: fail });
      await withUncaught(() => logOf([unreadable]).then(() => undefined));
    });
  });

  describe('a control of the host that throws', () => {
    const mountWith = async (name?: string): Promise<void> => {
      form = await mount(html`<add-api-key-form>
        <host-control slot="fields"></host-control>
        <input slot="fields" name="team" value="a" aria-label="Team" />
      </add-api-key-form>`);
      if (name) Object.defineProperty(form.querySelector('host-control')!, name, unreadable);
      form.value = { ...validDraft, extra: { team: 'b' } };
      await form.updateComplete;
    };

    for (const name of [undefined, 'value', 'name', 'type', 'checkValidity'])
      it(`hides no success, by ${name ?? 'a property that cannot be set'}`, () =>
        withUncaught(async () => {
          await mountWith(name);
          expect(await save(() => ({ id: '1' }))).to.deep.equal([{ id: '1' }]);
          expect(form.value.applicationName).to.equal('');
          expect(form.querySelector('input')!.value).to.equal('a');
        }));

    it('is reported like a listener that throws', async () => {
      await mountWith();
      const errors = await withUncaught(() => form.reset());
      expect(errors).to.have.length(1);
      expect(errors[0]).to.be.instanceOf(TypeError);
    });

    it('is not in the draft without a readable value', () =>
      withUncaught(async () => {
        await mountWith('value');
        expect(form.value.extra).to.deep.equal({ team: 'b' });
      }));

    it('stops Save if it is invalid, even without a readable reason', () =>
      withUncaught(async () => {
        await mountWith('validationMessage');
        Object.assign(form.querySelector('host-control')!, { checkValidity: () => false });
        expect(form.reportValidity()).to.equal(false);
        expect(statusOf(form)).to.match(/^scope:/);
      }));
  });

  describe('an answer with a getter that throws', () => {
    for (const name of ['owner', 'secret', 'id', 'error', 'data'])
      it(`is a success with its other fields: ${name}`, async () => {
        form = await mountFilled();
        const key = { id: '1', hint: 'f00d' };
        const outcome = await save(() => Object.defineProperty({ ...key }, name, unreadable));
        expect(outcome).to.deep.equal([name === 'id' ? { hint: 'f00d' } : key]);
      });
  });

  describe('a rejection with a getter that throws', () => {
    const revoked = Proxy.revocable({}, {});
    revoked.revoke();
    const reasons: Record<string, unknown> = {
      fieldErrors: Object.defineProperty({}, 'fieldErrors', unreadable),
      message: Object.defineProperty({ fieldErrors: {} }, 'message', unreadable),
      'one of its texts': {
        fieldErrors: Object.defineProperty({ role: 'No' }, 'form', unreadable),
      },
      'an item of its texts': { fieldErrors: { role: Object.defineProperty([], 0, unreadable) } },
      'another field': Object.defineProperty(new ApiKeyError('No'), 'cause', unreadable),
      'every field': revoked.proxy,
    };
    for (const [which, reason] of Object.entries(reasons))
      it(`fires failed, with the generic text: ${which}`, async () => {
        form = await mountFilled();
        const outcomes = await save(() => Promise.reject(reason as Error));
        expect(outcomes).to.have.length(1);
        expect(outcomes[0] === reason).to.equal(true);
        expect(statusOf(form)).to.equal(genericFailure);
        expect(errorsOf(form)).to.deep.equal(['', '', '']);
      });
  });

  describe('a message of the host', () => {
    const wrong: Record<string, object> = {
      'that throws': { expiresOn: fail, expirationDays: fail },
      'that is a symbol': { expirationDays: () => Symbol('of the host') },
      'that is an object': { expirationDays: () => ({}) },
      'with a getter that throws': Object.defineProperty({}, 'save', unreadable),
    };
    for (const [which, messages] of Object.entries(wrong))
      it(`${which} hides no outcome, and is English instead`, async () => {
        for (const outcome of [{ id: '1' }, new Error('no')]) {
          form = await mount();
          form.expiry = policy;
          form.value = validDraft;
          await form.updateComplete;
          const reached = await save(() => {
            form.messages = messages;
            return outcome instanceof Error ? Promise.reject(outcome) : outcome;
          });
          expect(reached).to.deep.equal([outcome]);
          expect(choicesOf(form)).to.include('30 days');
        }
      });
  });
});
