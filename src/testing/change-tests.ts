import type { ApiKeyRecord } from '../api/api-key.js';
import type { ApiKeyClient, ApiKeyWithSecret } from '../api/client.js';
import { expectAccepted } from './create-tests.js';
import { expect, expectFieldError, expectNoSecret, refusal, shown } from './expect.js';
import { newRequest, type ContractTest, type Session, type inSession } from './session.js';

const HOUR = 3600;
/** How far the clocks of a host and of the suite may be apart, in milliseconds. */
const CLOCKS = 10 * 60 * 1000;

/** What is promised of the methods that a client may have; none of one that it has not. */
export const changeTests = (
  test: ReturnType<typeof inSession>,
  client: ApiKeyClient,
): ContractTest[] => [
  ...(client.revoke ? [test('revoke ends a key', revokes)] : []),
  ...(client.rotate
    ? [
        test('rotate keeps the key and gives it a new secret', rotates),
        test('rotate says when the old secret ends', endsLater),
        test('rotate ends the old secret at once without grace', endsAtOnce),
        test('rotate gives a repeated request the same secret', repeats),
        test('rotate refuses another grace under the same idempotency key', refusesOther),
      ]
    : []),
  ...(client.update
    ? [
        test('update changes name and description, and no secret', updates),
        test('update leaves alone what it is not given', leavesAlone),
        test('update refuses a name that is empty, at its field', refusesEmpty),
      ]
    : []),
];

async function revokes(session: Session): Promise<void> {
  const [key, other] = await session.make('one', 'two');
  await session.client.revoke!(key!, newRequest());
  const found = await session.find(key!.id);
  expect(!found || found.revokedAt, 'The list shows the key as before, without revokedAt');
  await expectAccepted(session, key!.secret, false, 'The secret of a revoked key');
  const kept = await session.find(other!.id);
  expect(kept && !kept.revokedAt, 'Another key was revoked, too');
}

const rotate = async (
  { client }: Session,
  key: ApiKeyRecord,
  graceSeconds: number,
  request = newRequest(),
): Promise<ApiKeyWithSecret> => client.rotate!(key, { graceSeconds }, request);

async function rotates(session: Session): Promise<void> {
  const [key] = await session.make('one');
  const rotated = await rotate(session, key!, HOUR);
  expect(rotated.id === key!.id, `The id is ${shown(rotated.id)}, not ${shown(key!.id)}`);
  expect(typeof rotated.secret === 'string' && rotated.secret, 'The answer has no secret');
  expect(rotated.secret !== key!.secret, 'The secret is the same as before');
  await expectAccepted(session, rotated.secret, true, 'The new secret');
  await expectAccepted(session, key!.secret, true, 'The old secret, in its grace period,');
  const found = await session.find(key!.id);
  expect(found, 'The key is not in the list any more');
  expectNoSecret(found, rotated.secret, 'The list after a rotation');
}

async function endsLater(session: Session): Promise<void> {
  const [key] = await session.make('one');
  const { previousSecretExpiresAt } = await rotate(session, key!, HOUR);
  const end = Date.parse(previousSecretExpiresAt ?? '');
  const wanted = Date.now() + HOUR * 1000;
  expect(
    Math.abs(end - wanted) < CLOCKS,
    `previousSecretExpiresAt is ${shown(previousSecretExpiresAt)}, not an hour from now`,
  );
}

async function endsAtOnce(session: Session): Promise<void> {
  const [key] = await session.make('one');
  const { previousSecretExpiresAt: end } = await rotate(session, key!, 0);
  const isOver = !end || Date.parse(end) < Date.now() + CLOCKS;
  expect(isOver, `previousSecretExpiresAt is ${shown(end)}`);
  await expectAccepted(session, key!.secret, false, 'The old secret');
}

async function repeats(session: Session): Promise<void> {
  const [key] = await session.make('one');
  const request = newRequest();
  const first = await rotate(session, key!, HOUR, request);
  const second = await rotate(session, key!, HOUR, request);
  expect(first.secret === second.secret, 'The repeated request was answered with another secret');
}

async function refusesOther(session: Session): Promise<void> {
  const [key] = await session.make('one');
  const request = newRequest();
  await rotate(session, key!, HOUR, request);
  const other = rotate(session, key!, 0, request);
  await refusal(other, 'Another grace under the same idempotency key');
}

async function updates(session: Session): Promise<void> {
  const [key] = await session.make('one');
  const { applicationName } = session.draft('renamed');
  const changes = { applicationName, description: 'Changed' };
  const updated = await session.client.update!(key!, changes, newRequest());
  expectNoSecret(updated, key!.secret, 'The answer');
  for (const [where, record] of [
    ['The answer', updated],
    ['The list', await session.find(key!.id)],
  ] as const) {
    expect(record?.id === key!.id, `${where} has the id ${shown(record?.id)}`);
    expect(record.applicationName === applicationName, `${where} has the name as it was`);
    expect(record.description === 'Changed', `${where} has the description as it was`);
    expect(record.role === key!.role, `${where} has the role ${shown(record.role)}`);
    const isSame = key!.hint === undefined || record.hint === key!.hint;
    expect(isSame, `${where} has the hint of another secret`);
  }
  await expectAccepted(session, key!.secret, true, 'The secret of an updated key');
}

async function leavesAlone(session: Session): Promise<void> {
  const key = await session.create(session.draft('one', { description: 'As it was' }));
  const { applicationName } = session.draft('renamed');
  const updated = await session.client.update!(key, { applicationName }, newRequest());
  expect(updated.description === 'As it was', `The description is ${shown(updated.description)}`);
}

async function refusesEmpty(session: Session): Promise<void> {
  const [key] = await session.make('one');
  const changed = session.client.update!(key!, { applicationName: ' ' }, newRequest());
  await expectFieldError(changed, 'applicationName', 'An empty name');
}
