import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { permissions as offered, roles } from '../../demo/public/permissions.js';
import { changeKey, createKey, newDraft, rotateKey, send, startDemo } from './support.mjs';

const demo = await startDemo({ after });

/** @param {string} id */
const recordOf = async (id) => {
  const { json } = await send(demo, 'GET', '/api/keys?limit=100');
  return json.items.find((/** @type {{ id: string }} */ item) => item.id === id);
};

describe('the permissions of a key', () => {
  it('come back once each, in the order in which they are offered, and stay', async () => {
    const permissions = ['reports:read', 'users:read', 'reports:read'];
    const { status, json: key } = await createKey(demo, newDraft({ permissions }));
    assert.equal(status, 201);
    const expected = ['users:read', 'reports:read'];
    assert.deepEqual(key.permissions, expected);
    assert.deepEqual((await rotateKey(demo, key.id, 0)).json.permissions, expected);
    const { json: changed } = await changeKey(demo, key.id, { description: 'Changed' });
    assert.deepEqual(changed.permissions, expected);
    assert.deepEqual((await recordOf(key.id)).permissions, expected);
  });

  it('are absent where a client sends none', async () => {
    const { status, json: key } = await createKey(demo);
    assert.equal(status, 201);
    assert.ok(!Object.hasOwn(key, 'permissions'));
    assert.ok(!Object.hasOwn(await recordOf(key.id), 'permissions'));
  });

  it('are refused when they are unknown, disabled, none or no list', async () => {
    for (const permissions of [
      [],
      ['users:fly'],
      ['users:read', 'billing:manage'],
      ['constructor'],
      ['users:read', 7],
      [['users:read']],
      'users:read',
      { 0: 'users:read' },
      null,
    ]) {
      const { status, json } = await createKey(demo, newDraft({ permissions }));
      assert.equal(status, 400, JSON.stringify(permissions));
      assert.equal(json.type, '/problems.html#invalid-draft');
      assert.deepEqual(Object.keys(json.errors), ['permissions']);
    }
  });

  it('cannot be changed later', async () => {
    const { json: key } = await createKey(demo, newDraft({ permissions: ['users:read'] }));
    const { status, json } = await changeKey(demo, key.id, { permissions: ['users:delete'] });
    assert.equal(status, 400);
    assert.deepEqual(Object.keys(json.errors), ['permissions']);
    assert.deepEqual((await recordOf(key.id)).permissions, ['users:read']);
  });

  it('make a request another one', async () => {
    const none = newDraft();
    const draft = { ...none, permissions: ['users:read'] };
    const once = { 'Idempotency-Key': 'permissions' };
    const { json: key } = await createKey(demo, draft, once);
    const replay = await createKey(demo, { ...draft, permissions: ['users:read'] }, once);
    assert.equal(replay.json.secret, key.secret);
    for (const other of [none, { ...draft, permissions: ['users:read', 'orders:read'] }])
      assert.equal((await createKey(demo, other, once)).status, 422);
  });
});

describe('the permissions that the demo offers', () => {
  it('are 18 in four groups, of which roles tick only enabled ones', () => {
    assert.equal(new Set(offered.map(({ value }) => value)).size, 18);
    assert.equal(new Set(offered.map(({ group }) => group)).size, 4);
    const isEnabled = (/** @type {string} */ wanted) =>
      offered.some(({ value, disabled }) => value === wanted && !disabled);
    for (const { permissions } of roles) {
      assert.ok(permissions.length > 1);
      assert.ok(permissions.every(isEnabled));
    }
  });

  it('are a script of the page, which the server allows', async () => {
    const { status, headers } = await send(demo, 'GET', '/permissions.js');
    assert.equal(status, 200);
    assert.equal(headers['content-type'], 'text/javascript; charset=utf-8');
  });
});

describe('the owner of a key', () => {
  it('is the visitor, or the key that created it, and is found by a search', async () => {
    const admin = await createKey(demo, newDraft({ applicationName: 'Árvíztűrő', role: 'admin' }));
    assert.equal(admin.json.createdBy, 'Demo visitor');
    const { json: key } = await createKey(demo, newDraft({ applicationName: 'Made by a key' }), {
      Authorization: `Bearer ${admin.json.secret}`,
    });
    assert.equal(key.createdBy, 'Árvíztűrő');
    for (const sort of ['-createdAt', 'applicationName']) {
      const path = `/api/keys?${new URLSearchParams({ q: 'árvíztűrő', sort })}`;
      const { json } = await send(demo, 'GET', path);
      const names = json.items.map((/** @type {any} */ { applicationName }) => applicationName);
      assert.deepEqual(names.sort(), ['Made by a key', 'Árvíztűrő']);
    }
    await changeKey(demo, key.id, { applicationName: 'Renamed' });
    const { json: after } = await send(demo, 'GET', `/api/keys?q=${encodeURIComponent('árvíz')}`);
    assert.equal(after.total, 2);
  });

  it('is not taken from the draft', async () => {
    const { json } = await createKey(demo, newDraft({ createdBy: 'Somebody else' }));
    assert.equal(json.createdBy, 'Demo visitor');
  });
});
