import { open } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { STORYBOOK_POLICY } from './headers.mjs';
import { Problem } from './problem.mjs';

/**
 * @typedef {import('node:http').ServerResponse} ServerResponse
 * @typedef {{ path: string, policy?: string, isHashed?: boolean }} Target a file to send; one with a hash in its name never changes
 */

const STORYBOOK = repositoryPath('storybook-static');
const HASHED_ASSETS = join(STORYBOOK, 'assets', sep);

/** @type {Record<string, string>} */
const CONTENT_TYPES = {
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
 * Sends the file at a path of the demo.
 * @param {string} path the path of the request, still percent-encoded
 * @param {ServerResponse} response
 * @throws {Problem} when there is no such file
 */
export async function sendDemoFile(path, response) {
  return sendFile(locate(path), response);
}

/**
 * Sends the file at a path of Storybook's static build.
 * @param {string} path the path of the request, still percent-encoded
 * @param {ServerResponse} response
 * @throws {Problem} when there is no such file
 */
export async function sendStorybookFile(path, response) {
  return sendFile(locateStory(path), response);
}

/** @param {Target} target @param {ServerResponse} response */
async function sendFile(target, response) {
  const file = await openFile(target.path);
  try {
    const { size } = await file.stat();
    if (target.policy) response.setHeader('Content-Security-Policy', target.policy);
    response.writeHead(200, {
      'Cache-Control': target.isHashed ? 'max-age=31536000, immutable' : 'no-cache',
      'Content-Length': size,
      'Content-Type': CONTENT_TYPES[extname(target.path)] ?? 'application/octet-stream',
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
  if (path === '/') return { path: repositoryPath('demo/public/index.html') };
  if (path === '/api-key-elements.js') return { path: repositoryPath('dist/cdn.js') };
  if (/^\/[a-z-]+\.(html|js)$/.test(path)) return { path: repositoryPath(`demo/public${path}`) };
  throw notFound();
}

/**
 * @param {string} encoded
 * @returns {Target}
 */
function locateStory(encoded) {
  const file = join(STORYBOOK, encoded === '/' ? 'index.html' : decode(encoded));
  if (!file.startsWith(STORYBOOK + sep)) throw notFound();
  return { path: file, policy: STORYBOOK_POLICY, isHashed: file.startsWith(HASHED_ASSETS) };
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
    // There is no such file, or no file can have this name: both are "not found".
  }
  if (path === join(STORYBOOK, 'index.html')) {
    throw new Problem(404, 'Storybook is not built yet: run "npm run build-storybook".');
  }
  throw notFound();
}

/** @param {string} path */
function repositoryPath(path) {
  return fileURLToPath(new URL(`../${path}`, import.meta.url));
}

function notFound() {
  return new Problem(404, 'There is nothing at this address.');
}
