import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { bearer, createKey, newDraft, send, startDemo, whoAmI } from './support.mjs';

const demo = await startDemo({ after });

describe('GET /api/whoami', () => {
  it('answers with the name and role of the key', async () => {
    for (const role of ['admin', 'readonly']) {
      const { json: key } = await createKey(demo, newDraft({ role }));
      const { status, json } = await whoAmI(demo, key.secret);
      assert.equal(status, 200);
      assert.deepEqual(json, { id: key.id, applicationName: key.applicationName, role });
    }
  });

  it('accepts the scheme in any case', async () => {
    const { json: key } = await createKey(demo);
    const headers = { Authorization: `bearer ${key.secret}` };
    assert.equal((await send(demo, 'GET', '/api/whoami', { headers })).status, 200);
  });

  it('answers 401 without a key', async () => {
    const { status, headers, json } = await send(demo, 'GET', '/api/whoami');
    assert.equal(status, 401);
    assert.match(headers['www-authenticate'] ?? '', /^Bearer realm="[^"]+"$/);
    assert.equal(headers['content-type'], 'application/problem+json');
    assert.ok(json.detail);
  });

  it('refuses what is not a key', async () => {
    const { json: key } = await createKey(demo);
    const { secret } = key;
    for (const authorization of [
      'Bearer',
      'Bearer ',
      'Basic YTpi',
      secret,
      `Bearer ${secret} ${secret}`,
      `Bearer ${secret}a`,
      `Bearer ${secret.slice(0, -1)}`,
      `Bearer ${secret.toLowerCase()}`,
      `Bearer ${secret.replace('ak_live_', 'ak_test_')}`,
      `Bearer ${"' OR 1=1 --"}`,
    ]) {
      const headers = { Authorization: authorization };
      const {
        status,
        headers: answered,
        json,
      } = await send(demo, 'GET', '/api/whoami', { headers });
      assert.equal(status, 401, authorization);
      assert.match(
        answered['www-authenticate'] ?? '',
        /^Bearer realm="[^"]+", error="invalid_token"$/,
      );
      assert.ok(!json.detail.includes(secret));
    }
  });

  it('tells a mistyped key from an unknown one by its checksum', async (t) => {
    const { json: key } = await createKey(demo);
    for (let at = 'ak_live_'.length; at < key.secret.length; at += 1) {
      const wrong = key.secret[at] === 'x' ? 'y' : 'x';
      const typo = key.secret.slice(0, at) + wrong + key.secret.slice(at + 1);
      const { status, json } = await whoAmI(demo, typo);
      assert.equal(status, 401);
      assert.match(json.detail, /not a whole API key/);
    }
    const { json: other } = await createKey(await startDemo(t));
    const { status, json } = await whoAmI(demo, other.secret);
    assert.equal(status, 401);
    assert.match(json.detail, /no such API key/);
  });
});

describe('the role of a key', () => {
  it('readonly can read', async () => {
    const { json: key } = await createKey(demo, newDraft({ role: 'readonly' }));
    const { status, json } = await send(demo, 'GET', '/api/keys', { headers: bearer(key.secret) });
    assert.equal(status, 200);
    assert.equal(json.items[0].id, key.id);
    const head = await send(demo, 'HEAD', '/api/keys', { headers: bearer(key.secret) });
    assert.equal(head.status, 200);
  });

  it('readonly cannot write: the answer is 403', async () => {
    const { json: key } = await createKey(demo, newDraft({ role: 'readonly' }));
    const headers = bearer(key.secret);
    for (const { status, headers: answered, json } of [
      await createKey(demo, newDraft(), headers),
      await send(demo, 'DELETE', `/api/keys/${key.id}`, { headers }),
      await send(demo, 'PATCH', `/api/keys/${key.id}`, { headers }),
      await send(demo, 'POST', `/api/keys/${key.id}/rotate`, { headers }),
      await send(demo, 'POST', '/api/whoami', { headers }),
    ]) {
      assert.equal(status, 403);
      assert.match(answered['www-authenticate'] ?? '', /error="insufficient_scope"/);
      assert.equal(answered['content-type'], 'application/problem+json');
      assert.match(json.detail, /readonly/);
    }
    assert.equal((await send(demo, 'GET', '/api/keys')).json.items[0].id, key.id);
  });

  it('admin can write', async () => {
    const { json: key } = await createKey(demo, newDraft({ role: 'admin' }));
    const headers = bearer(key.secret);
    const { status, json: made } = await createKey(demo, newDraft(), headers);
    assert.equal(status, 201);
    assert.equal((await send(demo, 'DELETE', `/api/keys/${made.id}`, { headers })).status, 204);
  });

  it('a wrong key is refused where no key is needed', async () => {
    const headers = bearer('ak_live_wrong');
    assert.equal((await send(demo, 'GET', '/api/keys', { headers })).status, 401);
    assert.equal((await createKey(demo, newDraft(), headers)).status, 401);
  });
});
