import type { ApiKeyClient } from './api/client.js';
import { createHttpClient, type HttpClientOptions } from './http/http-client.js';
import { changeTests } from './testing/change-tests.js';
import { createTests } from './testing/create-tests.js';
import { filterTests } from './testing/filter-tests.js';
import { httpTests } from './testing/http-tests.js';
import { listTests } from './testing/list-tests.js';
import { inSession, type ContractOptions, type ContractTest } from './testing/session.js';

export { createMemoryClient, type MemoryClientOptions } from './testing/memory-client.js';
export type { ContractOptions, ContractTest };

/** Your client, and how to test it. */
export interface ClientContract extends ContractOptions {
  /** The client to test. An optional method that it lacks is not tested. */
  client: ApiKeyClient;
}

/** Your server, and how to test it. */
export interface HttpContract extends ContractOptions, HttpClientOptions {
  /** The URL of the keys, as for `createHttpClient`. In Node it must be absolute. */
  src: string | URL;
  /** The actions that the server does not offer. Default: none. */
  without?: readonly ('revoke' | 'rotate' | 'update')[];
}

/**
 * Returns tests for any runner that check what the elements rely on in a client:
 * `for (const { name, run } of contractTests({ client })) it(name, run)`.
 *
 * Each test creates a few keys of its own, whose names begin with "Contract", and revokes them if
 * the client can. Tests may run in any order, and at the same time.
 */
export function contractTests({ client, ...options }: ClientContract): ContractTest[] {
  const test = inSession(client, options);
  return [
    ...createTests(test, options),
    ...listTests(test),
    ...filterTests(test),
    ...changeTests(test, client),
  ];
}

/**
 * Returns the same tests for a server that implements `openapi.yaml`, and further ones of its statuses,
 * media types, `Cache-Control` and problem details.
 */
export function httpContractTests({ src, without = [], ...options }: HttpContract): ContractTest[] {
  const { list, create, ...optional } = createHttpClient(src, options);
  const has = (name: keyof typeof optional): boolean => !without.includes(name);
  const methods = { revoke: has('revoke'), rotate: has('rotate'), update: has('update') };
  const client: ApiKeyClient = {
    list,
    create,
    ...(methods.revoke && { revoke: optional.revoke }),
    ...(methods.rotate && { rotate: optional.rotate }),
    ...(methods.update && { update: optional.update }),
  };
  return [
    ...contractTests({ client, ...options }),
    ...httpTests(inSession(client, options), src, options, methods),
  ];
}
