import '../element/lit-globals.js';
import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import type { ApiKeyDraft, ApiKeyErrors, ApiKeyField, ApiKeyRole } from '../api/api-key.js';
import {
  ApiKeyCancelEvent,
  type AddApiKeyFormEventMap,
  type ListenerMethod,
} from '../api/events.js';
import { asString, ownFields } from '../api/own-fields.js';
import { reveal } from '../element/focus.js';
import { type CreationSetting, KeyCreationElement } from '../element/key-creation-element.js';
import { setStates } from '../element/states.js';
import { formMessages, type FormMessages } from '../messages/messages.js';
import { findErrors, normalizeDraft } from '../rules/draft.js';
import { resolveExpiry } from '../rules/expiry.js';
import { FormErrors, type ErrorTexts } from '../rules/form-errors.js';
import { defaultRoles } from '../rules/roles.js';
import { choiceStyles } from '../styles/choice.styles.js';
import { controlStyles } from '../styles/control.styles.js';
import { errorStyles } from '../styles/error.styles.js';
import { hostStyles } from '../styles/host.styles.js';
import { paneStyles } from '../styles/pane.styles.js';
import { searchStyles } from '../styles/search.styles.js';
import { tokenStyles } from '../styles/tokens.styles.js';
import { formStyles } from './add-api-key-form.styles.js';
import { formTemplate } from './add-api-key-form.template.js';
import { Attempts } from './attempts.js';
import { DraftFields } from './draft-fields.js';
import { findInvalidExtra } from './extra-controls.js';
import { FallbackForm } from './fallback-form.js';
import type { FormHandlers } from './form-view.js';
import { asksToSubmit } from './implicit-submission.js';
import { permissionStyles } from './permission-field.styles.js';
import { pickerStyles } from './picker.styles.js';

/** Announce only a save that takes longer: most do not. */
const SAVING_DELAY_MS = 1000;

/**
 * The "Add New API Key" form: application name, description, role, permissions and expiration of a new key.
 *
 * It makes no request. The host answers `submit` with a promise, and the form is busy until it settles: then
 * it is reset, or it shows the error and keeps every value.
 *
 * A child `<form>` is the fallback: the page's own form, for the time before the script and for browsers without it.
 * The element hides it and takes over what it contains. If nothing answers or prevents `submit`, the element sends it
 * with the draft; its native `submit` has another `target` than the element.
 *
 * @tag add-api-key-form
 * @slot heading - Replaces the heading.
 * @slot fields - More named controls; their values are `draft.extra`.
 * @slot - `<option>` elements: the roles, for plain HTML. A `<form>`: the fallback.
 *
 * @fires {ApiKeySubmitEvent} submit - The user saved a valid draft; answer with `respondWith`. Cancelable: then a
 * fallback form is not sent either.
 * @fires {ApiKeyCancelEvent} cancel - The draft is about to be discarded. Cancelable.
 * @fires {ApiKeyCreatedEvent} created - The answer was fulfilled.
 * @fires {ApiKeyFailedEvent} failed - The answer was rejected.
 * @fires {ApiKeyOrphanedEvent} orphaned - A key arrived after a cancel or the removal of the element: revoke it.
 *
 * @csspart form - The form.
 * @csspart heading - The heading.
 * @csspart note - The line about required fields.
 * @csspart field - A label with its control, hint and error.
 * @csspart label - The label of a field.
 * @csspart control - An `<input>`, `<textarea>` or `<select>`.
 * @csspart hint - The hint under a field.
 * @csspart error - The error under a field.
 * @csspart result - The date on which the key will expire.
 * @csspart caution - The warning about a privileged role or permission.
 * @csspart count - How many permissions are ticked.
 * @csspart filter - The search field above many permissions.
 * @csspart choices - The buttons that tick several permissions at once.
 * @csspart permissions - The box with the permissions.
 * @csspart actions - The row of buttons.
 * @csspart save - The Save button.
 * @csspart cancel - The Cancel button.
 * @csspart status - The live region, which also shows the error of the form as a whole.
 *
 * @cssstate busy - A save is pending.
 * @cssstate dirty - The fields differ from `defaultValue`.
 * @cssstate invalid - An error is shown.
 */
export class AddApiKeyFormElement extends KeyCreationElement<FormMessages> {
  static readonly formAssociated = true;
  static override properties: PropertyDeclarations = {
    busy: { type: Boolean, noAccessor: true },
    disabled: { type: Boolean, reflect: true },
    value: { attribute: false, noAccessor: true },
  };
  static override styles = [
    hostStyles,
    tokenStyles,
    controlStyles,
    paneStyles,
    choiceStyles,
    pickerStyles,
    errorStyles,
    formStyles,
    searchStyles,
    permissionStyles,
  ];

  declare addEventListener: ListenerMethod<AddApiKeyFormElement, AddApiKeyFormEventMap>;
  declare removeEventListener: ListenerMethod<AddApiKeyFormElement, AddApiKeyFormEventMap>;

  /** Disables all fields and buttons, as an ancestor `<fieldset disabled>` does. Default: false. */
  declare disabled: boolean;

  /** The control of the host that the last validation found invalid. */
  #invalidExtra: HTMLElement | undefined;
  #savingTimer: ReturnType<typeof setTimeout> | undefined;
  #isJustSaved = false;
  #busy = false;
  /** In the language of the texts. They are read several times in an update. */
  #defaultRoles = defaultRoles(this.texts);

  readonly #internals = this.attachInternals();
  readonly #fields = new DraftFields(this);
  readonly #fallback = new FallbackForm(this, this.#fields);
  readonly #errors = new FormErrors();
  readonly #attempts = new Attempts(this, {
    created: () => this.#onCreated(),
    failed: (error) => this.#onFailed(error),
    unanswered: (attempt) => this.#fallback.send(attempt),
  });
  /** Lit calls each listener with this element as `this`. */
  readonly #handlers: FormHandlers = {
    slotchange: this.#onSlotChange,
    submit: this.#onSubmit,
    input: this.#onInput,
    keydown: this.#onKeydown,
    click: this.#onClick,
  };

  constructor() {
    super(formMessages);
    this.disabled = false;
  }

  /** Whether a save is pending. Set by `respondWith`, or by the host. Default: false. */
  get busy(): boolean {
    return this.#busy;
  }
  set busy(busy: boolean) {
    const old = this.#busy;
    this.#busy = busy;
    if (!busy) this.#fallback.release();
    this.requestUpdate('busy', old);
  }

  override get roles(): readonly ApiKeyRole[] {
    return super.roles ?? this.#defaultRoles;
  }
  override set roles(roles: readonly ApiKeyRole[] | null | undefined) {
    super.roles = roles;
  }

  /** The draft in the fields. Reading and setting copy it; setting fires no event. */
  get value(): ApiKeyDraft {
    return this.#fields.read();
  }
  set value(draft: Partial<ApiKeyDraft> | null | undefined) {
    this.#fields.write(draft);
    this.#errors.setHostErrors({});
    this.#recheck();
  }

  /** Focuses the first field. */
  override focus(options?: FocusOptions): void {
    this.performUpdate();
    this.#fields.controls[0]?.focus(options);
  }

  /** Returns to `defaultValue`, without errors. Aborts a pending save. */
  reset(): void {
    this.#attempts.abort();
    this.busy = false;
    this.say();
    this.#clear();
  }

  /** Returns whether the draft is valid. Shows no errors. */
  checkValidity(): boolean {
    return !Object.values(this.#validate()).some(Boolean);
  }

  /** Returns whether the draft is valid. Shows the errors, and focuses the first invalid control. */
  reportValidity(): boolean {
    this.#errors.setValidationErrors(this.#validate());
    this.#showErrors();
    return !this.#errors.hasAny;
  }

  /** Does the same as the Save button. */
  requestSubmit(): void {
    this.performUpdate();
    this.renderRoot.querySelector('form')!.requestSubmit();
  }

  /** Shows errors of the host instead of those of the last call, and focuses the first invalid control. */
  setErrors(errors?: ApiKeyErrors | null): void {
    this.#fallback.release();
    this.#errors.setHostErrors(errors);
    this.#invalidExtra = undefined;
    this.#showErrors();
  }

  /** @internal While an attempt is under way, the removal of `busy` does not end it. */
  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    if (name === 'busy' && value === null && this.#attempts.isPending) return;
    super.attributeChangedCallback(name, old, value);
  }

  /** @internal Called by the browser for the attribute and for an ancestor `<fieldset>`. */
  formDisabledCallback(): void {
    this.#updateStates();
  }

  protected override settingChanged(name: CreationSetting): void {
    if (name === 'permissions') {
      this.#fields.permissionField.setList(this.permissions);
      this.#recheck();
    } else if (name === 'expiry') {
      this.#fields.expiryField.setPolicy(resolveExpiry(this.expiry));
      this.#recheck();
    } else {
      const draft = this.defaultValue;
      const { initial } = this.#fallback;
      const role = asString(ownFields(draft).role) || this.defaultRole || initial.role;
      this.#fields.setDefault({ ...initial, ...draft, role });
    }
  }

  /** @internal Called when the markup of the fallback form has changed. */
  readFallback(): void {
    this.settingChanged('defaultValue');
    this.#errors.setHostErrors(this.#fallback.errors);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { texts } = this;
    super.willUpdate(changed);
    if (texts !== this.texts) this.#defaultRoles = defaultRoles(this.texts);
    // The markup of the fallback form may have changed them.
    this.#fields.permissionField.setList(this.permissions);
    this.#fallback.takeOver();
  }

  protected override render(): TemplateResult {
    const { texts, roles, noRole, permissionsOptional, busy, headingLevel } = this;
    const { chosenRole, permissionField, expiryField } = this.#fields;
    const heading = this.headingOr(texts.heading);
    return formTemplate({
      messages: texts,
      heading,
      // A dialog has a name already: screen readers would say both.
      name: this.matches('dialog *') ? '' : heading || texts.heading,
      headingLevel,
      roles,
      noRole,
      chosenRole,
      permissions: permissionField,
      permissionsOptional,
      expiry: expiryField,
      busy,
      isSaving: busy || this.#fallback.isSent,
      status: this.said,
      errors: this.#errors,
      handlers: this.#handlers,
    });
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('busy')) this.#announceSaving();
    this.#updateStates();
  }

  #onSlotChange(): void {
    this.choices.onSlotChange();
    this.#fallback.checkNesting();
  }

  #onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    const isPending = this.busy || this.#attempts.isPending || this.#fallback.isSent;
    if (isPending || this.matches(':disabled')) return;
    this.say();
    if (!this.reportValidity()) return;
    this.#fields.expiryField.keepForRetry();
    this.#attempts.start(normalizeDraft(this.value));
  }

  #onInput(event: Event): void {
    if (this.#isFilter(event.target)) return this.#filter(event.target.value);
    this.#isJustSaved = false;
    this.#fallback.release();
    const field = this.#fields.handleEdit(event.target);
    if (field === 'expiresAt' && this.#fields.expiryField.choice === 'custom')
      void this.#showDate();
    const { chosenRole, permissionField } = this.#fields;
    const isCautious = this.renderRoot.querySelector('.permissions > [part=caution]');
    // A caution describes its field, but a screen reader reads a description only with the focus.
    const cautions = [
      field === 'role' && chosenRole?.privileged && this.texts.privileged,
      !isCautious && permissionField.isPrivileged && this.texts.permissionsPrivileged,
    ];
    this.say(cautions.filter(Boolean).join(' ') || undefined);
    this.#recheck(field);
  }

  /** Brings the field of a custom date into sight, which may come under the footer of a dialog. */
  async #showDate(): Promise<void> {
    await this.updateComplete;
    reveal(this.#fields.controls.at(4));
  }

  #onKeydown(event: KeyboardEvent): void {
    if (asksToSubmit(event) && !this.#isFilter(event.target)) this.requestSubmit();
  }

  #onClick(event: MouseEvent): void {
    const button = (event.target as Element).closest('button');
    if (button?.type === 'button') this.#cancel();
    // The second click of a double click belongs to the Save before it, not to the cleared form.
    else if (this.#isJustSaved && event.detail > 1) event.preventDefault();
    else this.#isJustSaved = false;
  }

  #onCreated(): void {
    this.say(this.texts.created);
    this.#isJustSaved = true;
    this.#clear();
  }

  #onFailed(error: unknown): void {
    this.say();
    this.#errors.setRejection(error, this.texts.failed);
    const { activeElement, body } = this.ownerDocument;
    // Do not steal focus if the user has moved elsewhere on the page.
    this.#showErrors(activeElement === body || this.matches(':focus-within'));
  }

  #isFilter(target: EventTarget | null): target is HTMLInputElement {
    return target === this.renderRoot.querySelector('[part=filter]');
  }

  #filter(query: string): void {
    const { permissionField } = this.#fields;
    permissionField.filter(query);
    this.say(query.trim() ? this.texts.permissionsFound(permissionField.shown.size) : undefined);
    this.requestUpdate();
  }

  #cancel(): void {
    const event = new ApiKeyCancelEvent('button', this.#fields.isDirty);
    if (this.dispatchEvent(event)) this.reset();
  }

  #clear(): void {
    this.#fields.reset();
    this.#errors.setValidationErrors({});
  }

  #validate(): ErrorTexts {
    const { texts: messages } = this;
    const { permissionField, expiryField, extraSlot } = this.#fields;
    const errors = findErrors(normalizeDraft(this.#fields.read()), {
      roles: this.roles,
      noRole: this.noRole,
      // Only the host can have ticked a disabled one.
      permissions: permissionField.list?.map(({ value }) => ({ value })),
      permissionsOptional: this.permissionsOptional,
      nameMaxLength: this.nameMaxLength,
      descriptionMaxLength: this.descriptionMaxLength,
      expiry: expiryField.policy,
      messages,
    });
    const extra = findInvalidExtra(extraSlot);
    this.#invalidExtra = extra?.control;
    return {
      ...errors,
      expiresAt: expiryField.dateError(messages) ?? errors.expiresAt,
      form: extra?.text,
    };
  }

  #showErrors(takesFocus = true): void {
    // Render first: the control has to be described by its error when it gets the focus.
    this.renderNow();
    if (!takesFocus) return;
    const first = this.renderRoot.querySelector<HTMLElement>('[aria-invalid]');
    // A control that has the focus already is not read again, so say its error.
    const field = first?.matches(':focus') && this.#fields.fieldOf(first);
    if (field) this.say(this.#errors.textOf(field));
    (first ?? this.#invalidExtra)?.focus();
    // The error may be below a box that is nearly as high as the window.
    reveal(first?.closest('[part=field]')?.querySelector('[part=error]'));
    reveal(first);
  }

  /** Removes the errors that no longer apply. */
  #recheck(editedField?: ApiKeyField): void {
    if (this.#errors.hasAny) {
      this.#errors.recheck(editedField, () => this.#validate());
      this.requestUpdate();
    }
    this.#updateStates();
  }

  #announceSaving(): void {
    clearTimeout(this.#savingTimer);
    if (!this.busy) return;
    this.#savingTimer = setTimeout(() => this.say(this.texts.saving), SAVING_DELAY_MS);
  }

  #updateStates(): void {
    const fieldset = this.renderRoot?.querySelector('fieldset');
    if (fieldset) fieldset.disabled = this.matches(':disabled');
    setStates(this.#internals, {
      busy: this.busy,
      invalid: this.#errors.hasAny,
      dirty: this.#fields.isDirty,
    });
  }
}
