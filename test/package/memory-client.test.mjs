/** The client in memory: it passes the contract suite, and answers late or with failures on demand. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ApiKeyError } from 'api-key-elements';
import { contractTests, createMemoryClient } from 'api-key-elements/testing.js';

/**
 * @typedef {import('api-key-elements').ApiKeyQuery} ApiKeyQuery
 * @typedef {import('api-key-elements').ApiKeyRecord} ApiKeyRecord
 */

const roles = [{ value: 'audit' }, { value: 'deploy' }, { value: 'gone', disabled: true }];
const permissions = [
  { value: 'orders:read' },
  { value: 'orders:create' },
  { value: 'orders:delete', disabled: true },
];

const request = (more = {}) => ({
  signal: new AbortController().signal,
  idempotencyKey: crypto.randomUUID(),
  ...more,
});

const newDraft = (more = {}) => ({
  applicationName: 'Warehouse export',
  description: '',
  role: 'readonly',
  ...more,
});

/** @param {Partial<ApiKeyQuery>} query @returns {ApiKeyQuery} */
const newQuery = (query = {}) => ({
  ...{ query: '', sort: null, cursor: null, limit: 25, status: null, role: null },
  ...query,
});

/** @param {ReturnType<typeof createMemoryClient>} client @param {Partial<ApiKeyQuery>} [query] */
const namesIn = async (client, query) => {
  const { items } = await client.list(newQuery(query), request());
  return items.map(({ applicationName }) => applicationName);
};

/** @param {ReturnType<typeof createMemoryClient>} client @returns {Promise<any[]>} */
const allOf = async (client) => (await client.list(newQuery(), request())).items;

/** @param {number} days from now */
const inDays = (days) => new Date(Date.now() + days * 24 * 3600_000).toISOString();

/** @type {ApiKeyRecord[]} */
const keys = [
  { id: '1', applicationName: 'Kassel', role: 'audit', hint: 'ak_…9xyz', createdBy: 'Zoë' },
  { id: '2', applicationName: 'Over', role: 'audit', expiresAt: inDays(-1) },
  {
    id: '3',
    applicationName: 'Soon',
    description: 'Weekly',
    role: 'deploy',
    expiresAt: inDays(13),
  },
  { id: '4', applicationName: 'Revoked', role: 'deploy', revokedAt: inDays(-2) },
  { id: '5', applicationName: 'alpha', role: 'deploy', expiresAt: inDays(90) },
];

describe('createMemoryClient', () => {
  for (const { name, run } of contractTests({ client: createMemoryClient() })) it(name, run);

  describe('with roles, permissions and keys', () => {
    const client = createMemoryClient({ keys, roles, permissions });
    const draft = { role: 'audit', permissions: ['orders:read', 'orders:create'] };
    for (const { name, run } of contractTests({ client, draft, otherRoles: ['deploy'] }))
      it(name, run);
  });

  it('is new each time, and leaves the given keys as they are', async () => {
    const given = { id: '1', applicationName: 'Kassel' };
    const client = createMemoryClient({ keys: [given] });
    await client.update(given, { applicationName: 'Renamed' }, request());
    (await allOf(client))[0].applicationName = 'Changed outside';
    assert.deepEqual(given, { id: '1', applicationName: 'Kassel' });
    assert.deepEqual(await namesIn(client), ['Renamed']);
    assert.deepEqual(await namesIn(createMemoryClient()), []);
  });

  it('lists the given keys in their order, and new ones before them', async () => {
    const client = createMemoryClient({ keys });
    await client.create(newDraft(), request());
    const expected = ['Warehouse export', ...keys.map(({ applicationName }) => applicationName)];
    assert.deepEqual(await namesIn(client), expected);
    assert.deepEqual(await namesIn(client, { limit: 2 }), expected.slice(0, 2));
  });

  it('searches names, descriptions, hints and owners, whatever their case and accents', async () => {
    const client = createMemoryClient({ keys });
    for (const [query, expected] of [
      ['KASS', 'Kassel'],
      ['weekly', 'Soon'],
      [' 9XYZ ', 'Kassel'],
      ['zoe', 'Kassel'],
    ])
      assert.deepEqual(await namesIn(client, { query }), [expected]);
  });

  it('filters by status and role, and counts what matches', async () => {
    const client = createMemoryClient({ keys });
    for (const [
      query,
      names,
      expiringSoon,
    ] of /** @type {[Partial<ApiKeyQuery>, string[], number][]} */ ([
      [{}, ['Kassel', 'Over', 'Soon', 'Revoked', 'alpha'], 1],
      [{ status: 'active' }, ['Kassel', 'Soon', 'alpha'], 1],
      [{ status: 'expiring' }, ['Soon'], 1],
      [{ status: 'expired' }, ['Over'], 0],
      [{ status: 'revoked' }, ['Revoked'], 0],
      [{ role: 'deploy' }, ['Soon', 'Revoked', 'alpha'], 1],
      [{ role: 'deploy', status: 'active', query: 'a' }, ['alpha'], 0],
    ])) {
      const page = await client.list(newQuery({ ...query, limit: 10 }), request());
      assert.deepEqual(
        page.items.map(({ applicationName }) => applicationName),
        names,
      );
      assert.equal(page.total, names.length);
      assert.equal(page.expiringSoon, expiringSoon);
      assert.deepEqual(page.filters, ['status', 'role']);
    }
  });

  it('sorts by every column, keys that never expire after the others', async () => {
    const client = createMemoryClient({ keys });
    /** @param {import('api-key-elements').ApiKeySort['column']} column @param {'ascending' | 'descending'} direction */
    const sorted = (column, direction) => namesIn(client, { sort: { column, direction } });
    const byName = ['alpha', 'Kassel', 'Over', 'Revoked', 'Soon'];
    assert.deepEqual(await sorted('applicationName', 'ascending'), byName);
    assert.deepEqual(await sorted('applicationName', 'descending'), byName.toReversed());
    const byExpiry = await sorted('expiresAt', 'ascending');
    assert.deepEqual(byExpiry, ['Over', 'Soon', 'alpha', 'Kassel', 'Revoked']);
    assert.equal((await sorted('role', 'descending'))[4], 'Over');
  });

  it('keeps its place when the last key of a page is revoked meanwhile', async () => {
    const client = createMemoryClient({ keys });
    const query = { status: /** @type {const} */ ('active'), limit: 1 };
    const { items, nextCursor } = await client.list(newQuery(query), request());
    await client.revoke(/** @type {ApiKeyRecord} */ (items[0]), request());
    assert.deepEqual(await namesIn(client, { ...query, cursor: nextCursor }), ['Soon']);
  });

  it('refuses what a server would refuse', async () => {
    const client = createMemoryClient({ keys, roles, permissions });
    for (const [more, field] of /** @type {[object, string][]} */ ([
      [{ applicationName: '' }, 'applicationName'],
      [{ description: '\u202e' }, 'description'],
      [{ role: 'readonly' }, 'role'],
      [{ role: 'gone' }, 'role'],
      [{ expiresAt: '2020-01-01T00:00:00Z' }, 'expiresAt'],
      [{ expiresAt: 'soon' }, 'expiresAt'],
      [{ permissions: ['orders:fly'] }, 'permissions'],
      [{ permissions: ['orders:read', 'orders:delete'] }, 'permissions'],
    ]))
      await assert.rejects(
        client.create(newDraft({ role: 'audit', ...more }), request()),
        (error) => {
          assert.ok(error instanceof ApiKeyError);
          assert.deepEqual(Object.keys(error.fieldErrors), [field]);
          return true;
        },
      );
    const nobody = { id: 'none', applicationName: 'None' };
    const [, over, , revoked] = await allOf(client);
    for (const [ask, status] of /** @type {[() => Promise<unknown>, number][]} */ ([
      [() => client.revoke(nobody, request()), 404],
      [() => client.rotate(nobody, { graceSeconds: 0 }, request()), 404],
      [() => client.update(nobody, { description: '' }, request()), 404],
      [() => client.rotate(over, { graceSeconds: 0 }, request()), 409],
      [() => client.rotate(revoked, { graceSeconds: 0 }, request()), 409],
      [() => client.update(revoked, { description: '' }, request()), 409],
      [() => client.list(newQuery({ cursor: 'none' }), request()), 400],
    ]))
      await assert.rejects(ask, { name: 'ApiKeyError', status });
  });

  it('takes drafts without a role where keys have none', async () => {
    const client = createMemoryClient({ roles: [] });
    const key = await client.create(newDraft({ role: '', extra: { team: 'a' } }), request());
    assert.ok(!('role' in key) && !('extra' in key));
    assert.equal(key.hint, `ak_live_…${key.secret?.slice(-4)}`);
    await assert.rejects(client.create(newDraft({ role: 'admin' }), request()), { status: 400 });
  });

  it('answers after its latency, and at once when the request is aborted', async () => {
    const client = createMemoryClient({ latency: 40 });
    const started = performance.now();
    await client.list(newQuery(), request());
    assert.ok(performance.now() - started >= 39);
    const slow = createMemoryClient({ latency: 1e8 });
    const controller = new AbortController();
    const { signal } = controller;
    const refused = slow.create(newDraft(), request({ signal }));
    controller.abort();
    await assert.rejects(refused, { name: 'AbortError' });
    await assert.rejects(slow.list(newQuery(), request({ signal })), { name: 'AbortError' });
  });

  it('fails as it is told, by the method and the key, and changes nothing', async () => {
    const error = new ApiKeyError('This key runs the nightly export.');
    const client = createMemoryClient({
      keys,
      fail: (method, key) => (method === 'revoke' && key?.id === '1' ? error : undefined),
    });
    const [first, , third] = await allOf(client);
    await assert.rejects(client.revoke(first, request()), error);
    await client.revoke(third, request());
    assert.deepEqual(await namesIn(client, { status: 'revoked' }), ['Soon', 'Revoked']);
    for (const method of ['list', 'create', 'rotate', 'update']) {
      const failing = createMemoryClient({
        keys,
        fail: (each) => (each === method ? error : undefined),
      });
      const calls = {
        list: () => failing.list(newQuery(), request()),
        create: () => failing.create(newDraft(), request()),
        rotate: () => failing.rotate(first, { graceSeconds: 0 }, request()),
        update: () => failing.update(first, {}, request()),
      };
      for (const [name, call] of Object.entries(calls))
        await (name === method ? assert.rejects(call(), error) : call());
    }
  });
});
