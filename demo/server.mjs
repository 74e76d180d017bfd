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
  const { help, port, storybookPort, maxKeys, ...databaseSettings } = readArguments(args);
  if (help) {
    process.stdout.write(HELP);
    return;
  }
  if (!existsSync(new URL('../dist/cdn.js', import.meta.url))) {
    throw new StartError('The package is not built yet. Run "npm run build" first.');
  }
  // Import these late: they import the built package.
  const { openKeyStore } = await import('./database.mjs');
  const { createDemoListener, createStorybookListener } = await import('./app.mjs');
  const keys = await openKeyStore(databaseSettings, process.env, { maxKeys });
  const storybook = createServer(LIMITS, createStorybookListener());
  const demo = createServer(
    LIMITS,
    createDemoListener(keys, () => portOf(storybook)),
  );
  try {
    await listen(demo, port, '--port');
    await listen(storybook, storybookPort, '--storybook-port');
  } catch (error) {
    demo.close();
    await keys.close();
    throw error;
  }
  stopOnSignal([demo, storybook], keys);
  console.log(`API key demo: ${addressOf(demo)}\nStorybook: ${addressOf(storybook)}`);
}

/**
 * @param {Server} server
 * @param {number} port
 * @param {string} option which sets the port
 * @returns {Promise<void>}
 */
function listen(server, port, option) {
  server.maxConnections = MAX_CONNECTIONS;
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(new StartError(listenErrorText(error, port, option))));
    server.listen(port, '127.0.0.1', resolve);
  });
}

/**
 * @param {NodeJS.ErrnoException} error
 * @param {number} port
 * @param {string} option
 */
function listenErrorText({ code, message }, port, option) {
  if (code === 'EADDRINUSE') return `Port ${port} is in use. Choose another one with ${option}.`;
  if (code === 'EACCES')
    return `Port ${port} needs more rights. Choose another one with ${option}.`;
  return `Cannot listen on port ${port}: ${message}.`;
}

/**
 * Stops the servers on SIGINT or SIGTERM: requests in flight finish, then the database is closed. A
 * second signal ends the process at once.
 * @param {Server[]} servers
 * @param {KeyStore} keys
 */
function stopOnSignal(servers, keys) {
  const stop = async () => {
    await Promise.all(servers.map(close));
    await keys.close();
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void stop());
  for (const server of servers) closeConnectionsAfterAnswers(server);
}

/**
 * Stops listening, and waits until the connections are closed.
 * @param {Server} server
 */
function close(server) {
  setTimeout(() => server.closeAllConnections(), STOP_TIMEOUT_MS).unref();
  return new Promise((resolve) => server.close(resolve));
}

/**
 * Closes connections after their answers when the server has stopped listening: `server.close()` closes
 * only those that are idle at that moment. One that becomes idle later would keep the process alive
 * until its keep-alive timeout.
 * @param {Server} server
 */
function closeConnectionsAfterAnswers(server) {
  server.on('request', (_request, response) => {
    response.once('close', () => {
      if (!server.listening) server.closeIdleConnections();
    });
  });
}

/** @param {Server} server */
function addressOf(server) {
  return `http://127.0.0.1:${portOf(server)}/`;
}

/** @param {Server} server */
function portOf(server) {
  return /** @type {import('node:net').AddressInfo} */ (server.address()).port;
}
