import { randomBytes, randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { fold, gramsOf } from './search.mjs';
import { seedKey } from './seed-data.mjs';

/**
 * @typedef {import('@libsql/client').Client} Client
 * @typedef {import('@libsql/client').InValue} Value
 * @typedef {import('./seed-data.mjs').SeedKey} SeedKey
 */

const DAY = 24 * 60 * 60 * 1000;
/** In one transaction: what is lost when it is stopped, and between two lines of progress. */
const PER_TRANSACTION = 10_000;
/** In one statement: SQLite takes 32,766 values. */
const PER_STATEMENT = 500;

/** What the index gathers before it writes, in bytes: by default 1 MB, and then it joins many small parts. */
const LARGE_PARTS = "INSERT INTO key_grams (key_grams, rank) VALUES ('hashsize', 33554432)";
/** One part to read from, as a server has after a while by itself. */
const AS_ONE_PART = "INSERT INTO key_grams (key_grams) VALUES ('optimize')";

const COLUMNS = [
  ...['number', 'id', 'name', 'folded_name', 'description', 'folded_description', 'role', 'hint'],
  ...['secret_hash', 'created_at', 'last_used_at', 'expires_at', 'revoked_at'],
];

/**
 * Makes keys that nobody holds, after those that there are, and made between them and now: keys are
 * numbered in the order in which they are made.
 * @param {Client} client of a database with its schema
 * @param {number} count
 * @param {{ signal?: AbortSignal, progress?: (made: number, count: number) => void, now?: number }} [options]
 * @returns {Promise<number>} how many were made: fewer once the signal is aborted
 */
export async function seedKeys(client, count, { signal, progress, now = Date.now() } = {}) {
  const { rows } = await client.execute(
    'SELECT number, created_at FROM api_keys ORDER BY number DESC LIMIT 1',
  );
  const first = Number(rows[0]?.number ?? 0) + 1;
  const newest = rows[0] ? Date.parse(String(rows[0].created_at)) : now - 2 * 365 * DAY;
  const from = Math.min(newest, now);
  await client.execute(LARGE_PARTS);
  let made = 0;
  while (made < count && !signal?.aborted) {
    const size = Math.min(PER_TRANSACTION, count - made);
    const keys = Array.from({ length: size }, (_, at) => {
      const createdAt = Math.floor(from + ((now - from) * (made + at + 1)) / (count + 1));
      return toRow(first + made + at, seedKey(first + made + at, createdAt, now));
    });
    await client.batch([...statements(keys)], 'write');
    made += size;
    progress?.(made, count);
    // A signal is heard between transactions only: the client blocks while it works.
    await setImmediate();
  }
  if (!signal?.aborted) await client.execute(AS_ONE_PART);
  return made;
}

/** @param {Row[]} rows */
function* statements(rows) {
  for (let at = 0; at < rows.length; at += PER_STATEMENT) {
    const some = rows.slice(at, at + PER_STATEMENT);
    yield insert(
      'api_keys',
      COLUMNS,
      some.map(({ values }) => values),
    );
    yield insert(
      'key_grams',
      ['rowid', 'grams'],
      some.map(({ grams }) => grams),
    );
  }
}

/** @typedef {{ values: Value[], grams: Value[] }} Row */

/**
 * @param {number} number
 * @param {SeedKey} key
 * @returns {Row}
 */
function toRow(number, key) {
  const { name, description, role, createdAt, lastUsedAt, expiresAt, revokedAt } = key;
  const folded = [fold(name), fold(description)];
  const random = randomBytes(34);
  return {
    values: [
      ...[number, randomUUID(), name, folded[0] ?? '', description, folded[1] ?? '', role],
      ...[`ak_live_…${random.toString('hex', 32)}`, random.toString('hex', 0, 32)],
      ...[createdAt, lastUsedAt, expiresAt, revokedAt].map(toIso),
    ],
    grams: [number, gramsOf(...folded)],
  };
}

/** @param {number | null} time */
function toIso(time) {
  return time === null ? null : new Date(time).toISOString();
}

/**
 * @param {string} table
 * @param {string[]} columns
 * @param {Value[][]} rows
 */
function insert(table, columns, rows) {
  const row = `(${columns.map(() => '?').join()})`;
  return {
    sql: `INSERT INTO ${table} (${columns.join()}) VALUES ${rows.map(() => row).join()}`,
    args: rows.flat(),
  };
}
