import type { ApiKeyRecord } from '../src/api/api-key.js';
import { ApiKeyError } from '../src/api/api-key.js';
import type { ApiKeyClient } from '../src/api/client.js';
import { answers, roundTrip } from './answers.js';
import { pagesOf } from './list-answers.js';

const never = answers['never comes'];
const fail = async () => {
  await roundTrip();
  throw new Error('502 Bad Gateway');
};

/** A client in memory that starts with these keys, because a static Storybook has no server. */
function memoryClient(start: readonly ApiKeyRecord[]): Required<ApiKeyClient> {
  let keys = [...start];
  const change = (id: string, changes: Partial<ApiKeyRecord>): ApiKeyRecord => {
    keys = keys.map((key) => (key.id === id ? { ...key, ...changes } : key));
    return keys.find((key) => key.id === id)!;
  };
  return {
    list: (query) => pagesOf(keys, query),
    create: async (draft) => {
      const { secret } = await answers.created();
      if (keys.some((key) => key.applicationName === draft.applicationName))
        throw new ApiKeyError('', {
          fieldErrors: { applicationName: 'A key of this name exists. Choose another.' },
        });
      const id = `key_${keys.length + 1}`;
      const createdAt = new Date().toISOString();
      const key = { ...draft, id, createdAt, lastUsedAt: null, hint: 'ak_live_…3f9a' };
      keys = [key, ...keys];
      return { ...key, secret: secret! };
    },
    revoke: async ({ id }) => {
      await roundTrip();
      change(id, { revokedAt: new Date().toISOString() });
    },
    rotate: async ({ id }, { graceSeconds }) => {
      const { secret } = await answers.created();
      const end = new Date(Date.now() + graceSeconds * 1000).toISOString();
      return { ...change(id, { previousSecretExpiresAt: end }), secret: secret! };
    },
    update: async ({ id }, changes) => {
      await roundTrip();
      return change(id, changes);
    },
  };
}

/** Clients by what they can do. */
export const clients = {
  'does all': memoryClient,
  'lists and creates': (keys: readonly ApiKeyRecord[]): ApiKeyClient => {
    const { list, create } = memoryClient(keys);
    return { list, create };
  },
  'never answers': (): ApiKeyClient => ({ list: never, create: never }),
  fails: (): ApiKeyClient => ({ list: fail, create: fail }),
  'answers with another shape': (): ApiKeyClient => ({
    list: async () => [] as never,
    create: async () => ({}) as never,
  }),
};
