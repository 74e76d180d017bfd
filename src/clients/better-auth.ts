import { ApiKeyError } from '../api/api-key.js';
import type { ApiKeyChanges, ApiKeyClient } from '../api/client.js';
import { ownFields } from '../api/own-fields.js';
import { readAnswer } from '../http/answer.js';
import { readKey } from '../http/key-answers.js';
import {
  englishTexts,
  fieldError,
  isRefusal,
  refusalOf,
  type BetterAuthMessages,
} from './better-auth-errors.js';
import { addressOf, expiresIn, readAll, recordOf, withDescription } from './better-auth-keys.js';
import { pageOf } from './whole-list.js';

export type { BetterAuthMessages };

/** The part of better-auth's own client that is used: `createAuthClient({ plugins: [apiKeyClient()] })` has it. */
export interface BetterAuthClient {
  apiKey: {
    create(body: BetterAuthValues, options: BetterAuthFetchOptions): Promise<unknown>;
    get(
      query: { query: { id: string; configId?: string } },
      options: BetterAuthFetchOptions,
    ): Promise<unknown>;
    list(query: { query: { offset: number } }, options: BetterAuthFetchOptions): Promise<unknown>;
    update(
      body: BetterAuthValues & { keyId: string; configId?: string },
      options: BetterAuthFetchOptions,
    ): Promise<unknown>;
    delete(
      body: { keyId: string; configId?: string },
      options: BetterAuthFetchOptions,
    ): Promise<unknown>;
  };
}

interface BetterAuthValues {
  name?: string;
  /** In seconds. */
  expiresIn?: number;
  metadata?: Record<string, unknown>;
}

interface BetterAuthFetchOptions {
  signal: AbortSignal;
}

/** Options of `createBetterAuthClient()`. */
export interface BetterAuthOptions {
  /**
   * Whether descriptions are stored, as `metadata.description`. The plugin needs `enableMetadata: true`. Default: false,
   * and a description is refused with an error at its field.
   */
  metadata?: boolean | undefined;
  /** Texts that replace the English ones. */
  messages?: Partial<BetterAuthMessages> | undefined;
}

/**
 * Creates a client for the API-key plugin of better-auth: create, list, rename and delete. The plugin lets only a
 * server set permissions, so the role and the permissions of a draft are not sent. The client reads all keys of the
 * user, and searches, sorts and filters them itself.
 *
 * The plugin knows no idempotency key. If the answer to a creation is lost, `create` rejects with a text that sends
 * the user to the list.
 */
export function createBetterAuthClient(
  { apiKey }: BetterAuthClient,
  { metadata: hasMetadata = false, messages }: BetterAuthOptions = {},
): Required<Omit<ApiKeyClient, 'rotate'>> {
  const texts = { ...englishTexts, ...messages };

  const ask = async (answer: Promise<unknown>): Promise<Record<string, unknown>> => {
    try {
      return ownFields(await readAnswer(answer));
    } catch (error) {
      throw refusalOf(error, texts);
    }
  };

  /** @throws {ApiKeyError} for values that the plugin would take without keeping them */
  const check = ({ applicationName, description }: ApiKeyChanges): void => {
    if (applicationName?.trim() === '') throw fieldError('applicationName', texts.name);
    if (description && !hasMetadata) throw fieldError('description', texts.description);
  };

  return {
    async list(query, { signal }) {
      const keys = await readAll((offset) => ask(apiKey.list({ query: { offset } }, { signal })));
      const records = keys.map((key) => recordOf(key, hasMetadata));
      return pageOf(records, query);
    },

    async create(draft, { signal }) {
      check(draft);
      const { applicationName: name, description, expiresAt } = draft;
      const metadata = description ? { metadata: { description } } : {};
      const values = { name, ...metadata, ...expiresIn(expiresAt) };
      try {
        const key = await ask(apiKey.create(values, { signal }));
        return readKey({ ...recordOf(key, hasMetadata), secret: key.key });
      } catch (error) {
        if (signal.aborted || isRefusal(error)) throw error;
        throw new ApiKeyError(texts.lostAnswer, { cause: error });
      }
    },

    async revoke(key, { signal }) {
      const { id: keyId, ...config } = addressOf(key);
      await ask(apiKey.delete({ keyId, ...config }, { signal }));
    },

    async update(key, changes, { signal }) {
      check(changes);
      const { applicationName: name, description } = changes;
      const { id: keyId, ...config } = addressOf(key);
      const values: BetterAuthValues = name === undefined ? {} : { name };
      if (hasMetadata && description !== undefined) {
        const current = await ask(apiKey.get({ query: addressOf(key) }, { signal }));
        values.metadata = withDescription(current, description);
      }
      const changed = await ask(apiKey.update({ keyId, ...config, ...values }, { signal }));
      return recordOf(changed, hasMetadata);
    },
  };
}
