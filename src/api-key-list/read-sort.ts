import type { ApiKeySort } from '../api/client.js';
import { ownFields } from '../api/own-fields.js';
import { columns } from './columns.js';

/**
 * Copies the sort that a host has set, by own properties. `null` if it names no column that the list
 * can sort by; any direction but `descending` is `ascending`.
 */
export function readSort(given: unknown): ApiKeySort | null {
  const { column, direction } = ownFields(given);
  const sortColumn = columns.find((each) => each.sortColumn === column)?.sortColumn;
  return sortColumn
    ? { column: sortColumn, direction: direction === 'descending' ? direction : 'ascending' }
    : null;
}
