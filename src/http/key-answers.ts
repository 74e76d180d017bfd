import type { ApiKeyRecord } from '../api/api-key.js';
import type { ApiKeyPage, ApiKeyWithSecret } from '../api/client.js';
import { ownFields, asString } from '../api/own-fields.js';

/** Tells the developer of what the host, or its server, should not have given. */
export type ReportProblem = (complaint: string) => void;

/** A copy of a record without its secret, which no list has a use for. */
export function readRecord(given: unknown, complain?: ReportProblem): ApiKeyRecord {
  const fields = ownFields(given);
  if ('secret' in fields) complain?.('a record carries a secret, which is not shown');
  delete fields.secret;
  return fields as unknown as ApiKeyRecord;
}

/** Copies what is given as keys; one without an `id` of its own, or with that of another, is left out. */
export function readRecords(given: unknown, complain: ReportProblem): ApiKeyRecord[] {
  const seen = new Set<string>();
  return Array.from((given ?? []) as ArrayLike<unknown>, (each) =>
    readRecord(each, complain),
  ).filter(({ id }) => {
    const isKey = asString(id) && !seen.has(id);
    if (!isKey) complain('a record is left out, as it has no id or that of another');
    seen.add(id);
    return isKey;
  });
}

/**
 * A page of keys in an answer, read by own properties.
 * @throws {TypeError} when it is none
 */
export function readPage(answer: unknown, complain: ReportProblem): ApiKeyPage {
  const { items, nextCursor = null, total } = ownFields(answer);
  const isPage =
    Array.isArray(items) &&
    items.every((item) => asString(ownFields(item).id)) &&
    (nextCursor === null || asString(nextCursor)) &&
    (total == null || typeof total === 'number');
  if (!isPage) {
    const complaint = 'no page: items have an id, nextCursor is a text or null, total a number';
    complain(complaint);
    throw new TypeError(complaint);
  }
  return {
    items: readRecords(items, complain),
    nextCursor: nextCursor as string | null,
    ...(total != null && { total }),
  };
}

/**
 * A key in an answer, perhaps with its secret, read by own properties.
 * @throws {TypeError} when it is none
 */
export function readKey(answer: unknown): ApiKeyWithSecret {
  const key = ownFields(answer);
  const { id, secret = '' } = key;
  if (!asString(id) || typeof secret !== 'string')
    throw new TypeError('an answer is no key: its id or its secret is no text');
  return key as unknown as ApiKeyWithSecret;
}
