import type { HttpClientOptions } from '../http/http-client.js';
import { keyAddresses } from '../http/key-addresses.js';
import { ownFields } from '../api/own-fields.js';
import { uuid } from '../element/uuid.js';
import { expect, expectEqual, expectNoSecret, expectText, format } from './expect.js';
import type { ContractTest, Session, inSession } from './session.js';

interface Answer {
  status: number;
  contentType: string;
  cacheControl: string;
  text: string;
}

type Send = (
  method: string,
  address: string,
  body?: unknown,
  idempotencyKey?: string,
) => Promise<Answer>;

/** The promises of `openapi.yaml` that a client does not see: statuses, media types and headers. */
export const httpTests = (
  test: ReturnType<typeof inSession>,
  src: string | URL,
  options: HttpClientOptions,
  methods: { revoke: boolean; rotate: boolean; update: boolean },
): ContractTest[] => {
  const at = keyAddresses(src);
  const send = sender(options);
  const unknown = at.key(uuid());
  return [
    test('GET returns 200 with JSON', async () => {
      expectJson(await send('GET', at.list({ limit: '1' })), 200);
    }),
    test('GET returns no secret', async (session) => {
      const [key] = await session.make('one');
      const { text } = await send('GET', at.list({ q: session.word }));
      for (const item of JSON.parse(text).items as unknown[])
        expectNoSecret(item, key!.secret, 'the list');
    }),
    test('POST returns 201 with no-store, also for a repeated request', async (session) => {
      await postsOnce(session, send, at.list());
    }),
    test('POST returns 422 for another draft with the same Idempotency-Key', async (session) => {
      const key = uuid();
      trackCreated(session, await send('POST', at.list(), session.draft('one'), key));
      expectProblem(await send('POST', at.list(), session.draft('two'), key), 422);
    }),
    test('POST returns 400 or 422 with problem details and errors for an empty draft', async () => {
      const answer = await send('POST', at.list(), {}, uuid());
      const { status } = answer;
      expect([400, 422].includes(status), `Expected the status 400 or 422, got ${status}`);
      const { errors } = expectProblem(answer, status);
      const texts = Object.values(ownFields(errors));
      const isValid = texts.length > 0 && texts.every(isTexts);
      expect(isValid, `Expected errors to hold texts for fields, got ${format(errors)}`);
    }),
    ...(methods.update ? patchTests(test, at, send, unknown) : []),
    ...(methods.rotate ? rotateTests(test, at, send, unknown) : []),
    ...(methods.revoke ? deleteTests(test, at, send, unknown) : []),
  ];
};

type At = ReturnType<typeof keyAddresses>;
type Test = ReturnType<typeof inSession>;

const patchTests = (test: Test, at: At, send: Send, unknown: string): ContractTest[] => [
  test('PATCH returns 200 with JSON', async (session) => {
    const [key] = await session.make('one');
    const answer = await send('PATCH', at.key(key!.id), { description: 'Changed' });
    expectJson(answer, 200);
  }),
  test('PATCH returns 404 with problem details for an unknown id', async () => {
    expectProblem(await send('PATCH', unknown, { description: 'Changed' }), 404);
  }),
];

const rotateTests = (test: Test, at: At, send: Send, unknown: string): ContractTest[] => [
  test('POST …/rotate returns 200 with no-store', async (session) => {
    const [key] = await session.make('one');
    const address = at.key(key!.id, '/rotate');
    const answer = await send('POST', address, { graceSeconds: 60 }, uuid());
    expectJson(answer, 200);
    expectNoStore(answer);
  }),
  test('POST …/rotate returns 404 with problem details for an unknown id', async () => {
    const [path, query = ''] = unknown.split(/(?=\?)/);
    const answer = await send('POST', `${path}/rotate${query}`, { graceSeconds: 0 }, uuid());
    expectProblem(answer, 404);
  }),
];

const deleteTests = (test: Test, at: At, send: Send, unknown: string): ContractTest[] => [
  test('DELETE returns 204 without a body, or 200 with the key', async (session) => {
    const [key] = await session.make('one');
    const answer = await send('DELETE', at.key(key!.id));
    if (answer.status === 200) {
      expectJson(answer, 200);
      expectEqual(JSON.parse(answer.text).id, key!.id, 'the id');
    } else {
      expectStatus(answer, 204);
      expectEqual(answer.text, '', 'the body');
    }
  }),
  test('DELETE of a revoked key returns 204, 200 or 404', async (session) => {
    // A client whose answer was lost asks again.
    const [key] = await session.make('one');
    await send('DELETE', at.key(key!.id));
    const { status } = await send('DELETE', at.key(key!.id));
    expect([204, 200, 404].includes(status), `Expected the status 204, 200 or 404, got ${status}`);
  }),
  test('DELETE returns 404 with problem details for an unknown id', async () => {
    expectProblem(await send('DELETE', unknown), 404);
  }),
];

async function postsOnce(session: Session, send: Send, address: string): Promise<void> {
  const draft = session.draft('one');
  const key = uuid();
  for (const request of ['first', 'repeated']) {
    const answer = await send('POST', address, draft, key);
    trackCreated(session, answer);
    expectEqual(answer.status, 201, `the status of the ${request} request`);
    expectJson(answer, 201);
    expectNoStore(answer);
  }
}

/** Has the session revoke a key that was created without its client. */
function trackCreated(session: Session, { status, text }: Answer): void {
  if (status === 201) session.track(JSON.parse(text));
}

const sender =
  (options: HttpClientOptions): Send =>
  async (method, address, body, idempotencyKey) => {
    const { fetch = globalThis.fetch, headers: given, credentials } = options;
    const headers = new Headers(await (typeof given === 'function' ? given() : given));
    if (body !== undefined) headers.set('Content-Type', 'application/json');
    if (idempotencyKey) headers.set('Idempotency-Key', idempotencyKey);
    const response = await fetch(address, {
      method,
      headers,
      ...(credentials && { credentials }),
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return {
      status: response.status,
      contentType: response.headers.get('content-type') ?? '',
      cacheControl: response.headers.get('cache-control') ?? '',
      text: await response.text(),
    };
  };

function expectStatus({ status, text }: Answer, expected: number): void {
  const isExpected = status === expected;
  expect(isExpected, `Expected the status ${expected}, got ${status}: ${text.slice(0, 200)}`);
}

function expectContentType({ contentType }: Answer, expected: string): void {
  const isExpected = contentType.split(';', 1)[0]!.trim().toLowerCase() === expected;
  expect(isExpected, `Expected the Content-Type ${expected}, got ${format(contentType)}`);
}

function expectJson(answer: Answer, status: number): void {
  expectStatus(answer, status);
  expectContentType(answer, 'application/json');
}

function expectNoStore({ cacheControl }: Answer): void {
  const hasNoStore = /(^|[\s,])no-store($|[\s,])/i.test(cacheControl);
  expect(hasNoStore, `Expected no-store in Cache-Control, got ${format(cacheControl)}`);
}

function expectProblem(answer: Answer, status: number): Record<string, unknown> {
  expectStatus(answer, status);
  expectContentType(answer, 'application/problem+json');
  const problem = ownFields(JSON.parse(answer.text));
  expectEqual(problem.status, status, 'status in the body');
  expectText(problem.title, 'title in the body');
  return problem;
}

const isTexts = (texts: unknown): boolean =>
  Array.isArray(texts) &&
  texts.length > 0 &&
  texts.every((text) => text && typeof text === 'string');
