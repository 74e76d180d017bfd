import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { createClient } from '@libsql/client';
import { KeyStore } from '../../demo/key-store.mjs';
import {
  changeKey,
  createKey,
  newDatabase,
  newDraft,
  rotateKey,
  send,
  startDemo,
  whoAmI,
} from './support.mjs';

const demo = await startDemo({ after });

/**
 * Opens a store with a clock that the test sets.
 * @param {import('node:test').TestContext} t
 */
async function openStore(t) {
  const clock = { now: Date.parse('2030-01-01T00:00:00Z') };
  let remove = () => /** @type {unknown} */ (undefined);
  const url = newDatabase({ after: (done) => (remove = done) });
  const keys = await KeyStore.open(createClient({ url }), Buffer.alloc(32), {
    now: () => clock.now,
  });
  // Remove the file after closing, which writes to it.
  t.after(async () => {
    await keys.close();
    remove();
  });
  let requests = 0;
  const requester = () => ({ caller: 'test', idempotencyKey: String((requests += 1)) });
  return {
    clock,
    keys,
    create: (/** @type {object} */ more = {}) =>
      keys.create({ ...requester(), draft: { ...newDraft(), ...more }, createdBy: 'Test' }),
    rotate: (/** @type {string} */ id, /** @type {number} */ graceSeconds) =>
      keys.rotate({ ...requester(), id, graceSeconds }),
  };
}

describe('changing a key', () => {
  it('answers with the changed key, and its secret still works', async () => {
    const { json: key } = await createKey(demo, newDraft({ description: 'Before' }));
    const { secret, ...record } = key;
    const changes = { applicationName: ` Renamed ${key.id} `, description: 'a\r\nb' };
    const { status, json } = await changeKey(demo, key.id, changes);
    assert.equal(status, 200);
    assert.deepEqual(json, {
      ...record,
      applicationName: `Renamed ${key.id}`,
      description: 'a\nb',
    });
    assert.equal((await whoAmI(demo, secret)).json.applicationName, json.applicationName);
  });

  it('keeps the fields that are not given', async () => {
    const { json: key } = await createKey(demo, newDraft({ description: 'Before' }));
    const { json: described } = await changeKey(demo, key.id, { description: '' });
    assert.equal(described.applicationName, key.applicationName);
    const applicationName = `${key.applicationName}!`;
    assert.equal((await changeKey(demo, key.id, { applicationName })).json.description, '');
    assert.equal((await changeKey(demo, key.id, {})).json.applicationName, applicationName);
  });

  it('frees the old name, and allows its own name in another case', async () => {
    const draft = newDraft();
    const { json: key } = await createKey(demo, draft);
    const upper = draft.applicationName.toUpperCase();
    assert.equal((await changeKey(demo, key.id, { applicationName: upper })).status, 200);
    await changeKey(demo, key.id, { applicationName: `${upper} renamed` });
    assert.equal((await createKey(demo, draft)).status, 201);
  });

  it('is refused with errors by field', async () => {
    const { json: other } = await createKey(demo);
    const { json: key } = await createKey(demo, newDraft({ description: 'Kept' }));
    for (const [changes, field, expected] of /** @type {[object, string, number][]} */ ([
      [{ applicationName: ' ' }, 'applicationName', 400],
      [{ applicationName: null }, 'applicationName', 400],
      [{ applicationName: 'a'.repeat(256) }, 'applicationName', 400],
      [{ applicationName: other.applicationName }, 'applicationName', 409],
      [{ description: 'a'.repeat(1001) }, 'description', 400],
      [{ description: null }, 'description', 400],
      [{ role: 'admin' }, 'role', 400],
      [{ expiresAt: null }, 'expiresAt', 400],
    ])) {
      const { status, json } = await changeKey(demo, key.id, changes);
      assert.equal(status, expected, JSON.stringify(changes));
      assert.deepEqual(Object.keys(json.errors), [field]);
    }
    const { json: list } = await send(demo, 'GET', '/api/keys');
    assert.equal(list.items[0].description, 'Kept');
  });

  it('is refused for a revoked key', async () => {
    const { json: key } = await createKey(demo);
    await send(demo, 'DELETE', `/api/keys/${key.id}`);
    const { status, json } = await changeKey(demo, key.id, { description: 'x' });
    assert.equal(status, 409);
    assert.equal(json.type, '/problems.html#key-ended');
    assert.equal((await changeKey(demo, 'none', { description: 'x' })).status, 404);
  });

  it('does not lose concurrent changes', async () => {
    const { json: key } = await createKey(demo);
    const applicationName = `${key.applicationName} renamed`;
    await Promise.all([
      changeKey(demo, key.id, { applicationName }),
      changeKey(demo, key.id, { description: 'Described' }),
    ]);
    const { json } = await send(demo, 'GET', '/api/keys');
    assert.equal(json.items[0].applicationName, applicationName);
    assert.equal(json.items[0].description, 'Described');
  });
});

describe('rotating a key', () => {
  it('gives it a new secret, and the old one works for the grace period', async () => {
    const { json: key } = await createKey(demo);
    const before = Date.now();
    const { status, json: rotated } = await rotateKey(demo, key.id, 600);
    const after = Date.now();
    assert.equal(status, 200);
    const { secret, hint, previousSecretExpiresAt, ...rest } = rotated;
    assert.notEqual(secret, key.secret);
    assert.equal(hint, `ak_live_…${secret.slice(-4)}`);
    const graceEnd = Date.parse(previousSecretExpiresAt);
    assert.ok(graceEnd >= before + 600_000 && graceEnd <= after + 600_000);
    for (const [name, value] of Object.entries(rest))
      if (name !== 'lastUsedAt') assert.equal(value, key[name], name);
    assert.equal((await whoAmI(demo, secret)).json.id, key.id);
    assert.equal((await whoAmI(demo, key.secret)).json.id, key.id);
  });

  it('ends the old secret at once without a grace period', async () => {
    const { json: key } = await createKey(demo);
    const { json: rotated } = await rotateKey(demo, key.id, 0);
    assert.equal(rotated.previousSecretExpiresAt, null);
    assert.equal((await whoAmI(demo, rotated.secret)).status, 200);
    assert.equal((await whoAmI(demo, key.secret)).status, 401);
  });

  it('gives a replay the same secret, and answers 422 to another body', async () => {
    const { json: key } = await createKey(demo);
    const answers = [];
    for (let count = 0; count < 3; count += 1)
      answers.push((await rotateKey(demo, key.id, 60, `rotate-${key.id}`)).json);
    assert.deepEqual(answers[1], answers[0]);
    assert.deepEqual(answers[2], answers[0]);
    const other = await rotateKey(demo, key.id, 61, `rotate-${key.id}`);
    assert.equal(other.status, 422);
    const { json: second } = await createKey(demo);
    assert.equal((await rotateKey(demo, second.id, 60, `rotate-${key.id}`)).status, 422);
  });

  it('happens once for concurrent requests with one idempotency key', async () => {
    const { json: key } = await createKey(demo);
    const same = Array.from({ length: 10 }, () => rotateKey(demo, key.id, 60, `once-${key.id}`));
    const answers = await Promise.all(same);
    for (const { json } of answers) assert.deepEqual(json, answers[0]?.json);
    assert.equal((await whoAmI(demo, key.secret)).status, 200);
  });

  it('leaves at most two secrets', async () => {
    const { json: key } = await createKey(demo);
    const { json: second } = await rotateKey(demo, key.id, 60, `first-${key.id}`);
    const { json: third } = await rotateKey(demo, key.id, 60);
    assert.equal((await whoAmI(demo, key.secret)).status, 401);
    assert.equal((await whoAmI(demo, second.secret)).status, 200);
    assert.equal((await whoAmI(demo, third.secret)).status, 200);
    const replay = await rotateKey(demo, key.id, 60, `first-${key.id}`);
    assert.equal(replay.status, 410);
    assert.equal(replay.json.type, '/problems.html#key-gone');
  });

  it('is refused with an invalid grace period or Idempotency-Key', async () => {
    const { json: key } = await createKey(demo);
    for (const seconds of [-1, 1.5, '60', null, undefined, 7 * 24 * 3600 + 1]) {
      const { status, json } = await rotateKey(demo, key.id, seconds);
      assert.equal(status, 400, String(seconds));
      assert.deepEqual(Object.keys(json.errors), ['graceSeconds']);
    }
    assert.equal((await rotateKey(demo, key.id, 7 * 24 * 3600)).status, 200);
    assert.equal((await rotateKey(demo, key.id, 0, '')).status, 400);
  });

  it('is refused for an unknown or revoked key', async () => {
    const { json: key } = await createKey(demo);
    await send(demo, 'DELETE', `/api/keys/${key.id}`);
    assert.equal((await rotateKey(demo, key.id, 0)).status, 409);
    assert.equal((await rotateKey(demo, 'none', 0)).status, 404);
    assert.equal((await whoAmI(demo, key.secret)).status, 401);
  });
});

describe('the passing of time', () => {
  it('ends the old secret of a rotated key', async (t) => {
    const { clock, keys, create, rotate } = await openStore(t);
    const key = await create();
    const rotated = await rotate(key.id, 60);
    assert.equal(rotated.previousSecretExpiresAt, '2030-01-01T00:01:00.000Z');
    clock.now += 59_999;
    assert.equal((await keys.findBySecret(key.secret))?.refusal, undefined);
    clock.now += 1;
    assert.equal((await keys.findBySecret(key.secret))?.refusal, 'rotated');
    assert.equal((await keys.findBySecret(rotated.secret))?.refusal, undefined);
  });

  it('ends a key that expires, and then gives it no new secret', async (t) => {
    const { clock, keys, create, rotate } = await openStore(t);
    const key = await create({ expiresAt: '2030-01-01T00:01:00.000Z' });
    clock.now += 59_999;
    assert.equal((await keys.findBySecret(key.secret))?.refusal, undefined);
    const { secret } = await rotate(key.id, 600);
    clock.now += 1;
    for (const each of [secret, key.secret])
      assert.equal((await keys.findBySecret(each))?.refusal, 'expired');
    await assert.rejects(rotate(key.id, 0), { status: 409 });
  });

  it('forgets requests after a day', async (t) => {
    const { clock, keys } = await openStore(t);
    const requester = { caller: 'test', idempotencyKey: 'a' };
    const request = { ...requester, draft: newDraft(), createdBy: 'Test' };
    const { id } = await keys.create(request);
    const rotation = { caller: 'test', idempotencyKey: 'b', id, graceSeconds: 1 };
    const { secret } = await keys.rotate(rotation);
    clock.now += 24 * 3600_000 - 1;
    assert.equal((await keys.rotate(rotation)).secret, secret);
    clock.now += 2;
    await keys.create({ ...request, idempotencyKey: 'c', draft: newDraft() });
    assert.notEqual((await keys.rotate(rotation)).secret, secret);
  });
});
