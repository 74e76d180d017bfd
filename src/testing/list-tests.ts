import type { ApiKeySortColumn } from '../api/client.js';
import { expect, expectNoSecret, expectOnce, expectOrder, shown } from './expect.js';
import type { ContractTest, Session, inSession } from './session.js';

/** What is promised of the list. */
export const listTests = (test: ReturnType<typeof inSession>): ContractTest[] => [
  test('list shows a key without its secret', showsNoSecret),
  test('list gives every key once, page by page', pages),
  test('list moves nothing when keys are made between two pages', isStable),
  test('list holds no more keys than it was asked for', async (session) => {
    await session.make('one', 'two', 'three');
    const { items, nextCursor } = await session.list({ limit: 2 });
    expect(items.length === 2, `A page of 2 holds ${items.length} keys`);
    expect(nextCursor !== null, 'There is no nextCursor although there are more keys');
  }),
  test('list finds keys by a word of their name', findsByName),
  test('list finds keys by a word of their description', findsByDescription),
  test('list finds nothing by a word that is nowhere', async (session) => {
    await session.make('one');
    const { items } = await session.list({ query: `${session.word}nowhere` });
    expect(items.length === 0, `It finds ${items.length} keys`);
  }),
  ...(['applicationName', 'createdAt'] as const).flatMap((column) =>
    (['ascending', 'descending'] as const).map((direction) =>
      test(`list sorts by ${column}, ${direction}`, (session) => sorts(session, column, direction)),
    ),
  ),
];

async function showsNoSecret(session: Session): Promise<void> {
  const [key] = await session.make('one');
  const found = await session.find(key!.id);
  expect(found, 'The new key is not in the list');
  expectNoSecret(found, key!.secret, 'The list');
  expect(found.applicationName === key!.applicationName, `The name is ${shown(found)}`);
}

async function pages(session: Session): Promise<void> {
  const keys = await session.make('one', 'two', 'three', 'four', 'five');
  const ids = keys.map(({ id }) => id);
  expectOnce(await session.listAll({ limit: 2 }), ids, 'The pages of 2');
  expectOnce(await session.listAll({ limit: 5 }), ids, 'The page that holds exactly all');
}

async function isStable(session: Session): Promise<void> {
  const keys = await session.make('b', 'c', 'd', 'e');
  const sort = { column: 'applicationName', direction: 'ascending' } as const;
  const first = await session.list({ limit: 2, sort });
  expect(first.nextCursor !== null, 'There is no nextCursor although there are more keys');
  await session.make('a');
  const rest = await session.listAll({ limit: 2, sort, cursor: first.nextCursor });
  const ids = keys.map(({ id }) => id);
  expectOnce([...first.items, ...rest], ids, 'The pages around a new key');
}

async function findsByName(session: Session): Promise<void> {
  const [key] = await session.make('one');
  const { items } = await session.list();
  expectOnce(items, [key!.id], 'The results');
  const strange = items.find(({ applicationName }) => !applicationName.includes(session.word));
  expect(!strange, `It finds ${shown(strange?.applicationName)}, too`);
}

async function findsByDescription(session: Session): Promise<void> {
  const word = `${session.word}description`;
  await session.make('one');
  const key = await session.create(session.draft('two', { description: `A ${word} of a key` }));
  const { items } = await session.list({ query: word });
  expectOnce(items, [key.id], 'The results');
  expect(items.length === 1, `It finds ${items.length} keys instead of 1`);
}

async function sorts(
  session: Session,
  column: ApiKeySortColumn & ('applicationName' | 'createdAt'),
  direction: 'ascending' | 'descending',
): Promise<void> {
  await session.make('b', 'd', 'a', 'c');
  const items = await session.listAll({ sort: { column, direction }, limit: 3 });
  expect(items.length === 4, `The pages hold ${items.length} keys instead of 4`);
  const values = items.map((item) => String(item[column]));
  expectOrder(values, direction === 'descending', `Sorting by ${column}, ${direction},`);
}
