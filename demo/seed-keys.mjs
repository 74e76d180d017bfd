import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { isConflict } from './database-errors.mjs';
import { statusAt } from './key-groups.mjs';
import { fold, gramsOf } from './search.mjs';
import { seedKey } from './seed-data.mjs';

/**
 * @typedef {import('./file-client.mjs').DatabaseClient} Client
 * @typedef {import('@libsql/client').InValue} Value
 * @typedef {import('./seed-data.mjs').SeedKey} SeedKey
 * @typedef {{ signal?: AbortSignal, onProgress?: (made: number, count: number) => void }} SeedOptions
 * @typedef {{ values: Value[], grams: string }} SeedRow a key and its search index
 */

const FIRST_SEED_AGE_MS = 2 * 365 * 24 * 60 * 60 * 1000;
const KEYS_PER_TRANSACTION = 10_000;
/** Longer than a server waits between two attempts to write. */
const PAUSE_MS = 50;
/** SQLite takes at most 32,766 values in one statement. */
const KEYS_PER_STATEMENT = 500;

/** By default FTS5 writes after each 1 MB, and then merges many small parts of the index. */
const WRITE_LARGE_PARTS = "INSERT INTO key_grams (key_grams, rank) VALUES ('hashsize', 33554432)";
/** One part is the fastest to read. A server that runs for long gets there by itself. */
const MERGE_PARTS = "INSERT INTO key_grams (key_grams) VALUES ('optimize')";

const COLUMNS = [
  ...['id', 'name', 'folded_name', 'description', 'folded_description', 'role', 'hint'],
  ...['permissions', 'owner', 'folded_owner', 'secret_hash'],
  ...['created_at', 'last_used_at', 'expires_at', 'revoked_at', 'status'],
];

/**
 * Adds invented keys, whose secrets nobody knows. Their dates of creation lie between the newest key
 * and now, since keys are numbered in the order of their creation.
 * @param {Client} client of a database with its schema
 * @param {number} count
 * @param {SeedOptions} [options]
 * @returns {Promise<number>} how many were added: fewer than `count` if the signal was aborted
 */
export async function seedKeys(client, count, { signal, onProgress } = {}) {
  await client.batch([WRITE_LARGE_PARTS], 'write');
  let made = 0;
  while (made < count && !signal?.aborted) {
    made += await insertSome(client, count - made);
    onProgress?.(made, count);
    // Let signals arrive, and other processes write.
    await delay(PAUSE_MS);
  }
  if (!signal?.aborted) await client.batch([MERGE_PARTS], 'write');
  return made;
}

/**
 * Inserts the keys of one transaction.
 * @param {Client} client
 * @param {number} count of all keys that are to come
 * @returns {Promise<number>} how many it has inserted
 */
async function insertSome(client, count) {
  for (;;) {
    const newest = await readNewest(client);
    const rows = makeRows(count, newest);
    try {
      await client.batch(insertStatements(rows), 'write');
      return rows.length;
    } catch (error) {
      // Another seed program may have taken the same names meanwhile.
      if (!isConflict(error) || newest.number === (await readNewest(client)).number) throw error;
    }
  }
}

/**
 * Makes the rows of one transaction.
 * @param {number} count of all keys that are to come
 * @param {{ number: number, createdAt: number }} newest
 */
function makeRows(count, newest) {
  const now = Date.now();
  const from = Math.min(newest.createdAt, now);
  return Array.from({ length: Math.min(KEYS_PER_TRANSACTION, count) }, (_, index) => {
    const createdAt = Math.floor(from + ((now - from) * (index + 1)) / (count + 1));
    return toRow(seedKey(newest.number + index + 1, createdAt, now), now);
  });
}

/** @param {Client} client */
async function readNewest(client) {
  const { rows } = await client.execute(
    'SELECT number, created_at FROM api_keys ORDER BY number DESC LIMIT 1',
  );
  const row = rows[0];
  if (!row) return { number: 0, createdAt: Date.now() - FIRST_SEED_AGE_MS };
  return { number: Number(row.number), createdAt: Date.parse(String(row.created_at)) };
}

/** @param {SeedRow[]} rows */
function insertStatements(rows) {
  const statements = [];
  for (let start = 0; start < rows.length; start += KEYS_PER_STATEMENT) {
    const some = rows.slice(start, start + KEYS_PER_STATEMENT);
    statements.push(insertKeys(some), insertGrams(some));
  }
  return statements;
}

/** @param {SeedKey} key @param {number} now @returns {SeedRow} */
function toRow(key, now) {
  const { name, description, role, permissions, owner } = key;
  const { createdAt, lastUsedAt, expiresAt, revokedAt } = key;
  const foldedTexts = /** @type {[string, string, string]} */ (
    [name, description, owner].map(fold)
  );
  const [foldedName, foldedDescription, foldedOwner] = foldedTexts;
  const secretHash = randomBytes(32).toString('hex');
  const hint = `ak_live_…${randomBytes(2).toString('hex')}`;
  return {
    values: [
      ...[randomUUID(), name, foldedName, description, foldedDescription, role],
      ...[hint, JSON.stringify(permissions), owner, foldedOwner, secretHash],
      ...[createdAt, lastUsedAt, expiresAt, revokedAt].map(toIso),
      revokedAt === null ? statusAt(toIso(expiresAt), now) : 'revoked',
    ],
    grams: gramsOf(...foldedTexts),
  };
}

/** @param {number | null} time */
function toIso(time) {
  return time === null ? null : new Date(time).toISOString();
}

/**
 * Inserts keys without numbers: SQLite gives them the next ones, whatever a server has added meanwhile.
 * @param {SeedRow[]} rows
 */
function insertKeys(rows) {
  const placeholders = `(${COLUMNS.map(() => '?').join()})`;
  return {
    sql: `INSERT INTO api_keys (${COLUMNS.join()}) VALUES ${rows.map(() => placeholders).join()}`,
    args: rows.flatMap(({ values }) => values),
  };
}

/**
 * Inserts the search index of the keys that were inserted just before.
 * @param {SeedRow[]} rows
 */
function insertGrams(rows) {
  return {
    sql: `INSERT INTO key_grams (rowid, grams) SELECT newest + column1, column2
      FROM (SELECT max(number) AS newest FROM api_keys), (VALUES ${rows.map(() => '(?, ?)').join()})`,
    args: rows.flatMap(({ grams }, index) => [index - rows.length + 1, grams]),
  };
}
