import { expect, expectEqual, expectNoSecret, expectOnce, expectOrder, format } from './expect.js';
import type { ContractTest, Session, inSession } from './session.js';

/** The contract tests of `list`. */
export const listTests = (test: ReturnType<typeof inSession>): ContractTest[] => [
  test('list returns a key without its secret', returnsNoSecret),
  test('list returns every key once, page by page', returnsAllPages),
  test('list repeats and skips no key when one is created between two pages', keepsItsPlace),
  test('list returns no more keys than the limit', async (session) => {
    await session.make('one', 'two', 'three');
    const { items, nextCursor } = await session.list({ limit: 2 });
    expectEqual(items.length, 2, 'the number of keys with limit 2');
    expectMore(nextCursor);
  }),
  test('list finds keys by a word in their name', findsByName),
  test('list finds keys by a word in their description', findsByDescription),
  test('list finds keys by their owner, where they have one', findsByOwner),
  test('list finds nothing for a word that no key contains', async (session) => {
    await session.make('one');
    const { items } = await session.list({ query: `${session.word}nowhere` });
    expectEqual(items.length, 0, 'the number of keys found');
  }),
  ...(['applicationName', 'createdAt'] as const).flatMap((column) =>
    (['ascending', 'descending'] as const).map((direction) =>
      test(`list sorts by ${column}, ${direction}`, (session) => sorts(session, column, direction)),
    ),
  ),
];

async function returnsNoSecret(session: Session): Promise<void> {
  const [key] = await session.make('one');
  const found = await session.find(key!.id);
  expect(found, 'Expected the new key in the list, got a list without it');
  expectNoSecret(found, key!.secret, 'the list');
  expectEqual(found.applicationName, key!.applicationName, 'applicationName');
}

async function returnsAllPages(session: Session): Promise<void> {
  const keys = await session.make('one', 'two', 'three', 'four', 'five');
  const ids = keys.map(({ id }) => id);
  expectOnce(await session.listAll({ limit: 2 }), ids, 'the pages of 2');
  expectOnce(await session.listAll({ limit: 5 }), ids, 'one page that fits all keys');
}

async function keepsItsPlace(session: Session): Promise<void> {
  const keys = await session.make('b', 'c', 'd', 'e');
  const sort = { column: 'applicationName', direction: 'ascending' } as const;
  const first = await session.list({ limit: 2, sort });
  expectMore(first.nextCursor);
  await session.make('a');
  const rest = await session.listAll({ limit: 2, sort, cursor: first.nextCursor });
  const ids = keys.map(({ id }) => id);
  expectOnce([...first.items, ...rest], ids, 'the pages around a new key');
}

function expectMore(nextCursor: string | null): void {
  expect(nextCursor !== null, 'Expected a nextCursor because there are more keys, got null');
}

async function findsByName(session: Session): Promise<void> {
  const [key] = await session.make('one');
  const { items } = await session.list();
  expectOnce(items, [key!.id], 'the results');
  const other = items.find(({ applicationName }) => !applicationName.includes(session.word));
  const expected = `Expected only names with ${format(session.word)}`;
  expect(!other, `${expected}, got ${format(other?.applicationName)}`);
}

async function findsByDescription(session: Session): Promise<void> {
  const word = `${session.word}description`;
  await session.make('one');
  const key = await session.create(session.draft('two', { description: `A ${word} of a key` }));
  const { items } = await session.list({ query: word });
  expectOnce(items, [key.id], 'the results');
  expectEqual(items.length, 1, 'the number of keys found');
}

/** The owner may have many more keys, also of tests that run at the same time, so look among the newest. */
async function findsByOwner(session: Session): Promise<void> {
  const [key] = await session.make('one');
  const owner = (await session.find(key!.id))?.createdBy;
  if (!owner) return;
  const sort = { column: 'createdAt', direction: 'descending' } as const;
  const { items } = await session.list({ query: owner, sort, limit: 100 });
  expectOnce(items, [key!.id], `the newest keys of ${format(owner)}`);
}

async function sorts(
  session: Session,
  column: 'applicationName' | 'createdAt',
  direction: 'ascending' | 'descending',
): Promise<void> {
  await session.make('b', 'd', 'a', 'c');
  const items = await session.listAll({ sort: { column, direction }, limit: 3 });
  expectEqual(items.length, 4, 'the number of keys on all pages');
  // ISO 8601 texts of one moment may differ, so compare times.
  const valueOf = column === 'createdAt' ? Date.parse : String;
  const values = items.map((item) => valueOf(String(item[column])));
  expectOrder(values, direction === 'descending', `the list by ${column}, ${direction},`);
}
