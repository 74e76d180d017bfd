import { createHttpClient } from 'api-key-elements';

const { KEYS_SERVER = 'http://127.0.0.1:8080' } = process.env;

/** Stands for your table of keys: another server has them. */
const client = createHttpClient(new URL('/api/keys', KEYS_SERVER));

const options = (idempotencyKey = '') => ({ idempotencyKey, signal: AbortSignal.timeout(5000) });
const firstPage = { query: '', sort: null, cursor: null, limit: 50 };

export const keys = {
  list: async () => (await client.list(firstPage, options())).items,
  create: (draft, idempotencyKey) => client.create(draft, options(idempotencyKey)),
  revoke: (id) => client.revoke({ id }, options()),
};
