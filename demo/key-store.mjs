import { randomUUID } from 'node:crypto';
import { isConflict } from './database-errors.mjs';
import { IdempotencyRecords, hashOf } from './idempotency.mjs';
import { readGroups, refreshStatement } from './key-groups.mjs';
import { NO_LIMIT, unavailableText } from './key-limit.mjs';
import { readPage } from './key-pages.mjs';
import { keyEnded, limitReached, nameTaken, noSuchKey } from './key-problems.mjs';
import { refusalOf, toRecord } from './key-record.mjs';
import { LastUsed } from './last-used.mjs';
import { createStatements, renameStatements, rotateStatements } from './statements.mjs';
import { prepareSchema } from './schema.mjs';
import { hashSecret } from './secret.mjs';

/**
 * @typedef {import('./file-client.mjs').DatabaseClient} Client
 * @typedef {import('@libsql/client').Row} Row
 * @typedef {import('api-key-elements').ApiKeyDraft} ApiKeyDraft
 * @typedef {import('./idempotency.mjs').Requester} Requester
 * @typedef {import('./key-record.mjs').KeyRecord} KeyRecord
 * @typedef {import('./statements.mjs').Changes} Changes
 * @typedef {KeyRecord & { secret: string }} KeyWithSecret
 * @typedef {Requester & { draft: ApiKeyDraft, createdBy: string }} CreateRequest
 * @typedef {Requester & { id: string, graceSeconds: number }} RotateRequest
 * @typedef {import('./key-record.mjs').Refusal} Refusal
 * @typedef {{ now?: () => number, maxKeys?: number }} StoreOptions the clock, in milliseconds; how many keys may be live
 */

/**
 * The API keys in an SQLite file or on a libSQL server.
 *
 * It uses single statements and batches only: an interactive transaction would hold a libSQL server
 * for the time of several round trips.
 */
export class KeyStore {
  #client;
  #now;
  #maxKeys;
  #idempotency;
  #lastUsed;

  /** @param {Client} client @param {Buffer} serverKey @param {StoreOptions} options */
  constructor(client, serverKey, { now = Date.now, maxKeys = NO_LIMIT }) {
    this.#client = client;
    this.#now = now;
    this.#maxKeys = maxKeys;
    this.#idempotency = new IdempotencyRecords(client, serverKey, now);
    this.#lastUsed = new LastUsed(client);
  }

  /**
   * Prepares the database and opens the store.
   * @param {Client} client
   * @param {Buffer} serverKey
   * @param {StoreOptions} [options]
   * @throws when the database cannot be written, or belongs to another program
   */
  static async open(client, serverKey, options = {}) {
    const store = new KeyStore(client, serverKey, options);
    await prepareSchema(client);
    await client.batch(store.#upkeepStatements(), 'write');
    return store;
  }

  /**
   * Reads one page of the list, and why no key can be added, if so.
   * @param {import('./key-pages.mjs').PageRequest} request
   */
  async list(request) {
    const groups = await readGroups(this.#client, this.#now());
    const unavailable = unavailableText(groups, this.#maxKeys);
    return { ...(await readPage(this.#client, request, groups)), unavailable };
  }

  /**
   * Creates a key. It is idempotent: a request with an idempotency key that the caller has used
   * before gets the first answer again.
   * @param {CreateRequest} request with a normalized and valid draft
   * @returns {Promise<KeyWithSecret>}
   * @throws {Problem} when the name is taken, there are too many keys, or the first answer cannot be given again
   */
  async create(request) {
    const hash = hashOf(hashedFields(request.draft));
    let isTaken = false;
    try {
      const created = await this.#insert(request, hash);
      if (created) return created;
    } catch (error) {
      if (!isConflict(error)) throw error;
      isTaken = true;
    }
    // Either the idempotency key was used before (perhaps by a request that arrived at the same time), or the name is
    // taken, or the limit is reached.
    const earlier = await this.#idempotency.replay(request, hash);
    if (earlier) return earlier;
    if (isTaken) throw nameTaken();
    // A key may have ended meanwhile; then the next attempt succeeds.
    const groups = await readGroups(this.#client, this.#now());
    throw limitReached(
      unavailableText(groups, this.#maxKeys) ?? 'There were too many keys. Try again.',
    );
  }

  /**
   * Gives a key a new secret. It is idempotent, as `create` is. The current secret works for another
   * `graceSeconds`; the secret before it stops working.
   * @param {RotateRequest} request
   * @returns {Promise<KeyWithSecret>}
   * @throws {Problem} when there is no such key, or it was revoked or has expired
   */
  async rotate(request) {
    const hash = hashOf(['rotate', request.id, request.graceSeconds]);
    try {
      const answer = await this.#replaceSecret(request, hash);
      if (answer) return answer;
    } catch (error) {
      if (!isConflict(error)) throw error;
    }
    const earlier = await this.#idempotency.replay(request, hash);
    if (earlier) return earlier;
    throw (await this.#find(request.id)) ? keyEnded() : noSuchKey();
  }

  /**
   * Changes the name or the description of a key.
   * @param {string} id
   * @param {Changes} changes normalized and valid
   * @returns {Promise<KeyRecord>}
   * @throws {Problem} when there is no such key, it was revoked, or the name is taken
   */
  async update(id, changes) {
    for (;;) {
      const row = await this.#find(id);
      if (!row) throw noSuchKey();
      if (row.revoked_at !== null) throw keyEnded();
      // Optimistic concurrency: if another request has changed the key since, start over from that.
      if (await this.#rename(row, changes)) break;
    }
    const row = await this.#find(id);
    if (!row) throw noSuchKey();
    return toRecord(row);
  }

  /**
   * Revokes a key: its secrets are refused and its name is free again. It stays in the list.
   * @param {string} id
   * @returns {Promise<boolean>} whether there is such a key
   */
  async revoke(id) {
    const [updated] = await this.#client.batch(
      [
        {
          sql: `UPDATE api_keys SET revoked_at = coalesce(revoked_at, ?), status = 'revoked'
            WHERE id = ?`,
          args: [this.#isoTime(), id],
        },
        { sql: 'UPDATE secret_requests SET nonce = NULL WHERE key_id = ?', args: [id] },
      ],
      'write',
    );
    return updated?.rowsAffected === 1;
  }

  /**
   * Finds the key of a secret and notes its use, or says why the secret is no longer accepted.
   * @param {string} secret
   * @returns {Promise<{ key: KeyRecord, refusal?: undefined } | { refusal: Refusal } | undefined>}
   */
  async findBySecret(secret) {
    const hash = hashSecret(secret);
    const { rows } = await this.#client.execute({
      sql: 'SELECT * FROM api_keys WHERE secret_hash = ? OR previous_secret_hash = ?',
      args: [hash, hash],
    });
    const row = rows[0];
    if (!row) return undefined;
    const key = toRecord(row);
    const now = this.#now();
    const refusal = refusalOf(key, { isPreviousSecret: row.secret_hash !== hash, now });
    if (refusal) return { refusal };
    this.#lastUsed.note(key.id, now);
    return { key };
  }

  /** Writes the last uses that are still in memory, and closes the database. */
  async close() {
    await this.#lastUsed.flush();
    this.#client.close();
  }

  /** @param {string} id @returns {Promise<Row | undefined>} */
  async #find(id) {
    const sql = 'SELECT * FROM api_keys WHERE id = ?';
    const { rows } = await this.#client.execute({ sql, args: [id] });
    return rows[0];
  }

  /**
   * @param {CreateRequest} request
   * @param {string} hash
   * @returns {Promise<KeyWithSecret | undefined>} `undefined` if there are as many live keys as allowed
   */
  async #insert({ draft, createdBy, ...requester }, hash) {
    const request = this.#newSecretRequest(requester, hash);
    const key = { id: randomUUID(), draft, createdBy };
    // Keys that have expired by now do not count: refresh in the same transaction.
    const results = await this.#client.batch(
      [...this.#upkeepStatements(), ...createStatements(key, request, this.#maxKeys)],
      'write',
    );
    const row = returnedRow(results);
    return row && { ...toRecord(row), secret: request.secret };
  }

  /**
   * @param {RotateRequest} request
   * @param {string} hash
   * @returns {Promise<KeyWithSecret | undefined>} `undefined` if there is no live key with this id
   */
  async #replaceSecret({ id, graceSeconds, ...requester }, hash) {
    const request = this.#newSecretRequest(requester, hash);
    const graceEnd = graceSeconds > 0 ? this.#isoTime(graceSeconds * 1000) : null;
    const results = await this.#client.batch(rotateStatements(id, graceEnd, request), 'write');
    const row = returnedRow(results);
    return row && { ...toRecord(row), secret: request.secret };
  }

  #upkeepStatements() {
    return [this.#idempotency.deleteOldStatement(), refreshStatement(this.#now())];
  }

  /** @param {Requester} requester @param {string} hash */
  #newSecretRequest(requester, hash) {
    const { nonce, secret } = this.#idempotency.newSecret(requester);
    return { requester, hash, nonce, secret, time: this.#isoTime() };
  }

  /**
   * @param {Row} row as it was read
   * @param {Changes} changes
   * @returns {Promise<boolean>} false if the row has changed since it was read
   */
  async #rename(row, changes) {
    try {
      const [updated] = await this.#client.batch(renameStatements(row, changes), 'write');
      return updated?.rowsAffected === 1;
    } catch (error) {
      throw isConflict(error) ? nameTaken() : error;
    }
  }

  /** @param {number} [offsetMs] from now */
  #isoTime(offsetMs = 0) {
    return new Date(this.#now() + offsetMs).toISOString();
  }
}

/**
 * Returns the fields of a draft that make two requests the same. `expiresAt` is left out when it is
 * null, and `permissions` when there are none: hashes that were stored before keys could expire or have
 * permissions must stay valid.
 * @param {ApiKeyDraft} draft
 */
function hashedFields({ applicationName, description, role, permissions, expiresAt }) {
  const later = [expiresAt, permissions].filter((field) => field);
  return [applicationName, description, role, ...later];
}

/**
 * Returns the row of the statement with `RETURNING`; no other statement of a batch has rows.
 * @param {import('@libsql/client').ResultSet[]} results
 */
function returnedRow(results) {
  return results.find(({ rows }) => rows.length > 0)?.rows[0];
}
