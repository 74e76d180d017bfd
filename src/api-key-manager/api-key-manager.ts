import '../element/lit-globals.js';
import {
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { AddApiKeyDialogElement } from '../add-api-key-dialog/add-api-key-dialog.js';
import { ApiKeyError, type ApiKeyRecord, type ApiKeySnippet } from '../api/api-key.js';
import type { ApiKeyListElement } from '../api-key-list/api-key-list.js';
import type {
  ApiKeyClient,
  ApiKeyFilter,
  ApiKeyPage,
  ApiKeyQuery,
  ApiKeyRequestOptions,
  ApiKeyWithSecret,
} from '../api/client.js';
import type {
  ApiKeyCreatedEvent,
  ApiKeyFailedEvent,
  ApiKeyManagerEventMap,
  ApiKeyOrphanedEvent,
  ApiKeySubmitEvent,
  ListenerMethod,
} from '../api/events.js';
import type {
  ApiKeyEditEvent,
  ApiKeyLoadEvent,
  ApiKeyRevokeEvent,
  ApiKeyRotateEvent,
} from '../api/list-events.js';
import type { AnswerableEvent } from '../api/answerable-event.js';
import { asString } from '../api/own-fields.js';
import { readAnswer, readRevocation } from '../http/answer.js';
import { buttonStyles } from '../styles/button.styles.js';
import { controlStyles } from '../styles/control.styles.js';
import { hostStyles } from '../styles/host.styles.js';
import { hasChanged } from '../element/api-key-element.js';
import { handDown } from '../element/hand-down.js';
import { KeyCreationElement } from '../element/key-creation-element.js';
import { managerMessages, type ManagerMessages } from '../messages/messages.js';
import { refire } from '../element/refire.js';
import { onRemoval } from '../element/removal.js';
import { unavailableNote } from '../element/unavailable.js';
import { uuid } from '../element/uuid.js';
import { tokenStyles } from '../styles/tokens.styles.js';
import { keepFocusOnAdd } from './add-focus.js';
import { managerStyles } from './api-key-manager.styles.js';
import { clientFromSrc } from './client-from-src.js';
import { RotatedSecrets } from './rotated-secrets.js';

/** How long the host may take to set a client. */
const SOURCE_WAIT_MS = 5000;

/** The options of a request that an abort would not undo: it might do its work unseen. */
const notAborted = (idempotencyKey: string): ApiKeyRequestOptions => ({
  signal: new AbortController().signal,
  idempotencyKey,
});

const readPage = async (
  client: ApiKeyClient,
  query: ApiKeyQuery,
  options: ApiKeyRequestOptions,
): Promise<ApiKeyPage> => (await readAnswer(await client.list(query, options))) as ApiKeyPage;

/**
 * The "API Keys" page: a heading, the button with its dialog, and the list, connected to a client.
 *
 * All requests go through the client. An action is offered only if the client has its method. After a
 * change the list is reloaded once the dialog is closed, not while a secret is shown.
 *
 * @tag api-key-manager
 * @slot fields - More named controls for the form; their values are collected into `draft.extra`.
 * @slot - `<option>` elements: the roles, for plain HTML.
 *
 * @fires {ApiKeyCreatedEvent} created - A key was created.
 * @fires {ApiKeyFailedEvent} failed - A key could not be created.
 * @fires {ApiKeyOrphanedEvent} orphaned - A key was created after the user had cancelled: the manager revokes it if the client can. Or a key was rotated, and its secret came when the element had gone.
 *
 * @csspart manager - The whole page.
 * @csspart header - The row of the heading and the button.
 * @csspart heading - The heading.
 * @csspart unavailable - Why no key can be added.
 * @csspart add - The button of a list without keys.
 */
export class ApiKeyManagerElement extends KeyCreationElement<ManagerMessages> {
  static override properties: PropertyDeclarations = {
    client: { attribute: false },
    src: {},
    pageSize: { type: Number, attribute: 'page-size' },
    selectable: { type: Boolean },
    filters: { attribute: false, hasChanged },
    snippets: { attribute: false, hasChanged },
    unavailable: {},
  };
  static override styles = [hostStyles, tokenStyles, buttonStyles, controlStyles, managerStyles];

  declare addEventListener: ListenerMethod<ApiKeyManagerElement, ApiKeyManagerEventMap>;
  declare removeEventListener: ListenerMethod<ApiKeyManagerElement, ApiKeyManagerEventMap>;

  /** The client that reaches the backend. Default: an HTTP client for `src`. */
  declare client: ApiKeyClient | null | undefined;
  /** The URL of a backend that implements the HTTP contract (`openapi.yaml`); `http(s)` or relative. */
  declare src: string | null | undefined;
  /** The number of keys on a page. Default: 25. */
  declare pageSize: number;
  /** Whether several keys can be selected, and revoked at once if the client can. Default: false. */
  declare selectable: boolean;
  /**
   * The filters in the toolbar of the list, so that their place is kept from the start. Default, also for `null`: those
   * that the newest page of the client names.
   */
  declare filters: readonly ApiKeyFilter[] | null | undefined;
  /** Texts that contain the key, each shown beside a new secret with a button that copies it. Default: none. */
  declare snippets: readonly ApiKeySnippet[] | null | undefined;

  /** Why no key can be added now, beside the button. Default: the `unavailable` of the newest page, if it has one. */
  declare unavailable: string | null | undefined;

  /** The client in use: `client`, or the one for `src`; `undefined` until the host has set either. */
  #client: ApiKeyClient | undefined;
  /** The `client` that the host has set, else its `src`. */
  #source: ApiKeyClient | string | undefined;
  /** The client of a dialog that was open when another client came: it is the one that the user sees. */
  #clientOfDialog: ApiKeyClient | undefined;
  /** The clients by the drafts that they were given: a key that comes too late is revoked where it was made. */
  readonly #clients = new WeakMap<object, ApiKeyClient>();
  /** The `unavailable` of the newest page. */
  #unavailable = '';
  /** The number of requests for a page, and that of the one which `#unavailable` is from: answers may overtake others. */
  #asked = 0;
  #answered = 0;
  /** Whether a creation is under way in the dialog. */
  #isCreating = false;
  /** Whether the backend has changes that the list does not show yet. */
  #isStale = false;
  readonly #rotatedSecrets = new RotatedSecrets(this, () => this.#dialog);

  constructor() {
    super(managerMessages);
    onRemoval(this, () => this.#rotatedSecrets.clear());
    this.pageSize = 25;
    this.selectable = false;
  }

  /** Whether the form or a secret is shown, or would be once the dialog opens: a router should not leave a secret. */
  get step(): 'form' | 'secret' {
    return this.#dialog?.step ?? 'form';
  }

  /** Focuses the button that adds a key, or the content of its open dialog. */
  override focus(options?: FocusOptions): void {
    this.performUpdate();
    this.#dialog?.focus(options);
  }

  /** Reloads the page that the list shows. */
  reload(): void {
    this.#list?.reload();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const source = this.client ?? (this.src || undefined);
    if (source !== this.#source) this.#changeSource(source);
  }

  protected override render(): TemplateResult {
    const heading = this.headingOr(this.texts.managerHeading);
    return html`<div class="root" part="manager">
      <div part="header">
        <div
          part="heading"
          role="heading"
          aria-level=${this.headingLevel}
          ?hidden=${!heading}
          .textContent=${heading}
        ></div>
        ${unavailableNote(this.#reason)} ${this.#dialogTemplate()}
      </div>
      ${this.#listTemplate()}
      <slot hidden @slotchange=${this.choices.onSlotChange}></slot>
    </div>`;
  }

  protected override firstUpdated(): void {
    keepFocusOnAdd(this.#list!, this.renderRoot.querySelector('[part=add]')!, this.#dialog!);
  }

  protected override updated(): void {
    handDown(this, this.#dialog);
  }

  get #dialog(): AddApiKeyDialogElement | null {
    return this.renderRoot?.querySelector('add-api-key-dialog') ?? null;
  }

  get #reason(): string {
    return asString(this.unavailable) || this.#unavailable;
  }

  get #list(): ApiKeyListElement | null {
    return this.renderRoot?.querySelector('api-key-list') ?? null;
  }

  #dialogTemplate(): TemplateResult {
    return html`<add-api-key-dialog
      .snippets=${this.snippets}
      .unavailable=${this.#reason}
      @submit=${this.#onSubmit}
      @created=${this.#onOutcome}
      @failed=${this.#onOutcome}
      @orphaned=${this.#onOrphaned}
      @close=${this.#onClose}
    >
      <slot name="fields" slot="fields"></slot>
    </add-api-key-dialog>`;
  }

  #listTemplate(): TemplateResult {
    const client = this.#client;
    return html`<api-key-list
      .pageSize=${this.pageSize}
      .nameMaxLength=${this.nameMaxLength}
      .descriptionMaxLength=${this.descriptionMaxLength}
      .messages=${this.messages}
      .roles=${this.roles}
      .noRole=${this.noRole}
      .permissions=${this.permissions}
      .filters=${this.filters}
      .revocable=${!!client?.revoke}
      .rotatable=${!!client?.rotate}
      .selectable=${this.selectable}
      .editable=${!!client?.update}
      @load=${this.#onLoad}
      @revoke=${this.#onRevoke}
      @rotate=${this.#onRotate}
      @edit=${this.#onEdit}
      ><button
        class="primary"
        slot="add"
        part="add"
        type="button"
        aria-disabled=${this.#reason ? 'true' : nothing}
        aria-describedby=${this.#reason ? 'reason' : nothing}
        @click=${() => this.#reason || this.#dialog!.show()}
        ><span .textContent=${this.texts.addApiKey}></span></button
    ></api-key-list>`;
  }

  #onLoad(event: ApiKeyLoadEvent): void {
    const { query, sort, cursor, limit, status, role, signal } = event;
    if (!this.#client) return event.respondWith(this.#waitForSource(signal));
    const number = (this.#asked += 1);
    void this.#answer(event, async (client, options) => {
      const page = await readPage(client, { query, sort, cursor, limit, status, role }, options);
      if (!signal.aborted) this.#setUnavailable(page.unavailable, number);
      return page;
    });
  }

  #setUnavailable(given: unknown, number: number): void {
    if (number < this.#answered) return;
    this.#answered = number;
    const reason = asString(given);
    if (reason !== this.#unavailable) this.requestUpdate();
    this.#unavailable = reason;
  }

  /** Frameworks may set the client late, which loads again. Until then the list is loading. */
  #waitForSource(signal: AbortSignal): Promise<never> {
    return new Promise((_, reject) => {
      setTimeout(() => {
        if (signal.aborted) return;
        reject(new ApiKeyError(this.texts.noSource));
        console.error('<api-key-manager>: set "client" or "src".');
      }, SOURCE_WAIT_MS);
    });
  }

  #onRevoke(event: ApiKeyRevokeEvent): void {
    const revoked = this.#answer(event, (client, options) => client.revoke(event.key, options));
    void this.#askAvailability(revoked);
  }

  /** Asks whether a key can be added now that one is gone. The rows stay as they are. */
  async #askAvailability(revoked: Promise<unknown>): Promise<void> {
    const client = this.#client;
    try {
      await revoked;
      if (!this.#unavailable || client !== this.#client) return;
      const number = (this.#asked += 1);
      const query = { query: '', sort: null, cursor: null, limit: 1, status: null, role: null };
      const { unavailable } = await readPage(client!, query, notAborted(uuid()));
      if (client === this.#client) this.#setUnavailable(unavailable, number);
    } catch {
      // The list says why a key was not revoked, and the next page whether one can be added.
    }
  }

  #onRotate(event: ApiKeyRotateEvent): void {
    const { key, graceSeconds, signal } = event;
    // Read once: the body of a `Response` can be read only once.
    const answer = this.#answer<Partial<ApiKeyWithSecret>>(
      event,
      async (client, { idempotencyKey }) =>
        readAnswer(await client.rotate(key, { graceSeconds }, notAborted(idempotencyKey))),
    );
    this.#isStale = true;
    void this.#rotatedSecrets.add({ key, graceSeconds, answer, roles: this.roles, signal });
  }

  #onEdit(event: ApiKeyEditEvent): void {
    void this.#answer(event, (client, options) => client.update(event.key, event.changes, options));
  }

  #onSubmit(event: ApiKeySubmitEvent): void {
    const client = this.#clientOfDialog ?? this.#client;
    this.#isCreating = true;
    if (client) this.#clients.set(event.draft, client);
    void this.#answer(
      event,
      (it, { idempotencyKey }) => it.create(event.draft, notAborted(idempotencyKey)),
      client,
    );
  }

  /** After a failure the key may exist all the same, if only the answer was lost. */
  #onOutcome(event: ApiKeyCreatedEvent | ApiKeyFailedEvent): void {
    this.#isStale = true;
    this.#isCreating = false;
    refire(event, this);
  }

  /** Revokes the key: nobody has seen its secret. */
  async #onOrphaned(event: ApiKeyOrphanedEvent): Promise<void> {
    refire(event, this);
    const key = { ...event.draft, ...event.key } as ApiKeyRecord;
    const client = this.#clients.get(event.draft!);
    try {
      if (key.id) await readRevocation(client?.revoke?.(key, notAborted(uuid())));
    } catch (error) {
      console.error('<api-key-manager>: a key created after a cancel could not be revoked.', error);
    }
    this.#isStale = true;
    this.#reloadIfStale();
  }

  #onClose(): void {
    this.#isCreating = false;
    this.#clientOfDialog = undefined;
    if (!this.#rotatedSecrets.showNext()) this.#reloadIfStale();
  }

  /**
   * Answers an event with a call of the client, and returns the answer. If the method throws, or is not
   * there, the answer is a rejection.
   */
  #answer<Answer>(
    event: AnswerableEvent<Answer> & { signal: AbortSignal; idempotencyKey?: string },
    call: (client: Required<ApiKeyClient>, options: ApiKeyRequestOptions) => Promise<Answer>,
    client = this.#client,
  ): Promise<Answer> {
    const { signal, idempotencyKey = uuid() } = event;
    const answer = (async () => {
      if (!client) throw new ApiKeyError(this.texts.noSource);
      return call(client as Required<ApiKeyClient>, { signal, idempotencyKey });
    })();
    event.respondWith(answer);
    return answer;
  }

  /** The rows of another source go; an attempt under way or a secret in the dialog stays with its own client. */
  #changeSource(source: ApiKeyClient | string | undefined): void {
    const before = this.#client;
    this.#source = source;
    this.#client = typeof source === 'string' ? clientFromSrc(source) : source;
    this.#unavailable = '';
    this.#list?.startOver();
    const dialog = this.#dialog;
    if (!before || !dialog?.open) return;
    if (dialog.step === 'form' && !this.#isCreating) dialog.close();
    else this.#clientOfDialog ??= before;
  }

  /** Waits until the dialog is closed: a reload must not re-render under an open secret. */
  #reloadIfStale(): void {
    if (!this.#isStale || this.#dialog?.open) return;
    this.#isStale = false;
    this.reload();
  }
}
