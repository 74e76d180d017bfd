import '../element/lit-globals.js';
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { AddApiKeyFormElement } from '../add-api-key-form/add-api-key-form.js';
import type { ApiKeyDraft, ApiKeySnippet } from '../api/api-key.js';
import type { ApiKeySecretElement } from '../api-key-secret/api-key-secret.js';
import {
  ApiKeyCancelEvent,
  ApiKeyCloseEvent,
  ApiKeySubmitEvent,
  type AddApiKeyDialogEventMap,
  type ApiKeyCancelReason,
  type ApiKeyCreatedEvent,
  type ApiKeyDoneEvent,
  type ListenerMethod,
} from '../api/events.js';
import { logOnce } from '../api/log-once.js';
import { readAnswer } from '../http/answer.js';
import { buttonStyles } from '../styles/button.styles.js';
import { controlStyles } from '../styles/control.styles.js';
import { hostStyles } from '../styles/host.styles.js';
import { keyTokenStyles } from '../styles/key-tokens.styles.js';
import { hasChanged } from '../element/api-key-element.js';
import { handDown } from '../element/hand-down.js';
import { KeyCreationElement } from '../element/key-creation-element.js';
import { dialogMessages, type DialogMessages } from '../messages/messages.js';
import { asString, ownFields } from '../api/own-fields.js';
import { refire, type OutcomeEvent } from '../element/refire.js';
import { onRemoval } from '../element/removal.js';
import { setStates } from '../element/states.js';
import { labelFor } from '../rules/roles.js';
import { surfaceStyles } from '../styles/surface.styles.js';
import { unavailableNote } from '../element/unavailable.js';
import { tokenStyles } from '../styles/tokens.styles.js';
import { dialogStyles } from './add-api-key-dialog.styles.js';
import { focusedElement, makeFocusable } from '../element/focus.js';
import { clickedButton, followsLink } from './trigger.js';
import { Modal, type CloseRequest } from './modal.js';

/** A secret to show, and what identifies its key. */
export type ApiKeySecretFields = Partial<
  Pick<
    ApiKeySecretElement,
    'secret' | 'applicationName' | 'roleLabel' | 'expiresAt' | 'previousSecretExpiresAt'
  >
>;

/**
 * An "Add API Key" button that opens a modal dialog with the form, and then shows the secret of the new key.
 *
 * It fires the events of the form again, as new instances on this element. Whichever way the user leaves
 * the dialog, a secret that was neither copied nor marked as stored is given up only after a question.
 *
 * @tag add-api-key-dialog
 * @slot trigger - The button that opens the dialog. Default: "Add API Key".
 * @slot fields - More named controls; their values are collected into `draft.extra`.
 * @slot - `<option>` elements: the roles, for plain HTML.
 *
 * @fires {ApiKeySubmitEvent} submit - The user saved a valid draft; answer with `respondWith`. Cancelable.
 * @fires {ApiKeyCancelEvent} cancel - The draft is about to be discarded. Cancelable.
 * @fires {ApiKeyCreatedEvent} created - The promise given to `respondWith` was fulfilled.
 * @fires {ApiKeyFailedEvent} failed - The promise given to `respondWith` was rejected.
 * @fires {ApiKeyOrphanedEvent} orphaned - A key was created after the user had cancelled: revoke it.
 * @fires {ApiKeyCloseEvent} close - The dialog has closed.
 *
 * @csspart trigger - The default button that opens the dialog.
 * @csspart unavailable - Why no key can be added.
 * @csspart dialog - The dialog.
 * @csspart close - The button that closes the dialog.
 *
 * @cssstate open - The dialog is open.
 */
export class AddApiKeyDialogElement extends KeyCreationElement<DialogMessages, 'created'> {
  static override properties: PropertyDeclarations = {
    open: { type: Boolean, noAccessor: true },
    snippets: { attribute: false, hasChanged },
    unavailable: {},
  };
  static override styles = [
    hostStyles,
    tokenStyles,
    keyTokenStyles,
    buttonStyles,
    controlStyles,
    surfaceStyles,
    dialogStyles,
  ];

  declare addEventListener: ListenerMethod<AddApiKeyDialogElement, AddApiKeyDialogEventMap>;
  declare removeEventListener: ListenerMethod<AddApiKeyDialogElement, AddApiKeyDialogEventMap>;

  /** Texts that contain the key, each shown beside it with a button that copies it. Default: none. */
  declare snippets: readonly ApiKeySnippet[] | null | undefined;

  /**
   * Why no key can be added now: the text stands beside the button, which opens nothing then. An open dialog stays.
   * A button in the slot `trigger` is the host's, who disables it. Default: none, as for `''`.
   */
  declare unavailable: string | null | undefined;

  #step: 'form' | 'secret' = 'form';
  /** Each secret by the draft of its attempt, so that no attempt shows the secret of another. */
  readonly #secrets = new WeakMap<Readonly<ApiKeyDraft>, string>();
  readonly #internals = this.attachInternals();
  readonly #modal = new Modal(this, (by) => this.#onCloseRequest(by));

  constructor() {
    super(dialogMessages);
    onRemoval(this, () => this.#onRemoval());
    this.addEventListener('command', (event) => this.#onCommand(event));
  }

  /**
   * Whether the dialog is open. Setting it calls `show()` or `close()`, so it stays true until a question about
   * an unsaved secret is answered. Default: false.
   *
   * The element never writes the attribute, so that no morph of the page closes the dialog. Adding the attribute
   * opens it, removing it closes it, and `:state(open)` tells the state.
   */
  get open(): boolean {
    return this.#modal.isOpen;
  }
  set open(open: boolean) {
    if (open) this.show();
    else this.close();
  }

  /** The content of the dialog: the form, or the secret of the new key. */
  get step(): 'form' | 'secret' {
    return this.#step;
  }

  /**
   * Opens the dialog and focuses the first field. Outside of a page, it opens once it is in one. While it is
   * `unavailable` it focuses the button, with a console warning.
   */
  show(): void {
    if (this.#reason && !this.open)
      logOnce('warn', `<add-api-key-dialog>: not opened: ${this.#reason}`, this);
    this.#request(focusedElement());
  }

  /**
   * Closes the dialog. On the form this fires `cancel`, which can be prevented, and discards the draft. On
   * an unsaved secret it asks the user first, unless `force` is set.
   */
  close({ force = false }: { force?: boolean } = {}): void {
    if (!this.open) return;
    if (this.#step === 'form') this.#cancel('api');
    else if (force) this.#end(this.#secret!.acknowledged);
    else this.#requestDone();
  }

  /**
   * Opens the dialog with the secret of a key that already exists, such as a rotated one. The secret is
   * guarded like that of a new key. Of `key` it takes the own fields that are named here.
   * @throws {TypeError} if there is no `secret`
   * @throws {DOMException} `InvalidStateError` if the dialog is open or not in a page
   */
  showSecret(key: ApiKeySecretFields): void {
    if (!asString(ownFields(key).secret)) throw new TypeError('Expected a key with a `secret`.');
    this.showKey(key);
  }

  /** @internal As `showSecret()`; without a `secret` it says that the key can no longer be shown. */
  showKey(key: ApiKeySecretFields): void {
    if (this.open || !this.isConnected) {
      throw new DOMException('Expected a closed dialog in a page.', 'InvalidStateError');
    }
    this.#step = 'secret';
    this.#show(focusedElement());
    this.#fillSecret(key);
  }

  /** Focuses the content of the open dialog, or else the button that opens it. */
  override focus(options?: FocusOptions): void {
    this.performUpdate();
    const inner = this.open ? this.#content : this.#ownTrigger;
    if (inner) return inner.focus(options);
    makeFocusable(this);
    super.focus(options);
  }

  protected override render(): TemplateResult {
    const { texts } = this;
    const isForm = this.#step === 'form';
    const label = isForm ? this.headingOr(texts.heading) || texts.heading : texts.secretHeading;
    return html`<div class="root">
      ${unavailableNote(this.#reason)}
      <slot name="trigger" @click=${this.#onTriggerClick}>
        <button
          class="primary"
          part="trigger"
          type="button"
          aria-disabled=${this.#reason ? 'true' : nothing}
          aria-describedby=${this.#reason ? 'reason' : nothing}
        >
          <span .textContent=${texts.addApiKey}></span>
        </button>
      </slot>
      <slot hidden @slotchange=${this.choices.onSlotChange}></slot>
      ${this.#modal.template({ label, close: texts.close, status: this.said && texts.created }, isForm ? this.#formTemplate() : this.#secretTemplate())}
    </div>`;
  }

  protected override updated(): void {
    setStates(this.#internals, { open: this.open });
    // Before the modal focuses the form, which renders at once for that.
    handDown(this, this.#form);
    this.#modal.update(this.#content);
  }

  get #form(): AddApiKeyFormElement | null {
    return this.renderRoot?.querySelector('add-api-key-form');
  }

  get #secret(): ApiKeySecretElement | null {
    return this.renderRoot?.querySelector('api-key-secret');
  }

  get #content(): AddApiKeyFormElement | ApiKeySecretElement | null {
    return this.#secret ?? this.#form;
  }

  get #reason(): string {
    return asString(this.unavailable);
  }

  get #ownTrigger(): HTMLElement | null {
    const slot = this.renderRoot.querySelector<HTMLSlotElement>('slot[name=trigger]')!;
    return slot.assignedElements().length ? null : slot.querySelector('button');
  }

  get #isDirty(): boolean {
    return !!this.#form?.matches(':state(dirty)');
  }

  #formTemplate(): TemplateResult {
    return html`<add-api-key-form
      .heading=${this.heading}
      @submit=${this.#onSubmit}
      @cancel=${this.#onCancel}
      @created=${this.#onCreated}
      @failed=${this.#onOutcome}
      @orphaned=${this.#onOutcome}
    >
      <slot name="fields" slot="fields"></slot>
    </add-api-key-form>`;
  }

  #secretTemplate(): TemplateResult {
    return html`<api-key-secret
      .headingLevel=${this.headingLevel}
      .messages=${this.messages}
      .snippets=${this.snippets}
      @done=${this.#onDone}
    ></api-key-secret>`;
  }

  /** Supports invoker buttons: `<button commandfor="…" command="--show">`. */
  #onCommand(event: Event & { command?: string; source?: HTMLElement }): void {
    if (event.command === '--show') this.#request(event.source);
  }

  #onTriggerClick(event: MouseEvent): void {
    if (event.defaultPrevented || followsLink(event)) return;
    this.#request(clickedButton(event));
  }

  #onSubmit(event: ApiKeySubmitEvent): void {
    const { draft } = event;
    let isAnswered = false;
    const outer = new ApiKeySubmitEvent(event, (answer) => {
      isAnswered = true;
      const key = readAnswer(answer).then((created) => {
        this.#secrets.set(draft, asString(created.secret));
        return created;
      });
      event.respondWith(key);
    });
    this.dispatchEvent(outer);
    if (outer.defaultPrevented) event.preventDefault();
    else if (!isAnswered)
      console.error(
        '<add-api-key-dialog>: no listener of "submit" called respondWith() or preventDefault().',
      );
  }

  #onCancel(event: Event): void {
    // The `cancel` of a file input in the slot bubbles up to here.
    if (event.target === event.currentTarget && !this.#cancel('button')) event.preventDefault();
  }

  #onCreated(event: ApiKeyCreatedEvent): void {
    const { draft } = event;
    const secret = this.#secrets.get(draft);
    this.#secrets.delete(draft);
    if (secret) this.#showNewSecret(secret, draft);
    else this.#shut();
    refire(event, this);
    if (!secret) this.dispatchEvent(new ApiKeyCloseEvent(true));
  }

  #onOutcome(event: OutcomeEvent): void {
    refire(event, this);
  }

  #onDone({ acknowledged }: ApiKeyDoneEvent): void {
    this.#end(acknowledged);
  }

  #onCloseRequest(by: CloseRequest): void {
    if (this.#step === 'secret') return this.#requestDone();
    // A stray click must not lose a draft, nor a stray Escape an attempt.
    const isStray = this.#form!.busy || (by === 'backdrop' && this.#isDirty);
    if (by === 'button' || !isStray) this.#cancel(by);
  }

  #requestDone(): void {
    const secret = this.#secret!;
    // A script may have cleared the secret, and left nothing to be done with.
    if (!secret.requestDone()) this.#end(secret.acknowledged);
  }

  #onRemoval(): void {
    const isAcknowledged = this.#secret?.acknowledged ?? true;
    if (this.open && !isAcknowledged)
      logOnce('warn', '<add-api-key-dialog>: removed with an unsaved secret.', this);
    this.#end(isAcknowledged);
  }

  #request(opener: HTMLElement | undefined): void {
    if (!this.#reason) return this.#show(opener);
    if (this.open) return;
    this.performUpdate();
    const slot = this.renderRoot.querySelector<HTMLSlotElement>('slot[name=trigger]')!;
    const [trigger] = slot.assignedElements({ flatten: true }) as HTMLElement[];
    trigger?.focus();
  }

  #show(opener: HTMLElement | undefined): void {
    if (!this.open) this.#modal.open(opener);
  }

  #showNewSecret(
    secret: string,
    { applicationName, role, expiresAt }: Readonly<ApiKeyDraft>,
  ): void {
    const roleLabel = labelFor(this.#form!.roles, role);
    this.#step = 'secret';
    this.say('created');
    this.renderNow();
    this.#fillSecret({ applicationName, roleLabel, expiresAt, secret });
  }

  /** Sets them imperatively: Lit would retain a bound value where page scripts can read it. */
  #fillSecret(key: ApiKeySecretFields): void {
    const { secret, ...shown } = ownFields(key) as ApiKeySecretFields;
    this.#modal.ignoreEarlierPresses();
    for (const name of [
      'applicationName',
      'roleLabel',
      'expiresAt',
      'previousSecretExpiresAt',
    ] as const)
      this.#secret![name] = shown[name];
    if (secret) this.#secret!.secret = secret;
    else this.#secret!.forget();
    this.focus();
  }

  /** Discards the draft and closes, unless a listener prevents `cancel`; returns whether it did. */
  #cancel(reason: ApiKeyCancelReason): boolean {
    if (!this.dispatchEvent(new ApiKeyCancelEvent(reason, this.#isDirty))) return false;
    // While the form is still rendered, because its reset includes the slotted controls.
    this.#form?.reset();
    this.#end(true);
    return true;
  }

  #end(acknowledged: boolean): void {
    if (!this.open) return;
    this.#shut();
    this.dispatchEvent(new ApiKeyCloseEvent(acknowledged));
  }

  #shut(): void {
    // Close first: then nothing that runs meanwhile can ask the user or fire `cancel`.
    this.#modal.close();
    if (this.#secret) this.#secret.secret = '';
    this.#step = 'form';
    this.say();
    this.renderNow();
    this.#modal.returnFocus();
  }
}
