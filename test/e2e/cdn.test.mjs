/** `cdn.js` as the documents say: with the example of the README, the policy, and the hash of `integrity.json`. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { eventually, launch } from './browser.mjs';

const root = join(import.meta.dirname, '../..');
/** @param {string} path */
const read = (path) => readFileSync(join(root, path), 'utf8');

const script = read('dist/cdn.js');
const { 'cdn.js': integrity } = JSON.parse(read('integrity.json'));

/** The first block of HTML of a document with this text in it. @param {string} path @param {string} wanted */
const block = (path, wanted) => {
  const blocks = [...read(path).matchAll(/^```html\n([^]*?)^```/gm)].map(([, html = '']) => html);
  const found = blocks.find((html) => html.includes(wanted));
  assert.ok(found, `${path} has no example with ${wanted}.`);
  return found;
};

const example = block('README.md', '<api-key-manager src="/api/keys">');
const fromCdn = block('docs/embedding.md', 'integrity=');
const [, policy = ''] = /^Content-Security-Policy: (.*)$/m.exec(read('docs/embedding.md')) ?? [];

const page = JSON.stringify({
  items: [{ id: '1', applicationName: 'Grafana', role: 'readonly' }],
  nextCursor: null,
});

/** @typedef {{ type: string, body: string, headers?: Record<string, string> }} Answer */

/** Serves these on a free port; what it does not have is 404. @param {Record<string, Answer>} answers */
const serve = async (answers) => {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://localhost');
    const { type, body, headers } = answers[pathname] ?? { type: 'text/plain', body: '' };
    response.writeHead(pathname in answers ? 200 : 404, { 'Content-Type': type, ...headers });
    response.end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { origin: `http://127.0.0.1:${port}`, close };
};

/** @type {import('puppeteer-core').Browser} */
let browser;
/** @type {import('puppeteer-core').Page} */
let tab;
/** @type {(() => void)[]} */
let closes;
/** The complaints of the page. @type {string[]} */
let complaints;

before(async () => {
  browser = await launch();
});
after(() => browser.close());
beforeEach(async () => {
  closes = [];
  complaints = [];
  tab = await browser.newPage();
  tab.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
});
afterEach(async () => {
  await tab.close();
  for (const close of closes) close();
});

/** Opens a page with this body under a policy. @param {string} body @param {string} csp */
const open = async (body, csp) => {
  const html = `<!doctype html><html lang="en"><title>Host</title>${body}</html>`;
  const { origin, close } = await serve({
    '/': { type: 'text/html', body: html, headers: { 'Content-Security-Policy': csp } },
    '/node_modules/api-key-elements/dist/cdn.js': { type: 'text/javascript', body: script },
    '/api/keys': { type: 'application/json', body: page },
  });
  closes.push(close);
  await tab.goto(origin);
};

/** @param {RegExp} expected */
const listShows = (expected) =>
  eventually(
    () =>
      tab.evaluate(
        () =>
          document.querySelector('api-key-manager')?.shadowRoot?.querySelector('api-key-list')
            ?.shadowRoot?.textContent ?? '',
      ),
    (text) => assert.match(text, expected),
  );

describe('the example of the README', () => {
  it('runs under the policy of the documents', async () => {
    await open(example, policy);
    await listShows(/Grafana/);
    assert.deepEqual(complaints, []);
  });

  // A minifier of templates may add tags that are optional in a document.
  it('has columns of the widths that their texts need', async () => {
    await tab.setViewport({ width: 1200, height: 600 });
    await open(example, policy);
    await listShows(/Grafana/);
    const widths = await tab.evaluate(() => {
      const list = document
        .querySelector('api-key-manager')
        ?.shadowRoot?.querySelector('api-key-list');
      const headers = list?.shadowRoot?.querySelectorAll('thead th') ?? [];
      return new Set([...headers].map(({ clientWidth }) => clientWidth)).size;
    });
    assert.ok(widths > 3, `${widths} different widths`);
  });

  it('needs the `connect-src` of this policy', async () => {
    await open(example, policy.replace("connect-src 'self'; ", ''));
    await listShows(/could not be loaded/);
  });
});

describe('the exports of cdn.js', () => {
  it('are those of the package, with the classes that it has registered', async () => {
    await open(example, policy);
    const found = await tab.evaluate(async () => {
      const path = '/node_modules/api-key-elements/dist/cdn.js';
      const module = await import(path);
      const { ApiKeyManagerElement } = module;
      return {
        names: Object.keys(module).sort(),
        isRegistered: customElements.get('api-key-manager') === ApiKeyManagerElement,
      };
    });
    const names = Object.keys(await import('api-key-elements')).sort();
    assert.deepEqual(found, { names, isRegistered: true });
    assert.deepEqual(Object.keys(await import('api-key-elements/cdn.js')).sort(), names);
  });

  it('are enough for a client of the page', async () => {
    await open(example.replace(' src="/api/keys"', ''), policy);
    await tab.evaluate(async () => {
      const path = '/node_modules/api-key-elements/dist/cdn.js';
      const { createHttpClient } = await import(path);
      const manager = /** @type {any} */ (document.querySelector('api-key-manager'));
      manager.client = createHttpClient('/api/keys');
    });
    await listShows(/Grafana/);
  });
});

/** A page that loads a script from another origin, as the documents say. @param {string} body of the script */
const openFromCdn = async (body) => {
  const cdn = await serve({
    '/npm/api-key-elements@0.1.0/dist/cdn.js': {
      ...{ type: 'text/javascript', body },
      headers: { 'Access-Control-Allow-Origin': '*' },
    },
  });
  closes.push(cdn.close);
  const tag = fromCdn
    .replace('https://cdn.jsdelivr.net', cdn.origin)
    .replace('sha384-…', integrity);
  const csp = policy.replace("script-src 'self'", `script-src ${cdn.origin}`);
  await open(`${tag}<api-key-manager src="/api/keys"></api-key-manager>`, csp);
};

describe('the example of a CDN', () => {
  it('runs the file of integrity.json', async () => {
    await openFromCdn(script);
    await listShows(/Grafana/);
    assert.deepEqual(complaints, []);
  });

  it('does not run another file', async () => {
    await openFromCdn(`${script}\n// changed`);
    assert.equal(await tab.evaluate(() => !!customElements.get('api-key-manager')), false);
  });
});
