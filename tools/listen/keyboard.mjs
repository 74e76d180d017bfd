import { execFile } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { promisify } from 'node:util';
import { setTimeout } from 'node:timers/promises';

const SPOKEN = /SPEECH OUTPUT: '(.*?)' ?(?:\{'.*)?$/gm;
/** The echo of the keys. */
const KEY_ECHO =
  /^(tab|return|escape|space|up|down|left|right|home|end|(left|right) (shift|control|alt)|\S) ?$/;

/** Orca has said all when its log has not grown for this time. */
const QUIET_MS = 1300;
const MAX_WAIT_MS = 12_000;

/** Sends keys to the focused window, and hears what Orca says to each. */
export class Keyboard {
  #env;
  #log;

  /**
   * @param {NodeJS.ProcessEnv} env the desktop's
   * @param {string} log the path of Orca's log
   */
  constructor(env, log) {
    this.#env = env;
    this.#log = log;
  }

  /**
   * Presses a key, named as xdotool does (`Tab`, `Return`, `shift+Tab`), or types a text: `type:a text`.
   * @param {string} key
   * @returns {Promise<string[]>} what Orca says, without its echo of keys
   */
  async press(key) {
    const before = this.#size;
    const text = key.startsWith('type:') ? key.slice('type:'.length) : undefined;
    const command =
      text === undefined ? ['key', '--delay', '40', key] : ['type', '--delay', '60', text];
    await promisify(execFile)('xdotool', command, { env: this.#env });
    await this.untilQuiet();
    const log = readFileSync(this.#log).subarray(before).toString();
    const said = [...log.matchAll(SPOKEN)].map(([, words = '']) => words.trim());
    return said.filter((words) => words && !KEY_ECHO.test(words));
  }

  /** Waits until Orca has said all that it had to say, for 12 seconds at most. */
  async untilQuiet() {
    const deadline = Date.now() + MAX_WAIT_MS;
    let size = this.#size;
    let changedAt = Date.now();
    while (Date.now() < deadline && Date.now() - changedAt < QUIET_MS) {
      await setTimeout(100);
      if (this.#size !== size) changedAt = Date.now();
      size = this.#size;
    }
  }

  get #size() {
    return statSync(this.#log).size;
  }
}
