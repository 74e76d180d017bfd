import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createClient } from '@libsql/client';
import { KeyStore } from '../../demo/key-store.mjs';
import { newDatabase, newDraft, send, startDemo, createKey } from './support.mjs';

/**
 * @typedef {import('../../demo/key-pages.mjs').PageRequest} PageRequest
 * @typedef {import('api-key-elements').ApiKeyStatus} Status
 */

const DAY_MS = 24 * 3600_000;
const START = Date.parse('2030-01-01T00:00:00Z');
/** Keys by name: their role, and after how many days they expire. @type {[string, string, number?][]} */
const KEYS = [
  ['a never', 'admin'],
  ['b over', 'readonly', 1],
  ['c soon', 'readonly', 16],
  ['d soon', 'admin', 15],
  ['e later', 'readonly', 100],
  ['f revoked', 'readonly'],
  ['g revoked soon', 'admin', 16],
  ['h never', 'readonly'],
];
/** Names by status, two days later. @type {Record<Status, string[]>} */
const BY_STATUS = {
  active: ['a never', 'c soon', 'd soon', 'e later', 'h never'],
  expiring: ['c soon', 'd soon'],
  expired: ['b over'],
  revoked: ['f revoked', 'g revoked soon'],
};
const STATUSES = /** @type {Status[]} */ (Object.keys(BY_STATUS));
const COLUMNS = /** @type {const} */ ([
  ...['applicationName', 'role', 'createdAt', 'lastUsedAt', 'expiresAt'],
]);

/**
 * Opens a store with a clock that tests set, two days after its keys were made.
 * @param {import('node:test').TestContext} t
 */
async function openStore(t) {
  const clock = { now: START };
  let remove = () => /** @type {unknown} */ (undefined);
  const url = newDatabase({ after: (done) => (remove = done) });
  const client = createClient({ url });
  const keys = await KeyStore.open(client, Buffer.alloc(32), { now: () => clock.now });
  t.after(async () => {
    await keys.close();
    remove();
  });
  for (const [applicationName, role, days] of KEYS) {
    const expiresAt = days ? new Date(START + days * DAY_MS).toISOString() : null;
    const draft = { ...newDraft(), applicationName, role, expiresAt };
    const request = { caller: 'test', idempotencyKey: applicationName, draft };
    const { id } = await keys.create({ ...request, createdBy: 'Test' });
    if (applicationName.includes('revoked')) await keys.revoke(id);
  }
  clock.now = START + 2 * DAY_MS;
  /** Reads all pages. @param {Partial<PageRequest>} request */
  const list = async (request) => {
    const whole = { search: '', status: null, role: null, descending: false, limit: 2, ...request };
    /** @type {Partial<import('../../demo/key-pages.mjs').Page>} */
    let first = {};
    const names = [];
    for (let after; ;) {
      const column = request.column ?? 'applicationName';
      const page = await keys.list({ ...whole, column, after });
      if (!after) first = page;
      names.push(...page.items.map(({ applicationName }) => applicationName));
      after = page.next;
      if (!after) return { names, total: first.total, expiringSoon: first.expiringSoon };
    }
  };
  return { client, clock, keys, list };
}

/** @param {string} wanted */
const roleIs = (wanted) => (/** @type {string} */ name) =>
  KEYS.some(([each, role]) => each === name && role === wanted);

describe('a filter', () => {
  it('by status and role finds each key once, in every order, and counts them', async (t) => {
    const { list } = await openStore(t);
    for (const status of [null, ...STATUSES])
      for (const role of [null, 'admin', 'readonly'])
        for (const column of COLUMNS)
          for (const descending of [false, true]) {
            const { names, ...counts } = await list({ status, role, column, descending });
            const all = status ? BY_STATUS[status] : KEYS.map(([name]) => name);
            const expected = role ? all.filter(roleIs(role)) : all;
            const what = `${status} ${role} ${column} ${descending}`;
            assert.deepEqual(names.toSorted(), expected.toSorted(), what);
            if (column === 'applicationName' || column === 'createdAt')
              assert.deepEqual(names, descending ? expected.toReversed() : expected, what);
            const soon = expected.filter((name) => BY_STATUS.expiring.includes(name));
            assert.deepEqual(counts, { total: expected.length, expiringSoon: soon.length }, what);
          }
  });

  it('narrows a search, in every order', async (t) => {
    const { list } = await openStore(t);
    for (const column of COLUMNS) {
      const find = async (/** @type {Partial<PageRequest>} */ more) =>
        (await list({ search: 'SOON', column, ...more })).names.toSorted();
      assert.deepEqual(await find({}), ['c soon', 'd soon', 'g revoked soon']);
      assert.deepEqual(await find({ status: 'active' }), ['c soon', 'd soon']);
      assert.deepEqual(await find({ status: 'revoked' }), ['g revoked soon']);
      assert.deepEqual(await find({ role: 'admin' }), ['d soon', 'g revoked soon']);
      assert.deepEqual(await find({ status: 'expiring', role: 'admin' }), ['d soon']);
      assert.deepEqual(await find({ status: 'expired' }), []);
    }
    const counts = await list({ search: 'soon', limit: 5 });
    assert.equal(counts.total, 3);
    assert.equal(counts.expiringSoon, 2);
  });

  it('narrows a search with more hits than are sorted', async (t) => {
    const { keys, list } = await openStore(t);
    for (let count = 0; count < 600; count += 1) {
      const draft = { ...newDraft({ description: 'Nightly' }), applicationName: `night ${count}` };
      const request = { caller: 'test', idempotencyKey: `night ${count}`, draft };
      const { id } = await keys.create({ ...request, createdBy: 'Test' });
      if (count % 100 === 7) await keys.revoke(id);
    }
    const revoked = await list({ search: 'night', status: 'revoked' });
    assert.deepEqual(revoked.names, [
      'night 107',
      'night 207',
      'night 307',
      'night 407',
      'night 507',
      'night 7',
    ]);
    const active = await list({ search: 'night', status: 'active', limit: 100 });
    assert.equal(new Set(active.names).size, 594);
    assert.deepEqual(active.names, active.names.toSorted());
  });

  it('follows the clock, to the millisecond, also one that is set back', async (t) => {
    const { clock, list } = await openStore(t);
    const status = async () => {
      for (const each of /** @type {Status[]} */ (['expiring', 'expired']))
        if ((await list({ status: each })).names.includes('e later')) return each;
      return (await list({ status: 'active' })).names.includes('e later') && 'active';
    };
    const end = START + 100 * DAY_MS;
    for (const [now, expected] of /** @type {const} */ ([
      [end - 14 * DAY_MS - 1, 'active'],
      [end - 14 * DAY_MS, 'expiring'],
      [end - 1, 'expiring'],
      [end, 'expired'],
      [end - 1, 'expiring'],
      [end, 'expired'],
      [end - 15 * DAY_MS, 'active'],
    ])) {
      clock.now = now;
      assert.equal(await status(), expected, new Date(now).toISOString());
    }
  });

  it('by a role that no key has finds nothing', async (t) => {
    const { list } = await openStore(t);
    for (const search of ['', 'soon']) {
      const found = await list({ role: 'constructor', search });
      assert.deepEqual(found, { names: [], total: 0, expiringSoon: 0 });
    }
  });

  it('is a search of an index in every order', async (t) => {
    const { client, keys } = await openStore(t);
    const { execute } = client;
    /** @type {string[]} */
    let searched = [];
    client.execute = async (/** @type {any} */ statement) => {
      const explained = { ...statement, sql: `EXPLAIN QUERY PLAN ${statement.sql}` };
      const { rows } = await execute.call(client, explained);
      const steps = rows.map(({ detail }) => String(detail));
      if (!/key_counts/.test(statement.sql))
        searched.push(...steps.filter((step) => step.includes('api_keys')));
      return execute.call(client, statement);
    };
    for (const [column, index] of /** @type {const} */ ([
      ['applicationName', 'of_group_by_name'],
      ['role', 'of_group'],
      ['createdAt', 'of_group'],
      ['lastUsedAt', 'of_group_by_last_use'],
      ['expiresAt', 'of_group_by_expiry'],
    ]))
      for (const after of [undefined, { sortKey: 'a', number: 5 }]) {
        searched = [];
        await keys.list({
          ...{
            search: '',
            status: 'active',
            role: null,
            column,
            descending: true,
            after,
            limit: 2,
          },
        });
        const rows = searched.pop();
        assert.equal(rows, 'SEARCH api_keys USING INTEGER PRIMARY KEY (rowid=?)');
        assert.ok(searched.length >= 4);
        for (const step of searched)
          assert.match(step, new RegExp(`^SEARCH api_keys USING (COVERING )?INDEX ${index} `));
      }
  });
});

describe('a search for a hint', () => {
  it('finds the key by the last characters, also after a rotation', async (t) => {
    const demo = await startDemo(t);
    await createKey(demo);
    const { json: key } = await createKey(demo);
    const idsBy = async (/** @type {string} */ q, more = {}) => {
      const search = new URLSearchParams({ q, ...more });
      const { json } = await send(demo, 'GET', `/api/keys?${search}`);
      return json.items.map((/** @type {{ id: string }} */ { id }) => id);
    };
    const end = key.hint.slice(-4);
    for (const q of [key.hint, end, end.toUpperCase(), ` ${end.toLowerCase()} `])
      for (const sort of ['-createdAt', 'applicationName'])
        assert.deepEqual(await idsBy(q, { sort }), [key.id], q);
    assert.deepEqual(await idsBy(end, { status: 'revoked' }), []);
    const { json: rotated } = await send(demo, 'POST', `/api/keys/${key.id}/rotate`, {
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': 'r' },
      body: '{"graceSeconds":0}',
    });
    assert.deepEqual(await idsBy(rotated.hint), [key.id]);
    assert.deepEqual(await idsBy(key.hint), []);
    await createKey(demo, newDraft({ description: `Was ${rotated.hint.slice(-4)}` }));
    assert.equal((await idsBy(rotated.hint.slice(-4), { limit: '1' })).length, 1);
    assert.equal((await idsBy(rotated.hint.slice(-4))).length, 2);
  });
});
