import { errorLine } from './error-line.mjs';

/** @typedef {import('./file-client.mjs').DatabaseClient} Client */

/** How long a use stays in memory: a killed server loses the uses of this time. */
const FLUSH_DELAY_MS = 2000;

/** The times at which keys were last used, written in one batch for many requests. */
export class LastUsed {
  #client;
  /** ISO 8601 times by the id of the key. @type {Map<string, string>} */
  #unwritten = new Map();
  /** @type {NodeJS.Timeout | undefined} */
  #timer;
  /** The end of the last write, which may wait for a busy file. */
  #written = Promise.resolve();

  /** @param {Client} client */
  constructor(client) {
    this.#client = client;
  }

  /**
   * Notes a use in memory, to be written soon.
   * @param {string} id
   * @param {number} time
   */
  note(id, time) {
    this.#unwritten.set(id, new Date(time).toISOString());
    this.#timer ??= setTimeout(() => void this.flush(), FLUSH_DELAY_MS).unref();
  }

  /**
   * Writes all noted uses. If the database cannot be written, logs why in one line and keeps the uses
   * for the next attempt: nobody's request depends on them.
   */
  flush() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#written = this.#written.then(() => this.#write());
    return this.#written;
  }

  async #write() {
    const uses = [...this.#unwritten];
    if (uses.length === 0) return;
    this.#unwritten.clear();
    const sql = 'UPDATE api_keys SET last_used_at = ? WHERE id = ?';
    const statements = uses.map(([id, time]) => ({ sql, args: [time, id] }));
    try {
      await this.#client.batch(statements, 'write');
    } catch (error) {
      console.error(`Cannot write the last use of keys (${uses.length}): ${errorLine(error)}.`);
      // Uses that were noted meanwhile are newer.
      this.#unwritten = new Map([...uses, ...this.#unwritten]);
    }
  }
}
