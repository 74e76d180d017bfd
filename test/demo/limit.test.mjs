import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createClient } from '@libsql/client';
import { KeyStore } from '../../demo/key-store.mjs';
import { createKey, newDatabase, newDraft, rotateKey, send, startDemo } from './support.mjs';

/** @param {import('./support.mjs').Demo} demo */
const list = async (demo) => (await send(demo, 'GET', '/api/keys')).json;

const FULL = 'You have 2 of 2 keys. Revoke one to add another.';

describe('a server with a limit', () => {
  it('refuses one key more as a conflict, and says so in its pages, until one is revoked', async (t) => {
    const demo = await startDemo(t, { maxKeys: 2 });
    assert.equal((await list(demo)).unavailable, undefined);
    const { json: first } = await createKey(demo);
    await createKey(demo);
    assert.equal((await list(demo)).unavailable, FULL);
    const { status, headers, json } = await createKey(demo);
    assert.equal(status, 409);
    assert.equal(headers['content-type'], 'application/problem+json');
    assert.deepEqual(json, {
      type: '/problems.html#limit-reached',
      title: 'Limit reached',
      status: 409,
      detail: FULL,
    });
    assert.equal((await list(demo)).total, 2);
    assert.equal((await rotateKey(demo, first.id, 0)).status, 200);
    await send(demo, 'DELETE', `/api/keys/${first.id}`);
    assert.equal((await list(demo)).unavailable, undefined);
    assert.equal((await createKey(demo)).status, 201);
    assert.equal((await list(demo)).unavailable, FULL);
  });

  it('is never exceeded by requests at the same time, of two servers either', async (t) => {
    const database = newDatabase(t);
    const options = { database, maxKeys: 5, busyTimeoutMs: 600_000 };
    const demos = [await startDemo(t, options), await startDemo(t, options)];
    const requests = Array.from({ length: 8 }, () => demos.map((demo) => createKey(demo))).flat();
    const statuses = (await Promise.all(requests)).map(({ status }) => status);
    assert.equal(statuses.filter((status) => status === 201).length, 5);
    assert.equal(statuses.filter((status) => status === 409).length, 11);
    for (const demo of demos) assert.equal((await list(demo)).total, 5);
  });

  it('answers a repeated request as before', async (t) => {
    const demo = await startDemo(t, { maxKeys: 1 });
    const draft = newDraft();
    const once = { 'Idempotency-Key': 'once' };
    const { json: key } = await createKey(demo, draft, once);
    const replay = await createKey(demo, draft, once);
    assert.equal(replay.status, 201);
    assert.equal(replay.json.secret, key.secret);
    assert.equal((await createKey(demo, newDraft(), once)).status, 422);
    const refused = await createKey(demo, newDraft(), { 'Idempotency-Key': 'later' });
    assert.equal(refused.json.detail, 'You have 1 of 1 key. Revoke one to add another.');
    await send(demo, 'DELETE', `/api/keys/${key.id}`);
    assert.equal((await createKey(demo, newDraft(), { 'Idempotency-Key': 'later' })).status, 201);
  });

  it('counts neither keys that have expired nor those that were revoked', async (t) => {
    const clock = { now: Date.parse('2030-01-01T00:00:00Z') };
    let remove = () => /** @type {unknown} */ (undefined);
    const url = newDatabase({ after: (done) => (remove = done) });
    const options = { now: () => clock.now, maxKeys: 1 };
    const keys = await KeyStore.open(createClient({ url }), Buffer.alloc(32), options);
    t.after(async () => {
      await keys.close();
      remove();
    });
    const create = (/** @type {string} */ idempotencyKey) => {
      const draft = { ...newDraft(), expiresAt: '2030-01-01T00:01:00.000Z' };
      return keys.create({ caller: 'test', idempotencyKey, draft, createdBy: 'Test' });
    };
    await create('a');
    clock.now += 59_999;
    await assert.rejects(create('b'), { status: 409 });
    clock.now += 1;
    assert.ok(await create('c'));
  });

  it('says how many keys there are when a lower limit comes', async (t) => {
    const database = newDatabase(t);
    const demo = await startDemo(t, { database });
    for (let count = 0; count < 3; count += 1) await createKey(demo);
    await demo.stop();
    const next = await startDemo(t, { database, maxKeys: 2 });
    const text = 'You have 3 of 2 keys. Revoke one to add another.';
    assert.equal((await list(next)).unavailable, text);
    assert.equal((await createKey(next)).json.detail, text);
  });

  it('is shown by the page that works without JavaScript', async (t) => {
    const demo = await startDemo(t, { maxKeys: 2 });
    for (let count = 0; count < 2; count += 1) await createKey(demo);
    const { status, text } = await send(demo, 'POST', '/new-key', {
      headers: {
        'Content-Type': 'application/x-www-form-urlencoded',
        Origin: `http://127.0.0.1:${demo.port}`,
      },
      body: 'applicationName=One+more&role=readonly&permissions=users:read&idempotencyKey=x',
    });
    assert.equal(status, 409);
    assert.ok(text.includes(`<p role="alert">${FULL}</p>`));
    assert.ok(text.includes('value="One more"'));
  });
});
