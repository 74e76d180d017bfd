/** Helpers for the tests of `<add-api-key-dialog>`. */
import { expect, fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import '../../src/add-api-key-dialog/define.js';
import type { AddApiKeyDialogElement } from '../../src/add-api-key-dialog/add-api-key-dialog.js';
import type { AddApiKeyFormElement } from '../../src/add-api-key-form/add-api-key-form.js';
import type { ApiKeyDraft } from '../../src/api/api-key.js';
import type { ApiKeySecretElement } from '../../src/api-key-secret/api-key-secret.js';
import type {
  ApiKeyCreateAnswer,
  ApiKeyCancelEvent,
  ApiKeySubmitEvent,
} from '../../src/api/events.js';
import { turn, validDraft } from '../add-api-key-form/support.js';
import { allByRole, byRole, click, nextEvent, press } from '../support.js';

export type Dialog = AddApiKeyDialogElement;

/** A secret that is masked as `ak_live_••••3f9a`. */
export const aSecret = 'ak_live_Qm7ZtXc42LpW9sRb8uVd3f9a';

export const mountDialog = (
  template: TemplateResult = html`<add-api-key-dialog></add-api-key-dialog>`,
): Promise<Dialog> => fixture<Dialog>(template);

export const formIn = (dialog: Dialog): AddApiKeyFormElement =>
  dialog.shadowRoot!.querySelector('add-api-key-form')!;
export const secretIn = (dialog: Dialog): ApiKeySecretElement =>
  dialog.shadowRoot!.querySelector('api-key-secret')!;
export const triggerOf = (dialog: Dialog): HTMLElement => byRole(dialog, 'button', 'Add API Key');

/** The native `<dialog>` in the shadow root. */
export const nativeDialogIn = (dialog: Dialog): HTMLDialogElement =>
  dialog.shadowRoot!.querySelector('dialog')!;

/** Whether the dialog is in the top layer. */
export const isModal = (dialog: Dialog): boolean => nativeDialogIn(dialog).matches(':modal');

/** The visible questions about an unsaved key. A list, so that a test can expect exactly one, or none. */
export const questionsIn = (dialog: Dialog): HTMLElement[] => allByRole(dialog, 'alertdialog');

/** Closes the dialog as a host does that has opened it by the attribute. */
export const removeOpenAttribute = (dialog: Dialog): void => {
  dialog.setAttribute('open', '');
  dialog.removeAttribute('open');
};

/** Closes the native dialog without a `cancel` event, as browsers do in some cases. */
export const closeNatively = async (dialog: Dialog): Promise<void> => {
  const native = nativeDialogIn(dialog);
  const closed = nextEvent(native, 'close');
  native.close();
  await closed;
};

/** Opens the dialog by `show()`. */
export const openForm = async (dialog: Dialog): Promise<AddApiKeyFormElement> => {
  dialog.show();
  await dialog.updateComplete;
  const form = formIn(dialog);
  await form.updateComplete;
  return form;
};

/** Fills in the open form by its `value`. */
export const fillIn = async (dialog: Dialog, draft: Partial<ApiKeyDraft> = {}): Promise<void> => {
  const form = formIn(dialog);
  form.value = { ...validDraft, ...draft };
  await form.updateComplete;
};

export const openFilled = async (dialog: Dialog): Promise<AddApiKeyFormElement> => {
  const form = await openForm(dialog);
  await fillIn(dialog);
  return form;
};

/** Answers each `submit`; returns a live list of these events. */
export const answerDialog = (
  dialog: Dialog,
  respond: (event: ApiKeySubmitEvent) => ApiKeyCreateAnswer | PromiseLike<ApiKeyCreateAnswer>,
): ApiKeySubmitEvent[] => {
  const submits: ApiKeySubmitEvent[] = [];
  dialog.addEventListener('submit', (event) => {
    submits.push(event);
    event.respondWith(respond(event));
  });
  return submits;
};

/** Opens the dialog and creates a key, up to the step with its secret. */
export const openSecret = async (
  dialog: Dialog,
  secret: string = aSecret,
): Promise<ApiKeySecretElement> => {
  dialog.addEventListener('submit', (event) => event.respondWith({ id: '1', secret }), {
    once: true,
  });
  await openFilled(dialog);
  const created = nextEvent(dialog, 'created');
  formIn(dialog).requestSubmit();
  await created;
  await turn();
  return secretIn(dialog);
};

/** Clicks the checkbox "I have stored this key". */
export const markAsStored = (dialog: Dialog): Promise<void> =>
  click(byRole(dialog, 'checkbox', 'I have stored this key'));

/** Presses a button with Enter: quick clicks at the same position would count as a double click. */
export const pressButton = async (dialog: Dialog, name: string): Promise<void> => {
  byRole(dialog, 'button', name).focus();
  await press('Enter');
};

/** Clicks the backdrop, in a corner of the window. */
export const clickBackdrop = async (): Promise<void> => {
  const corner = await fixture(
    html`<div style="position: fixed; inset: 0 auto auto 0; inline-size: 8px; block-size: 8px"></div>`,
  );
  await click(corner);
};

/** Returns a live list of the fields of each `cancel` event. */
export const recordCancels = (dialog: Dialog): Pick<ApiKeyCancelEvent, 'reason' | 'dirty'>[] => {
  const cancels: Pick<ApiKeyCancelEvent, 'reason' | 'dirty'>[] = [];
  dialog.addEventListener('cancel', ({ reason, dirty }) => cancels.push({ reason, dirty }));
  return cancels;
};

/** Returns a live list of `acknowledged` of each `close` event. */
export const recordCloses = (dialog: Dialog): boolean[] => {
  const closes: boolean[] = [];
  dialog.addEventListener('close', ({ acknowledged }) => closes.push(acknowledged));
  return closes;
};

/** Prevents every `cancel`, which keeps the dialog open with its draft. */
export const preventCancel = (dialog: Dialog): void =>
  dialog.addEventListener('cancel', (event) => event.preventDefault());

export const expectOpen = (dialog: Dialog, step: 'form' | 'secret' = 'form'): void => {
  expect(dialog.open, 'open').to.equal(true);
  expect(dialog.matches(':state(open)'), 'the state').to.equal(true);
  expect(isModal(dialog), 'modal').to.equal(true);
  expect(dialog.step).to.equal(step);
};

export const expectClosed = (dialog: Dialog): void => {
  expect(dialog.open, 'open').to.equal(false);
  expect(dialog.matches(':state(open)'), 'the state').to.equal(false);
  expect(nativeDialogIn(dialog).open, 'the native dialog').to.equal(false);
  expect(dialog.step).to.equal('form');
};

/** Dispatches a `keydown` of Escape, for cases that real input cannot produce, such as an input method. */
export const dispatchEscape = (target: Element, init: KeyboardEventInit = {}): boolean =>
  target.dispatchEvent(
    new KeyboardEvent('keydown', {
      key: 'Escape',
      keyCode: 27,
      bubbles: true,
      cancelable: true,
      composed: true,
      ...init,
    }),
  );

/** Dispatches one mouse event, for presses that begin and end on different elements. */
export const dispatchMouse = (target: Element, type: string, init: MouseEventInit = {}): boolean =>
  target.dispatchEvent(
    new MouseEvent(type, { bubbles: true, cancelable: true, composed: true, detail: 1, ...init }),
  );
