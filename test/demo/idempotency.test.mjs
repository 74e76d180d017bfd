import assert from 'node:assert/strict';
import { createClient } from '@libsql/client';
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'node:test';
import { bearer, createKey, newDatabase, newDraft, send, startDemo, whoAmI } from './support.mjs';

/** @param {string} [key] */
const idempotent = (key = randomUUID()) => ({ 'Idempotency-Key': key });

describe('Idempotency-Key', () => {
  it('is required', async (t) => {
    const demo = await startDemo(t);
    const { status, headers, json } = await send(demo, 'POST', '/api/keys', {
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(newDraft()),
    });
    assert.equal(status, 400);
    assert.equal(headers['content-type'], 'application/problem+json');
    assert.equal(json.type, '/problems.html#idempotency-key-missing');
    assert.equal((await send(demo, 'GET', '/api/keys')).json.total, 0);
  });

  it('is 1 to 255 visible ASCII characters, sent once', async (t) => {
    const demo = await startDemo(t);
    for (const value of ['', ' ', 'two words', 'a'.repeat(256), 'caf\xe9']) {
      const { status, json } = await createKey(demo, newDraft(), idempotent(value));
      assert.equal(status, 400, value);
      assert.equal(json.type, '/problems.html#idempotency-key-malformed');
    }
    const twice = await send(demo, 'POST', '/api/keys', {
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': ['one', 'two'] },
      body: JSON.stringify(newDraft()),
    });
    assert.equal(twice.status, 400);
    assert.equal((await createKey(demo, newDraft(), idempotent('a'.repeat(255)))).status, 201);
  });

  it('gives a replay the same answer', async (t) => {
    const demo = await startDemo(t);
    const draft = newDraft();
    const headers = idempotent();
    const first = await createKey(demo, draft, headers);
    const second = await createKey(demo, { ...draft, description: '' }, headers);
    assert.equal(second.status, 201);
    assert.deepEqual(second.json, first.json);
    assert.equal((await send(demo, 'GET', '/api/keys')).json.total, 1);
  });

  it('gives a replay the same answer after a restart', async (t) => {
    const database = newDatabase(t);
    const draft = newDraft();
    const headers = idempotent();
    const demo = await startDemo(t, { database });
    const first = await createKey(demo, draft, headers);
    await demo.stop();
    const second = await createKey(await startDemo(t, { database }), draft, headers);
    assert.deepEqual(second.json, first.json);
  });

  it('creates one key for concurrent copies of a request', async (t) => {
    const demo = await startDemo(t);
    const draft = newDraft();
    const headers = idempotent();
    const copies = Array.from({ length: 20 }, () => createKey(demo, draft, headers));
    const answers = await Promise.all(copies);
    for (const { status, json } of answers) {
      assert.equal(status, 201);
      assert.deepEqual(json, answers[0]?.json);
    }
    assert.equal((await send(demo, 'GET', '/api/keys')).json.total, 1);
  });

  it('answers 422 to another body', async (t) => {
    const demo = await startDemo(t);
    const draft = newDraft();
    const headers = idempotent();
    await createKey(demo, draft, headers);
    for (const other of [newDraft(), { ...draft, description: 'x' }, { ...draft, role: 'admin' }]) {
      const { status, headers: answered, json } = await createKey(demo, other, headers);
      assert.equal(status, 422);
      assert.equal(answered['content-type'], 'application/problem+json');
      assert.equal(json.type, '/problems.html#idempotency-key-reused');
      assert.equal(json.secret, undefined);
    }
  });

  it('answers 422 to a concurrent request with another body', async (t) => {
    const demo = await startDemo(t);
    const headers = idempotent();
    const answers = await Promise.all([1, 2, 3].map(() => createKey(demo, newDraft(), headers)));
    assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 422, 422]);
  });

  it('can be used again after a request that was refused', async (t) => {
    const demo = await startDemo(t);
    const taken = newDraft();
    const headers = idempotent();
    await createKey(demo, taken);
    assert.equal((await createKey(demo, taken, headers)).status, 409);
    assert.equal((await createKey(demo, {}, headers)).status, 400);
    assert.equal((await createKey(demo, newDraft(), headers)).status, 201);
  });

  it('is scoped to the caller', async (t) => {
    const demo = await startDemo(t);
    const headers = idempotent();
    const { json: mine } = await createKey(demo, newDraft({ role: 'admin' }), headers);
    const other = await createKey(demo, newDraft(), { ...headers, ...bearer(mine.secret) });
    assert.equal(other.status, 201);
    assert.notEqual(other.json.id, mine.id);
    assert.notEqual(other.json.secret, mine.secret);
  });

  it('answers 410 once the key is revoked', async (t) => {
    const demo = await startDemo(t);
    const draft = newDraft();
    const headers = idempotent();
    const { json: key } = await createKey(demo, draft, headers);
    await send(demo, 'DELETE', `/api/keys/${key.id}`);
    const { status, json } = await createKey(demo, draft, headers);
    assert.equal(status, 410);
    assert.equal(json.type, '/problems.html#key-gone');
    assert.equal(json.secret, undefined);
    assert.equal((await send(demo, 'GET', '/api/keys')).json.total, 1);
  });

  it('answers 410 when the server key is lost, but the key still works', async (t) => {
    const database = newDatabase(t);
    const draft = newDraft();
    const headers = idempotent();
    const demo = await startDemo(t, { database });
    const { json: key } = await createKey(demo, draft, headers);
    await demo.stop();
    rmSync(`${fileURLToPath(database)}-key`);
    const next = await startDemo(t, { database });
    assert.equal((await createKey(next, draft, headers)).status, 410);
    assert.equal((await whoAmI(next, key.secret)).status, 200);
  });

  it('gives two servers on one new file the same answers', async (t) => {
    const database = newDatabase(t);
    const demos = await Promise.all([1, 2].map(() => startDemo(t, { database })));
    const requests = Array.from({ length: 30 }, () => ({
      draft: newDraft(),
      headers: idempotent(),
    }));
    const answers = await Promise.all(
      requests.map(({ draft, headers }) =>
        Promise.all(demos.map((demo) => createKey(demo, draft, headers))),
      ),
    );
    for (const [first, second] of answers) {
      assert.equal(first?.status, 201);
      assert.deepEqual(second?.json, first.json);
    }
  });

  it('takes the server key from the environment', async (t) => {
    const database = newDatabase(t);
    const env = { API_KEY_SERVER_KEY: '5e'.repeat(32) };
    const draft = newDraft();
    const headers = idempotent();
    const demo = await startDemo(t, { database, env });
    const first = await createKey(demo, draft, headers);
    await demo.stop();
    const second = await createKey(await startDemo(t, { database, env }), draft, headers);
    assert.deepEqual(second.json, first.json);
    const without = await createKey(await startDemo(t, { database }), draft, headers);
    assert.equal(without.status, 410);
  });
});

describe('the record of a request', () => {
  it('is deleted after a day, with the nonce of the secret', async (t) => {
    const database = newDatabase(t);
    const draft = newDraft();
    const headers = idempotent();
    const demo = await startDemo(t, { database });
    const { json: key } = await createKey(demo, draft, headers);
    const { json: recent } = await createKey(demo, newDraft(), idempotent());
    await demo.stop();
    const client = createClient({ url: database });
    t.after(() => client.close());
    const dayAgo = new Date(Date.now() - 24 * 60 * 60 * 1000).toISOString();
    const sql = 'UPDATE secret_requests SET created_at = ? WHERE key_id = ?';
    await client.execute({ sql, args: [dayAgo, key.id] });

    const next = await startDemo(t, { database });
    const { rows } = await client.execute('SELECT key_id FROM secret_requests');
    assert.deepEqual(
      rows.map((row) => row.key_id),
      [recent.id],
    );
    assert.equal((await whoAmI(next, key.secret)).status, 200);
    assert.equal((await createKey(next, draft, headers)).status, 409);
  });

  it('loses its nonce when the key is revoked', async (t) => {
    const database = newDatabase(t);
    const demo = await startDemo(t, { database });
    const { json: key } = await createKey(demo);
    await createKey(demo);
    await send(demo, 'DELETE', `/api/keys/${key.id}`);
    await demo.stop();
    const client = createClient({ url: database });
    t.after(() => client.close());
    const { rows } = await client.execute('SELECT nonce, key_id FROM secret_requests');
    assert.equal(rows.length, 2);
    for (const row of rows) assert.equal(row.nonce === null, row.key_id === key.id);
  });
});
