import { fold, gramsOf } from './search.mjs';

/** @typedef {import('@libsql/client').Client} Client */

/** A column for each thing that the list shows; what is sorted by has an index. */
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
  // Counting a million rows takes longer than all the rest of a page.
  `CREATE TABLE IF NOT EXISTS key_count (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    total INTEGER NOT NULL
  ) STRICT`,
  `CREATE VIRTUAL TABLE IF NOT EXISTS key_grams USING fts5(
    grams, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii'
  )`,
];

const REST = [
  'INSERT OR IGNORE INTO key_count VALUES (1, 0)',
  `CREATE TRIGGER IF NOT EXISTS count_keys AFTER INSERT ON api_keys
    BEGIN UPDATE key_count SET total = total + 1; END`,
  // A revoked key stays in the list, and its name is free.
  `CREATE UNIQUE INDEX IF NOT EXISTS live_names ON api_keys (folded_name)
    WHERE revoked_at IS NULL`,
  'CREATE INDEX IF NOT EXISTS by_name ON api_keys (folded_name)',
  'CREATE INDEX IF NOT EXISTS by_role ON api_keys (role)',
  "CREATE INDEX IF NOT EXISTS by_last_use ON api_keys (coalesce(last_used_at, ''))",
  "CREATE INDEX IF NOT EXISTS by_expiry ON api_keys (coalesce(expires_at, '~'))",
  'CREATE INDEX IF NOT EXISTS requests_of_key ON secret_requests (key_id)',
  'CREATE INDEX IF NOT EXISTS requests_by_age ON secret_requests (created_at)',
];

/** The columns that the first schema had. */
const FIRST = 'number,id,name,folded_name,description,role,hint,secret_hash,created_at';

/**
 * Makes what is not there yet; a database of the first schema is brought to this one.
 * @param {Client} client
 * @throws when it cannot be written, or is the database of something else
 */
export async function prepareSchema(client) {
  if ((await columnsOf(client)) === FIRST) await migrate(client);
  await client.batch([...TABLES, ...REST], 'write');
  if (!(await columnsOf(client)).endsWith(',previous_secret_hash,previous_secret_expires_at'))
    throw new Error('its table api_keys belongs to something else');
}

/** @param {Client} client */
async function columnsOf(client) {
  const { rows } = await client.execute("SELECT name FROM pragma_table_info('api_keys')");
  return rows.map(({ name }) => name).join();
}

/**
 * All or nothing. The first statement fails where another server has done it meanwhile.
 * @param {Client} client
 */
async function migrate(client) {
  const { rows } = await client.execute('SELECT number, name, description FROM api_keys');
  try {
    await client.batch(
      [
        'ALTER TABLE create_requests RENAME TO first_requests',
        'ALTER TABLE api_keys RENAME TO first_keys',
        ...TABLES,
        ...REST,
        `INSERT INTO api_keys (${FIRST}, folded_description)
          SELECT ${FIRST}, '' FROM first_keys ORDER BY number`,
        ...rows.flatMap(searchable),
        'INSERT INTO secret_requests SELECT * FROM first_requests',
        'DROP TABLE first_requests',
        'DROP TABLE first_keys',
      ],
      'write',
    );
  } catch (error) {
    if ((await columnsOf(client)) === FIRST) throw error;
  }
}

/** @param {import('@libsql/client').Row} row */
function searchable({ number, name, description }) {
  const [foldedName, foldedDescription] = [fold(String(name)), fold(String(description))];
  return [
    {
      sql: 'UPDATE api_keys SET folded_description = ? WHERE number = ?',
      args: [foldedDescription, Number(number)],
    },
    {
      sql: 'INSERT INTO key_grams (rowid, grams) VALUES (?, ?)',
      args: [Number(number), gramsOf(foldedName, foldedDescription)],
    },
  ];
}
