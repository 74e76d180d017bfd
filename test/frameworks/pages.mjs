/** The host pages, bundled in memory, and the server behind them. */
import { createServer } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { bundle, preact10, react18 } from './bundle.mjs';

/** The entry of each page. */
const entries = {
  'React 19, lower case': 'react.mjs',
  'React 19, react.js': 'react-components.mjs',
  'React 18, react.js': 'react-components.mjs',
  'Preact 11': 'preact.mjs',
  'Preact 10': 'preact.mjs',
  'Vue 3': 'vue.mjs',
  'Svelte 5': 'svelte.mjs',
  'Solid 1': 'solid.jsx',
  'Solid 1, html': 'solid-html.mjs',
  'Angular 21': 'angular.ts',
  'htmx 4': 'htmx.mjs',
  'plain HTML': 'plain.mjs',
};

/** @typedef {keyof typeof entries} Framework */

/** Other versions of the packages that an entry imports. */
const aliases = /** @type {Record<string, Record<string, string>>} */ ({
  'React 18, react.js': react18,
  'Preact 10': preact10,
});

export const frameworks = /** @type {Framework[]} */ (Object.keys(entries));

/**
 * A page as one script.
 * @param {Framework} framework
 */
export const bundlePage = (framework) =>
  bundle({
    entryPoints: [join(import.meta.dirname, entries[framework])],
    alias: aliases[framework] ?? {},
  });

/** @typedef {{ edits: number, disabled: boolean }} Panel what the server of a page with htmx knows */

/**
 * A change of the panel, and what it is then.
 * @param {Panel} panel
 * @param {string} change
 */
const panelAfter = (panel, change) => {
  if (change === 'edit') panel.edits += 1;
  if (change === 'switch') panel.disabled = !panel.disabled;
  const { edits, disabled } = panel;
  const get = (/** @type {string} */ next) =>
    `hx-get="/panel?${next}" hx-target="#root" hx-swap="innerMorph"`;
  return `<main>
    <output>Edits: ${edits}</output>
    <button ${get('switch')}>Switch</button>
    <button hx-get="/nothing" hx-target="#root" hx-swap="innerHTML">Remove</button>
    <add-api-key-form id="form" default-role="audit" ${disabled ? 'disabled' : ''}
      ${get('edit')} hx-trigger="input" hx-sync="this:queue all"
      hx-on:submit="answer(event)" hx-on:cancel="cancelled()" hx-on:created="created(event)"
    ></add-api-key-form>
  </main>`;
};

/** @param {string} content */
const html = (content) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title>
  <div id="root">${content}</div><script type="module" src="script.js"></script></html>`;

const taken = {
  detail: 'Look at the name.',
  errors: { applicationName: ['A key of that name is there already'] },
};

/**
 * Serves one page, and makes keys: none for the name "Taken", none ever for "Slow".
 * @param {Framework} framework
 * @param {string} script
 */
export const serve = async (framework, script) => {
  /** @type {any[]} */
  const drafts = [];
  /** @type {(string | string[] | undefined)[]} */
  const idempotencyKeys = [];
  const state = { drafts, idempotencyKeys, hungUp: 0 };
  const panel = { edits: 0, disabled: false };
  const server = createServer(async (request, response) => {
    const { pathname, search } = new URL(request.url ?? '', 'http://localhost');
    const send = (/** @type {string} */ type, /** @type {string} */ body, status = 200) =>
      response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store' }).end(body);
    if (pathname === '/')
      send('text/html', html(framework === 'htmx 4' ? panelAfter(panel, '') : ''));
    else if (pathname === '/panel') send('text/html', panelAfter(panel, search.slice(1)));
    else if (pathname === '/nothing') send('text/html', '<p>Gone</p>');
    else if (pathname === '/script.js') send('text/javascript', script);
    else if (pathname !== '/api/keys') send('text/plain', '', 404);
    else {
      const draft = JSON.parse(await text(request));
      drafts.push(draft);
      idempotencyKeys.push(request.headers['idempotency-key']);
      response.once('close', () => (state.hungUp += response.writableFinished ? 0 : 1));
      if (draft.applicationName === 'Slow') return;
      if (draft.applicationName === 'Taken')
        send('application/problem+json', JSON.stringify(taken), 409);
      else send('application/json', JSON.stringify({ id: 'key-1', secret: 'ak_1', ...draft }), 201);
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { state, address: `http://127.0.0.1:${port}/`, close };
};
