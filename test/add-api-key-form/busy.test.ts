import { expect } from '@open-wc/testing';
import type { AddApiKeyFormElement } from '../../src/add-api-key-form/add-api-key-form.js';
import {
  answer,
  cancelOf,
  deferred,
  descriptionOf,
  enter,
  hasFocus,
  mountFilled,
  nameOf,
  never,
  record,
  roleOf,
  saveOf,
  statusOf,
  validDraft,
  withFakeTimers,
} from './support.js';
import { byLabel, click, nextEvent, press, type } from '../support.js';

describe('<add-api-key-form>', () => {
  let form: AddApiKeyFormElement;

  beforeEach(async () => {
    form = await mountFilled();
  });

  describe('while busy', () => {
    const startSaving = async (): Promise<void> => {
      answer(form, never);
      await click(saveOf(form));
      await form.updateComplete;
    };

    it('says so as a property and a state, and not as an attribute, which a morph would remove', async () => {
      await startSaving();
      expect(form.busy).to.equal(true);
      expect(form.hasAttribute('busy')).to.equal(false);
      expect(form.matches(':state(busy)')).to.equal(true);
    });

    it('keeps the focus on Save, which is disabled for assistive technology alone', async () => {
      await startSaving();
      const save = saveOf(form);
      expect(hasFocus(save)).to.equal(true);
      expect(save.ariaDisabled).to.equal('true');
      expect(save.disabled).to.equal(false);
    });

    it('lets nobody type', async () => {
      await startSaving();
      nameOf(form).focus();
      await type('x');
      descriptionOf(form).focus();
      await type('x');
      expect(form.value).to.deep.equal(validDraft);
    });

    it('leaves only the chosen role to choose', async () => {
      await startSaving();
      const role = roleOf(form);
      const open = [...role.options].filter(({ disabled, hidden }) => !disabled && !hidden);
      expect(open.map(({ value }) => value)).to.deep.equal(['readonly']);
      expect(role.disabled).to.equal(false);
    });

    it('lets no key choose another role or expiration, nor undo what was typed', async () => {
      form.expiry = { presets: [7, 30], allowNever: true };
      nameOf(form).focus();
      await press('End');
      await type('!');
      const value = { ...form.value, expiresAt: undefined };
      await startSaving();
      for (const label of ['Role', 'Expiration']) {
        const select = byLabel<HTMLSelectElement>(form, label);
        select.focus();
        const before = select.value;
        for (const start of ['c', 's', 'a', 'r', 'n', '7']) {
          await type(start);
          expect(select.value, start).to.equal(before);
        }
      }
      nameOf(form).focus();
      await press('Control+z');
      await press('Control+x');
      expect({ ...form.value, expiresAt: undefined }).to.deep.equal(value);
    });

    it('leaves Cancel as it is', async () => {
      await startSaving();
      expect(cancelOf(form).disabled).to.equal(false);
      expect(cancelOf(form).ariaDisabled).not.to.equal('true');
    });

    it('stays so when an attribute is removed that the host wrote', async () => {
      const events = record(form);
      form.setAttribute('busy', '');
      form.removeAttribute('busy');
      expect(form.busy).to.equal(false);
      form.setAttribute('busy', '');
      form.busy = false;
      await startSaving();
      form.removeAttribute('busy');
      await form.updateComplete;
      expect(form.matches(':state(busy)')).to.equal(true);
      expect(saveOf(form).ariaDisabled).to.equal('true');
      form.reset();
      expect(form.busy).to.equal(false);
      expect(events).to.deep.equal(['submit']);
    });

    it('does not save for a host that drives it', async () => {
      const events = record(form);
      form.busy = true;
      await click(saveOf(form));
      form.requestSubmit();
      enter(nameOf(form));
      expect(events).to.deep.equal([]);
      form.busy = false;
      await click(saveOf(form));
      expect(events).to.deep.equal(['submit']);
    });

    it('is said after one second, and not before', () =>
      withFakeTimers(async (tick) => {
        const saving = deferred();
        answer(form, () => saving.promise);
        form.requestSubmit();
        await form.updateComplete;
        tick(999);
        await form.updateComplete;
        expect(statusOf(form)).to.equal('');
        tick(1);
        await form.updateComplete;
        expect(statusOf(form)).to.equal('Saving…');
        const created = nextEvent(form, 'created');
        saving.resolve({});
        await created;
        await form.updateComplete;
        expect(statusOf(form)).to.equal('API key created');
      }));

    it('is not said of a save that was quick', () =>
      withFakeTimers(async (tick) => {
        answer(form, () => ({}));
        const created = nextEvent(form, 'created');
        form.requestSubmit();
        await created;
        tick(5000);
        await form.updateComplete;
        expect(statusOf(form)).to.equal('API key created');
      }));
  });
});
