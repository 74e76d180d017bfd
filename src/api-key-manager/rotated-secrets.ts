import type {
  AddApiKeyDialogElement,
  ApiKeySecretFields,
} from '../add-api-key-dialog/add-api-key-dialog.js';
import type { ApiKeyRecord, ApiKeyRole } from '../api/api-key.js';
import type { ApiKeyWithSecret } from '../api/client.js';
import { ApiKeyOrphanedEvent, type KeyWithoutSecret } from '../api/events.js';
import { PageGuard } from '../api-key-secret/page-guard.js';
import { asString } from '../api/own-fields.js';
import { withoutSecret } from '../http/answer.js';
import { labelFor } from '../rules/roles.js';

/** A key that is being rotated. */
interface Rotation {
  key: ApiKeyRecord;
  /** How long the old secret was to work. */
  graceSeconds: number;
  /** The client's answer after it was read, with the new secret. */
  answer: Promise<Partial<ApiKeyWithSecret>>;
  /** Where the label of the key's role is looked up. */
  roles: readonly ApiKeyRole[] | undefined;
  /** Aborted once the list is removed for good, so that nobody can see the secret. */
  signal: AbortSignal;
}

/** A secret that is to be shown, and its key. */
interface WaitingSecret {
  key: KeyWithoutSecret;
  fields: ApiKeySecretFields;
}

/**
 * The queue of new secrets of rotated keys. Each is shown in the dialog. If the dialog is open, with the
 * form or another secret, the next one waits until it is closed, so that none is lost. One that waits is
 * guarded like one that is shown: the browser asks before the page is left, and on `pagehide` it is cleared,
 * which the dialog says in its turn.
 */
export class RotatedSecrets {
  readonly #host: EventTarget;
  readonly #dialog: () => AddApiKeyDialogElement | null;
  #waiting: WaitingSecret[] = [];
  readonly #guard = new PageGuard(() => this.#forgetWaiting());

  /**
   * @param host where `orphaned` is fired for a secret that nobody can see any more
   * @param dialog returns the dialog once it is rendered
   */
  constructor(host: EventTarget, dialog: () => AddApiKeyDialogElement | null) {
    this.#host = host;
    this.#dialog = dialog;
  }

  /** Shows the secret of a rotation, now or as soon as the dialog is free. */
  async add({ key, graceSeconds, answer, roles, signal }: Rotation): Promise<void> {
    // The list reports a rejection in the row of the key.
    const rotated: Partial<ApiKeyWithSecret> = await answer.catch(() => ({}));
    const secret = asString(rotated.secret);
    if (!secret) return;
    const { applicationName, role, expiresAt } = key;
    // Without a grace period it has ended: without a date the new secret would look like that of a new key.
    const previousSecretExpiresAt =
      asString(rotated.previousSecretExpiresAt) ||
      (graceSeconds ? undefined : new Date().toISOString());
    const roleLabel = labelFor(roles ?? [], role);
    const fields = { secret, applicationName, roleLabel, expiresAt, previousSecretExpiresAt };
    this.#waiting.push({ key: withoutSecret({ ...key, ...rotated, id: key.id }), fields });
    this.#guardWaiting();
    if (signal.aborted) this.clear();
    else this.showNext();
  }

  /** Shows the next secret if there is one and the dialog is closed; returns whether it did. */
  showNext(): boolean {
    const dialog = this.#dialog();
    if (!dialog || dialog.open) return false;
    const next = this.#waiting.shift();
    this.#guardWaiting();
    if (next) dialog.showKey(next.fields);
    return !!next;
  }

  /** Drops the secrets that wait, and tells the host of each. */
  clear(): void {
    for (const { key } of this.#waiting.splice(0))
      this.#host.dispatchEvent(new ApiKeyOrphanedEvent(key, null));
    this.#guardWaiting();
  }

  #forgetWaiting(): void {
    for (const { fields } of this.#waiting) fields.secret = '';
    this.#guardWaiting();
  }

  #guardWaiting(): void {
    const hasSecret = this.#waiting.some(({ fields }) => fields.secret);
    this.#guard.update({ hasSecret });
  }
}
