import '../element/lit-globals.js';
import { html, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { AddApiKeyDialogElement } from '../add-api-key-dialog/add-api-key-dialog.js';
import type { ApiKeyRecord, ApiKeySnippet } from '../api/api-key.js';
import type { ApiKeyListElement } from '../api-key-list/api-key-list.js';
import type { ApiKeyClient, ApiKeyRequestOptions } from '../api/client.js';
import {
  ApiKeyCreatedEvent,
  ApiKeyFailedEvent,
  ApiKeyOrphanedEvent,
  type ApiKeyManagerEventMap,
  type ApiKeySubmitEvent,
  type ListenerMethod,
} from '../api/events.js';
import type {
  ApiKeyEditEvent,
  ApiKeyLoadEvent,
  ApiKeyRevokeEvent,
  ApiKeyRotateEvent,
} from '../api/list-events.js';
import type { AnswerableEvent } from '../api/answerable-event.js';
import { hostStyles } from '../styles/host.styles.js';
import { keysOverHttp } from '../http/keys-over-http.js';
import { hasChanged } from '../element/api-key-element.js';
import { handDown } from '../element/hand-down.js';
import { KeyCreationElement } from '../element/key-creation-element.js';
import { managerMessages, type ManagerMessages } from '../messages/messages.js';
import { onRemoval } from '../element/removal.js';
import { uuid } from '../element/uuid.js';
import { tokenStyles } from '../styles/tokens.styles.js';
import { managerStyles } from './api-key-manager.styles.js';
import { RotatedSecrets } from './rotated-secrets.js';

/**
 * The whole page "API Keys": a heading, the button with its dialog, and the list, wired to a client.
 *
 * It makes no request but through the client. What has changed is loaded once a new secret is closed,
 * not while it is shown. An action is offered only where the client has its method.
 *
 * @tag api-key-manager
 * @slot fields - Further named controls of the form, collected into `draft.extra`.
 * @slot - `<option>` elements: the roles, where plain HTML gives them.
 *
 * @fires {ApiKeyCreatedEvent} created - A key was created.
 * @fires {ApiKeyFailedEvent} failed - A key could not be created.
 * @fires {ApiKeyOrphanedEvent} orphaned - A key came after nobody waited for it. It is revoked here if the client can.
 *
 * @csspart manager - All of it.
 * @csspart header - The heading and the button.
 * @csspart heading - The heading.
 */
export class ApiKeyManagerElement extends KeyCreationElement<ManagerMessages> {
  static override properties: PropertyDeclarations = {
    client: { attribute: false },
    src: {},
    pageSize: { type: Number, attribute: 'page-size' },
    snippets: { attribute: false, hasChanged },
  };
  static override styles = [hostStyles, tokenStyles, managerStyles];

  declare addEventListener: ListenerMethod<ApiKeyManagerElement, ApiKeyManagerEventMap>;
  declare removeEventListener: ListenerMethod<ApiKeyManagerElement, ApiKeyManagerEventMap>;

  /** How the backend is reached. Default: by `src`. */
  declare client: ApiKeyClient | null | undefined;
  /** The URL of a backend that keeps the HTTP contract; `http(s)` or relative. */
  declare src: string | null | undefined;
  /** How many keys a page holds. Default: 25. */
  declare pageSize: number;
  /** Texts with the key in them, shown beside a new secret for copying. Default: none. */
  declare snippets: readonly ApiKeySnippet[] | null | undefined;
  /** What is asked just now; `undefined` before the host has said whom. */
  #client: ApiKeyClient | undefined;
  /** The backend has what the list does not show yet. */
  #isStale = false;
  readonly #rotated = new RotatedSecrets(() => this.#dialog);

  constructor() {
    super(managerMessages);
    onRemoval(this, () => this.#rotated.forget());
    this.pageSize = 25;
  }

  /** Puts the focus on the button that adds a key, or into its open dialog. */
  override focus(options?: FocusOptions): void {
    this.performUpdate();
    this.#dialog?.focus(options);
  }

  /** Loads the page of the list that is shown anew. */
  reload(): void {
    this.#list?.reload();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!changed.has('client') && !changed.has('src')) return;
    this.#client = this.client ?? this.#clientAt(this.src);
    this.reload();
  }

  protected override render(): TemplateResult {
    const heading = this.heading ?? this.texts.managerHeading;
    return html`<div class="root" part="manager"
      ><div part="header"
        ><div part="heading" role="heading" aria-level=${this.headingLevel} ?hidden=${!heading}
          >${heading}</div
        >${this.#dialogTemplate()}</div
      >${this.#listTemplate()}</div
    ><slot hidden @slotchange=${this.options.onSlotChange}></slot>`;
  }

  protected override updated(): void {
    handDown(this, this.#dialog);
  }

  get #dialog(): AddApiKeyDialogElement | null {
    return this.renderRoot?.querySelector('add-api-key-dialog') ?? null;
  }

  get #list(): ApiKeyListElement | null {
    return this.renderRoot?.querySelector('api-key-list') ?? null;
  }

  #dialogTemplate(): TemplateResult {
    return html`<add-api-key-dialog
      .snippets=${this.snippets}
      @submit=${this.#create}
      @created=${this.#created}
      @failed=${({ error, draft }: ApiKeyFailedEvent) =>
        this.dispatchEvent(new ApiKeyFailedEvent(error, draft))}
      @orphaned=${this.#orphaned}
      @close=${this.#closed}
      ><slot name="fields" slot="fields"></slot
    ></add-api-key-dialog>`;
  }

  #listTemplate(): TemplateResult {
    const client = this.#client;
    return html`<api-key-list
      .pageSize=${this.pageSize}
      .nameMaxLength=${this.nameMaxLength}
      .descriptionMaxLength=${this.descriptionMaxLength}
      .messages=${this.messages}
      .roles=${this.roles}
      .revocable=${!!client?.revoke}
      .rotatable=${!!client?.rotate}
      .editable=${!!client?.update}
      @load=${this.#load}
      @revoke=${this.#revoke}
      @rotate=${this.#rotate}
      @edit=${this.#edit}
    ></api-key-list>`;
  }

  /** One that cannot be had is one that fails: the list says so, and the console why. */
  #clientAt(src: string | null | undefined): ApiKeyClient | undefined {
    if (!src) return undefined;
    try {
      const client = keysOverHttp(src, (address, init) => fetch(address, init));
      // Breaking the request off would not undo it: the key that it made would be live, and unknown.
      const { signal } = new AbortController();
      return {
        ...client,
        create: (draft, { idempotencyKey }) => client.create(draft, { signal, idempotencyKey }),
      };
    } catch (error) {
      console.error('<api-key-manager>:', error);
      const fail = (): Promise<never> => Promise.reject(error as Error);
      return { list: fail, create: fail };
    }
  }

  /** Answers an event by the client. One that throws has failed, as one that rejects. */
  #answer<Answer>(
    event: AnswerableEvent<Answer> & Partial<ApiKeyRequestOptions>,
    ask: (client: Required<ApiKeyClient>, options: ApiKeyRequestOptions) => Promise<Answer>,
  ): Promise<Answer> {
    const { signal, idempotencyKey = uuid() } = event;
    const options = { signal: signal!, idempotencyKey };
    const answer = (async () => ask(this.#client as Required<ApiKeyClient>, options))();
    event.respondWith(answer);
    return answer;
  }

  #load(event: ApiKeyLoadEvent): void {
    const { query, sort, cursor, limit } = event;
    if (this.#client)
      void this.#answer(event, (client, options) =>
        client.list({ query, sort, cursor, limit }, options),
      );
    // It is loaded when the host has said from where.
    else event.respondWith(new Promise<never>(() => undefined));
  }

  #create(event: ApiKeySubmitEvent): void {
    void this.#answer(event, (client, options) => client.create(event.draft, options));
  }

  #revoke(event: ApiKeyRevokeEvent): void {
    void this.#answer(event, (client, options) => client.revoke(event.key, options));
  }

  #rotate(event: ApiKeyRotateEvent): void {
    const { key, graceSeconds, signal } = event;
    const rotated = this.#answer(event, (client, options) =>
      client.rotate(key, { graceSeconds }, options),
    );
    this.#isStale = true;
    this.#rotated.add(rotated, key, this.roles, signal);
  }

  #edit(event: ApiKeyEditEvent): void {
    void this.#answer(event, (client, options) => client.update(event.key, event.changes, options));
  }

  #created({ key, draft }: ApiKeyCreatedEvent): void {
    this.#isStale = true;
    this.dispatchEvent(new ApiKeyCreatedEvent(key, draft));
  }

  /** A live key that nobody saw is of no use to anybody but a thief. */
  async #orphaned({ key, draft }: ApiKeyOrphanedEvent): Promise<void> {
    this.dispatchEvent(new ApiKeyOrphanedEvent(key, draft));
    const { signal } = new AbortController();
    const options = { signal, idempotencyKey: uuid() };
    const record = { ...draft, ...key } as ApiKeyRecord;
    try {
      if (record.id) await this.#client!.revoke?.(record, options);
    } catch (error) {
      // The list shows it: it can be revoked there.
      console.error('<api-key-manager>: a key that nobody saw could not be revoked.', error);
    }
    this.#isStale = true;
    this.#refresh();
  }

  /** Not beneath a secret, nor a form: when the dialog is closed it is done. */
  #refresh(): void {
    if (!this.#isStale || this.#dialog?.open) return;
    this.#isStale = false;
    this.reload();
  }

  #closed(): void {
    if (!this.#rotated.show()) this.#refresh();
  }
}
