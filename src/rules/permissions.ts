import type { ApiKeyDraft, ApiKeyPermission, ApiKeyRole } from '../api/api-key.js';
import { asString } from '../api/own-fields.js';
import type { FormMessages } from '../messages/messages.js';
import { readRoles } from './roles.js';

/** The permissions of the host, after they were read, and whether a key may have none. */
export interface PermissionRules {
  permissions: readonly ApiKeyPermission[] | null | undefined;
  permissionsOptional?: boolean | undefined;
  messages: FormMessages;
}

/**
 * Copies the host's permissions; leaves out an entry whose own `value` is no string, or empty, or was there before.
 * @returns `null` if none is left: a key then has no permissions to choose
 */
export function readPermissions(
  given: Iterable<unknown> | null | undefined,
): ApiKeyPermission[] | null {
  // Both are read by the same rule.
  const byValue = new Map<string, ApiKeyPermission>();
  for (const permission of readRoles(given ?? []))
    if (!byValue.has(permission.value)) byValue.set(permission.value, permission);
  return byValue.size ? [...byValue.values()] : null;
}

/** The strings in a list of the host, each once; `undefined` if it is no list. */
export const readValues = (given: unknown): string[] | undefined =>
  Array.isArray(given)
    ? [...new Set(given.filter((value): value is string => typeof value === 'string'))]
    : undefined;

/** The values of permissions that a role names; `undefined` if it names none. */
export const permissionsOf = (role: ApiKeyRole | undefined): string[] | undefined =>
  readValues(role?.permissions);

/** The group that a permission stands in; `''` for none. */
export const groupOf = ({ group }: ApiKeyPermission): string => asString(group).trim();

/**
 * The error of the permissions of a normalized draft. A disabled one is refused, unless the role of the draft names it:
 * the form ticks that one, and the user cannot untick it.
 */
export function findPermissionsError(
  { permissions: values = [] }: ApiKeyDraft,
  { permissions, permissionsOptional, messages }: PermissionRules,
  role: ApiKeyRole | undefined,
): string | undefined {
  if (!permissions) return undefined;
  const granted = permissionsOf(role) ?? [];
  const offered = permissions.filter(({ value, disabled }) => !disabled || granted.includes(value));
  const isOffered = (value: string): boolean => offered.some((each) => each.value === value);
  if (!values.every(isOffered)) return messages.permissionsUnknown;
  return permissionsOptional || values.length ? undefined : messages.permissionsMissing;
}
