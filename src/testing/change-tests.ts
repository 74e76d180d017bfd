import type { ApiKeyRecord } from '../api/api-key.js';
import type { ApiKeyClient, ApiKeyWithSecret } from '../api/client.js';
import { expectAccepted } from './create-tests.js';
import {
  expect,
  expectEqual,
  expectFieldError,
  expectNoSecret,
  expectRefusal,
  expectText,
  format,
} from './expect.js';
import { newRequest, type ContractTest, type Session, type inSession } from './session.js';

const HOUR_SECONDS = 3600;
/** How far the clocks of the host and of the suite may differ. */
const CLOCK_SKEW_MS = 10 * 60 * 1000;

/** The promises of those optional methods that the client has. */
export const changeTests = (
  test: ReturnType<typeof inSession>,
  client: ApiKeyClient,
): ContractTest[] => [
  ...(client.revoke ? [test('revoke revokes a key and no other', revokesOne)] : []),
  ...(client.rotate
    ? [
        test('rotate keeps the key and gives it a new secret', rotates),
        test('rotate returns when the old secret ends', returnsEnd),
        test('rotate ends the old secret at once without a grace period', endsAtOnce),
        test('rotate returns the same secret for a repeated request', repeats),
        test(
          'rotate refuses another grace period with the same idempotency key',
          refusesOtherGrace,
        ),
      ]
    : []),
  ...(client.update
    ? [
        test('update changes the name and description, and keeps the secret', updates),
        test('update keeps the fields that it is not given', keepsOtherFields),
        test('update refuses an empty name, with an error for the field', refusesEmptyName),
      ]
    : []),
];

async function revokesOne(session: Session): Promise<void> {
  const [key, other] = await session.make('one', 'two');
  await session.client.revoke!(key!, newRequest());
  const found = await session.find(key!.id);
  const isRevoked = !found || found.revokedAt;
  expect(isRevoked, 'Expected the key with revokedAt or not in the list, got it without revokedAt');
  await expectAccepted(session, key!.secret, false, 'the secret of a revoked key');
  const kept = await session.find(other!.id);
  expect(kept && !kept.revokedAt, 'Expected only one key to be revoked, got another one revoked');
}

const rotate = async (
  { client }: Session,
  key: ApiKeyRecord,
  graceSeconds: number,
  request = newRequest(),
): Promise<ApiKeyWithSecret> => client.rotate!(key, { graceSeconds }, request);

async function rotates(session: Session): Promise<void> {
  const [key] = await session.make('one');
  const rotated = await rotate(session, key!, HOUR_SECONDS);
  expectEqual(rotated.id, key!.id, 'id');
  expectText(rotated.secret, 'secret');
  expect(rotated.secret !== key!.secret, 'Expected a new secret, got the same as before');
  await expectAccepted(session, rotated.secret, true, 'the new secret');
  await expectAccepted(session, key!.secret, true, 'the old secret in its grace period');
  const found = await session.find(key!.id);
  expect(found, 'Expected the key in the list after a rotation, got a list without it');
  expectNoSecret(found, rotated.secret, 'the list after a rotation');
}

async function returnsEnd(session: Session): Promise<void> {
  const [key] = await session.make('one');
  const { previousSecretExpiresAt } = await rotate(session, key!, HOUR_SECONDS);
  const end = Date.parse(previousSecretExpiresAt ?? '');
  const expected = Date.now() + HOUR_SECONDS * 1000;
  expect(
    Math.abs(end - expected) < CLOCK_SKEW_MS,
    `Expected previousSecretExpiresAt in an hour, got ${format(previousSecretExpiresAt)}`,
  );
}

async function endsAtOnce(session: Session): Promise<void> {
  const [key] = await session.make('one');
  const { previousSecretExpiresAt: end } = await rotate(session, key!, 0);
  const isOver = !end || Date.parse(end) < Date.now() + CLOCK_SKEW_MS;
  expect(isOver, `Expected no previousSecretExpiresAt in the future, got ${format(end)}`);
  await expectAccepted(session, key!.secret, false, 'the old secret');
}

async function repeats(session: Session): Promise<void> {
  const [key] = await session.make('one');
  const request = newRequest();
  const first = await rotate(session, key!, HOUR_SECONDS, request);
  const second = await rotate(session, key!, HOUR_SECONDS, request);
  const isSame = first.secret === second.secret;
  expect(isSame, 'Expected the same secret for a repeated request, got another secret');
}

async function refusesOtherGrace(session: Session): Promise<void> {
  const [key] = await session.make('one');
  const request = newRequest();
  await rotate(session, key!, HOUR_SECONDS, request);
  const other = rotate(session, key!, 0, request);
  await expectRefusal(other, 'another grace period with the same idempotency key');
}

async function updates(session: Session): Promise<void> {
  const [key] = await session.make('one');
  const { applicationName } = session.draft('renamed');
  const changes = { applicationName, description: 'Changed' };
  const updated = await session.client.update!(key!, changes, newRequest());
  expectNoSecret(updated, key!.secret, 'the answer');
  for (const { where, record } of [
    { where: 'the answer', record: updated },
    { where: 'the list', record: await session.find(key!.id) },
  ]) {
    expectEqual(record?.id, key!.id, `id in ${where}`);
    expectEqual(record?.applicationName, applicationName, `applicationName in ${where}`);
    expectEqual(record?.description, 'Changed', `description in ${where}`);
    expectEqual(record?.role, key!.role, `role in ${where}`);
    if (key!.hint !== undefined) expectEqual(record?.hint, key!.hint, `hint in ${where}`);
  }
  await expectAccepted(session, key!.secret, true, 'the secret of an updated key');
}

async function keepsOtherFields(session: Session): Promise<void> {
  const key = await session.create(session.draft('one', { description: 'As it was' }));
  const { applicationName } = session.draft('renamed');
  const updated = await session.client.update!(key, { applicationName }, newRequest());
  expectEqual(updated.description, 'As it was', 'description');
}

async function refusesEmptyName(session: Session): Promise<void> {
  const [key] = await session.make('one');
  const changed = session.client.update!(key!, { applicationName: ' ' }, newRequest());
  await expectFieldError(changed, 'applicationName', 'an empty name');
}
