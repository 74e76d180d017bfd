import assert from 'node:assert/strict';
import { createClient } from '@libsql/client';
import { renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'node:test';
import { createKey, newDatabase, newDraft, send } from './support.mjs';
import { startDemo, whoAmI } from './support.mjs';

/** @typedef {import('./support.mjs').Received} Received */

/** @param {Received} answer */
function assertUnexpected({ status, headers, json }) {
  assert.equal(status, 500);
  assert.equal(headers['content-type'], 'application/problem+json');
  assert.equal(json.detail, 'Something went wrong on the server. Try again.');
}

describe('an unexpected error', () => {
  it('is answered with 500 and logged in one line', async (t) => {
    const database = newDatabase(t);
    const demo = await startDemo(t, { database });
    const other = createClient({ url: database });
    t.after(() => other.close());
    await other.execute('DROP TABLE key_counts');
    for (let count = 0; count < 3; count += 1)
      assertUnexpected(await send(demo, 'GET', '/api/keys?q=&limit=1'));
    const { errors } = await demo.stop();
    const line = 'GET /api/keys: no such table: key_counts (SQLITE_ERROR)\n';
    assert.equal(errors, line.repeat(3));
  });

  it('of a damaged file is logged without the secret of the request', async (t) => {
    const database = newDatabase(t);
    const demo = await startDemo(t, { database });
    const { json: key } = await createKey(demo);
    writeFileSync(fileURLToPath(database), 'This is no database. '.repeat(5000));
    assertUnexpected(await whoAmI(demo, key.secret));
    assertUnexpected(await send(demo, 'DELETE', `/api/keys/${'a'.repeat(5000)}`));
    const { code, errors } = await demo.stop();
    assert.equal(code, 0);
    assert.match(errors, /^GET \/api\/whoami: [^\n]+\nDELETE \/api\/keys\/a+: [^\n]+\n$/);
    assert.ok(errors.length < 500);
    assert.ok(!errors.includes(key.secret));
  });
});

describe('a server whose database cannot grow, as on a full disk', () => {
  it('logs one line for each answer, loses no key, and goes on when there is space', async (t) => {
    const database = newDatabase(t);
    const demo = await startDemo(t, { database, maxFileKilobytes: 256 });
    // Long enough to need new pages of the file for each key.
    const description = '键'.repeat(1000);
    const created = [];
    const refused = { draft: newDraft({ description }), headers: { 'Idempotency-Key': 'refused' } };
    for (;;) {
      const { status, json } = await createKey(demo, newDraft({ description }));
      if (status !== 201) break;
      created.push(json);
    }
    assertUnexpected(await createKey(demo, refused.draft, refused.headers));
    for (const { id, secret } of created) assert.equal((await whoAmI(demo, secret)).json.id, id);
    const { code, errors } = await demo.stop();
    assert.equal(code, 0);
    assert.match(
      errors,
      /^(POST \/api\/keys: [^\n]+ \(SQLITE_\w+\)\n){2}(Cannot write [^\n]+\n)?$/,
    );
    const next = await startDemo(t, { database });
    assert.equal((await send(next, 'GET', '/api/keys')).json.total, created.length);
    assert.equal((await createKey(next, refused.draft, refused.headers)).status, 201);
  });
});

describe('a server that stops while its database cannot be written', () => {
  const lost = /^(Cannot write the last use of keys \(1\): [^\n]+ \(SQLITE_\w+\)\.\n)+$/;

  it('says in one line what is lost, and ends well', async (t) => {
    const database = newDatabase(t);
    const demo = await startDemo(t, { database, busyTimeoutMs: 50 });
    const { json: key } = await createKey(demo);
    const other = createClient({ url: database });
    t.after(() => other.close());
    const transaction = await other.transaction('write');
    assert.equal((await whoAmI(demo, key.secret)).status, 200);
    const { code, signal, errors } = await demo.stop();
    await transaction.rollback();
    assert.deepEqual({ code, signal }, { code: 0, signal: null });
    // On a slow machine, a flush in the background may have failed before with the same line.
    assert.match(errors, lost);
  });

  it('does the same when its file was moved away', async (t) => {
    const database = newDatabase(t);
    const demo = await startDemo(t, { database });
    const { json: key } = await createKey(demo);
    const file = fileURLToPath(database);
    renameSync(file, `${file}.moved`);
    assert.equal((await whoAmI(demo, key.secret)).status, 200);
    const { code, signal, errors } = await demo.stop('SIGINT');
    assert.deepEqual({ code, signal }, { code: 0, signal: null });
    assert.match(errors, lost);
    renameSync(`${file}.moved`, file);
    assert.equal((await whoAmI(await startDemo(t, { database }), key.secret)).status, 200);
  });

  it('writes the last use when the other process ends in time', async (t) => {
    const database = newDatabase(t);
    const demo = await startDemo(t, { database, busyTimeoutMs: 600_000 });
    const { json: key } = await createKey(demo);
    const other = createClient({ url: database });
    t.after(() => other.close());
    const transaction = await other.transaction('write');
    assert.equal((await whoAmI(demo, key.secret)).status, 200);
    const stopped = demo.stop();
    await transaction.rollback();
    const { code, errors } = await stopped;
    assert.deepEqual({ code, errors }, { code: 0, errors: '' });
    const { rows } = await other.execute('SELECT last_used_at FROM api_keys');
    assert.notEqual(rows[0]?.last_used_at, null);
  });
});
