import {
  DATABASE_OPTIONS,
  StartError,
  parseOptions,
  readDatabaseSettings,
  readNumber,
} from './arguments.mjs';
import { openDatabase } from './database.mjs';
import { errorLineWithPlace } from './error-line.mjs';
import { seedKeys } from './seed-keys.mjs';

const MAX_COUNT = 10_000_000;

const HELP = `Usage: node demo/seed.mjs [options]

  --count N          how many keys to create, 1 to ${MAX_COUNT} (default 1000000)
  --database URL     as for the server (default: demo.db beside it)
  --busy-timeout MS  as for the server
  --help             show this text

Nobody can use these keys: the hashes of their secrets are random.
`;

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

/** @param {string[]} args */
async function main(args) {
  const { help, count, ...options } = parseOptions(args, {
    ...DATABASE_OPTIONS,
    count: { type: 'string', default: '1000000' },
    help: { type: 'boolean', default: false },
  });
  if (help) {
    process.stdout.write(HELP);
    return;
  }
  const total = readNumber('--count', count, 1, MAX_COUNT);
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stopping.abort());
  const client = await openDatabase(readDatabaseSettings(options), process.env);
  try {
    const made = await seedKeys(client, total, {
      signal: stopping.signal,
      onProgress: printProgress,
    });
    process.stderr.write(`${made} keys created\n`);
    if (made < total) process.exitCode = 130;
  } catch (error) {
    throw new StartError(`Cannot add keys: ${errorLineWithPlace(error)}.`);
  } finally {
    client.close();
  }
}

/** @param {number} made @param {number} total */
function printProgress(made, total) {
  process.stderr.write(`${made} of ${total} keys\n`);
}
