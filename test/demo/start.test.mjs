import assert from 'node:assert/strict';
import { createClient } from '@libsql/client';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, it } from 'node:test';
import * as support from './support.mjs';
import {
  createKey,
  newDatabase,
  newDraft,
  run,
  startDemo,
  temporaryFolder,
  whoAmI,
} from './support.mjs';

/** @param {import('./support.mjs').Ending} ending @param {RegExp} expected */
function assertOneLine({ code, output, errors }, expected) {
  assert.match(errors, expected);
  assert.match(errors, /^[^\n]+\n$/);
  assert.equal(code, 1);
  assert.equal(output, '');
}

/**
 * Begins a request that creates a key: the server waits for its body on a keep-alive connection.
 * @param {import('./support.mjs').Demo} demo
 * @param {string} body
 */
async function beginPost({ port }, body) {
  const socket = connect(port, '127.0.0.1');
  const headers = [
    `Host: 127.0.0.1:${port}`,
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    `Idempotency-Key: ${randomUUID()}`,
    'Expect: 100-continue',
  ];
  socket.write(`POST /api/keys HTTP/1.1\r\n${headers.join('\r\n')}\r\n\r\n`);
  const [interim] = await once(socket, 'data');
  assert.match(String(interim), /^HTTP\/1\.1 100 /);
  return {
    socket,
    /** Sends the body, and reads until the server closes the connection. */
    finish() {
      socket.write(body);
      return text(socket);
    },
  };
}

describe('starting', () => {
  it('prints its two addresses when it is ready', async (t) => {
    const demo = await startDemo(t);
    assert.equal((await fetch(demo.url)).status, 200);
    const { output, errors, code } = await demo.stop();
    const storybook = `http://127.0.0.1:${demo.storybookPort}/`;
    assert.equal(output, `API key demo: ${demo.url}\nStorybook: ${storybook}\n`);
    assert.equal(errors, '');
    assert.equal(code, 0);
  });

  it('explains itself with --help', async () => {
    const { code, output, errors } = await run(['--help']);
    assert.equal(code, 0);
    assert.equal(errors, '');
    for (const word of [
      ...['--port', '--storybook-port', '--database', '--busy-timeout', '--max-keys'],
      'API_KEY_SERVER_KEY',
    ])
      assert.ok(output.includes(word));
  });

  it('says in one line which argument is wrong', async () => {
    for (const [args, expected] of /** @type {[string[], RegExp][]} */ ([
      [['--prot', '1'], /--prot/],
      [['extra'], /extra/],
      [['--port'], /--port/],
      [['--port', 'http'], /--port.*http/],
      [['--port', '65536'], /--port.*65536/],
      [['--port', '-1'], /--port/],
      [['--port', '1.5'], /--port/],
      [['--port', ''], /--port/],
      [['--storybook-port', '65536'], /--storybook-port.*65536/],
      [['--busy-timeout', '1.5'], /--busy-timeout.*1\.5/],
      [['--busy-timeout', '600001'], /--busy-timeout/],
      [['--max-keys', '0'], /--max-keys.*0/],
      [['--max-keys', 'many'], /--max-keys.*many/],
      [['--max-keys', '10000001'], /--max-keys/],
      [['--max-keys'], /--max-keys/],
      [['--database', ''], /--database/],
      [['--database', 'keys.db'], /--database/],
      [['--database', 'file:'], /--database/],
      [['--database', 'file::memory:'], /--database/],
      [['--database', 'file:keys.db?mode=ro'], /--database/],
      [['--database', 'file:%zz.db'], /--database/],
      [['--database', 'http://'], /--database/],
      [['--database', 'postgres://localhost/keys'], /--database/],
      [['--database', 'http://user:hunter2@127.0.0.1'], /LIBSQL_AUTH_TOKEN/],
      [['--database', 'libsql://127.0.0.1?authToken=hunter2'], /LIBSQL_AUTH_TOKEN/],
    ])) {
      const ending = await run(args);
      assertOneLine(ending, expected);
      assert.doesNotMatch(ending.errors, /hunter2/);
    }
  });

  it('says in one line that the port is in use', async (t) => {
    const other = createServer().listen(0, '127.0.0.1');
    t.after(() => other.close());
    await once(other, 'listening');
    const { port } = /** @type {import('node:net').AddressInfo} */ (other.address());
    for (const option of ['--port', '--storybook-port']) {
      const args = ['--port', '0', option, String(port), '--database', newDatabase(t)];
      assertOneLine(await run(args), new RegExp(`^Port ${port} is in use.* ${option}\\.`));
    }
  });

  it('says in one line that the database cannot be used', async (t) => {
    const folder = temporaryFolder(t);
    mkdirSync(join(folder, 'folder.db'));
    writeFileSync(join(folder, 'text.db'), 'This is no database. '.repeat(500));
    const other = createClient({ url: `file:${join(folder, 'other.db')}` });
    await other.execute('CREATE TABLE api_keys (key TEXT)');
    other.close();
    const expectedErrors = {
      'folder.db': /folder\.db: /,
      'nowhere/keys.db': /keys\.db: .*ENOENT/,
      'text.db': /text\.db: .*not a database/,
      'other.db': /other\.db: /,
    };
    for (const [name, expected] of Object.entries(expectedErrors)) {
      const database = `file:${join(folder, name)}`;
      assertOneLine(await run(['--port', '0', '--database', database]), expected);
    }
    const proc = await run(['--port', '0', '--database', 'file:/proc/keys.db']);
    assertOneLine(proc, /\/proc\/keys\.db: /);
  });

  it('waits for another process that locks the database, but not for ever', async (t) => {
    const database = newDatabase(t);
    await (await startDemo(t, { database })).stop();
    const client = createClient({ url: database });
    t.after(() => client.close());
    const transaction = await client.transaction('write');
    const started = startDemo(t, { database, busyTimeoutMs: 600_000 });
    const args = ['--port', '0', '--database', database, '--busy-timeout', '50'];
    assertOneLine(await run(args), /keys\.db: .*locked/);
    await transaction.rollback();
    assert.equal((await createKey(await started)).status, 201);
  });

  it('says in one line that the libSQL server does not answer', async (t) => {
    // A port that is taken on one address of this machine, and so refused on the others.
    const other = createServer().listen(0, '127.0.0.1');
    t.after(() => other.close());
    await once(other, 'listening');
    const { port } = /** @type {import('node:net').AddressInfo} */ (other.address());
    const args = ['--port', '0', '--database', `http://127.0.0.2:${port}`];
    assertOneLine(await run(args), /API_KEY_SERVER_KEY/);
    const ending = await run(args, { env: { API_KEY_SERVER_KEY: '5e'.repeat(32) } });
    assertOneLine(ending, new RegExp(`127\\.0\\.0\\.2:${port}: .*ECONNREFUSED`));
  });

  it('says in one line that the server key is damaged, and does not replace it', async (t) => {
    const folder = temporaryFolder(t);
    const database = `file:${join(folder, 'keys.db')}`;
    writeFileSync(join(folder, 'keys.db-key'), 'half');
    assertOneLine(await run(['--port', '0', '--database', database]), /keys\.db-key.*hexadecimal/);
    const env = { API_KEY_SERVER_KEY: 'short' };
    assertOneLine(await run(['--database', database], { env }), /API_KEY_SERVER_KEY.*hexadecimal/);
  });

  it('says in one line that the package is not built', async (t) => {
    const repository = support.copyOfRepository(t);
    rmSync(join(repository, 'dist'), { recursive: true });
    assertOneLine(await run(['--port', '0'], { repository }), /npm run build/);
  });

  it('keeps its database beside itself by default', async (t) => {
    const repository = support.copyOfRepository(t);
    const demo = await startDemo(t, { repository, database: null });
    const { json: key } = await createKey(demo);
    await demo.stop();
    const again = await startDemo(t, { repository, database: null });
    assert.equal((await whoAmI(again, key.secret)).status, 200);
    const files = readdirSync(join(repository, 'demo')).filter((name) => name.includes('.db'));
    assert.deepEqual(files.sort(), ['demo.db', 'demo.db-key']);
  });

  it('takes a path with any characters, and leaves no temporary files', async (t) => {
    const folder = temporaryFolder(t);
    const database = `file:${encodeURI(join(folder, 'my keys ü%.db'))}`;
    const demo = await startDemo(t, { database });
    await createKey(demo);
    await demo.stop();
    assert.deepEqual(readdirSync(folder).sort(), ['my keys ü%.db', 'my keys ü%.db-key']);
  });
});

describe('stopping', () => {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    it(`finishes the requests in flight on ${signal}`, async (t) => {
      const database = newDatabase(t);
      const demo = await startDemo(t, { database });
      const first = await beginPost(demo, JSON.stringify(newDraft()));
      const second = await beginPost(demo, JSON.stringify(newDraft()));
      const idle = connect(demo.port, '127.0.0.1');
      idle.write(`GET /api/keys HTTP/1.1\r\nHost: 127.0.0.1:${demo.port}\r\n\r\n`);
      await once(idle, 'data');
      const ended = demo.stop(signal);
      // The server closes idle connections when it gets the signal.
      await once(idle, 'close');
      // Each connection is closed after its answer. If the first were kept alive, the server would
      // cut off the second in the meantime.
      const answers = [await first.finish(), await second.finish()];
      const { code, errors } = await ended;
      assert.deepEqual({ code, errors }, { code: 0, errors: '' });
      const next = await startDemo(t, { database });
      for (const answer of answers) {
        assert.match(answer, /^HTTP\/1\.1 201 /);
        const { secret } = JSON.parse(answer.match(/\{.*\}/)?.[0] ?? '');
        assert.equal((await whoAmI(next, secret)).status, 200);
      }
    });
  }
});

describe('a slow client', { concurrency: true }, () => {
  it('is cut off while the server runs', async (t) => {
    const demo = await startDemo(t);
    const socket = connect(demo.port, '127.0.0.1');
    socket.write(`POST /api/keys HTTP/1.1\r\nHost: 127.0.0.1:${demo.port}\r\n`);
    socket.write(
      'Content-Type: application/json\r\nIdempotency-Key: a\r\nContent-Length: 9\r\n\r\n{',
    );
    assert.match(await text(socket), /^HTTP\/1\.1 408 /);
    assert.equal((await fetch(demo.url)).status, 200);
  });

  it('that disconnects does no harm', async (t) => {
    const demo = await startDemo(t);
    const { socket } = await beginPost(demo, '{}');
    socket.resetAndDestroy();
    assert.equal((await createKey(demo)).status, 201);
    assert.equal((await demo.stop()).errors, '');
  });

  it('does not keep the server from stopping', async (t) => {
    const demo = await startDemo(t);
    const { socket } = await beginPost(demo, '{}');
    socket.on('error', () => {});
    assert.equal((await demo.stop()).code, 0);
  });
});
