/** What the tests of the Expiration field share. */
import type { AddApiKeyFormElement } from '../../src/add-api-key-form/add-api-key-form.js';
import type { ApiKeyDraft, ExpiryPolicy } from '../../src/index.js';
import { mount, validDraft } from './support.js';
import { byLabel } from '../support.js';

export const policy: ExpiryPolicy = {
  presets: [7, 30, 90],
  allowCustom: true,
  allowNever: true,
};

/** A form with a policy that is filled in but for the expiration, by the host. */
export const mountWith = async (
  expiry: ExpiryPolicy = policy,
  draft: Partial<ApiKeyDraft> = {},
): Promise<AddApiKeyFormElement> => {
  const form = await mount();
  form.expiry = expiry;
  form.value = { ...validDraft, ...draft };
  await form.updateComplete;
  return form;
};

export const expiryOf = (form: Node): HTMLSelectElement => byLabel(form, 'Expiration');
/** The date field, while it is there for the user. */
export const dateOf = (form: Node): HTMLInputElement => byLabel(form, 'Expiration date');

/** The choices as the user reads them, without the one that stands for none. */
export const choicesOf = (form: Node): string[] =>
  [...expiryOf(form).options].filter(({ hidden }) => !hidden).map(({ text }) => text);

/** The one that is chosen. */
export const chosenOf = (form: Node): string => expiryOf(form).selectedOptions[0]?.text ?? '';

/** Chooses as a user does, but without the browser's own list. */
export const choose = async (form: AddApiKeyFormElement, text: string): Promise<void> => {
  const select = expiryOf(form);
  select.value = [...select.options].find((option) => option.text === text)!.value;
  select.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await form.updateComplete;
};

/** Enters a date, each browser and language having its own order of keys for it. */
export const enterDate = async (form: AddApiKeyFormElement, day: string): Promise<void> => {
  const date = dateOf(form);
  date.value = day;
  date.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await form.updateComplete;
};

/** Stops the clock at a moment, until the end of the test; the function that comes back moves it. */
export const stopClock = (moment: number): ((milliseconds: number) => void) => {
  now = moment;
  Date.now = () => now;
  return (milliseconds) => (now += milliseconds);
};

let now = 0;
const { now: real } = Date;
afterEach(() => {
  Date.now = real;
});
