import type {
  AddApiKeyDialogElement,
  ApiKeySecretFields,
} from '../add-api-key-dialog/add-api-key-dialog.js';
import type { ApiKeyRecord, ApiKeyRole } from '../api/api-key.js';
import type { ApiKeyWithSecret } from '../api/client.js';
import { PageGuard } from '../api-key-secret/page-guard.js';
import { asString } from '../api/own-fields.js';
import { readAnswer } from '../http/answer.js';
import { labelOf, readRoles } from '../rules/roles.js';

/** A key that is being rotated. */
interface Rotation {
  key: ApiKeyRecord;
  /** The client's answer, with the new secret. */
  answer: Promise<unknown>;
  /** Where the label of the key's role is looked up. */
  roles: readonly ApiKeyRole[] | undefined;
  /** Aborted once the list is removed for good, so that nobody can see the secret. */
  signal: AbortSignal;
}

/**
 * The queue of new secrets of rotated keys. Each is shown in the dialog. If the dialog is open, with the
 * form or another secret, the next one waits until it is closed, so that none is lost. One that waits is
 * guarded like one that is shown: the browser asks before the page is left, and on `pagehide` it is cleared,
 * which the dialog says in its turn.
 */
export class RotatedSecrets {
  readonly #dialog: () => AddApiKeyDialogElement | null;
  #waiting: ApiKeySecretFields[] = [];
  readonly #guard = new PageGuard(
    () => this.#forgetWaiting(),
    () => undefined,
  );

  /** @param dialog returns the dialog once it is rendered */
  constructor(dialog: () => AddApiKeyDialogElement | null) {
    this.#dialog = dialog;
  }

  /** Shows the secret of a rotation, now or as soon as the dialog is free. */
  async add({ key, answer, roles, signal }: Rotation): Promise<void> {
    // The list reports a rejection in the row of the key.
    const rotated: Partial<ApiKeyWithSecret> = await readAnswer(answer).catch(() => ({}));
    const secret = asString(rotated.secret);
    if (!secret || signal.aborted) return;
    const { applicationName, role, expiresAt } = key;
    const known = readRoles(roles ?? []).find(({ value }) => value === role);
    const { previousSecretExpiresAt } = rotated;
    const roleLabel = known ? labelOf(known) : role;
    this.#waiting.push({ secret, applicationName, roleLabel, expiresAt, previousSecretExpiresAt });
    this.#guardWaiting();
    this.showNext();
  }

  /** Shows the next secret if there is one and the dialog is closed; returns whether it did. */
  showNext(): boolean {
    const dialog = this.#dialog();
    if (!dialog || dialog.open) return false;
    const next = this.#waiting.shift();
    this.#guardWaiting();
    if (next) dialog.showKey(next);
    return !!next;
  }

  clear(): void {
    this.#waiting = [];
    this.#guardWaiting();
  }

  #forgetWaiting(): void {
    for (const key of this.#waiting) key.secret = '';
    this.#guardWaiting();
  }

  #guardWaiting(): void {
    const hasSecret = this.#waiting.some(({ secret }) => secret);
    this.#guard.update({ hasSecret, isAcknowledged: false, shownText: undefined });
  }
}
