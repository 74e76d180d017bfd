import { expect, expectFieldError, expectNoSecret, expectOnce, refusal, shown } from './expect.js';
import { newRequest, type ContractTest, type Session, type inSession } from './session.js';

/** What is promised of making keys. */
export const createTests = (test: ReturnType<typeof inSession>): ContractTest[] => [
  test('create answers with the key and its secret', answersWithKey),
  test('create gives every key another id and another secret', isUnique),
  test('create gives a repeated request the same key and secret', repeats),
  test('create refuses another draft under the same idempotency key', refusesOtherDraft),
  test('create refuses a draft without a name, at its field', async (session) => {
    const draft = session.draft('', { applicationName: ' ' });
    await expectFieldError(session.create(draft), 'applicationName', 'A draft without a name');
  }),
  test('create refuses a role that there is not, at its field', async (session) => {
    const draft = session.draft('role', { role: session.given.unknownRole ?? 'no-such-role' });
    await expectFieldError(session.create(draft), 'role', 'A draft with an unknown role');
  }),
];

async function answersWithKey(session: Session): Promise<void> {
  const draft = session.draft('one', { description: 'Made by the contract suite' });
  const key = await session.create(draft);
  expect(typeof key.id === 'string' && key.id, `The id is ${shown(key.id)}, not a text`);
  expect(typeof key.secret === 'string' && key.secret, 'The answer has no secret');
  for (const field of ['applicationName', 'description', 'role'] as const)
    expect(
      key[field] === draft[field],
      `${field} is ${shown(key[field])}, not ${shown(draft[field])}`,
    );
  const { secret, ...record } = key;
  expectNoSecret(record, secret, 'The rest of the answer');
  await expectAccepted(session, secret, true, 'A new secret');
}

async function isUnique(session: Session): Promise<void> {
  const keys = await session.make('one', 'two', 'three');
  for (const field of ['id', 'secret'] as const) {
    const values = new Set(keys.map((key) => key[field]));
    expect(values.size === keys.length, `Two keys have the same ${field}`);
  }
}

async function repeats(session: Session): Promise<void> {
  const [draft, request] = [session.draft('one'), newRequest()];
  const first = await session.create(draft, request);
  const second = await session.create(draft, request);
  expect(first.id === second.id, 'The repeated request made a second key');
  expect(first.secret === second.secret, 'The repeated request was answered with another secret');
  expectOnce(await session.listAll(), [first.id], 'The pages');
}

async function refusesOtherDraft(session: Session): Promise<void> {
  const request = newRequest();
  await session.create(session.draft('one'), request);
  const other = session.create(session.draft('two'), request);
  await refusal(other, 'Another draft under the same idempotency key');
}

/** Only where the host says how a secret is tried. */
export async function expectAccepted(
  { given: { accepts } }: Session,
  secret: string | undefined,
  wanted: boolean,
  what: string,
): Promise<void> {
  if (!accepts) return;
  const isAccepted = await accepts(String(secret));
  expect(isAccepted === wanted, `${what} is ${isAccepted ? 'still accepted' : 'not accepted'}`);
}
