import { expect } from '@open-wc/testing';
import type { AddApiKeyFormElement } from '../../src/add-api-key-form/add-api-key-form.js';
import { addDays, localDayOf } from '../../src/rules/expiry.js';
import { click, setTimeZone, type } from '../support.js';
import { choose, chosenOf, dateOf, policy } from './expiry-support.js';
import { fallbackOf, mountMarkup, nativeIn } from './fallback-support.js';
import { nameOf, saveOf } from './support.js';

const draft = { applicationName: 'Report', description: '', role: 'audit' };
const day = '2999-03-04';
const endOfDay = `${day}T23:59:59.999Z`;

describe('the control expiresAt of a fallback form', () => {
  let form: AddApiKeyFormElement;

  const mountWith = async (control: string, expiresAt?: string | null): Promise<void> => {
    form = await mountMarkup({ more: control });
    form.expiry = { ...policy };
    form.value = { ...form.value, ...draft, ...(expiresAt !== undefined && { expiresAt }) };
    await form.updateComplete;
    fallbackOf(form).addEventListener('submit', (event) => event.preventDefault());
  };

  const saved = async (): Promise<string> => {
    await click(saveOf(form));
    return nativeIn(form, 'expiresAt').value;
  };

  it('gets the last day in UTC where it is a date', async () => {
    await mountWith('<input type="date" name="expiresAt">', '2999-03-05T01:00:00+02:00');
    expect(await saved()).to.equal(day);
  });

  it('gets the month or the week of the last day where it is one of these', async () => {
    for (const [type, value] of Object.entries({ month: '2999-03', week: '2999-W10' })) {
      // Firefox has neither, and takes any text.
      const control = `<input type="${type}" name="expiresAt">`;
      const end = '2999-03-05T01:00:00+02:00';
      await mountWith(control, end);
      const isText = nativeIn(form, 'expiresAt').type === 'text';
      expect(await saved()).to.equal(isText ? end : value);
    }
  });

  it('gets the moment in UTC where it is a date with a time', async () => {
    await mountWith('<input type="datetime-local" name="expiresAt">', '2999-03-05T01:00:00+02:00');
    expect(await saved()).to.equal(`${day}T23:00`);
  });

  it('gets ISO 8601 where it is any other control', async () => {
    for (const control of ['<input name="expiresAt">', '<input type="hidden" name="expiresAt">']) {
      await mountWith(control, endOfDay);
      expect(await saved()).to.equal(endOfDay);
    }
  });

  it('gets ISO 8601 where it is a select without such an option', async () => {
    await mountWith('<select name="expiresAt"><option value="">Never</option></select>', endOfDay);
    expect(await saved()).to.equal(endOfDay);
  });

  it('is empty for no expiration', async () => {
    for (const type of ['date', 'text']) {
      await mountWith(`<input type="${type}" name="expiresAt" value="${day}">`, null);
      expect(await saved()).to.equal('');
    }
  });

  for (const zone of ['America/Los_Angeles', 'UTC', 'Pacific/Kiritimati'])
    it(`keeps its day in ${zone}`, async () => {
      // WebKitGTK stays in the zone of the system.
      await setTimeZone(zone);
      await mountWith(`<input type="date" name="expiresAt" value="${day}">`);
      expect(chosenOf(form)).to.equal('Custom date');
      expect(dateOf(form).value).to.equal(day);
      expect(await saved()).to.equal(day);
    });

  it('chooses the preset that ends on its day, as on a page that a server has refused', async () => {
    const inWeek = localDayOf(addDays(Date.now(), 7));
    await mountWith(`<input type="date" name="expiresAt" value="${inWeek}">`);
    expect(chosenOf(form)).to.equal('7 days');
    expect(await saved()).to.equal(new Date(form.value.expiresAt!).toISOString().slice(0, 10));
  });

  it('says the default, which is not dirty', async () => {
    form = await mountMarkup({ more: `<input name="expiresAt" value="${endOfDay}">` });
    form.expiry = { ...policy };
    await form.updateComplete;
    expect(form.value.expiresAt).to.equal(endOfDay);
    expect(form.matches(':state(dirty)')).to.equal(false);
    await choose(form, '7 days');
    expect(form.matches(':state(dirty)')).to.equal(true);
  });

  it('leaves the default to the policy where it is empty', async () => {
    await mountWith('<input type="date" name="expiresAt">');
    expect(chosenOf(form)).to.equal('30 days');
  });

  it('goes over when a policy comes, beside what was edited meanwhile', async () => {
    form = await mountMarkup({ more: '<input type="date" name="expiresAt">' });
    nativeIn(form, 'expiresAt').value = day;
    await click(nameOf(form));
    await type('Report');
    form.expiry = { ...policy };
    await form.updateComplete;
    expect(dateOf(form).value).to.equal(day);
    expect(form.value.applicationName).to.equal('Report');
  });

  it('is carried unchanged without a policy', async () => {
    form = await mountMarkup({ more: `<input type="date" name="expiresAt" value="${day}">` });
    form.value = draft;
    await form.updateComplete;
    fallbackOf(form).addEventListener('submit', (event) => event.preventDefault());
    nativeIn(form, 'expiresAt').value = '2999-05-06';
    expect(await saved()).to.equal('2999-05-06');
    form.setErrors({ form: 'Try again' });
    expect(nativeIn(form, 'expiresAt').value).to.equal('2999-05-06');
  });
});
