import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';

/** @param {string} script */
const page = (script) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bench</title>${script}<body></body></html>`;

/**
 * Serves the measuring page and the scripts of the forms.
 * @param {Record<string, string>} scripts by name
 * @param {URL} [measuring] the script of the measuring page
 * @returns {Promise<{ origin: string, pages: Map<string, string>, close(): void }>}
 */
export const serve = async (scripts, measuring = new URL('page.js', import.meta.url)) => {
  /** @type {Map<string, string>} */
  const pages = new Map([['/', page('<script type="module" src="/page.js"></script>')]]);
  const files = new Map(Object.entries(scripts).map(([name, text]) => [`/${name}.js`, text]));
  files.set('/page.js', await readFile(measuring, 'utf8'));
  const server = createServer(({ url = '/' }, response) => {
    const { pathname, searchParams } = new URL(url, 'http://127.0.0.1');
    const html = pages.get(pathname);
    const body = html ?? files.get(pathname);
    response.writeHead(body === undefined ? 404 : 200, {
      'content-type': `text/${html === undefined ? 'javascript' : 'html'}; charset=utf-8`,
      // A cross-origin isolated page has a clock of 5 µs, not 100.
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    });
    // A script can be delayed, so that the page is painted before it comes.
    setTimeout(() => response.end(body), Number(searchParams.get('delay')));
  });
  await new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(undefined));
  });
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { origin: `http://127.0.0.1:${port}`, pages, close: () => server.close() };
};
