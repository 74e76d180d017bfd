import { toRecord } from './key-record.mjs';
import { fold, searchExpression } from './search.mjs';

/**
 * One page of the keys, found through an index: however many keys there are, and however far the
 * page is from the first. A cursor says after which key a page begins, so keys that are made
 * meanwhile move nothing.
 *
 * @typedef {import('@libsql/client').Client} Client
 * @typedef {import('@libsql/client').InStatement} Statement
 * @typedef {import('@libsql/client').Row} Row
 * @typedef {import('./key-record.mjs').KeyRecord} KeyRecord
 * @typedef {keyof typeof ORDERS} Column
 * @typedef {{ key: string, number: number }} Position of a key in an order
 * @typedef {{ search: string, column: Column, descending: boolean, after: Position | undefined, limit: number }} PageRequest
 * @typedef {{ items: KeyRecord[], next: Position | undefined, total: number | undefined }} Page
 * @typedef {{ sql: string, args: (string | number)[] }} Part of a statement
 */

/**
 * By what each column sorts. Keys are numbered as they are made. A key that was never used comes
 * before all that were, and one that never expires after all that do.
 */
export const ORDERS = {
  applicationName: 'folded_name',
  role: 'role',
  createdAt: 'number',
  lastUsedAt: "coalesce(last_used_at, '')",
  expiresAt: "coalesce(expires_at, '~')",
};

/** So many hits are quickly sorted. */
const FEW = 500;
/** So many keys are quickly looked through. */
const WINDOW = 2000;

/**
 * @param {Client} client
 * @param {PageRequest} request
 * @returns {Promise<Page>}
 */
export async function readPage(client, request) {
  const search = fold(request.search).trim();
  const rows = search
    ? await findRows(client, request, search)
    : rowsOf(await client.execute(inOrder(request, request.limit + 1)));
  const shown = rows.slice(0, request.limit);
  const isLast = rows.length <= request.limit;
  const last = shown.at(-1);
  return {
    items: shown.map(toRecord),
    next: isLast || !last ? undefined : { key: String(last.sort_key), number: Number(last.number) },
    total: await totalOf(client, request, { isSearch: search !== '', isLast, rows }),
  };
}

/**
 * Hits are counted only where that costs nothing.
 * @param {Client} client
 * @param {PageRequest} request
 * @param {{ isSearch: boolean, isLast: boolean, rows: Row[] }} found
 */
async function totalOf(client, { after }, { isSearch, isLast, rows }) {
  if (isSearch) return isLast && !after ? rows.length : undefined;
  const { rows: counts } = await client.execute('SELECT total FROM key_count');
  return Number(counts[0]?.total);
}

/**
 * @param {Client} client
 * @param {PageRequest} request
 * @param {string} search folded, not empty
 */
async function findRows(client, request, search) {
  if (request.column === 'createdAt') return rowsOf(await client.execute(hits(request, search)));
  const probe = `SELECT count(*) AS hits
    FROM (SELECT 1 FROM key_grams WHERE key_grams MATCH ? LIMIT ${FEW + 1})`;
  const { rows } = await client.execute({ sql: probe, args: [searchExpression(search)] });
  if (Number(rows[0]?.hits) > FEW) {
    // Where many match, the next keys in this order mostly hold a page of them.
    const window = inOrder(request, WINDOW);
    const sql = `SELECT * FROM (${window.sql}) WHERE ${MATCHES} LIMIT ?`;
    const near = await client.execute({
      sql,
      args: [...window.args, search, search, request.limit + 1],
    });
    if (near.rows.length > request.limit) return rowsOf(near);
  }
  return rowsOf(await client.execute(hits(request, search)));
}

const MATCHES = '(instr(folded_name, ?) OR instr(folded_description, ?))';

/** @param {import('@libsql/client').ResultSet} result */
const rowsOf = ({ rows }) => rows;

/**
 * The next keys in an order.
 * @param {PageRequest} request
 * @param {number} limit
 * @returns {Part}
 */
function inOrder({ column, descending, after }, limit) {
  const { order, by, past } = orderOf(column, descending);
  const select = `SELECT *, ${order} AS sort_key FROM api_keys`;
  if (!after) return { sql: `${select} ORDER BY ${by} LIMIT ?`, args: [limit] };
  if (order === 'number')
    return {
      sql: `${select} WHERE number ${past} ? ORDER BY ${by} LIMIT ?`,
      args: [after.number, limit],
    };
  // Two searches of the index: SQLite does not search for both values of a pair in one.
  return {
    sql: `SELECT * FROM (
        SELECT * FROM (${select} WHERE ${order} = ? AND number ${past} ? ORDER BY ${by} LIMIT ?)
        UNION ALL
        SELECT * FROM (${select} WHERE ${order} ${past} ? ORDER BY ${by} LIMIT ?)
      ) LIMIT ?`,
    args: [after.key, after.number, limit, after.key, limit, limit],
  };
}

/**
 * The next keys that match.
 * @param {PageRequest} request
 * @param {string} search
 * @returns {Part}
 */
function hits(request, search) {
  const { order, by, past } = orderOf(request.column, request.descending);
  return order === 'number'
    ? newHits(request, search)
    : sortedHits(request, search, { order, by, past });
}

const HITS = `key_grams CROSS JOIN api_keys ON api_keys.number = key_grams.rowid
  WHERE key_grams MATCH ? AND ${MATCHES}`;

/**
 * In the order of their numbers they are read as they are found, and no further than needed.
 * @param {PageRequest} request
 * @param {string} search
 * @returns {Part}
 */
function newHits({ descending, after, limit }, search) {
  const rest = after ? `AND key_grams.rowid ${descending ? '<' : '>'} ?` : '';
  return {
    sql: `SELECT api_keys.*, number AS sort_key FROM ${HITS} ${rest}
      ORDER BY key_grams.rowid ${descending ? 'DESC' : 'ASC'} LIMIT ?`,
    args: [...hitArguments(search), ...(after ? [after.number] : []), limit + 1],
  };
}

/**
 * In any other order all hits are sorted, but only those of the page read whole.
 * @param {PageRequest} request
 * @param {string} search
 * @param {ReturnType<typeof orderOf>} order
 * @returns {Part}
 */
function sortedHits({ after, limit }, search, { order, by, past }) {
  const rest = after ? `AND (${order} ${past} ? OR (${order} = ? AND number ${past} ?))` : '';
  const position = after ? [after.key, after.key, after.number] : [];
  return {
    sql: `SELECT api_keys.*, sort_key FROM (
        SELECT number AS hit, ${order} AS sort_key FROM ${HITS} ${rest} ORDER BY ${by} LIMIT ?
      ) JOIN api_keys ON number = hit ORDER BY ${by}`,
    args: [...hitArguments(search), ...position, limit + 1],
  };
}

/** @param {string} search */
const hitArguments = (search) => [searchExpression(search), search, search];

/** @param {Column} column @param {boolean} descending */
function orderOf(column, descending) {
  const order = ORDERS[column];
  const direction = descending ? 'DESC' : 'ASC';
  const by =
    order === 'number' ? `number ${direction}` : `${order} ${direction}, number ${direction}`;
  return { order, by, past: descending ? '<' : '>' };
}
