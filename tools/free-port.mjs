/** Ports for servers that take no port 0. */
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** @param {number} port of 127.0.0.1 */
const isFree = async (port) => {
  const server = createServer().listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EADDRINUSE') return false;
    throw error;
  }
  server.close();
  await once(server, 'close');
  return true;
};

/**
 * A port of 127.0.0.1 that nobody uses. It is below those that Linux gives by itself: until it is listened to, one of
 * these could go to another server or connection, and one run of tests in 140 failed by that under load.
 * @returns {Promise<number>}
 */
export const freePort = async () => {
  const port = randomInt(10_000, 32_000);
  return (await isFree(port)) ? port : freePort();
};
