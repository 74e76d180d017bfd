import { expect, fixture, html } from '@open-wc/testing';
import { policy } from './expiry-support.js';
import { markup, mountMarkup } from './fallback-support.js';
import { turn, withFakeTimers } from './support.js';

/** The console messages of a page. */
const told: string[] = [];
const { warn, error } = console;

describe('the console, about a fallback form', () => {
  beforeEach(() => {
    told.length = 0;
    console.warn = console.error = (...texts: unknown[]) => void told.push(texts.join(' '));
  });

  afterEach(() => {
    Object.assign(console, { warn, error });
  });

  it('names each control that can be seen and has no field', () =>
    withFakeTimers(async (tick) => {
      const form = await mountMarkup({
        more: `<input name="team"><input type="file" name="logo"><select name="permissions"></select>
          <input type="date" name="expiresAt"><input name="trap" hidden><input name="known">
          <input type="submit" name="again"><fieldset name="set"></fieldset>`,
      });
      const known = Object.assign(document.createElement('input'), { name: 'known' });
      known.slot = 'fields';
      form.append(known);
      form.expiry = policy;
      await form.updateComplete;
      tick(4999);
      expect(told).to.deep.equal([]);
      tick(1);
      const names = told.map((text) => /"(\w+)" of its fallback form/.exec(text)?.[1]);
      expect(names).to.deep.equal(['team', 'logo', 'permissions']);
    }));

  it('names expiresAt without a policy', () =>
    withFakeTimers(async (tick) => {
      await mountMarkup({ more: '<input type="date" name="expiresAt">' });
      tick(5000);
      expect(told.length).to.equal(1);
      expect(told[0]).to.contain('"expiresAt"');
    }));

  it('says that HTML drops a form inside a form', async () => {
    const place = await fixture<HTMLElement>(html`<div></div>`);
    place.innerHTML = `<form>${markup()}</form>`;
    const form = place.querySelector('add-api-key-form')!;
    await turn(form);
    expect(form.querySelector('form')).to.equal(null);
    expect(told.length).to.equal(1);
    expect(told[0]).to.match(/<add-api-key-form>.*drops.*inside another <form>/);
  });

  it('says nothing of an element inside a form without a fallback', async () => {
    const place = await fixture<HTMLElement>(html`<div></div>`);
    place.innerHTML = `<form><add-api-key-form>
      <div slot="fields"><input name="applicationName"></div>
      <option value="a">A</option>
    </add-api-key-form></form>`;
    await turn(place.querySelector('add-api-key-form')!);
    expect(told).to.deep.equal([]);
  });
});
