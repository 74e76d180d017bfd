import { createHash, randomBytes } from 'node:crypto';
import { idempotencyKeyReused, keyGone } from './key-problems.mjs';
import { toRecord } from './key-record.mjs';
import { deriveSecret, hashSecret } from './secret.mjs';

/**
 * @typedef {import('./file-client.mjs').DatabaseClient} Client
 * @typedef {{ caller: string, idempotencyKey: string }} Requester
 */

/** How long a request can be replayed; then its record is deleted, and its nonce with it. */
const REPLAY_WINDOW_MS = 24 * 60 * 60 * 1000;

/**
 * The records of requests that got a secret, in the table `secret_requests`. They hold no secret,
 * but a nonce from which the server key derives the same secret for a replay.
 */
export class IdempotencyRecords {
  #client;
  #serverKey;
  #now;

  /** @param {Client} client @param {Buffer} serverKey @param {() => number} now */
  constructor(client, serverKey, now) {
    this.#client = client;
    this.#serverKey = serverKey;
    this.#now = now;
  }

  /**
   * Derives a secret for a request that is not a replay.
   * @param {Requester} requester
   */
  newSecret(requester) {
    const nonce = randomBytes(32).toString('hex');
    return { nonce, secret: this.#derive(nonce, requester) };
  }

  /**
   * Returns the answer that a request got before, or `undefined` if it is new.
   * @param {Requester} requester
   * @param {string} hash of the request
   * @throws {Problem} when the idempotency key belongs to another request, or the secret of the
   * first answer is no longer the key's
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
    if (row.request_hash !== hash) throw idempotencyKeyReused();
    const secret = this.#derive(String(row.nonce), { caller, idempotencyKey });
    // They differ if the nonce was deleted, or if the file with the server key was lost.
    if (hashSecret(secret) !== row.secret_hash) throw keyGone();
    return { ...toRecord(row), secret };
  }

  /** Returns the statement that deletes the records of requests that can no longer be replayed. */
  deleteOldStatement() {
    const oldest = new Date(this.#now() - REPLAY_WINDOW_MS).toISOString();
    return { sql: 'DELETE FROM secret_requests WHERE created_at < ?', args: [oldest] };
  }

  /** @param {string} nonce @param {Requester} requester */
  #derive(nonce, { caller, idempotencyKey }) {
    return deriveSecret({ serverKey: this.#serverKey, nonce, caller, idempotencyKey });
  }
}

/**
 * Returns a hash by which requests are compared.
 * @param {unknown[]} fields
 */
export function hashOf(fields) {
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex');
}
