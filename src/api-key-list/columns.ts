import type { ApiKeySortColumn } from '../api/client.js';
import type { ListTexts } from './list-view.js';

interface Column {
  /** The class of its cells. */
  name: 'application' | 'role' | 'key' | 'owner' | 'created' | 'used' | 'expires' | 'status';
  label: keyof ListTexts & `column${string}`;
  /** The column to sort by; absent if the list cannot be sorted by it. */
  sortColumn?: ApiKeySortColumn;
}

/** The columns in their order; that of the actions comes after them. */
export const columns: readonly Column[] = [
  { name: 'application', label: 'columnApplication', sortColumn: 'applicationName' },
  { name: 'role', label: 'columnRole', sortColumn: 'role' },
  { name: 'key', label: 'columnHint' },
  { name: 'owner', label: 'columnOwner' },
  { name: 'created', label: 'columnCreated', sortColumn: 'createdAt' },
  { name: 'used', label: 'columnLastUsed', sortColumn: 'lastUsedAt' },
  { name: 'expires', label: 'columnExpires', sortColumn: 'expiresAt' },
  { name: 'status', label: 'columnStatus' },
];
