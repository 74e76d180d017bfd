import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { startLibsqlServer } from './libsql-server.mjs';
import {
  bearer,
  changeKey,
  createKey,
  newDraft,
  run,
  send,
  startDemo,
  temporaryFolder,
  whoAmI,
} from './support.mjs';

const token = 'token-of-the-test';
const env = { API_KEY_SERVER_KEY: '5e'.repeat(32), LIBSQL_AUTH_TOKEN: token };

/** @param {import('node:test').TestContext} t */
async function startRemote(t) {
  const folder = temporaryFolder(t);
  const database = await startLibsqlServer(t, { file: join(folder, 'remote.db'), token });
  return { folder, database };
}

describe('the demo with a libSQL server', () => {
  it('creates, finds, accepts, changes and revokes keys', async (t) => {
    const { database, folder } = await startRemote(t);
    const demo = await startDemo(t, { database, env });
    const { status, json: key } = await createKey(demo, newDraft({ role: 'admin' }));
    assert.equal(status, 201);
    const { secret, ...record } = key;
    assert.deepEqual((await send(demo, 'GET', '/api/keys')).json.items, [record]);
    const search = `/api/keys?q=${encodeURIComponent(record.applicationName)}&sort=role`;
    assert.deepEqual((await send(demo, 'GET', search)).json.items, [record]);
    assert.equal((await whoAmI(demo, secret)).json.role, 'admin');
    const changed = await changeKey(demo, key.id, { description: 'Changed' });
    assert.equal(changed.json.description, 'Changed');
    const deleted = await send(demo, 'DELETE', `/api/keys/${key.id}`, { headers: bearer(secret) });
    assert.equal(deleted.status, 204);
    assert.equal((await whoAmI(demo, secret)).status, 401);
    assert.deepEqual(readdirSync(folder), ['remote.db']);
  });

  it('keeps names and idempotency keys unique', async (t) => {
    const { database } = await startRemote(t);
    const demo = await startDemo(t, { database, env });
    const draft = newDraft();
    const headers = { 'Idempotency-Key': 'once' };
    const answers = await Promise.all([1, 2, 3, 4].map(() => createKey(demo, draft, headers)));
    for (const { status, json } of answers) {
      assert.equal(status, 201);
      assert.deepEqual(json, answers[0]?.json);
    }
    assert.equal((await createKey(demo, draft)).status, 409);
    assert.equal((await createKey(demo, newDraft(), headers)).status, 422);
    assert.equal((await send(demo, 'GET', '/api/keys')).json.total, 1);
  });

  it('gives two servers with one server key the same answer', async (t) => {
    const { database } = await startRemote(t);
    const demos = await Promise.all([1, 2].map(() => startDemo(t, { database, env })));
    const draft = newDraft();
    const headers = { 'Idempotency-Key': 'once' };
    const [first, second] = await Promise.all(demos.map((demo) => createKey(demo, draft, headers)));
    assert.equal(first?.status, 201);
    assert.deepEqual(second?.json, first.json);
  });

  it('says in one line that the token is wrong', async (t) => {
    const { database } = await startRemote(t);
    const wrong = { ...env, LIBSQL_AUTH_TOKEN: 'wrong' };
    const args = ['--port', '0', '--database', database];
    const { code, errors } = await run(args, { env: wrong });
    assert.equal(code, 1);
    assert.match(errors, /^Cannot use the database 127\.0\.0\.1:\d+: [^\n]+\n$/);
    assert.doesNotMatch(errors, /wrong/);
  });
});
