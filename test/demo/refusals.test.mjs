import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, describe, it } from 'node:test';
import { createKey, newDraft, send, startDemo } from './support.mjs';

const demo = await startDemo({ after });

describe('refusing a draft', () => {
  it('answers 400 with errors by field', async (t) => {
    const demo = await startDemo(t);
    /** @type {[object, Record<string, RegExp>][]} */
    const cases = [
      [{}, { applicationName: /name/i, role: /role/i }],
      [newDraft({ applicationName: ' \u200b\n' }), { applicationName: /Enter/ }],
      [newDraft({ applicationName: 7 }), { applicationName: /Enter/ }],
      [newDraft({ applicationName: 'a'.repeat(256) }), { applicationName: /255/ }],
      [newDraft({ applicationName: 'a\u202eb' }), { applicationName: /./ }],
      [newDraft({ applicationName: 'a\ud800b' }), { applicationName: /./ }],
      [newDraft({ applicationName: 'a\u0000b' }), { applicationName: /./ }],
      [newDraft({ description: 'a'.repeat(1001) }), { description: /1000|1,000/ }],
      [newDraft({ description: 'a\u0007b' }), { description: /./ }],
      [newDraft({ role: 'owner' }), { role: /role/i }],
      [newDraft({ role: 'constructor' }), { role: /role/i }],
      [newDraft({ expiresAt: '2020-01-01T00:00:00Z' }), { expiresAt: /future/ }],
      [newDraft({ expiresAt: '2999-01-01' }), { expiresAt: /future/ }],
      [newDraft({ expiresAt: '2999-01-01T00:00:00' }), { expiresAt: /future/ }],
      [newDraft({ expiresAt: '2999-13-01T00:00:00Z' }), { expiresAt: /future/ }],
      [newDraft({ expiresAt: 32503680000000 }), { expiresAt: /future/ }],
      [newDraft({ expiresAt: ['2999-01-01T00:00:00Z'] }), { expiresAt: /future/ }],
      [newDraft({ expiresAt: '2999-02-30T00:00:00Z' }), { expiresAt: /future/ }],
      [newDraft({ expiresAt: '2999-02-29T00:00:00+01:00' }), { expiresAt: /future/ }],
      [newDraft({ expiresAt: '2999-01-01T24:00:00Z' }), { expiresAt: /future/ }],
      [newDraft({ expiresAt: '2999-01-01T00:00:00+24:00' }), { expiresAt: /future/ }],
      [newDraft({ expiresAt: '9999-12-31T23:59:59-23:59' }), { expiresAt: /future/ }],
      [newDraft({ description: ['a'] }), { description: /text/ }],
      [newDraft({ expiresAt: 'never', role: '' }), { expiresAt: /future/, role: /role/i }],
    ];
    for (const [draft, expected] of cases) {
      const { status, headers, json } = await createKey(demo, draft);
      assert.equal(status, 400, JSON.stringify(draft));
      assert.equal(headers['content-type'], 'application/problem+json');
      assert.equal(json.status, 400);
      assert.equal(json.type, '/problems.html#invalid-draft');
      assert.ok(json.title && json.detail);
      assert.deepEqual(Object.keys(json.errors).sort(), Object.keys(expected).sort());
      for (const [field, text] of Object.entries(expected))
        assert.match(json.errors[field][0], text);
    }
    assert.equal((await send(demo, 'GET', '/api/keys')).json.total, 0);
  });

  it('accepts the longest names and descriptions, counted in code points', async (t) => {
    const demo = await startDemo(t);
    const draft = newDraft({ applicationName: '🔑'.repeat(255), description: '🔑'.repeat(1000) });
    const { status, json } = await createKey(demo, { ...draft, expiresAt: null });
    assert.equal(status, 201);
    assert.equal(json.applicationName, draft.applicationName);
  });

  it('accepts an expiry in any time zone, and answers with the same moment in UTC', async () => {
    const expectedExpiries = {
      '2996-02-29T23:59:59.5-12:00': '2996-03-01T11:59:59.500Z',
      '2999-12-31 00:30:00+05:45': '2999-12-30T18:45:00.000Z',
      '2999-01-01t00:00:00z': '2999-01-01T00:00:00.000Z',
      '9999-12-31T23:59:59Z': '9999-12-31T23:59:59.000Z',
    };
    for (const [expiresAt, expected] of Object.entries(expectedExpiries)) {
      const { status, json } = await createKey(demo, newDraft({ expiresAt }));
      assert.equal(status, 201, expiresAt);
      assert.equal(json.expiresAt, expected);
    }
  });

  it('answers 409 for a taken name in any case and normalization form', async (t) => {
    const demo = await startDemo(t);
    await createKey(demo, newDraft({ applicationName: 'Café exporter' }));
    for (const applicationName of ['Café exporter', 'CAFE\u0301 EXPORTER', ' café exporter ']) {
      const { status, headers, json } = await createKey(demo, newDraft({ applicationName }));
      assert.equal(status, 409, applicationName);
      assert.equal(headers['content-type'], 'application/problem+json');
      assert.equal(json.type, '/problems.html#name-taken');
      assert.match(json.errors.applicationName[0], /taken/);
    }
    assert.equal((await send(demo, 'GET', '/api/keys')).json.total, 1);
  });

  it('gives a name to only one of several concurrent requests', async (t) => {
    const demo = await startDemo(t);
    const draft = newDraft();
    const answers = await Promise.all(Array.from({ length: 10 }, () => createKey(demo, draft)));
    const statuses = answers.map(({ status }) => status).sort();
    assert.deepEqual(statuses, [201, ...Array.from({ length: 9 }, () => 409)]);
  });
});

describe('refusing a body', () => {
  /** @type {[string, Record<string, string>, string | Buffer, number][]} */
  const cases = [
    ['that is not JSON', {}, '{"applicationName":', 400],
    ['that is empty', {}, '', 400],
    ['that is not an object', {}, '["admin"]', 400],
    ['that is null', {}, 'null', 400],
    [
      'that is not UTF-8',
      {},
      Buffer.from('{"applicationName":"\xff","role":"admin"}', 'latin1'),
      400,
    ],
    ['of another type', { 'Content-Type': 'text/plain' }, '{}', 415],
    ['of a type that only begins like JSON', { 'Content-Type': 'application/jsonl' }, '{}', 415],
    ['of a form', { 'Content-Type': 'application/x-www-form-urlencoded' }, 'role=admin', 415],
    ['that is compressed', { 'Content-Encoding': 'gzip' }, '{}', 415],
    ['that is too large', {}, JSON.stringify({ description: 'a'.repeat(64 * 1024) }), 413],
    ['that is too large, in chunks', { 'Transfer-Encoding': 'chunked' }, ' '.repeat(2 ** 20), 413],
  ];
  for (const [what, headers, body, expected] of cases) {
    it(`answers ${expected} to one ${what}`, async () => {
      const {
        status,
        headers: answered,
        json,
      } = await send(demo, 'POST', '/api/keys', {
        headers: {
          'Content-Type': 'application/json',
          'Idempotency-Key': randomUUID(),
          ...headers,
        },
        body,
      });
      assert.equal(status, expected);
      assert.equal(answered['content-type'], 'application/problem+json');
      assert.equal(json.status, expected);
      assert.ok(json.title && json.detail);
      assert.equal(json.errors, undefined);
    });
  }

  it('accepts a media type in any case, with parameters', async () => {
    const type = { 'Content-Type': 'Application/JSON ; charset=utf-8' };
    assert.equal((await createKey(demo, newDraft(), type)).status, 201);
  });
});
