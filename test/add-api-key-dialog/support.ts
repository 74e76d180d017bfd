/** What the tests of `<add-api-key-dialog>` share. */
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

/** A secret that is shown as `ak_live_••••3f9a`. */
export const aSecret = 'ak_live_Qm7ZtXc42LpW9sRb8uVd3f9a';

export const mountDialog = (
  template: TemplateResult = html`<add-api-key-dialog></add-api-key-dialog>`,
): Promise<Dialog> => fixture<Dialog>(template);

export const formIn = (dialog: Dialog): AddApiKeyFormElement =>
  dialog.shadowRoot!.querySelector('add-api-key-form')!;
export const secretIn = (dialog: Dialog): ApiKeySecretElement =>
  dialog.shadowRoot!.querySelector('api-key-secret')!;
export const triggerOf = (dialog: Dialog): HTMLElement => byRole(dialog, 'button', 'Add API Key');

/** The native dialog, which is the browser's business and not only ours. */
export const nativeIn = (dialog: Dialog): HTMLDialogElement =>
  dialog.shadowRoot!.querySelector('dialog')!;

/** Whether it is there, on top of the page. */
export const isModal = (dialog: Dialog): boolean => nativeIn(dialog).matches(':modal');

/** The question before an unsaved key is given up; none, or several would be wrong. */
export const questionsIn = (dialog: Dialog): HTMLElement[] => allByRole(dialog, 'alertdialog');

/** Closes the native dialog as a browser does that has asked in vain, or not at all. */
export const closeByBrowser = async (dialog: Dialog): Promise<void> => {
  const native = nativeIn(dialog);
  const closed = nextEvent(native, 'close');
  native.close();
  await closed;
};

/** Opens it as a host does. */
export const openForm = async (dialog: Dialog): Promise<AddApiKeyFormElement> => {
  dialog.show();
  await dialog.updateComplete;
  const form = formIn(dialog);
  await form.updateComplete;
  return form;
};

/** Fills the open form in, as a host does. */
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

/** Answers each `submit`; returns the list of them, which grows. */
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

/** Opens it, and comes to the secret of a key that is made. */
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

/** Says in the secret's check box that it is stored. */
export const store = (dialog: Dialog): Promise<void> =>
  click(byRole(dialog, 'checkbox', 'I have stored this key'));

/** Presses a button by the keyboard: quick clicks at one place are double clicks, even across tests. */
export const pressButton = async (dialog: Dialog, name: string): Promise<void> => {
  byRole(dialog, 'button', name).focus();
  await press('Enter');
};

/** Clicks beside the open dialog, on its backdrop. */
export const clickBackdrop = async (): Promise<void> => {
  const corner = await fixture(
    html`<div style="position: fixed; inset: 0 auto auto 0; inline-size: 8px; block-size: 8px"></div>`,
  );
  await click(corner);
};

/** The reasons of the `cancel` events, and whether the form was dirty then; grows. */
export const recordCancels = (dialog: Dialog): [string, boolean][] => {
  const cancels: [string, boolean][] = [];
  dialog.addEventListener('cancel', ({ reason, dirty }: ApiKeyCancelEvent) =>
    cancels.push([reason, dirty]),
  );
  return cancels;
};

/** What is said of each `close`; grows. */
export const recordCloses = (dialog: Dialog): boolean[] => {
  const closes: boolean[] = [];
  dialog.addEventListener('close', ({ acknowledged }) => closes.push(acknowledged));
  return closes;
};

/** Keeps all that happens in it as it is. */
export const keepOpen = (dialog: Dialog): void =>
  dialog.addEventListener('cancel', (event) => event.preventDefault());

export const expectOpen = (dialog: Dialog, step: 'form' | 'secret' = 'form'): void => {
  expect(dialog.open, 'open').to.equal(true);
  expect(dialog.hasAttribute('open'), 'the attribute').to.equal(true);
  expect(isModal(dialog), 'modal').to.equal(true);
  expect(dialog.step).to.equal(step);
};

export const expectClosed = (dialog: Dialog): void => {
  expect(dialog.open, 'open').to.equal(false);
  expect(dialog.hasAttribute('open'), 'the attribute').to.equal(false);
  expect(nativeIn(dialog).open, 'the native dialog').to.equal(false);
  expect(dialog.step).to.equal('form');
};

/** Says Escape to an element as a keyboard or an input method would, beyond what a real one here can. */
export const escape = (target: Element, init: KeyboardEventInit = {}): boolean =>
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

/** One event of a mouse, where only a part of a click is meant. */
export const mouse = (target: Element, type: string, init: MouseEventInit = {}): boolean =>
  target.dispatchEvent(
    new MouseEvent(type, { bubbles: true, cancelable: true, composed: true, detail: 1, ...init }),
  );
