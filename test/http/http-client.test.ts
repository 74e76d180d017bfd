import { expect } from '@open-wc/testing';
import { ApiKeyError, type ApiKeyDraft, type ApiKeyRecord } from '../../src/api/api-key.js';
import type { ApiKeyQuery } from '../../src/api/client.js';
import { createHttpClient, type HttpClientOptions } from '../../src/http/http-client.js';

const problem = 'application/problem+json';
const record: ApiKeyRecord = { id: 'k1', applicationName: 'Report', role: 'admin' };
const draft: ApiKeyDraft = { applicationName: 'Report', description: '', role: 'admin' };
const all: ApiKeyQuery = {
  query: '',
  sort: null,
  cursor: null,
  limit: 25,
  status: null,
  role: null,
};
const request = () => ({ signal: new AbortController().signal, idempotencyKey: 'uuid-1' });

/** What was sent, and a client that is answered so. */
const answered = (body: unknown, init: ResponseInit = {}, options: HttpClientOptions = {}) => {
  const sent: Request[] = [];
  const headers = { 'Content-Type': 'application/json', ...init.headers };
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const fetch = async (url: RequestInfo | URL, given?: RequestInit): Promise<Response> => {
    sent.push(new Request(url, given));
    return new Response(init.status === 204 ? null : text, { ...init, headers });
  };
  return { sent, client: createHttpClient('/api/keys', { fetch, ...options }) };
};

const rejection = async (promise: Promise<unknown>): Promise<Error> => {
  try {
    await promise;
  } catch (error) {
    return error as Error;
  }
  throw new Error('It was fulfilled');
};

const pathOf = ({ url }: Request): string => url.replace(location.origin, '');

describe('createHttpClient', () => {
  describe('where the keys are', () => {
    for (const src of [
      ...['javascript:alert(1)', 'JAVASCRIPT:alert(1)', ' \u0001javascript:alert(1)'],
      ...['java\nscript:alert(1)', 'data:application/json,{}', 'file:///etc/passwd'],
      ...['blob:http://localhost/1', 'ftp://host/keys', 'about:blank', 'http://'],
      ...['', ' ', 'https://user:password@host/keys'],
    ])
      it(`is not ${JSON.stringify(src)}`, () => {
        expect(() => createHttpClient(src)).to.throw(TypeError);
      });

    const addresses: [src: string | URL, list: string, key: string][] = [
      ['/api/keys', '/api/keys?limit=25', '/api/keys/k1'],
      ['/api/keys/', '/api/keys/?limit=25', '/api/keys/k1'],
      [' /api/keys\n', '/api/keys?limit=25', '/api/keys/k1'],
      ['/api/keys?team=7#top', '/api/keys?team=7&limit=25', '/api/keys/k1?team=7'],
      ['https://host/keys', 'https://host/keys?limit=25', 'https://host/keys/k1'],
      [new URL('http://host/keys'), 'http://host/keys?limit=25', 'http://host/keys/k1'],
      [
        '//host/keys',
        `${location.protocol}//host/keys?limit=25`,
        `${location.protocol}//host/keys/k1`,
      ],
    ];
    for (const [src, list, key] of addresses)
      it(`is ${String(src)}`, async () => {
        const { sent, client: _ } = answered({ items: [] });
        const fetch: typeof globalThis.fetch = async (url, given) => {
          sent.push(new Request(url, given));
          return new Response('{"items":[],"id":"k1"}', {
            headers: { 'Content-Type': 'application/json' },
          });
        };
        const client = createHttpClient(src, { fetch });
        await client.list(all, request());
        await client.revoke(record, request());
        expect(sent.map(pathOf)).to.deep.equal([list, key]);
      });

    it('is below src whatever an id has in it', async () => {
      const { sent, client } = answered('', { status: 204 });
      for (const id of ['a/b', '../c', 'd?e', 'f#g', 'h%2Fi', 'ü']) {
        await client.revoke({ ...record, id }, request());
        expect(decodeURIComponent(new URL(sent.at(-1)!.url).pathname)).to.equal(`/api/keys/${id}`);
        expect(sent.at(-1)!.url.split('/')).to.have.length(6);
      }
    });

    for (const id of ['', '.', '..'])
      it(`is nothing for the id ${JSON.stringify(id)}`, async () => {
        const { sent, client } = answered('', { status: 204 });
        expect(await rejection(client.revoke({ ...record, id }, request()))).to.be.an('error');
        expect(sent).to.deep.equal([]);
      });
  });

  describe('a request', () => {
    it('asks for a page as the list does', async () => {
      const { sent, client } = answered({ items: [], nextCursor: null });
      const sort = { column: 'createdAt', direction: 'descending' } as const;
      const filters = { status: 'expiring', role: 'read&write' } as const;
      await client.list({ query: 'a&b ü', sort, cursor: 'c=1', limit: 10, ...filters }, request());
      const { searchParams } = new URL(sent[0]!.url);
      expect(Object.fromEntries(searchParams)).to.deep.equal({
        ...{ q: 'a&b ü', sort: '-createdAt', cursor: 'c=1', limit: '10' },
        ...filters,
      });
      expect(sent[0]!.method).to.equal('GET');
      expect(sent[0]!.headers.get('accept')).to.match(/application\/json.*problem\+json/);
      expect(sent[0]!.headers.has('idempotency-key')).to.equal(false);
    });

    it('keeps of a page all that the list can use', async () => {
      const page = { items: [], nextCursor: null, total: 0, expiringSoon: 0, unavailable: 'Full' };
      const filters = ['status', 'role', 'color', 1];
      const { client } = answered({ ...page, filters, other: 1 });
      const list = await client.list(all, request());
      expect(list).to.deep.equal({ ...page, filters: ['status', 'role'] });
    });

    it('leaves out of a page what has the wrong type', async () => {
      const { client } = answered({
        ...{ items: [], nextCursor: null, expiringSoon: '3', unavailable: 1, filters: 'role' },
      });
      expect(await client.list(all, request())).to.deep.equal({ items: [], nextCursor: null });
    });

    it('takes an empty cursor for none, and leaves out a total that is no number', async () => {
      const { error } = console;
      const errors: string[] = [];
      console.error = (text: string) => void errors.push(text);
      const { client } = answered({ items: [], nextCursor: '', total: '1' });
      const page = await client.list(all, request());
      console.error = error;
      expect(page).to.deep.equal({ items: [], nextCursor: null });
      expect(errors).to.deep.equal(['createHttpClient(): "total" is no number: string.']);
    });

    it('sorts upwards without a sign', async () => {
      const { sent, client } = answered({ items: [], nextCursor: null });
      const sort = { column: 'role', direction: 'ascending' } as const;
      await client.list({ ...all, sort }, request());
      expect(new URL(sent[0]!.url).searchParams.get('sort')).to.equal('role');
    });

    it('sends JSON, and an Idempotency-Key with what makes a secret', async () => {
      const { sent, client } = answered(record);
      await client.create(draft, request());
      await client.rotate(record, { graceSeconds: 60 }, request());
      await client.update(record, { description: 'New' }, request());
      const seen = await Promise.all(
        sent.map(async (each) => [each.method, pathOf(each), await each.json()]),
      );
      expect(seen).to.deep.equal([
        ['POST', '/api/keys', draft],
        ['POST', '/api/keys/k1/rotate', { graceSeconds: 60 }],
        ['PATCH', '/api/keys/k1', { description: 'New' }],
      ]);
      for (const { headers } of sent)
        expect(headers.get('content-type')).to.equal('application/json');
      const keys = sent.map(({ headers }) => headers.get('idempotency-key'));
      expect(keys).to.deep.equal(['uuid-1', 'uuid-1', null]);
    });

    it('has the headers of the host, as they are at that time', async () => {
      let token = 1;
      const headers = async () => ({ 'X-Token': String(token++), Accept: 'text/html' });
      const { sent, client } = answered({ items: [] }, {}, { headers, credentials: 'include' });
      await client.list(all, request());
      await client.list(all, request());
      expect(sent.map((each) => each.headers.get('x-token'))).to.deep.equal(['1', '2']);
      expect(sent[0]!.headers.get('accept')).to.contain('application/json');
      expect(sent[0]!.credentials).to.equal('include');
      const fixed = answered({ items: [] }, {}, { headers: { 'X-Token': 'fixed' } });
      await fixed.client.list(all, request());
      expect(fixed.sent[0]!.headers.get('x-token')).to.equal('fixed');
      expect(fixed.sent[0]!.credentials).to.equal('same-origin');
    });

    it('is aborted by its signal', async () => {
      const controller = new AbortController();
      const client = createHttpClient('/answers/200?delay=10000');
      const listed = rejection(client.list(all, { ...request(), signal: controller.signal }));
      controller.abort();
      expect(await listed).to.have.property('name', 'AbortError');
    });

    it('uses the fetch of the page at that time', async () => {
      const { fetch } = globalThis;
      const client = createHttpClient('/api/keys');
      globalThis.fetch = async () => Response.json({ items: [record], nextCursor: null });
      try {
        expect((await client.list(all, request())).items).to.have.length(1);
      } finally {
        globalThis.fetch = fetch;
      }
    });
  });

  describe('an answer', () => {
    it('is a page with all that its keys have', async () => {
      const key = { ...record, hint: '3f9a', team: 7 };
      const { client } = answered({ items: [key], nextCursor: 'c', total: 9 });
      const { items, nextCursor, total } = await client.list(all, request());
      expect(items.map((item) => ({ ...item }))).to.deep.equal([key]);
      expect([nextCursor, total]).to.deep.equal(['c', 9]);
    });

    it('is read by own properties', async () => {
      const prototype = Object.prototype as { items?: unknown; id?: unknown };
      Object.assign(prototype, { items: [record], id: 'k2' });
      try {
        const { client } = answered({ nextCursor: null });
        expect((await rejection(client.list(all, request()))).message).to.contain('items');
        const { client: maker } = answered({ secret: 'sk' });
        expect((await rejection(maker.create(draft, request()))).message).to.contain('id');
      } finally {
        delete prototype.items;
        delete prototype.id;
      }
    });

    it('loses a secret that no list may have, and the console says so', async () => {
      const { error } = console;
      const complaints: unknown[] = [];
      console.error = (...texts: unknown[]) => complaints.push(...texts);
      try {
        const { client } = answered({ items: [{ ...record, secret: 'sk_1' }], nextCursor: null });
        const page = await client.list(all, request());
        const { client: updater } = answered({ ...record, secret: 'sk_1' });
        const updated = await updater.update(record, {}, request());
        expect(JSON.stringify([page, updated])).not.to.contain('sk_1');
        expect(complaints).to.have.length(2);
        expect(complaints.join()).not.to.contain('sk_1');
      } finally {
        console.error = error;
      }
    });

    it('has the secret of a new key, and of a rotated one', async () => {
      const { client } = answered({ ...record, secret: 'sk' }, { status: 201 });
      expect((await client.create(draft, request())).secret).to.equal('sk');
      const rotated = await client.rotate(record, { graceSeconds: 0 }, request());
      expect(rotated.secret).to.equal('sk');
    });

    it('may be of another type of JSON', async () => {
      const headers = { 'Content-Type': 'Application/HAL+JSON; charset=utf-8' };
      const { client } = answered({ items: [] }, { headers });
      expect((await client.list(all, request())).nextCursor).to.equal(null);
    });

    it('to a revocation is 204, or 200 with the record', async () => {
      for (const [body, status] of [
        ['', 204],
        [record, 200],
        [{ data: record, error: null }, 200],
      ] as const) {
        const { client } = answered(body, { status });
        expect(await client.revoke(record, request())).to.equal(undefined);
      }
    });

    it('is read from its data', async () => {
      const { client } = answered({ data: { ...record, secret: 'sk' }, error: null });
      expect((await client.create(draft, request())).secret).to.equal('sk');
      const { client: lister } = answered({ data: { items: [record], nextCursor: null } });
      expect((await lister.list(all, request())).items).to.have.length(1);
    });
  });

  describe('a refusal with problem details', () => {
    it('is an ApiKeyError with texts for the form and the fields', async () => {
      const body = { title: 'Bad', detail: 'Look again.', errors: { role: ['Select a role'] } };
      const { client } = answered(body, { status: 400, headers: { 'Content-Type': problem } });
      for (const call of [
        () => client.list(all, request()),
        () => client.create(draft, request()),
        () => client.revoke(record, request()),
        () => client.rotate(record, { graceSeconds: 0 }, request()),
        () => client.update(record, {}, request()),
      ]) {
        const error = (await rejection(call())) as ApiKeyError;
        expect(error).to.be.instanceOf(ApiKeyError);
        expect(error.message).to.equal('Look again.');
        expect(error.fieldErrors).to.deep.equal({ role: ['Select a role'] });
      }
    });
  });

  describe('what is no answer', () => {
    const html = { headers: { 'Content-Type': 'text/html' } };
    const failures: [what: string, body: unknown, init: ResponseInit, text: RegExp][] = [
      ['HTML with 200', '<p>Sign in</p>', html, /GET \/api\/keys: HTTP 200 with text\/html/],
      ['HTML with 500', '<p>Oops</p>', { status: 500, ...html }, /GET \/api\/keys: HTTP 500/],
      ['JSON that is no problem', { detail: 'SQL' }, { status: 400 }, /HTTP 400/],
      [
        'a problem that is cut off',
        '{"det',
        { status: 502, headers: { 'Content-Type': problem } },
        /GET/,
      ],
      ['JSON that is cut off', '{"items":[', {}, /GET \/api\/keys: /],
      ['nothing with 204', '', { status: 204 }, /HTTP 204/],
      ['an array', [record], {}, /items/],
      ['null', null, {}, /items/],
      ['items that are no array', { items: { 0: record } }, {}, /items/],
      ['a key without an id', { items: [{ applicationName: 'A' }] }, {}, /id/],
      ['a key with a number as its id', { items: [{ ...record, id: 5 }] }, {}, /id/],
      ['a key that is null', { items: [null] }, {}, /id/],
      ['a cursor that is a number', { items: [], nextCursor: 2 }, {}, /nextCursor/],
    ];
    for (const [what, body, init, text] of failures)
      it(`rejects ${what}, with a text for developers`, async () => {
        const { client } = answered(body, init);
        const error = await rejection(client.list(all, request()));
        expect(error).not.to.have.property('fieldErrors');
        expect(error.message).to.match(text);
      });

    const html200 = { headers: { 'Content-Type': 'text/html' } };
    const notRevoked: [what: string, body: unknown, init: ResponseInit][] = [
      ['HTML', '<p>Sign in</p>', html200],
      ['no body', '', {}],
      ['another key of the form { error }', { error: 'Unauthorized' }, {}],
      ['{ success: false }', { success: false }, {}],
      ['202', record, { status: 202 }],
    ];
    for (const [what, body, init] of notRevoked)
      it(`rejects a revocation that is answered by ${what}`, async () => {
        const { client } = answered(body, init);
        expect((await rejection(client.revoke(record, request()))).message).to.match(/^DELETE /);
      });

    it('rejects a revocation that was redirected to a page with 200', async () => {
      const location = `/answers/200?type=application/json&body=${JSON.stringify(record)}`;
      const query = new URLSearchParams({ header: `Location: ${location}` });
      const client = createHttpClient('/api/keys', {
        fetch: (_, init) => fetch(`/answers/303?${query}`, init),
      });
      const error = await rejection(client.revoke(record, request()));
      expect(error.message).to.contain('redirect');
    });

    for (const [name, answer] of Object.entries({
      '{ error }': { error: 'Unauthorized' },
      '{ success: false }': { success: false },
      '{ data: null, error }': { data: null, error: { message: 'Unauthorized' } },
    }))
      it(`rejects ${name} with 200 for every method`, async () => {
        const { client } = answered(answer);
        for (const call of [
          () => client.list(all, request()),
          () => client.create(draft, request()),
          () => client.rotate(record, { graceSeconds: 0 }, request()),
          () => client.update(record, {}, request()),
        ])
          await rejection(call());
      });

    it('carries the status of a refusal without problem details', async () => {
      const { client } = answered('<p>Gone</p>', { status: 404, ...html });
      expect(await rejection(client.revoke(record, request()))).to.include({ status: 404 });
    });

    it('rejects a secret that is no text', async () => {
      const { client } = answered({ ...record, secret: 5 });
      expect((await rejection(client.create(draft, request()))).message).to.contain('secret');
    });

    it('rejects where no server is, with what was asked for and why', async () => {
      const client = createHttpClient('http://127.0.0.1:1/keys');
      const error = await rejection(client.create(draft, request()));
      expect(error.message).to.match(/^POST http:\/\/127\.0\.0\.1:1\/keys: ./);
      expect(error.cause).to.be.instanceOf(TypeError);
    });

    it('says nothing of what was searched for', async () => {
      const { client } = answered('', html);
      const error = await rejection(client.list({ ...all, query: 'private' }, request()));
      expect(error.message).not.to.contain('private');
    });
  });
});
