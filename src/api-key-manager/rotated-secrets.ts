import type {
  AddApiKeyDialogElement,
  ApiKeySecretFields,
} from '../add-api-key-dialog/add-api-key-dialog.js';
import type { ApiKeyRecord, ApiKeyRole } from '../api/api-key.js';
import type { ApiKeyWithSecret } from '../api/client.js';
import { ApiKeyOrphanedEvent } from '../api/events.js';
import { asString } from '../api/own-fields.js';
import { withoutSecret } from '../http/answer.js';
import { labelOf, readRoles } from '../rules/roles.js';

/** A key that is being rotated. */
interface Rotation {
  key: ApiKeyRecord;
  /** The client's answer after it was read, with the new secret. */
  answer: Promise<Partial<ApiKeyWithSecret>>;
  /** Where the label of the key's role is looked up. */
  roles: readonly ApiKeyRole[] | undefined;
  /** Aborted once the list is removed for good, so that nobody can see the secret. */
  signal: AbortSignal;
}

/** A secret that is to be shown, and its key. */
interface WaitingSecret {
  key: ApiKeyRecord;
  fields: ApiKeySecretFields;
}

/**
 * The queue of new secrets of rotated keys. Each is shown in the dialog. If the dialog is open, with the
 * form or another secret, the next one waits until it is closed, so that none is lost.
 */
export class RotatedSecrets {
  readonly #host: EventTarget;
  readonly #dialog: () => AddApiKeyDialogElement | null;
  #waiting: WaitingSecret[] = [];

  /**
   * @param host where `orphaned` is fired for a secret that nobody can see any more
   * @param dialog returns the dialog once it is rendered
   */
  constructor(host: EventTarget, dialog: () => AddApiKeyDialogElement | null) {
    this.#host = host;
    this.#dialog = dialog;
  }

  /** Shows the secret of a rotation, now or as soon as the dialog is free. */
  async add({ key, answer, roles, signal }: Rotation): Promise<void> {
    // The list reports a rejection in the row of the key.
    const rotated: Partial<ApiKeyWithSecret> = await answer.catch(() => ({}));
    const secret = asString(rotated.secret);
    if (!secret) return;
    const { applicationName, role } = key;
    const known = readRoles(roles ?? []).find(({ value }) => value === role);
    const { previousSecretExpiresAt } = rotated;
    const roleLabel = known ? labelOf(known) : role;
    const fields = { secret, applicationName, roleLabel, previousSecretExpiresAt };
    this.#waiting.push({ key: { ...key, ...rotated, id: key.id }, fields });
    if (signal.aborted) this.clear();
    else this.showNext();
  }

  /** Shows the next secret if there is one and the dialog is closed; returns whether it did. */
  showNext(): boolean {
    const dialog = this.#dialog();
    if (!dialog || dialog.open) return false;
    const next = this.#waiting.shift();
    if (next) dialog.showSecret(next.fields);
    return !!next;
  }

  /** Drops the secrets that wait, and tells the host of each. */
  clear(): void {
    for (const { key } of this.#waiting.splice(0))
      this.#host.dispatchEvent(new ApiKeyOrphanedEvent(withoutSecret(key), null));
  }
}
