import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { changeKey, createKey, newDraft, send, startDemo } from './support.mjs';

/** @typedef {import('../../demo/key-record.mjs').KeyRecord} KeyRecord */

const demo = await startDemo({ after });

/** @param {Record<string, string | number>} query */
const list = (query) =>
  send(demo, 'GET', `/api/keys?${new URLSearchParams(/** @type {any} */ (query))}`);

/** Reads all pages and returns their keys. @param {Record<string, string | number>} query */
const listAll = async (query) => {
  /** @type {KeyRecord[]} */
  const items = [];
  for (let cursor = ''; ;) {
    const { json } = await list({ ...query, ...(cursor && { cursor }) });
    items.push(...json.items);
    if (json.nextCursor === null) return items;
    cursor = json.nextCursor;
  }
};

/** @param {KeyRecord[]} items */
const namesOf = (items) => items.map(({ applicationName }) => applicationName);

let wordCount = 0;

/** Returns a word that only one test searches for. */
const newWord = () => {
  wordCount += 1;
  return `word${wordCount}x`;
};

describe('pages of keys', () => {
  it('hold each key once, in both directions, when many have the same value', async () => {
    const word = newWord();
    /** @type {string[]} */
    const made = [];
    for (let count = 0; count < 7; count += 1) {
      const role = count % 3 ? 'readonly' : 'admin';
      made.push((await createKey(demo, newDraft({ role, description: word }))).json.id);
    }
    for (const q of [word, ''])
      for (const column of ['applicationName', 'role', 'createdAt', 'lastUsedAt', 'expiresAt'])
        for (const sort of [column, `-${column}`]) {
          const items = await listAll({ q, sort, limit: 2 });
          const ids = items.map(({ id }) => id).filter((id) => made.includes(id));
          assert.deepEqual(ids.toSorted(), made.toSorted(), `${sort} ${q}`);
          const values = items.map((item) => String(item[/** @type {'role'} */ (column)]));
          if (column === 'role')
            assert.deepEqual(
              values,
              sort === column ? values.toSorted() : values.toSorted().reverse(),
            );
        }
  });

  it('have no next page after a last page that is full', async (t) => {
    const demo = await startDemo(t);
    for (const description of ['stock', 'stock']) await createKey(demo, newDraft({ description }));
    for (const q of ['', 'stock']) {
      const { json } = await send(demo, 'GET', `/api/keys?limit=2&q=${q}`);
      assert.equal(json.items.length, 2);
      assert.equal(json.nextCursor, null);
    }
  });

  it('do not shift when keys are created, renamed or revoked meanwhile', async (t) => {
    const demo = await startDemo(t);
    const path = '/api/keys?limit=2&sort=applicationName';
    const ids = [];
    for (const name of ['b', 'c', 'd', 'e', 'f'])
      ids.push((await createKey(demo, newDraft({ applicationName: name }))).json.id);
    const { json: first } = await send(demo, 'GET', path);
    await createKey(demo, newDraft({ applicationName: 'a' }));
    await send(demo, 'DELETE', `/api/keys/${ids[1]}`);
    await changeKey(demo, ids[0], { applicationName: 'aa' });
    const { json: second } = await send(demo, 'GET', `${path}&cursor=${first.nextCursor}`);
    const { json: third } = await send(demo, 'GET', `${path}&cursor=${second.nextCursor}`);
    assert.deepEqual(namesOf(second.items), ['d', 'e']);
    assert.deepEqual(namesOf(third.items), ['f']);
    assert.equal(third.nextCursor, null);
  });

  it('are sorted by name regardless of case', async () => {
    const word = newWord();
    for (const name of ['beta', 'Alpha', 'ÉTÉ', 'gamma', 'Zulu'])
      await createKey(demo, newDraft({ applicationName: `${name} ${word}` }));
    const names = namesOf(await listAll({ q: word, sort: 'applicationName', limit: 2 }));
    assert.deepEqual(
      names.map((name) => name.split(' ')[0]),
      ['Alpha', 'beta', 'gamma', 'Zulu', 'ÉTÉ'],
    );
  });

  it('sort keys that never expire after all others', async () => {
    const word = newWord();
    for (const [name, expiresAt] of [
      ['never', null],
      ['later', '2999-01-01T00:00:00+01:00'],
      ['soon', '2998-01-01T00:00:00Z'],
    ])
      await createKey(demo, newDraft({ applicationName: `${name} ${word}`, expiresAt }));
    const names = async (/** @type {string} */ sort) =>
      namesOf(await listAll({ q: word, sort, limit: 1 })).map((name) => name.split(' ')[0]);
    assert.deepEqual(await names('expiresAt'), ['soon', 'later', 'never']);
    assert.deepEqual(await names('-expiresAt'), ['never', 'later', 'soon']);
  });

  it('are refused with errors by invalid parameter', async () => {
    const { json: page } = await list({ limit: 1 });
    for (const [name, value, more] of /** @type {[string, string, object?][]} */ ([
      ['limit', '0'],
      ['limit', '101'],
      ['limit', '-1'],
      ['limit', '1e1'],
      ['limit', ''],
      ['sort', 'secret_hash'],
      ['sort', '--role'],
      ['sort', 'constructor'],
      ['sort', ''],
      ['cursor', ''],
      ['cursor', 'bogus'],
      ['cursor', Buffer.from('null').toString('base64url')],
      ['cursor', Buffer.from('{"sort":"-createdAt","sortKey":1,"number":2}').toString('base64url')],
      [
        'cursor',
        Buffer.from('{"sort":"-createdAt","sortKey":"x","number":1.5}').toString('base64url'),
      ],
      ['cursor', page.nextCursor, { sort: 'role' }],
      ['q', 'a'.repeat(1001)],
      ['status', 'constructor'],
      ['status', 'Active'],
      ['status', ''],
    ])) {
      const { status, headers, json } = await list({ ...more, [name]: value });
      assert.equal(status, 400, `${name}=${value}`);
      assert.equal(headers['content-type'], 'application/problem+json');
      assert.equal(json.type, '/problems.html#invalid-query');
      assert.deepEqual(Object.keys(json.errors), [name]);
    }
  });
});

describe('searching keys', () => {
  before(async () => {
    for (const [applicationName, description] of [
      ['Kassel Warehouse-Export', 'Nightly, 100 % of "all" rows'],
      ['仓库数据导出', ''],
      ['Straße 7', 'ﬁnance \u{1f511}'],
      ['Other', 'Nothing of it'],
    ])
      await createKey(demo, newDraft({ applicationName, description }));
  });

  for (const [q, expected] of /** @type {[string, string][]} */ ([
    ['kassel', 'Kassel Warehouse-Export'],
    ['REHOUSE', 'Kassel Warehouse-Export'],
    ['house-ex', 'Kassel Warehouse-Export'],
    ['  kassel ware ', 'Kassel Warehouse-Export'],
    ['100 % of "', 'Kassel Warehouse-Export'],
    ['"all"', 'Kassel Warehouse-Export'],
    ['ssel warehouse-export', 'Kassel Warehouse-Export'],
    ['数据', '仓库数据导出'],
    ['库', '仓库数据导出'],
    ['%', 'Kassel Warehouse-Export'],
    ['finan', 'Straße 7'],
    ['\u{1f511}', 'Straße 7'],
    ['traße', 'Straße 7'],
  ]))
    for (const sort of ['-createdAt', 'applicationName'])
      it(`finds ${expected} by ${JSON.stringify(q)}, ${sort}`, async () => {
        const { json } = await list({ q, sort });
        assert.deepEqual(namesOf(json.items), [expected]);
        assert.equal(json.total, 1);
      });

  for (const q of [
    'kasselx',
    'kassel  warehouse',
    'ware house',
    'export nightly',
    'q\0',
    '*',
    'kas OR x',
  ])
    it(`finds nothing by ${JSON.stringify(q)}`, async () => {
      const { items, nextCursor, total } = (await list({ q })).json;
      assert.deepEqual({ items, nextCursor, total }, { items: [], nextCursor: null, total: 0 });
    });

  it('finds a changed key by its new texts only', async () => {
    const [before, now] = [newWord(), newWord()];
    const { json: key } = await createKey(demo, newDraft({ description: before }));
    await changeKey(demo, key.id, { description: now });
    assert.equal((await list({ q: before })).json.items.length, 0);
    assert.equal((await list({ q: now })).json.items[0].id, key.id);
  });

  it('counts the hits only when all are on one page', async () => {
    const word = newWord();
    for (let count = 0; count < 3; count += 1)
      await createKey(demo, newDraft({ description: word }));
    assert.equal((await list({ q: word })).json.total, 3);
    const { json: first } = await list({ q: word, limit: 2 });
    assert.equal(first.total, undefined);
    const { json: last } = await list({ q: word, limit: 2, cursor: first.nextCursor });
    assert.equal(last.total, undefined);
    assert.equal(last.items.length, 1);
  });
});
