import type { ApiKeyRecord } from '../src/api/api-key.js';
import type { ApiKeyClient } from '../src/api/client.js';
import { createMemoryClient } from '../src/testing/memory-client.js';
import { answers, createdKey, ROUND_TRIP_MS, roundTrip } from './answers.js';

const never = answers['never comes'];
const fail = async () => {
  await roundTrip();
  throw new Error('502 Bad Gateway');
};

/** A client in memory that starts with these keys, because a static Storybook has no server. */
function memoryClient(keys: readonly ApiKeyRecord[]): Required<ApiKeyClient> {
  const client = createMemoryClient({ keys, latency: ROUND_TRIP_MS });
  // The secret is the same each time, as pictures need it.
  const { secret } = createdKey;
  return {
    ...client,
    create: async (...call) => ({ ...(await client.create(...call)), secret }),
    rotate: async (...call) => ({ ...(await client.rotate(...call)), secret }),
  };
}

/** Clients by what they can do. */
export const clients = {
  'does all': memoryClient,
  'lists and creates': (keys: readonly ApiKeyRecord[]): ApiKeyClient => {
    const { list, create } = memoryClient(keys);
    return { list, create };
  },
  'never answers': (): Required<ApiKeyClient> => ({
    ...{ list: never, create: never, update: never, rotate: never, revoke: never },
  }),
  fails: (): ApiKeyClient => ({ list: fail, create: fail }),
  'answers with another shape': (): ApiKeyClient => ({
    list: async () => [] as never,
    create: async () => ({}) as never,
  }),
};
