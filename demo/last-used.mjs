/** @typedef {import('@libsql/client').Client} Client */

/** How long a use stays in memory: a server that is killed has forgotten those of this time. */
const FLUSH_MILLISECONDS = 2000;

/** When keys were last used: a write for many requests, instead of one for each. */
export class LastUsed {
  #client;
  /** @type {Map<string, string>} */
  #uses = new Map();
  /** @type {NodeJS.Timeout | undefined} */
  #timer;

  /** @param {Client} client */
  constructor(client) {
    this.#client = client;
  }

  /** @param {string} id @param {number} time */
  note(id, time) {
    this.#uses.set(id, new Date(time).toISOString());
    this.#timer ??= setTimeout(() => void this.#flushLater(), FLUSH_MILLISECONDS).unref();
  }

  /** Writes what is not written yet. */
  async flush() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const uses = [...this.#uses];
    if (uses.length === 0) return;
    this.#uses.clear();
    const sql = 'UPDATE api_keys SET last_used_at = ? WHERE id = ?';
    try {
      await this.#client.batch(
        uses.map(([id, time]) => ({ sql, args: [time, id] })),
        'write',
      );
    } catch (error) {
      this.#uses = new Map([...uses, ...this.#uses]);
      throw error;
    }
  }

  /** No request waits for it: where it fails (the file is busy), the next use tries again. */
  async #flushLater() {
    await this.flush().catch((error) => console.error(error));
  }
}
