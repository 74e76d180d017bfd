import type { ApiKeyRecord } from '../api/api-key.js';
import type { ApiKeyFilter, ApiKeyQuery, ApiKeyStatus } from '../api/client.js';
import { statusOf } from '../api-key-list/key-status.js';
import { DAY_MS } from '../rules/expiry.js';
import { expectEqual, expectOrder, format } from './expect.js';
import { newRequest, type ContractTest, type Session, type inSession } from './session.js';

const STATUSES: readonly ApiKeyStatus[] = ['active', 'expiring', 'expired', 'revoked'];

type Filter = Partial<Pick<ApiKeyQuery, 'status' | 'role'>>;

/** The promises of `filters`: a host that names none is sent no `status` and no `role`. */
export const filterTests = (test: ReturnType<typeof inSession>): ContractTest[] => [
  test('list filters by status, where it names that filter', async (session) => {
    const keys = await makeAllKinds(session);
    if (!(await hasFilter(session, 'status'))) return;
    for (const status of STATUSES) await expectFiltered(session, keys, { status });
  }),
  test('list filters by role, where it names that filter', async (session) => {
    const keys = await makeAllKinds(session);
    if (!(await hasFilter(session, 'role'))) return;
    const { unknownRole = 'no-such-role' } = session.options;
    for (const role of rolesOf(session)) await expectFiltered(session, keys, { role });
    // A host may refuse it as well.
    const { items } = await session.list({ role: unknownRole }).catch(() => ({ items: [] }));
    expectEqual(items.length, 0, 'the number of keys with an unknown role');
  }),
  test('list filters by status and role together, where it names both', async (session) => {
    const keys = await makeAllKinds(session);
    if (!(await hasFilter(session, 'status')) || !(await hasFilter(session, 'role'))) return;
    for (const role of rolesOf(session))
      await expectFiltered(session, keys, { status: 'active', role });
  }),
  test('list counts what matches, where it counts', async (session) => {
    const keys = await makeAllKinds(session);
    await expectCounts(session, keys, {});
    if (await hasFilter(session, 'status'))
      for (const status of STATUSES) await expectCounts(session, keys, { status });
    if (await hasFilter(session, 'role'))
      for (const role of rolesOf(session)) await expectCounts(session, keys, { role });
  }),
];

const hasFilter = async (session: Session, filter: ApiKeyFilter): Promise<boolean> =>
  !!(await session.list()).filters?.includes(filter);

const rolesOf = (session: Session): string[] => [
  session.draft('').role,
  ...(session.options.otherRoles ?? []),
];

/**
 * Creates keys of each role, one that expires soon and one that is revoked, as far as the host can.
 * @returns the records of those that its list keeps
 */
async function makeAllKinds(session: Session): Promise<ApiKeyRecord[]> {
  const expiresAt = new Date(Date.now() + 7 * DAY_MS).toISOString();
  for (const [index, role] of rolesOf(session).entries()) {
    // In no order of names, which a host would return without a sort as well.
    await session.create(session.draft(`${index} b`, { role }));
    await session.create(session.draft(`${index} a`, { role }));
    // A host without expiry, or with another policy, refuses this one.
    await session.create(session.draft(`${index} c`, { role, expiresAt })).catch(() => undefined);
  }
  const revoked = await session.create(session.draft('0 d'));
  await session.client.revoke?.(revoked, newRequest());
  return session.listAll();
}

const matches = (key: ApiKeyRecord, { status, role }: Filter): boolean => {
  const actual = statusOf(key, Date.now());
  const isActive = status === 'active' && actual === 'expiring';
  return (!status || actual === status || isActive) && (!role || key.role === role);
};

const namesOf = (keys: ApiKeyRecord[]): string[] => keys.map((key) => key.applicationName);

/** Expects those keys that match, also page by page in an order. Every query has a search too. */
async function expectFiltered(
  session: Session,
  keys: ApiKeyRecord[],
  filter: Filter,
): Promise<void> {
  const expected = format(namesOf(keys.filter((key) => matches(key, filter))).toSorted());
  const what = `filtered by ${format(filter)}`;
  const found = namesOf(await session.listAll(filter));
  expectEqual(format(found.toSorted()), expected, `the list ${what}`);
  const sort = { column: 'applicationName', direction: 'ascending' } as const;
  const paged = namesOf(await session.listAll({ ...filter, sort, limit: 2 }));
  expectEqual(format(paged.toSorted()), expected, `the pages of 2 ${what}`);
  expectOrder(paged, false, `the pages of 2 ${what} and sorted`);
}

async function expectCounts(session: Session, keys: ApiKeyRecord[], filter: Filter): Promise<void> {
  const matching = keys.filter((key) => matches(key, filter));
  const expiring = matching.filter((key) => matches(key, { status: 'expiring' }));
  const { total, expiringSoon } = await session.list({ ...filter, limit: 2 });
  const what = `of the keys with ${format({ query: session.word, ...filter })}`;
  if (total !== undefined) expectEqual(total, matching.length, `total ${what}`);
  if (expiringSoon !== undefined)
    expectEqual(expiringSoon, expiring.length, `expiringSoon ${what}`);
}
