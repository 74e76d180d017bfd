/** A page with a fallback form, the script of a library that listens for forms, and the server that they are sent to. */
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { bundle } from './bundle.mjs';

/** The needs of each library in the page: its script, and attributes of the form. */
const libraries = {
  'no library': { script: '', attributes: '' },
  'Turbo 8': { script: `import '@hotwired/turbo';`, attributes: '' },
  'htmx 4': {
    script: `import 'htmx.org';`,
    attributes: 'hx-post="/keys" hx-target="#result" hx-swap="innerHTML"',
  },
};

/** @typedef {keyof typeof libraries} Library */

export const libraryNames = /** @type {Library[]} */ (Object.keys(libraries));

/** @param {string} content */
const page = (content) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title>
  <script type="module" src="/script.js"></script><body>${content}</body></html>`;

/**
 * @param {string} attributes
 * @param {{ name?: string, error?: string }} [state]
 */
const form = (attributes, { name = '', error = '' } = {}) => `<div id="result"></div>
  <add-api-key-form><form action="/keys" method="post" ${attributes}>
    <input type="hidden" name="csrf" value="t0ken"><input type="hidden" name="idempotencyKey">
    <label>Name <input name="applicationName" value="${name}"
      ${error && 'aria-invalid="true" aria-describedby="error"'}></label><p id="error">${error}</p>
    <select name="role"><option value="audit" selected>Auditor</option></select>
    <button name="commit" value="create">Create</button>
  </form></add-api-key-form>`;

/**
 * Serves a page, and answers its form: with the form and an error for the name "Taken", else as the library wants it.
 * @param {Library} library
 */
export const serveFallback = async (library) => {
  const { script, attributes } = libraries[library];
  const contents = `${script} import 'api-key-elements/add-api-key-form/define.js';`;
  const code = await bundle({ stdin: { contents, resolveDir: import.meta.dirname } });
  /** @type {Record<string, string>[]} */
  const sent = [];
  const server = createServer(async (request, response) => {
    const send = (/** @type {number} */ status, /** @type {string} */ body, type = 'text/html') =>
      response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store' }).end(body);
    if (request.url === '/script.js') return send(200, code, 'text/javascript');
    if (request.url !== '/keys' || request.method !== 'POST')
      return send(200, page(request.url === '/made' ? '<h1>Made</h1>' : form(attributes)));
    const fields = Object.fromEntries(new URLSearchParams(await text(request)));
    sent.push(fields);
    const { applicationName: name } = fields;
    if (name === 'Taken') return send(422, page(form(attributes, { name, error: 'Is taken' })));
    if (library === 'htmx 4') return send(200, '<h1>Made</h1>');
    return response.writeHead(303, { Location: '/made' }).end();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { sent, address: `http://127.0.0.1:${port}/`, close };
};
