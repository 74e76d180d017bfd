import { randomUUID } from 'node:crypto';
import { keyEnded, nameTaken, noSuchKey } from './key-problems.mjs';
import { toRecord } from './key-record.mjs';
import { LastUsed } from './last-used.mjs';
import { readPage } from './key-pages.mjs';
import { createStatements, renameStatements, rotateStatements } from './statements.mjs';
import { prepareSchema } from './schema.mjs';
import { SecretRequests, hashOf } from './idempotency.mjs';
import { hashSecret } from './secret.mjs';

/**
 * @typedef {import('@libsql/client').Client} Client
 * @typedef {import('@libsql/client').Row} Row
 * @typedef {import('api-key-elements').ApiKeyDraft} ApiKeyDraft
 * @typedef {import('./key-record.mjs').KeyRecord} KeyRecord
 * @typedef {import('./statements.mjs').Changes} Changes
 * @typedef {import('./idempotency.mjs').Requester} Requester
 * @typedef {Requester & { draft: ApiKeyDraft }} CreateRequest
 * @typedef {Requester & { id: string, graceSeconds: number }} RotateRequest
 * @typedef {'revoked' | 'expired' | 'rotated'} Refusal why a secret does not work any more
 */

/** The keys, in an SQLite file or on a libSQL server: single statements and batches only. */
export class KeyStore {
  #client;
  #now;
  #requests;
  #lastUsed;

  /** @param {Client} client @param {Buffer} serverKey @param {() => number} now */
  constructor(client, serverKey, now) {
    this.#client = client;
    this.#now = now;
    this.#requests = new SecretRequests(client, serverKey, now);
    this.#lastUsed = new LastUsed(client);
  }

  /**
   * @param {Client} client
   * @param {Buffer} serverKey
   * @param {() => number} [now] the clock, in milliseconds
   * @throws when it cannot be written, or is the database of something else
   */
  static async open(client, serverKey, now = Date.now) {
    const store = new KeyStore(client, serverKey, now);
    await prepareSchema(client);
    await client.execute(store.#requests.forgetOld());
    return store;
  }

  /** @param {import('./key-pages.mjs').PageRequest} request */
  list(request) {
    return readPage(this.#client, request);
  }

  /**
   * Makes a key, once for each idempotency key of a caller: later ones get the first one's answer.
   * @param {CreateRequest} request with a normalized and valid draft
   * @returns {Promise<KeyRecord & { secret: string }>}
   * @throws {Problem} when the name is taken, or an earlier request cannot be repeated
   */
  async create(request) {
    const hash = hashOf(draftFields(request.draft));
    try {
      return await this.#insert(request, hash);
    } catch (error) {
      if (!isConflict(error)) throw error;
    }
    // A unique index said no: either this request was answered before (or is at this moment, when it
    // came twice at once), or the name is taken.
    const earlier = await this.#requests.replay(request, hash);
    if (earlier) return earlier;
    throw nameTaken();
  }

  /**
   * Gives a key a new secret, once for each idempotency key of a caller. The old one goes on for
   * `graceSeconds`; one that was still going on from an earlier rotation ends.
   * @param {RotateRequest} request
   * @returns {Promise<KeyRecord & { secret: string }>}
   * @throws {Problem} when there is no such key, or it has ended
   */
  async rotate(request) {
    const hash = hashOf(['rotate', request.id, request.graceSeconds]);
    try {
      const answer = await this.#replaceSecret(request, hash);
      if (answer) return answer;
    } catch (error) {
      if (!isConflict(error)) throw error;
    }
    const earlier = await this.#requests.replay(request, hash);
    if (earlier) return earlier;
    throw (await this.#find(request.id)) ? keyEnded() : noSuchKey();
  }

  /**
   * Changes what a key is called; its secret stays.
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
      // Not if somebody else changes it at the same time: then once more, on top of that.
      if (await this.#rename(row, changes)) break;
    }
    const row = await this.#find(id);
    if (!row) throw noSuchKey();
    return toRecord(row);
  }

  /**
   * From then on the key is refused, and its name is free. It stays in the list.
   * @param {string} id
   * @returns {Promise<boolean>} whether there is such a key
   */
  async revoke(id) {
    const results = await this.#client.batch(
      [
        {
          sql: 'UPDATE api_keys SET revoked_at = coalesce(revoked_at, ?) WHERE id = ?',
          args: [this.#time(), id],
        },
        { sql: 'UPDATE secret_requests SET nonce = NULL WHERE key_id = ?', args: [id] },
      ],
      'write',
    );
    return results[0]?.rowsAffected === 1;
  }

  /**
   * The key of a secret, noted as used now; or why the secret does not work any more.
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
    const [key, time] = [toRecord(row), this.#now()];
    const isOver = (/** @type {string | null} */ end) => end !== null && Date.parse(end) <= time;
    if (key.revokedAt !== null) return { refusal: 'revoked' };
    if (isOver(key.expiresAt)) return { refusal: 'expired' };
    const isPrevious = row.secret_hash !== hash;
    if (isPrevious && isOver(key.previousSecretExpiresAt)) return { refusal: 'rotated' };
    this.#lastUsed.note(key.id, time);
    return { key };
  }

  /** Writes what is still in memory, and closes the database. */
  async close() {
    try {
      await this.#lastUsed.flush();
    } finally {
      this.#client.close();
    }
  }

  /** @param {string} id @returns {Promise<Row | undefined>} */
  async #find(id) {
    const sql = 'SELECT * FROM api_keys WHERE id = ?';
    const { rows } = await this.#client.execute({ sql, args: [id] });
    return rows[0];
  }

  /** @param {CreateRequest} request @param {string} hash */
  async #insert({ draft, ...requester }, hash) {
    const request = this.#newSecret(requester, hash);
    const results = await this.#client.batch(
      [this.#requests.forgetOld(), ...createStatements(randomUUID(), draft, request)],
      'write',
    );
    return { ...toRecord(/** @type {Row} */ (results[2]?.rows[0])), secret: request.secret };
  }

  /**
   * @param {RotateRequest} request
   * @param {string} hash
   * @returns {Promise<KeyRecord & { secret: string } | undefined>} nothing where no live key is
   */
  async #replaceSecret({ id, graceSeconds, ...requester }, hash) {
    const request = this.#newSecret(requester, hash);
    const graceEnd = graceSeconds > 0 ? this.#time(graceSeconds * 1000) : null;
    const results = await this.#client.batch(rotateStatements(id, graceEnd, request), 'write');
    const row = results[2]?.rows[0];
    return row && { ...toRecord(row), secret: request.secret };
  }

  /** @param {Requester} requester @param {string} hash */
  #newSecret(requester, hash) {
    return { requester, hash, time: this.#time(), ...this.#requests.newSecret(requester) };
  }

  /**
   * @param {Row} row as it was read
   * @param {Changes} changes
   * @returns {Promise<boolean>} false when it is not like that any more
   */
  async #rename(row, changes) {
    try {
      const results = await this.#client.batch(renameStatements(row, changes), 'write');
      return results[0]?.rowsAffected === 1;
    } catch (error) {
      throw isConflict(error) ? nameTaken() : error;
    }
  }

  /** @param {number} [later] in milliseconds */
  #time(later = 0) {
    return new Date(this.#now() + later).toISOString();
  }
}

/**
 * Of keys that never expire the same fields as before there was an expiry: a replay across an
 * update of the server is still one.
 * @param {ApiKeyDraft} draft
 */
function draftFields({ applicationName, description, role, expiresAt }) {
  return [applicationName, description, role, ...(expiresAt ? [expiresAt] : [])];
}

/** @param {unknown} error */
function isConflict(error) {
  const code = /** @type {{ code?: string } | undefined} */ (error)?.code;
  return code?.startsWith('SQLITE_CONSTRAINT') ?? false;
}
