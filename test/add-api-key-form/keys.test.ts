import { expect } from '@open-wc/testing';
import type { AddApiKeyFormElement } from '../../src/add-api-key-form/add-api-key-form.js';
import type { CreatedApiKey } from '../../src/api/api-key.js';
import type { ApiKeySubmitEvent } from '../../src/api/events.js';
import {
  answer,
  cancelOf,
  deferred,
  mountFilled,
  nameOf,
  never,
  saveOf,
  turn,
  validDraft,
} from './support.js';
import { click, everyString, nextEvent, type } from '../support.js';

describe('<add-api-key-form>', () => {
  let form: AddApiKeyFormElement;

  beforeEach(async () => {
    form = await mountFilled();
  });

  describe('the idempotency key', () => {
    let submits: ApiKeySubmitEvent[];
    let next: () => Promise<CreatedApiKey>;
    const fail = (): Promise<never> => Promise.reject(new Error('no'));

    beforeEach(() => {
      next = fail;
      submits = answer(form, () => next());
    });

    const save = async (): Promise<void> => {
      const ended = Promise.race([nextEvent(form, 'failed'), nextEvent(form, 'created')]);
      await click(saveOf(form));
      await ended;
      await form.updateComplete;
    };

    afterEach(() => {
      Reflect.deleteProperty(crypto, 'randomUUID');
    });

    const keys = (): (string | undefined)[] => submits.map(({ idempotencyKey }) => idempotencyKey);

    it('is a random UUID', async () => {
      await save();
      expect(keys()[0]).to.match(
        /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
      );
    });

    it('is made where crypto.randomUUID is missing, as on plain HTTP', async () => {
      Object.defineProperty(crypto, 'randomUUID', { value: undefined, configurable: true });
      await save();
      expect(keys()[0]).to.have.length(36);
    });

    it('is the same for a retry of the same draft', async () => {
      await save();
      await save();
      expect(keys()).to.have.length(2);
      expect(keys()[0]).to.equal(keys()[1]);
    });

    it('is the same for a retry that the host drives', async () => {
      const other = await mountFilled();
      const driven: string[] = [];
      other.addEventListener('submit', (event) => driven.push(event.idempotencyKey));
      other.requestSubmit();
      other.setErrors({ form: 'Try again' });
      other.requestSubmit();
      expect(driven[0]).to.equal(driven[1]);
    });

    it('is new after an edit', async () => {
      await save();
      await click(nameOf(form));
      await type('2');
      await save();
      expect(keys()[0]).not.to.equal(keys()[1]);
    });

    it('is new after a success, for the same draft', async () => {
      next = () => Promise.resolve({});
      await save();
      form.value = validDraft;
      await click(nameOf(form));
      await save();
      expect(keys()).to.have.length(2);
      expect(keys()[0]).not.to.equal(keys()[1]);
    });

    it('is new after a cancel, for the same draft', async () => {
      await save();
      await click(cancelOf(form));
      form.value = validDraft;
      await save();
      expect(keys()[0]).not.to.equal(keys()[1]);
    });

    it('is new after a cancel while busy, for the same draft', async () => {
      next = never;
      await click(saveOf(form));
      await click(cancelOf(form));
      form.value = validDraft;
      next = fail;
      await save();
      expect(keys()[0]).not.to.equal(keys()[1]);
    });

    it('is the same after a cancel that was prevented', async () => {
      form.addEventListener('cancel', (event) => event.preventDefault());
      await save();
      await click(cancelOf(form));
      await save();
      expect(keys()[0]).to.equal(keys()[1]);
    });

    it('differs from form to form', async () => {
      const other = await mountFilled();
      const others = answer(other, never);
      other.requestSubmit();
      await save();
      expect(others[0]?.idempotencyKey).not.to.equal(keys()[0]);
    });
  });

  describe('a secret', () => {
    const secret = 'sk_live_0123456789';

    /** Every string that can be reached from an object. */
    const reach = (value: unknown, seen = new Set<unknown>()): string[] => {
      if (typeof value === 'string') return [value];
      if (typeof value !== 'object' || !value || seen.has(value)) return [];
      if (value instanceof Node || value === window) return [];
      seen.add(value);
      const names: PropertyKey[] = [];
      let from: unknown = value;
      while (from && from !== Object.prototype) {
        names.push(...Reflect.ownKeys(from as object));
        from = Object.getPrototypeOf(from);
      }
      return names.flatMap((name) => [
        String(name),
        ...reach((value as Record<PropertyKey, unknown>)[name], seen),
      ]);
    };

    class Inherited {
      hint = '6789';
      get id(): string {
        return 'k1';
      }
      get secret(): string {
        return secret;
      }
    }

    const answers: [string, () => CreatedApiKey | Response][] = [
      ['an object', () => ({ id: 'k1', secret, hint: '6789' })],
      ['an instance of a class', () => new Inherited()],
      ['a Response', () => Response.json({ id: 'k1', secret, hint: '6789' })],
    ];
    for (const [what, make] of answers) {
      it(`is in no created event, from ${what}, which keeps the rest`, async () => {
        answer(form, make);
        const created = nextEvent<Event & { key: object }>(form, 'created');
        form.requestSubmit();
        const event = await created;
        expect(reach(event)).to.include('hint').and.not.include(secret);
        expect({ ...event.key }).to.deep.equal({ id: 'k1', hint: '6789' });
      });

      it(`is in no orphaned event, from ${what}, which keeps the rest`, async () => {
        const saving = deferred();
        answer(form, () => saving.promise);
        form.requestSubmit();
        form.reset();
        const orphaned = nextEvent<Event & { key: object }>(form, 'orphaned');
        saving.resolve(make());
        const event = await orphaned;
        expect(reach(event)).to.include('hint').and.not.include(secret);
        expect({ ...event.key }).to.deep.equal({ id: 'k1', hint: '6789' });
      });
    }

    it('is nowhere in the form, nor on the page', async () => {
      answer(form, () => ({ id: 'k1', secret }));
      const created = nextEvent(form, 'created');
      form.requestSubmit();
      await created;
      await turn(form);
      expect(everyString(document).join('\n')).not.to.contain(secret);
      expect(reach({ ...form })).not.to.include(secret);
    });

    it('leaves the answer of the host as it was', async () => {
      const key = { id: 'k1', secret };
      answer(form, () => key);
      const created = nextEvent(form, 'created');
      form.requestSubmit();
      await created;
      expect(key).to.deep.equal({ id: 'k1', secret });
    });
  });
});
