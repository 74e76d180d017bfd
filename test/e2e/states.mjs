/** Each element in the states that a person meets, on a page of its own with the built elements. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach } from 'node:test';
import { control, launch } from './browser.mjs';
import { drawn } from './modes.mjs';

/**
 * @typedef {import('puppeteer-core').Page} Page
 * @typedef {{ tag: string, set?: (element: any) => void, acts?: string[] }} State
 * `set` runs in the page, `acts` are the names of the controls that are pressed one after the other
 */

const script = readFileSync(join(import.meta.dirname, '../../dist/cdn.js'), 'utf8');

/** Serves the page from this machine: only a secure page has a clipboard. */
const serve = async () => {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(
      '<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>States</title><main></main></html>',
    );
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
};
const { origin, close } = await serve();

/** @type {import('puppeteer-core').Browser} */
let browser;
/** The page of the test that runs. @type {Page} */
export let page;

/** Gives each test a page of its own: one with a secret asks before it is left. */
export const inPages = () => {
  before(async () => {
    browser = await launch();
  });
  beforeEach(async () => {
    page = await browser.newPage();
  });
  afterEach(() => page.close());
  after(async () => {
    await browser.close();
    close();
  });
};

const form = (/** @type {any} */ element) => {
  const permissions = Array.from({ length: 14 }, (_, index) => ({
    ...{ value: `p${index}`, label: `Permission ${index}` },
    ...{ group: index < 7 ? 'Invoices' : 'Customers', description: index % 2 ? 'What it is' : '' },
  }));
  Object.assign(element, { permissions, expiry: { presets: [7], allowCustom: true } });
};

const secret = (/** @type {any} */ element) =>
  Object.assign(element, {
    ...{
      secret: 'ak_live_Qm7ZtXc42LpW9sRb8uVd3f9a',
      applicationName: 'Report',
      roleLabel: 'admin',
    },
    snippets: [{ label: 'Environment file', template: 'API_KEY={secret}' }],
  });

const list = (/** @type {any} */ element) => {
  const at = (/** @type {number} */ days) => new Date(Date.now() + days * 864e5).toISOString();
  const given = {
    role: 'admin',
    hint: 'ak_live_…3f9a',
    createdAt: at(-40),
    description: 'At night',
  };
  const keys = [
    { id: 'a', applicationName: 'Importer', permissions: ['Read', 'Send'], lastUsedAt: at(-0.01) },
    { id: 'b', applicationName: 'Deploy', previousSecretExpiresAt: at(2), expiresAt: at(90) },
    { id: 'c', applicationName: 'Grafana', expiresAt: at(3), createdBy: 'Dana' },
    { id: 'd', applicationName: 'Old importer', revokedAt: at(-1) },
    { id: 'e', applicationName: 'Report', expiresAt: at(-2) },
  ];
  Object.assign(element, {
    keys: keys.map((key) => ({ ...given, ...key })),
    ...{ revocable: true, rotatable: true, editable: true, pageSize: 4 },
  });
};

const selectable = (/** @type {any} */ element) => Object.assign(element, { selectable: true });

/** A client whose server has no answer to a load, or three keys and an answer to all else. */
const manager = (/** @type {any} */ element) => {
  const items = ['Importer', 'Deploy', 'Grafana'].map((applicationName, index) => ({
    ...{ id: String(index), applicationName, role: 'readonly', createdAt: '2026-01-02T03:04:05Z' },
  }));
  const key = async () => ({ ...items[0], secret: 'ak_live_Qm7ZtXc42LpW9sRb8uVd3f9a' });
  const page = async () => ({ items, nextCursor: null, total: 3 });
  element.client = { list: page, create: key, rotate: key, revoke: key, update: key };
};
const offline = (/** @type {any} */ element) => {
  element.client = { list: () => Promise.reject(new Error('Offline')) };
};
const unavailable = (/** @type {any} */ element) => {
  element.unavailable = 'You have 10 of 10 keys. Revoke one to add another.';
};

/** @satisfies {Record<string, State>} */
export const states = {
  'a form': { tag: 'add-api-key-form', set: form },
  'a form with errors': { tag: 'add-api-key-form', set: form, acts: ['Save'] },
  'a dialog with the form': { tag: 'add-api-key-dialog', set: form, acts: ['Add API Key'] },
  'a dialog whose Add is unavailable': { tag: 'add-api-key-dialog', set: unavailable },
  'a secret': { tag: 'api-key-secret', set: secret },
  'a secret that is shown': { tag: 'api-key-secret', set: secret, acts: ['Show'] },
  'a secret before it is lost': { tag: 'api-key-secret', set: secret, acts: ['Done'] },
  'a list': { tag: 'api-key-list', set: list },
  'a list that edits': { tag: 'api-key-list', set: list, acts: ['Edit'] },
  'a list that asks before it revokes': { tag: 'api-key-list', set: list, acts: ['Revoke'] },
  'a list that asks before it rotates': { tag: 'api-key-list', set: list, acts: ['Rotate'] },
  'a list that names permissions': { tag: 'api-key-list', set: list, acts: ['2 permissions'] },
  'a manager': { tag: 'api-key-manager', set: manager },
  'a manager without a server': { tag: 'api-key-manager', set: offline },
  'a manager that is unavailable': { tag: 'api-key-manager', set: unavailable },
};

/** Opens a state on an empty page. @param {State} state @param {string} [style] of the page */
export const enterState = async ({ tag, set, acts = [] }, style = '') => {
  await page.goto(origin);
  await page.addScriptTag({ type: 'module', content: script });
  await page.waitForFunction(() => customElements.get('api-key-manager'));
  const handle = await page.evaluateHandle(
    (name, css) => {
      document.body.style.cssText = css;
      const element = document.createElement(name);
      document.querySelector('main')?.append(element);
      return element;
    },
    tag,
    style,
  );
  if (set) await handle.evaluate(/** @type {any} */ (set));
  for (const name of acts) await (await control(page, name)).click();
  await page.evaluate(drawn);
  return handle;
};

export { selectable };
