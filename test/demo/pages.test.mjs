import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, describe, it } from 'node:test';
import { copyOfRepository, createKey, send, startDemo, version } from './support.mjs';

/** Starts a server with a Storybook of two files. */
async function startWithStorybook() {
  const repository = copyOfRepository({ after });
  mkdirSync(join(repository, 'storybook-static/assets'), { recursive: true });
  writeFileSync(join(repository, 'storybook-static/index.html'), '<!doctype html>Stories');
  writeFileSync(join(repository, 'storybook-static/assets/a b.css'), 'a {}');
  return startDemo({ after }, { repository });
}

const demo = await startWithStorybook();
const storybook = { port: demo.storybookPort };

describe('a foreign request', () => {
  it('to any host but 127.0.0.1 and localhost is answered 421', async () => {
    for (const host of [
      `127.0.0.1:${demo.port}`,
      `localhost:${demo.port}`,
      `LOCALHOST:${demo.port}`,
    ]) {
      assert.equal((await send(demo, 'GET', '/api/keys', { headers: { Host: host } })).status, 200);
    }
    for (const host of [
      'evil.example',
      `evil.example:${demo.port}`,
      `127.0.0.1.evil.example:${demo.port}`,
      `localhost.evil.example:${demo.port}`,
      '127.0.0.1',
      'localhost',
      `127.0.0.1:${demo.port + 1}`,
      `0.0.0.0:${demo.port}`,
      `user@127.0.0.1:${demo.port}`,
    ]) {
      for (const path of ['/', '/api/keys', '/api-key-elements.js']) {
        const { status } = await send(demo, 'GET', path, { headers: { Host: host } });
        assert.equal(status, 421, `${host} ${path}`);
      }
    }
  });

  it('without a Host is answered 421', async () => {
    const socket = connect(demo.port, '127.0.0.1');
    socket.write('GET /api/keys HTTP/1.0\r\n\r\n');
    assert.match(await text(socket), /^HTTP\/1\.1 421 /);
  });

  it('from an origin with another host, port or scheme, or null, is answered 403', async () => {
    const before = await send(demo, 'GET', '/api/keys');
    for (const origin of [
      'null',
      '',
      'https://evil.example',
      `http://evil.example:${demo.port}`,
      `http://127.0.0.1:${demo.port + 1}`,
      'http://127.0.0.1',
      `https://127.0.0.1:${demo.port}`,
      // The other name of this machine is another origin than the requested one.
      `http://localhost:${demo.port}`,
    ]) {
      const headers = { Origin: origin };
      const { status, headers: answered } = await createKey(demo, undefined, headers);
      assert.equal(status, 403, origin);
      assert.equal(answered['access-control-allow-origin'], undefined);
      assert.equal((await send(demo, 'GET', '/api/keys', { headers })).status, 403, origin);
      assert.equal((await send(demo, 'GET', '/', { headers })).status, 403, origin);
    }
    assert.equal((await send(demo, 'GET', '/api/keys')).json.total, before.json.total);
    const own = { Origin: `http://127.0.0.1:${demo.port}` };
    assert.equal((await createKey(demo, undefined, own)).status, 201);
  });

  it('from another site without an Origin is answered 403 by the API', async () => {
    for (const site of ['cross-site', 'same-site']) {
      const headers = { 'Sec-Fetch-Site': site };
      assert.equal((await send(demo, 'GET', '/api/keys', { headers })).status, 403);
    }
    for (const site of ['same-origin', 'none']) {
      const headers = { 'Sec-Fetch-Site': site };
      assert.equal((await send(demo, 'GET', '/api/keys', { headers })).status, 200);
    }
    // Other sites may link to the pages.
    const link = { 'Sec-Fetch-Site': 'cross-site' };
    assert.equal((await send(demo, 'GET', '/', { headers: link })).status, 200);
  });

  it('to another address of this machine reaches no server', async (t) => {
    const socket = connect(demo.port, '127.0.0.2');
    t.after(() => socket.destroy());
    await assert.rejects(once(socket, 'connect'), { code: 'ECONNREFUSED' });
  });
});

describe('the pages of the demo', () => {
  it('have the strict policy that the elements support', async () => {
    for (const [path, expected] of /** @type {const} */ ([
      ['/', 200],
      ['/new-key', 200],
      ['/problems.html', 200],
      ['/nothing', 404],
    ])) {
      const { status, headers, text: html } = await send(demo, 'GET', path);
      assert.equal(status, expected);
      assert.match(headers['content-type'] ?? '', /^text\/html; charset=utf-8$/);
      assert.match(html, /^<!doctype html>/);
      const policy = String(headers['content-security-policy']).split('; ');
      for (const directive of [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'none'",
        "connect-src 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        `trusted-types api-key-elements-${version}`,
      ]) {
        assert.ok(policy.includes(directive), `${path}: ${directive}`);
      }
      assert.ok(!policy.join().includes('unsafe'));
      assert.equal(headers['x-content-type-options'], 'nosniff');
      const referrerPolicy = path === '/new-key' ? 'same-origin' : 'no-referrer';
      assert.equal(headers['referrer-policy'], referrerPolicy);
      assert.equal(headers['cross-origin-resource-policy'], 'same-origin');
    }
  });

  it('embed the form and load the one-file bundle', async () => {
    const { text: html } = await send(demo, 'GET', '/');
    assert.match(html, /<api-key-manager /);
    const scripts = Array.from(
      html.matchAll(/<script[^>]* src="([^"]+)"/g),
      ([, path = '']) => path,
    );
    assert.ok(scripts.includes('/api-key-elements.js'));
    for (const path of scripts) {
      const { status, headers, text: code } = await send(demo, 'GET', path);
      assert.equal(status, 200, path);
      assert.equal(headers['content-type'], 'text/javascript; charset=utf-8');
      assert.ok(code.length > 100);
    }
  });

  it('contain no inline styles or scripts', async () => {
    for (const path of ['/', '/new-key', '/problems.html', '/nothing']) {
      const { text: html } = await send(demo, 'GET', path);
      assert.doesNotMatch(html, /<style|style=|<script>| on\w+=|javascript:/);
    }
  });

  it('answer HEAD without a body and other methods with 405', async () => {
    const head = await send(demo, 'HEAD', '/');
    assert.equal(head.status, 200);
    assert.equal(head.text, '');
    const post = await send(demo, 'POST', '/', { body: 'x' });
    assert.equal(post.status, 405);
    assert.equal(post.headers.allow, 'GET, HEAD');
  });

  it('explain every type of problem', async () => {
    const { text: html } = await send(demo, 'GET', '/problems.html');
    const { json } = await createKey(demo, {});
    assert.ok(html.includes(`id="${json.type.split('#')[1]}"`));
    for (const kind of ['name-taken', 'idempotency-key-missing', 'idempotency-key-malformed']) {
      assert.ok(html.includes(`id="${kind}"`), kind);
    }
    for (const kind of [
      ...['idempotency-key-reused', 'key-gone', 'key-ended', 'invalid-query', 'limit-reached'],
    ])
      assert.ok(html.includes(`id="${kind}"`));
  });
});

describe('Storybook', () => {
  it('is served on a port of its own with its own policy', async () => {
    assert.notEqual(storybook.port, demo.port);
    const page = await send(storybook, 'GET', '/?path=/docs/form');
    assert.equal(page.status, 200);
    assert.equal(page.text, '<!doctype html>Stories');
    assert.match(
      String(page.headers['content-security-policy']),
      /style-src 'self' 'unsafe-inline'/,
    );
    const style = await send(storybook, 'GET', '/assets/a%20b.css');
    assert.equal(style.headers['content-type'], 'text/css; charset=utf-8');
    // The name of an asset contains a hash of its content; the name of a page does not.
    assert.equal(style.headers['cache-control'], 'max-age=31536000, immutable');
    assert.equal(page.headers['cache-control'], 'no-cache');
  });

  it('has the same host name as the page that links to it', async () => {
    for (const name of ['127.0.0.1', 'localhost']) {
      const headers = { Host: `${name}:${demo.port}` };
      for (const [path, expected] of /** @type {const} */ ([
        ['/storybook', ''],
        ['/storybook/', ''],
        ['/storybook/?path=/docs/form', '?path=/docs/form'],
        ['/storybook//evil.example', '/evil.example'],
      ])) {
        const { status, headers: answered } = await send(demo, 'GET', path, { headers });
        assert.equal(status, 307);
        assert.equal(answered.location, `http://${name}:${demo.storybookPort}/${expected}`);
      }
    }
  });

  it('shares no origin with the API, which refuses its pages', async () => {
    for (const path of ['/', '/problems.html', '/nothing', '/api/keys', '/storybook/']) {
      const { headers } = await send(demo, 'GET', path);
      assert.doesNotMatch(String(headers['content-security-policy']), /unsafe/, path);
    }
    for (const path of ['/api/keys', '/api/whoami', '/api-key-elements.js'])
      assert.equal((await send(storybook, 'GET', path)).status, 404, path);
    assert.equal((await createKey(storybook)).status, 405);
    for (const name of ['127.0.0.1', 'localhost']) {
      const headers = { Origin: `http://${name}:${demo.storybookPort}` };
      assert.equal((await createKey(demo, undefined, headers)).status, 403);
    }
    const read = { headers: { 'Sec-Fetch-Site': 'same-site' } };
    assert.equal((await send(demo, 'GET', '/api/keys', read)).status, 403);
  });

  it('answers to this machine only', async (t) => {
    const rebound = { Host: `evil.example:${storybook.port}` };
    assert.equal((await send(storybook, 'GET', '/', { headers: rebound })).status, 421);
    const socket = connect(storybook.port, '127.0.0.2');
    t.after(() => socket.destroy());
    await assert.rejects(once(socket, 'connect'), { code: 'ECONNREFUSED' });
  });

  it('says how to build it when it is not built', async (t) => {
    const { storybookPort: port } = await startDemo(t, { repository: copyOfRepository(t) });
    const { status, headers, text: answer } = await send({ port }, 'GET', '/');
    assert.equal(status, 404);
    assert.match(answer, /npm run build-storybook/);
    assert.match(String(headers['content-security-policy']), /default-src 'none'/);
  });
});

describe('other files', () => {
  it('are answered 404', async () => {
    for (const path of [
      '/package.json',
      '/server.mjs',
      '/demo.db',
      '/demo/server.mjs',
      '/../server.mjs',
      '/..%2fserver.mjs',
      '/../package.json',
      '/..%2fpackage.json',
      '/%2e%2e/package.json',
      '/..%2f..%2f..%2f..%2fetc%2fpasswd',
      '/..%2fstorybook-static-other%2ffile',
      '//etc/passwd',
      '/assets',
      '/%00',
      '/%',
      `/${'a'.repeat(5000)}`,
      '//evil.example/',
      'http://evil.example/',
    ]) {
      for (const server of [demo, storybook]) {
        const { status, text: html } = await send(server, 'GET', path);
        assert.equal(status, 404, path);
        assert.doesNotMatch(html, /dependencies|root:/);
      }
    }
  });
});
