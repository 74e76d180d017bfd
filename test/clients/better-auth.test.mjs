/** `createBetterAuthClient()` against a real better-auth server over HTTP. */
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { createBetterAuthClient } from 'api-key-elements/clients/better-auth.js';
import { contractTests } from 'api-key-elements/testing.js';
import { signUp, startBetterAuth } from './better-auth-server.mjs';

/**
 * @typedef {import('api-key-elements').ApiKeyDraft} Draft
 * @typedef {import('api-key-elements').ApiKeyQuery} Query
 * @typedef {import('api-key-elements').ApiKeyError} ApiKeyError
 * @typedef {ReturnType<typeof createBetterAuthClient>} Client
 */

const server = await startBetterAuth({ after });
const authClient = await signUp(server.url);
const client = createBetterAuthClient(authClient, { metadata: true });

const DAY_MS = 24 * 60 * 60 * 1000;

/** The promises of the contract suite that the plugin cannot keep: it knows no idempotency key, and no role. */
const impossible = [
  'create returns the same key and secret for a repeated request',
  'create refuses another draft with the same idempotency key',
  'create refuses an unknown role, with an error for the field',
];

/** @param {AbortSignal} [signal] */
const options = (signal = new AbortController().signal) => ({ signal, idempotencyKey: '1' });

/** @param {Partial<Draft>} [fields] @returns {Draft} */
const draftOf = (fields) => ({ applicationName: 'Nightly', description: '', role: '', ...fields });

/** @param {number} ms */
const fromNow = (ms) => new Date(Date.now() + ms).toISOString();

/** @param {Client} client @param {Partial<Query>} [query] */
const list = (client, query) =>
  client.list(
    { query: '', sort: null, cursor: null, limit: 25, status: null, role: null, ...query },
    options(),
  );

/** @param {Client} client @param {Partial<Query>} [query] */
const namesIn = async (client, query) =>
  (await list(client, query)).items.map(({ applicationName }) => applicationName);

/** @param {Client} client @param {string[]} names */
const make = async (client, ...names) => {
  const keys = [];
  for (const applicationName of names)
    keys.push(await client.create(draftOf({ applicationName }), options()));
  return keys;
};

/** @param {Promise<unknown>} attempt @param {string} field */
const refusedAt = (attempt, field) =>
  assert.rejects(attempt, (/** @type {ApiKeyError} */ { fieldErrors }) => {
    assert.deepEqual(Object.keys(fieldErrors), [field]);
    assert.match(String(Object.values(fieldErrors)[0]), /^[A-Z].+\.$/);
    return true;
  });

describe('createBetterAuthClient()', () => {
  /** A client of a user without keys. @param {Parameters<typeof signUp>[1]} [how] @param {Parameters<typeof createBetterAuthClient>[1]} [its] */
  const newClient = async (how, its) => createBetterAuthClient(await signUp(server.url, how), its);

  describe('the contract suite', () => {
    const draft = /** @type {any} */ ({ role: undefined });
    const tests = contractTests({ client, draft, accepts: server.accepts });

    for (const { name, run } of tests.filter((test) => !impossible.includes(test.name)))
      it(name, run);

    it('has the tests that the plugin cannot pass', () => {
      const names = tests.map(({ name }) => name);
      assert.deepEqual(
        impossible.filter((name) => !names.includes(name)),
        [],
      );
    });
  });

  describe('create', () => {
    it('makes a key for as long as the draft says', async () => {
      const started = Date.now();
      const expiresAt = fromNow(30 * DAY_MS + 1234);
      const key = await client.create(draftOf({ expiresAt }), options());
      const difference = Date.parse(String(key.expiresAt)) - Date.parse(expiresAt);
      // Rounded up to seconds, and counted from when the request came.
      assert.ok(difference >= 0 && difference <= 1000 + Date.now() - started, `${difference} ms`);
    });

    it('makes a key without an end', async () => {
      for (const fields of [{ expiresAt: null }, {}])
        assert.equal((await client.create(draftOf(fields), options())).expiresAt, null);
    });

    it('counts a day that the clocks or the request have shortened as a day', async () => {
      for (const hours of [24, 23, 22.5]) {
        const started = Date.now();
        const expiresAt = fromNow(hours * 60 * 60 * 1000);
        const key = await client.create(draftOf({ expiresAt }), options());
        assert.ok(Date.parse(String(key.expiresAt)) >= started + DAY_MS - 1000);
      }
    });

    it('refuses other lifetimes at their field', async () => {
      for (const days of [0.5, 400]) {
        const draft = draftOf({ expiresAt: fromNow(days * DAY_MS) });
        await refusedAt(client.create(draft, options()), 'expiresAt');
      }
    });

    it('makes no key for a date that cannot be read', async () => {
      const mine = await newClient();
      const draft = draftOf({ expiresAt: 'tomorrow' });
      await assert.rejects(mine.create(draft, options()), /Expected an ISO 8601 date/);
      assert.deepEqual(await namesIn(mine), []);
    });

    it('refuses a long or missing name at its field', async () => {
      for (const applicationName of ['n'.repeat(33), '', ' '])
        await refusedAt(client.create(draftOf({ applicationName }), options()), 'applicationName');
    });

    it('sends neither role nor permissions, which the plugin refuses', async () => {
      const draft = draftOf({ role: 'admin', permissions: ['keys:write'] });
      const { id, role } = await client.create(draft, options());
      assert.equal(role, undefined);
      const { data } = await authClient.apiKey.get({ query: { id } });
      assert.equal(data?.permissions, null);
    });

    it('refuses a description where none is stored', async () => {
      const mine = await newClient();
      const draft = draftOf({ description: 'For the export' });
      await refusedAt(mine.create(draft, options()), 'description');
      assert.deepEqual(await namesIn(mine), []);
    });
  });

  describe('a lost answer', () => {
    /** Breaks the answer to a creation that was carried out. @param {() => Response} answer */
    const losing = (answer) => ({
      wrap: (/** @type {typeof fetch} */ send) =>
        /** @type {typeof fetch} */ (
          async (input, init) => {
            const response = await send(input, init);
            return String(input).endsWith('/create') ? answer() : response;
          }
        ),
    });
    const lost = {
      'that the network loses': () => {
        throw new TypeError('lost');
      },
      'that a proxy replaces by a 502': () => new Response('Bad gateway', { status: 502 }),
      'that a proxy replaces by a page': () =>
        new Response('<!doctype html>', { headers: { 'Content-Type': 'text/html' } }),
    };

    for (const [what, answer] of Object.entries(lost))
      it(`${what} sends the user to the list, where the key is`, async () => {
        const mine = await newClient(losing(answer));
        await assert.rejects(mine.create(draftOf(), options()), {
          name: 'ApiKeyError',
          message:
            'The answer was lost, so the key may exist. Cancel, and look for it in the list before you try again.',
        });
        assert.deepEqual(await namesIn(mine), ['Nightly']);
      });

    it('has the text of the host', async () => {
      const lostAnswer = 'Sieh in der Liste nach.';
      const mine = await newClient(
        losing(() => Response.error()),
        { messages: { lostAnswer } },
      );
      await assert.rejects(mine.create(draftOf(), options()), { message: lostAnswer });
    });
  });

  describe('a refusal', () => {
    it('of somebody who is signed out has a status and no text for users', async () => {
      const stranger = await signUp(server.url);
      await stranger.signOut();
      const mine = createBetterAuthClient(stranger);
      for (const attempt of [() => mine.create(draftOf(), options()), () => list(mine)])
        await assert.rejects(attempt, (/** @type {ApiKeyError} */ error) => {
          assert.equal(error.status, 401);
          assert.equal(error.fieldErrors, undefined);
          return true;
        });
    });

    it('of a key that is gone has the status 404', async () => {
      const [key] = await make(client, 'Gone');
      assert.ok(key);
      await client.revoke(key, options());
      await assert.rejects(client.revoke(key, options()), { status: 404 });
      const changes = { applicationName: 'Back' };
      await assert.rejects(client.update(key, changes, options()), { status: 404 });
    });

    it('is read too where the client of the host throws', async () => {
      const mine = await newClient({ throw: true });
      const [key] = await make(mine, 'Nightly');
      assert.match(String(key?.secret), /^ak_/);
      const draft = draftOf({ applicationName: 'n'.repeat(33) });
      await refusedAt(mine.create(draft, options()), 'applicationName');
    });

    it('by an abort is the reason of the abort', async () => {
      const stop = new AbortController();
      stop.abort();
      const attempt = client.create(draftOf(), options(stop.signal));
      await assert.rejects(attempt, { name: 'AbortError' });
    });
  });

  describe('list', () => {
    it('has the newest key first, with what the plugin knows of it', async () => {
      const started = Date.now();
      const mine = await newClient();
      const [, newest] = await make(mine, 'First', 'Second');
      await server.accepts(String(newest?.secret));
      const { items, ...page } = await list(mine);
      const [second, first] = items;
      assert.deepEqual(page, { nextCursor: null, total: 2, expiringSoon: 0, filters: ['status'] });
      assert.equal(first?.lastUsedAt, null);
      // Their database may keep whole seconds.
      for (const date of [second?.lastUsedAt, second?.createdAt])
        assert.ok(Date.parse(String(date)) >= started - 1000);
      assert.equal(second?.hint, `${newest?.secret?.slice(0, 6)}…`);
      assert.ok(!JSON.stringify(items).includes(String(newest?.secret)));
    });

    it('shows a key that is switched off as revoked, and filters by the status', async () => {
      const auth = await signUp(server.url);
      const mine = createBetterAuthClient(auth);
      const [off] = await make(mine, 'Off', 'On');
      await auth.apiKey.update({ keyId: String(off?.id), enabled: false });
      const soon = draftOf({ applicationName: 'Soon', expiresAt: fromNow(7 * DAY_MS) });
      await mine.create(soon, options());
      assert.deepEqual(await namesIn(mine, { status: 'revoked' }), ['Off']);
      assert.deepEqual(await namesIn(mine, { status: 'active' }), ['Soon', 'On']);
      assert.deepEqual(await namesIn(mine, { status: 'expiring' }), ['Soon']);
      assert.deepEqual(await namesIn(mine, { role: 'admin' }), []);
      assert.equal((await list(mine)).expiringSoon, 1);
    });

    it('has the permissions that the server of the host has set', async () => {
      const auth = await signUp(server.url);
      const { data } = await auth.getSession();
      const permissions = { files: ['read', 'write'], users: ['read'] };
      const body = { name: 'Nightly', userId: String(data?.user.id), permissions };
      await server.auth.api.createApiKey({ body });
      const { items } = await list(createBetterAuthClient(auth));
      assert.deepEqual(items[0]?.permissions, ['files:read', 'files:write', 'users:read']);
    });

    it('has all of more keys than the plugin reads at first', async () => {
      const mine = await newClient();
      for (let count = 1; count <= 120; count += 1) await make(mine, `Key ${count}`);
      const { total, items } = await list(mine, { limit: 200 });
      assert.deepEqual([total, items.length], [120, 120]);
    });

    it('reads every page of a plugin that answers in pages', async () => {
      const auth = await signUp(server.url);
      await make(createBetterAuthClient(auth), 'One', 'Two', 'Three', 'Four', 'Five');
      const { apiKey } = auth;
      /** @type {any} */
      const paged = {
        list: (/** @type {any} */ { query }, /** @type {any} */ its) =>
          apiKey.list({ query: { ...query, limit: 2 } }, its),
      };
      const mine = createBetterAuthClient({ apiKey: paged });
      assert.deepEqual(await namesIn(mine), ['Five', 'Four', 'Three', 'Two', 'One']);
    });

    it('skips no key where the last one of a page is deleted', async () => {
      const mine = await newClient();
      await make(mine, 'A', 'B', 'C', 'D');
      const sort = /** @type {const} */ ({ column: 'applicationName', direction: 'ascending' });
      const { items, nextCursor: cursor } = await list(mine, { sort, limit: 2 });
      assert.ok(items[1]);
      await mine.revoke(items[1], options());
      assert.deepEqual(await namesIn(mine, { sort, limit: 2, cursor }), ['C', 'D']);
    });
  });

  describe('update', () => {
    it("keeps the host's own metadata", async () => {
      const [key] = await make(client, 'Nightly');
      assert.ok(key);
      await authClient.apiKey.update({ keyId: key.id, metadata: { team: 'data' } });
      await client.update(key, { description: 'For the export' }, options());
      const metadata = async () =>
        (await authClient.apiKey.get({ query: { id: key.id } })).data?.metadata;
      assert.deepEqual(await metadata(), { team: 'data', description: 'For the export' });
      const cleared = await client.update(key, { description: '' }, options());
      assert.equal(cleared.description, '');
      assert.deepEqual(await metadata(), { team: 'data' });
    });

    it('refuses a long name and a description that is not stored', async () => {
      const mine = await newClient();
      const [key] = await make(mine, 'Nightly');
      assert.ok(key);
      const long = { applicationName: 'n'.repeat(33), description: '' };
      await refusedAt(mine.update(key, long, options()), 'applicationName');
      await refusedAt(mine.update(key, { description: 'x' }, options()), 'description');
    });
  });

  it('renames and deletes keys of every configuration', async (t) => {
    const { url } = await startBetterAuth(t, [{ configId: 'default' }, { configId: 'ci' }]);
    const auth = await signUp(url);
    await auth.apiKey.create({ configId: 'ci', name: 'CI' });
    const mine = createBetterAuthClient(auth);
    const [key] = (await list(mine)).items;
    assert.ok(key);
    await mine.update(key, { applicationName: 'CI deploy' }, options());
    assert.deepEqual(await namesIn(mine), ['CI deploy']);
    await mine.revoke(key, options());
    assert.deepEqual(await namesIn(mine), []);
  });
});
