import { open } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { STORYBOOK_POLICY } from './headers.mjs';
import { Problem } from './problem.mjs';

/**
 * @typedef {import('node:http').ServerResponse} ServerResponse
 * @typedef {{ path: string, policy?: string, isHashed?: boolean }} Target by a hash in its name a file never changes
 */

/** @param {string} path */
const inRepository = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

const STORYBOOK = inRepository('storybook-static');
const HASHED = join(STORYBOOK, 'assets', sep);

/** @type {Record<string, string>} */
const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
};

/**
 * Sends the file at an address of the demo, or of Storybook's static build.
 * @param {string} path the path of the request, still percent-encoded
 * @param {ServerResponse} response
 * @throws {Problem} when there is none
 */
export async function sendFile(path, response) {
  if (path === '/storybook') return void response.writeHead(308, { Location: `${path}/` }).end();
  const target = locate(path);
  const file = await openFile(target.path);
  try {
    const { size } = await file.stat();
    if (target.policy) response.setHeader('Content-Security-Policy', target.policy);
    response.writeHead(200, {
      'Cache-Control': target.isHashed ? 'max-age=31536000, immutable' : 'no-cache',
      'Content-Length': size,
      'Content-Type': TYPES[extname(target.path)] ?? 'application/octet-stream',
    });
    await pipeline(file.createReadStream({ autoClose: false }), response);
  } finally {
    await file.close();
  }
}

/**
 * @param {string} path
 * @returns {Target}
 */
function locate(path) {
  if (path === '/') return { path: inRepository('demo/public/index.html') };
  if (path === '/api-key-elements.js') return { path: inRepository('dist/cdn.js') };
  if (/^\/[a-z-]+\.(html|js)$/.test(path)) return { path: inRepository(`demo/public${path}`) };
  if (path.startsWith('/storybook/')) return locateStory(path.slice('/storybook/'.length));
  throw notFound();
}

/**
 * @param {string} encoded
 * @returns {Target}
 */
function locateStory(encoded) {
  const file = join(STORYBOOK, decode(encoded) || 'index.html');
  if (!file.startsWith(STORYBOOK + sep)) throw notFound();
  return { path: file, policy: STORYBOOK_POLICY, isHashed: file.startsWith(HASHED) };
}

/** @param {string} text */
function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    throw notFound();
  }
}

/** @param {string} path */
async function openFile(path) {
  try {
    const file = await open(path);
    if ((await file.stat()).isFile()) return file;
    await file.close();
  } catch {
    // Not there, or not a name that a file can have: the same to whoever asks.
  }
  if (path === join(STORYBOOK, 'index.html')) {
    throw new Problem(404, 'Storybook is not built yet: run "npm run build-storybook".');
  }
  throw notFound();
}

function notFound() {
  return new Problem(404, 'There is nothing at this address.');
}
