import type { ApiKeyRecord } from '../api/api-key.js';
import type { ApiKeySortColumn } from '../api/client.js';
import { asString } from '../api/own-fields.js';
import type { ListMessages } from '../messages/list-messages.js';

/** A column of the table. */
export interface Column {
  /** The class of its cells. */
  name:
    | 'application'
    | 'role'
    | 'permissions'
    | 'key'
    | 'owner'
    | 'created'
    | 'used'
    | 'expires'
    | 'status';
  label: keyof ListMessages & `column${string}`;
  /** The column to sort by; absent if the list cannot be sorted by it. */
  sortColumn?: ApiKeySortColumn;
}

/** The columns in their order; that of the actions comes after them. */
export const columns: readonly Column[] = [
  { name: 'application', label: 'columnApplication', sortColumn: 'applicationName' },
  { name: 'role', label: 'columnRole', sortColumn: 'role' },
  { name: 'permissions', label: 'columnPermissions' },
  { name: 'key', label: 'columnHint' },
  { name: 'owner', label: 'columnOwner' },
  { name: 'created', label: 'columnCreated', sortColumn: 'createdAt' },
  { name: 'used', label: 'columnLastUsed', sortColumn: 'lastUsedAt' },
  { name: 'expires', label: 'columnExpires', sortColumn: 'expiresAt' },
  { name: 'status', label: 'columnStatus' },
];

/** The values of a key's permissions. */
export const permissionsOf = ({ permissions }: ApiKeyRecord): string[] =>
  Array.isArray(permissions) ? permissions.filter((value) => asString(value)) : [];

/** The columns that these keys need. The permissions stand in the column of the role, where there is one. */
export function columnsFor(keys: readonly ApiKeyRecord[], noRole: boolean): readonly Column[] {
  const isShown = {
    role: !noRole,
    permissions: noRole && keys.some((key) => permissionsOf(key).length),
    owner: keys.some(({ createdBy }) => asString(createdBy)),
  };
  return columns.filter(({ name }) => isShown[name as keyof typeof isShown] ?? true);
}
