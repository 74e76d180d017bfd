import type { ApiKeyDraft, ApiKeyRecord } from '../api/api-key.js';
import type {
  ApiKeyClient,
  ApiKeyPage,
  ApiKeyQuery,
  ApiKeyRequestOptions,
  ApiKeyWithSecret,
} from '../api/client.js';
import { ownFields } from '../api/own-fields.js';
import { uuid } from '../element/uuid.js';
import { format } from './expect.js';

/** How the suite tests your host. */
export interface ContractOptions {
  /**
   * Fields of every draft; `role` must be one that the host knows. With `permissions` the suite tests them too.
   * Default: `{ role: 'readonly' }`.
   */
  draft?: Partial<ApiKeyDraft>;
  /** Further roles that the host knows, to test the filter by role with. Default: none. */
  otherRoles?: readonly string[];
  /** A role that the host does not know. Default: `'no-such-role'`. */
  unknownRole?: string;
  /** A permission that the host does not know. Default: `'no-such-permission'`. */
  unknownPermission?: string;
  /**
   * Resolves to whether the host accepts a secret at this moment; send a request that needs a key.
   * Default: none, and the suite does not test which secrets work.
   */
  accepts?: (secret: string) => Promise<boolean>;
}

/** A test of one promise of the contract, for any test runner. */
export interface ContractTest {
  /** The promise; unique among the tests. */
  name: string;
  /** Resolves if the host keeps the promise, and rejects with what was expected and what came if not. */
  run(): Promise<void>;
}

const MAX_PAGES = 50;

/** The keys of one test, found by a word that no other key contains, and revoked after the test. */
export class Session {
  readonly client: ApiKeyClient;
  readonly options: ContractOptions;
  /** The word in the name of each key of this session. */
  readonly word = `check${uuid().slice(0, 8)}`;
  readonly #created = new Map<string, ApiKeyRecord>();

  constructor(client: ApiKeyClient, options: ContractOptions) {
    this.client = client;
    this.options = options;
  }

  draft(title: string, more: Partial<ApiKeyDraft> = {}): ApiKeyDraft {
    const applicationName = `Contract ${this.word} ${title}`;
    return { applicationName, description: '', role: 'readonly', ...this.options.draft, ...more };
  }

  async create(draft: ApiKeyDraft, options = newRequest()): Promise<ApiKeyWithSecret> {
    const key = await this.client.create(draft, options);
    this.track(key);
    return key;
  }

  /** Has `end()` revoke a key, also one that the test created without `create()`. */
  track(key: ApiKeyRecord): void {
    this.#created.set(key.id, key);
  }

  /** Creates keys with these titles, one after the other. */
  async make(...titles: string[]): Promise<ApiKeyWithSecret[]> {
    const keys = [];
    for (const title of titles) keys.push(await this.create(this.draft(title)));
    return keys;
  }

  list(query: Partial<ApiKeyQuery> = {}): Promise<ApiKeyPage> {
    const all: ApiKeyQuery = {
      query: this.word,
      sort: null,
      cursor: null,
      limit: 25,
      status: null,
      role: null,
    };
    return this.client.list({ ...all, ...query }, newRequest());
  }

  /** Lists the keys of all pages, from `query.cursor` on. */
  async listAll(query: Partial<ApiKeyQuery> = {}): Promise<ApiKeyRecord[]> {
    const items = [];
    let cursor = query.cursor ?? null;
    // A host with more pages than the session has keys repeats them.
    for (let count = 0; count < MAX_PAGES; count += 1) {
      const page = await this.list({ ...query, cursor });
      items.push(...page.items);
      cursor = page.nextCursor;
      if (cursor === null) return items;
    }
    throw new Error(
      `Expected nextCursor to be null at last, got ${MAX_PAGES} pages that do not end`,
    );
  }

  /** Finds a key in the list. A host may remove revoked keys from it. */
  async find(id: string): Promise<ApiKeyRecord | undefined> {
    return (await this.listAll()).find((key) => key.id === id);
  }

  /**
   * Revokes the keys of this session, if the client can.
   * @throws {Error} if one is refused that still works: such keys would pile up, until the host's limit
   */
  async end(): Promise<void> {
    for (const key of this.#created.values())
      try {
        await this.client.revoke?.(key, newRequest());
      } catch (error) {
        const left = await this.find(key.id).catch(() => undefined);
        if (left && !left.revokedAt)
          throw new Error(`Expected to revoke the keys of the test, got ${String(error)}`, {
            cause: error,
          });
      }
  }
}

/** Makes the options of a request with its own idempotency key. */
export const newRequest = (): ApiKeyRequestOptions => ({
  signal: new AbortController().signal,
  idempotencyKey: uuid(),
});

/** Names the fields of a refusal, whose message may be empty. */
const explained = (error: unknown): unknown => {
  const { fieldErrors } = ownFields(error);
  return fieldErrors
    ? new Error(`${String(error)} ${format(fieldErrors)}`, { cause: error })
    : error;
};

/** Makes tests that each have a session, which ends even if the test fails. */
export const inSession =
  (client: ApiKeyClient, options: ContractOptions) =>
  (name: string, act: (session: Session) => Promise<void>): ContractTest => ({
    name,
    async run() {
      const session = new Session(client, options);
      const failure = await act(session).catch(explained);
      // If both fail, the failure of the test says more than that of its end.
      const left = await session.end().catch((error: unknown) => error);
      if (failure ?? left) throw failure ?? left;
    },
  });
