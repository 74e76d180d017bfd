import type { ApiKeyRecord } from '../src/api/api-key.js';
import type { ApiKeyPage, ApiKeyQuery } from '../src/api/client.js';
import { answers, problem, roundTrip } from './answers.js';

type ActionEvent = Event & { graceSeconds?: number };

/** Answers of a host to a revoke, a rotation or an edit. */
export const listAnswers = {
  done: async ({ graceSeconds = 0 }: ActionEvent) => {
    await roundTrip();
    return graceSeconds
      ? { previousSecretExpiresAt: new Date(Date.now() + graceSeconds * 1000).toISOString() }
      : {};
  },
  'never comes': answers['never comes'],
  'is in use': (_: ActionEvent) =>
    problem(409, { detail: 'This key runs the nightly export. Ask the warehouse team first.' }),
  'name is taken': (_: ActionEvent) =>
    problem(409, { errors: { applicationName: ['A key of this name exists. Choose another.'] } }),
  'server fails': answers['server fails'],
};

/** Answers a query with a page, as a server that has these keys. */
export async function pagesOf(
  keys: ApiKeyRecord[],
  { query, cursor, limit }: ApiKeyQuery,
): Promise<ApiKeyPage> {
  await roundTrip();
  const wanted = query.toLowerCase();
  const found = keys.filter((key) => key.applicationName.toLowerCase().includes(wanted));
  const start = Number(cursor);
  const end = start + limit;
  const nextCursor = end < found.length ? String(end) : null;
  return { items: found.slice(start, end), nextCursor, total: found.length };
}
