import type { ApiKeyRecord } from '../api/api-key.js';
import type { ApiKeyFilter, ApiKeyPage, ApiKeyWithSecret } from '../api/client.js';
import { ownFields, asString } from '../api/own-fields.js';

/** Reports a mistake of the host or its server to the developer. */
export type ReportProblem = (problem: string) => void;

/** Copies the own fields of a record, but never a secret. */
export function readRecord(given: unknown, report?: ReportProblem): ApiKeyRecord {
  const fields = ownFields(given);
  if (fields.secret != null) report?.('a record contains a secret');
  delete fields.secret;
  return fields as unknown as ApiKeyRecord;
}

/** Copies records, and leaves out those without an `id` or with the `id` of an earlier one. */
export function readRecords(given: unknown, report: ReportProblem): ApiKeyRecord[] {
  const seen = new Set<string>();
  return Array.from((given ?? []) as ArrayLike<unknown>, (each) => readRecord(each, report)).filter(
    ({ id }) => {
      const isKey = asString(id) && !seen.has(id);
      if (!isKey) report('a record without a string id of its own is left out');
      seen.add(id);
      return isKey;
    },
  );
}

/**
 * Reads a page of keys from an answer, by own properties.
 * @throws {Error} if the answer is not a page, which is reported
 */
export function readPage(answer: unknown, report: ReportProblem): ApiKeyPage {
  const { items, nextCursor = null, total, expiringSoon, unavailable, filters } = ownFields(answer);
  const isPage =
    Array.isArray(items) &&
    items.every((item) => asString(ownFields(item).id)) &&
    (nextCursor === null || typeof nextCursor === 'string');
  if (!isPage) {
    const problem =
      'Expected a page { items: [{ id: string }], nextCursor: string | null, total?: number }';
    report(problem);
    throw new Error(problem);
  }
  const isCount = typeof total === 'number';
  if (total != null && !isCount) report(`"total" is no number: ${typeof total}`);
  return {
    items: readRecords(items, report),
    // Many servers end with an empty cursor.
    nextCursor: (nextCursor as string | null) || null,
    ...(isCount && { total }),
    ...(typeof expiringSoon === 'number' && { expiringSoon }),
    ...(asString(unavailable) && { unavailable: unavailable as string }),
    ...(Array.isArray(filters) && { filters: filters.filter(isFilter) }),
  };
}

const isFilter = (given: unknown): given is ApiKeyFilter => given === 'status' || given === 'role';

/**
 * Reads a key, possibly with its secret, from an answer, by own properties.
 * @throws {TypeError} if the answer is not a key
 */
export function readKey(answer: unknown): ApiKeyWithSecret {
  const key = ownFields(answer);
  const { id, secret = '' } = key;
  if (!asString(id) || typeof secret !== 'string')
    throw new TypeError('Expected a key { id: string, secret?: string }.');
  return key as unknown as ApiKeyWithSecret;
}
