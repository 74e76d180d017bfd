/** The contract suite itself: it lets a right server pass, and each of its tests can fail. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createHttpClient } from 'api-key-elements';
import { contractTests, httpContractTests } from 'api-key-elements/testing.js';
import { referenceServer } from './reference-server.mjs';

const src = 'http://localhost/api/keys';

/** @param {string} [fault] */
const suite = (fault) => httpContractTests({ src, ...referenceServer(fault) });

/** By which fault each test fails, and what it says then. @type {[name: string, fault: string, text: RegExp][]} */
const faults = [
  ['create answers with the key and its secret', 'no-secret', /has no secret/],
  ['create gives every key another id and another secret', 'same-secret', /same secret/],
  ['create gives every key another id and another secret', 'same-id', /same id/],
  ['create gives a repeated request the same key and secret', 'repeats-nothing', /second key/],
  ['create refuses another draft under the same idempotency key', 'ignores-other-body', /Another/],
  ['create refuses a draft without a name, at its field', 'no-field-errors', /fieldErrors/],
  ['create refuses a role that there is not, at its field', 'any-role', /not refused/],
  ['list shows a key without its secret', 'secret-as-hint', /secret in one of its fields/],
  ['list gives every key once, page by page', 'repeating-offset', /2 times|do not end/],
  ['list moves nothing when keys are made between two pages', 'offset', /2 times/],
  ['list holds no more keys than it was asked for', 'ignores-limit', /holds 3 keys/],
  ['list finds keys by a word of their name', 'ignores-search', /finds "Other/],
  ['list finds keys by a word of their description', 'searches-names', /0 times/],
  ['list finds nothing by a word that is nowhere', 'ignores-search', /finds \d keys/],
  ['list sorts by applicationName, ascending', 'scrambles', /not \[/],
  ['list sorts by applicationName, descending', 'scrambles', /not \[/],
  ['list sorts by createdAt, ascending', 'scrambles', /not \[/],
  ['list sorts by createdAt, descending', 'scrambles', /not \[/],
  ['revoke ends a key', 'revoke-nothing', /without revokedAt/],
  ['rotate keeps the key and gives it a new secret', 'rotates-nothing', /same as before/],
  ['rotate keeps the key and gives it a new secret', 'no-grace', /grace period, is not accepted/],
  ['rotate says when the old secret ends', 'no-grace-end', /not an hour/],
  [
    'rotate ends the old secret at once without grace',
    'grace-always',
    /previousSecretExpiresAt is/,
  ],
  ['rotate gives a repeated request the same secret', 'repeats-nothing', /another secret/],
  ['rotate refuses another grace under the same idempotency key', 'ignores-other-body', /Another/],
  ['update changes name and description, and no secret', 'update-nothing', /name as it was/],
  ['update leaves alone what it is not given', 'update-replaces', /description is ""/],
  ['update refuses a name that is empty, at its field', 'any-name', /not refused/],
  ['GET answers 200 with JSON', 'html', /Content-Type/],
  ['GET answers with no secret', 'secret-in-list', /carries a secret/],
  ['POST answers 201 that no cache may keep, also when it is repeated', 'create-200', /status 200/],
  ['POST answers 201 that no cache may keep, also when it is repeated', 'cacheable', /no-store/],
  ['POST answers 422 to another draft under the same Idempotency-Key', 'reuse-409', /409/],
  [
    'POST answers 400 or 422 with problem details and errors to an empty draft',
    'no-field-errors',
    /errors is/,
  ],
  ['PATCH answers 200 with JSON', 'update-202', /202/],
  ['PATCH answers 404 with problem details to an unknown id', 'unknown-500', /500/],
  ['POST …/rotate answers 200 that no cache may keep', 'rotate-201', /201/],
  ['POST …/rotate answers 200 that no cache may keep', 'cacheable', /no-store/],
  ['POST …/rotate answers 404 with problem details to an unknown id', 'unknown-500', /500/],
  ['DELETE answers 204 without a body', 'delete-200', /200/],
  ['DELETE answers 404 with problem details to an unknown id', 'unknown-500', /500/],
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
      const test = httpContractTests({ src, ...server }).find((each) => each.name === name);
      await assert.rejects(test?.run() ?? Promise.resolve(), text);
    });

  it('was seen to fail in each of its tests, whose names are unique', () => {
    const names = suite().map(({ name }) => name);
    assert.deepEqual([...new Set(faults.map(([name]) => name))].sort(), names.sort());
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
      { query: '', sort: null, cursor: null, limit: 1000 },
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
