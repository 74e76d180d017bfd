import { randomBytes, randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { fold, gramsOf } from './search.mjs';
import { seedKey } from './seed-data.mjs';

/**
 * @typedef {import('./file-client.mjs').DatabaseClient} Client
 * @typedef {import('@libsql/client').InValue} Value
 * @typedef {import('./seed-data.mjs').SeedKey} SeedKey
 * @typedef {{ signal?: AbortSignal, onProgress?: (made: number, count: number) => void, now?: number }} SeedOptions
 * @typedef {{ values: Value[], grams: Value[] }} SeedRow the row of a key in each of the two tables
 */

const FIRST_SEED_AGE_MS = 2 * 365 * 24 * 60 * 60 * 1000;
const KEYS_PER_TRANSACTION = 10_000;
/** SQLite takes at most 32,766 values in one statement. */
const KEYS_PER_STATEMENT = 500;

/** By default FTS5 writes after each 1 MB, and then merges many small parts of the index. */
const WRITE_LARGE_PARTS = "INSERT INTO key_grams (key_grams, rank) VALUES ('hashsize', 33554432)";
/** One part is the fastest to read. A server that runs for long gets there by itself. */
const MERGE_PARTS = "INSERT INTO key_grams (key_grams) VALUES ('optimize')";

const COLUMNS = [
  ...['number', 'id', 'name', 'folded_name', 'description', 'folded_description', 'role', 'hint'],
  ...['secret_hash', 'created_at', 'last_used_at', 'expires_at', 'revoked_at'],
];

/**
 * Adds invented keys, whose secrets nobody knows. Their dates of creation lie between the newest key
 * and now, since keys are numbered in the order of their creation.
 * @param {Client} client of a database with its schema
 * @param {number} count
 * @param {SeedOptions} [options]
 * @returns {Promise<number>} how many were added: fewer than `count` if the signal was aborted
 */
export async function seedKeys(client, count, { signal, onProgress, now = Date.now() } = {}) {
  const newest = await readNewest(client);
  const firstNumber = (newest?.number ?? 0) + 1;
  const from = Math.min(newest?.createdAt ?? now - FIRST_SEED_AGE_MS, now);
  const makeRow = (/** @type {number} */ index) => {
    const createdAt = Math.floor(from + ((now - from) * (index + 1)) / (count + 1));
    return toRow(firstNumber + index, seedKey(firstNumber + index, createdAt, now));
  };
  await client.execute(WRITE_LARGE_PARTS);
  let made = 0;
  while (made < count && !signal?.aborted) {
    const size = Math.min(KEYS_PER_TRANSACTION, count - made);
    const rows = Array.from({ length: size }, (_, offset) => makeRow(made + offset));
    await client.batch(insertStatements(rows), 'write');
    made += size;
    onProgress?.(made, count);
    // The client blocks the event loop, so a signal can arrive only between transactions.
    await setImmediate();
  }
  if (!signal?.aborted) await client.execute(MERGE_PARTS);
  return made;
}

/** @param {Client} client */
async function readNewest(client) {
  const { rows } = await client.execute(
    'SELECT number, created_at FROM api_keys ORDER BY number DESC LIMIT 1',
  );
  const row = rows[0];
  return row && { number: Number(row.number), createdAt: Date.parse(String(row.created_at)) };
}

/** @param {SeedRow[]} rows */
function insertStatements(rows) {
  const statements = [];
  for (let start = 0; start < rows.length; start += KEYS_PER_STATEMENT) {
    const some = rows.slice(start, start + KEYS_PER_STATEMENT);
    const values = some.map((row) => row.values);
    const grams = some.map((row) => row.grams);
    statements.push(insertInto('api_keys', COLUMNS, values));
    statements.push(insertInto('key_grams', ['rowid', 'grams'], grams));
  }
  return statements;
}

/**
 * @param {number} number
 * @param {SeedKey} key
 * @returns {SeedRow}
 */
function toRow(number, key) {
  const { name, description, role, createdAt, lastUsedAt, expiresAt, revokedAt } = key;
  const foldedName = fold(name);
  const foldedDescription = fold(description);
  const secretHash = randomBytes(32).toString('hex');
  const hint = `ak_live_…${randomBytes(2).toString('hex')}`;
  return {
    values: [
      ...[number, randomUUID(), name, foldedName, description, foldedDescription, role],
      ...[hint, secretHash],
      ...[createdAt, lastUsedAt, expiresAt, revokedAt].map(toIso),
    ],
    grams: [number, gramsOf(foldedName, foldedDescription)],
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
function insertInto(table, columns, rows) {
  const placeholders = `(${columns.map(() => '?').join()})`;
  return {
    sql: `INSERT INTO ${table} (${columns.join()}) VALUES ${rows.map(() => placeholders).join()}`,
    args: rows.flat(),
  };
}
