import { isConflict } from './database-errors.mjs';
import { fold, gramsOf } from './search.mjs';

/** @typedef {import('./file-client.mjs').DatabaseClient} Client */

const TABLES = [
  `CREATE TABLE IF NOT EXISTS api_keys (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    folded_name TEXT NOT NULL,
    description TEXT NOT NULL,
    folded_description TEXT NOT NULL,
    role TEXT NOT NULL,
    hint TEXT NOT NULL,
    secret_hash TEXT NOT NULL UNIQUE,
    created_at TEXT NOT NULL,
    last_used_at TEXT,
    expires_at TEXT,
    revoked_at TEXT,
    previous_secret_hash TEXT UNIQUE,
    previous_secret_expires_at TEXT
  ) STRICT`,
  `CREATE TABLE IF NOT EXISTS secret_requests (
    caller TEXT NOT NULL,
    idempotency_key TEXT NOT NULL,
    request_hash TEXT NOT NULL,
    nonce TEXT,
    key_id TEXT NOT NULL,
    created_at TEXT NOT NULL,
    PRIMARY KEY (caller, idempotency_key)
  ) STRICT`,
  // The number of keys: counting a million rows would take longer than the rest of a page.
  `CREATE TABLE IF NOT EXISTS key_count (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    total INTEGER NOT NULL
  ) STRICT`,
  `CREATE VIRTUAL TABLE IF NOT EXISTS key_grams USING fts5(
    grams, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii'
  )`,
];

const TRIGGERS_AND_INDEXES = [
  'INSERT OR IGNORE INTO key_count VALUES (1, 0)',
  `CREATE TRIGGER IF NOT EXISTS count_keys AFTER INSERT ON api_keys
    BEGIN UPDATE key_count SET total = total + 1; END`,
  // Only live keys need different names: a revoked key stays in the list, but its name is free.
  `CREATE UNIQUE INDEX IF NOT EXISTS live_names ON api_keys (folded_name)
    WHERE revoked_at IS NULL`,
  'CREATE INDEX IF NOT EXISTS by_name ON api_keys (folded_name)',
  'CREATE INDEX IF NOT EXISTS by_role ON api_keys (role)',
  "CREATE INDEX IF NOT EXISTS by_last_use ON api_keys (coalesce(last_used_at, ''))",
  "CREATE INDEX IF NOT EXISTS by_expiry ON api_keys (coalesce(expires_at, '~'))",
  'CREATE INDEX IF NOT EXISTS requests_of_key ON secret_requests (key_id)',
  'CREATE INDEX IF NOT EXISTS requests_by_age ON secret_requests (created_at)',
];

/** The columns of `api_keys` in the first version of the schema. */
const FIRST_COLUMNS = 'number,id,name,folded_name,description,role,hint,secret_hash,created_at';

/**
 * Creates the tables that are missing, and migrates a database of the first version.
 * @param {Client} client
 * @throws when the database cannot be written, or belongs to another program
 */
export async function prepareSchema(client) {
  if ((await columnsOf(client)) === FIRST_COLUMNS) await migrate(client);
  await client.batch([...TABLES, ...TRIGGERS_AND_INDEXES], 'write');
  if (!(await columnsOf(client)).endsWith(',previous_secret_hash,previous_secret_expires_at'))
    throw new Error('its table api_keys belongs to another program');
}

/** @param {Client} client */
async function columnsOf(client) {
  const { rows } = await client.execute("SELECT name FROM pragma_table_info('api_keys')");
  return rows.map(({ name }) => name).join();
}

/**
 * Migrates a database of the first version, all or nothing.
 * @param {Client} client
 */
async function migrate(client) {
  const { rows } = await client.execute(
    'SELECT number, name, description FROM api_keys ORDER BY number',
  );
  try {
    await client.batch(migration(rows), 'write');
  } catch (error) {
    // Another server has migrated the database meanwhile, and the first statement failed; or it has
    // added a key.
    if ((await columnsOf(client)) !== FIRST_COLUMNS) return;
    if (!isConflict(error)) throw error;
    await migrate(client);
  }
}

/** @param {import('@libsql/client').Row[]} rows of all keys */
function migration(rows) {
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
    ...TABLES,
    ...TRIGGERS_AND_INDEXES,
    `INSERT INTO api_keys (${FIRST_COLUMNS}, folded_description)
      SELECT ${FIRST_COLUMNS}, '' FROM first_keys ORDER BY number`,
    ...rows.flatMap(indexStatements),
    'INSERT INTO secret_requests SELECT * FROM first_requests',
    'DROP TABLE first_requests',
    'DROP TABLE first_keys',
  ];
}

/** @param {import('@libsql/client').Row} row */
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
