import type { ApiKeyRole } from '../api/api-key.js';
import type { FormMessages } from '../messages/messages.js';
import { ownFields, asString } from '../api/own-fields.js';

/** The roles of a form that was given none. */
export const defaultRoles = (messages: FormMessages): ApiKeyRole[] =>
  readRoles([
    { value: 'admin', description: messages.adminDescription, privileged: true },
    { value: 'readonly', description: messages.readonlyDescription },
  ]);

/** Copies what a host gave as roles; an entry without a `value` of its own is left out. */
export const readRoles = (given: Iterable<unknown>): ApiKeyRole[] =>
  Array.from(given, (role) => ownFields(role) as unknown as ApiKeyRole).filter(({ value }) =>
    asString(value),
  );

/** What the user reads of a role. */
export const labelOf = (role: ApiKeyRole): string => role.label || role.value;

/** What a role may do, and why it cannot be chosen; `''` when the host said neither. */
export const describeRole = (role: ApiKeyRole | undefined): string =>
  [role?.description, role?.disabled && role.disabledReason].filter(Boolean).join(' ');
