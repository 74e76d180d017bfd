import type { ApiKeyRecord } from '../api/api-key.js';
import { findTextErrors, normalizeDraft, type TextRules } from '../rules/draft.js';
import type { ApiKeyEdit } from '../api/list-events.js';
import { FormErrors } from '../rules/form-errors.js';
import { asString } from '../api/own-fields.js';

export type EditedField = keyof ApiKeyEdit;

/** What the user changes of a key, and what is wrong with it. */
export class RowEdit {
  readonly errors = new FormErrors();
  /** As the fields hold it, which a row that is drawn anew starts from. */
  readonly draft: Record<EditedField, string>;
  #before: string;

  constructor({ applicationName, description }: ApiKeyRecord) {
    this.draft = { applicationName: asString(applicationName), description: asString(description) };
    this.#before = JSON.stringify(this.changes);
  }

  get changes(): ApiKeyEdit {
    const { applicationName, description } = normalizeDraft(this.draft);
    return { applicationName, description };
  }

  get isChanged(): boolean {
    return JSON.stringify(this.changes) !== this.#before;
  }

  /** Takes note of what was typed; the errors that are no longer true go. */
  write(field: EditedField, value: string, rules: TextRules): void {
    this.draft[field] = value;
    this.errors.recheck(field, () => findTextErrors(this.changes, rules));
  }

  /** @returns whether it can be saved; if not, its errors are there */
  validate(rules: TextRules): boolean {
    this.errors.setValidationErrors(findTextErrors(this.changes, rules));
    return !this.errors.hasAny;
  }
}
