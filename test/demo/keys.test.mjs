import assert from 'node:assert/strict';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { createKey, newDraft, send, startDemo, temporaryFolder, whoAmI } from './support.mjs';

const demo = await startDemo({ after });

describe('creating a key', () => {
  it('answers 201 with the record and its secret', async () => {
    const before = Date.now();
    const { status, headers, json } = await createKey(demo, {
      applicationName: '  Warehouse\nexport ',
      description: 'Nightly\r\nexport',
      role: 'admin',
    });
    assert.equal(status, 201);
    assert.match(headers['content-type'] ?? '', /^application\/json/);
    const { id, secret, hint, createdAt, ...rest } = json;
    assert.deepEqual(rest, {
      applicationName: 'Warehouse export',
      description: 'Nightly\nexport',
      role: 'admin',
      createdBy: 'Demo visitor',
      lastUsedAt: null,
      expiresAt: null,
      revokedAt: null,
      previousSecretExpiresAt: null,
    });
    assert.match(id, /^[0-9a-f-]{36}$/);
    assert.match(secret, /^ak_live_[0-9A-Za-z]{49}$/);
    assert.equal(hint, `ak_live_…${secret.slice(-4)}`);
    assert.ok(Date.parse(createdAt) >= before && Date.parse(createdAt) <= Date.now());
  });

  it('gives each key a different secret, which the server accepts', async () => {
    const made = await Promise.all(Array.from({ length: 20 }, () => createKey(demo)));
    assert.equal(new Set(made.map(({ json }) => json.secret)).size, 20);
    for (const { json } of made) {
      const { status, json: who } = await whoAmI(demo, json.secret);
      assert.equal(status, 200);
      assert.equal(who.id, json.id);
    }
  });

  it('stores the secret in no file', async (t) => {
    const folder = temporaryFolder(t);
    const demo = await startDemo(t, { database: `file:${join(folder, 'keys.db')}` });
    const secrets = [];
    for (let count = 0; count < 20; count += 1) secrets.push((await createKey(demo)).json.secret);
    await demo.stop();
    const bytes = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'latin1'));
    assert.ok(bytes.join('').includes('Application'), 'the keys are in these files');
    for (const secret of secrets) {
      const body = secret.slice('ak_live_'.length);
      for (let start = 0; start + 8 <= body.length; start += 1) {
        const part = body.slice(start, start + 8);
        assert.ok(
          !bytes.some((content) => content.includes(part)),
          'no part of a secret is stored',
        );
      }
    }
  });

  it('stores the server key beside the database, readable by its owner only', async (t) => {
    const folder = temporaryFolder(t);
    const demo = await startDemo(t, { database: `file:${join(folder, 'keys.db')}` });
    await createKey(demo);
    await demo.stop();
    assert.deepEqual(readdirSync(folder).sort(), ['keys.db', 'keys.db-key']);
    assert.equal(statSync(join(folder, 'keys.db-key')).mode & 0o777, 0o600);
    const serverKey = readFileSync(join(folder, 'keys.db-key'), 'utf8');
    const database = readFileSync(join(folder, 'keys.db'));
    assert.match(serverKey, /^[0-9a-f]{64}$/);
    assert.ok(!database.includes(serverKey) && !database.includes(Buffer.from(serverKey, 'hex')));
  });

  it('ignores unknown fields', async () => {
    const draft = newDraft({ id: 'mine', secret: 'mine', hint: 'mine', extra: { team: 'mine' } });
    const { status, json } = await createKey(demo, draft);
    assert.equal(status, 201);
    assert.notEqual(json.id, 'mine');
    assert.notEqual(json.secret, 'mine');
    assert.equal(json.role, 'readonly');
  });
});

const emptyPage = {
  items: [],
  nextCursor: null,
  total: 0,
  expiringSoon: 0,
  filters: ['status', 'role'],
};

describe('listing keys', () => {
  it('shows them newest first, without their secrets', async (t) => {
    const demo = await startDemo(t);
    const made = [];
    for (let count = 0; count < 3; count += 1) made.push((await createKey(demo)).json);
    const { status, text, json } = await send(demo, 'GET', '/api/keys');
    assert.equal(status, 200);
    const records = made.map(({ secret: _secret, ...record }) => record).reverse();
    assert.deepEqual(json, { ...emptyPage, items: records, total: 3 });
    for (const { secret } of made) assert.ok(!text.includes(secret.slice(8, -4)));
  });

  it('limits the page, and counts all keys', async (t) => {
    const demo = await startDemo(t);
    await Promise.all(Array.from({ length: 30 }, () => createKey(demo)));
    const { json } = await send(demo, 'GET', '/api/keys');
    assert.equal(json.total, 30);
    assert.equal(json.items.length, 25);
    const { json: more } = await send(demo, 'GET', '/api/keys?limit=100');
    assert.equal(more.items.length, 30);
    assert.equal(more.nextCursor, null);
  });

  it('is empty at first', async (t) => {
    const demo = await startDemo(t);
    const { json } = await send(demo, 'GET', '/api/keys');
    assert.deepEqual(json, emptyPage);
  });
});

describe('revoking a key', () => {
  it('marks it as revoked, refuses its secret, and frees its name', async (t) => {
    const demo = await startDemo(t);
    const draft = newDraft();
    const { json: key } = await createKey(demo, draft);
    const { json: other } = await createKey(demo);
    const before = Date.now();
    const revoked = await send(demo, 'DELETE', `/api/keys/${key.id}`);
    const after = Date.now();
    assert.equal(revoked.status, 204);
    assert.equal(revoked.text, '');
    const { status, json: refusal } = await whoAmI(demo, key.secret);
    assert.equal(status, 401);
    assert.match(refusal.detail, /revoked/);
    assert.equal((await whoAmI(demo, other.secret)).status, 200);
    const { json: list } = await send(demo, 'GET', '/api/keys');
    assert.equal(list.items[0].revokedAt, null);
    const revokedAt = Date.parse(list.items[1].revokedAt);
    assert.ok(revokedAt >= before && revokedAt <= after);
    assert.equal((await createKey(demo, draft)).status, 201);
  });

  it('is idempotent, and keeps the time of the first request', async () => {
    const { json: key } = await createKey(demo);
    const times = [];
    for (let count = 0; count < 2; count += 1) {
      assert.equal((await send(demo, 'DELETE', `/api/keys/${key.id}`)).status, 204);
      times.push((await send(demo, 'GET', '/api/keys')).json.items[0].revokedAt);
    }
    assert.equal(times[0], times[1]);
  });

  it('answers 404 for an unknown key', async () => {
    for (const id of ['no-such-key', '%', "'%20OR%201=1%20--"]) {
      const { status, json } = await send(demo, 'DELETE', `/api/keys/${id}`);
      assert.equal(status, 404);
      assert.ok(json.detail);
    }
  });
});

describe('the addresses of the API', () => {
  it('answer 404 when unknown', async () => {
    for (const path of [
      '/api',
      '/api/',
      '/api/key',
      '/api/keys/',
      '/api/keys/a/b',
      '/api/whoami/x',
    ]) {
      const { status, headers, json } = await send(demo, 'GET', path);
      assert.equal(status, 404, path);
      assert.equal(headers['content-type'], 'application/problem+json');
      assert.equal(json.title, 'Not Found');
    }
  });

  it('answer 405 to other methods, and say which are allowed', async () => {
    for (const [method, path, allow] of [
      ['PUT', '/api/keys', 'GET, HEAD, POST'],
      ['OPTIONS', '/api/keys', 'GET, HEAD, POST'],
      ['GET', '/api/keys/1', 'PATCH, DELETE'],
      ['GET', '/api/keys/1/rotate', 'POST'],
      ['POST', '/api/whoami', 'GET, HEAD'],
    ]) {
      const { status, headers, json } = await send(demo, method ?? '', path ?? '');
      assert.equal(status, 405, path);
      assert.equal(headers.allow, allow);
      assert.equal(json.status, 405);
    }
  });

  it('take a query, and answer HEAD as GET', async () => {
    assert.equal((await send(demo, 'GET', '/api/keys?limit=25')).status, 200);
    const { status, text } = await send(demo, 'HEAD', '/api/keys');
    assert.equal(status, 200);
    assert.equal(text, '');
  });

  it('forbid caching of answers', async () => {
    const { json: key } = await createKey(demo);
    for (const { status, headers } of [
      await createKey(demo),
      await createKey(demo, {}),
      await send(demo, 'GET', '/api/keys'),
      await send(demo, 'GET', '/api/whoami'),
      await whoAmI(demo, key.secret),
      await send(demo, 'DELETE', `/api/keys/${key.id}`),
      await send(demo, 'GET', '/api/nothing'),
    ]) {
      assert.equal(headers['cache-control'], 'no-store', String(status));
    }
  });
});
