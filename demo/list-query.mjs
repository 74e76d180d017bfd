import { STORED_STATUSES } from './key-groups.mjs';
import { SORT_EXPRESSIONS } from './key-order.mjs';
import { Problem } from './problem.mjs';

/**
 * @typedef {import('api-key-elements').ApiKeyStatus} Status
 * @typedef {import('./key-order.mjs').Column} Column
 * @typedef {import('./key-order.mjs').Position} Position
 * @typedef {import('./key-pages.mjs').PageRequest} PageRequest
 */

const DEFAULT_SORT = '-createdAt';
const DEFAULT_LIMIT = 25;
const MAX_LIMIT = 100;
const MAX_SEARCH_LENGTH = 1000;

/**
 * Reads which page a request asks for: `?q&sort&cursor&limit&status&role`. The default order is
 * newest first.
 * @param {string} url of the request
 * @returns {{ page: PageRequest, sort: string }}
 * @throws {Problem} when a parameter is invalid
 */
export function readListQuery(url) {
  const parameters = new URL(url, 'http://localhost').searchParams;
  const sort = parameters.get('sort') ?? DEFAULT_SORT;
  const page = {
    column: readColumn(sort),
    descending: sort.startsWith('-'),
    search: readSearch(parameters.get('q') ?? ''),
    after: readCursor(parameters.get('cursor'), sort),
    limit: readLimit(parameters.get('limit')),
    status: readStatus(parameters.get('status')),
    role: parameters.get('role'),
  };
  return { page, sort };
}

/**
 * Returns the cursor of the next page, or null on the last page. A cursor is valid only with the
 * `sort` that it was made for.
 * @param {Position | undefined} next
 * @param {string} sort
 */
export function writeCursor(next, sort) {
  if (!next) return null;
  return Buffer.from(JSON.stringify({ sort, ...next })).toString('base64url');
}

/**
 * @param {string} sort
 * @returns {Column}
 */
function readColumn(sort) {
  const column = sort.replace(/^-/, '');
  if (Object.hasOwn(SORT_EXPRESSIONS, column)) return /** @type {Column} */ (column);
  const columns = Object.keys(SORT_EXPRESSIONS).join(', ');
  throw invalidParameter('sort', `Sort by one of ${columns}, with a "-" before it to descend`);
}

/** @param {string} text */
function readSearch(text) {
  if (text.length <= MAX_SEARCH_LENGTH) return text;
  throw invalidParameter('q', `Search for ${MAX_SEARCH_LENGTH} characters or fewer`);
}

/**
 * @param {string | null} cursor
 * @param {string} sort
 * @returns {Position | undefined}
 */
function readCursor(cursor, sort) {
  if (cursor === null) return undefined;
  try {
    const position = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const { sortKey, number } = position;
    if (position.sort === sort && typeof sortKey === 'string' && Number.isSafeInteger(number))
      return { sortKey, number };
  } catch {
    // Text that is not ours cannot be parsed: refuse it as a cursor of another order.
  }
  throw invalidParameter('cursor', 'Send a nextCursor unchanged, with the same sort');
}

/** @param {string | null} limit */
function readLimit(limit) {
  if (limit === null) return DEFAULT_LIMIT;
  const count = /^\d{1,3}$/.test(limit) ? Number(limit) : 0;
  if (count >= 1 && count <= MAX_LIMIT) return count;
  throw invalidParameter('limit', `Ask for 1 to ${MAX_LIMIT} keys`);
}

/** @param {string | null} status @returns {Status | null} */
function readStatus(status) {
  if (status === null || Object.hasOwn(STORED_STATUSES, status))
    return /** @type {Status | null} */ (status);
  const statuses = Object.keys(STORED_STATUSES).join(', ');
  throw invalidParameter('status', `Filter by one of ${statuses}`);
}

/** @param {string} parameter @param {string} text */
function invalidParameter(parameter, text) {
  return new Problem(400, `${text}.`, {
    kind: 'invalid-query',
    title: 'Invalid query',
    errors: { [parameter]: [text] },
  });
}
