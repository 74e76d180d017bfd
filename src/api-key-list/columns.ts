import type { ApiKeySortColumn } from '../api/client.js';
import type { ListTexts } from './list-view.js';

interface Column {
  label: keyof ListTexts & `column${string}`;
  /** The column to sort by; absent if the list cannot be sorted by it. */
  sortColumn?: ApiKeySortColumn;
}

/** The columns in their order; that of the actions comes after them. */
export const columns: readonly Column[] = [
  { label: 'columnApplication', sortColumn: 'applicationName' },
  { label: 'columnRole', sortColumn: 'role' },
  { label: 'columnHint' },
  { label: 'columnCreated', sortColumn: 'createdAt' },
  { label: 'columnLastUsed', sortColumn: 'lastUsedAt' },
  { label: 'columnExpires', sortColumn: 'expiresAt' },
  { label: 'columnStatus' },
];

/** The number of columns with that of the actions. */
export const COLUMN_COUNT = columns.length + 1;
