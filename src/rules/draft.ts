import type {
  ApiKeyDraft,
  ApiKeyField,
  ApiKeyFieldErrors,
  ApiKeyPermission,
  ApiKeyRole,
  ExpiryPolicy,
} from '../api/api-key.js';
import { findExpiryError, resolveExpiry, type ResolvedExpiry } from './expiry.js';
import { formMessages, type FormMessages, type Messages } from '../messages/messages.js';
import { ownFields, asString } from '../api/own-fields.js';
import {
  findPermissionsError,
  readPermissions,
  readValues,
  type PermissionRules,
} from './permissions.js';
import { defaultRoles, readRoles } from './roles.js';

/** The default limit of an application name, in Unicode code points. */
export const NAME_MAX_LENGTH = 255;
/** The default limit of a description, in Unicode code points. */
export const DESCRIPTION_MAX_LENGTH = 1000;

/** The rules that a draft has to meet. */
export interface DraftRules {
  /** Default: `admin` and `readonly`. */
  roles?: readonly ApiKeyRole[] | null | undefined;
  /** Whether keys have no role: a draft with one is refused. Default: false. */
  noRole?: boolean | undefined;
  /**
   * The permissions that a key can have; unknown and disabled ones are refused. Default, also for `[]`: `permissions`
   * is not validated.
   */
  permissions?: readonly ApiKeyPermission[] | null | undefined;
  /** Whether a key may have no permission. Default: false. */
  permissionsOptional?: boolean | undefined;
  /** In Unicode code points. Default: 255. */
  nameMaxLength?: number | undefined;
  /** In Unicode code points. Default: 1000. */
  descriptionMaxLength?: number | undefined;
  /** How long a key may live. Default: `expiresAt` is not validated. */
  expiry?: ExpiryPolicy | null | undefined;
  /** Texts that replace the English ones. */
  messages?: Partial<Messages> | null | undefined;
}

/** White space, default-ignorable code points, and blanks that Unicode counts as letters or symbols. */
const BLANK = /^[\s\p{DI}\u115F\u1160\u3164\uFFA0\u2800]*$/u;
/** Invisible characters: controls, lone surrogates, bidi controls and tag characters. */
const HIDDEN = /[\p{Cc}\p{Cs}\u200E\u200F\u202A-\u202E\u2066-\u2069\u{E0000}-\u{E007F}]/u;
/** The only visible use of tag characters: a flag such as Scotland's (UTS #51, ED-14a). */
const SUBDIVISION_FLAG = /\u{1F3F4}[\u{E0061}-\u{E007A}]{3,6}\u{E007F}/gu;

/** A name on one line, as an `<input>` holds it. */
export const toSingleLine = (value: unknown): string =>
  asString(value).replace(/\r\n?|[\n\u2028\u2029]/g, ' ');

/** A description with `\n` line ends, as a `<textarea>` holds it. */
export const toMultiLine = (value: unknown): string => asString(value).replace(/\r\n?/g, '\n');

/**
 * Normalizes to NFC, with two exceptions. Firefox would replace a lone surrogate by U+FFFD before the rules
 * see it. Over 30 combining marks in a row (UAX #15, stream-safe text) take time quadratic in their number.
 */
const toNfc = (value: string): string =>
  /\p{Cs}|\p{M}{31}/u.test(value) ? value : value.normalize();

/**
 * Returns the values that are validated and sent: the name is trimmed, NFC, on one line; the description
 * is NFC, with `\n` line ends; of the permissions the strings are kept, each once. Reads own properties only; a text that is missing or no string is `''`.
 */
export function normalizeDraft(draft: unknown): ApiKeyDraft {
  const { applicationName, description, role, expiresAt, extra, ...rest } = ownFields(draft);
  const permissions = readValues(rest.permissions);
  return {
    applicationName: toNfc(toSingleLine(applicationName)).trim(),
    description: toNfc(toMultiLine(description)),
    role: asString(role),
    ...(permissions && { permissions }),
    ...(expiresAt !== undefined && { expiresAt: expiresAt as string | null }),
    ...(extra !== undefined && { extra: extra as NonNullable<ApiKeyDraft['extra']> }),
  };
}

/** The rules for the name and the description, with the texts of their errors. */
export interface TextRules extends Pick<DraftRules, 'nameMaxLength' | 'descriptionMaxLength'> {
  messages: FormMessages;
}

/** All rules, after the host's roles and policy were read. */
interface ResolvedRules extends TextRules, PermissionRules {
  roles: readonly ApiKeyRole[];
  noRole?: boolean | undefined;
  expiry: ResolvedExpiry | undefined;
}

type TextByField<Field extends ApiKeyField> = Record<Field, string | undefined>;

/**
 * Validates a draft by the rules of the form, for use on the host's server too. Normalizes it first.
 * @returns the errors of each field; an empty object for a valid draft
 */
export function validateDraft(draft: unknown, rules: DraftRules = {}): ApiKeyFieldErrors {
  const messages = { ...formMessages, ...rules.messages };
  const roles = rules.roles ? readRoles(rules.roles) : defaultRoles(messages);
  const expiry = resolveExpiry(rules.expiry);
  const permissions = readPermissions(rules.permissions);
  const resolved = { ...rules, messages, roles, permissions, expiry };
  const errors = findErrors(normalizeDraft(draft), resolved);
  const found = Object.entries(errors).filter(([, error]) => error);
  return Object.fromEntries(found.map(([field, error]) => [field, [error]]));
}

/** The errors of a normalized draft. */
export const findErrors = (draft: ApiKeyDraft, rules: ResolvedRules): TextByField<ApiKeyField> => ({
  ...findTextErrors(draft, rules),
  role: findRoleError(draft.role, rules),
  permissions: findPermissionsError(draft, rules, findRole(draft.role, rules)),
  expiresAt: rules.expiry && findExpiryError(draft.expiresAt, rules.expiry, rules.messages),
});

/** The errors of the name and the description of a normalized draft. */
export const findTextErrors = (
  { applicationName, description }: Pick<ApiKeyDraft, 'applicationName' | 'description'>,
  {
    nameMaxLength = NAME_MAX_LENGTH,
    descriptionMaxLength = DESCRIPTION_MAX_LENGTH,
    messages,
  }: TextRules,
): TextByField<'applicationName' | 'description'> => ({
  applicationName: findNameError(applicationName, messages, nameMaxLength),
  description: findDescriptionError(description, messages, descriptionMaxLength),
});

const findNameError = (name: string, messages: FormMessages, limit: number): string | undefined => {
  if (BLANK.test(name)) return messages.applicationNameMissing;
  if (hasHidden(name)) return messages.applicationNameInvalid;
  return findLengthError(name, limit, messages.applicationNameTooLong);
};

const findDescriptionError = (
  value: string,
  messages: FormMessages,
  limit: number,
): string | undefined =>
  hasHidden(value.replace(/[\n\t]/g, ''))
    ? messages.descriptionInvalid
    : findLengthError(value, limit, messages.descriptionTooLong);

const findRole = (wanted: string, { roles, noRole }: ResolvedRules): ApiKeyRole | undefined =>
  noRole ? undefined : roles.find(({ value }) => value === wanted);

const findRoleError = (value: string, rules: ResolvedRules): string | undefined => {
  const { roles, noRole, messages } = rules;
  if (noRole ? value : !roles.length) return messages.rolesEmpty;
  const role = findRole(value, rules);
  return noRole || (role && !role.disabled) ? undefined : messages.roleMissing;
};

const hasHidden = (value: string): boolean => HIDDEN.test(value.replace(SUBDIVISION_FLAG, ''));

const findLengthError = (
  value: string,
  limit: number,
  message: (limit: number, count: number) => string,
): string | undefined => {
  // Fast path: a text has at most as many code points as UTF-16 units.
  const count = value.length > limit ? Array.from(value).length : 0;
  return count > limit ? message(limit, count) : undefined;
};
