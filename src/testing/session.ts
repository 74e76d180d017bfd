import type { ApiKeyDraft, ApiKeyRecord } from '../api/api-key.js';
import type {
  ApiKeyClient,
  ApiKeyPage,
  ApiKeyQuery,
  ApiKeyRequestOptions,
  ApiKeyWithSecret,
} from '../api/client.js';
import { uuid } from '../element/uuid.js';

/** What the suite is told of a host. */
export interface ContractOptions {
  /** Fields of each draft; `role` has to be one that the host knows. Default: `{ role: 'readonly' }`. */
  draft?: Partial<ApiKeyDraft>;
  /** A role that the host does not know. Default: `no-such-role`. */
  unknownRole?: string;
  /**
   * Whether the host lets a secret in at this moment: by a request to what the keys are for. Without it
   * nothing is said about secrets that must work, or must not any more.
   */
  accepts?: (secret: string) => Promise<boolean>;
}

/** One promise of the contract, for any test runner. */
export interface ContractTest {
  /** What is promised, unique among the tests. */
  name: string;
  /** Fulfils when the promise is kept, else rejects with a text that says what was seen. */
  run(): Promise<void>;
}

/** What one test works with: keys under a word that no other key has, and that are revoked after it. */
export class Session {
  readonly client: ApiKeyClient;
  readonly given: ContractOptions;
  /** In the name of each key of this session. */
  readonly word = `check${uuid().slice(0, 8)}`;
  #made = new Map<string, ApiKeyRecord>();

  constructor(client: ApiKeyClient, given: ContractOptions) {
    this.client = client;
    this.given = given;
  }

  draft(title: string, more: Partial<ApiKeyDraft> = {}): ApiKeyDraft {
    const applicationName = `Contract ${this.word} ${title}`;
    return { applicationName, description: '', role: 'readonly', ...this.given.draft, ...more };
  }

  async create(draft: ApiKeyDraft, options = newRequest()): Promise<ApiKeyWithSecret> {
    const key = await this.client.create(draft, options);
    this.note(key);
    return key;
  }

  /** A key that was made in another way is cleaned up, too. */
  note(key: ApiKeyRecord): void {
    this.#made.set(key.id, key);
  }

  /** Keys with these titles, made one after the other. */
  async make(...titles: string[]): Promise<ApiKeyWithSecret[]> {
    const keys = [];
    for (const title of titles) keys.push(await this.create(this.draft(title)));
    return keys;
  }

  list(query: Partial<ApiKeyQuery> = {}): Promise<ApiKeyPage> {
    const all = { query: this.word, sort: null, cursor: null, limit: 25, ...query };
    return this.client.list(all, newRequest());
  }

  /** The keys of all pages from one on. */
  async listAll(query: Partial<ApiKeyQuery> = {}): Promise<ApiKeyRecord[]> {
    const items = [];
    let cursor = query.cursor ?? null;
    // More pages than there can be keys: the cursor leads in circles.
    for (let pages = 0; pages < 50; pages += 1) {
      const page = await this.list({ ...query, cursor });
      items.push(...page.items);
      cursor = page.nextCursor;
      if (cursor === null) return items;
    }
    throw new Error('The pages do not end: nextCursor is never null');
  }

  /** The key as the list shows it; one that a host takes off its list once it is revoked is missing. */
  async find(id: string): Promise<ApiKeyRecord | undefined> {
    return (await this.listAll()).find((key) => key.id === id);
  }

  /** What can be revoked, is: a host is left as it was. */
  async end(): Promise<void> {
    for (const key of this.#made.values())
      await this.client.revoke?.(key, newRequest()).catch(() => undefined);
  }
}

/** A request of its own. */
export const newRequest = (): ApiKeyRequestOptions => ({
  signal: new AbortController().signal,
  idempotencyKey: uuid(),
});

/** A test with a session that is cleaned up whatever happens. */
export const inSession =
  (client: ApiKeyClient, given: ContractOptions) =>
  (name: string, act: (session: Session) => Promise<void>): ContractTest => ({
    name,
    async run() {
      const session = new Session(client, given);
      try {
        await act(session);
      } finally {
        await session.end();
      }
    },
  });
