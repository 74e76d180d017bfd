import { expect } from '@open-wc/testing';
import { ApiKeyError } from '../../src/api/api-key.js';
import { formMessages } from '../../src/messages/messages.js';
import {
  answer,
  cancelOf,
  deferred,
  errorsOf,
  hasFocus,
  mount,
  mountFilled,
  nameOf,
  never,
  record,
  roleOf,
  saveOf,
  statusOf,
  withFakeTimers,
} from './support.js';
import { byRole, click, deepActiveElement, emulate, nextEvent, press, type } from '../support.js';

describe('<add-api-key-form>', () => {
  describe('the keyboard alone', () => {
    it('makes a key, past the errors of the form and of the host', async () => {
      const form = await mount();
      const answers = [
        () => Promise.reject(new ApiKeyError('', { fieldErrors: { applicationName: 'Taken' } })),
        () => Promise.resolve({ id: '1' }),
      ];
      const submits = answer(form, () => answers.shift()!());
      form.focus();
      await press('Enter');
      expect(hasFocus(nameOf(form))).to.equal(true);
      await type('CI');
      await press('Tab');
      await type('Builds');
      await press('Tab');
      await type('read');
      await press('Tab');
      const failed = nextEvent(form, 'failed');
      await press('Space');
      await failed;
      expect(hasFocus(nameOf(form))).to.equal(true);
      await press('End');
      await type('2');
      const created = nextEvent(form, 'created');
      await press('Enter');
      await created;
      expect(hasFocus(nameOf(form))).to.equal(true);
      expect({ ...submits[1]?.draft }).to.deep.equal({
        applicationName: 'CI2',
        description: 'Builds',
        role: 'readonly',
      });
    });

    it('cancels', async () => {
      const form = await mountFilled();
      const events = record(form);
      cancelOf(form).focus();
      await press('Enter');
      expect(events).to.deep.equal(['cancel']);
      expect(hasFocus(cancelOf(form))).to.equal(true);
    });
  });

  describe('the focus', () => {
    it('is never on the body while a key is made', async () => {
      const form = await mountFilled();
      const lost: string[] = [];
      const see = (when: string): unknown =>
        deepActiveElement() === document.body && lost.push(when);
      const [first, second] = [deferred(), deferred()];
      const answers = [first, second];
      answer(form, () => answers.shift()!.promise);
      for (const type of ['submit', 'failed', 'created'])
        form.addEventListener(type, () => see(type));
      await click(saveOf(form));
      see('busy');
      const failed = nextEvent(form, 'failed');
      first.reject(new Error('no'));
      await failed;
      await form.updateComplete;
      see('after failed');
      await press('Enter');
      const created = nextEvent(form, 'created');
      second.resolve({});
      await created;
      await form.updateComplete;
      see('after created');
      expect(lost).to.deep.equal([]);
    });

    it('stays on the role while its roles are replaced', async () => {
      const form = await mountFilled();
      roleOf(form).focus();
      form.roles = [{ value: 'other' }];
      await form.updateComplete;
      expect(hasFocus(roleOf(form))).to.equal(true);
    });

    it('stays on the role while the form is busy', async () => {
      const form = await mountFilled();
      roleOf(form).focus();
      answer(form, never);
      form.requestSubmit();
      await form.updateComplete;
      expect(hasFocus(roleOf(form))).to.equal(true);
    });
  });

  describe('the live region', () => {
    /** Counts what comes into the live region. */
    const insertionsInto = (region: Element): string[] => {
      const texts: string[] = [];
      const observer = new MutationObserver((mutations) => {
        for (const { addedNodes } of mutations)
          for (const { textContent } of addedNodes)
            if (textContent?.trim()) texts.push(textContent.trim());
      });
      observer.observe(region, { subtree: true, childList: true, characterData: true });
      return texts;
    };

    it('is one, and is there from the start', async () => {
      const form = await mount();
      const region = byRole(form, 'status');
      const live = '[aria-live], [role=status], [role=alert], [role=log], output';
      expect(form.shadowRoot!.querySelectorAll(live).length).to.equal(1);
      form.setErrors({ form: 'The quota is reached.' });
      await form.updateComplete;
      expect(byRole(form, 'status') === region).to.equal(true);
      expect(form.shadowRoot!.querySelectorAll(live).length).to.equal(1);
      expect(statusOf(form)).to.equal('The quota is reached.');
    });

    it('says each outcome once, and the same one again', async () => {
      const form = await mountFilled();
      const answers = [() => Promise.reject('1'), () => Promise.reject('2'), () => ({ id: '3' })];
      answer(form, () => answers.shift()!());
      const said = insertionsInto(byRole(form, 'status'));
      const counts: number[] = [];
      for (const outcome of ['failed', 'failed', 'created']) {
        const ended = nextEvent(form, outcome);
        form.requestSubmit();
        await ended;
        await form.updateComplete;
        await Promise.resolve();
        counts.push(said.length);
      }
      expect(counts).to.deep.equal([1, 2, 3]);
      expect(said[0]).to.equal(said[1]);
      expect(said[2]).to.equal('API key created');
    });

    it('says the error of a field once for each Save where the focus is there already', async () => {
      const form = await mount();
      const said = insertionsInto(byRole(form, 'status'));
      nameOf(form).focus();
      for (const count of [1, 2]) {
        await press('Enter');
        await form.updateComplete;
        expect(said).to.deep.equal(Array(count).fill('Enter an application name'));
      }
      await type('a');
      await form.updateComplete;
      expect(statusOf(form)).to.equal('');
    });

    it('says the error of a server at the field with the focus, beside that of the form', async () => {
      const form = await mountFilled();
      const fieldErrors = { applicationName: 'Taken', role: 'Not yours' };
      answer(form, () => Promise.reject(new ApiKeyError('Refused', { fieldErrors })));
      const said = insertionsInto(byRole(form, 'status'));
      nameOf(form).focus();
      const failed = nextEvent(form, 'failed');
      await press('Enter');
      await failed;
      await form.updateComplete;
      await Promise.resolve();
      expect(said).to.deep.equal(['Refused', 'Taken']);
    });

    it('says the caution of a privileged role when it is chosen', async () => {
      const form = await mount();
      const said = insertionsInto(byRole(form, 'status'));
      roleOf(form).focus();
      await type('admin');
      await form.updateComplete;
      await Promise.resolve();
      expect(said).to.deep.equal([formMessages.privileged]);
      expect(roleOf(form).value).to.equal('admin');
      roleOf(form).value = 'readonly';
      roleOf(form).dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      await form.updateComplete;
      expect(statusOf(form)).to.equal('');
    });

    it('no longer says that it saves when a field is refused', () =>
      withFakeTimers(async (tick) => {
        const form = await mountFilled();
        const saving = deferred();
        answer(form, () => saving.promise);
        form.requestSubmit();
        await form.updateComplete;
        tick(1000);
        const failed = nextEvent(form, 'failed');
        saving.reject(new ApiKeyError('', { fieldErrors: { role: 'No' } }));
        await failed;
        await form.updateComplete;
        expect(statusOf(form)).to.equal('');
      }));

    it('says nothing of the errors of fields, which the focus does', async () => {
      const form = await mount();
      const said = insertionsInto(byRole(form, 'status'));
      await click(saveOf(form));
      await form.updateComplete;
      expect(errorsOf(form)[0]).not.to.equal('');
      expect(said).to.deep.equal([]);
    });
  });

  describe('motion', () => {
    it('is nowhere for those who want less', async () => {
      const isReduced = await emulate({ reducedMotion: 'reduce' });
      const form = await mountFilled();
      answer(form, never);
      await click(saveOf(form));
      await form.updateComplete;
      const moving = document.getAnimations().filter((it) => it instanceof CSSAnimation);
      expect(moving.length).to.equal(0);
      const inside = [...form.shadowRoot!.querySelectorAll('*')].map((it) => getComputedStyle(it));
      const durations = inside.flatMap(({ transitionDuration }) => transitionDuration.split(', '));
      const longest = Math.max(...durations.map(parseFloat));
      expect(longest).to.be.at.most(isReduced ? 0 : 0.2);
    });
  });
});
