import assert from 'node:assert/strict';
import { createClient } from '@libsql/client';
import { describe, it } from 'node:test';
import { createKey, newDatabase, rotateKey, send, startDemo, whoAmI } from './support.mjs';

const ANSWERS_BEFORE_KILL = 40;
const CLIENTS = 8;
/** Longer than any test. */
const GRACE_SECONDS = 3600;

/**
 * Sends requests from several clients, and kills the server while all but one wait for an answer.
 * A client that gets no answer stops. Returns the answers by the number of the request.
 * @param {import('./support.mjs').Demo} demo
 * @param {(number: number) => ReturnType<typeof createKey>} sendRequest
 */
async function sendUntilKilled(demo, sendRequest) {
  /** @type {Map<number, { id: string, secret: string }>} */
  const answered = new Map();
  let sent = 0;
  const runClient = async () => {
    while (answered.size < ANSWERS_BEFORE_KILL) {
      const number = sent++;
      const answer = await sendRequest(number).catch(() => undefined);
      if (!answer) return;
      assert.ok(answer.status < 300);
      answered.set(number, answer.json);
      if (answered.size === ANSWERS_BEFORE_KILL) void demo.stop('SIGKILL');
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, runClient));
  assert.ok(answered.size >= ANSWERS_BEFORE_KILL && answered.size <= sent);
  return { answered, sent };
}

describe('a server that is killed while it creates keys', () => {
  it('has lost none of the keys that it answered', async (t) => {
    const database = newDatabase(t);
    const all = [];
    for (let round = 0; round < 4; round += 1) {
      const demo = await startDemo(t, { database });
      const { answered } = await sendUntilKilled(demo, () => createKey(demo));
      all.push(...answered.values());
      assert.equal((await demo.stop()).signal, 'SIGKILL');
    }
    const demo = await startDemo(t, { database });
    for (const { id, secret } of all) {
      const { status, json } = await whoAmI(demo, secret);
      assert.equal(status, 200);
      assert.equal(json.id, id);
    }
    const { json: list } = await send(demo, 'GET', '/api/keys');
    assert.ok(list.total >= all.length);
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
    const sendRequest = (
      /** @type {import('./support.mjs').Demo} */ server,
      /** @type {number} */ number,
    ) =>
      createKey(
        server,
        { applicationName: `Cut off ${number}`, role: 'readonly' },
        { 'Idempotency-Key': `request-${number}` },
      );
    const { answered, sent } = await sendUntilKilled(demo, (number) => sendRequest(demo, number));
    const next = await startDemo(t, { database });
    for (let number = 0; number < sent; number += 1) {
      const { status, json } = await sendRequest(next, number);
      assert.equal(status, 201);
      assert.deepEqual(json, answered.get(number) ?? json);
      assert.equal((await whoAmI(next, json.secret)).status, 200);
    }
    assert.equal((await send(next, 'GET', '/api/keys')).json.total, sent);
  });
});

describe('a server that is killed while it rotates a key', () => {
  it('has lost no secret that it answered, and repeats it for a replay', async (t) => {
    const database = newDatabase(t);
    const demo = await startDemo(t, { database });
    const created = await Promise.all(
      Array.from({ length: ANSWERS_BEFORE_KILL + CLIENTS }, () => createKey(demo)),
    );
    const keys = created.map(({ json }) => json);
    const { answered } = await sendUntilKilled(demo, (number) =>
      rotateKey(demo, keys[number].id, GRACE_SECONDS, `rotate-${number}`),
    );
    const next = await startDemo(t, { database });
    for (const [number, key] of keys.entries()) {
      const before = await whoAmI(next, key.secret);
      assert.equal(before.status, 200, 'the old secret works, whether it was rotated or not');
      const { status, json } = await rotateKey(next, key.id, GRACE_SECONDS, `rotate-${number}`);
      assert.equal(status, 200);
      assert.equal(json.secret, answered.get(number)?.secret ?? json.secret);
      assert.equal((await whoAmI(next, json.secret)).json.id, key.id);
    }
  });
});
