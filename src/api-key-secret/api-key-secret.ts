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
import { controlStyles } from '../styles/control.styles.js';
import { copyText, isCopying } from './copy.js';
import { hostStyles } from '../styles/host.styles.js';
import { ApiKeyElement } from '../element/api-key-element.js';
import { secretMessages, type SecretMessages } from '../messages/messages.js';
import { ownFields, asString } from '../api/own-fields.js';
import { Question } from '../element/question.js';
import { onRemoval } from '../element/removal.js';
import { setStates } from '../element/states.js';
import { surfaceStyles } from '../styles/surface.styles.js';
import { keyTokenStyles, surfaceTokenStyles, tokenStyles } from '../styles/tokens.styles.js';
import { secretStyles } from './api-key-secret.styles.js';
import {
  lossQuestion,
  secretTemplate,
  type SecretActions,
  type SecretStatus,
} from './api-key-secret.template.js';
import { saveFile } from './key-file.js';
import { mask } from './mask.js';
import { UnrecordedText } from './unrecorded-text.js';

/** The text of the key itself among all texts; those of the snippets follow it. */
const KEY = 0;

const placeholder = /\{(secret|applicationName|role)\}/g;

/**
 * A new key's secret: shown once, copied for certain or not said to be, and not given up unasked.
 *
 * The secret is in no attribute, event, log or storage, and in the page only while it is shown. What
 * is shown can be read by every script of the page.
 *
 * @tag api-key-secret
 * @slot heading - Takes the place of the heading's text.
 *
 * @fires {ApiKeyCopiedEvent} copied - The key, or a snippet with it, is in the clipboard for certain.
 * @fires {ApiKeyAcknowledgedEvent} acknowledged - It was copied, or the user says that it is stored.
 * @fires {ApiKeyDoneEvent} done - The user has done with it; it is cleared.
 *
 * @csspart secret - All of it.
 * @csspart heading - The heading.
 * @csspart note - The line that says that the key is shown only now.
 * @csspart details - Which key it is.
 * @csspart box - The frame of the key, and of each snippet.
 * @csspart key - The text of the key, and of each snippet.
 * @csspart actions - A row of buttons.
 * @csspart copy - A button that copies.
 * @csspart show - The button that shows and hides the key.
 * @csspart download - The button that saves the key as a file.
 * @csspart status - The live region.
 * @csspart snippet - A snippet with its label and button.
 * @csspart label - The label of a snippet.
 * @csspart acknowledge - The label of the check box.
 * @csspart end - The row of the button that ends it.
 * @csspart done - The button that ends it.
 * @csspart question - The dialog that asks before an unsaved key is given up.
 * @csspart back - The button that goes back to the key.
 * @csspart discard - The button that gives the key up.
 *
 * @cssstate copied - The key is in the clipboard for certain.
 * @cssstate revealed - The key, or a snippet, is shown.
 */
export class ApiKeySecretElement extends ApiKeyElement<SecretMessages, SecretStatus> {
  static override properties: PropertyDeclarations = {
    secret: { attribute: false, noAccessor: true },
    applicationName: { attribute: 'application-name' },
    roleLabel: { attribute: 'role-label' },
    previousSecretExpiresAt: { attribute: 'previous-secret-expires-at' },
    heading: {},
    headingLevel: { type: Number, attribute: 'heading-level' },
    snippets: { attribute: false, noAccessor: true },
  };
  static override styles = [
    hostStyles,
    tokenStyles,
    surfaceTokenStyles,
    keyTokenStyles,
    controlStyles,
    surfaceStyles,
    secretStyles,
  ];

  declare addEventListener: ListenerMethod<ApiKeySecretElement, ApiKeySecretEventMap>;
  declare removeEventListener: ListenerMethod<ApiKeySecretElement, ApiKeySecretEventMap>;

  /** Which key it is: its name. */
  declare applicationName: string | null | undefined;
  /** Which key it is: what its role is called. */
  declare roleLabel: string | null | undefined;
  /** After a rotation: when the secret before it ends, as ISO 8601. */
  declare previousSecretExpiresAt: string | null | undefined;
  /** The text of the heading. Default: "Your new API key". */
  declare heading: string | null | undefined;
  /** The level of the heading, 1 to 6. Default: 2. */
  declare headingLevel: number;

  #secret = '';
  #snippets: ApiKeySnippet[] = [];
  /** Of the key, and of each snippet. */
  #shown = [new UnrecordedText()];
  /** Which of them is not masked: at most one, so that the secret is in one text node. */
  #revealed: number | undefined;
  #lastCopied: UnrecordedText | undefined;
  #isCopied = false;
  #isStored = false;
  /** The secret was cleared as the user left the page, before it was done with. */
  #isGone = false;
  #file = '';

  readonly #internals = this.attachInternals();
  readonly #question = new Question(() => this.renderRoot);
  readonly #actions: SecretActions = {
    copy: (index) => void this.#copy(index),
    toggle: () => this.#toggle(),
    download: () => this.#download(),
    store: (event) => this.#store(event),
    done: () => this.requestDone(),
  };

  constructor() {
    super(secretMessages);
    onRemoval(this, () => this.#clear());
    this.headingLevel = 2;
  }

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'secret'];
  }

  /** The new key. Write-only: reads as `''`. Replaces the one before, which is cleared. */
  get secret(): string {
    return '';
  }
  set secret(secret: string | null | undefined) {
    this.#clear();
    this.#isCopied = this.#isStored = this.#isGone = false;
    this.#secret = asString(secret);
    this.#watchPage();
  }

  /** Texts with the key in them, each with a button that copies it. Default: none. */
  get snippets(): readonly ApiKeySnippet[] {
    return this.#snippets;
  }
  set snippets(snippets: readonly ApiKeySnippet[] | null | undefined) {
    this.#snippets = Array.from(snippets ?? [], (snippet) => {
      const { label, template } = ownFields(snippet);
      return { label: asString(label), template: asString(template) };
    });
    this.#reveal(this.#revealed === KEY ? KEY : undefined);
    this.#shown = [this.#shown[KEY]!, ...this.#snippets.map(() => new UnrecordedText())];
  }

  /** Whether the key was copied for certain, or the user says that it is stored. */
  get acknowledged(): boolean {
    return this.#isCopied || this.#isStored;
  }

  /** Puts the focus on the heading. */
  override focus(options?: FocusOptions): void {
    this.performUpdate();
    this.renderRoot.querySelector<HTMLElement>('[part=heading]')!.focus(options);
  }

  /** Does what Done does: ends, or asks first when the key may not have been stored. */
  requestDone(): void {
    if (!this.#secret && !this.#isGone) return;
    this.performUpdate();
    if (!this.#secret || this.acknowledged) this.#end();
    else this.#question.open();
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    if (name !== 'secret') super.attributeChangedCallback(name, old, value);
    else if (value !== null)
      console.error('<api-key-secret>: "secret" is a property; as an attribute it is ignored.');
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // After a move it is no longer modal, and would stand among the rest.
    this.#question.close();
    this.#watchPage();
  }

  protected override render(): TemplateResult {
    const messages = this.texts;
    const applicationName = this.applicationName ?? '';
    const view = {
      messages,
      heading: this.heading ?? messages.secretHeading,
      headingLevel: this.headingLevel,
      applicationName,
      roleLabel: this.roleLabel ?? '',
      previousEnd: Date.parse(this.previousSecretExpiresAt ?? ''),
      boxes: this.#secret ? this.#shown.map(({ box }) => box) : [],
      labels: this.#snippets.map(({ label }) => label),
      isGone: this.#isGone,
      isRevealed: this.#revealed === KEY,
      status: this.liveRegion.said,
      copied: this.#shown.indexOf(this.#lastCopied!),
    };
    return html`${secretTemplate(view, this.#actions)}
    ${this.#question.template(lossQuestion(view, this.#answer), this.#answer)}`;
  }

  protected override updated(): void {
    this.#shown.forEach((shown, index) => {
      const isRevealed = index === this.#revealed;
      shown.show(this.#secret && this.#textOf(index, isRevealed ? this.#secret : this.#mask));
    });
    // Its user may have changed it since the last update, so the template cannot tell whether it differs.
    this.renderRoot.querySelector<HTMLInputElement>('[type=checkbox]')!.checked = this.#isStored;
    setStates(this.#internals, {
      copied: this.#isCopied,
      revealed: this.#revealed !== undefined,
    });
  }

  get #mask(): string {
    return mask(this.#secret);
  }

  /** The text of the key or of a snippet, with a secret or what stands for it. */
  #textOf(index: number, secret: string): string {
    if (index === KEY) return secret;
    const values = {
      secret,
      applicationName: this.applicationName ?? '',
      role: this.roleLabel ?? '',
    };
    const fill = (_: string, name: string): string => values[name as keyof typeof values];
    return this.#snippets[index - 1]!.template.replace(placeholder, fill);
  }

  #reveal(index: number | undefined): void {
    this.#revealed = index;
    this.#watchPage();
    this.requestUpdate();
  }

  #toggle(): void {
    this.liveRegion.say(undefined);
    this.#reveal(this.#revealed === KEY ? undefined : KEY);
  }

  async #copy(index: number): Promise<void> {
    const secret = this.#secret;
    const shown = this.#shown[index]!;
    const text = this.#textOf(index, secret);
    const isStill = (): boolean => !!secret && this.#secret === secret;
    this.liveRegion.say(undefined);
    const isCopied = await copyText(text, isStill, () => {
      if (isStill()) this.#copied(shown, text);
    });
    if (!isStill()) return;
    if (isCopied) return this.#copied(shown, text);
    if (!this.#shown.includes(shown)) return;
    this.#reveal(this.#shown.indexOf(shown));
    this.performUpdate();
    shown.select();
    this.liveRegion.say('copyYourself');
  }

  /** The user copies what is shown, by the keyboard or a menu: all of it then, whatever is selected. */
  #copiedByHand(event: ClipboardEvent): void {
    if (!event.clipboardData) return;
    const text = this.#textOf(this.#revealed!, this.#secret);
    event.clipboardData.setData('text/plain', text);
    event.preventDefault();
    this.#copied(this.#shown[this.#revealed!]!, text);
  }

  #copied(shown: UnrecordedText, text: string): void {
    this.#lastCopied = shown;
    this.liveRegion.say('copied');
    if (!text.includes(this.#secret)) return;
    this.dispatchEvent(new ApiKeyCopiedEvent());
    this.#acknowledge(() => (this.#isCopied = true));
  }

  #store(event: Event): void {
    const { checked } = event.target as HTMLInputElement;
    this.#acknowledge(() => (this.#isStored = checked));
  }

  #acknowledge(change: () => void): void {
    const before = this.acknowledged;
    change();
    this.requestUpdate();
    this.#watchPage();
    if (!before && this.acknowledged) this.dispatchEvent(new ApiKeyAcknowledgedEvent());
  }

  #download(): void {
    const { applicationName, role, secret } = this.texts;
    const lines = [
      [applicationName, this.applicationName],
      [role, this.roleLabel],
      [secret, this.#secret],
    ];
    const given = lines.filter(([, value]) => value).map((line) => `${line.join(': ')}\n`);
    URL.revokeObjectURL(this.#file);
    this.#file = saveFile(given.join(''), this.applicationName ?? '');
    this.liveRegion.say('downloaded');
  }

  /** Hears the buttons of the question, and that it was closed: then all stays as it is. */
  readonly #answer = (event: Event): void => {
    if (event.type === 'close' || this.#question.refuses(event as MouseEvent)) return;
    if ((event.currentTarget as Element).matches('[part=back]')) this.#question.close();
    else this.#end();
  };

  #end(): void {
    const event = new ApiKeyDoneEvent(this.acknowledged);
    this.#clear();
    this.#isGone = false;
    this.dispatchEvent(event);
  }

  /** From here on the secret is nowhere. */
  #clear(): void {
    this.#secret = '';
    this.#revealed = undefined;
    this.liveRegion.say(undefined);
    for (const shown of this.#shown) shown.show('');
    URL.revokeObjectURL(this.#file);
    this.#question.close();
    this.#watchPage();
    this.requestUpdate();
  }

  /** Listens to the page only while there is something to lose. */
  #watchPage(): void {
    const listen = (isOn: boolean) => (isOn ? addEventListener : removeEventListener);
    const holds = this.isConnected && !!this.#secret;
    listen(holds)('pagehide', this.#leave);
    listen(holds && !this.acknowledged)('beforeunload', this.#askToStay);
    const isShown = holds && this.#revealed !== undefined;
    for (const type of ['selectionchange', 'copy', 'cut'])
      listen(isShown)(type, this.#hideSelection, { capture: true });
  }

  /** OpenReplay and PostHog send what is selected, whatever marks it has. So we hear of it first. */
  readonly #hideSelection = (event: Event): void => {
    const selected = !isCopying && this.#shown[this.#revealed!]?.selected;
    if (!selected) return;
    event.stopImmediatePropagation();
    if (event.type === 'copy' && selected === 'only') this.#copiedByHand(event as ClipboardEvent);
  };

  /** The page may come back from the cache of the browser, to somebody else. */
  readonly #leave = (): void => {
    const hadFocus = this.matches(':focus-within');
    this.#clear();
    this.#isGone = true;
    // The button that had it may be gone, too.
    if (hadFocus) this.focus();
  };

  readonly #askToStay = (event: Event): void => event.preventDefault();
}
