import { expect, fixture, html } from '@open-wc/testing';
import type { AddApiKeyFormElement } from '../../src/add-api-key-form/add-api-key-form.js';
import {
  answer,
  cancelOf,
  descriptionOf,
  nameOf,
  never,
  record,
  saveOf,
  turn,
  validDraft,
} from '../add-api-key-form/support.js';
import { byLabel, byRole, click, nextEvent, press, type } from '../support.js';

/** The element, and what stands around it. */
interface Page<Around extends HTMLElement> {
  around: Around;
  form: AddApiKeyFormElement;
}

const insideOf = (around: HTMLElement): AddApiKeyFormElement =>
  around.querySelector('add-api-key-form')!;

describe('<add-api-key-form> in a host page', () => {
  describe('inside a host <form>', () => {
    const mountInForm = async (): Promise<Page<HTMLFormElement>> => {
      const around = await fixture<HTMLFormElement>(html`
        <form>
          <label>Team <input name="team" value="Payments" /></label>
          <add-api-key-form name="key">
            <label slot="fields">Ticket <input name="ticket" value="T-1" /></label>
          </add-api-key-form>
          <button>Host save</button>
        </form>
      `);
      // The page of the tests is not to be left.
      around.addEventListener('submit', (event) => event.preventDefault());
      return { around, form: insideOf(around) };
    };

    const mountFilledInForm = async (): Promise<Page<HTMLFormElement>> => {
      const page = await mountInForm();
      page.form.value = validDraft;
      await page.form.updateComplete;
      return page;
    };

    it('does not submit it by Save', async () => {
      const { around, form } = await mountFilledInForm();
      const [heard, submits] = [record(around), answer(form, never)];
      await click(saveOf(form));
      expect(submits).to.have.length(1);
      expect(heard).to.deep.equal([]);
    });

    it('does not submit it by a Save that is not valid', async () => {
      const { around, form } = await mountInForm();
      const heard = record(around);
      await click(saveOf(form));
      expect(nameOf(form).ariaInvalid).to.equal('true');
      expect(heard).to.deep.equal([]);
    });

    it('does not submit it by Enter in the name', async () => {
      const { around, form } = await mountFilledInForm();
      const [heard, submits] = [record(around), answer(form, never)];
      form.focus();
      await press('Enter');
      expect(submits).to.have.length(1);
      expect(heard).to.deep.equal([]);
    });

    it("does not submit it by Enter in the host's control in the slot", async () => {
      const { around, form } = await mountFilledInForm();
      const [heard, submits] = [record(around), answer(form, never)];
      byLabel(around, 'Ticket').focus();
      await press('Enter');
      expect(submits).to.have.length(1);
      expect(heard).to.deep.equal([]);
    });

    it('does not reset or submit it by Cancel', async () => {
      const { around, form } = await mountFilledInForm();
      const heard = record(around);
      around.addEventListener('reset', () => heard.push('reset'));
      byLabel(around, 'Team').value = 'Platform';
      await click(cancelOf(form));
      expect(heard).to.deep.equal([]);
      expect(byLabel(around, 'Team').value).to.equal('Platform');
    });

    it('adds no entry to its FormData', async () => {
      const { around } = await mountFilledInForm();
      expect([...new FormData(around)]).to.deep.equal([
        ['team', 'Payments'],
        ['ticket', 'T-1'],
      ]);
    });

    it('does not make it invalid while empty', async () => {
      const { around } = await mountInForm();
      expect(around.checkValidity()).to.equal(true);
      expect(around.matches(':valid')).to.equal(true);
      expect(around.querySelectorAll(':invalid')).to.have.length(0);
    });

    it('does not make it invalid while it shows errors', async () => {
      const { around, form } = await mountInForm();
      const heard = nextEventTypes(around, ['invalid', 'change', 'reset']);
      form.reportValidity();
      expect(around.reportValidity()).to.equal(true);
      expect(heard).to.deep.equal([]);
    });

    it('lets it submit by its own button', async () => {
      const { around, form } = await mountInForm();
      const [heard, own] = [record(around), record(form)];
      await click(byRole(around, 'button', 'Host save'));
      expect(heard).to.deep.equal(['submit']);
      expect(own).to.deep.equal([]);
    });

    it('lets it submit by Enter in its own control', async () => {
      const { around, form } = await mountInForm();
      const [heard, own] = [record(around), record(form)];
      byLabel(around, 'Team').focus();
      await press('Enter');
      expect(heard).to.deep.equal(['submit']);
      expect(own).to.deep.equal([]);
    });
  });

  describe('inside a host <dialog>', () => {
    const mountInDialog = async (): Promise<Page<HTMLDialogElement>> => {
      const around = await fixture<HTMLDialogElement>(html`
        <dialog aria-label="Host">
          <form method="dialog"><add-api-key-form></add-api-key-form></form>
        </dialog>
      `);
      around.showModal();
      const form = insideOf(around);
      form.value = validDraft;
      await form.updateComplete;
      return { around, form };
    };

    it('does not cancel or close it by Cancel', async () => {
      const { around, form } = await mountInDialog();
      const heard = record(around);
      const cancelled = nextEvent(form, 'cancel');
      await click(cancelOf(form));
      await cancelled;
      expect(heard).to.deep.equal([]);
      expect(around.open).to.equal(true);
    });

    it('does not close it by Save', async () => {
      const { around, form } = await mountInDialog();
      const heard = record(around);
      const created = nextEvent(form, 'created');
      answer(form, () => ({ id: '1' }));
      await click(saveOf(form));
      await created;
      expect(heard).to.deep.equal([]);
      expect(around.open).to.equal(true);
    });

    it('does not close it by Enter in the name', async () => {
      const { around, form } = await mountInDialog();
      const submits = answer(form, never);
      form.focus();
      await press('Enter');
      expect(submits).to.have.length(1);
      expect(around.open).to.equal(true);
    });

    it('leaves Escape to it', async () => {
      const { around, form } = await mountInDialog();
      const [heard, own] = [record(around), record(form)];
      const closed = nextEvent(around, 'close');
      form.focus();
      await press('Escape');
      await closed;
      expect(heard).to.deep.equal(['cancel', 'close']);
      expect(own).to.deep.equal([]);
    });
  });

  describe('what the page hears', () => {
    it('is none of its events', async () => {
      const around = await fixture(html`<div><add-api-key-form></add-api-key-form></div>`);
      const form = insideOf(around as HTMLElement);
      const [heard, own] = [record(around), record(form)];
      answer(form, () => Promise.reject(new Error('Refused')));
      form.value = validDraft;
      const failed = nextEvent(form, 'failed');
      await click(saveOf(form));
      await failed;
      await click(cancelOf(form));
      expect(own).to.deep.equal(['submit', 'failed', 'cancel']);
      expect(heard).to.deep.equal([]);
    });

    it('is of native events only the composed ones', async () => {
      const around = await fixture(html`<div><add-api-key-form></add-api-key-form></div>`);
      const form = insideOf(around as HTMLElement);
      const heard = nextEventTypes(around, ['keydown', 'input', 'change', 'submit', 'invalid']);
      form.focus();
      await type('a');
      descriptionOf(form).focus();
      await turn();
      expect(new Set(heard)).to.deep.equal(new Set(['keydown', 'input']));
    });
  });
});

/** The types that are heard of those asked for, in their order; grows. */
function nextEventTypes(target: EventTarget, types: string[]): string[] {
  const heard: string[] = [];
  for (const each of types) target.addEventListener(each, () => heard.push(each));
  return heard;
}
