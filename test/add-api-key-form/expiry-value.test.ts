import { expect } from '@open-wc/testing';
import { localDayOf, addDays, endOfLocalDay } from '../../src/rules/expiry.js';
import type { ExpiryPolicy } from '../../src/index.js';
import {
  choicesOf,
  choose,
  chosenOf,
  dateOf,
  enterDate,
  expiryOf,
  mountWith,
  policy,
  stopClock,
} from './expiry-support.js';
import { mount, record, validDraft } from './support.js';

/** A moment that no preset comes to, and no end of a day. */
const moment = '2999-05-06T07:08:09+02:00';

describe('<add-api-key-form>', () => {
  describe('value.expiresAt', () => {
    it('shows as a custom date, and is kept as it is', async () => {
      const form = await mountWith(policy, { expiresAt: moment });
      expect(chosenOf(form)).to.equal('Custom date');
      expect(dateOf(form).value).to.equal(localDayOf(new Date(moment)));
      expect(form.value.expiresAt).to.equal(moment);
      await choose(form, '7 days');
      expect(form.value.expiresAt).not.to.equal(moment);
      await choose(form, 'Custom date');
      expect(form.value.expiresAt).to.equal(moment);
      await enterDate(form, '2999-05-09');
      expect(form.value.expiresAt).to.equal(endOfLocalDay('2999-05-09')!.toISOString());
    });

    it('shows as the preset that it matches', async () => {
      const expiresAt = addDays(Date.now(), 90).toISOString();
      const form = await mountWith(policy, { expiresAt });
      expect(chosenOf(form)).to.equal('90 days');
      expect(form.value.expiresAt).to.equal(expiresAt);
    });

    it('is no expiration for null, where that is allowed', async () => {
      const form = await mountWith(policy, { expiresAt: null });
      expect(chosenOf(form)).to.equal('No expiration');
      expect(form.value.expiresAt).to.equal(null);
    });

    for (const [expiresAt, given] of [
      [null, { presets: [30] }],
      [moment, { presets: [30] }],
      ['2999-05-06', policy],
      ['soon', policy],
      ['', policy],
      [5, policy],
    ] as [never, ExpiryPolicy][])
      it(`chooses nothing for ${JSON.stringify(expiresAt)} among ${JSON.stringify(given)}`, async () => {
        const form = await mountWith(given, { expiresAt });
        expect(expiryOf(form).value).to.equal('');
        expect(form.value.expiresAt).to.equal('');
      });

    it('is what the policy begins with where it is missing', async () => {
      const form = await mountWith(policy, { expiresAt: null });
      form.value = validDraft;
      await form.updateComplete;
      expect(chosenOf(form)).to.equal('30 days');
    });

    it('gives the same back when it is given back', async () => {
      const form = await mountWith();
      for (const text of [...choicesOf(form), 'Custom date']) {
        await choose(form, text);
        if (text === 'Custom date') await enterDate(form, localDayOf(addDays(Date.now(), 7)));
        const { value } = form;
        form.value = value;
        await form.updateComplete;
        expect(form.value).to.deep.equal(value);
        expect(chosenOf(form)).to.equal(text);
      }
    });

    it('stays what it is over midnight', async () => {
      const pass = stopClock(+endOfLocalDay('2026-11-26')! - 1000);
      const form = await mountWith(policy, {
        expiresAt: addDays(Date.now(), 7).toISOString(),
      });
      const { value } = form;
      pass(2000);
      form.requestUpdate();
      await form.updateComplete;
      expect(chosenOf(form)).to.equal('7 days');
      expect(form.value).to.deep.equal(value);
    });

    it('waits for a policy', async () => {
      const form = await mount();
      form.value = { ...validDraft, expiresAt: null };
      await form.updateComplete;
      expect(form.value).not.to.have.property('expiresAt');
      form.expiry = policy;
      expect(form.value.expiresAt).to.equal(null);
    });

    it('fires nothing', async () => {
      const form = await mountWith();
      const events = record(form);
      form.value = { ...validDraft, expiresAt: moment };
      form.expiry = { presets: [7] };
      await form.updateComplete;
      expect(events).to.deep.equal([]);
    });
  });

  describe('defaultValue.expiresAt', () => {
    it('is what the form begins with, and returns to', async () => {
      const form = await mountWith();
      form.reset();
      form.defaultValue = { ...validDraft, expiresAt: moment };
      await form.updateComplete;
      expect(form.value.expiresAt).to.equal(moment);
      expect(form.matches(':state(dirty)')).to.equal(false);
      await enterDate(form, '2999-12-24');
      form.reset();
      await form.updateComplete;
      expect(form.value.expiresAt).to.equal(moment);
      expect(dateOf(form).value).to.equal(localDayOf(new Date(moment)));
    });

    it('waits for a policy', async () => {
      const form = await mount();
      form.defaultValue = { expiresAt: null };
      form.expiry = policy;
      expect(form.value.expiresAt).to.equal(null);
      expect(form.matches(':state(dirty)')).to.equal(false);
    });
  });

  describe('the state dirty', () => {
    it('counts the expiration, and goes with its undoing', async () => {
      const form = await mountWith();
      form.reset();
      await form.updateComplete;
      const isDirty = (): boolean => form.matches(':state(dirty)');
      expect(isDirty()).to.equal(false);
      await choose(form, '7 days');
      expect(isDirty()).to.equal(true);
      await choose(form, '30 days');
      expect(isDirty()).to.equal(false);
      form.value = { ...form.value, expiresAt: null };
      expect(isDirty()).to.equal(true);
      form.reset();
      await form.updateComplete;
      expect(isDirty()).to.equal(false);
    });

    it('does not count it without a policy', async () => {
      const form = await mount();
      form.value = { applicationName: '', description: '', role: '', expiresAt: null };
      expect(form.matches(':state(dirty)')).to.equal(false);
    });
  });

  describe('another policy', () => {
    it('leaves a choice that it allows', async () => {
      const form = await mountWith();
      await choose(form, '90 days');
      form.expiry = { presets: [90, 365], default: 365 };
      await form.updateComplete;
      expect(chosenOf(form)).to.equal('90 days');
    });

    it('leaves a date', async () => {
      const form = await mountWith();
      await choose(form, 'Custom date');
      await enterDate(form, '2999-12-24');
      form.expiry = { presets: [90], allowCustom: true };
      await form.updateComplete;
      expect(dateOf(form).value).to.equal('2999-12-24');
      expect(form.value.expiresAt).to.equal(endOfLocalDay('2999-12-24')!.toISOString());
    });

    it('takes away a choice that it does not allow, for good', async () => {
      const form = await mountWith();
      await choose(form, 'No expiration');
      form.expiry = { presets: [30] };
      await form.updateComplete;
      expect(expiryOf(form).value).to.equal('');
      form.expiry = policy;
      await form.updateComplete;
      expect(expiryOf(form).value).to.equal('');
    });

    it('begins anew where the user has chosen nothing', async () => {
      const form = await mountWith();
      form.expiry = { presets: [90, 365], default: 365 };
      await form.updateComplete;
      expect(chosenOf(form)).to.equal('365 days');
    });

    it('takes an error away that is no longer true', async () => {
      const form = await mountWith({ presets: [7] });
      form.reportValidity();
      expect(form.matches(':state(invalid)')).to.equal(true);
      form.expiry = null;
      expect(form.matches(':state(invalid)')).to.equal(false);
      expect(form.checkValidity()).to.equal(true);
    });

    it('is never thrown at', async () => {
      const form = await mountWith();
      for (const hostile of [5, 'text', [], { presets: [null] }, { presets: 5, maxDays: {} }]) {
        form.expiry = hostile as never;
        await form.updateComplete;
        expect(form.checkValidity()).to.equal(false);
      }
    });
  });
});
