import { setTimeout as delay } from 'node:timers/promises';
import { createClient } from '@libsql/client';
import { isBusy } from './database-errors.mjs';

/**
 * The part of `Client` that the demo uses.
 * @typedef {import('@libsql/client').InStatement} Statement
 * @typedef {import('@libsql/client').ResultSet} ResultSet
 * @typedef {{
 *   execute(statement: Statement): Promise<ResultSet>,
 *   batch(statements: Statement[], mode: 'write'): Promise<ResultSet[]>,
 *   close(): void,
 * }} DatabaseClient
 */

const BUSY_RETRY_MS = 20;

const LOCK_FOR_READING = 'SELECT 1 FROM sqlite_schema LIMIT 1';
const LOCK_FOR_WRITING = 'ROLLBACK; BEGIN IMMEDIATE';

/**
 * A client of a file that other processes use too.
 *
 * The busy timeout of SQLite would block the event loop, and with it every other request. This client
 * rolls back and tries again later instead.
 *
 * libsql does not reset a statement that fails with `SQLITE_BUSY`, which keeps its locks until garbage
 * collection. `executeMultiple` does, so it takes all the locks.
 * @implements {DatabaseClient}
 */
export class FileClient {
  #client;
  #busyTimeoutMs;
  /** The end of the last transaction: the one connection takes only one at a time. */
  #lastTransaction = Promise.resolve();

  /**
   * @param {string} url
   * @param {number} busyTimeoutMs how long to wait for another process that uses the file
   */
  constructor(url, busyTimeoutMs) {
    this.#busyTimeoutMs = busyTimeoutMs;
    // Statements run synchronously: more connections would only cost memory.
    this.#client = createClient({ url, concurrency: 1 });
  }

  /**
   * Runs a statement that only reads.
   * @param {Statement} statement
   * @returns {Promise<ResultSet>}
   * @throws when the file is busy for too long
   */
  async execute(statement) {
    const [result] = await this.#retryWhileBusy([statement], LOCK_FOR_READING);
    return /** @type {ResultSet} */ (result);
  }

  /**
   * Runs statements that write, all or none.
   * @param {Statement[]} statements
   * @returns {Promise<ResultSet[]>}
   * @throws when the file is busy for too long
   */
  batch(statements) {
    return this.#retryWhileBusy(statements, LOCK_FOR_WRITING);
  }

  close() {
    this.#client.close();
  }

  /** @param {Statement[]} statements @param {string} lock */
  async #retryWhileBusy(statements, lock) {
    const deadline = Date.now() + this.#busyTimeoutMs;
    for (;;) {
      try {
        return await this.#runInTurn(statements, lock);
      } catch (error) {
        if (!isBusy(error) || Date.now() >= deadline) throw error;
      }
      await delay(BUSY_RETRY_MS);
    }
  }

  /** @param {Statement[]} statements @param {string} lock */
  #runInTurn(statements, lock) {
    const results = this.#lastTransaction.then(() => this.#run(statements, lock));
    this.#lastTransaction = results.then(ignore, ignore);
    return results;
  }

  /** @param {Statement[]} statements @param {string} lock */
  async #run(statements, lock) {
    const transaction = await this.#client.transaction('deferred');
    try {
      await transaction.executeMultiple(lock);
      const results = await transaction.batch(statements);
      await transaction.executeMultiple('COMMIT');
      return results;
    } finally {
      transaction.close();
    }
  }
}

function ignore() {}
