import type {
  ApiKeyDraft,
  ApiKeyField,
  ApiKeyFieldErrors,
  ApiKeyRole,
  ExpiryPolicy,
} from '../api/api-key.js';
import { expiryError, readExpiry, type Expiry } from './expiry.js';
import { formMessages, type FormMessages, type Messages } from '../messages/messages.js';
import { ownFields, asString } from '../api/own-fields.js';
import { defaultRoles, readRoles } from './roles.js';

/** The longest application name by default, in Unicode code points. */
export const NAME_MAX_LENGTH = 255;
/** The longest description by default, in Unicode code points. */
export const DESCRIPTION_MAX_LENGTH = 1000;

/** What a draft is held to. */
export interface DraftRules {
  /** Default: `admin` and `readonly`. */
  roles?: readonly ApiKeyRole[] | null | undefined;
  /** In Unicode code points. Default: 255. */
  nameMaxLength?: number | undefined;
  /** In Unicode code points. Default: 1000. */
  descriptionMaxLength?: number | undefined;
  /** How long a key may live. Default: `expiresAt` is not judged. */
  expiry?: ExpiryPolicy | null | undefined;
  /** Texts other than the English ones. */
  messages?: Partial<Messages> | null | undefined;
}

/** White space, default-ignorable code points, and blanks that Unicode counts as letters or symbols. */
const BLANK = /^[\s\p{DI}\u115F\u1160\u3164\uFFA0\u2800]*$/u;
/** Controls, lone surrogates, bidi controls and tag characters: what a reader cannot see. */
const HIDDEN = /[\p{Cc}\p{Cs}\u200E\u200F\u202A-\u202E\u2066-\u2069\u{E0000}-\u{E007F}]/u;
/** The one use of tag characters that can be seen: a flag such as that of Scotland (UTS #51, ED-14a). */
const SUBDIVISION_FLAG = /\u{1F3F4}[\u{E0061}-\u{E007A}]{3,6}\u{E007F}/gu;

/** A name on one line, as a single-line field holds it. */
export const singleLine = (value: unknown): string =>
  asString(value).replace(/\r\n?|[\n\u2028\u2029]/g, ' ');

/** A description with `\n` line ends, as a text area holds it. */
export const multiLine = (value: unknown): string => asString(value).replace(/\r\n?/g, '\n');

/**
 * NFC. Not of a lone surrogate, which Firefox turns into U+FFFD before the rules can find it; nor of
 * over 30 marks in a row (UAX #15, stream-safe text), whose time grows with the square of their number.
 */
const compose = (value: string): string =>
  /\p{Cs}|\p{M}{31}/u.test(value) ? value : value.normalize();

/**
 * The values that are validated and sent: the name is trimmed, NFC, on one line; the description is
 * NFC, with `\n` line ends. Own properties only; a text that is missing or no string is `''`.
 */
export function normalizeDraft(draft: unknown): ApiKeyDraft {
  const { applicationName, description, role, expiresAt, extra } = ownFields(draft);
  return {
    applicationName: compose(singleLine(applicationName)).trim(),
    description: compose(multiLine(description)),
    role: asString(role),
    ...(expiresAt !== undefined && { expiresAt: expiresAt as string | null }),
    ...(extra !== undefined && { extra: extra as NonNullable<ApiKeyDraft['extra']> }),
  };
}

/** What the texts of a key are held to, with messages for all that may be wrong. */
export interface TextRules extends Pick<DraftRules, 'nameMaxLength' | 'descriptionMaxLength'> {
  messages: FormMessages;
}

/** All rules, the host's data among them read already. */
interface ReadRules extends TextRules {
  roles: readonly ApiKeyRole[];
  expiry: Expiry | undefined;
}

type ErrorsOf<Field extends ApiKeyField> = Record<Field, string | undefined>;

/**
 * The rules of the form, for the host's server too. Normalizes the draft first.
 * @returns texts by field; an object without any means that the draft is valid
 */
export function validateDraft(draft: unknown, rules: DraftRules = {}): ApiKeyFieldErrors {
  const messages = { ...formMessages, ...rules.messages };
  const roles = rules.roles ? readRoles(rules.roles) : defaultRoles(messages);
  const expiry = readExpiry(rules.expiry);
  const errors = findErrors(normalizeDraft(draft), { ...rules, messages, roles, expiry });
  const found = Object.entries(errors).filter(([, error]) => error);
  return Object.fromEntries(found.map(([field, error]) => [field, [error]]));
}

/** What is wrong with a draft that is normalized. */
export const findErrors = (draft: ApiKeyDraft, rules: ReadRules): ErrorsOf<ApiKeyField> => ({
  ...findTextErrors(draft, rules),
  role: roleError(draft.role, rules),
  expiresAt: rules.expiry && expiryError(draft.expiresAt, rules.expiry, rules.messages),
});

/** What is wrong with the texts alone. */
export const findTextErrors = (
  { applicationName, description }: Pick<ApiKeyDraft, 'applicationName' | 'description'>,
  {
    nameMaxLength = NAME_MAX_LENGTH,
    descriptionMaxLength = DESCRIPTION_MAX_LENGTH,
    messages,
  }: TextRules,
): ErrorsOf<'applicationName' | 'description'> => ({
  applicationName: nameError(applicationName, messages, nameMaxLength),
  description: descriptionError(description, messages, descriptionMaxLength),
});

const nameError = (name: string, messages: FormMessages, limit: number): string | undefined => {
  if (BLANK.test(name)) return messages.applicationNameMissing;
  if (hasHidden(name)) return messages.applicationNameInvalid;
  return tooLong(name, limit, messages.applicationNameTooLong);
};

const descriptionError = (
  value: string,
  messages: FormMessages,
  limit: number,
): string | undefined =>
  hasHidden(value.replace(/[\n\t]/g, ''))
    ? messages.descriptionInvalid
    : tooLong(value, limit, messages.descriptionTooLong);

const roleError = (value: string, { roles, messages }: ReadRules): string | undefined => {
  if (!roles.length) return messages.rolesEmpty;
  const isOffered = roles.some((role) => role.value === value && !role.disabled);
  return isOffered ? undefined : messages.roleMissing;
};

const hasHidden = (value: string): boolean => HIDDEN.test(value.replace(SUBDIVISION_FLAG, ''));

const tooLong = (
  value: string,
  limit: number,
  message: (limit: number, count: number) => string,
): string | undefined => {
  // There are at least as many units as code points: most texts need no counting.
  const count = value.length > limit ? Array.from(value).length : 0;
  return count > limit ? message(limit, count) : undefined;
};
