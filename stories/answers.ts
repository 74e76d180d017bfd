import type { CreatedApiKey } from '../src/api/api-key.js';

/** How long a nearby server takes. */
export const ROUND_TRIP_MS = 300;

export const roundTrip = () => new Promise((resolve) => setTimeout(resolve, ROUND_TRIP_MS));

export const createdKey = {
  id: 'key_7QF2M4XA',
  secret: 'ak_live_9tQx2LrV7mZc0PwY4sKd8HfN1bGj6UeA3f9a',
} satisfies CreatedApiKey;

/** The answer of a server that refuses, with problem details. */
export const problem = async (status: number, details: object): Promise<Response> => {
  await roundTrip();
  const headers = { 'content-type': 'application/problem+json' };
  return new Response(JSON.stringify({ status, ...details }), { status, headers });
};

/** The answers of a host to a Save, by name. */
export const answers = {
  created: async (): Promise<CreatedApiKey> => {
    await roundTrip();
    return createdKey;
  },
  'never comes': () => new Promise<never>(() => {}),
  'name is taken': () =>
    problem(409, {
      errors: {
        applicationName: ['A key named “Warehouse export” already exists. Choose another name.'],
      },
    }),
  'limit reached': () =>
    problem(409, { detail: 'You have reached the limit of 10 keys. Revoke one that is not used.' }),
  'server fails': async (): Promise<Response> => {
    await roundTrip();
    return new Response('<h1>502 Bad Gateway</h1>', { status: 502 });
  },
};
