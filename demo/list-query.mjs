import { ORDERS } from './key-pages.mjs';
import { Problem } from './problem.mjs';

/**
 * @typedef {import('./key-pages.mjs').Column} Column
 * @typedef {import('./key-pages.mjs').PageRequest} PageRequest
 * @typedef {import('./key-pages.mjs').Position} Position
 */

const DEFAULT_LIMIT = 25;
const MOST = 100;
const LONGEST_SEARCH = 1000;

/**
 * Which page a request asks for: `?q&sort&cursor&limit`. Newest first unless told otherwise.
 * @param {string} url of the request
 * @returns {{ page: PageRequest, sort: string }}
 * @throws {Problem} when a value is wrong
 */
export function readListQuery(url) {
  const parameters = new URL(url, 'http://localhost').searchParams;
  const sort = parameters.get('sort') ?? '-createdAt';
  const column = sort.replace(/^-/, '');
  if (!Object.hasOwn(ORDERS, column)) {
    throw wrong(
      'sort',
      `Sort by one of ${Object.keys(ORDERS).join(', ')}, with a "-" before it for descending order`,
    );
  }
  const search = parameters.get('q') ?? '';
  if (search.length > LONGEST_SEARCH)
    throw wrong('q', `Search for ${LONGEST_SEARCH} characters or fewer`);
  const page = {
    search,
    column: /** @type {Column} */ (column),
    descending: sort.startsWith('-'),
    after: readCursor(parameters.get('cursor'), sort),
    limit: readLimit(parameters.get('limit')),
  };
  return { page, sort };
}

/**
 * The text by which the page after this one is asked for; only for the same order.
 * @param {Position | undefined} position
 * @param {string} sort
 */
export function writeCursor(position, sort) {
  if (!position) return null;
  const { key, number } = position;
  return Buffer.from(JSON.stringify([sort, key, number])).toString('base64url');
}

/**
 * @param {string | null} cursor
 * @param {string} sort
 * @returns {Position | undefined}
 */
function readCursor(cursor, sort) {
  if (cursor === null) return undefined;
  try {
    const [of, key, number] = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (of === sort && typeof key === 'string' && Number.isSafeInteger(number))
      return { key, number };
  } catch {
    // Neither ours nor whole: the same to whoever sent it.
  }
  throw wrong('cursor', 'Send a nextCursor as it was given, with the same sort');
}

/** @param {string | null} limit */
function readLimit(limit) {
  if (limit === null) return DEFAULT_LIMIT;
  const count = /^\d{1,3}$/.test(limit) ? Number(limit) : 0;
  if (count < 1 || count > MOST) throw wrong('limit', `Ask for 1 to ${MOST} keys`);
  return count;
}

/** @param {string} parameter @param {string} text */
function wrong(parameter, text) {
  return new Problem(400, `${text}.`, {
    kind: 'invalid-query',
    title: 'Invalid query',
    errors: { [parameter]: [text] },
  });
}
