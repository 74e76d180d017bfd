import type { ApiKeyRecord } from '../api/api-key.js';
import { findTextErrors, normalizeDraft, type TextRules } from '../rules/draft.js';
import type { ApiKeyEdit } from '../api/list-events.js';
import { FormErrors } from '../rules/form-errors.js';
import { asString } from '../api/own-fields.js';

export type EditedField = keyof ApiKeyEdit;

/** An edit of a key that is open in its row: the draft of the user, and its errors. */
export class KeyEdit {
  readonly errors = new FormErrors();
  /** The values of the fields as they were typed; the row is rendered from them. */
  readonly draft: Record<EditedField, string>;
  #initial: string;

  constructor({ applicationName, description }: ApiKeyRecord) {
    this.draft = { applicationName: asString(applicationName), description: asString(description) };
    this.#initial = JSON.stringify(this.changes);
  }

  /** The draft as it is sent: normalized, with both fields. */
  get changes(): ApiKeyEdit {
    const { applicationName, description } = normalizeDraft(this.draft);
    return { applicationName, description };
  }

  get isChanged(): boolean {
    return JSON.stringify(this.changes) !== this.#initial;
  }

  /**
   * Makes changes that were saved the start of the edit.
   * @returns whether nothing was typed since they were sent
   */
  markSaved(changes: ApiKeyEdit): boolean {
    this.#initial = JSON.stringify(changes);
    return !this.isChanged;
  }

  /** The errors of the form and of fields that it does not have; `''` if there is none. */
  get formError(): string {
    return this.errors.textOf('form', 'role', 'expiresAt');
  }

  /** Stores what the user has typed, and drops errors that are no longer true. */
  setField(field: EditedField, value: string, rules: TextRules): void {
    this.draft[field] = value;
    this.errors.recheck(field, () => findTextErrors(this.changes, rules));
  }

  /**
   * Finds the errors of the draft.
   * @returns whether there is none
   */
  validate(rules: TextRules): boolean {
    this.errors.setValidationErrors(findTextErrors(this.changes, rules));
    return !this.errors.hasAny;
  }
}
