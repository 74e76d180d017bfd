import { STORED_STATUSES, groupsOf, totalOf } from './key-groups.mjs';
import { conditionsAfter, mergeSelections, orderOf, selectFirst } from './key-order.mjs';
import { toRecord } from './key-record.mjs';
import { HINT_END, fold, hintEndsIn, searchExpression } from './search.mjs';

/**
 * Reads one page of the keys. Every query goes through an index, so that its time depends neither
 * on the number of keys nor on how far the page is from the first.
 *
 * @typedef {import('./file-client.mjs').DatabaseClient} Client
 * @typedef {import('@libsql/client').Row} Row
 * @typedef {import('./key-groups.mjs').Filter} Filter
 * @typedef {import('./key-groups.mjs').KeyGroup} KeyGroup
 * @typedef {import('./key-order.mjs').Order} Order
 * @typedef {import('./key-order.mjs').Position} Position
 * @typedef {import('./key-order.mjs').Statement} Statement
 * @typedef {import('./key-record.mjs').KeyRecord} KeyRecord
 * @typedef {Order & Filter & { search: string, after: Position | undefined, limit: number }} PageRequest
 * @typedef {{ total?: number, expiringSoon?: number }} Counts
 * @typedef {{ items: KeyRecord[], next: Position | undefined } & Counts} Page
 */

/** Up to this many hits, it is fastest to sort them all. */
const MAX_SORTED_HITS = 500;
/** How many keys in order are scanned for a page of hits when there are more than that. */
const SCANNED_KEYS = 2000;

const TEXT_HITS = 'key_grams CROSS JOIN api_keys ON api_keys.number = key_grams.rowid';
const GRAMS_NUMBER = 'key_grams.rowid';
const HINT_HITS = 'api_keys INDEXED BY by_hint';

/**
 * @param {Client} client
 * @param {PageRequest} request
 * @param {KeyGroup[]} groups all that have keys
 * @returns {Promise<Page>}
 */
export async function readPage(client, request, groups) {
  const search = fold(request.search).trim();
  const matching = groupsOf(groups, request);
  // One row more than the page holds tells whether there is another page.
  const wanted = { ...request, limit: request.limit + 1 };
  const rows = search
    ? await findRows(client, wanted, search, matching)
    : await rowsOf(client, keysInOrder(wanted, matching));
  const shown = rows.slice(0, request.limit);
  const last = rows.length > request.limit ? shown.at(-1) : undefined;
  return {
    items: shown.map(toRecord),
    next: last && { sortKey: String(last.sort_key), number: Number(last.number) },
    ...(search ? countHits(request, rows) : countKeys(matching)),
  };
}

/** @param {KeyGroup[]} groups @returns {Counts} */
function countKeys(groups) {
  const expiring = groups.filter(({ status }) => status === 'expiring');
  return { total: totalOf(groups), expiringSoon: totalOf(expiring) };
}

/**
 * Counts hits only where that needs no query: when all of them are on one page.
 * @param {PageRequest} request
 * @param {Row[]} rows
 * @returns {Counts}
 */
function countHits({ after, limit }, rows) {
  if (after || rows.length > limit) return {};
  const expiring = rows.filter(({ status }) => status === 'expiring');
  return { total: rows.length, expiringSoon: expiring.length };
}

/**
 * @param {Client} client
 * @param {PageRequest} request
 * @param {string} search folded, not empty
 * @param {KeyGroup[]} groups that match
 */
async function findRows(client, request, search, groups) {
  if (request.column !== 'createdAt' && (await hasManyHits(client, search))) {
    // When many keys match, the next keys in this order usually contain a page of them.
    const near = await rowsOf(client, hitsAmongNextKeys(request, search, groups));
    if (near.length === request.limit) return near;
  }
  return rowsOf(client, hitsInOrder(request, search));
}

/** @param {Client} client @param {string} search */
async function hasManyHits(client, search) {
  const sql = `SELECT count(*) AS hits
    FROM (SELECT 1 FROM key_grams WHERE key_grams MATCH ? LIMIT ${MAX_SORTED_HITS + 1})`;
  const { rows } = await client.execute({ sql, args: [searchExpression(search)] });
  return Number(rows[0]?.hits) > MAX_SORTED_HITS;
}

/** @param {Client} client @param {Statement | undefined} statement `undefined` finds nothing */
async function rowsOf(client, statement) {
  return statement ? (await client.execute(statement)).rows : [];
}

/**
 * Selects the next keys in an order. Those of a filter are merged from its groups, in each of which an index has them in
 * this order.
 * @param {PageRequest} request
 * @param {KeyGroup[]} groups that match
 */
function keysInOrder(request, groups) {
  const isFiltered = request.status !== null || request.role !== null;
  const sets = isFiltered ? groups.map(isInGroup) : [{ sql: 'TRUE', args: [] }];
  const selections = sets.flatMap((set) =>
    conditionsAfter(request).map((after) => selectFirst('api_keys', [set, after], request)),
  );
  return selections.length > 0 ? mergeSelections(selections, request) : undefined;
}

/** @param {KeyGroup} group @returns {Statement} */
function isInGroup({ status, role }) {
  return { sql: 'status = ? AND role = ?', args: [status, role] };
}

/**
 * Selects the hits among the next keys in an order.
 * @param {PageRequest} request
 * @param {string} search
 * @param {KeyGroup[]} groups that match
 * @returns {Statement | undefined}
 */
function hitsAmongNextKeys(request, search, groups) {
  const { direction } = orderOf(request);
  const next = keysInOrder({ ...request, limit: SCANNED_KEYS }, groups);
  const hints = hintEndsIn(search).map(hasHintEnd);
  const matches = anyOf([hasText(search), ...hints]);
  return (
    next && {
      sql: `SELECT * FROM (${next.sql}) WHERE ${matches.sql}
        ORDER BY sort_key ${direction}, number ${direction} LIMIT ?`,
      args: [...next.args, ...matches.args, request.limit],
    }
  );
}

/**
 * Selects the next hits in an order. The index of the texts finds them in the order of creation, so that query stops
 * when the page is full. In any other order all hits are sorted, but only the rows of the page are read whole.
 * @param {PageRequest} request
 * @param {string} search
 */
function hitsInOrder(request, search) {
  const grams = { sql: 'key_grams MATCH ?', args: [searchExpression(search)] };
  const found = [grams, hasText(search), ...conditionsOf(request, GRAMS_NUMBER)];
  const selections = [selectFirst(TEXT_HITS, found, request, GRAMS_NUMBER)];
  for (const end of hintEndsIn(search)) {
    const { sql, args } = hasText(search);
    const others = [hasHintEnd(end), { sql: `NOT ${sql}`, args }, ...conditionsOf(request)];
    selections.push(selectFirst(HINT_HITS, others, request));
  }
  return mergeSelections(selections, request);
}

/**
 * Returns the conditions of a page on its hits: its position and its filter.
 * @param {PageRequest} request
 * @param {string} [number] the SQL of the number
 * @returns {Statement[]}
 */
function conditionsOf(request, number) {
  const { status, role } = request;
  const after = conditionsAfter(request, number);
  const statuses = status ? STORED_STATUSES[status] : [];
  return [
    anyOf(after),
    ...(status ? [anyOf(statuses.map((each) => ({ sql: 'status = ?', args: [each] })))] : []),
    ...(role === null ? [] : [{ sql: 'role = ?', args: [role] }]),
  ];
}

/** @param {Statement[]} conditions @returns {Statement} */
function anyOf(conditions) {
  return {
    sql: `(${conditions.map(({ sql }) => sql).join(' OR ')})`,
    args: conditions.flatMap(({ args }) => args),
  };
}

/**
 * Returns the condition that a key has a text in its name, description or owner.
 * @param {string} search
 * @returns {Statement}
 */
function hasText(search) {
  const columns = ['folded_name', 'folded_description', 'folded_owner'];
  return anyOf(columns.map((column) => ({ sql: `instr(${column}, ?)`, args: [search] })));
}

/** @param {string} end @returns {Statement} */
function hasHintEnd(end) {
  return { sql: `${HINT_END} = ?`, args: [end] };
}
