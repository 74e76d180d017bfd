import type { ApiKeyErrors, ApiKeyField } from '../api/api-key.js';
import { ownFields, asString } from '../api/own-fields.js';

export type ErrorPlace = ApiKeyField | 'form';
/** What was found at each place, if anything. */
export type FoundErrors = Partial<Record<ErrorPlace, string | undefined>>;
type Texts = Map<string, string>;

const fields: readonly string[] = [
  'applicationName',
  'description',
  'role',
  'expiresAt',
] satisfies ApiKeyField[];

/** What an error says to the user: the message of one with `fieldErrors`; of any other `''`. */
export const messageOf = (error: unknown): string =>
  ownFields(error).fieldErrors ? asString((error as Error).message) : '';

/** Puts each text where it is to be shown: one for a field that is not there, at the form. */
function sortErrors(given: ApiKeyErrors | FoundErrors | null | undefined): Texts {
  const sorted: Texts = new Map();
  for (const [name, value] of Object.entries(ownFields(given))) {
    const place = fields.includes(name) ? name : 'form';
    const texts = [sorted.get(place), value].flat().filter(asString).join('\n');
    if (texts) sorted.set(place, texts);
  }
  return sorted;
}

/**
 * The errors that are shown: those that the fields themselves are found to have, and those that the
 * host gave. Both go by themselves; only the first kind stands in the way of a Save.
 */
export class FormErrors {
  #found: Texts = new Map();
  #given: Texts = new Map();

  /** Replaces the errors that were found, and lets go of those of the host. */
  setFound(errors: FoundErrors): void {
    this.#found = sortErrors(errors);
    this.#given.clear();
  }

  /** Replaces the errors of the host. */
  setGiven(errors: ApiKeyErrors | null | undefined): void {
    this.#given = sortErrors(errors);
  }

  /**
   * Shows a rejection: the texts of an `ApiKeyError`, or of anything with `fieldErrors` of its own; of
   * all else the generic text, since what it says is not meant for the user.
   */
  setRejection(error: unknown, generic: string): void {
    // The message goes to the form, as a text does whose field is not there.
    this.setGiven({
      '': messageOf(error),
      ...ownFields(ownFields(error).fieldErrors),
    } as ApiKeyErrors);
    if (!this.hasAny) this.setGiven({ form: generic });
  }

  /** After an edit of one field: its error of the host goes, and each other that is no longer true. */
  recheck(field: ErrorPlace | undefined, find: () => FoundErrors): void {
    this.#given.delete(field!);
    if (!this.#found.size) return;
    const shown = sortErrors(find());
    this.#found = new Map([...shown].filter(([place]) => this.#found.has(place)));
  }

  /** The text at a place; `''` when it has no error. */
  textOf(place: ErrorPlace): string {
    const texts = [this.#found.get(place), this.#given.get(place)];
    return [...new Set(texts)].filter(Boolean).join('\n');
  }

  get hasAny(): boolean {
    return this.#found.size + this.#given.size > 0;
  }
}
