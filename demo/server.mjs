import { createServer } from 'node:http';
import { existsSync } from 'node:fs';
import { HELP, StartError, readArguments } from './arguments.mjs';

/**
 * @typedef {import('node:http').Server} Server
 * @typedef {import('./key-store.mjs').KeyStore} KeyStore
 */

const LIMITS = { requestTimeout: 5000, headersTimeout: 5000, connectionsCheckingInterval: 1000 };
const MAX_CONNECTIONS = 1024;
/** How long requests in flight may take after the server is told to stop. */
const STOP_TIMEOUT_MS = 5000;

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

/** @param {string[]} args */
async function main(args) {
  const { help, port, ...databaseSettings } = readArguments(args);
  if (help) {
    process.stdout.write(HELP);
    return;
  }
  if (!existsSync(new URL('../dist/cdn.js', import.meta.url))) {
    throw new StartError('The package is not built yet. Run "npm run build" first.');
  }
  // Import these late: they import the built package.
  const { openKeyStore } = await import('./database.mjs');
  const { createRequestListener } = await import('./app.mjs');
  const keys = await openKeyStore(databaseSettings, process.env);
  const server = createServer(LIMITS, createRequestListener(keys));
  try {
    await listen(server, port);
  } catch (error) {
    await keys.close();
    throw error;
  }
  stopOnSignal(server, keys);
  console.log(`API key demo: http://127.0.0.1:${portOf(server)}/`);
}

/**
 * @param {Server} server
 * @param {number} port
 * @returns {Promise<void>}
 */
function listen(server, port) {
  server.maxConnections = MAX_CONNECTIONS;
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(new StartError(listenErrorText(error, port))));
    server.listen(port, '127.0.0.1', resolve);
  });
}

/**
 * @param {NodeJS.ErrnoException} error
 * @param {number} port
 */
function listenErrorText({ code, message }, port) {
  if (code === 'EADDRINUSE') return `Port ${port} is in use. Choose another one with --port.`;
  if (code === 'EACCES') return `Port ${port} needs more rights. Choose another one with --port.`;
  return `Cannot listen on port ${port}: ${message}.`;
}

/**
 * Stops the server on SIGINT or SIGTERM: requests in flight finish, then the database is closed.
 * A second signal ends the process at once.
 * @param {Server} server
 * @param {KeyStore} keys
 */
function stopOnSignal(server, keys) {
  const stop = () => {
    server.close(() => void keys.close());
    setTimeout(() => server.closeAllConnections(), STOP_TIMEOUT_MS).unref();
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, stop);
  // `server.close()` closes only the connections that are idle at that moment. A connection that
  // becomes idle later would keep the process alive until its keep-alive timeout.
  server.on('request', (_request, response) => {
    response.once('close', () => {
      if (!server.listening) server.closeIdleConnections();
    });
  });
}

/** @param {Server} server */
function portOf(server) {
  return /** @type {import('node:net').AddressInfo} */ (server.address()).port;
}
