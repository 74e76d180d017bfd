import type { ApiKeyClient } from './api/client.js';
import { createHttpClient, type HttpClientOptions } from './http/http-client.js';
import { changeTests } from './testing/change-tests.js';
import { createTests } from './testing/create-tests.js';
import { httpTests } from './testing/http-tests.js';
import { listTests } from './testing/list-tests.js';
import { inSession, type ContractOptions, type ContractTest } from './testing/session.js';

export type { ContractOptions, ContractTest };

/** A host's own client. */
export interface ClientContract extends ContractOptions {
  /** Without a method that it may leave out, there are no tests of that method. */
  client: ApiKeyClient;
}

/** A host's server, as `openapi.yaml` says. */
export interface HttpContract extends ContractOptions, HttpClientOptions {
  /** As for `createHttpClient`; in Node a full address. */
  src: string | URL;
  /** What the server leaves out. Default: nothing. */
  without?: readonly ('revoke' | 'rotate' | 'update')[];
}

/**
 * What the elements rely on, as tests for any runner: `for (const { name, run } of contractTests({
 * client })) it(name, run)`. Each test makes keys of its own (up to 5, under a name that begins with
 * "Contract") and revokes them. They may run in any order, and at the same time.
 */
export function contractTests({ client, ...given }: ClientContract): ContractTest[] {
  const test = inSession(client, given);
  return [...createTests(test), ...listTests(test), ...changeTests(test, client)];
}

/**
 * The same for a server, over `createHttpClient`; and what only HTTP shows: statuses, media types,
 * `Cache-Control`, problem details.
 */
export function httpContractTests({ src, without = [], ...given }: HttpContract): ContractTest[] {
  const { list, create, ...optional } = createHttpClient(src, given);
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
    ...contractTests({ client, ...given }),
    ...httpTests(inSession(client, given), src, given, methods),
  ];
}
