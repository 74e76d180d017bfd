import { createHash, randomBytes } from 'node:crypto';
import { keyGone, otherBody } from './key-problems.mjs';
import { toRecord } from './key-record.mjs';
import { deriveSecret, hashSecret } from './secret.mjs';

/**
 * @typedef {import('@libsql/client').Client} Client
 * @typedef {{ caller: string, idempotencyKey: string }} Requester who asks for a secret, and which time
 */

/** A replay is answered this long; then the request is forgotten, and its secret with it. */
const REPLAY_MILLISECONDS = 24 * 60 * 60 * 1000;

/** The requests that made a secret, so that a replay of one gets the same secret. */
export class SecretRequests {
  #client;
  #serverKey;
  #now;

  /** @param {Client} client @param {Buffer} serverKey @param {() => number} now */
  constructor(client, serverKey, now) {
    this.#client = client;
    this.#serverKey = serverKey;
    this.#now = now;
  }

  /** @param {Requester} requester */
  newSecret(requester) {
    const nonce = randomBytes(32).toString('hex');
    return { nonce, secret: this.#secretOf(nonce, requester) };
  }

  /**
   * The answer that a request got before, if it was answered.
   * @param {Requester} requester
   * @param {string} hash of the request
   * @throws {Problem} when it was another request, or the secret is not the key's any more
   */
  async replay({ caller, idempotencyKey }, hash) {
    const { rows } = await this.#client.execute({
      sql: `SELECT request_hash, nonce, api_keys.*
        FROM secret_requests LEFT JOIN api_keys ON api_keys.id = key_id
        WHERE caller = ? AND idempotency_key = ?`,
      args: [caller, idempotencyKey],
    });
    const row = rows[0];
    if (!row) return undefined;
    if (row.request_hash !== hash) throw otherBody();
    const secret = this.#secretOf(String(row.nonce), { caller, idempotencyKey });
    // Neither with the nonce deleted, nor with another server key (its file was lost).
    if (hashSecret(secret) !== row.secret_hash) throw keyGone();
    return { ...toRecord(row), secret };
  }

  /** A statement. */
  forgetOld() {
    const oldest = new Date(this.#now() - REPLAY_MILLISECONDS).toISOString();
    return { sql: 'DELETE FROM secret_requests WHERE created_at < ?', args: [oldest] };
  }

  /** @param {string} nonce @param {Requester} requester */
  #secretOf(nonce, { caller, idempotencyKey }) {
    return deriveSecret({ serverKey: this.#serverKey, nonce, caller, idempotencyKey });
  }
}

/**
 * What tells a request from another one.
 * @param {unknown[]} fields
 */
export function hashOf(fields) {
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex');
}
