import type { HttpClientOptions } from '../http/http-client.js';
import { keyAddresses } from '../http/key-addresses.js';
import { ownFields } from '../api/own-fields.js';
import { uuid } from '../element/uuid.js';
import { expect, expectNoSecret, shown } from './expect.js';
import type { ContractTest, Session, inSession } from './session.js';

/** An answer as it came. */
interface Answer {
  status: number;
  type: string;
  cacheControl: string;
  text: string;
}

type Send = (method: string, address: string, body?: unknown, key?: string) => Promise<Answer>;

/** What `openapi.yaml` promises beyond what a client can see: statuses, media types and headers. */
export const httpTests = (
  test: ReturnType<typeof inSession>,
  src: string | URL,
  options: HttpClientOptions,
  methods: { revoke: boolean; rotate: boolean; update: boolean },
): ContractTest[] => {
  const [at, send] = [keyAddresses(src), sender(options)];
  const unknown = at.key(uuid());
  return [
    test('GET answers 200 with JSON', async () => {
      expectJson(await send('GET', at.list({ limit: '1' })), 200);
    }),
    test('GET answers with no secret', async (session) => {
      const [key] = await session.make('one');
      const { text } = await send('GET', at.list({ q: session.word }));
      for (const item of JSON.parse(text).items as unknown[])
        expectNoSecret(item, key!.secret, 'The list');
    }),
    test('POST answers 201 that no cache may keep, also when it is repeated', async (session) => {
      await postsOnce(session, send, at.list());
    }),
    test('POST answers 422 to another draft under the same Idempotency-Key', async (session) => {
      const key = uuid();
      remember(session, await send('POST', at.list(), session.draft('one'), key));
      expectProblem(await send('POST', at.list(), session.draft('two'), key), 422);
    }),
    test('POST answers 400 or 422 with problem details and errors to an empty draft', async () => {
      const answer = await send('POST', at.list(), {}, uuid());
      expect([400, 422].includes(answer.status), `The status is ${answer.status}`);
      const { errors } = expectProblem(answer, answer.status);
      const texts = Object.values(ownFields(errors));
      expect(texts.length && texts.every(isTexts), `errors is ${shown(errors)}`);
    }),
    ...(methods.update ? patchTests(test, at, send, unknown) : []),
    ...(methods.rotate ? rotateTests(test, at, send, unknown) : []),
    ...(methods.revoke ? deleteTests(test, at, send, unknown) : []),
  ];
};

type At = ReturnType<typeof keyAddresses>;
type Test = ReturnType<typeof inSession>;

const patchTests = (test: Test, at: At, send: Send, unknown: string): ContractTest[] => [
  test('PATCH answers 200 with JSON', async (session) => {
    const [key] = await session.make('one');
    const answer = await send('PATCH', at.key(key!.id), { description: 'Changed' });
    expectJson(answer, 200);
  }),
  test('PATCH answers 404 with problem details to an unknown id', async () => {
    expectProblem(await send('PATCH', unknown, { description: 'Changed' }), 404);
  }),
];

const rotateTests = (test: Test, at: At, send: Send, unknown: string): ContractTest[] => [
  test('POST …/rotate answers 200 that no cache may keep', async (session) => {
    const [key] = await session.make('one');
    const address = at.key(key!.id, '/rotate');
    const answer = await send('POST', address, { graceSeconds: 60 }, uuid());
    expectJson(answer, 200);
    expectNoStore(answer);
  }),
  test('POST …/rotate answers 404 with problem details to an unknown id', async () => {
    const [path, query = ''] = unknown.split(/(?=\?)/);
    const answer = await send('POST', `${path}/rotate${query}`, { graceSeconds: 0 }, uuid());
    expectProblem(answer, 404);
  }),
];

const deleteTests = (test: Test, at: At, send: Send, unknown: string): ContractTest[] => [
  test('DELETE answers 204 without a body', async (session) => {
    const [key] = await session.make('one');
    const { status, text } = await send('DELETE', at.key(key!.id));
    expect(status === 204 && !text, `The status is ${status}, the body ${shown(text)}`);
  }),
  test('DELETE answers 404 with problem details to an unknown id', async () => {
    expectProblem(await send('DELETE', unknown), 404);
  }),
];

async function postsOnce(session: Session, send: Send, address: string): Promise<void> {
  const [draft, key] = [session.draft('one'), uuid()];
  for (const what of ['The answer', 'The repeated answer']) {
    const answer = await send('POST', address, draft, key);
    remember(session, answer);
    expect(answer.status === 201, `${what} has the status ${answer.status}, not 201`);
    expectJson(answer, 201);
    expectNoStore(answer);
  }
}

/** So that the session cleans up what was made without its client. */
function remember(session: Session, { status, text }: Answer): void {
  if (status === 201) session.note(JSON.parse(text));
}

const sender =
  (options: HttpClientOptions): Send =>
  async (method, address, body, key) => {
    const { fetch = globalThis.fetch, headers: given, credentials } = options;
    const headers = new Headers(await (typeof given === 'function' ? given() : given));
    if (body !== undefined) headers.set('Content-Type', 'application/json');
    if (key) headers.set('Idempotency-Key', key);
    const response = await fetch(address, {
      method,
      headers,
      ...(credentials && { credentials }),
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return {
      status: response.status,
      type: response.headers.get('content-type') ?? '',
      cacheControl: response.headers.get('cache-control') ?? '',
      text: await response.text(),
    };
  };

function expectJson({ status, type, text }: Answer, wanted: number): void {
  expect(status === wanted, `The status is ${status}, not ${wanted}: ${text.slice(0, 200)}`);
  expect(/^application\/json\s*(;|$)/i.test(type), `The Content-Type is ${shown(type)}`);
}

function expectNoStore({ cacheControl }: Answer): void {
  const isForbidden = /(^|[\s,])no-store($|[\s,])/i.test(cacheControl);
  expect(isForbidden, `Cache-Control is ${shown(cacheControl)}, without no-store`);
}

function expectProblem({ status, type, text }: Answer, wanted: number): Record<string, unknown> {
  expect(status === wanted, `The status is ${status}, not ${wanted}: ${text.slice(0, 200)}`);
  expect(
    /^application\/problem\+json\s*(;|$)/i.test(type),
    `The Content-Type is ${shown(type)}, not application/problem+json`,
  );
  const problem = ownFields(JSON.parse(text));
  expect(problem.status === status, `The status in the body is ${shown(problem.status)}`);
  expect(typeof problem.title === 'string' && problem.title, 'The body has no title');
  return problem;
}

const isTexts = (texts: unknown): boolean =>
  Array.isArray(texts) &&
  texts.length > 0 &&
  texts.every((text) => text && typeof text === 'string');
