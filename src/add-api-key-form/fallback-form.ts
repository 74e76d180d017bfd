import type { ReactiveControllerHost } from 'lit';
import type { ApiKeyDraft } from '../api/api-key.js';
import type { ApiKeyAttempt } from '../api/events.js';
import { logOnce } from '../api/log-once.js';
import { ownFields } from '../api/own-fields.js';
import { isSameContent } from '../api/same-content.js';
import { onRemoval } from '../element/removal.js';
import { DAY_MS, endOfLocalDay, parseInstant } from '../rules/expiry.js';
import { fieldNames, type DraftFields, type FieldName } from './draft-fields.js';
import {
  controlsOf,
  initialTextsOf,
  resetControl,
  textsOf,
  writeExtra,
  type Control,
} from './extra-controls.js';

/** How long the page may take to set `expiry`, before a control without a field is reported. */
const SETTINGS_WAIT_MS = 5000;

/** The types of form controls that show no value of their own. */
const VALUELESS = /^(button|fieldset|hidden|output|reset|submit)$/;

/** A control whose form was dropped. */
const STRAY_CONTROL = '[name=applicationName]:not(:scope > [slot], :scope > [slot] *)';

type Draft = Record<string, unknown>;

interface FallbackHost extends ReactiveControllerHost, HTMLElement {
  readonly hasUpdated: boolean;
  readonly renderRoot: ParentNode;
  /** Called when `initial` or `errors` has changed. */
  readFallback(): void;
}

/**
 * The child `<form>` of the element: the page's own markup, which the user sees and sends until the element is defined,
 * and where no script runs. The element hides it in a slot, takes its contents over, and sends it with the draft when
 * nothing else answers `submit`.
 */
export class FallbackForm {
  /** The draft in its markup. */
  initial: Partial<ApiKeyDraft> = {};
  /** The errors in its markup: what describes a control that is `aria-invalid`, and what alerts to the whole form. */
  errors: Record<string, string> = {};
  /** Whether it was sent, and the user waits for the next page. Until `release()` its controls hold what was sent. */
  isSent = false;
  #host: FallbackHost;
  #fields: DraftFields;
  /** The controls whose contents were taken over. */
  #known = new WeakSet<Control>();
  #isKnown = false;

  constructor(host: FallbackHost, fields: DraftFields) {
    this.#host = host;
    this.#fields = fields;
    onRemoval(host, this.release);
  }

  /** Reads the markup, and moves what the user entered into the fields. Call it before each update. */
  takeOver(): void {
    const form = this.#form;
    if (!form || this.isSent) return;
    // The browser could not show what is wrong with a hidden control, and would send nothing.
    if (!form.noValidate) form.noValidate = true;
    if (!this.#isKnown) this.#meet(form);
    const initial: Draft = {};
    const entered: Draft = {};
    const errors: Record<string, string> = {};
    const byName = Map.groupBy(this.#controlsOf(form), ({ name }) => name as FieldName);
    for (const [name, controls] of byName) {
      this.#read(name, controls, initial, entered);
      const invalid = controls.findLast(({ ariaInvalid }) => ariaInvalid === 'true');
      if (invalid) errors[name] = descriptionOf(invalid);
    }
    // An alert that has an id, or contains one, may be the error of a single control.
    const alerts = form.querySelectorAll(
      '[role=alert]:not([id], :has([id]), [hidden], [hidden] *)',
    );
    const alert = Array.from(alerts, ({ textContent }) => textContent.trim()).find(Boolean);
    if (alert) errors.form = alert;
    if (!isSameContent([initial, errors], [this.initial, this.errors])) {
      Object.assign(this, { initial, errors });
      this.#host.readFallback();
    }
    // A `value` that the page has set before wins.
    const isFirst = !this.#host.hasUpdated;
    if (Object.keys(entered).length && !(isFirst && this.#fields.isDirty))
      this.#fields.merge(entered);
  }

  /**
   * Sends the form with a draft by its first submit button: other listeners of the page hear its `submit`, and may
   * prevent it.
   */
  send({ draft, idempotencyKey }: ApiKeyAttempt): void {
    const form = this.#form;
    if (!form) return;
    this.isSent = true;
    this.#host.requestUpdate();
    // The browser may show this page again as it is now, when the user goes back.
    addEventListener('pageshow', this.release);
    const { extra, ...values } = draft;
    const { elements } = form;
    writeExtra(elements, { ...extra, ...values, idempotencyKey });
    for (const control of controlsOf(elements)) fit(control, ownFields(values)[control.name]);
    const buttons = Array.from(elements) as HTMLButtonElement[];
    form.requestSubmit(buttons.find(({ type }) => type === 'submit'));
  }

  /** Lets Save work again after `send()`. */
  readonly release = (): void => {
    if (!this.isSent) return;
    this.isSent = false;
    removeEventListener('pageshow', this.release);
    const form = this.#form;
    const controls = form ? this.#controlsOf(form) : [];
    for (const control of controls) if (this.#known.has(control)) resetControl(control);
    this.#host.requestUpdate();
  };

  /** Reports a form that is missing because its tags are inside another form. */
  checkNesting(): void {
    const host = this.#host;
    if (this.#form || !host.closest('form') || !host.querySelector(STRAY_CONTROL)) return;
    const problem = 'HTML drops its fallback <form> inside another <form>. Move it out';
    logOnce('error', `<add-api-key-form>: ${problem}.`, host);
  }

  #meet(form: HTMLFormElement): void {
    this.#isKnown = true;
    this.#moveFocus(form);
    setTimeout(() => this.#warn(form), SETTINGS_WAIT_MS);
    // Chromium restores the contents of a form that the user comes back to after module scripts have run.
    if (form.ownerDocument.readyState !== 'complete')
      addEventListener('pageshow', () => this.#host.requestUpdate(), { once: true });
  }

  get #form(): HTMLFormElement | null {
    // Fast path: most elements have no children, and this runs at each update.
    return this.#host.firstElementChild && this.#host.querySelector(':scope > form');
  }

  /** The controls that the element may have a field for. */
  #controlsOf({ elements }: HTMLFormElement): Control[] {
    return controlsOf(elements).filter(({ name }) => fieldNames.includes(name as FieldName));
  }

  /** Reads what the markup says and what the user has entered since, which it takes away from the controls. */
  #read(name: FieldName, controls: Control[], initial: Draft, entered: Draft): void {
    const first = controls.flatMap(initialTextsOf);
    const texts = controls.flatMap(textsOf);
    if (first.some((text) => text || name === 'permissions')) initial[name] = valueOf(name, first);
    if (!this.#hasField(name)) return;
    const isNew = controls.some((control) => !this.#known.has(control));
    for (const control of controls) this.#known.add(control);
    if (isSameContent(first, texts)) return;
    // The browser may have restored it late. By then the user may have edited the element.
    if (isNew || !this.#fields.isDirty) entered[name] = valueOf(name, texts);
    // A clone of the element would contain it.
    controls.forEach(resetControl);
  }

  #hasField(name: FieldName): boolean {
    const { permissionField, expiryField } = this.#fields;
    if (name === 'permissions') return !!permissionField.list;
    return name !== 'expiresAt' || !!expiryField.policy;
  }

  /** Moves the focus from the form to the same field of the element, with its selection. */
  #moveFocus(form: HTMLFormElement): void {
    const { activeElement } = form.getRootNode() as Document;
    const active = (
      looksForAutofocus(form.ownerDocument) ? form.querySelector('[autofocus]') : activeElement
    ) as HTMLInputElement;
    if (!form.contains(active)) return;
    const { name, value, selectionStart, selectionEnd } = active;
    void this.#host.updateComplete.then(() => {
      const control = this.#fields.controlOf(name, value) as HTMLInputElement | undefined;
      (control ?? this.#host.renderRoot.querySelector<HTMLElement>('[part=save]')!).focus();
      // Only a text has one.
      if (selectionEnd != null) control?.setSelectionRange?.(selectionStart, selectionEnd);
    });
  }

  /** Reports the controls that the user can no longer see. */
  #warn({ elements, isConnected }: HTMLFormElement): void {
    if (!isConnected) return;
    const { extra, ...own } = this.#fields.read();
    const shown = { ...extra, ...own };
    for (const { name, type, hidden } of Array.from(elements) as Control[]) {
      if (!name || hidden || VALUELESS.test(type!) || Object.hasOwn(shown, name)) continue;
      const problem = `no field for "${name}" of its fallback form, which is sent unchanged`;
      logOnce('warn', `<add-api-key-form>: ${problem}.`, this.#host);
    }
  }
}

/**
 * Whether the browser still looks for `autofocus`, whose control it finds hidden if the script comes first. It looks for
 * none where the URL names a target. A page that was scrolled or has loaded is in use: do not move its focus.
 */
const looksForAutofocus = (page: Document): boolean =>
  page.activeElement === page.body &&
  page.readyState !== 'complete' &&
  !page.defaultView?.scrollY &&
  !page.querySelector(':target');

/** The value of a field in the draft, from the texts of its controls: a list, or the last one that is not empty. */
function valueOf(name: FieldName, texts: string[]): unknown {
  if (name === 'permissions') return texts;
  const text = texts.findLast(Boolean) ?? '';
  return name === 'expiresAt' ? toInstant(text) : text;
}

function descriptionOf(control: Control): string {
  const [ids = ''] = ['aria-errormessage', 'aria-describedby'].flatMap(
    (name) => control.getAttribute(name) ?? [],
  );
  // The root is an element where the host was removed.
  const root = control.getRootNode() as ParentNode & Node;
  const all = Array.from(root.querySelectorAll('[id]'));
  const texts = ids.split(/\s+/).map((id) => all.find((it) => it.id === id)?.textContent.trim());
  return texts.join(' ');
}

/**
 * The last moment of a day, both in UTC and in the time zone of the user, less a millisecond: the very last one would be a
 * custom date, also where a preset ends on that day. Else the moment of a text.
 */
function toInstant(text: string): string | null | undefined {
  const end = endOfLocalDay(text);
  if (end) return new Date(Math.min(+end, Date.parse(text) + DAY_MS - 1) - 1).toISOString();
  // `null` is no expiration.
  return text ? [text, `${text}Z`].find(parseInstant) : null;
}

/** Sets a value that a control does not take as a text: a date, or a choice that the page does not offer. */
function fit(control: Control, value: unknown): void {
  const { type, options } = control;
  if (typeof value !== 'string' || !value || control.value === value) return;
  // Only a `datetime-local` has no date of its own (HTML, valueAsDate), and only a month counts in months.
  if (/^(date|month|week)$/.test(type!)) control.valueAsDate = new Date(value);
  else if (type === 'datetime-local') control.valueAsNumber = Date.parse(value);
  else if (options) control.append(new Option(value, value, false, true));
}
