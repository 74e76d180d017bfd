/** The code that Storybook's pages show, made into pages: as it is pasted, with what a project has around it. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { bundle } from './bundle.mjs';

const root = join(import.meta.dirname, '../..');
export const folder = join(root, 'stories/pages/frameworks/code');

/** What a project does with the component of each file. @type {Record<string, string>} */
export const entries = {
  'react.jsx': `import { AddKey } from './react.jsx';
    import { createElement } from 'react';
    import { createRoot } from 'react-dom/client';
    createRoot(document.getElementById('root')).render(createElement(AddKey));`,
  'react-components.jsx': `import { AddKey } from './react-components.jsx';
    import { createElement } from 'react';
    import { createRoot } from 'react-dom/client';
    createRoot(document.getElementById('root')).render(createElement(AddKey));`,
  'preact.jsx': `import { AddKey } from './preact.jsx';
    import { h, render } from 'preact';
    render(h(AddKey), document.getElementById('root'));`,
  'AddKey.vue': `import AddKey from './AddKey.vue';
    import { createApp } from 'vue';
    createApp(AddKey).mount('#root');`,
  'AddKey.svelte': `import AddKey from './AddKey.svelte';
    import { mount } from 'svelte';
    mount(AddKey, { target: document.getElementById('root') });`,
  'solid.js': `import { AddKey } from './solid.js';
    import { render } from 'solid-js/web';
    render(AddKey, document.getElementById('root'));`,
  'lit.js': `import { AddKey } from './lit.js';
    document.getElementById('root').append(new AddKey());`,
  'angular.ts': `import '@angular/compiler';
    import { bootstrapApplication } from '@angular/platform-browser';
    import { AddKey } from './angular.ts';
    document.getElementById('root').append(document.createElement('add-key'));
    await bootstrapApplication(AddKey);`,
};

/** A page's script. @param {string} contents @param {string} [file] of `entries` */
const bundleSnippet = (contents, file = '') =>
  bundle({
    stdin: { contents, resolveDir: folder },
    jsx: 'automatic',
    jsxImportSource: file.startsWith('preact') ? 'preact' : 'react',
  });

/** @param {string} body */
const html = (body) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title>${body}</html>`;

const secret = 'ak_test_7Qd2mXv9LrKc4TzWb8Nf3a91';
const type = { js: 'text/javascript', json: 'application/json', html: 'text/html' };

/** @param {string} path @returns {[type: string, body: string] | undefined} */
const packageFile = (path) => {
  const [, name, rest] =
    /^\/node_modules\/(api-key-elements|htmx\.org)\/(dist\/[\w./-]+\.js)$/.exec(path) ?? [
      '',
      '',
      '',
    ];
  if (!rest) return undefined;
  const base = name === 'api-key-elements' ? root : join(root, 'node_modules', name ?? '');
  return [type.js, readFileSync(join(base, rest), 'utf8')];
};

/**
 * Serves one page, and makes keys, none of the name "Taken".
 * @param {{ page?: string, file?: string, code?: string, fragment?: string }} given the HTML of the page; the
 *   file whose component it has, or its script, `script.js`; the HTML of `/keys/new`
 */
export const servePasted = async ({ page, file = '', code = entries[file], fragment = '' }) => {
  /** @type {{ draft: any, idempotencyKey: unknown }[]} */
  const requests = [];
  const script = code ? await bundleSnippet(code, file) : '';
  /** @type {Record<string, [type: string, body: string]>} */
  const files = {
    '/': [
      type.html,
      html(page ?? '<div id="root"></div><script type="module" src="script.js"></script>'),
    ],
    '/script.js': [type.js, script],
    '/keys/new': [type.html, fragment],
    '/favicon.ico': [type.html, ''],
  };
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://localhost');
    const send = (/** @type {string} */ as, /** @type {string} */ body, status = 200) =>
      response.writeHead(status, { 'Content-Type': as, 'Cache-Control': 'no-store' }).end(body);
    const found = files[pathname] ?? packageFile(pathname);
    if (found) return send(...found);
    if (pathname !== '/api/keys') return send(type.html, '', 404);
    if (request.method === 'GET') return send(type.json, '{"items":[],"nextCursor":null}');
    const draft = JSON.parse(await text(request));
    requests.push({ draft, idempotencyKey: request.headers['idempotency-key'] });
    if (draft.applicationName === 'Taken')
      return send(
        'application/problem+json',
        JSON.stringify({ errors: { applicationName: ['That name is taken'] } }),
        409,
      );
    return send(type.json, JSON.stringify({ id: 'key_1', ...draft, secret }), 201);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { requests, address: `http://127.0.0.1:${port}/`, close };
};
