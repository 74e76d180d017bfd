import { expect, fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import type { AddApiKeyFormElement } from '../../src/add-api-key-form/add-api-key-form.js';
import {
  answer,
  cancelOf,
  descriptionOf,
  nameOf,
  never,
  record,
  roleOf,
  saveOf,
  validDraft,
} from '../add-api-key-form/support.js';
import { allByRole, click, deepActiveElement, press, type } from '../support.js';

/** Every control of the form as a person meets it. */
const controls = (form: Node): HTMLElement[] => [
  nameOf(form),
  descriptionOf(form),
  roleOf(form),
  saveOf(form),
  cancelOf(form),
];

const disabledOf = (form: Node): boolean[] =>
  controls(form).map((control) => control.matches(':disabled'));

const allDisabled = [true, true, true, true, true];
const noneDisabled = [false, false, false, false, false];

const mountIn = async (
  template: TemplateResult,
): Promise<{ outer: HTMLFieldSetElement; form: AddApiKeyFormElement }> => {
  const outer = await fixture<HTMLFieldSetElement>(template);
  const form = outer.querySelector('add-api-key-form')!;
  form.value = validDraft;
  await form.updateComplete;
  return { outer, form };
};

const around = html`<fieldset>
  <legend>Keys</legend>
  <add-api-key-form></add-api-key-form>
</fieldset>`;

const aroundDisabled = html`<fieldset disabled>
  <legend>Keys</legend>
  <add-api-key-form></add-api-key-form>
</fieldset>`;

const nested = html`<fieldset>
  <legend>Settings</legend>
  <fieldset>
    <legend>Keys</legend>
    <add-api-key-form></add-api-key-form>
  </fieldset>
</fieldset>`;

const inLegend = html`<fieldset disabled>
  <legend><add-api-key-form></add-api-key-form></legend>
</fieldset>`;

/** A fieldset that changes reaches the form in a callback, which draws. */
const setDisabled = async (
  fieldset: HTMLFieldSetElement,
  disabled: boolean,
  form: AddApiKeyFormElement,
): Promise<void> => {
  fieldset.disabled = disabled;
  await form.updateComplete;
};

describe('<add-api-key-form> in a <fieldset>', () => {
  describe('that is disabled from the start', () => {
    it('is inert', async () => {
      const { form } = await mountIn(aroundDisabled);
      expect(disabledOf(form)).to.deep.equal(allDisabled);
    });

    it('comes back with what it held', async () => {
      const { outer, form } = await mountIn(aroundDisabled);
      await setDisabled(outer, false, form);
      expect(disabledOf(form)).to.deep.equal(noneDisabled);
      expect(form.value).to.deep.equal(validDraft);
    });
  });

  describe('that is disabled later', () => {
    it('is inert', async () => {
      const { outer, form } = await mountIn(around);
      await setDisabled(outer, true, form);
      expect(disabledOf(form)).to.deep.equal(allDisabled);
    });

    it('takes no click on Save or Cancel', async () => {
      const { outer, form } = await mountIn(around);
      const heard = record(form);
      await setDisabled(outer, true, form);
      await click(saveOf(form));
      await click(cancelOf(form));
      expect(heard).to.deep.equal([]);
      expect(form.value).to.deep.equal(validDraft);
    });

    it('takes no call of requestSubmit()', async () => {
      const { outer, form } = await mountIn(around);
      const heard = record(form);
      await setDisabled(outer, true, form);
      form.requestSubmit();
      expect(heard).to.deep.equal([]);
    });

    it('takes no call of requestSubmit() in the task that disables it', async () => {
      const { outer, form } = await mountIn(around);
      const heard = record(form);
      outer.disabled = true;
      form.requestSubmit();
      expect(heard).to.deep.equal([]);
    });

    it('takes no focus and no text', async () => {
      const { outer, form } = await mountIn(around);
      await setDisabled(outer, true, form);
      form.focus();
      await press('Tab');
      await type('x');
      expect(controls(form).some((control) => control === deepActiveElement())).to.equal(false);
      expect(form.value).to.deep.equal(validDraft);
    });

    it('comes back and saves', async () => {
      const { outer, form } = await mountIn(around);
      const submits = answer(form, never);
      await setDisabled(outer, true, form);
      await setDisabled(outer, false, form);
      await click(saveOf(form));
      expect(submits).to.have.length(1);
      expect(submits[0]!.draft).to.deep.equal(validDraft);
    });
  });

  describe('with others around it', () => {
    it('is inert by the outer one', async () => {
      const { outer, form } = await mountIn(nested);
      await setDisabled(outer, true, form);
      expect(disabledOf(form)).to.deep.equal(allDisabled);
    });

    it('stays inert until the last of them is enabled', async () => {
      const { outer, form } = await mountIn(nested);
      const inner = allByRole(outer, 'group', 'Keys')[0] as HTMLFieldSetElement;
      await setDisabled(outer, true, form);
      await setDisabled(inner, true, form);
      await setDisabled(outer, false, form);
      expect(disabledOf(form)).to.deep.equal(allDisabled);
      await setDisabled(inner, false, form);
      expect(disabledOf(form)).to.deep.equal(noneDisabled);
    });

    it('works in the legend of a disabled one, as every control does', async () => {
      const { form } = await mountIn(inLegend);
      expect(disabledOf(form)).to.deep.equal(noneDisabled);
    });
  });

  describe('beside its own `disabled`', () => {
    it('stays disabled when the fieldset is enabled', async () => {
      const { outer, form } = await mountIn(aroundDisabled);
      form.disabled = true;
      await setDisabled(outer, false, form);
      expect(disabledOf(form)).to.deep.equal(allDisabled);
    });

    it('is not changed by the fieldset', async () => {
      const { form } = await mountIn(aroundDisabled);
      expect(form.hasAttribute('disabled')).to.equal(false);
    });

    it('stays inert when it is taken back in a disabled fieldset', async () => {
      const { form } = await mountIn(aroundDisabled);
      form.disabled = true;
      await form.updateComplete;
      form.disabled = false;
      await form.updateComplete;
      expect(disabledOf(form)).to.deep.equal(allDisabled);
    });
  });

  describe('that it is moved into or out of', () => {
    it('follows where it is', async () => {
      const { outer, form } = await mountIn(aroundDisabled);
      outer.after(form);
      await form.updateComplete;
      expect(disabledOf(form)).to.deep.equal(noneDisabled);
      outer.append(form);
      await form.updateComplete;
      expect(disabledOf(form)).to.deep.equal(allDisabled);
    });
  });
});
