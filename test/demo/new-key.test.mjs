import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, describe, it } from 'node:test';
import { bearer, createKey, newDraft, send, startDemo } from './support.mjs';

const demo = await startDemo({ after });

/** Sends the form as a browser does. @param {Record<string, string | string[]>} fields @param {Record<string, string | undefined>} [more] */
const post = (fields, more = {}) => {
  const headers = {
    'Content-Type': 'application/x-www-form-urlencoded',
    Origin: `http://127.0.0.1:${demo.port}`,
    ...more,
  };
  const sent = Object.entries(headers).filter(([, value]) => value !== undefined);
  return send(demo, 'POST', '/new-key', {
    headers: /** @type {Record<string, string>} */ (Object.fromEntries(sent)),
    body: new URLSearchParams(
      Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one])),
    ).toString(),
  });
};

const newFields = (fields = {}) => ({
  idempotencyKey: randomUUID(),
  ...newDraft(),
  permissions: ['orders:read'],
  expiresAt: '',
  ...fields,
});

/** @param {string} text */
const secretIn = (text) => /ak_live_\w{49}/.exec(text)?.[0] ?? '';

/** @param {string} name */
const keysNamed = (name) => `/api/keys?q=${encodeURIComponent(name)}`;

const total = async () => (await send(demo, 'GET', '/api/keys')).json.total;

describe('the page that makes a key without JavaScript', () => {
  it('is a form with a new idempotency key each time, which no cache keeps', async () => {
    const pages = await Promise.all([1, 2].map(() => send(demo, 'GET', '/new-key')));
    const keys = pages.map(({ text }) => /name="idempotencyKey" value="([^"]+)"/.exec(text)?.[1]);
    assert.ok(keys[0] && keys[0] !== keys[1]);
    assert.equal(pages[0]?.headers['cache-control'], 'no-store');
    assert.match(String(pages[0]?.headers['content-security-policy']), /form-action 'self'/);
  });

  it('answers with the secret in a page that no cache keeps, without a redirect', async () => {
    const { status, headers, text } = await post(newFields({ expiresAt: '2999-03-04' }));
    assert.equal(status, 201);
    assert.equal(headers['cache-control'], 'no-store');
    assert.equal(headers.location, undefined);
    const { json } = await send(demo, 'GET', '/api/whoami', { headers: bearer(secretIn(text)) });
    const { items } = (await send(demo, 'GET', keysNamed(json.applicationName))).json;
    assert.equal(items[0].expiresAt, '2999-03-04T23:59:59.999Z');
  });

  it('makes no second key when the browser sends the form again', async () => {
    const fields = newFields();
    const [first, second] = [await post(fields), await post(fields)];
    assert.equal(second.status, 201);
    assert.equal(secretIn(second.text), secretIn(first.text));
    const { json } = await send(demo, 'GET', keysNamed(fields.applicationName));
    const names = json.items.map((/** @type {any} */ key) => key.applicationName);
    assert.equal(
      names.filter((/** @type {string} */ name) => name === fields.applicationName).length,
      1,
    );
  });

  it('keeps what was entered, as text, and shows each error at its field', async () => {
    const before = await total();
    const hostile = `"><script>alert('&amp;')</script>`;
    const { status, headers, text } = await post(
      newFields({ applicationName: hostile, description: `\n</textarea>`, role: 'owner' }),
    );
    assert.equal(status, 400);
    assert.equal(headers['cache-control'], 'no-store');
    const escaped = '&quot;&gt;&lt;script&gt;alert(&#39;&amp;amp;&#39;)&lt;/script&gt;';
    assert.ok(text.includes(`value="${escaped}"`));
    assert.ok(text.includes('>\n\n&lt;/textarea&gt;</textarea>'));
    assert.match(text, /<select id="role"[^>]* aria-invalid="true" aria-describedby="role-error"/);
    assert.match(text, /<p id="role-error">Select a role<\/p>/);
    assert.doesNotMatch(text, /applicationName-error|<script>/);
    assert.equal(await total(), before);
  });

  it('has a checkbox for each permission, in groups with a legend', async () => {
    const { text } = await send(demo, 'GET', '/new-key');
    const legends = Array.from(text.matchAll(/<legend>([^<]+)<\/legend>/g), ([, name]) => name);
    assert.deepEqual(legends, ['Users', 'Orders', 'Reports', 'Account']);
    const boxes = text.match(/<input\s+type="checkbox"\s+name="permissions"[^>]*>/g) ?? [];
    assert.equal(boxes.length, 18);
    assert.ok(!boxes.some((box) => box.includes('checked')));
    assert.deepEqual(
      boxes
        .filter((box) => box.includes('disabled'))
        .map((box) => /value="([^"]+)"/.exec(box)?.[1]),
      ['billing:manage'],
    );
  });

  it('takes every ticked permission, and asks for at least one', async () => {
    const permissions = ['reports:read', 'users:read'];
    const fields = newFields({ permissions });
    assert.equal((await post(fields)).status, 201);
    const { items } = (await send(demo, 'GET', keysNamed(fields.applicationName))).json;
    assert.deepEqual(items[0].permissions, ['users:read', 'reports:read']);
    assert.equal(items[0].createdBy, 'Demo visitor');
    const none = await post(newFields({ permissions: [] }));
    assert.equal(none.status, 400);
    assert.match(none.text, /<p id="permissions-error">Select at least one permission<\/p>/);
    assert.match(none.text, /<fieldset aria-describedby="permissions-error">/);
    const refused = await post(newFields({ permissions: ['users:read', 'billing:manage'] }));
    assert.equal(refused.status, 400);
    const ticked = refused.text.match(/value="([^"]+)"\s+checked/g) ?? [];
    assert.equal(ticked.length, 2);
  });

  it('says that a name is taken, and that a date is past or none', async () => {
    const fields = newFields();
    await post(fields);
    const taken = await post({ ...fields, idempotencyKey: randomUUID() });
    assert.equal(taken.status, 409);
    assert.match(taken.text, /<p id="applicationName-error">[^<]*taken/);
    for (const expiresAt of ['2001-01-01', 'soon', '2999-02-31']) {
      const { status, text } = await post(newFields({ expiresAt }));
      assert.equal(status, 400);
      assert.match(text, /<p id="expiresAt-error">[^<]*future/);
      assert.ok(text.includes(`value="${expiresAt}"`));
    }
  });

  it('offers a new idempotency key for what was changed after a key was made', async () => {
    const fields = newFields();
    await post(fields);
    const changed = await post({ ...fields, applicationName: `${fields.applicationName} 2` });
    assert.equal(changed.status, 422);
    const fresh = /name="idempotencyKey" value="([^"]+)"/.exec(changed.text)?.[1];
    assert.ok(fresh && fresh !== fields.idempotencyKey);
    assert.equal(secretIn(changed.text), '');
  });

  it('refuses a form of another page, and one without an Origin', async () => {
    const before = await total();
    for (const more of [
      { Origin: 'https://evil.example' },
      { Origin: 'null' },
      { Origin: undefined },
      { Origin: undefined, 'Sec-Fetch-Site': 'cross-site' },
    ])
      assert.equal((await post(newFields(), more)).status, 403);
    assert.equal(await total(), before);
  });

  it('refuses a body or a method that no form has', async () => {
    assert.equal((await post(newFields(), { 'Content-Type': 'application/json' })).status, 415);
    assert.equal((await post(newFields({ description: 'a'.repeat(70_000) }))).status, 413);
    assert.equal((await post(newFields({ idempotencyKey: 'ä' }))).status, 400);
    const put = await send(demo, 'PUT', '/new-key');
    assert.equal(put.status, 405);
    assert.equal(put.headers.allow, 'GET, HEAD, POST');
  });

  it('shares no idempotency key with another caller', async () => {
    const admin = await createKey(demo, newDraft({ role: 'admin' }));
    const fields = newFields();
    await post(fields);
    const { idempotencyKey, ...draft } = fields;
    const replay = await createKey(
      demo,
      { ...draft, expiresAt: null },
      { 'Idempotency-Key': idempotencyKey, ...bearer(admin.json.secret) },
    );
    assert.equal(replay.status, 409);
  });
});
