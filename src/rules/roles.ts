import type { ApiKeyRole } from '../api/api-key.js';
import type { FormMessages } from '../messages/messages.js';
import { ownFields, asString } from '../api/own-fields.js';

/** The roles of a form without `roles`. */
export const defaultRoles = (messages: FormMessages): ApiKeyRole[] =>
  readRoles([
    { value: 'admin', description: messages.adminDescription, privileged: true },
    { value: 'readonly', description: messages.readonlyDescription },
  ]);

/** Copies the host's roles; leaves out an entry whose own `value` is no string, or empty. */
export const readRoles = (given: Iterable<unknown>): ApiKeyRole[] =>
  Array.from(given, (role) => ownFields(role) as unknown as ApiKeyRole).filter(({ value }) =>
    asString(value),
  );

/** The name of a role, as the user reads it. */
export const labelOf = (role: ApiKeyRole): string => asString(role.label).trim() || role.value;

/** The name of the role with a value, as the user reads it; the value itself if there is none. */
export const labelFor = <Value extends string | undefined>(
  roles: readonly ApiKeyRole[],
  value: Value,
): string | Value => {
  const role = roles.find((each) => each.value === value);
  return role ? labelOf(role) : value;
};

/** The description of a role and the reason why it is disabled; `''` when the host gave neither. */
export const describeRole = (role: ApiKeyRole | undefined): string =>
  [role?.description, role?.disabled && role.disabledReason].filter(asString).join(' ');
