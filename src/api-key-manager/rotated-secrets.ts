import type {
  AddApiKeyDialogElement,
  ApiKeySecretFields,
} from '../add-api-key-dialog/add-api-key-dialog.js';
import type { ApiKeyRecord, ApiKeyRole } from '../api/api-key.js';
import type { ApiKeyWithSecret } from '../api/client.js';
import { readAnswer } from '../http/answer.js';
import { asString } from '../api/own-fields.js';
import { labelOf, readRoles } from '../rules/roles.js';

/**
 * The new secrets of keys that were rotated. Each is shown in the dialog; one that comes while another
 * secret is there, or the form, waits for its turn, so that none is lost.
 */
export class RotatedSecrets {
  #dialog: () => AddApiKeyDialogElement | null;
  #waiting: ApiKeySecretFields[] = [];

  constructor(dialog: () => AddApiKeyDialogElement | null) {
    this.#dialog = dialog;
  }

  /** Shows the secret of an answer once it is there, unless its signal is aborted by then. */
  async add(
    answer: Promise<unknown>,
    { applicationName, role }: ApiKeyRecord,
    roles: readonly ApiKeyRole[] | undefined,
    signal: AbortSignal,
  ): Promise<void> {
    // What went wrong is said in the row.
    const rotated = (await readAnswer(answer).catch(() => ({}))) as Partial<ApiKeyWithSecret>;
    const secret = asString(rotated.secret);
    if (!secret || signal.aborted) return;
    const known = readRoles(roles ?? []).find(({ value }) => value === role);
    const { previousSecretExpiresAt } = rotated;
    const roleLabel = known ? labelOf(known) : role;
    this.#waiting.push({ secret, applicationName, roleLabel, previousSecretExpiresAt });
    this.show();
  }

  /** Shows the next one, if there is one and there is room. */
  show(): boolean {
    const dialog = this.#dialog();
    if (!dialog || dialog.open) return false;
    const next = this.#waiting.shift();
    if (next) dialog.showSecret(next);
    return !!next;
  }

  forget(): void {
    this.#waiting = [];
  }
}
