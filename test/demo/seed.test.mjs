import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { describe, it } from 'node:test';
import { createClient } from '@libsql/client';
import { createKey, newDatabase, newDraft, REPOSITORY, send, startDemo } from './support.mjs';

/** @param {string[]} args */
const launch = (...args) =>
  spawn(process.execPath, [join(REPOSITORY, 'demo/seed.mjs'), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/** @param {string[]} args */
const seed = async (...args) => {
  const child = launch(...args);
  const [[code], output, errors] = await Promise.all([
    once(child, 'close'),
    text(child.stdout),
    text(child.stderr),
  ]);
  return { code, output, errors };
};

/** @param {import('./support.mjs').Demo} demo @param {string} [query] */
const list = async (demo, query = '') => (await send(demo, 'GET', `/api/keys?${query}`)).json;

describe('the seed program', () => {
  it('creates keys of all kinds, which the server finds and sorts', async (t) => {
    const database = newDatabase(t);
    const { code, output, errors } = await seed('--count', '1200', '--database', database);
    assert.equal(code, 0);
    assert.equal(output, '');
    assert.match(errors, /\b1200 keys created\n$/);
    const demo = await startDemo(t, { database });
    const { items, total } = await list(demo, 'limit=100');
    assert.equal(total, 1200);
    const dates = items.map((/** @type {any} */ { createdAt }) => createdAt);
    assert.deepEqual(dates, dates.toSorted().reverse());
    for (const field of ['role', 'permissions', 'lastUsedAt', 'expiresAt', 'revokedAt'])
      assert.ok(new Set(items.map((/** @type {any} */ item) => item[field] ?? 'none')).size > 1);
    for (const { createdAt, lastUsedAt, revokedAt, expiresAt } of items) {
      assert.ok(Date.parse(createdAt) <= Date.now());
      if (lastUsedAt) assert.ok(lastUsedAt >= createdAt && Date.parse(lastUsedAt) <= Date.now());
      if (lastUsedAt && revokedAt) assert.ok(lastUsedAt <= revokedAt);
      if (expiresAt) assert.ok(expiresAt > createdAt);
    }
    const { items: found } = await list(demo, `q=${encodeURIComponent(items[50].applicationName)}`);
    assert.equal(found[0].id, items[50].id);
  });

  it('adds to the keys of a running server', async (t) => {
    const database = newDatabase(t);
    const demo = await startDemo(t, { database });
    const { json: key } = await createKey(demo, newDraft());
    for (let count = 0; count < 2; count += 1)
      assert.equal((await seed('--count', '20', '--database', database)).code, 0);
    assert.equal((await createKey(demo, newDraft())).status, 201);
    const { items, total } = await list(demo, 'limit=100');
    assert.equal(total, 42);
    assert.equal(items.at(-1).id, key.id);
    const dates = items.map((/** @type {any} */ { createdAt }) => createdAt);
    assert.deepEqual(dates, dates.toSorted().reverse());
  });

  it('works beside a server that creates keys', async (t) => {
    const database = newDatabase(t);
    const demo = await startDemo(t, { database, busyTimeoutMs: 600_000 });
    let isSeeding = true;
    const seeded = seed('--count', '10500', '--database', database).finally(() => {
      isSeeding = false;
    });
    const names = [];
    while (isSeeding) {
      const { status, json } = await createKey(demo, newDraft());
      assert.equal(status, 201);
      names.push(json.applicationName);
    }
    const { code, errors } = await seeded;
    assert.equal(code, 0, errors);
    assert.equal((await list(demo)).total, 10_500 + names.length);
    const [last = ''] = names.slice(-1);
    const { items: found } = await list(demo, `q=${encodeURIComponent(last)}`);
    assert.equal(found[0].applicationName, last);
  });

  it('works beside another seed program', async (t) => {
    const database = newDatabase(t);
    const demo = await startDemo(t, { database });
    const args = ['--count', '600', '--database', database, '--busy-timeout', '600000'];
    for (const { code, errors } of await Promise.all([seed(...args), seed(...args), seed(...args)]))
      assert.equal(code, 0, errors);
    const { items, total } = await list(demo);
    assert.equal(total, 1800);
    const { items: found } = await list(demo, `q=${encodeURIComponent(items[0].applicationName)}`);
    assert.equal(found[0].id, items[0].id);
  });

  it('says in one line that another process locks the database', async (t) => {
    const database = newDatabase(t);
    const timeout = ['--busy-timeout', '50'];
    const child = launch('--count', '10000000', '--database', database, ...timeout);
    const ended = once(child, 'close');
    const other = createClient({ url: database, timeout: 60_000 });
    t.after(() => other.close());
    /** @type {import('@libsql/client').Transaction | undefined} */
    let transaction;
    const lines = [];
    for await (const line of createInterface(child.stderr)) {
      transaction ??= await other.transaction('write');
      lines.push(line);
    }
    assert.deepEqual(await ended, [1, null]);
    await transaction?.rollback();
    const progress = lines.slice(0, -1);
    assert.ok(
      progress.every((line) => /^\d+ of 10000000 keys$/.test(line)),
      lines.join('\n'),
    );
    assert.match(lines.at(-1) ?? '', /^Cannot add keys: database is locked/);
  });

  it('leaves a consistent database when it is interrupted', async (t) => {
    const database = newDatabase(t);
    const child = launch('--count', '10000000', '--database', database);
    const ended = once(child, 'close');
    let last = '';
    for await (const line of createInterface(child.stderr)) {
      // After the first line of progress; more of them may come before the signal arrives.
      if (!last) child.kill('SIGINT');
      last = line;
    }
    const [code] = await ended;
    assert.equal(code, 130);
    const client = createClient({ url: database });
    t.after(() => client.close());
    const { rows } = await client.execute(`SELECT (SELECT sum(total) FROM key_counts) AS total,
      (SELECT count(*) FROM api_keys) AS keys, (SELECT count(*) FROM key_grams) AS grams`);
    const { total, keys, grams } = /** @type {import('@libsql/client').Row} */ (rows[0]);
    assert.deepEqual([keys, grams], [total, total]);
    assert.equal(last, `${total} keys created`);
    assert.equal((await seed('--count', '5', '--database', database)).code, 0);
  });

  it('says in one line which argument is wrong', async () => {
    for (const [args, expected] of /** @type {[string[], RegExp][]} */ ([
      [['--count', '0'], /--count/],
      [['--count', 'many'], /--count.*many/],
      [['--count', '10000001'], /--count/],
      [['--count'], /--count/],
      [['--keys', '5'], /--keys/],
      [['--database', 'keys.db'], /--database/],
      [['--database', 'file:/nowhere/keys.db'], /keys\.db/],
    ])) {
      const { code, output, errors } = await seed(...args);
      assert.equal(code, 1, args.join(' '));
      assert.match(errors, expected);
      assert.match(errors, /^[^\n]+\n$/);
      assert.equal(output, '');
    }
    assert.match((await seed('--help')).output, /--count/);
  });
});
