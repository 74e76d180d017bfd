import assert from 'node:assert/strict';
import { createClient } from '@libsql/client';
import { describe, it } from 'node:test';
import { createKey, newDatabase, rotateKey, send, startDemo, whoAmI } from './support.mjs';

/** How many keys are answered before the server is killed, and how many clients ask at once. */
const [ANSWERS, CLIENTS] = [40, 8];

/**
 * Makes keys from many clients until the server is killed in the middle of it.
 * @param {import('./support.mjs').Demo} demo
 */
async function makeKeysUntilKilled(demo) {
  /** @type {{ id: string, secret: string }[]} */
  const answered = [];
  const client = async () => {
    for (;;) {
      const answer = await createKey(demo).catch(() => undefined);
      if (!answer) return;
      assert.equal(answer.status, 201);
      answered.push(answer.json);
      if (answered.length === ANSWERS) void demo.stop('SIGKILL');
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  return answered;
}

describe('a server that is killed while it makes keys', () => {
  it('has lost none that it answered, each time', async (t) => {
    const database = newDatabase(t);
    const all = [];
    for (let round = 0; round < 4; round += 1) {
      const demo = await startDemo(t, { database });
      all.push(...(await makeKeysUntilKilled(demo)));
      assert.equal((await demo.stop()).signal, 'SIGKILL');
    }
    const demo = await startDemo(t, { database });
    for (const { id, secret } of all) {
      const { status, json } = await whoAmI(demo, secret);
      assert.equal(status, 200);
      assert.equal(json.id, id);
    }
    const { json: list } = await send(demo, 'GET', '/api/keys');
    assert.ok(list.total >= all.length && all.length >= 4 * ANSWERS);
    assert.equal((await createKey(demo)).status, 201);
    await demo.stop();
    const client = createClient({ url: database });
    t.after(() => client.close());
    const { rows } = await client.execute('PRAGMA integrity_check');
    assert.equal(rows[0]?.integrity_check, 'ok');
  });

  it('answers the replay of a request that was cut off', async (t) => {
    const database = newDatabase(t);
    const demo = await startDemo(t, { database });
    const requests = Array.from({ length: 300 }, (_, number) => ({
      draft: { applicationName: `Cut off ${number}`, role: 'readonly' },
      headers: { 'Idempotency-Key': `request-${number}` },
    }));
    /** @type {Map<number, { id: string, secret: string }>} */
    const answered = new Map();
    await Promise.allSettled(
      requests.map(async ({ draft, headers }, number) => {
        const { json } = await createKey(demo, draft, headers);
        answered.set(number, json);
        if (answered.size === 20) void demo.stop('SIGKILL');
      }),
    );
    assert.ok(answered.size >= 20 && answered.size < requests.length, `${answered.size} answered`);
    const next = await startDemo(t, { database });
    for (const [number, { draft, headers }] of requests.entries()) {
      const { status, json } = await createKey(next, draft, headers);
      assert.equal(status, 201);
      assert.deepEqual(json, answered.get(number) ?? json);
      assert.equal((await whoAmI(next, json.secret)).status, 200);
    }
    assert.equal((await send(next, 'GET', '/api/keys')).json.total, requests.length);
  });
});

describe('a server that is killed while it rotates a key', () => {
  it('has lost no secret that it answered, and answers a replay alike', async (t) => {
    const database = newDatabase(t);
    const demo = await startDemo(t, { database });
    const made = await Promise.all(Array.from({ length: 150 }, () => createKey(demo)));
    const ids = made.map(({ json }) => json.id);
    /** @type {Map<string, { secret: string }>} */
    const answered = new Map();
    await Promise.allSettled(
      ids.map(async (id) => {
        const { json } = await rotateKey(demo, id, 600, `rotate-${id}`);
        answered.set(id, json);
        if (answered.size === 20) void demo.stop('SIGKILL');
      }),
    );
    assert.ok(answered.size >= 20 && answered.size < ids.length, `${answered.size} answered`);
    const next = await startDemo(t, { database });
    for (const { json: key } of made) {
      const before = await whoAmI(next, key.secret);
      assert.equal(before.status, 200, 'the old secret works, whether it was rotated or not');
      const { status, json } = await rotateKey(next, key.id, 600, `rotate-${key.id}`);
      assert.equal(status, 200);
      assert.equal(json.secret, answered.get(key.id)?.secret ?? json.secret);
      assert.equal((await whoAmI(next, json.secret)).json.id, key.id);
    }
  });
});
