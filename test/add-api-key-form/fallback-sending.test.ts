import { expect, fixture, html } from '@open-wc/testing';
import type { AddApiKeyFormElement } from '../../src/add-api-key-form/add-api-key-form.js';
import { click, nextEvent, type } from '../support.js';
import { answerFrame, fallbackOf, mountMarkup, nativeIn, type Parts } from './fallback-support.js';
import { cancelOf, nameOf, never, record, saveOf, turn, withUncaught } from './support.js';

const draft = { applicationName: 'Report', description: 'a\nb', role: 'audit' };

describe('the fallback form of <add-api-key-form>', () => {
  let form: AddApiKeyFormElement;
  let sent: () => Promise<Record<string, string>>;

  const mountFilled = async (parts?: Parts): Promise<void> => {
    sent = await answerFrame();
    form = await mountMarkup(parts);
    form.value = draft;
    await form.updateComplete;
  };

  /** Keeps the browser from sending, as a script of the page would; returns the native events, which grow. */
  const intercept = (): SubmitEvent[] => {
    const events: SubmitEvent[] = [];
    fallbackOf(form).addEventListener('submit', (event) => {
      event.preventDefault();
      events.push(event);
    });
    return events;
  };

  describe('sent by Save', () => {
    it('has the draft, the controls of the page, and its button', async () => {
      await mountFilled();
      const request = sent();
      await click(saveOf(form));
      expect(await request).to.deep.equal({
        csrf: 't0ken',
        applicationName: 'Report',
        description: 'a\r\nb',
        role: 'audit',
        commit: 'Create',
      });
    });

    it('is sent by Enter', async () => {
      await mountFilled();
      const request = sent();
      nameOf(form).focus();
      await type('s\n');
      expect((await request).applicationName).to.equal('Reports');
    });

    it('has the idempotency key of the submit event', async () => {
      await mountFilled({
        more: '<input type="hidden" name="idempotencyKey" value="of the page">',
      });
      const submitted = nextEvent<Event & { idempotencyKey: string }>(form, 'submit');
      const request = sent();
      await click(saveOf(form));
      expect((await request).idempotencyKey).to.equal((await submitted).idempotencyKey);
    });

    it('has controls without a field as they are', async () => {
      await mountFilled({
        more: `<input name="team" value="a"><input type="checkbox" name="notify" checked>
          <select name="permissions"><option>r</option><option selected>w</option></select>`,
      });
      nativeIn(form, 'team').value = 'b';
      const request = sent();
      await click(saveOf(form));
      expect(await request).to.include({ team: 'b', notify: 'on', permissions: 'w' });
    });

    it('has what was entered in controls of the slot of that name', async () => {
      await mountFilled({ more: '<input name="team" value="a">' });
      const team = Object.assign(document.createElement('input'), {
        name: 'team',
        value: 'slotted',
      });
      team.slot = 'fields';
      form.append(team);
      const request = sent();
      await click(saveOf(form));
      expect((await request).team).to.equal('slotted');
    });

    it('has a role that only the property offers', async () => {
      await mountFilled();
      form.roles = [{ value: 'owner' }];
      form.value = { ...draft, role: 'owner' };
      await form.updateComplete;
      const request = sent();
      await click(saveOf(form));
      expect((await request).role).to.equal('owner');
    });

    it('is not sent while the draft is invalid', async () => {
      await mountFilled();
      const events = intercept();
      form.value = { ...draft, applicationName: ' ' };
      await click(saveOf(form));
      expect(events).to.deep.equal([]);
    });

    it('may have controls with the names of its properties', async () => {
      const more =
        '<input type="hidden" name="action" value="x"><input type="hidden" name="submit">';
      await mountFilled({ more });
      const request = sent();
      await click(saveOf(form));
      expect(await request).to.include({ action: 'x', applicationName: 'Report' });
    });
  });

  describe('and the submit event', () => {
    it('comes after that of the element, bubbles through it, and can be told from it', async () => {
      await mountFilled();
      intercept();
      const own: boolean[] = [];
      form.addEventListener('submit', (event: Event) =>
        own.push(event.target === event.currentTarget),
      );
      await click(saveOf(form));
      expect(own).to.deep.equal([true, false]);
    });

    it('has the first submit button as its submitter', async () => {
      await mountFilled({ more: '<button type="button" name="other">Other</button>' });
      const events = intercept();
      await click(saveOf(form));
      expect(events.map(({ submitter }) => submitter)).to.deep.equal([nativeIn(form, 'commit')]);
    });

    it('that is answered sends nothing', async () => {
      await mountFilled();
      const events = intercept();
      form.addEventListener('submit', (event) => {
        if (event.target === form) event.respondWith(never());
      });
      await click(saveOf(form));
      expect(events).to.deep.equal([]);
    });

    it('that is prevented sends nothing, and Save works again', async () => {
      await mountFilled();
      const events = intercept();
      const all = record(form);
      form.addEventListener('submit', (event) => event.preventDefault(), { once: true });
      await click(saveOf(form));
      expect(events).to.deep.equal([]);
      await click(saveOf(form));
      expect(all).to.deep.equal(['submit', 'submit', 'submit']);
      expect(events.length).to.equal(1);
    });

    it('whose listener resets the form sends nothing', async () => {
      await mountFilled();
      const events = intercept();
      form.addEventListener('submit', () => form.reset());
      await click(saveOf(form));
      expect(events).to.deep.equal([]);
    });

    it('whose listener throws still sends', async () => {
      await mountFilled();
      const events = intercept();
      form.addEventListener('submit', (event) => {
        if (event.target === form) throw new Error('of the page');
      });
      const errors = await withUncaught(() => click(saveOf(form)));
      expect(errors.length).to.equal(1);
      expect(events.length).to.equal(1);
    });
  });

  describe('that was sent', () => {
    let events: SubmitEvent[];

    beforeEach(async () => {
      await mountFilled();
      events = intercept();
      await click(saveOf(form));
      await click(saveOf(form));
      form.requestSubmit();
    });

    const savesAgain = async (): Promise<void> => {
      expect(saveOf(form).ariaDisabled).to.equal(null);
      form.value = draft;
      await form.updateComplete;
      await click(saveOf(form));
      expect(events.length).to.equal(2);
    };

    it('is not sent again by another Save', () => {
      expect(events.length).to.equal(1);
      expect(saveOf(form).ariaDisabled).to.equal('true');
    });

    it('leaves the fields to the user, who sends again after an edit', async () => {
      await click(nameOf(form));
      await type('s');
      await savesAgain();
    });

    it('is sent again when the browser comes back to the page', async () => {
      window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      await turn(form);
      await savesAgain();
    });

    for (const [what, act] of Object.entries<() => void>({
      'reset()': () => form.reset(),
      'setErrors()': () => form.setErrors({ applicationName: 'Taken' }),
      'busy = false': () => (form.busy = false),
      Cancel: () => cancelOf(form).click(),
    }))
      it(`is sent again after ${what}`, async () => {
        act();
        await turn(form);
        await savesAgain();
      });

    it('is sent again when the element was removed and comes back', async () => {
      const place = form.parentElement!;
      form.remove();
      await turn();
      place.append(form);
      await turn(form);
      await savesAgain();
    });

    it('lets Save work again without it, if it was removed', async () => {
      const all = record(form);
      fallbackOf(form).remove();
      form.reset();
      form.roles = [{ value: 'audit' }];
      form.value = draft;
      await form.updateComplete;
      await click(saveOf(form));
      expect(all).to.deep.equal(['submit']);
    });

    it('does not give the draft back when its markup changes', async () => {
      form.value = { ...draft, applicationName: 'Edited' };
      fallbackOf(form).append(document.createElement('p'));
      await turn(form);
      expect(form.value.applicationName).to.equal('Edited');
    });

    it('does not give the draft back after reset()', async () => {
      form.reset();
      await turn(form);
      expect(form.value).to.deep.equal({ applicationName: '', description: '', role: '' });
    });

    it('has the same idempotency key for the same draft', async () => {
      await mountFilled({ more: '<input type="hidden" name="idempotencyKey">' });
      intercept();
      await click(saveOf(form));
      const { value } = nativeIn(form, 'idempotencyKey');
      form.setErrors({ form: 'Try again' });
      await form.updateComplete;
      await click(saveOf(form));
      expect(nativeIn(form, 'idempotencyKey').value).to.equal(value);
    });
  });

  it('is not needed: without it an unanswered submit starts nothing', async () => {
    form = await fixture(html`<add-api-key-form></add-api-key-form>`);
    form.value = { ...draft, role: 'admin' };
    const all = record(form);
    await form.updateComplete;
    await click(saveOf(form));
    await click(saveOf(form));
    expect(all).to.deep.equal(['submit', 'submit']);
    expect(saveOf(form).ariaDisabled).to.equal(null);
  });
});
