/** Tests the demo server against the published contract suite and against openapi.yaml. */
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { ApiKeyError, createHttpClient } from 'api-key-elements';
import { httpContractTests } from 'api-key-elements/testing.js';
import { describedFetch, description } from './openapi.mjs';
import { startDemo, whoAmI } from './support.mjs';

const demo = await startDemo({ after });
const { fetch, seen } = describedFetch(demo.url);
const src = '/api/keys';

/** @param {string} [idempotencyKey] */
const request = (idempotencyKey = crypto.randomUUID()) => ({
  signal: new AbortController().signal,
  idempotencyKey,
});

describe('the demo server', () => {
  const accepts = async (/** @type {string} */ secret) =>
    (await whoAmI(demo, secret)).status === 200;
  const known = {
    draft: {
      role: 'readonly',
      permissions: ['users:read', 'orders:read'],
      expiresAt: new Date(Date.now() + 30 * 24 * 3600 * 1000).toISOString(),
    },
    otherRoles: ['admin'],
  };
  for (const { name, run } of httpContractTests({ src, fetch, accepts, ...known })) it(name, run);
});

describe('createHttpClient with the demo server', () => {
  const client = createHttpClient(src, { fetch });
  const draft = { applicationName: 'Warehouse export', description: '', role: 'admin' };

  it('rejects a refused draft with errors by field', async () => {
    await client.create(draft, request());
    await assert.rejects(client.create(draft, request()), (error) => {
      assert.ok(error instanceof ApiKeyError);
      assert.match(String(error.fieldErrors.applicationName), /taken/);
      assert.match(error.message, /another key has this name/);
      return true;
    });
  });

  it('creates keys that expire, and rejects a date in the past', async () => {
    const expiresAt = new Date(Date.now() + 60_000).toISOString();
    const key = await client.create({ ...draft, applicationName: 'Soon', expiresAt }, request());
    assert.equal(key.expiresAt, expiresAt);
    const over = { ...draft, applicationName: 'Over', expiresAt: '2020-01-01T00:00:00Z' };
    await assert.rejects(client.create(over, request()), (error) => {
      assert.match(String(/** @type {any} */ (error).fieldErrors.expiresAt), /in the future/);
      return true;
    });
  });

  it('rejects an unknown key with a message for the user', async () => {
    const key = { ...draft, id: 'a/../b?c#d' };
    for (const ask of [
      () => client.revoke(key, request()),
      () => client.rotate(key, { graceSeconds: 0 }, request()),
      () => client.update(key, { description: '' }, request()),
    ])
      await assert.rejects(ask, { name: 'ApiKeyError', message: 'There is no such API key.' });
  });

  it('has called every operation of openapi.yaml, with success and with problems', () => {
    const operations = Object.values(description.paths).flatMap((path) =>
      Object.values(path).flatMap(({ operationId }) => operationId ?? []),
    );
    assert.deepEqual([...seen.keys()].sort(), operations.sort());
    for (const [name, statuses] of seen) {
      const all = [...statuses];
      assert.ok(
        all.some((status) => status < 300),
        name,
      );
      if (name !== 'listKeys')
        assert.ok(
          all.some((status) => status >= 400),
          name,
        );
    }
  });
});
