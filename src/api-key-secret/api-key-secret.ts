import '../element/lit-globals.js';
import { html, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { ApiKeySnippet } from '../api/api-key.js';
import {
  ApiKeyAcknowledgedEvent,
  ApiKeyCopiedEvent,
  ApiKeyDoneEvent,
  type ApiKeySecretEventMap,
  type ListenerMethod,
} from '../api/events.js';
import { asString } from '../api/own-fields.js';
import { makeFocusable } from '../element/focus.js';
import { HeadedElement } from '../element/headed-element.js';
import { Question } from '../element/question.js';
import { onRemoval } from '../element/removal.js';
import { setStates } from '../element/states.js';
import { secretMessages, type SecretMessages } from '../messages/messages.js';
import { choiceStyles } from '../styles/choice.styles.js';
import { buttonStyles } from '../styles/button.styles.js';
import { controlStyles } from '../styles/control.styles.js';
import { hostStyles } from '../styles/host.styles.js';
import { keyTokenStyles } from '../styles/key-tokens.styles.js';
import { surfaceStyles } from '../styles/surface.styles.js';
import { paneStyles } from '../styles/pane.styles.js';
import { tokenStyles } from '../styles/tokens.styles.js';
import { secretStyles } from './api-key-secret.styles.js';
import {
  discardQuestion,
  secretTemplate,
  type SecretHandlers,
  type SecretStatus,
} from './api-key-secret.template.js';
import { copyText } from './copy.js';
import { saveKeyFile } from './key-file.js';
import { fillIn, KeyTexts, type KeyFields } from './key-texts.js';
import { PageGuard } from './page-guard.js';
import type { UnrecordedText } from './unrecorded-text.js';

/**
 * Shows the secret of a new key once: says "copied" only of a verified copy, and asks before a secret is
 * discarded that the user may not have stored.
 *
 * The secret is in no attribute, event, log or storage, and in the page only while it is shown. Scripts of the page
 * can read it while it is shown, copied or downloaded.
 *
 * @tag api-key-secret
 * @slot heading - Replaces the text of the heading.
 *
 * @fires {ApiKeyCopiedEvent} copied - The key, or a snippet with it, is verified to be in the clipboard.
 * @fires {ApiKeyAcknowledgedEvent} acknowledged - The key was copied, or the user says that it is stored.
 * @fires {ApiKeyDoneEvent} done - The user is done with the key; it is cleared.
 *
 * @csspart secret - The whole content.
 * @csspart heading - The heading.
 * @csspart note - The line that says that the key is shown only now.
 * @csspart details - The name and role of the key, and the end of the one before it.
 * @csspart box - The frame of the key, and of each snippet.
 * @csspart key - The text of the key, and of each snippet.
 * @csspart actions - A row of buttons.
 * @csspart copy - A button that copies.
 * @csspart show - The button that shows and hides the key.
 * @csspart download - The button that saves the key as a file.
 * @csspart status - The live region.
 * @csspart snippet - A snippet with its label and button.
 * @csspart caution - The end of the previous secret, after a rotation.
 * @csspart label - The label of a snippet.
 * @csspart acknowledge - The label of the checkbox.
 * @csspart end - The row of the Done button.
 * @csspart done - The Done button.
 * @csspart question - The dialog that asks before an unsaved key is discarded.
 * @csspart back - The button that goes back to the key.
 * @csspart discard - The button that discards the key.
 *
 * @cssstate copied - The key is verified to be in the clipboard.
 * @cssstate revealed - The key, or a snippet with it, is shown.
 */
export class ApiKeySecretElement extends HeadedElement<SecretMessages, SecretStatus> {
  static override properties: PropertyDeclarations = {
    secret: { attribute: false, noAccessor: true },
    applicationName: { attribute: 'application-name' },
    roleLabel: { attribute: 'role-label' },
    expiresAt: { attribute: 'expires-at' },
    previousSecretExpiresAt: { attribute: 'previous-secret-expires-at' },
    snippets: { attribute: false, noAccessor: true },
  };
  static override styles = [
    hostStyles,
    tokenStyles,
    keyTokenStyles,
    buttonStyles,
    controlStyles,
    choiceStyles,
    surfaceStyles,
    paneStyles,
    secretStyles,
  ];

  declare addEventListener: ListenerMethod<ApiKeySecretElement, ApiKeySecretEventMap>;
  declare removeEventListener: ListenerMethod<ApiKeySecretElement, ApiKeySecretEventMap>;

  /** The name of the key. */
  declare applicationName: string | null | undefined;
  /** The label of the key's role. */
  declare roleLabel: string | null | undefined;
  /** When the key expires, as ISO 8601. */
  declare expiresAt: string | null | undefined;
  /** After a rotation: when the previous secret ends, as ISO 8601. */
  declare previousSecretExpiresAt: string | null | undefined;

  #secret = '';
  readonly #keyTexts = new KeyTexts();
  #lastCopied: UnrecordedText | undefined;
  #isCopied = false;
  #isStored = false;
  /** Whether to say that the key can no longer be shown. */
  #isGone = false;
  /** The object URL of the downloaded file. */
  #fileUrl = '';

  readonly #internals = this.attachInternals();
  readonly #question = new Question();
  readonly #guard = new PageGuard(
    () => this.#onPageHide(),
    (event) => this.#onManualCopy(event),
  );
  readonly #handlers: SecretHandlers = {
    onCopy: (text) => void this.#copy(text),
    onToggle: () => this.#toggle(),
    onDownload: () => this.#download(),
    onStoredChange: (isStored) => this.#setAcknowledged({ isStored }),
    onDone: () => this.requestDone(),
    onAnswer: (event) => this.#onAnswer(event),
  };

  constructor() {
    super(secretMessages);
    onRemoval(this, () => this.#clear());
  }

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'secret'];
  }

  /** The new key. Write-only: reads as `''`. Setting it clears the key before it. */
  get secret(): string {
    return '';
  }
  set secret(secret: string | null | undefined) {
    this.#clear();
    this.#isCopied = false;
    this.#isStored = false;
    this.#isGone = false;
    this.#secret = asString(secret);
    this.#guardAndRender();
  }

  /** Texts with the key in them, each with a button that copies it. Default: none. */
  get snippets(): readonly ApiKeySnippet[] {
    return this.#keyTexts.snippets.map(({ snippet }) => snippet);
  }
  set snippets(snippets: readonly ApiKeySnippet[] | null | undefined) {
    this.#keyTexts.setSnippets(snippets ?? []);
    this.#guardAndRender();
  }

  /** Whether the key was copied (verified), or the user says that it is stored. */
  get acknowledged(): boolean {
    return this.#isCopied || this.#isStored;
  }

  /** Focuses the heading. */
  override focus(options?: FocusOptions): void {
    this.performUpdate();
    this.renderRoot.querySelector<HTMLElement>('[part=heading]')!.focus(options);
  }

  /**
   * Does what the Done button does: ends, or asks first if the key may not have been stored.
   * @returns false if there was nothing to end: neither a key nor the note that it is gone
   */
  requestDone(): boolean {
    if (!this.#secret && !this.#isGone) return false;
    this.performUpdate();
    if (!this.#secret || this.acknowledged) this.#end();
    else this.#question.open(this.renderRoot);
    return true;
  }

  /** @internal Clears the key and says that it can no longer be shown. */
  forget(): void {
    this.#clear();
    this.#isGone = true;
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    if (name !== 'secret') super.attributeChangedCallback(name, old, value);
    else if (value !== null) console.error('<api-key-secret>: set "secret" as a property.');
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // A moved dialog leaves the top layer, and would be laid out among the rest.
    this.#question.close();
    this.#guardAndRender();
  }

  protected override render(): TemplateResult {
    const messages = this.texts;
    const { applicationName, role } = this.#fields;
    const view = {
      messages,
      heading: typeof this.heading === 'string' ? this.heading : undefined,
      headingLevel: this.headingLevel,
      applicationName,
      role,
      expiry: Date.parse(asString(this.expiresAt)),
      previousSecretEnd: Date.parse(asString(this.previousSecretExpiresAt)),
      keyTexts: this.#secret ? this.#keyTexts : undefined,
      isGone: this.#isGone,
      isAcknowledged: this.acknowledged,
      status: this.said,
      lastCopied: this.#lastCopied,
    };
    const question = discardQuestion(view, this.#handlers);
    return html`${secretTemplate(view, this.#handlers)}
    ${this.#question.template(question)}`;
  }

  protected override updated(): void {
    this.#keyTexts.render(this.#fields);
    // The user may have toggled it since the last render; Lit would not see the difference.
    this.renderRoot.querySelector<HTMLInputElement>('[type=checkbox]')!.checked = this.#isStored;
    setStates(this.#internals, { copied: this.#isCopied, revealed: !!this.#keyTexts.revealed });
  }

  get #fields(): KeyFields {
    return {
      secret: this.#secret,
      applicationName: asString(this.applicationName),
      role: asString(this.roleLabel),
    };
  }

  /** Puts all of the shown text into the clipboard, even if the user has selected only a part. */
  #onManualCopy(event: ClipboardEvent): void {
    const { revealed } = this.#keyTexts;
    if (!event.clipboardData || !revealed) return;
    const content = fillIn(revealed, this.#fields);
    event.clipboardData.setData('text/plain', content);
    event.preventDefault();
    this.#setCopied(revealed, content);
  }

  #onAnswer(event: MouseEvent): void {
    if ((event.currentTarget as Element).matches('[part=discard]')) this.#end();
    else this.#question.close();
  }

  #onPageHide(): void {
    const hadFocus = this.matches(':focus-within');
    this.forget();
    // The focused control is gone with the secret.
    if (hadFocus) this.focus();
  }

  /** Shows a text in full, or masks them all. */
  #reveal(text: UnrecordedText | undefined): void {
    this.#keyTexts.revealed = text;
    this.#guardAndRender();
  }

  #toggle(): void {
    const { key, revealed } = this.#keyTexts;
    const isShown = revealed === key;
    this.#reveal(isShown ? undefined : key);
    this.say(isShown ? 'hidden' : 'shown');
  }

  async #copy(text: UnrecordedText): Promise<void> {
    const secret = this.#secret;
    const content = fillIn(text, this.#fields);
    // The secret may be cleared or replaced while the clipboard takes its time.
    const isStillHeld = (): boolean => !!secret && this.#secret === secret;
    this.say();
    const onLateCopy = (): void => {
      if (isStillHeld()) this.#setCopied(text, content);
    };
    const isCopied = await copyText(content, isStillHeld, onLateCopy);
    if (!isStillHeld()) return;
    if (isCopied) this.#setCopied(text, content);
    else this.#offerManualCopy(text);
  }

  #offerManualCopy(text: UnrecordedText): void {
    // The host may have replaced the snippets meanwhile.
    if (!this.#keyTexts.all.includes(text)) return;
    this.#reveal(text);
    this.performUpdate();
    text.select();
    this.say('copyYourself');
  }

  #setCopied(text: UnrecordedText, content: string): void {
    const secret = this.#secret;
    this.#lastCopied = text;
    this.say('copied');
    if (!content.includes(secret)) return;
    this.dispatchEvent(new ApiKeyCopiedEvent());
    // A listener may have cleared or replaced the secret.
    if (this.#secret === secret) this.#setAcknowledged({ isCopied: true });
  }

  #setAcknowledged({ isCopied = this.#isCopied, isStored = this.#isStored }): void {
    const wasAcknowledged = this.acknowledged;
    this.#isCopied = isCopied;
    this.#isStored = isStored;
    this.#guardAndRender();
    if (this.acknowledged && !wasAcknowledged) this.dispatchEvent(new ApiKeyAcknowledgedEvent());
  }

  #download(): void {
    URL.revokeObjectURL(this.#fileUrl);
    this.#fileUrl = saveKeyFile(this.#fields, this.texts);
    this.say('downloaded');
  }

  #end(): void {
    const event = new ApiKeyDoneEvent(this.acknowledged);
    this.#clear();
    this.#isGone = false;
    this.dispatchEvent(event);
    // The focused button goes. A dialog has moved the focus already.
    if (!this.matches(':focus-within')) return;
    makeFocusable(this);
    super.focus();
  }

  /** Clears the secret from this element and the page, not from the clipboard. */
  #clear(): void {
    this.#secret = '';
    this.#keyTexts.clear();
    this.say();
    URL.revokeObjectURL(this.#fileUrl);
    this.#question.close();
    this.#guardAndRender();
  }

  /** Updates the page guard at once, and schedules a render. Call it after each change. */
  #guardAndRender(): void {
    this.#guard.update({
      hasSecret: this.isConnected && !!this.#secret,
      isAcknowledged: this.acknowledged,
      shownText: this.#keyTexts.revealed,
    });
    this.requestUpdate();
  }
}
