/** The contract suite itself: it lets a right server pass, and each of its tests can fail. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createHttpClient } from 'api-key-elements';
import { contractTests, httpContractTests } from 'api-key-elements/testing.js';
import { referenceServer } from './reference-server.mjs';

const src = 'http://localhost/api/keys';

/** The roles and permissions of the reference server. */
const known = {
  draft: {
    role: 'readonly',
    permissions: ['orders:read', 'orders:create'],
    expiresAt: new Date(Date.now() + 30 * 24 * 3600 * 1000).toISOString(),
  },
  otherRoles: ['admin'],
};

/** @param {string} [fault] */
const suite = (fault) => httpContractTests({ src, ...known, ...referenceServer(fault) });

/** By which fault each test fails, and what it says then. @type {[name: string, fault: string, text: RegExp][]} */
const faults = [
  [
    'create returns the key and its secret',
    'no-secret',
    /Expected secret to be a non-empty string/,
  ],
  ['create gives every key its own id and secret', 'same-secret', /same secret/],
  ['create gives every key its own id and secret', 'same-id', /same id/],
  [
    'create returns the same key and secret for a repeated request',
    'repeats-nothing',
    /second key/,
  ],
  [
    'create refuses another draft with the same idempotency key',
    'ignores-other-body',
    /another draft/,
  ],
  [
    'create refuses a draft without a name, with an error for the field',
    'no-field-errors',
    /fieldErrors/,
  ],
  ['create refuses an unknown role, with an error for the field', 'any-role', /to be refused/],
  ['create keeps the permissions of the draft', 'drops-permissions', /permissions in the answer/],
  [
    'create refuses an unknown permission, with an error for the field',
    'any-permission',
    /an unknown permission to be refused/,
  ],
  ['list returns a key without its secret', 'secret-as-hint', /got it in another field/],
  ['list returns every key once, page by page', 'repeating-offset', /2 times|do not end/],
  ['list repeats and skips no key when one is created between two pages', 'offset', /2 times/],
  ['list returns no more keys than the limit', 'ignores-limit', /to be 2, got 3/],
  ['list finds keys by a word in their name', 'ignores-search', /got "Other/],
  ['list finds keys by a word in their description', 'searches-names', /0 times/],
  [
    'list finds keys by their owner, where they have one',
    'hides-owner',
    /the newest keys of "Ada"/,
  ],
  ...[
    ...['ignores-status', 'revoked-is-active', 'expiring-is-a-day', 'expired-finds-all'],
    ...[
      'active-without-expiring',
      'cursor-drops-filter',
      'filter-drops-search',
      'filter-drops-sort',
    ],
  ].map(
    (fault) =>
      /** @type {[string, string, RegExp]} */ ([
        'list filters by status, where it names that filter',
        fault,
        /filtered by \{"status":"\w+"\}/,
      ]),
  ),
  [
    'list filters by role, where it names that filter',
    'ignores-role',
    /filtered by \{"role":"readonly"\}/,
  ],
  [
    'list filters by status and role together, where it names both',
    'one-filter',
    /filtered by \{"status":"active","role":"readonly"\}/,
  ],
  ['list counts what matches, where it counts', 'counts-page', /^[^,]*total of the keys/],
  ['list counts what matches, where it counts', 'counts-hits', /total of the keys/],
  ['list counts what matches, where it counts', 'counts-all', /expiringSoon of the keys/],
  ['list finds nothing for a word that no key contains', 'ignores-search', /to be 0, got \d/],
  ['list sorts by applicationName, ascending', 'scrambles', /the list by/],
  ['list sorts by applicationName, descending', 'scrambles', /the list by/],
  ['list sorts by createdAt, ascending', 'scrambles', /the list by/],
  ['list sorts by createdAt, descending', 'scrambles', /the list by/],
  ['revoke revokes a key and no other', 'revoke-nothing', /without revokedAt/],
  ['rotate keeps the key and gives it a new secret', 'rotates-nothing', /same as before/],
  [
    'rotate keeps the key and gives it a new secret',
    'no-grace',
    /grace period to be accepted, got refused/,
  ],
  ['rotate returns when the old secret ends', 'no-grace-end', /in an hour, got/],
  [
    'rotate ends the old secret at once without a grace period',
    'grace-always',
    /no previousSecretExpiresAt in the future/,
  ],
  ['rotate returns the same secret for a repeated request', 'repeats-nothing', /another secret/],
  [
    'rotate refuses another grace period with the same idempotency key',
    'ignores-other-body',
    /another grace/,
  ],
  [
    'update changes the name and description, and keeps the secret',
    'update-nothing',
    /applicationName in the list/,
  ],
  [
    'update keeps the fields that it is not given',
    'update-replaces',
    /description to be "As it was", got ""/,
  ],
  ['update refuses an empty name, with an error for the field', 'any-name', /to be refused/],
  ['GET returns 200 with JSON', 'html', /Content-Type/],
  ['GET returns no secret', 'secret-in-list', /got a field "secret"/],
  [
    'POST returns 201 with no-store, also for a repeated request',
    'create-200',
    /to be 201, got 200/,
  ],
  ['POST returns 201 with no-store, also for a repeated request', 'cacheable', /no-store/],
  ['POST returns 422 for another draft with the same Idempotency-Key', 'reuse-409', /409/],
  [
    'POST returns 400 or 422 with problem details and errors for an empty draft',
    'no-field-errors',
    /Expected errors to hold texts/,
  ],
  ['PATCH returns 200 with JSON', 'update-202', /202/],
  ['PATCH returns 404 with problem details for an unknown id', 'unknown-500', /500/],
  ['POST …/rotate returns 200 with no-store', 'rotate-201', /201/],
  ['POST …/rotate returns 200 with no-store', 'cacheable', /no-store/],
  ['POST …/rotate returns 404 with problem details for an unknown id', 'unknown-500', /500/],
  ['DELETE returns 204 without a body, or 200 with the key', 'delete-200', /the id/],
  ['DELETE of a revoked key returns 204, 200 or 404', 'delete-409', /409/],
  ['create keeps the end of the draft', 'drops-end', /expiresAt in the answer to be .*, got null/],
  ['DELETE returns 404 with problem details for an unknown id', 'unknown-500', /500/],
];

/** A key that the suite did not make. @param {typeof fetch} fetch */
const makeOther = (fetch) =>
  fetch(src, {
    method: 'POST',
    body: JSON.stringify({ applicationName: 'Other', role: 'readonly' }),
    headers: { 'Idempotency-Key': 'other' },
  });

describe('the contract suite', () => {
  for (const { name, run } of suite()) it(`lets a right server pass: ${name}`, run);

  for (const [name, fault, text] of faults)
    it(`finds the fault ${fault}: ${name}`, async () => {
      const server = referenceServer(fault);
      await makeOther(server.fetch);
      const tests = httpContractTests({ src, ...known, ...server });
      const test = tests.find((each) => each.name === name);
      await assert.rejects(test?.run() ?? Promise.resolve(), text);
    });

  it('was seen to fail in each of its tests, whose names are unique', () => {
    const names = suite().map(({ name }) => name);
    assert.deepEqual([...new Set(faults.map(([name]) => name))].sort(), names.sort());
  });

  it('says which field was refused, and that its keys could not be revoked', async () => {
    const { fetch: answer } = referenceServer();
    const refuse = (/** @type {number} */ status, /** @type {object} */ body) =>
      new Response(JSON.stringify(body), {
        status,
        headers: { 'Content-Type': 'application/problem+json' },
      });
    /** @type {[typeof globalThis.fetch, RegExp][]} */
    const servers = [
      [
        async (input, init) =>
          init?.method === 'POST'
            ? refuse(400, { errors: { expiresAt: ['Select an expiration'] } })
            : answer(input, init),
        /expiresAt.*Select an expiration/,
      ],
      [
        async (input, init) =>
          init?.method === 'DELETE' ? refuse(403, { detail: 'Cross-site' }) : answer(input, init),
        /Expected to revoke the keys of the test, got .*Cross-site/,
      ],
    ];
    for (const [fetch, text] of servers) {
      const [first] = httpContractTests({ src, ...known, fetch });
      await assert.rejects(first?.run() ?? Promise.resolve(), text);
    }
  });

  it('lets a server answer DELETE with the key', async () => {
    const server = referenceServer('delete-with-key');
    const name = 'DELETE returns 204 without a body, or 200 with the key';
    await httpContractTests({ src, ...server })
      .find((test) => test.name === name)
      ?.run();
  });

  it('lets a server count nothing', async () => {
    const { fetch } = referenceServer('counts-nothing');
    for (const { run } of httpContractTests({ src, ...known, fetch })) await run();
  });

  it('sends no filter to a server that names none', async () => {
    const { fetch: answer } = referenceServer('names-no-filters');
    /** @type {string[]} */
    const sent = [];
    /** @type {typeof globalThis.fetch} */
    const fetch = (input, init) => {
      sent.push(String(input));
      return answer(input, init);
    };
    for (const { run } of httpContractTests({ src, ...known, fetch })) await run();
    assert.ok(sent.length > 100);
    assert.deepEqual(
      sent.filter((address) => /[?&](status|role)=/.test(address)),
      [],
    );
  });

  it('lets a server refuse keys that expire, and a filter by an unknown role', async () => {
    const { fetch: answer } = referenceServer();
    /** @type {typeof globalThis.fetch} */
    const fetch = async (input, init) => {
      const isRefused =
        String(input).includes('role=no-such-role') || String(init?.body).includes('"expiresAt":"');
      return isRefused ? new Response(null, { status: 400 }) : answer(input, init);
    };
    const { expiresAt: _, ...draft } = known.draft;
    for (const { run } of httpContractTests({ src, ...known, draft, fetch })) await run();
  });

  it('tests permissions and the end of a key only where it is given some', () => {
    const names = contractTests({ client: createHttpClient(src) }).map(({ name }) => name);
    assert.deepEqual(
      names.filter((name) => /permission|end of the draft/.test(name)),
      [],
    );
  });

  it('has no test of a method that is not there', () => {
    const { list, create } = createHttpClient(src);
    const names = contractTests({ client: { list, create } }).map(({ name }) => name);
    assert.ok(names.length > 10);
    assert.deepEqual(
      names.filter((name) => /^(revoke|rotate|update)/.test(name)),
      [],
    );
    const without = httpContractTests({ src, without: ['revoke', 'rotate', 'update'] });
    const some = without.map(({ name }) => name).filter((name) => !names.includes(name));
    assert.ok(some.length > 3);
    assert.ok(!some.some((name) => /rotate|PATCH|DELETE/.test(name)));
  });

  it('revokes all that it made', async () => {
    const server = referenceServer();
    for (const { run } of httpContractTests({ src, ...server })) await run();
    const { items } = await createHttpClient(src, server).list(
      { query: '', sort: null, cursor: null, limit: 1000, status: null, role: null },
      { signal: new AbortController().signal, idempotencyKey: 'x' },
    );
    assert.ok(items.length > 50);
    assert.deepEqual(
      items.filter(({ revokedAt }) => !revokedAt),
      [],
    );
  });

  it('says nothing about secrets where it is not told how to try one', async () => {
    const { fetch } = referenceServer('no-grace');
    const name = 'rotate keeps the key and gives it a new secret';
    await httpContractTests({ src, fetch })
      .find((test) => test.name === name)
      ?.run();
  });
});
