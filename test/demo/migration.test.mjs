import assert from 'node:assert/strict';
import { createClient } from '@libsql/client';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'node:test';
import { deriveSecret, hashSecret, hintOf } from '../../demo/secret.mjs';
import {
  createKey,
  newDatabase,
  newDraft,
  rotateKey,
  run,
  send,
  startDemo,
  whoAmI,
} from './support.mjs';

/** The tables of the first version of the server. */
const FIRST_SCHEMA = [
  `CREATE TABLE api_keys (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
    folded_name TEXT NOT NULL UNIQUE, description TEXT NOT NULL, role TEXT NOT NULL,
    hint TEXT NOT NULL, secret_hash TEXT NOT NULL UNIQUE, created_at TEXT NOT NULL
  ) STRICT`,
  `CREATE TABLE create_requests (
    caller TEXT NOT NULL, idempotency_key TEXT NOT NULL, draft_hash TEXT NOT NULL, nonce TEXT,
    key_id TEXT NOT NULL, created_at TEXT NOT NULL, PRIMARY KEY (caller, idempotency_key)
  ) STRICT`,
];

/** The tables of the second version, as far as they have changed since. */
const SECOND_SCHEMA = [
  `CREATE TABLE api_keys (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
    folded_name TEXT NOT NULL, description TEXT NOT NULL, folded_description TEXT NOT NULL,
    role TEXT NOT NULL, hint TEXT NOT NULL, secret_hash TEXT NOT NULL UNIQUE, created_at TEXT NOT NULL,
    last_used_at TEXT, expires_at TEXT, revoked_at TEXT, previous_secret_hash TEXT UNIQUE,
    previous_secret_expires_at TEXT
  ) STRICT`,
  'CREATE TABLE key_count (one INTEGER PRIMARY KEY CHECK (one = 1), total INTEGER NOT NULL) STRICT',
  'INSERT INTO key_count VALUES (1, 0)',
  `CREATE TRIGGER count_keys AFTER INSERT ON api_keys
    BEGIN UPDATE key_count SET total = total + 1; END`,
  `CREATE TABLE secret_requests (
    caller TEXT NOT NULL, idempotency_key TEXT NOT NULL, request_hash TEXT NOT NULL, nonce TEXT,
    key_id TEXT NOT NULL, created_at TEXT NOT NULL, PRIMARY KEY (caller, idempotency_key)
  ) STRICT`,
  `CREATE VIRTUAL TABLE key_grams USING fts5(
    grams, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii'
  )`,
];

const serverKey = Buffer.alloc(32, 7);
const draft = { applicationName: 'Kassel export', description: 'Every night', role: 'admin' };

/** Creates a database of the first version with two keys. @param {string} url */
async function createFirstDatabase(url) {
  writeFileSync(`${fileURLToPath(url)}-key`, serverKey.toString('hex'), { mode: 0o600 });
  const source = { serverKey, nonce: 'a'.repeat(64), caller: 'visitor', idempotencyKey: 'first' };
  const secret = deriveSecret(source);
  const hash = createHash('sha256')
    .update(JSON.stringify(Object.values(draft)))
    .digest('hex');
  const time = new Date().toISOString();
  const insert = 'INSERT INTO api_keys VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)';
  const client = createClient({ url });
  await client.batch(
    [
      ...FIRST_SCHEMA,
      { sql: insert, args: [3, 'old', 'Old', 'old', '', 'readonly', 'ak_…', 'none', time] },
      {
        sql: insert,
        args: [
          ...[7, 'kassel', draft.applicationName, 'kassel export', draft.description, draft.role],
          ...[hintOf(secret), hashSecret(secret), time],
        ],
      },
      {
        sql: 'INSERT INTO create_requests VALUES (?, ?, ?, ?, ?, ?)',
        args: ['visitor', 'first', hash, source.nonce, 'kassel', time],
      },
    ],
    'write',
  );
  client.close();
  return secret;
}

describe('a database of the first version', () => {
  it('keeps its keys, secrets and idempotency records', async (t) => {
    const database = newDatabase(t);
    const secret = await createFirstDatabase(database);
    const demo = await startDemo(t, { database });
    assert.equal((await whoAmI(demo, secret)).json.id, 'kassel');
    const { json: list } = await send(demo, 'GET', '/api/keys');
    assert.equal(list.total, 2);
    const [first, second] = list.items;
    assert.deepEqual([first.id, second.id], ['kassel', 'old']);
    assert.equal(first.expiresAt, null);
    const replay = await createKey(demo, draft, { 'Idempotency-Key': 'first' });
    assert.equal(replay.json.secret, secret);
    assert.equal((await createKey(demo, draft)).status, 409);
  });

  it('supports all operations after the migration', async (t) => {
    const database = newDatabase(t);
    const secret = await createFirstDatabase(database);
    const demo = await startDemo(t, { database });
    for (const q of ['night', 'kassel'])
      assert.equal((await send(demo, 'GET', `/api/keys?q=${q}`)).json.items[0].id, 'kassel');
    assert.equal((await rotateKey(demo, 'kassel', 60)).status, 200);
    assert.equal((await whoAmI(demo, secret)).status, 200);
    assert.equal((await send(demo, 'DELETE', '/api/keys/kassel')).status, 204);
    assert.equal((await createKey(demo, draft)).status, 201);
    await demo.stop();
    const again = await startDemo(t, { database });
    assert.equal((await send(again, 'GET', '/api/keys')).json.total, 3);
  });

  it('is migrated once by servers that start at the same time', async (t) => {
    const database = newDatabase(t);
    const secret = await createFirstDatabase(database);
    const demos = await Promise.all([1, 2, 3].map(() => startDemo(t, { database })));
    for (const demo of demos) {
      assert.equal((await whoAmI(demo, secret)).status, 200);
      assert.equal((await send(demo, 'GET', '/api/keys')).json.total, 2);
    }
    const client = createClient({ url: database });
    t.after(() => client.close());
    const { rows } = await client.execute('SELECT name FROM sqlite_schema ORDER BY name');
    const names = rows.map(({ name }) => String(name));
    assert.deepEqual(
      names.filter((name) => /first|create_requests/.test(name)),
      [],
    );
    const indexes = ['by_expiry', 'by_last_use', 'by_name', 'by_role', 'live_names'];
    assert.ok(indexes.every((name) => names.includes(name)));
  });
});

/** Creates a database of the second version with a key of each status. @param {string} url */
async function createSecondDatabase(url) {
  writeFileSync(`${fileURLToPath(url)}-key`, serverKey.toString('hex'), { mode: 0o600 });
  const source = { serverKey, nonce: 'a'.repeat(64), caller: 'visitor', idempotencyKey: 'second' };
  const secret = deriveSecret(source);
  const hash = createHash('sha256')
    .update(JSON.stringify(Object.values(draft)))
    .digest('hex');
  const at = (/** @type {number} */ days) => new Date(Date.now() + days * 864e5).toISOString();
  /** @param {string} name @param {string | null} expiresAt @param {string | null} revokedAt */
  const insert = (name, expiresAt, revokedAt, secretHash = name) => ({
    sql: `INSERT INTO api_keys (id, name, folded_name, description, folded_description, role, hint,
      secret_hash, created_at, expires_at, revoked_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    args: [
      ...[name, name, name.toLowerCase(), draft.description, 'every night', draft.role],
      ...['ak_live_…1a2B', secretHash, at(-300), expiresAt, revokedAt],
    ],
  });
  const client = createClient({ url });
  await client.batch(
    [
      ...SECOND_SCHEMA,
      insert(draft.applicationName, null, null, hashSecret(secret)),
      insert('Soon', at(3), null),
      insert('Over', at(-3), null),
      insert('Revoked', at(3), at(-1)),
      {
        sql: 'INSERT INTO secret_requests VALUES (?, ?, ?, ?, ?, ?)',
        args: ['visitor', 'second', hash, source.nonce, draft.applicationName, at(0)],
      },
    ],
    'write',
  );
  client.close();
  return secret;
}

describe('a database of the second version', () => {
  it('keeps its keys, which have no permissions and no owner, and can be filtered', async (t) => {
    const database = newDatabase(t);
    const secret = await createSecondDatabase(database);
    const demo = await startDemo(t, { database });
    assert.equal((await whoAmI(demo, secret)).status, 200);
    const { json: all } = await send(demo, 'GET', '/api/keys');
    assert.deepEqual([all.total, all.expiringSoon], [4, 1]);
    for (const item of all.items) assert.ok(!('permissions' in item || 'createdBy' in item));
    for (const [status, expected] of Object.entries({
      active: ['Soon', draft.applicationName],
      expiring: ['Soon'],
      expired: ['Over'],
      revoked: ['Revoked'],
    })) {
      const { json } = await send(demo, 'GET', `/api/keys?status=${status}&role=admin`);
      const names = json.items.map((/** @type {any} */ { applicationName }) => applicationName);
      assert.deepEqual(names, expected);
      assert.equal(json.total, expected.length);
    }
    assert.equal((await send(demo, 'GET', '/api/keys?q=1A2b')).json.total, 4);
  });

  it('replays its requests, and counts new keys and revoked ones', async (t) => {
    const database = newDatabase(t);
    const secret = await createSecondDatabase(database);
    const demo = await startDemo(t, { database });
    const replay = await createKey(demo, draft, { 'Idempotency-Key': 'second' });
    assert.equal(replay.json.secret, secret);
    assert.equal((await createKey(demo, newDraft({ permissions: ['users:read'] }))).status, 201);
    assert.equal((await send(demo, 'DELETE', '/api/keys/Soon')).status, 204);
    const { json } = await send(demo, 'GET', '/api/keys?status=active');
    assert.deepEqual([json.total, json.expiringSoon], [2, 0]);
    assert.equal((await send(demo, 'GET', '/api/keys?status=revoked')).json.total, 2);
  });

  it('is migrated once by servers that start at the same time', async (t) => {
    const database = newDatabase(t);
    const secret = await createSecondDatabase(database);
    const demos = await Promise.all([1, 2, 3].map(() => startDemo(t, { database })));
    for (const demo of demos) {
      assert.equal((await whoAmI(demo, secret)).status, 200);
      assert.equal((await send(demo, 'GET', '/api/keys')).json.total, 4);
    }
  });
});

describe('a database of the first version that another process writes to', () => {
  /** @param {import('node:test').TestContext} t */
  async function startBesideWriter(t) {
    const database = newDatabase(t);
    await createFirstDatabase(database);
    const client = createClient({ url: database });
    t.after(() => client.close());
    const transaction = await client.transaction('write');
    const started = startDemo(t, { database, busyTimeoutMs: 600_000 });
    const args = ['--port', '0', '--database', database, '--busy-timeout', '50'];
    const { code, errors } = await run(args);
    assert.equal(code, 1);
    assert.match(errors, /^Cannot use the database [^\n]*: database is locked [^\n]*\n$/);
    return { started, transaction };
  }

  it('is migrated with the key that was added meanwhile', async (t) => {
    const { started, transaction } = await startBesideWriter(t);
    await transaction.execute(`INSERT INTO api_keys VALUES
      (8, 'late', 'Late', 'late', 'Added late', 'readonly', 'ak_…', 'late', '2026-01-01T00:00:00Z')`);
    await transaction.commit();
    const demo = await started;
    const { json: found } = await send(demo, 'GET', '/api/keys?q=late');
    assert.deepEqual(
      found.items.map((/** @type {{ id: string }} */ { id }) => id),
      ['late'],
    );
    assert.equal((await send(demo, 'GET', '/api/keys')).json.total, 3);
  });

  it('is migrated without the key that was deleted meanwhile', async (t) => {
    const { started, transaction } = await startBesideWriter(t);
    await transaction.execute("DELETE FROM api_keys WHERE id = 'kassel'");
    await transaction.commit();
    const demo = await started;
    assert.equal((await createKey(demo)).status, 201);
    assert.equal((await send(demo, 'GET', '/api/keys?q=night')).json.total, 0);
    assert.equal((await send(demo, 'GET', '/api/keys')).json.total, 2);
  });
});

describe('a database with other columns', () => {
  it('is refused in one line, and not changed', async (t) => {
    const database = newDatabase(t);
    await (await startDemo(t, { database })).stop();
    const client = createClient({ url: database });
    t.after(() => client.close());
    await client.execute('ALTER TABLE api_keys ADD COLUMN later TEXT');
    const { code, errors } = await run(['--port', '0', '--database', database]);
    assert.equal(code, 1);
    assert.match(errors, /^Cannot use the database [^\n]*api_keys belongs to another program\.\n$/);
    await client.execute('SELECT later FROM api_keys');
  });

  it('of the current version opens again', async (t) => {
    const database = newDatabase(t);
    const demo = await startDemo(t, { database });
    await createKey(demo, newDraft());
    await demo.stop();
    const again = await startDemo(t, { database });
    assert.equal((await send(again, 'GET', '/api/keys')).json.total, 1);
  });
});
