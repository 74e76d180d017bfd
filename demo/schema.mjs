import { migrate, columnsOf } from './migrations.mjs';
import { HINT_END } from './search.mjs';

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
    previous_secret_expires_at TEXT,
    permissions TEXT,
    owner TEXT,
    folded_owner TEXT NOT NULL DEFAULT '',
    status TEXT NOT NULL DEFAULT 'active'
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
  // Counting a million rows would take longer than the rest of a page.
  `CREATE TABLE IF NOT EXISTS key_counts (
    status TEXT NOT NULL,
    role TEXT NOT NULL,
    total INTEGER NOT NULL,
    PRIMARY KEY (status, role)
  ) STRICT`,
  `CREATE VIRTUAL TABLE IF NOT EXISTS key_grams USING fts5(
    grams, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii'
  )`,
];

const COUNT_ONE_MORE = `INSERT INTO key_counts VALUES (new.status, new.role, 1)
  ON CONFLICT DO UPDATE SET total = total + 1`;

const TRIGGERS_AND_INDEXES = [
  `CREATE TRIGGER IF NOT EXISTS count_new_keys AFTER INSERT ON api_keys BEGIN ${COUNT_ONE_MORE}; END`,
  `CREATE TRIGGER IF NOT EXISTS count_statuses AFTER UPDATE OF status ON api_keys
    WHEN new.status != old.status BEGIN
      UPDATE key_counts SET total = total - 1 WHERE status = old.status AND role = old.role;
      ${COUNT_ONE_MORE};
    END`,
  // Only live keys need different names: a revoked key stays in the list, but its name is free.
  `CREATE UNIQUE INDEX IF NOT EXISTS live_names ON api_keys (folded_name)
    WHERE revoked_at IS NULL`,
  'CREATE INDEX IF NOT EXISTS by_name ON api_keys (folded_name)',
  'CREATE INDEX IF NOT EXISTS by_role ON api_keys (role)',
  "CREATE INDEX IF NOT EXISTS by_last_use ON api_keys (coalesce(last_used_at, ''))",
  "CREATE INDEX IF NOT EXISTS by_expiry ON api_keys (coalesce(expires_at, '~'))",
  // Each order within the keys of one status and role; the first is that of their numbers.
  'CREATE INDEX IF NOT EXISTS of_group ON api_keys (status, role)',
  'CREATE INDEX IF NOT EXISTS of_group_by_name ON api_keys (status, role, folded_name)',
  `CREATE INDEX IF NOT EXISTS of_group_by_last_use
    ON api_keys (status, role, coalesce(last_used_at, ''))`,
  `CREATE INDEX IF NOT EXISTS of_group_by_expiry
    ON api_keys (status, role, coalesce(expires_at, '~'))`,
  'CREATE INDEX IF NOT EXISTS by_end ON api_keys (status, expires_at)',
  `CREATE INDEX IF NOT EXISTS by_hint ON api_keys (${HINT_END})`,
  'CREATE INDEX IF NOT EXISTS requests_of_key ON secret_requests (key_id)',
  'CREATE INDEX IF NOT EXISTS requests_by_age ON secret_requests (created_at)',
];

/**
 * Creates the tables that are missing, and migrates a database of an earlier version.
 * @param {Client} client
 * @throws when the database cannot be written, or belongs to another program
 */
export async function prepareSchema(client) {
  await migrate(client, { tables: TABLES, triggersAndIndexes: TRIGGERS_AND_INDEXES });
  await client.batch([...TABLES, ...TRIGGERS_AND_INDEXES], 'write');
  if (!(await columnsOf(client)).endsWith(',permissions,owner,folded_owner,status'))
    throw new Error('its table api_keys belongs to another program');
}
