/** What the tests of `<add-api-key-form>` share. */
import { fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import '../../src/add-api-key-form/define.js';
import type { AddApiKeyFormElement } from '../../src/add-api-key-form/add-api-key-form.js';
import type { ApiKeyDraft } from '../../src/api/api-key.js';
import type { ApiKeyCreateAnswer, ApiKeySubmitEvent } from '../../src/api/events.js';
import { byLabel, byRole, deepActiveElement } from '../support.js';

/** A draft that every rule accepts. */
export const validDraft: ApiKeyDraft = {
  applicationName: 'Nightly report',
  description: 'Reads the figures of the day.',
  role: 'readonly',
};

/** What is said of an error whose text is not meant for the user. */
export const genericFailure = 'The API key could not be created. Try again.';

export const mount = (
  template: TemplateResult = html`<add-api-key-form></add-api-key-form>`,
): Promise<AddApiKeyFormElement> => fixture<AddApiKeyFormElement>(template);

/** A form that is filled in, by the host. */
export const mountFilled = async (
  draft: Partial<ApiKeyDraft> = {},
): Promise<AddApiKeyFormElement> => {
  const form = await mount();
  form.value = { ...validDraft, ...draft };
  await form.updateComplete;
  return form;
};

export const nameOf = (form: Node): HTMLInputElement => byLabel(form, 'Application Name');
export const descriptionOf = (form: Node): HTMLTextAreaElement => byLabel(form, 'Description');
export const roleOf = (form: Node): HTMLSelectElement => byLabel(form, 'Role');
export const saveOf = (form: Node): HTMLButtonElement => byRole(form, 'button', 'Save');
export const cancelOf = (form: Node): HTMLButtonElement => byRole(form, 'button', 'Cancel');

/** Whether what is typed now comes to an element. */
export const hasFocus = (element: Element): boolean => deepActiveElement() === element;

/** What the live region says. */
export const statusOf = (form: Node): string => byRole(form, 'status').textContent.trim();

/** The elements that describe a control. */
const describers = (control: HTMLElement): HTMLElement[] => {
  const root = control.getRootNode() as ShadowRoot;
  const ids = (control.getAttribute('aria-describedby') ?? '').split(' ');
  return ids.flatMap((id) => root.getElementById(id) ?? []);
};

/** What is said of a control besides its name. */
export const descriptionsOf = (control: HTMLElement): string =>
  describers(control)
    .map(({ innerText }) => innerText.trim())
    .filter(Boolean)
    .join(' ');

/** The error that a control is described by, if it is marked as invalid and the text can be seen. */
export const errorOf = (control: HTMLElement): string => {
  const parts = describers(control).flatMap((it) => [it, ...it.querySelectorAll<HTMLElement>('*')]);
  const error = parts.find((element) => element.part.contains('error'));
  const isSeen = !!error?.checkVisibility({ visibilityProperty: true });
  return isSeen && control.ariaInvalid === 'true' ? error!.textContent.trim() : '';
};

/** The errors that are seen, in the order of the fields. */
export const errorsOf = (form: Node): string[] =>
  [nameOf(form), descriptionOf(form), roleOf(form)].map(errorOf);

/** Answers each `submit`; returns the list of them, which grows. */
export const answer = (
  form: AddApiKeyFormElement,
  respond: (event: ApiKeySubmitEvent) => ApiKeyCreateAnswer | PromiseLike<ApiKeyCreateAnswer>,
): ApiKeySubmitEvent[] => {
  const submits: ApiKeySubmitEvent[] = [];
  form.addEventListener('submit', (event) => {
    submits.push(event);
    event.respondWith(respond(event));
  });
  return submits;
};

/** The types of the events that are fired, in their order; grows. */
export const record = (form: EventTarget): string[] => {
  const types: string[] = [];
  for (const type of ['submit', 'cancel', 'created', 'failed', 'orphaned', 'error', 'close'])
    form.addEventListener(type, () => types.push(type));
  return types;
};

export interface Deferred<T> {
  promise: Promise<T>;
  resolve(value: T): void;
  reject(error: unknown): void;
}

/** A promise that the test settles. */
export const deferred = <T = ApiKeyCreateAnswer>(): Deferred<T> => {
  const settle = {} as Pick<Deferred<T>, 'resolve' | 'reject'>;
  const promise = new Promise<T>((resolve, reject) => Object.assign(settle, { resolve, reject }));
  return { promise, ...settle };
};

/** An answer that never comes. */
export const never = (): Promise<never> => new Promise(() => undefined);

/** Lets everything run that is queued, and the form draw: for what must not happen. */
export const turn = async (form?: AddApiKeyFormElement): Promise<void> => {
  const { port1, port2 } = new MessageChannel();
  const message = new Promise((resolve) => (port1.onmessage = resolve));
  port2.postMessage('');
  await message;
  await form?.updateComplete;
};

/** Says Enter to a control as a keyboard or an input method would, beyond what a real one here can. */
export const enter = (control: HTMLElement, init: KeyboardEventInit = {}): boolean =>
  control.dispatchEvent(
    new KeyboardEvent('keydown', {
      key: 'Enter',
      keyCode: 13,
      bubbles: true,
      cancelable: true,
      composed: true,
      ...init,
    }),
  );

/** Runs an act with timers that only `tick` moves. */
export const withFakeTimers = async (
  act: (tick: (milliseconds: number) => void) => Promise<void>,
): Promise<void> => {
  const real = { setTimeout: window.setTimeout, clearTimeout: window.clearTimeout };
  const timers = new Map<number, { at: number; run: () => void }>();
  let now = 0;
  let last = 0;
  const setTimeout = (run: () => void, delay = 0): number => {
    timers.set((last += 1), { at: now + delay, run });
    return last;
  };
  Object.assign(window, { setTimeout, clearTimeout: (id: number) => timers.delete(id) });
  try {
    await act((milliseconds) => {
      now += milliseconds;
      const due = [...timers].filter(([, { at }]) => at <= now);
      for (const [id, { run }] of due) if (timers.delete(id)) run();
    });
  } finally {
    Object.assign(window, real);
  }
};

/** Keeps errors that a test throws in a listener from mocha, and returns what was thrown. */
export const withUncaught = async (act: () => Promise<void> | void): Promise<unknown[]> => {
  const errors: unknown[] = [];
  const { onerror } = window;
  window.onerror = (_message, _url, _line, _column, error) => errors.push(error) > 0;
  try {
    await act();
    return errors;
  } finally {
    window.onerror = onerror;
  }
};
