/** Helpers for the tests of `<api-key-manager>`. */
import { fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import '../../src/api-key-manager/define.js';
import type { AddApiKeyDialogElement } from '../../src/add-api-key-dialog/add-api-key-dialog.js';
import type { ApiKeyDraft, ApiKeyRecord } from '../../src/api/api-key.js';
import type { ApiKeyListElement } from '../../src/api-key-list/api-key-list.js';
import type { ApiKeyManagerElement } from '../../src/api-key-manager/api-key-manager.js';
import type {
  ApiKeyChanges,
  ApiKeyClient,
  ApiKeyPage,
  ApiKeyQuery,
  ApiKeyRequestOptions,
  ApiKeyWithSecret,
} from '../../src/api/client.js';
import { turn, validDraft } from '../add-api-key-form/support.js';
import { allByRole, byRole, nextEvent, press } from '../support.js';

export type Manager = ApiKeyManagerElement;

export const aSecret = 'ak_live_Qm7ZtXc42LpW9sRb8uVd3f9a';
export const masked = 'ak_live_••••3f9a';

/** A client in memory. It is a class, because many clients are: methods are inherited and need `this`. */
export class Backend implements ApiKeyClient {
  /** A live list of the calls, each by the name of its method and the `id` of its key. */
  readonly calls: string[] = [];
  readonly options: ApiKeyRequestOptions[] = [];
  keys: ApiKeyRecord[] = ['Grafana', 'CI deploy'].map((applicationName, index) => ({
    id: String(index + 1),
    applicationName,
    role: 'readonly',
    createdAt: '2026-01-02T03:04:05Z',
  }));

  async list(_query: ApiKeyQuery, options: ApiKeyRequestOptions): Promise<ApiKeyPage> {
    this.#note('list', options);
    return { items: [...this.keys], nextCursor: null, total: this.keys.length };
  }

  async create(draft: ApiKeyDraft, options: ApiKeyRequestOptions): Promise<ApiKeyWithSecret> {
    this.#note('create', options);
    const key = { ...draft, id: String(this.keys.length + 1) };
    this.keys.unshift(key);
    return { ...key, secret: aSecret };
  }

  async revoke({ id }: ApiKeyRecord, options: ApiKeyRequestOptions): Promise<void> {
    this.#note(`revoke ${id}`, options);
    this.keys = this.keys.filter((key) => key.id !== id);
  }

  async rotate(
    key: ApiKeyRecord,
    { graceSeconds }: { graceSeconds: number },
    options: ApiKeyRequestOptions,
  ): Promise<ApiKeyWithSecret> {
    this.#note(`rotate ${key.id} ${graceSeconds}`, options);
    const previousSecretExpiresAt = new Date(Date.now() + graceSeconds * 1000).toISOString();
    return { ...key, previousSecretExpiresAt, secret: aSecret };
  }

  async update(
    key: ApiKeyRecord,
    changes: ApiKeyChanges,
    options: ApiKeyRequestOptions,
  ): Promise<ApiKeyRecord> {
    this.#note(`update ${key.id}`, options);
    return { ...key, ...changes };
  }

  /** The number of calls of `list`. */
  get loads(): number {
    return this.calls.filter((call) => call === 'list').length;
  }

  #note(call: string, options: ApiKeyRequestOptions): void {
    this.calls.push(call);
    this.options.push(options);
  }
}

export const mountManager = async (
  client: ApiKeyClient | undefined,
  template: TemplateResult = html`<api-key-manager .client=${client}></api-key-manager>`,
): Promise<Manager> => {
  const manager = await fixture<Manager>(template);
  await settle(manager);
  return manager;
};

/** Waits until all queued work has run and both inner elements have rendered. */
export const settle = async (manager: Manager): Promise<void> => {
  for (let time = 0; time < 4; time += 1) {
    await turn();
    await listIn(manager)?.updateComplete;
    await dialogIn(manager)?.updateComplete;
  }
};

export const dialogIn = (manager: Manager): AddApiKeyDialogElement =>
  manager.shadowRoot!.querySelector('add-api-key-dialog')!;
export const listIn = (manager: Manager): ApiKeyListElement =>
  manager.shadowRoot!.querySelector('api-key-list')!;
export const formIn = (manager: Manager) =>
  dialogIn(manager).shadowRoot!.querySelector('add-api-key-form')!;
export const secretIn = (manager: Manager) =>
  dialogIn(manager).shadowRoot!.querySelector('api-key-secret');

/** The names of the keys in the table, in order. */
export const namesIn = (manager: Manager): string[] =>
  allByRole(listIn(manager), 'rowheader').map(
    (cell) => cell.querySelector('[part~=application]')!.textContent,
  );

/** Presses a button with Enter. */
export const pressButton = async (manager: Manager, name: string | RegExp): Promise<void> => {
  byRole(manager, 'button', name).focus();
  await press('Enter');
  await settle(manager);
};

/** Opens the dialog and fills in the form. */
export const fillIn = async (manager: Manager): Promise<void> => {
  await pressButton(manager, 'Add API Key');
  formIn(manager).value = validDraft;
  await settle(manager);
};

/** Creates a key, up to the step with its secret. */
export const makeKey = async (manager: Manager): Promise<void> => {
  await fillIn(manager);
  const created = nextEvent(manager, 'created');
  formIn(manager).requestSubmit();
  await created;
  await settle(manager);
};

/** Marks the secret as stored and closes the dialog. */
export const storeAndClose = async (manager: Manager): Promise<void> => {
  byRole(manager, 'checkbox', 'I have stored this key').click();
  await pressButton(manager, 'Done');
};

/** Rotates a key with the default grace period. */
export const rotate = async (manager: Manager, name: string): Promise<void> => {
  await pressButton(manager, `Rotate ${name}`);
  await pressButton(manager, 'Rotate');
};
