import { expect } from '@open-wc/testing';
import '../../src/locales/fr.js';
import type { AddApiKeyFormElement } from '../../src/add-api-key-form/add-api-key-form.js';
import { localDayOf, addDays, endOfLocalDay } from '../../src/rules/expiry.js';
import type { ApiKeySubmitEvent } from '../../src/index.js';
import {
  choose,
  dateOf,
  enterDate,
  expiryOf,
  mountWith,
  policy,
  stopClock,
} from './expiry-support.js';
import {
  answer,
  cancelOf,
  deferred,
  errorOf,
  hasFocus,
  mount,
  nameOf,
  never,
  saveOf,
  statusOf,
  turn,
  descriptionsOf,
} from './support.js';
import { click, nextEvent, press, type } from '../support.js';

const day = 24 * 3_600_000;

describe('<add-api-key-form>', () => {
  describe('the expiration that is saved', () => {
    let form: AddApiKeyFormElement;
    let submits: ApiKeySubmitEvent[];
    let pass: (milliseconds: number) => void;

    beforeEach(async () => {
      pass = stopClock(Date.now());
      form = await mountWith();
      submits = answer(form, () => Promise.reject(new Error('no')));
    });

    const save = async (): Promise<string | null | undefined> => {
      const failed = nextEvent(form, 'failed');
      form.requestSubmit();
      await failed;
      return submits.at(-1)!.draft.expiresAt;
    };

    it('is so many days after the Save', async () => {
      pass(5000);
      expect(await save()).to.equal(addDays(Date.now(), 30).toISOString());
    });

    it('is null for none', async () => {
      await choose(form, 'No expiration');
      expect(await save()).to.equal(null);
      expect(JSON.parse(JSON.stringify(submits[0]!.draft))).to.have.property('expiresAt', null);
    });

    it('is the same for a retry, with the same key', async () => {
      await save();
      pass(65_000);
      await save();
      const [first, second] = submits;
      expect(JSON.stringify(second!.draft)).to.equal(JSON.stringify(first!.draft));
      expect(second!.idempotencyKey).to.equal(first!.idempotencyKey);
      expect(form.value.expiresAt).to.equal(first!.draft.expiresAt);
    });

    const renders: Record<string, (form: AddApiKeyFormElement) => void> = {
      'an equal expiry': (it) => (it.expiry = { ...policy, presets: [...policy.presets] }),
      'equal roles': (it) => (it.roles = it.roles.map((role) => ({ ...role }))),
      'equal messages': (it) => (it.messages = { ...it.messages }),
      'an equal defaultValue': (it) => (it.defaultValue = { ...it.defaultValue }),
      'an equal defaultRole': (it) => (it.defaultRole = `${it.defaultRole}`),
      'equal limits': (it) => Object.assign(it, { nameMaxLength: 255, descriptionMaxLength: 1000 }),
      'equal states': (it) => Object.assign(it, { busy: false, disabled: false }),
      'another level of the heading': (it) => (it.headingLevel = 3),
      'another language': (it) => {
        it.lang = 'fr';
      },
      'another place in the page': (it) => it.parentElement!.prepend(it),
      'disabled, and enabled again': (it) => {
        it.disabled = true;
        it.renderNow();
        it.disabled = false;
      },
    };
    for (const [what, render] of Object.entries(renders))
      it(`is the same for a retry after the host has set ${what}, with the same key`, async () => {
        const first = await save();
        render(form);
        await form.updateComplete;
        pass(60_000);
        expect(await save()).to.equal(first);
        expect(submits[1]!.idempotencyKey).to.equal(submits[0]!.idempotencyKey);
      });

    it('is a new one after an edit of any field, with another key', async () => {
      const first = await save();
      pass(1000);
      nameOf(form).focus();
      await type('x');
      await press('Backspace');
      expect(await save()).to.equal(new Date(Date.parse(first!) + 1000).toISOString());
      expect(submits[1]!.idempotencyKey).not.to.equal(submits[0]!.idempotencyKey);
    });

    it('is a new one after a cancel', async () => {
      const { value } = form;
      const first = await save();
      pass(1000);
      await click(cancelOf(form));
      form.value = { ...value, expiresAt: undefined as never };
      expect(await save()).to.equal(new Date(Date.parse(first!) + 1000).toISOString());
    });

    it('is a new one once that of the first Save has passed', async () => {
      await choose(form, '7 days');
      await save();
      pass(8 * day);
      expect(await save()).to.equal(addDays(Date.now(), 7).toISOString());
    });

    it('is not fixed by a Save that is refused', async () => {
      form.value = { ...form.value, applicationName: '', expiresAt: undefined as never };
      form.requestSubmit();
      pass(1000);
      expect(form.value.expiresAt).to.equal(addDays(Date.now(), 30).toISOString());
    });

    it('is empty in the form that comes after a success', async () => {
      form = await mountWith();
      submits = answer(form, () => ({ id: '1' }));
      await choose(form, 'No expiration');
      const created = nextEvent(form, 'created');
      form.requestSubmit();
      await created;
      await form.updateComplete;
      expect(expiryOf(form).value).to.equal('30');
    });
  });

  describe('a Save with a wrong expiration', () => {
    const refused = async (form: AddApiKeyFormElement): Promise<void> => {
      const submits = answer(form, never);
      expect(form.checkValidity()).to.equal(false);
      // By key: WebKit lost the click here, twice in seven runs of all tests.
      saveOf(form).focus();
      await press('Enter');
      expect(submits).to.deep.equal([]);
    };

    it('says that none is chosen', async () => {
      const form = await mountWith({ presets: [7, 14] });
      await refused(form);
      expect(errorOf(expiryOf(form))).to.equal('Select an expiration');
      expect(hasFocus(expiryOf(form))).to.equal(true);
      await choose(form, '7 days');
      expect(errorOf(expiryOf(form))).to.equal('');
      expect(form.checkValidity()).to.equal(true);
    });

    it('says that there is none to choose', async () => {
      const form = await mountWith({ presets: [] });
      await refused(form);
      expect(errorOf(expiryOf(form))).to.equal('No expiration is available');
    });

    it('comes after the errors of the fields before it', async () => {
      const form = await mountWith({ presets: [7, 14] }, { applicationName: '' });
      await refused(form);
      expect(hasFocus(nameOf(form))).to.equal(true);
      expect(errorOf(expiryOf(form))).not.to.equal('');
    });

    for (const [text, wanted] of [
      ['', 'Enter an expiration date'],
      ['2001-02-03', 'Expiration must be in the future'],
    ] as const)
      it(`says "${wanted}" for the date "${text}"`, async () => {
        const form = await mountWith();
        await choose(form, 'Custom date');
        await enterDate(form, text);
        await refused(form);
        expect(errorOf(dateOf(form))).to.equal(wanted);
        expect(errorOf(expiryOf(form))).to.equal('');
        expect(hasFocus(dateOf(form))).to.equal(true);
      });

    it('takes a date that is entered in part for none', async () => {
      const form = await mountWith();
      await choose(form, 'Custom date');
      dateOf(form).focus();
      await type('1');
      await refused(form);
      expect(errorOf(dateOf(form))).to.equal('Enter an expiration date');
      form.reset();
      await choose(form, 'Custom date');
      expect(dateOf(form).validity.badInput).to.equal(false);
    });

    for (const text of ['2999-02-30', '30.01.2999', '2999-1-30', '12999-01-30', 'tomorrow'])
      it(`takes the text "${text}" for no date`, async () => {
        const form = await mountWith();
        await choose(form, 'Custom date');
        dateOf(form).type = 'text';
        await enterDate(form, text);
        await refused(form);
        expect(errorOf(dateOf(form))).to.equal('Enter an expiration date');
      });

    it('names the last day that is allowed', async () => {
      stopClock(Date.parse('2026-11-26T12:00:00Z'));
      const form = await mountWith({ ...policy, maxDays: 90 });
      await choose(form, 'Custom date');
      const last = addDays(Date.now(), 90);
      await enterDate(form, localDayOf(addDays(+last, 1)));
      await refused(form);
      expect(errorOf(dateOf(form))).to.equal('Expiration must be 24 February 2027 or earlier');
      // It does not say beside it that the key ends when it may not.
      expect(descriptionsOf(dateOf(form))).not.to.contain('Expires');
      await enterDate(form, localDayOf(last));
      expect(errorOf(dateOf(form))).to.equal('');
      expect(form.value.expiresAt).to.equal(endOfLocalDay(localDayOf(last))!.toISOString());
    });

    it('is judged by the clock at the Save', async () => {
      const pass = stopClock(Date.now());
      const form = await mountWith();
      await choose(form, 'Custom date');
      await enterDate(form, localDayOf(new Date(Date.now())));
      expect(form.checkValidity()).to.equal(true);
      pass(day);
      await refused(form);
      expect(errorOf(dateOf(form))).to.equal('Expiration must be in the future');
    });
  });

  describe('an error of the host for the expiration', () => {
    it('stands at the field, and goes with its edit', async () => {
      const form = await mountWith();
      form.setErrors({ expiresAt: 'Too long for this role' });
      expect(errorOf(expiryOf(form))).to.equal('Too long for this role');
      expect(hasFocus(expiryOf(form))).to.equal(true);
      await choose(form, '7 days');
      expect(errorOf(expiryOf(form))).to.equal('');
    });

    it('stands at the date while that is chosen', async () => {
      const form = await mountWith();
      await choose(form, 'Custom date');
      form.setErrors({ expiresAt: 'A holiday' });
      expect(errorOf(dateOf(form))).to.equal('A holiday');
      await enterDate(form, '2999-01-01');
      expect(errorOf(dateOf(form))).to.equal('');
    });

    it('stands at the form without the field, and comes to it', async () => {
      const form = await mount();
      form.setErrors({ form: 'Refused', expiresAt: 'Too late' });
      expect(statusOf(form)).to.equal('Refused\nToo late');
      form.expiry = policy;
      await form.updateComplete;
      expect(statusOf(form)).to.equal('Refused');
      expect(errorOf(expiryOf(form))).to.equal('Too late');
    });

    it('comes with a rejection, too', async () => {
      const form = await mountWith();
      const outcome = deferred();
      answer(form, () => outcome.promise);
      const failed = nextEvent(form, 'failed');
      form.requestSubmit();
      outcome.reject({ fieldErrors: { expiresAt: 'Too late' } });
      await failed;
      expect(errorOf(expiryOf(form))).to.equal('Too late');
    });
  });

  describe('while busy, or disabled', () => {
    it('only the choice that is made can be chosen, and the date is read-only', async () => {
      const form = await mountWith();
      await choose(form, 'Custom date');
      await enterDate(form, '2999-01-01');
      expiryOf(form).focus();
      answer(form, never);
      form.requestSubmit();
      await turn(form);
      const enabled = [...expiryOf(form).options].filter(
        ({ disabled, hidden }) => !disabled && !hidden,
      );
      expect(enabled.map(({ text }) => text)).to.deep.equal(['Custom date']);
      expect(dateOf(form).readOnly).to.equal(true);
      expect(hasFocus(expiryOf(form))).to.equal(true);
    });

    it('both are disabled with the form', async () => {
      const form = await mountWith();
      await choose(form, 'Custom date');
      form.disabled = true;
      await form.updateComplete;
      const controls = [expiryOf(form), dateOf(form)];
      expect(controls.map((control) => control.matches(':disabled'))).to.deep.equal([true, true]);
    });
  });
});
