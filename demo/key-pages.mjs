import { toRecord } from './key-record.mjs';
import { fold, searchExpression } from './search.mjs';

/**
 * Reads one page of the keys. Every query goes through an index, so that its time depends neither
 * on the number of keys nor on how far the page is from the first. Pages start after a position,
 * not at an offset, so keys that are created meanwhile do not shift them.
 *
 * @typedef {import('./file-client.mjs').DatabaseClient} Client
 * @typedef {import('@libsql/client').Row} Row
 * @typedef {import('./key-record.mjs').KeyRecord} KeyRecord
 * @typedef {keyof typeof SORT_EXPRESSIONS} Column
 * @typedef {{ sortKey: string, number: number }} Position the place of a key in an order
 * @typedef {{ search: string, column: Column, descending: boolean, after: Position | undefined, limit: number }} PageRequest
 * @typedef {{ items: KeyRecord[], next: Position | undefined, total: number | undefined }} Page
 * @typedef {{ sql: string, args: (string | number)[] }} Statement
 */

/**
 * The SQL expression that each column is sorted by. Keys are numbered in the order of their
 * creation. Keys that were never used sort before all others, keys that never expire after them.
 */
export const SORT_EXPRESSIONS = {
  applicationName: 'folded_name',
  role: 'role',
  createdAt: 'number',
  lastUsedAt: "coalesce(last_used_at, '')",
  expiresAt: "coalesce(expires_at, '~')",
};

/** Up to this many hits, it is fastest to sort them all. */
const MAX_SORTED_HITS = 500;
/** How many keys in order are scanned for a page of hits when there are more than that. */
const SCANNED_KEYS = 2000;

const MATCHES = '(instr(folded_name, ?) OR instr(folded_description, ?))';
const HITS = `key_grams CROSS JOIN api_keys ON api_keys.number = key_grams.rowid
  WHERE key_grams MATCH ? AND ${MATCHES}`;

/**
 * @param {Client} client
 * @param {PageRequest} request
 * @returns {Promise<Page>}
 */
export async function readPage(client, request) {
  const search = fold(request.search).trim();
  // One row more than the page holds tells whether there is another page.
  const rows = search
    ? await findRows(client, request, search)
    : await rowsOf(client, keysInOrder(request, request.limit + 1));
  const shown = rows.slice(0, request.limit);
  const last = rows.length > request.limit ? shown.at(-1) : undefined;
  return {
    items: shown.map(toRecord),
    next: last && { sortKey: String(last.sort_key), number: Number(last.number) },
    total: search ? countHits(request, rows) : await countKeys(client),
  };
}

/** @param {Client} client */
async function countKeys(client) {
  const { rows } = await client.execute('SELECT total FROM key_count');
  return Number(rows[0]?.total);
}

/**
 * Counts hits only where that needs no query: when all of them are on one page.
 * @param {PageRequest} request
 * @param {Row[]} rows
 */
function countHits({ after, limit }, rows) {
  return !after && rows.length <= limit ? rows.length : undefined;
}

/**
 * @param {Client} client
 * @param {PageRequest} request
 * @param {string} search folded, not empty
 */
async function findRows(client, request, search) {
  if (request.column === 'createdAt') return rowsOf(client, hitsByNumber(request, search));
  if (await hasManyHits(client, search)) {
    // When many keys match, the next keys in this order usually contain a page of them.
    const near = await rowsOf(client, hitsAmongNextKeys(request, search));
    if (near.length > request.limit) return near;
  }
  return rowsOf(client, sortedHits(request, search));
}

/** @param {Client} client @param {string} search */
async function hasManyHits(client, search) {
  const sql = `SELECT count(*) AS hits
    FROM (SELECT 1 FROM key_grams WHERE key_grams MATCH ? LIMIT ${MAX_SORTED_HITS + 1})`;
  const { rows } = await client.execute({ sql, args: [searchExpression(search)] });
  return Number(rows[0]?.hits) > MAX_SORTED_HITS;
}

/** @param {Client} client @param {Statement} statement */
async function rowsOf(client, statement) {
  const { rows } = await client.execute(statement);
  return rows;
}

/**
 * Selects the next keys in an order.
 * @param {PageRequest} request
 * @param {number} limit
 * @returns {Statement}
 */
function keysInOrder(request, limit) {
  const { after } = request;
  const { expression, orderBy, beyond } = orderOf(request);
  const select = `SELECT *, ${expression} AS sort_key FROM api_keys`;
  if (!after) return { sql: `${select} ORDER BY ${orderBy} LIMIT ?`, args: [limit] };
  if (request.column === 'createdAt')
    return {
      sql: `${select} WHERE number ${beyond} ? ORDER BY ${orderBy} LIMIT ?`,
      args: [after.number, limit],
    };
  // Two searches of the index: SQLite does not use both values of a row comparison in one.
  return {
    sql: `SELECT * FROM (
        SELECT * FROM (${select} WHERE ${expression} = ? AND number ${beyond} ?
          ORDER BY ${orderBy} LIMIT ?)
        UNION ALL
        SELECT * FROM (${select} WHERE ${expression} ${beyond} ? ORDER BY ${orderBy} LIMIT ?)
      ) LIMIT ?`,
    args: [after.sortKey, after.number, limit, after.sortKey, limit, limit],
  };
}

/**
 * Selects the hits among the next keys in an order.
 * @param {PageRequest} request
 * @param {string} search
 * @returns {Statement}
 */
function hitsAmongNextKeys(request, search) {
  const { sql, args } = keysInOrder(request, SCANNED_KEYS);
  return {
    sql: `SELECT * FROM (${sql}) WHERE ${MATCHES} LIMIT ?`,
    args: [...args, search, search, request.limit + 1],
  };
}

/**
 * Selects the next hits in the order of creation. The index finds them in this order, so the query
 * stops when the page is full.
 * @param {PageRequest} request
 * @param {string} search
 * @returns {Statement}
 */
function hitsByNumber({ descending, after, limit }, search) {
  const isAfter = after ? `AND key_grams.rowid ${descending ? '<' : '>'} ?` : '';
  return {
    sql: `SELECT api_keys.*, number AS sort_key FROM ${HITS} ${isAfter}
      ORDER BY key_grams.rowid ${descending ? 'DESC' : 'ASC'} LIMIT ?`,
    args: [...hitArguments(search), ...(after ? [after.number] : []), limit + 1],
  };
}

/**
 * Selects the next hits in any other order. All hits are sorted, but only the rows of the page are
 * read whole.
 * @param {PageRequest} request
 * @param {string} search
 * @returns {Statement}
 */
function sortedHits(request, search) {
  const { after, limit } = request;
  const { expression, orderBy, beyond } = orderOf(request);
  const isAfter = after
    ? `AND (${expression} ${beyond} ? OR (${expression} = ? AND number ${beyond} ?))`
    : '';
  const position = after ? [after.sortKey, after.sortKey, after.number] : [];
  return {
    sql: `SELECT api_keys.*, sort_key FROM (
        SELECT number AS hit, ${expression} AS sort_key FROM ${HITS} ${isAfter}
        ORDER BY ${orderBy} LIMIT ?
      ) JOIN api_keys ON number = hit ORDER BY ${orderBy}`,
    args: [...hitArguments(search), ...position, limit + 1],
  };
}

/** @param {string} search */
function hitArguments(search) {
  return [searchExpression(search), search, search];
}

/**
 * Returns the SQL of an order; `beyond` is the operator for what comes after a position.
 * @param {PageRequest} request
 */
function orderOf({ column, descending }) {
  const expression = SORT_EXPRESSIONS[column];
  const direction = descending ? 'DESC' : 'ASC';
  const byNumber = `number ${direction}`;
  return {
    expression,
    orderBy: column === 'createdAt' ? byNumber : `${expression} ${direction}, ${byNumber}`,
    beyond: descending ? '<' : '>',
  };
}
