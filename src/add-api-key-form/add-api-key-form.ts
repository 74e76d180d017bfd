import '../element/lit-globals.js';
import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import type { ApiKeyDraft, ApiKeyErrors, ApiKeyField, ApiKeyRole } from '../api/api-key.js';
import { findErrors, normalizeDraft } from '../rules/draft.js';
import {
  ApiKeyCancelEvent,
  type AddApiKeyFormEventMap,
  type ListenerMethod,
} from '../api/events.js';
import { readExpiry } from '../rules/expiry.js';
import { Attempts } from './attempts.js';
import { controlStyles } from '../styles/control.styles.js';
import { findInvalidExtra } from './extra-controls.js';
import { hostStyles } from '../styles/host.styles.js';
import { asksToSubmit } from './implicit-submission.js';
import { KeyCreationElement } from '../element/key-creation-element.js';
import { formMessages, type FormMessages } from '../messages/messages.js';
import { ownFields, asString } from '../api/own-fields.js';
import { pickerStyles } from './picker.styles.js';
import { defaultRoles } from '../rules/roles.js';
import { setStates } from '../element/states.js';
import { tokenStyles } from '../styles/tokens.styles.js';
import { formStyles } from './add-api-key-form.styles.js';
import { formTemplate } from './add-api-key-form.template.js';
import { DraftFields } from './draft-fields.js';
import { FormErrors, type FoundErrors } from '../rules/form-errors.js';

/** What the live region says besides errors: a message by its name. */
type FormStatus = 'saving' | 'created';

/** After how long a save is said to be under way, in milliseconds. */
const SAVING_SAID_AFTER = 1000;

/**
 * The "Add New API Key" form: application name, description and role of a new key.
 *
 * It makes no request. The host answers `submit` with a promise; the form is busy until that settles,
 * then it is empty again, or says what was wrong and keeps every value.
 *
 * @tag add-api-key-form
 * @slot heading - Takes the place of the heading.
 * @slot fields - Further named controls, collected into `draft.extra`.
 * @slot - `<option>` elements: the roles, where plain HTML gives them.
 *
 * @fires {ApiKeySubmitEvent} submit - A valid Save; answer with `respondWith`. Cancelable.
 * @fires {ApiKeyCancelEvent} cancel - The draft is about to be discarded. Cancelable.
 * @fires {ApiKeyCreatedEvent} created - The answer was fulfilled.
 * @fires {ApiKeyFailedEvent} failed - The answer was rejected.
 * @fires {ApiKeyOrphanedEvent} orphaned - A key came after nobody waited for it: revoke it.
 *
 * @csspart form - The form.
 * @csspart heading - The heading.
 * @csspart note - The line on required fields.
 * @csspart field - A label with its control and what stands under it.
 * @csspart label - The label of a field.
 * @csspart control - An input, a text area or a select.
 * @csspart hint - The advice under a field.
 * @csspart error - The error under a field.
 * @csspart result - When the key will expire.
 * @csspart caution - What is said of a privileged role.
 * @csspart actions - The row of buttons.
 * @csspart save - The button that saves.
 * @csspart cancel - The button that cancels.
 * @csspart status - The live region, with the error of the form as a whole.
 *
 * @cssstate busy - A save is under way.
 * @cssstate dirty - The fields differ from what the form started with.
 * @cssstate invalid - An error is shown.
 */
export class AddApiKeyFormElement extends KeyCreationElement<FormMessages, FormStatus> {
  static readonly formAssociated = true;
  static override properties: PropertyDeclarations = {
    busy: { type: Boolean, reflect: true },
    disabled: { type: Boolean, reflect: true },
    value: { attribute: false, noAccessor: true },
  };
  static override styles = [hostStyles, tokenStyles, controlStyles, pickerStyles, formStyles];

  declare addEventListener: ListenerMethod<AddApiKeyFormElement, AddApiKeyFormEventMap>;
  declare removeEventListener: ListenerMethod<AddApiKeyFormElement, AddApiKeyFormEventMap>;

  /** A save is under way. Set by `respondWith`, or by the host. Default: false. */
  declare busy: boolean;
  /** Nothing can be entered. An ancestor `<fieldset disabled>` does the same. Default: false. */
  declare disabled: boolean;

  #defaultRoles = defaultRoles(formMessages);
  #invalidExtra: HTMLElement | undefined;
  #savingTimer: ReturnType<typeof setTimeout> | undefined;
  /** The second click of a double click belongs to the Save before, not to the emptied form. */
  #justSaved = false;

  readonly #internals = this.attachInternals();
  readonly #fields = new DraftFields(this);
  readonly #errors = new FormErrors();
  readonly #attempts = new Attempts(this, {
    succeeded: () => this.#succeed(),
    failed: (error) => this.#fail(error),
  });

  constructor() {
    super(formMessages);
    this.busy = false;
    this.disabled = false;
  }

  override get roles(): readonly ApiKeyRole[] {
    return super.roles ?? this.#defaultRoles;
  }
  override set roles(roles: readonly ApiKeyRole[] | null | undefined) {
    super.roles = roles;
  }

  /** What the fields hold. A copy on the way in and out; setting it fires no event. */
  get value(): ApiKeyDraft {
    return this.#fields.read();
  }
  set value(draft: Partial<ApiKeyDraft> | null | undefined) {
    this.#fields.write(draft);
    this.#errors.setGiven({});
    this.#review();
  }

  /** Puts the focus on the first field. */
  override focus(options?: FocusOptions): void {
    this.performUpdate();
    this.#fields.controls[0]?.focus(options);
  }

  /** Back to `defaultValue`, without errors. Aborts the attempt under way. */
  reset(): void {
    this.#attempts.end();
    this.busy = false;
    this.liveRegion.say(undefined);
    this.#clear();
  }

  /** Whether a Save would be valid. Shows nothing. */
  checkValidity(): boolean {
    return !Object.values(this.#validate()).some(Boolean);
  }

  /** Like `checkValidity()`; shows each error and puts the focus on the first. */
  reportValidity(): boolean {
    this.#errors.setFound(this.#validate());
    this.#showErrors();
    return !this.#errors.hasAny;
  }

  /** Does what Save does. */
  requestSubmit(): void {
    this.performUpdate();
    this.renderRoot.querySelector('form')!.requestSubmit();
  }

  /** Shows errors of the host and puts the focus on the first; replaces those of the last call. */
  setErrors(errors?: ApiKeyErrors | null): void {
    this.#errors.setGiven(errors);
    this.#invalidExtra = undefined;
    this.#showErrors();
  }

  /** @internal Called by the browser, for the attribute and for an ancestor `<fieldset>`. */
  formDisabledCallback(): void {
    this.#showStates();
  }

  protected override settingChanged(name: 'defaultValue' | 'defaultRole' | 'expiry'): void {
    if (name !== 'expiry') return this.#restart();
    this.#fields.expiryField.offer(readExpiry(this.expiry));
    this.#review();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = this.texts;
    super.willUpdate(changed);
    if (this.texts !== before) this.#defaultRoles = defaultRoles(this.texts);
  }

  protected override render(): TemplateResult {
    const { roles, busy, headingLevel } = this;
    const { texts: messages } = this;
    const role = roles.find(({ value }) => value === this.#fields.chosenRole);
    return formTemplate({
      messages,
      heading: this.heading ?? messages.heading,
      headingLevel,
      roles,
      role,
      expiry: this.#fields.expiryField,
      busy,
      status: this.liveRegion.said && messages[this.liveRegion.said],
      errors: this.#errors,
      watch: this.options.onSlotChange,
      submit: this.#submit,
      input: this.#input,
      keydown: this.#keydown,
      click: this.#click,
    });
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('busy')) this.#announceSaving();
    this.#showStates();
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault();
    if (this.busy || this.#attempts.underWay || this.matches(':disabled')) return;
    this.liveRegion.say(undefined);
    if (!this.reportValidity()) return;
    this.#fields.expiryField.keep();
    this.#attempts.start(normalizeDraft(this.value));
  }

  #cancel(): void {
    const event = new ApiKeyCancelEvent('button', this.#fields.isDirty);
    if (this.dispatchEvent(event)) this.reset();
  }

  #succeed(): void {
    this.liveRegion.say('created');
    this.#justSaved = true;
    this.#clear();
  }

  #restart(): void {
    const start = this.defaultValue;
    this.#fields.restart({ ...start, role: asString(ownFields(start).role) || this.defaultRole });
  }

  #clear(): void {
    this.#fields.reset();
    this.#errors.setFound({});
  }

  #fail(error: unknown): void {
    this.#errors.setRejection(error, this.texts.failed);
    const { activeElement, body } = this.ownerDocument;
    // Who has gone on to another part of the page is not called back.
    this.#showErrors(activeElement === body || this.matches(':focus-within'));
  }

  #input(event: Event): void {
    this.#justSaved = false;
    this.#review(this.#fields.edited(event.target));
  }

  #keydown(event: KeyboardEvent): void {
    if (asksToSubmit(event)) this.requestSubmit();
  }

  #click(event: MouseEvent): void {
    const button = (event.target as Element).closest('button');
    if (button?.type === 'button') this.#cancel();
    else if (this.#justSaved && event.detail > 1) event.preventDefault();
    else this.#justSaved = false;
  }

  #validate(): FoundErrors {
    const { roles, nameMaxLength, descriptionMaxLength } = this;
    const { texts: messages } = this;
    const { expiryField, extraSlot } = this.#fields;
    const expiry = expiryField.policy;
    const rules = { roles, nameMaxLength, descriptionMaxLength, expiry, messages };
    const errors = findErrors(normalizeDraft(this.#fields.read()), rules);
    const extra = findInvalidExtra(extraSlot);
    this.#invalidExtra = extra?.control;
    return {
      ...errors,
      expiresAt: expiryField.dateError(messages) ?? errors.expiresAt,
      form: extra?.text,
    };
  }

  /** Draws at once, so that what the focus comes to is described by its error already. */
  #showErrors(takesFocus = true): void {
    this.renderNow();
    if (!takesFocus) return;
    const first = this.renderRoot.querySelector<HTMLElement>('[aria-invalid=true]');
    (first ?? this.#invalidExtra)?.focus();
  }

  /** After an edit: errors that are no longer true go. */
  #review(field?: ApiKeyField): void {
    if (this.#errors.hasAny) {
      this.#errors.recheck(field, () => this.#validate());
      this.requestUpdate();
    }
    this.#showStates();
  }

  #announceSaving(): void {
    clearTimeout(this.#savingTimer);
    if (!this.busy) return;
    this.#savingTimer = setTimeout(() => {
      this.liveRegion.say('saving');
    }, SAVING_SAID_AFTER);
  }

  #showStates(): void {
    const fieldset = this.renderRoot?.querySelector('fieldset');
    if (fieldset) fieldset.disabled = this.matches(':disabled');
    setStates(this.#internals, {
      busy: this.busy,
      invalid: this.#errors.hasAny,
      dirty: this.#fields.isDirty,
    });
  }
}
