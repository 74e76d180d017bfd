import '../element/lit-globals.js';
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { AddApiKeyFormElement } from '../add-api-key-form/add-api-key-form.js';
import type { ApiKeyDraft, ApiKeySnippet } from '../api/api-key.js';
import type { ApiKeySecretElement } from '../api-key-secret/api-key-secret.js';
import {
  ApiKeyCancelEvent,
  ApiKeyCloseEvent,
  ApiKeyCreatedEvent,
  ApiKeyFailedEvent,
  ApiKeyOrphanedEvent,
  ApiKeySubmitEvent,
  type AddApiKeyDialogEventMap,
  type ApiKeyCancelReason,
  type ApiKeyDoneEvent,
  type ListenerMethod,
} from '../api/events.js';
import { readAnswer } from '../http/answer.js';
import { controlStyles } from '../styles/control.styles.js';
import { hostStyles } from '../styles/host.styles.js';
import { hasChanged } from '../element/api-key-element.js';
import { handDown } from '../element/hand-down.js';
import { KeyCreationElement } from '../element/key-creation-element.js';
import { dialogMessages, type DialogMessages } from '../messages/messages.js';
import { asString } from '../api/own-fields.js';
import { PressGuard } from '../element/press-guard.js';
import { onRemoval } from '../element/removal.js';
import { labelOf } from '../rules/roles.js';
import { lockScroll, unlockScroll } from './scroll-lock.js';
import { surfaceStyles } from '../styles/surface.styles.js';
import { surfaceTokenStyles, tokenStyles } from '../styles/tokens.styles.js';
import { dialogStyles } from './add-api-key-dialog.styles.js';
import { CloseRequests } from './close-requests.js';
import { clickedButton, focusedElement, refocus } from './focus-memory.js';

/** A secret that is to be shown, and which key it is of. */
export type ApiKeySecretFields = Partial<
  Pick<ApiKeySecretElement, 'secret' | 'applicationName' | 'roleLabel' | 'previousSecretExpiresAt'>
>;

/**
 * The "Add API Key" button, the form in a modal dialog, then the secret of the key that was made.
 *
 * Its events are those of the form, fired anew on this element. A secret that was neither copied nor
 * marked as stored is not lost without a question, by whichever way the dialog is left.
 *
 * @tag add-api-key-dialog
 * @slot trigger - The button that opens it, in place of our own.
 * @slot fields - Further named controls, collected into `draft.extra`.
 * @slot - `<option>` elements: the roles, where plain HTML gives them.
 *
 * @fires {ApiKeySubmitEvent} submit - A valid Save; answer with `respondWith`. Cancelable.
 * @fires {ApiKeyCancelEvent} cancel - The draft is about to be discarded. Cancelable.
 * @fires {ApiKeyCreatedEvent} created - The answer was fulfilled.
 * @fires {ApiKeyFailedEvent} failed - The answer was rejected.
 * @fires {ApiKeyOrphanedEvent} orphaned - A key came after nobody waited for it: revoke it.
 * @fires {ApiKeyCloseEvent} close - It has closed.
 *
 * @csspart trigger - Our own button that opens it.
 * @csspart dialog - The dialog.
 */
export class AddApiKeyDialogElement extends KeyCreationElement<DialogMessages> {
  static override properties: PropertyDeclarations = {
    open: { type: Boolean, noAccessor: true },
    snippets: { attribute: false, hasChanged },
  };
  static override styles = [
    hostStyles,
    tokenStyles,
    surfaceTokenStyles,
    controlStyles,
    surfaceStyles,
    dialogStyles,
  ];

  declare addEventListener: ListenerMethod<AddApiKeyDialogElement, AddApiKeyDialogEventMap>;
  declare removeEventListener: ListenerMethod<AddApiKeyDialogElement, AddApiKeyDialogEventMap>;

  /** Texts with the key in them, shown beside it for copying. Default: none. */
  declare snippets: readonly ApiKeySnippet[] | null | undefined;

  #isOpen = false;
  #step: 'form' | 'secret' = 'form';
  #opener: HTMLElement | undefined;
  #focused: HTMLElement | undefined;
  /** By the draft that each was answered to: no attempt gets the secret of another. */
  readonly #secrets = new WeakMap<Readonly<ApiKeyDraft>, string>();
  readonly #guard = new PressGuard();
  readonly #requests = new CloseRequests(
    () => this.#escape(),
    () => this.#backdrop(),
  );

  constructor() {
    super(dialogMessages);
    onRemoval(this, () => this.#end(this.#secret?.acknowledged ?? true));
    // An invoker button: `commandfor`, `command="--show"`.
    this.addEventListener('command', (event) => {
      const { command, source } = event as Event & { command?: string; source?: HTMLElement };
      if (command === '--show') this.#show(source);
    });
  }

  /** Whether it is open; reflected. Set, it is `show()` and `close()`: true until a question is answered. */
  get open(): boolean {
    return this.#isOpen;
  }
  set open(open: boolean) {
    if (open) this.show();
    else this.close();
  }

  /** What is shown in it: the form, or the secret of the key that was made. */
  get step(): 'form' | 'secret' {
    return this.#step;
  }

  /** Opens it, with the focus in the first field. Outside of a page it opens once it is in one. */
  show(): void {
    this.#show(focusedElement());
  }

  /**
   * Closes it. The form's draft is discarded, with a `cancel` event that can be prevented; an unsaved
   * secret is asked about first, unless `force` is set.
   */
  close({ force = false }: { force?: boolean } = {}): void {
    // The attribute is gone already, if that was the way.
    this.#reflect();
    if (!this.#isOpen) return;
    if (this.#step === 'form') this.#cancel('api');
    else if (force) this.#end(this.#secret!.acknowledged);
    else this.#secret!.requestDone();
  }

  /**
   * Opens it with a secret, without the form before it: that of a key that was rotated. It is as hard to
   * lose as that of a new key.
   * @throws {DOMException} `InvalidStateError` when it is open, or not in a page.
   */
  showSecret(key: ApiKeySecretFields): void {
    if (this.#isOpen || !this.isConnected)
      throw new DOMException('It is open, or not in a page', 'InvalidStateError');
    this.#step = 'secret';
    this.#show(focusedElement());
    this.#fillSecret(key);
  }

  /** Puts the focus into the open dialog, else on its button. */
  override focus(options?: FocusOptions): void {
    this.performUpdate();
    const inside = this.#isOpen ? (this.#secret ?? this.#form) : this.#ownTrigger;
    if (inside) return inside.focus(options);
    // Without a button of its own it can have the focus only for now.
    if (!this.hasAttribute('tabindex')) {
      this.tabIndex = -1;
      this.addEventListener('blur', () => this.removeAttribute('tabindex'), { once: true });
    }
    super.focus(options);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // After a move the dialog is no longer modal.
    this.requestUpdate();
  }

  protected override render(): TemplateResult {
    const { texts } = this;
    const { keydown, keyup, cancel, mousedown, click } = this.#requests;
    const label = this.#step === 'form' ? this.heading || texts.heading : texts.secretHeading;
    return html`<div class="root"
      ><slot name="trigger" @click=${this.#pressTrigger}
        ><button class="primary" part="trigger" type="button" aria-haspopup="dialog"
          ><span>${texts.addApiKey}</span></button
        ></slot
      ><slot hidden @slotchange=${this.options.watch}></slot
      ><dialog
        part="dialog"
        aria-label=${label}
        @keydown=${keydown}
        @keyup=${keyup}
        @cancel=${cancel}
        @close=${this.#closedByBrowser}
        @mousedown=${mousedown}
        @click=${click}
        >${this.#isOpen ? this.#content() : nothing}</dialog
      ></div
    >`;
  }

  protected override updated(): void {
    this.#reflect();
    handDown(this, this.#form);
    const dialog = this.#dialog;
    // From one control to another in a shadow root, nothing of it is heard outside.
    for (const place of [dialog, this.#form?.shadowRoot, this.#secret?.shadowRoot])
      place?.addEventListener('focusin', this.#noteFocus);
    if (!this.#isOpen || !this.isConnected || dialog.matches(':modal')) return;
    // One that was moved has the attribute still, and lost the focus to the page.
    const focused = this.#focused;
    dialog.open = false;
    dialog.showModal();
    lockScroll(this);
    if (!refocus(focused)) this.focus();
  }

  get #dialog(): HTMLDialogElement {
    return this.renderRoot.querySelector('dialog')!;
  }

  get #form(): AddApiKeyFormElement | null {
    return this.renderRoot.querySelector('add-api-key-form');
  }

  get #secret(): ApiKeySecretElement | null {
    return this.renderRoot.querySelector('api-key-secret');
  }

  get #ownTrigger(): HTMLElement | null {
    const slot = this.renderRoot.querySelector<HTMLSlotElement>('slot[name=trigger]')!;
    return slot.assignedElements().length ? null : slot.querySelector('button');
  }

  /** The surface can have the focus, so that a click on a text in it leaves the focus in the dialog. */
  #content(): TemplateResult {
    const guard = this.#guard;
    const click = {
      capture: true,
      handleEvent: (event: MouseEvent) => {
        if (this.#step === 'form' || !guard.refuses(event)) return;
        event.stopPropagation();
        event.preventDefault();
      },
    };
    return html`<div
      class="surface"
      tabindex="-1"
      @mousedown=${(event: MouseEvent) => guard.press(event)}
      @click=${click}
      >${this.#step === 'form' ? this.#formStep() : this.#secretStep()}</div
    >`;
  }

  #formStep(): TemplateResult {
    return html`<add-api-key-form
      .heading=${this.heading}
      @submit=${this.#submit}
      @cancel=${this.#cancelled}
      @created=${this.#created}
      @failed=${({ error, draft }: ApiKeyFailedEvent) =>
        this.dispatchEvent(new ApiKeyFailedEvent(error, draft))}
      @orphaned=${({ key, draft }: ApiKeyOrphanedEvent) =>
        this.dispatchEvent(new ApiKeyOrphanedEvent(key, draft))}
      ><slot name="fields" slot="fields"></slot
    ></add-api-key-form>`;
  }

  #secretStep(): TemplateResult {
    return html`<api-key-secret
      .headingLevel=${this.headingLevel}
      .messages=${this.messages}
      .snippets=${this.snippets}
      @done=${({ acknowledged }: ApiKeyDoneEvent) => this.#end(acknowledged)}
    ></api-key-secret>`;
  }

  #reflect(): void {
    this.toggleAttribute('open', this.#isOpen);
  }

  #pressTrigger(event: Event): void {
    if (!event.defaultPrevented) this.#show(clickedButton(event));
  }

  #show(opener: HTMLElement | undefined): void {
    if (this.#isOpen) return;
    this.#isOpen = true;
    this.#opener = opener;
    if (this.isConnected) this.renderNow();
    else this.requestUpdate();
  }

  /** The focus is lost before we are told of a move. */
  readonly #noteFocus = (event: Event): void => {
    this.#focused = event.composedPath()[0] as HTMLElement;
  };

  #submit(event: ApiKeySubmitEvent): void {
    const { draft } = event;
    let isAnswered = false;
    const fresh = new ApiKeySubmitEvent(event, (answer) => {
      isAnswered = true;
      const key = readAnswer(answer).then((created) => {
        this.#secrets.set(draft, asString(created.secret));
        return created;
      });
      event.respondWith(key);
    });
    this.dispatchEvent(fresh);
    if (fresh.defaultPrevented) event.preventDefault();
    else if (!isAnswered)
      console.error('<add-api-key-dialog>: nobody answered "submit" with respondWith().');
  }

  /** By the form's own button. */
  #cancelled(event: Event): void {
    // That of a file input of the host comes up to here too.
    if (event.target === event.currentTarget && !this.#cancel('button')) event.preventDefault();
  }

  /** Whether nobody has prevented it. The form is reset while it has the host's controls still. */
  #cancel(reason: ApiKeyCancelReason): boolean {
    if (!this.dispatchEvent(new ApiKeyCancelEvent(reason, this.#isDirty))) return false;
    this.#form?.reset();
    this.#end(true);
    return true;
  }

  get #isDirty(): boolean {
    return !!this.#form?.matches(':state(dirty)');
  }

  #created({ key, draft }: ApiKeyCreatedEvent): void {
    const secret = this.#secrets.get(draft);
    this.#secrets.delete(draft);
    const event = new ApiKeyCreatedEvent(key, draft);
    if (secret) {
      this.#showSecret(secret, draft);
      this.dispatchEvent(event);
    } else {
      this.#end(true, event);
    }
  }

  #showSecret(secret: string, { applicationName, role }: Readonly<ApiKeyDraft>): void {
    const chosen = this.#form!.roles.find(({ value }) => value === role);
    this.#step = 'secret';
    this.renderNow();
    this.#fillSecret({ applicationName, roleLabel: chosen ? labelOf(chosen) : role, secret });
  }

  /** By hand: what a template is given, it keeps. */
  #fillSecret(key: ApiKeySecretFields): void {
    this.#guard.renew();
    Object.assign(this.#secret!, key);
    this.focus();
  }

  #escape(): void {
    if (!this.#isOpen) return;
    if (this.#step === 'secret') this.#secret!.requestDone();
    else if (!this.#form!.busy) this.#cancel('escape');
  }

  #backdrop(): void {
    if (this.#step === 'secret') this.#secret!.requestDone();
    else if (!this.#form!.busy && !this.#isDirty) this.#cancel('backdrop');
  }

  /** Some ways of closing cannot be prevented: then it is opened again, and asks. */
  #closedByBrowser(event: Event): void {
    if (event.target !== event.currentTarget || !this.#isOpen || this.#dialog.open) return;
    this.#dialog.showModal();
    this.#escape();
  }

  #end(acknowledged: boolean, before?: Event): void {
    // From here on nothing in it can ask, or start, anything.
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.#step = 'form';
    if (this.#secret) this.#secret.secret = '';
    this.#dialog.close();
    unlockScroll(this);
    this.renderNow();
    this.#focused = undefined;
    if (!refocus(this.#opener) && this.isConnected) this.focus();
    this.#opener = undefined;
    if (before) this.dispatchEvent(before);
    this.dispatchEvent(new ApiKeyCloseEvent(acknowledged));
  }
}
