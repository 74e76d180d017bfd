import { StartError, parseOptions, readDatabase } from './arguments.mjs';
import { openDatabase } from './database.mjs';
import { seedKeys } from './seed-keys.mjs';

const HELP = `Usage: node demo/seed.mjs [--count N] [--database URL]

  --count N       how many keys to create, 1 to 10000000 (default 1000000)
  --database URL  as for the server (default: demo.db beside it)
  --help          show this text

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
  const { help, count, database } = parseOptions(args, {
    count: { type: 'string', default: '1000000' },
    database: { type: 'string' },
    help: { type: 'boolean', default: false },
  });
  if (help) {
    process.stdout.write(HELP);
    return;
  }
  const total = readCount(count);
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stopping.abort());
  const client = await openDatabase(readDatabase(database), process.env);
  try {
    const made = await seedKeys(client, total, {
      signal: stopping.signal,
      onProgress: printProgress,
    });
    process.stderr.write(`${made} keys created\n`);
    if (made < total) process.exitCode = 130;
  } finally {
    client.close();
  }
}

/** @param {string} text */
function readCount(text) {
  const count = /^\d{1,8}$/.test(text) ? Number(text) : 0;
  if (count < 1 || count > 10_000_000) {
    throw new StartError(`--count must be a number from 1 to 10000000, not "${text}".`);
  }
  return count;
}

/** @param {number} made @param {number} total */
function printProgress(made, total) {
  process.stderr.write(`${made} of ${total} keys\n`);
}
