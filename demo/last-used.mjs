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
    this.#timer ??= setTimeout(() => void this.#flushInBackground(), FLUSH_DELAY_MS).unref();
  }

  /**
   * Writes all noted uses.
   * @throws when the database cannot be written; the uses are kept for the next attempt
   */
  async flush() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const uses = [...this.#unwritten];
    if (uses.length === 0) return;
    this.#unwritten.clear();
    const sql = 'UPDATE api_keys SET last_used_at = ? WHERE id = ?';
    const statements = uses.map(([id, time]) => ({ sql, args: [time, id] }));
    try {
      await this.#client.batch(statements, 'write');
    } catch (error) {
      // Uses that were noted meanwhile are newer.
      this.#unwritten = new Map([...uses, ...this.#unwritten]);
      throw error;
    }
  }

  /** No request waits for this: after a failure (such as a busy file), the next use tries again. */
  async #flushInBackground() {
    try {
      await this.flush();
    } catch (error) {
      console.error(error);
    }
  }
}
