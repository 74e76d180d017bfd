import { expect } from '@open-wc/testing';
import type { AddApiKeyFormElement } from '../../src/add-api-key-form/add-api-key-form.js';
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
import { descriptionOf, descriptionsOf, hasFocus, mount, nameOf, roleOf } from './support.js';
import { allByRole, everyString, press, setTimeZone, type } from '../support.js';

/** How many nodes there are in a form, its shadow root not counted. */
const nodesOf = (form: AddApiKeyFormElement): number => {
  const walker = document.createTreeWalker(form.shadowRoot!);
  let count = 0;
  while (walker.nextNode()) count += 1;
  return count;
};

describe('<add-api-key-form>', () => {
  describe('the Expiration field', () => {
    it('is not there without a policy, and nothing of it', async () => {
      const form = await mount();
      expect(form.expiry).to.equal(null);
      expect(everyString(form).join()).not.to.match(/expir/i);
      expect(allByRole(form, 'combobox')).to.have.length(1);
      expect(form.value).to.have.all.keys('applicationName', 'description', 'role');
    });

    it('goes with its policy, and leaves no node behind', async () => {
      const form = await mount();
      const before = nodesOf(form);
      form.expiry = policy;
      await form.updateComplete;
      expect(nodesOf(form)).to.be.greaterThan(before);
      form.expiry = undefined;
      await form.updateComplete;
      expect(nodesOf(form)).to.equal(before);
      expect(form.value).not.to.have.property('expiresAt');
    });

    it('takes a policy from before the form is drawn', async () => {
      const form = document.createElement('add-api-key-form');
      form.expiry = policy;
      expect(form.value.expiresAt).to.be.a('string');
      expect(form.expiry).to.equal(policy);
    });

    it('stands after the role, and comes next by the keyboard', async () => {
      const form = await mountWith();
      roleOf(form).focus();
      await press('Tab');
      expect(hasFocus(expiryOf(form))).to.equal(true);
    });

    it('offers what the policy has, in its order', async () => {
      const form = await mountWith({ ...policy, presets: [1, 1000, 30] });
      const wanted = ['1 day', '1,000 days', '30 days', 'Custom date', 'No expiration'];
      expect(choicesOf(form)).to.deep.equal(wanted);
    });

    it('offers nothing that is not allowed', async () => {
      const form = await mountWith({ presets: [7, 30, 90, NaN], maxDays: 60 });
      expect(choicesOf(form)).to.deep.equal(['7 days', '30 days']);
    });

    for (const [given, chosen] of [
      [{}, '30 days'],
      [{ default: 7 }, '7 days'],
      [{ presets: [7, 14] }, 'Choose an expiration'],
    ] as [Partial<ExpiryPolicy>, string][])
      it(`begins with "${chosen}" for ${JSON.stringify(given)}`, async () => {
        expect(chosenOf(await mountWith({ ...policy, ...given }))).to.equal(chosen);
      });

    it('is required, in the accessibility tree too', async () => {
      const form = await mountWith();
      expect(expiryOf(form).ariaRequired).to.equal('true');
      expect(getComputedStyle(expiryOf(form).labels[0]!, '::after').content).to.contain('*');
    });

    it('changes the date that is shown with the choice, and not with the clock', async () => {
      const pass = stopClock(Date.parse('2030-01-01T10:00:00Z'));
      const form = await mountWith();
      const shown = (): string => descriptionsOf(expiryOf(form));
      const first = shown();
      pass(61_000);
      form.heading = 'Key';
      nameOf(form).focus();
      await type('x');
      await form.updateComplete;
      expect(shown()).to.equal(first);
      await choose(form, '7 days');
      await choose(form, '30 days');
      expect(shown()).not.to.equal(first);
    });

    it('says the maximum', async () => {
      const form = await mountWith({ ...policy, maxDays: 90 });
      expect(descriptionsOf(expiryOf(form))).to.contain('Keys last at most 90 days.');
      form.expiry = { ...policy, maxDays: 1 };
      await form.updateComplete;
      expect(descriptionsOf(expiryOf(form))).to.contain('Keys last at most 1 day.');
    });

    for (const given of [
      { presets: [] },
      { presets: [90], maxDays: 30 },
      {},
      { presets: [7], maxDays: -1e12 },
    ])
      it(`says that there is nothing for ${JSON.stringify(given)}`, async () => {
        const form = await mountWith(given as never);
        expect(choicesOf(form)).to.deep.equal([]);
        expect(descriptionsOf(expiryOf(form))).to.equal('No expiration is available');
        expect(form.value.expiresAt).to.equal('');
      });

    it('has every mark that the other controls have', async () => {
      const form = await mountWith();
      await choose(form, 'Custom date');
      const marks = ({ attributes }: Element): string[] =>
        [...attributes]
          .map(({ name }) => name)
          .filter((name) => /^(data-|class|autoco)/.test(name));
      for (const control of [expiryOf(form), dateOf(form)])
        expect(marks(control)).to.deep.equal(marks(descriptionOf(form)));
    });
  });

  describe('a custom date', () => {
    it('has a field only while it is chosen', async () => {
      const form = await mountWith();
      expect(() => dateOf(form)).to.throw();
      await choose(form, 'Custom date');
      expect(dateOf(form).ariaRequired).to.equal('true');
      await choose(form, '7 days');
      expect(() => dateOf(form)).to.throw();
    });

    it('begins today and ends with the maximum', async () => {
      const form = await mountWith({ ...policy, maxDays: 90 });
      await choose(form, 'Custom date');
      const today = new Date();
      const [first, last] = [localDayOf(today), localDayOf(addDays(+today, 90))];
      expect([dateOf(form).min, dateOf(form).max]).to.deep.equal([first, last]);
    });

    it('is kept while another choice is looked at', async () => {
      const form = await mountWith();
      await choose(form, 'Custom date');
      await enterDate(form, '2999-05-06');
      const { expiresAt } = form.value;
      await choose(form, '7 days');
      await choose(form, 'Custom date');
      expect(dateOf(form).value).to.equal('2999-05-06');
      expect(form.value.expiresAt).to.equal(expiresAt);
    });

    it('ends with its day, and is described by that', async () => {
      const form = await mountWith();
      await choose(form, 'Custom date');
      await enterDate(form, '2999-05-06');
      expect(form.value.expiresAt).to.equal(endOfLocalDay('2999-05-06')!.toISOString());
      expect(descriptionsOf(dateOf(form))).to.match(/^Expires 6 May 2999, 23:59 \S+\./);
    });

    it('can be typed where the browser has a plain text field for it', async () => {
      const form = await mountWith();
      await choose(form, 'Custom date');
      const date = dateOf(form);
      date.type = 'text';
      date.focus();
      await type(' 2999-05-06 ');
      expect(form.value.expiresAt).to.equal(endOfLocalDay('2999-05-06')!.toISOString());
      expect(date.placeholder).to.equal('YYYY-MM-DD');
      await press('Backspace');
      await press('Backspace');
      expect(date.value).to.equal(' 2999-05-0');
      expect(form.value.expiresAt).to.equal('');
    });
  });

  describe('the resulting date', () => {
    const noon = Date.UTC(2026, 10, 26, 13, 5);
    const resultOf = (form: Node): string => descriptionsOf(expiryOf(form));

    it('follows the choice, and is in no live region', async () => {
      stopClock(noon);
      const form = await mountWith();
      const first = resultOf(form);
      expect(first).to.match(/^Expires 2[56] Dec 2026/);
      await choose(form, '7 days');
      expect(resultOf(form)).to.match(/^Expires [34] Dec 2026/);
      await choose(form, 'No expiration');
      expect(resultOf(form)).to.equal('');
      await choose(form, 'Custom date');
      expect(resultOf(form)).to.equal('');
      const lines = [...form.shadowRoot!.querySelectorAll('[aria-live], [role=status]')];
      expect(lines.every(({ textContent }) => !textContent.includes('Expires'))).to.equal(true);
    });

    for (const [zone, seen] of [
      ['Europe/Berlin', /^Expires 26 Dec 2026, 14:05 (CET|GMT\+1)\.$/],
      ['America/Los_Angeles', /^Expires 26 Dec 2026, 05:05 (PST|GMT-8)\.$/],
      ['Pacific/Auckland', /^Expires 27 Dec 2026, 02:05 (NZDT|GMT\+13)\.$/],
    ] as const)
      it(`has the zone of the user: ${zone}`, async () => {
        const isThere = await setTimeZone(zone);
        stopClock(noon);
        const form = await mountWith();
        expect(resultOf(form)).to.match(isThere ? seen : /^Expires \d+ Dec 2026, .* \S+\.$/);
      });

    it('is at the same time of day after a change of clocks', async () => {
      const isThere = await setTimeZone('Europe/Berlin');
      stopClock(Date.parse('2026-10-20T09:00:00+02:00'));
      const form = await mountWith({ presets: [7] }, {});
      await choose(form, '7 days');
      expect(new Date(form.value.expiresAt!).getHours()).to.equal(new Date(Date.now()).getHours());
      if (isThere) expect(form.value.expiresAt).to.equal('2026-10-27T08:00:00.000Z');
    });
  });

  describe('with texts of its own', () => {
    it('holds none of ours', async () => {
      const form = await mountWith({ ...policy, maxDays: 90 });
      form.messages = {
        expiration: 'Ablauf',
        expirationDays: (days) => `${days} Tage`,
        expirationCustom: 'Datum wählen',
        expirationDate: 'Ablaufdatum',
        expirationHint: (days) => `Höchstens ${days} Tage`,
        expiresOn: (date) => `Bis ${date.getFullYear()}`,
      };
      await form.updateComplete;
      const field = expiryFieldOf(form);
      expect(field).to.match(/Ablauf.*7 Tage.*Datum wählen.*Bis 20\d\d.*Höchstens 90 Tage/s);
      expect(field).not.to.match(/days|custom date|Expires/i);
    });

    const expiryFieldOf = (form: Node): string => {
      const select = allByRole(form, 'combobox').at(-1)!;
      return select.closest('[part=field]')!.textContent;
    };
  });

  it('keeps the focus in the name when a policy comes', async () => {
    const form = await mount();
    nameOf(form).focus();
    form.expiry = policy;
    await form.updateComplete;
    expect(hasFocus(nameOf(form))).to.equal(true);
  });
});
