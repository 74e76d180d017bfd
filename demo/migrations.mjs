import { isConflict } from './database-errors.mjs';
import { fold, gramsOf } from './search.mjs';

/**
 * @typedef {import('./file-client.mjs').DatabaseClient} Client
 * @typedef {import('./file-client.mjs').Statement} Statement
 * @typedef {import('@libsql/client').Row} Row
 * @typedef {{ tables: string[], triggersAndIndexes: string[] }} Schema the statements that create what is missing
 */

/** The columns of `api_keys` in the first version of the schema. */
const FIRST_COLUMNS = 'number,id,name,folded_name,description,role,hint,secret_hash,created_at';
/** Those in the second version, which had neither permissions nor owners, and counted keys of all statuses together. */
const SECOND_COLUMNS =
  'number,id,name,folded_name,description,folded_description,role,hint,secret_hash,created_at,' +
  'last_used_at,expires_at,revoked_at,previous_secret_hash,previous_secret_expires_at';

/** @param {Client} client */
export async function columnsOf(client) {
  const { rows } = await client.execute("SELECT name FROM pragma_table_info('api_keys')");
  return rows.map(({ name }) => name).join();
}

/**
 * Migrates a database of an earlier version, all or nothing.
 * @param {Client} client
 * @param {Schema} schema
 * @returns {Promise<void>}
 */
export async function migrate(client, schema) {
  const columns = await columnsOf(client);
  const statements = await migrationFrom(columns, client, schema);
  try {
    if (statements) await client.batch(statements, 'write');
  } catch (error) {
    // Another server has migrated the database meanwhile, and a statement failed; or it has added a
    // key.
    if ((await columnsOf(client)) !== columns) return;
    if (!isConflict(error)) throw error;
    await migrate(client, schema);
  }
}

/**
 * @param {string} columns
 * @param {Client} client
 * @param {Schema} schema
 * @returns {Promise<Statement[] | undefined>} `undefined` for a new or current database
 */
async function migrationFrom(columns, client, schema) {
  if (columns === SECOND_COLUMNS) return fromSecond(schema);
  if (columns !== FIRST_COLUMNS) return undefined;
  const { rows } = await client.execute(
    'SELECT number, name, description FROM api_keys ORDER BY number',
  );
  return fromFirst(rows, schema);
}

/**
 * Adds the new columns, and stores what the clock does not change: the server does the rest.
 * @param {Schema} schema
 * @returns {Statement[]}
 */
function fromSecond({ tables, triggersAndIndexes }) {
  return [
    'DROP TRIGGER count_keys',
    'DROP TABLE key_count',
    'ALTER TABLE api_keys ADD COLUMN permissions TEXT',
    'ALTER TABLE api_keys ADD COLUMN owner TEXT',
    "ALTER TABLE api_keys ADD COLUMN folded_owner TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE api_keys ADD COLUMN status TEXT NOT NULL DEFAULT 'active'",
    "UPDATE api_keys SET status = 'revoked' WHERE revoked_at IS NOT NULL",
    ...tables,
    'INSERT INTO key_counts SELECT status, role, count(*) FROM api_keys GROUP BY status, role',
    ...triggersAndIndexes,
  ];
}

/**
 * @param {Row[]} rows of all keys
 * @param {Schema} schema
 * @returns {Statement[]}
 */
function fromFirst(rows, { tables, triggersAndIndexes }) {
  return [
    'ALTER TABLE create_requests RENAME TO first_requests',
    'ALTER TABLE api_keys RENAME TO first_keys',
    // Fails if there is a key that is not among the rows: it would be missing from the search index.
    'CREATE TABLE keys_not_read (number INTEGER CHECK (number IS NULL)) STRICT',
    {
      sql: 'INSERT INTO keys_not_read SELECT number FROM first_keys WHERE number > ?',
      args: [Number(rows.at(-1)?.number ?? 0)],
    },
    'DROP TABLE keys_not_read',
    ...tables,
    ...triggersAndIndexes,
    `INSERT INTO api_keys (${FIRST_COLUMNS}, folded_description)
      SELECT ${FIRST_COLUMNS}, '' FROM first_keys ORDER BY number`,
    ...rows.flatMap(indexStatements),
    'INSERT INTO secret_requests SELECT * FROM first_requests',
    'DROP TABLE first_requests',
    'DROP TABLE first_keys',
  ];
}

/** @param {Row} row */
function indexStatements({ number, name, description }) {
  const foldedName = fold(String(name));
  const foldedDescription = fold(String(description));
  return [
    {
      sql: 'UPDATE api_keys SET folded_description = ? WHERE number = ?',
      args: [foldedDescription, Number(number)],
    },
    {
      // No row if the key was deleted since it was read.
      sql: 'INSERT INTO key_grams (rowid, grams) SELECT number, ? FROM api_keys WHERE number = ?',
      args: [gramsOf(foldedName, foldedDescription), Number(number)],
    },
  ];
}
