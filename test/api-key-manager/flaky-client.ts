/** A client as bad as real ones: slow, failing, losing answers, answering in wrong shapes. */
import type { ApiKeyDraft, ApiKeyRecord } from '../../src/api/api-key.js';
import type {
  ApiKeyChanges,
  ApiKeyClient,
  ApiKeyPage,
  ApiKeyQuery,
  ApiKeyRequestOptions,
  ApiKeyWithSecret,
} from '../../src/api/client.js';

/** How a call ends: at once, later, without an effect, or with an effect that the caller does not hear of. */
type Fate = 'answered' | 'slow' | 'refused' | 'lost' | 'misshapen' | 'thrown';

const rejections: (() => unknown)[] = [
  () => new Error('at internal.js:7'),
  () => undefined,
  () => 'no',
  () => ({ fieldErrors: { applicationName: 'This name is taken.' }, message: 'Refused.' }),
  () => Object.defineProperty({}, 'message', { get: throwing, enumerable: true }),
  () => ({ status: 404, message: 'This key is gone.' }),
];

/** None of them may count as a success. */
const wrongShapes: (() => unknown)[] = [
  () => ({ data: null, error: { message: 'no' } }),
  () => ({ error: 'no' }),
  () => ({ errors: ['no'] }),
  () => ({ success: false }),
  () => new Response('<p>Sign in</p>', { headers: { 'content-type': 'text/html' } }),
  () => new Response('<p>Bad gateway</p>', { status: 502 }),
];

const throwing = (): never => {
  throw new Error('of the host');
};

/** The keys of one tenant. Notes each call that no caller may make. */
export class FlakyClient implements ApiKeyClient {
  keys: ApiKeyRecord[];
  /** The calls that no caller may make, as texts. */
  readonly problems: string[] = [];
  readonly secrets: string[] = [];
  /** The idempotency keys of all creations that were asked for, in order. */
  readonly creations: string[] = [];
  /** Whether all calls are answered at once, and rightly. */
  isCalm = false;
  /** The fate of the next calls, in place of a random one. */
  readonly fates: Fate[] = [];
  #waiting: (() => void)[] = [];
  #replays = new Map<string, ApiKeyWithSecret>();
  #lastId = 0;

  /**
   * @param tenant what ids, names and cursors begin with
   * @param random a generator of numbers from 0 to 1
   */
  constructor(
    readonly tenant: string,
    readonly random: () => number,
  ) {
    this.keys = Array.from({ length: 12 }, () => this.#newKey('Key'));
  }

  list({ query, cursor, limit }: ApiKeyQuery, options: ApiKeyRequestOptions): Promise<ApiKeyPage> {
    if (query) this.#expectOwn(query, 'search');
    if (cursor) this.#expectOwn(cursor, 'cursor');
    return this.#answer(options, () => {
      const found = this.keys.filter(({ applicationName }) => applicationName.includes(query));
      const start = Number(cursor?.split('-')[1] ?? 0);
      const end = start + limit;
      const nextCursor = end < found.length ? `${this.tenant}-${end}` : null;
      return { items: found.slice(start, end), nextCursor, total: found.length };
    });
  }

  create(draft: ApiKeyDraft, options: ApiKeyRequestOptions): Promise<ApiKeyWithSecret> {
    const { idempotencyKey, signal } = options;
    this.creations.push(idempotencyKey);
    signal.addEventListener('abort', () => this.problems.push('a creation was aborted'));
    return this.#answer(options, () => this.#create(draft, idempotencyKey));
  }

  revoke({ id }: ApiKeyRecord, options: ApiKeyRequestOptions): Promise<void> {
    this.#expectOwn(id, 'key');
    return this.#answer(options, () => {
      this.keys = this.keys.filter((key) => key.id !== id);
    });
  }

  rotate(
    key: ApiKeyRecord,
    request: { graceSeconds: number },
    options: ApiKeyRequestOptions,
  ): Promise<ApiKeyWithSecret> {
    this.#expectOwn(key.id, 'key');
    const ends = new Date(Date.now() + request.graceSeconds * 1000).toISOString();
    return this.#answer(options, () => ({
      ...key,
      previousSecretExpiresAt: ends,
      secret: this.#newSecret(),
    }));
  }

  update(
    key: ApiKeyRecord,
    changes: ApiKeyChanges,
    options: ApiKeyRequestOptions,
  ): Promise<ApiKeyRecord> {
    this.#expectOwn(key.id, 'key');
    return this.#answer(options, () => {
      this.keys = this.keys.map((each) => (each.id === key.id ? { ...each, ...changes } : each));
      return { ...key, ...changes };
    });
  }

  /** Answers the call that has waited longest; returns whether there was one. */
  answerOldest(): boolean {
    const answer = this.#waiting.shift();
    answer?.();
    return !!answer;
  }

  #create(draft: ApiKeyDraft, idempotencyKey: string): ApiKeyWithSecret {
    const replay = this.#replays.get(idempotencyKey);
    if (replay) return replay;
    const key = { ...this.#newKey(draft.applicationName), role: draft.role };
    this.keys = [key, ...this.keys];
    const created = { ...key, secret: this.#newSecret() };
    this.#replays.set(idempotencyKey, created);
    return created;
  }

  #newKey(name: string): ApiKeyRecord {
    this.#lastId += 1;
    const id = `${this.tenant}-${this.#lastId}`;
    return { id, applicationName: `${id} ${name}`, role: 'readonly' };
  }

  #newSecret(): string {
    const secret = `ak_live_${this.tenant}${Math.floor(this.random() * 1e16)}Qm7ZtXc42LpW9sRb8`;
    this.secrets.push(secret);
    return secret;
  }

  #expectOwn(text: string, what: string): void {
    if (!text.startsWith(`${this.tenant}-`))
      this.problems.push(`${this.tenant} was sent the ${what} ${text}`);
  }

  #answer<T>({ signal }: ApiKeyRequestOptions, work: () => T): Promise<T> {
    const fate = this.fates.shift() ?? (this.isCalm ? 'answered' : this.#randomFate());
    if (fate === 'thrown') return throwing();
    return new Promise<T>((resolve, reject) => {
      const end = (): void => {
        if (signal.aborted && this.random() < 0.5) reject(signal.reason);
        else if (fate === 'refused') reject(this.#pick(rejections)());
        else if (fate === 'misshapen') resolve(this.#pick(wrongShapes)() as T);
        else {
          const result = work();
          if (fate === 'lost') reject(new TypeError('Failed to fetch'));
          else resolve(result);
        }
      };
      if (fate === 'answered' || this.random() < 0.3) end();
      else this.#waiting.push(end);
    });
  }

  #randomFate(): Fate {
    const fates: Fate[] = ['answered', 'slow', 'slow', 'refused', 'lost', 'misshapen', 'thrown'];
    return this.random() < 0.4 ? 'answered' : this.#pick(fates);
  }

  #pick<T>(values: readonly T[]): T {
    return values[Math.floor(this.random() * values.length)]!;
  }
}
