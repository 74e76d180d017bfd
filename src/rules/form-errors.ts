import type { ApiKeyErrors, ApiKeyField } from '../api/api-key.js';
import { callHost } from '../api/call-host.js';
import { logOnce } from '../api/log-once.js';
import { ownFields, asString } from '../api/own-fields.js';

/** A field, or `'form'` for the form as a whole. */
export type ErrorKey = ApiKeyField | 'form';
/** One text for each field that has an error. */
export type ErrorTexts = Partial<Record<ErrorKey, string | undefined>>;

const fields: readonly string[] = [
  'applicationName',
  'description',
  'role',
  'permissions',
  'expiresAt',
] satisfies ApiKeyField[];

/** Logs where a mistake in the host's code is, which nobody would see otherwise. Its message may quote a secret. */
function logMistake(error: unknown): void {
  const name = [TypeError, ReferenceError].find((it) => error instanceof it)?.name;
  if (!name) return;
  const stack = asString((error as Error).stack);
  // Chromium's begins with the message, and then has indented lines; the others have `name@address:line:column`.
  const frames = stack.match(/^ {4}at .+/gm) ?? stack.match(/^\S*@\S+:\d+:\d+$/gm) ?? [];
  logOnce('error', [`api-key-elements: ${name} in the code of a client`, ...frames].join('\n'));
}

/** The message of an error with `fieldErrors`, which is meant for the user; `''` for any other error. */
export const messageOf = (error: unknown): string =>
  asString(
    callHost(() => {
      logMistake(error);
      return ownFields(error).fieldErrors && (error as Error).message;
    }),
  );

/** Joins the texts of each field by line breaks. Texts under unknown names belong to the form. */
function joinByKey(errors: ApiKeyErrors | ErrorTexts | null | undefined): Map<string, string> {
  const joined = new Map<string, string>();
  for (const [name, value] of Object.entries(ownFields(errors))) {
    const key = fields.includes(name) ? name : 'form';
    const texts = [joined.get(key), value].flat().filter(asString).join('\n');
    if (texts) joined.set(key, texts);
  }
  return joined;
}

/**
 * The errors that are shown: those that validation found, and those that the host set. Both disappear
 * when the user edits the field; errors of the host do not block a Save.
 */
export class FormErrors {
  #fromValidation = new Map<string, string>();
  #fromHost = new Map<string, string>();

  /** Sets the result of a validation, and clears the errors of the host. */
  setValidationErrors(errors: ErrorTexts): void {
    this.#fromValidation = joinByKey(errors);
    this.#fromHost.clear();
  }

  /** Sets the errors of the host. */
  setHostErrors(errors: ApiKeyErrors | null | undefined): void {
    this.#fromHost = joinByKey(errors);
  }

  /**
   * Sets the texts of a rejection: those of an `ApiKeyError`, or of any value with own `fieldErrors`.
   * The texts of other errors are not meant for the user.
   * @param fallback the text for an error without texts for the user
   */
  setRejection(error: unknown, fallback: string): void {
    const texts = callHost(() =>
      // The empty name is no field, so that the message is joined to the texts of the form.
      joinByKey({
        '': messageOf(error),
        ...ownFields(ownFields(error).fieldErrors),
      } as ApiKeyErrors),
    );
    this.#fromHost = texts?.size ? texts : new Map([['form', fallback]]);
  }

  /**
   * Updates the errors after an edit: removes the host's error of the edited field and each validation
   * error that no longer applies. Adds none, so that the user is not interrupted while typing.
   */
  recheck(field: ErrorKey | undefined, validate: () => ErrorTexts): void {
    this.#fromHost.delete(field!);
    if (!this.#fromValidation.size) return;
    const current = joinByKey(validate());
    this.#fromValidation = new Map([...current].filter(([key]) => this.#fromValidation.has(key)));
  }

  /** The texts of fields, or of the form; `''` when there is no error. */
  textOf(...keys: ErrorKey[]): string {
    const texts = keys.flatMap((key) => [this.#fromValidation.get(key), this.#fromHost.get(key)]);
    return [...new Set(texts)].filter(Boolean).join('\n');
  }

  get hasAny(): boolean {
    return this.#fromValidation.size + this.#fromHost.size > 0;
  }
}
