import { expect, fixture, html } from '@open-wc/testing';
import type { AddApiKeyFormElement } from '../../src/add-api-key-form/add-api-key-form.js';
import {
  answer,
  cancelOf,
  errorsOf,
  hasFocus,
  mount,
  never,
  record,
  saveOf,
  statusOf,
  validDraft,
} from './support.js';
import { byLabel, click, deepActiveElement, press, type } from '../support.js';

/** A control of a design system, with properties of its own under the names of native ones. */
class OddControl extends HTMLElement {
  readonly name = 'team';
  readonly value = '';
  readonly labels = ['A', 'B'];
  readonly validationMessage = 'Pick a team';
  override get ariaLabel(): string {
    return {} as string;
  }
  checkValidity(): boolean {
    return false;
  }
}
customElements.define('odd-control', OddControl);

describe('<add-api-key-form>', () => {
  let form: AddApiKeyFormElement;

  /** A filled form with a host's own controls in its slot. */
  const mountWith = async (controls: ReturnType<typeof html>): Promise<void> => {
    form = await mount(
      html`<add-api-key-form><div slot="fields">${controls}</div></add-api-key-form>`,
    );
    form.value = validDraft;
    await form.updateComplete;
  };

  const submitted = async () => {
    const submits = answer(form, never);
    await click(saveOf(form));
    return submits[0]?.draft.extra;
  };

  describe('the slot fields', () => {
    it('collects named controls of each kind', async () => {
      await mountWith(html`
        <input name="team" value="a" aria-label="Team" />
        <textarea name="note" aria-label="Note">b</textarea>
        <input type="checkbox" name="on" checked aria-label="On" />
        <input type="checkbox" name="off" aria-label="Off" />
        <input type="radio" name="tier" value="gold" checked aria-label="Gold" />
        <input type="radio" name="tier" value="free" aria-label="Free" />
        <select name="zone" aria-label="Zone"><option>eu</option><option selected>us</option></select>
        <select name="scopes" multiple aria-label="Scopes">
          <option selected>r</option><option>w</option><option selected>x</option>
        </select>
        <input value="nameless" aria-label="Nameless" />
        <input name="gone" value="x" disabled aria-label="Gone" />
        <input type="file" name="file" aria-label="File" />
        <button type="button" name="button" value="x">Help</button>
      `);
      expect(await submitted()).to.deep.equal({
        team: 'a',
        note: 'b',
        on: 'on',
        tier: 'gold',
        zone: 'us',
        scopes: ['r', 'x'],
      });
    });

    it('collects controls that share a name into a list', async () => {
      await mountWith(html`
        <input type="checkbox" name="scope" value="r" checked aria-label="Read" />
        <input type="checkbox" name="scope" value="w" aria-label="Write" />
      `);
      expect(await submitted()).to.deep.equal({ scope: ['r'] });
    });

    it('collects names that objects have', async () => {
      await mountWith(html`<input name="__proto__" value="a" aria-label="Hostile" />`);
      expect(Object.entries((await submitted()) ?? {})).to.deep.equal([['__proto__', 'a']]);
    });

    it('adds nothing to the draft without any', async () => {
      form = await mount();
      form.value = validDraft;
      expect(form.value).not.to.have.property('extra');
      expect(await submitted()).to.equal(undefined);
    });

    it('is read and filled by value', async () => {
      await mountWith(html`<input name="team" value="a" aria-label="Team" />`);
      expect(form.value.extra).to.deep.equal({ team: 'a' });
      form.value = { ...validDraft, extra: { team: 'b', unknown: 'c' } };
      await form.updateComplete;
      expect(byLabel(form, 'Team').value).to.equal('b');
    });

    it('returns to its defaults on Cancel', async () => {
      await mountWith(html`
        <input name="team" value="a" aria-label="Team" />
        <input type="checkbox" name="on" checked aria-label="On" />
      `);
      await click(byLabel(form, 'Team'));
      await type('b');
      await click(byLabel(form, 'On'));
      expect(form.value.extra).to.deep.equal({ team: 'ab' });
      await click(cancelOf(form));
      expect(form.value.extra).to.deep.equal({ team: 'a', on: 'on' });
    });

    it('makes the form dirty by an edit', async () => {
      await mountWith(html`<input name="team" value="a" aria-label="Team" />`);
      form.reset();
      await form.updateComplete;
      expect(form.matches(':state(dirty)')).to.equal(false);
      await click(byLabel(form, 'Team'));
      await type('b');
      expect(form.matches(':state(dirty)')).to.equal(true);
    });

    it('freezes what the draft holds', async () => {
      await mountWith(
        html`<select name="zone" multiple aria-label="Zone"><option selected>eu</option></select>`,
      );
      const extra = await submitted();
      expect(Object.isFrozen(extra)).to.equal(true);
      expect(Object.isFrozen(extra?.zone)).to.equal(true);
    });
  });

  describe('a slotted control that is not valid', () => {
    beforeEach(() => mountWith(html`<label>Owner <input name="owner" required /></label>`));

    it('stops Save, is named, and gets the focus', async () => {
      const events = record(form);
      await click(saveOf(form));
      await form.updateComplete;
      expect(events).to.deep.equal([]);
      expect(statusOf(form)).to.match(/^Owner: ./);
      expect(hasFocus(byLabel(form, 'Owner'))).to.equal(true);
    });

    for (const [how, control] of Object.entries({
      'a label around a select': html`<label>
        Owner
        <select name="owner" required>
          <option value="">Choose</option>
          <option>Dana</option>
        </select>
      </label>`,
      'a label whose letters are in the options too': html`<label>
        Owner
        <select name="owner" required>
          <option value="">O</option>
        </select>
      </label>`,
      'an aria-label': html`<input name="owner" required aria-label="Owner" />`,
    }))
      it(`is named by ${how}`, async () => {
        await mountWith(control);
        await click(saveOf(form));
        await form.updateComplete;
        expect(statusOf(form)).to.match(/^Owner: \S/);
      });

    it('is named by its name where its labels are no elements, and its label no text', async () => {
      await mountWith(html`<odd-control name="team"></odd-control>`);
      await click(saveOf(form));
      await form.updateComplete;
      expect(statusOf(form)).to.equal('team: Pick a team');
    });

    it('comes after our own fields', async () => {
      form.value = { ...validDraft, role: '' };
      await form.updateComplete;
      await click(saveOf(form));
      expect(deepActiveElement()?.localName).to.equal('select');
      expect(errorsOf(form)).to.deep.equal(['', '', 'Select a role']);
    });

    it('counts for checkValidity()', () => {
      expect(form.checkValidity()).to.equal(false);
      byLabel(form, 'Owner').value = 'me';
      expect(form.checkValidity()).to.equal(true);
    });

    it('is forgiven once it is right', async () => {
      await click(saveOf(form));
      await type('me');
      await form.updateComplete;
      expect(statusOf(form)).to.equal('');
      expect(await submitted()).to.deep.equal({ owner: 'me' });
    });
  });

  describe('Enter in a slotted control', () => {
    const enterIn = async (label: string): Promise<string[]> => {
      const events = record(form);
      byLabel(form, label).focus();
      await press('Enter');
      return events;
    };

    it('saves this form', async () => {
      await mountWith(html`<input name="team" aria-label="Team" />`);
      expect(await enterIn('Team')).to.deep.equal(['submit']);
    });

    it('saves this form, and not the one of the host around it', async () => {
      let submits = 0;
      const outer = await fixture(html`<form>
        <add-api-key-form><input slot="fields" name="team" aria-label="Team" /></add-api-key-form>
        <button>Host</button>
      </form>`);
      outer.addEventListener('submit', (event) => {
        event.preventDefault();
        submits += 1;
      });
      form = outer.querySelector('add-api-key-form')!;
      form.value = validDraft;
      await form.updateComplete;
      expect(await enterIn('Team')).to.deep.equal(['submit']);
      expect(submits).to.equal(0);
      expect([...new FormData(outer as HTMLFormElement).keys()]).to.deep.equal(['team']);
    });

    it('is a line break in a text area, and a press of a button', async () => {
      await mountWith(html`
        <textarea name="note" aria-label="Note"></textarea>
        <button type="button">Help</button>
      `);
      expect(await enterIn('Note')).to.deep.equal([]);
      expect(form.value.extra).to.deep.equal({ note: '\n' });
      let presses = 0;
      const help = byLabel(form, 'Help');
      help.addEventListener('click', () => (presses += 1));
      expect(await enterIn('Help')).to.deep.equal([]);
      expect(presses).to.equal(1);
    });
  });
});
