import assert from 'node:assert/strict';
import { EventEmitter, once } from 'node:events';
import { describe, it } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { createClient } from '@libsql/client';
import { KeyStore } from '../../demo/key-store.mjs';
import { LastUsed } from '../../demo/last-used.mjs';
import { bearer, createKey, newDatabase, newDraft, send, startDemo, whoAmI } from './support.mjs';

/** @param {Pick<import('./support.mjs').Demo, 'port'>} demo */
const lastUses = async (demo) =>
  (await send(demo, 'GET', '/api/keys')).json.items.map(
    (/** @type {{ lastUsedAt: string | null }} */ { lastUsedAt }) => lastUsedAt,
  );

describe('the last use of a key', () => {
  it('is in the list after the next flush', async (t) => {
    const demo = await startDemo(t);
    const { json: key } = await createKey(demo);
    await createKey(demo);
    assert.deepEqual(await lastUses(demo), [null, null]);
    const before = Date.now();
    await whoAmI(demo, key.secret);
    const used = Date.now();
    let times = await lastUses(demo);
    while (times[1] === null) times = await lastUses(demo);
    assert.equal(times[0], null);
    const time = Date.parse(times[1]);
    assert.ok(time >= before && time <= used);
  });

  it('is written when the server stops', async (t) => {
    const database = newDatabase(t);
    const demo = await startDemo(t, { database });
    const { json: key } = await createKey(demo, newDraft({ role: 'admin' }));
    const before = Date.now();
    await send(demo, 'GET', '/api/keys', { headers: bearer(key.secret) });
    const used = Date.now();
    assert.equal((await demo.stop()).code, 0);
    const [time] = await lastUses(await startDemo(t, { database }));
    assert.ok(Date.parse(time) >= before && Date.parse(time) <= used);
  });

  it('is written before the server stops, if the write has begun', async () => {
    /** @type {string[]} */
    const order = [];
    const write = new EventEmitter();
    const client = { batch: () => once(write, 'end').then(() => order.push('written')) };
    const lastUsed = new LastUsed(/** @type {any} */ (client));
    lastUsed.note('id', 0);
    void lastUsed.flush();
    const stopped = lastUsed.flush().then(() => order.push('stopped'));
    await setImmediate();
    write.emit('end');
    await stopped;
    assert.deepEqual(order, ['written', 'stopped']);
  });

  it('does not count refused requests', async (t) => {
    const database = newDatabase(t);
    const demo = await startDemo(t, { database });
    const { json: key } = await createKey(demo);
    await send(demo, 'DELETE', `/api/keys/${key.id}`);
    assert.equal((await whoAmI(demo, key.secret)).status, 401);
    await demo.stop();
    assert.deepEqual(await lastUses(await startDemo(t, { database })), [null]);
  });

  it('takes one write for many requests', async (t) => {
    const client = createClient({ url: newDatabase(t) });
    const keys = await KeyStore.open(client, Buffer.alloc(32));
    const { secret } = await keys.create({
      caller: 'test',
      idempotencyKey: 'a',
      draft: { ...newDraft() },
      createdBy: 'Test',
    });
    /** @type {string[]} */
    const writes = [];
    const { batch } = client;
    client.batch = (/** @type {any} */ ...call) => {
      writes.push(call[1]);
      return batch.apply(client, call);
    };
    for (let count = 0; count < 100; count += 1) await keys.findBySecret(secret);
    assert.deepEqual(writes, []);
    await keys.close();
    assert.deepEqual(writes, ['write']);
  });
});
