/** Serves the pages of `scenarios`, built with one version of React as a project would build it. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { bundle, react18 } from '../bundle.mjs';

export const versions = /** @type {const} */ ([18, 19]);

/** How a page comes: rendered in the browser, or by a server and then hydrated. */
export const modes = /** @type {const} */ (['client', 'hydrated']);

/** @param {18 | 19} version @returns {import('esbuild').BuildOptions} */
const withReact = (version) => ({
  // The development build, which warns.
  define: { 'process.env.NODE_ENV': '"development"' },
  alias: version === 18 ? react18 : {},
});

/** @param {string} name */
const entry = (name) => ({ entryPoints: [join(import.meta.dirname, `${name}.mjs`)] });

const start = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title><div id="root">`;
const end = `</div><script type="module" src="/script.js"></script></html>`;

/** @param {18 | 19} version */
export const serveReact = async (version) => {
  const options = withReact(version);
  const script = await bundle({ ...options, ...entry('client') });
  const renderer = await bundle({
    ...{ ...options, ...entry('server') },
    ...{ platform: 'node', format: 'cjs', conditions: [], mainFields: ['module', 'main'] },
  });
  const folder = mkdtempSync(join(tmpdir(), 'api-key-react-'));
  const file = join(folder, 'server.cjs');
  writeFileSync(file, renderer);

  /** The HTML of a server, and what it logs. @param {string} mode @param {string} name */
  const render = (mode, name) => {
    const { stdout, stderr } = spawn('node', [file, mode, name]);
    return { stdout, logged: text(stderr) };
  };

  const server = createServer(async (request, response) => {
    const [, mode = '', name = ''] = (request.url ?? '').split('/');
    if (mode === 'script.js')
      return response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(script);
    if (!name) return response.writeHead(404).end();
    response.writeHead(200, { 'Content-Type': 'text/html' }).write(start);
    if (mode !== 'client')
      for await (const chunk of render(mode, name).stdout) response.write(chunk);
    return response.end(end);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    address: `http://127.0.0.1:${port}/`,
    render,
    close: () => {
      server.closeAllConnections();
      server.close();
      rmSync(folder, { recursive: true });
    },
  };
};
