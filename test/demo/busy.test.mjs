import assert from 'node:assert/strict';
import { createClient } from '@libsql/client';
import { describe, it } from 'node:test';
import { changeKey, createKey, newDatabase, newDraft, rotateKey } from './support.mjs';
import { send, startDemo, whoAmI } from './support.mjs';

/**
 * Starts a server, and opens its database as another process would.
 * @param {import('node:test').TestContext} t
 * @param {number} [busyTimeoutMs]
 */
async function startWithOther(t, busyTimeoutMs = 50) {
  const database = newDatabase(t);
  const demo = await startDemo(t, { database, busyTimeoutMs });
  const other = createClient({ url: database });
  t.after(() => other.close());
  return { demo, other };
}

/** @param {import('./support.mjs').Received} answer */
function assertBusy({ status, headers, json }) {
  assert.equal(status, 503);
  assert.equal(headers['content-type'], 'application/problem+json');
  assert.match(headers['retry-after'] ?? '', /^[1-9]\d*$/);
  assert.match(json.detail, /busy/);
}

describe('a database that another process writes to', () => {
  it('is waited for, and meanwhile other requests are answered', async (t) => {
    const { demo, other } = await startWithOther(t, 600_000);
    const { json: key } = await createKey(demo);
    const transaction = await other.transaction('write');
    const order = [];
    const created = createKey(demo).finally(() => order.push('created'));
    assert.equal((await send(demo, 'GET', '/')).status, 200);
    assert.equal((await send(demo, 'GET', '/api/keys')).status, 200);
    assert.equal((await whoAmI(demo, key.secret)).status, 200);
    order.push('read');
    await transaction.rollback();
    assert.equal((await created).status, 201);
    assert.deepEqual(order, ['read', 'created']);
  });

  it('answers 503 after a while, and leaves no lock', async (t) => {
    const { demo, other } = await startWithOther(t);
    const { json: key } = await createKey(demo);
    const transaction = await other.transaction('write');
    await transaction.execute("UPDATE api_keys SET description = 'Changed'");
    for (const answer of await Promise.all([
      createKey(demo),
      changeKey(demo, key.id, { description: 'Mine' }),
      rotateKey(demo, key.id, 0),
      send(demo, 'DELETE', `/api/keys/${key.id}`),
    ]))
      assertBusy(answer);
    await transaction.commit();
    assert.equal((await createKey(demo)).status, 201);
    await other.execute("UPDATE api_keys SET description = 'Changed again'");
    const { json: changed } = await rotateKey(demo, key.id, 0);
    assert.equal(changed.description, 'Changed again');
    assert.equal((await demo.stop()).errors, '');
  });

  it('answers 503 when it cannot be read either', async (t) => {
    const { demo, other } = await startWithOther(t);
    const { json: key } = await createKey(demo);
    await other.execute('PRAGMA locking_mode = EXCLUSIVE');
    await other.execute('UPDATE key_counts SET total = 1');
    assertBusy(await send(demo, 'GET', '/api/keys?q=a'));
    assertBusy(await whoAmI(demo, key.secret));
    assertBusy(await createKey(demo));
    assert.equal((await send(demo, 'GET', '/')).status, 200);
    await other.execute('PRAGMA locking_mode = NORMAL');
    await other.execute('SELECT * FROM key_counts');
    assert.equal((await send(demo, 'GET', '/api/keys')).json.total, 1);
    assert.equal((await createKey(demo)).status, 201);
  });

  it('has one key when a request that was answered 503 is repeated', async (t) => {
    const { demo, other } = await startWithOther(t);
    const draft = newDraft();
    const create = () => createKey(demo, draft, { 'Idempotency-Key': 'once' });
    let transaction = await other.transaction('write');
    assertBusy(await create());
    await transaction.rollback();
    const first = await create();
    assert.equal(first.status, 201);
    transaction = await other.transaction('write');
    assertBusy(await create());
    await transaction.rollback();
    assert.deepEqual((await create()).json, first.json);
    assert.equal((await send(demo, 'GET', '/api/keys')).json.total, 1);
  });
});

describe('a database that another process reads', () => {
  it('is not changed by a request that was answered 503', async (t) => {
    const { demo, other } = await startWithOther(t);
    const { json: key } = await createKey(demo);
    const transaction = await other.transaction('read');
    await transaction.execute('SELECT * FROM api_keys');
    assertBusy(await createKey(demo));
    assertBusy(await rotateKey(demo, key.id, 0));
    assert.equal((await whoAmI(demo, key.secret)).status, 200);
    await transaction.commit();
    assert.equal((await send(demo, 'GET', '/api/keys')).json.total, 1);
    await other.execute("UPDATE api_keys SET description = 'Changed'");
    assert.equal((await createKey(demo)).status, 201);
  });
});
