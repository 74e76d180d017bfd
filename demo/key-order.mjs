/**
 * The orders of the list. Every page is read through an index, and starts after a position, not at an offset, so keys
 * that are created meanwhile do not shift it.
 *
 * @typedef {keyof typeof SORT_EXPRESSIONS} Column
 * @typedef {{ sortKey: string, number: number }} Position the place of a key in an order
 * @typedef {{ column: Column, descending: boolean }} Order
 * @typedef {{ sql: string, args: (string | number)[] }} Statement a statement, or a part of one
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

/**
 * Returns the SQL of an order; `beyond` is the operator for what comes after a position.
 * @param {Order} order
 * @param {string} [number] the SQL of the number
 */
export function orderOf({ column, descending }, number = 'number') {
  const expression = column === 'createdAt' ? number : SORT_EXPRESSIONS[column];
  const direction = descending ? 'DESC' : 'ASC';
  const byNumber = `${number} ${direction}`;
  return {
    expression,
    direction,
    orderBy: column === 'createdAt' ? byNumber : `${expression} ${direction}, ${byNumber}`,
    beyond: descending ? '<' : '>',
  };
}

/**
 * Returns conditions for the keys after a position that together find each of them once. They are two where one would
 * be a comparison of rows, of which SQLite uses only the first value to search an index.
 * @param {Order & { after: Position | undefined }} request
 * @param {string} [number] the SQL of the number
 * @returns {Statement[]}
 */
export function conditionsAfter(request, number = 'number') {
  const { column, after } = request;
  const { expression, beyond } = orderOf(request, number);
  if (!after) return [{ sql: 'TRUE', args: [] }];
  const isLater = `${number} ${beyond} ?`;
  if (column === 'createdAt') return [{ sql: isLater, args: [after.number] }];
  return [
    { sql: `${expression} = ? AND ${isLater}`, args: [after.sortKey, after.number] },
    { sql: `${expression} ${beyond} ?`, args: [after.sortKey] },
  ];
}

/**
 * Selects the first keys of a source in an order: their number as `hit` and their `sort_key`.
 * @param {string} source the tables, one of which is `api_keys`
 * @param {Statement[]} conditions
 * @param {Order & { limit: number }} request
 * @param {string} [number] the SQL of the number
 * @returns {Statement}
 */
export function selectFirst(source, conditions, request, number = 'number') {
  const { expression, orderBy } = orderOf(request, number);
  return {
    sql: `SELECT * FROM (SELECT ${number} AS hit, ${expression} AS sort_key FROM ${source}
      WHERE ${conditions.map(({ sql }) => sql).join(' AND ')} ORDER BY ${orderBy} LIMIT ?)`,
    args: [...conditions.flatMap(({ args }) => args), request.limit],
  };
}

/**
 * Merges selections of `selectFirst` that have no key in common, and reads the rows of the keys that come first.
 * @param {Statement[]} selections
 * @param {Order & { limit: number }} request
 * @returns {Statement}
 */
export function mergeSelections(selections, request) {
  const { direction } = orderOf(request);
  const orderBy = `ORDER BY sort_key ${direction}, hit ${direction}`;
  return {
    sql: `SELECT api_keys.*, sort_key
      FROM (${selections.map(({ sql }) => sql).join(' UNION ALL ')} ${orderBy} LIMIT ?)
      CROSS JOIN api_keys ON number = hit ${orderBy}`,
    args: [...selections.flatMap(({ args }) => args), request.limit],
  };
}
