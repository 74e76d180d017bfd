import type { ApiKeySort, ApiKeySortColumn } from '../api/client.js';
import { ownFields } from '../api/own-fields.js';

const sortableColumns: readonly unknown[] = [
  'applicationName',
  'role',
  'createdAt',
  'lastUsedAt',
  'expiresAt',
] satisfies ApiKeySortColumn[];

/**
 * Copies the sort that a host has set, by own properties. `null` if it names no column that the list
 * can sort by; any direction but `descending` is `ascending`.
 */
export function readSort(given: unknown): ApiKeySort | null {
  const { column, direction } = ownFields(given);
  if (!sortableColumns.includes(column)) return null;
  return {
    column: column as ApiKeySortColumn,
    direction: direction === 'descending' ? 'descending' : 'ascending',
  };
}
