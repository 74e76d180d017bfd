/** The code of `docs/better-auth.md`, run as it is: the page in a browser, its server with better-auth, real keys. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { normalizeDraft, validateDraft } from 'api-key-elements';
import { startBetterAuth } from '../clients/better-auth-server.mjs';
import { bundle } from '../frameworks/bundle.mjs';
import { control, eventually, launch, seen } from './browser.mjs';

const text = readFileSync(join(import.meta.dirname, '../../docs/better-auth.md'), 'utf8');

/** The example of the document that has a text in it. @param {string} part */
const exampleWith = (part) => {
  const found = [...text.matchAll(/^```\w+\n([^]*?)^```/gm)].find(([, code]) =>
    code?.includes(part),
  );
  assert.ok(found?.[1], `No example has ${part}.`);
  return found[1];
};

/** The route of the document. @param {unknown} auth @returns {(request: Request) => Promise<Response>} */
const routeWith = (auth) => {
  const code = exampleWith('createApiKey')
    .replace(/^import .*$/gm, '')
    .replace('export ', '');
  const make = new Function('auth', 'normalizeDraft', 'validateDraft', `${code}; return POST;`);
  return make(auth, normalizeDraft, validateDraft);
};

/** Both scripts of the document as one: the client, and the one that creates by a route. */
const makeScript = () => {
  const contents = exampleWith('apiKeyClient') + exampleWith('createHttpClient');
  return bundle({ stdin: { contents, resolveDir: import.meta.dirname } });
};

/** @param {import('node:http').IncomingMessage} request @param {string} url */
const toRequest = async (request, url) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const headers = new Headers(/** @type {Record<string, string>} */ (request.headers));
  return new Request(url, { method: 'POST', headers, body: Buffer.concat(chunks) });
};

/** The session of a page, as its requests carry it. @param {import('puppeteer-core').Page} tab */
const headersOf = async (tab) => {
  const cookies = await tab.browserContext().cookies();
  return new Headers({ Cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; ') });
};

const { url, auth, server, accepts } = await startBetterAuth({ after });
const script = await makeScript();
const route = routeWith(auth);
// The roles of the route, so the manager asks for one.
const page = `<!doctype html><html lang="en"><title>Keys</title><body>
${exampleWith('<api-key-manager').replace(' no-role', '')}
<script type="module" src="/page.js"></script>`;

server.on('request', async (request, response) => {
  if (request.url?.startsWith('/api/auth/')) return;
  if (request.url === '/api/keys') {
    const answer = await route(await toRequest(request, url));
    response.writeHead(answer.status, Object.fromEntries(answer.headers));
    response.end(await answer.text());
  } else if (request.url === '/page.js') {
    response.writeHead(200, { 'Content-Type': 'text/javascript; charset=utf-8' }).end(script);
  } else response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(page);
});

describe('docs/better-auth.md', () => {
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  /** @type {import('puppeteer-core').Page} */
  let tab;

  before(async () => {
    browser = await launch();
    tab = await browser.newPage();
  });

  after(() => browser.close());

  /** Signs a user up, whose session is a cookie of the browser. */
  const signUp = async () => {
    await tab.goto(url);
    await tab.evaluate(async () => {
      const user = { email: 'dana@example.test', password: 'correct horse', name: 'Dana' };
      await fetch('/api/auth/sign-up/email', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(user),
      });
    });
    await tab.reload();
  };

  /** @param {string} name */
  const press = async (name) => (await control(tab, name)).click();

  const listText = () =>
    tab.$eval(':root >>> api-key-list', ({ shadowRoot }) => shadowRoot?.textContent ?? '');
  /** @param {RegExp} expected */
  const listShows = (expected) => eventually(listText, (shown) => assert.match(shown, expected));

  /** @param {string} name */
  const pressInRow = async (name) =>
    (await seen(tab, `:root >>> button[aria-label="${name}"]`)).click();

  it('makes, renames and deletes a key that works', async () => {
    await signUp();
    await listShows(/No API keys yet/);

    await press('Add API Key');
    await (await control(tab, 'Application Name')).type('Nightly');
    await (await control(tab, 'Description')).type('For the export');
    await (await control(tab, 'Role')).type('readonly');
    await press('Save');
    await press('Show');
    const secret = await eventually(
      async () =>
        (await seen(tab, ':root >>> [part=key]')).evaluate((key) => key.textContent ?? ''),
      (shown = '') => assert.match(shown, /^ak_\w{64}$/),
    );
    await press('I have stored this key');
    await press('Done');
    await listShows(/Nightly.*For the export/s);

    const [key] = (await auth.api.listApiKeys({ headers: await headersOf(tab) })).apiKeys;
    const days = (Number(key?.expiresAt) - Date.now()) / 86_400_000;
    assert.ok(days > 29.9 && days < 30.1, `${days} days`);
    const may = async (/** @type {string} */ action) =>
      (await auth.api.verifyApiKey({ body: { key: secret, permissions: { files: [action] } } }))
        .valid;
    assert.deepEqual([await may('read'), await may('write')], [true, false]);

    await pressInRow('Edit Nightly');
    const name = await seen(tab, ':root >>> [part=editor] input');
    await name.focus();
    await tab.keyboard.press('End');
    await tab.keyboard.type(' export');
    await tab.keyboard.press('Enter');
    await listShows(/Nightly export/);

    await pressInRow('Revoke Nightly export');
    await (await seen(tab, ':root >>> dialog[open] [part~=confirm]')).click();
    await eventually(
      () => accepts(secret),
      (accepted) => assert.equal(accepted, false),
    );
  });
});
