import { setTimeout } from 'node:timers/promises';

/**
 * Waits for another program.
 * @param {() => boolean} isDone
 * @param {string} goal a sentence, for the error
 * @throws {Error} after 60 seconds
 */
export const until = async (isDone, goal) => {
  const deadline = Date.now() + 60_000;
  while (!isDone()) {
    if (Date.now() > deadline) throw new Error(`Waited for a minute in vain: ${goal}.`);
    await setTimeout(100);
  }
};
