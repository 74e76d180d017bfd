import {
  expect,
  expectEqual,
  expectFieldError,
  expectNoSecret,
  expectOnce,
  expectRefusal,
  expectText,
  format,
} from './expect.js';
import {
  newRequest,
  type ContractOptions,
  type ContractTest,
  type Session,
  type inSession,
} from './session.js';

/** How far a host may round the end of a key, to whole days for example. */
const END_TOLERANCE_MS = 24 * 3600 * 1000;

/** The promises of `create`; those about permissions and the end of a key only where the suite is given some. */
export const createTests = (
  test: ReturnType<typeof inSession>,
  { draft: fields }: ContractOptions,
): ContractTest[] => [
  test('create returns the key and its secret', returnsKey),
  test('create gives every key its own id and secret', returnsUniqueKeys),
  test('create returns the same key and secret for a repeated request', repeats),
  test('create refuses another draft with the same idempotency key', refusesOtherDraft),
  test('create refuses a draft without a name, with an error for the field', async (session) => {
    const draft = session.draft('', { applicationName: ' ' });
    await expectFieldError(session.create(draft), 'applicationName', 'a draft without a name');
  }),
  test('create refuses an unknown role, with an error for the field', async (session) => {
    const draft = session.draft('role', { role: session.options.unknownRole ?? 'no-such-role' });
    await expectFieldError(session.create(draft), 'role', 'a draft with an unknown role');
  }),
  ...(fields?.permissions?.length
    ? [
        test('create keeps the permissions of the draft', keepsPermissions),
        test('create refuses an unknown permission, with an error for the field', refusesUnknown),
      ]
    : []),
  ...(fields?.expiresAt ? [test('create keeps the end of the draft', keepsEnd)] : []),
];

async function returnsKey(session: Session): Promise<void> {
  const draft = session.draft('one', { description: 'Made by the contract suite' });
  const key = await session.create(draft);
  expectText(key.id, 'id');
  expectText(key.secret, 'secret');
  for (const field of ['applicationName', 'description', 'role'] as const)
    expectEqual(key[field], draft[field], field);
  const { secret, ...record } = key;
  expectNoSecret(record, secret, 'the rest of the answer');
  await expectAccepted(session, secret, true, 'a new secret');
}

async function returnsUniqueKeys(session: Session): Promise<void> {
  const keys = await session.make('one', 'two', 'three');
  for (const field of ['id', 'secret'] as const) {
    const values = new Set(keys.map((key) => key[field]));
    const isUnique = values.size === keys.length;
    expect(isUnique, `Expected every key to have its own ${field}, got the same ${field} twice`);
  }
}

async function repeats(session: Session): Promise<void> {
  const draft = session.draft('one');
  const request = newRequest();
  const first = await session.create(draft, request);
  const second = await session.create(draft, request);
  expect(first.id === second.id, 'Expected the same key for a repeated request, got a second key');
  const isSame = first.secret === second.secret;
  expect(isSame, 'Expected the same secret for a repeated request, got another secret');
  expectOnce(await session.listAll(), [first.id], 'the list');
}

async function refusesOtherDraft(session: Session): Promise<void> {
  const request = newRequest();
  await session.create(session.draft('one'), request);
  const other = session.create(session.draft('two'), request);
  await expectRefusal(other, 'another draft with the same idempotency key');
}

async function keepsPermissions(session: Session): Promise<void> {
  const draft = session.draft('one');
  const key = await session.create(draft);
  const expected = format(draft.permissions!.toSorted());
  for (const { where, record } of [
    { where: 'the answer', record: key },
    { where: 'the list', record: await session.find(key.id) },
  ])
    expectEqual(format(record?.permissions?.toSorted()), expected, `permissions in ${where}`);
}

async function keepsEnd(session: Session): Promise<void> {
  const draft = session.draft('one');
  const key = await session.create(draft);
  for (const { where, record } of [
    { where: 'the answer', record: key },
    { where: 'the list', record: await session.find(key.id) },
  ]) {
    const end = Date.parse(record?.expiresAt ?? '');
    expect(
      Math.abs(end - Date.parse(draft.expiresAt!)) <= END_TOLERANCE_MS,
      `Expected expiresAt in ${where} to be ${format(draft.expiresAt)}, got ${format(record?.expiresAt)}`,
    );
  }
}

async function refusesUnknown(session: Session): Promise<void> {
  const { unknownPermission = 'no-such-permission' } = session.options;
  const { permissions = [] } = session.draft('');
  const draft = session.draft('one', { permissions: [...permissions, unknownPermission] });
  await expectFieldError(session.create(draft), 'permissions', 'an unknown permission');
}

/** Expects the host to accept a secret, or to refuse it. Skipped without the option `accepts`. */
export async function expectAccepted(
  { options: { accepts } }: Session,
  secret: string | undefined,
  isExpected: boolean,
  what: string,
): Promise<void> {
  if (!accepts) return;
  const describe = (isAccepted: boolean): string => (isAccepted ? 'accepted' : 'refused');
  const isAccepted = await accepts(String(secret));
  expect(
    isAccepted === isExpected,
    `Expected ${what} to be ${describe(isExpected)}, got ${describe(isAccepted)}`,
  );
}
