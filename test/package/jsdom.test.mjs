/** The list and the form in jsdom, where many test suites render their pages. It has no custom states. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { JSDOM } from 'jsdom';

const { window } = new JSDOM('<!doctype html><body></body>', { url: 'http://localhost/' });

/** The globals of Node that Vitest and Jest replace by those of the page. */
const replaced = [
  'Event',
  'CustomEvent',
  'EventTarget',
  'AbortController',
  'AbortSignal',
  'navigator',
];

before(async () => {
  const names = Object.getOwnPropertyNames(window).filter((name) => !(name in globalThis));
  for (const name of [...names, ...replaced])
    Object.defineProperty(globalThis, name, { value: Reflect.get(window, name), writable: true });
  for (const name of /** @type {const} */ (['addEventListener', 'removeEventListener']))
    Object.defineProperty(globalThis, name, { value: window[name].bind(window) });
  await import('../../dist/define.js');
});

after(() => {
  window.document.body.replaceChildren();
  window.close();
});

/** Adds an element, and waits until it has rendered. @param {string} tag @param {object} properties */
const add = async (tag, properties) => {
  const element = Object.assign(window.document.createElement(tag), properties);
  window.document.body.append(element);
  await Reflect.get(element, 'updateComplete');
  return element;
};

describe('in jsdom', () => {
  it('the manager shows the keys of its client', async () => {
    const { createMemoryClient } = await import('../../dist/testing.js');
    const keys = [{ id: '1', applicationName: 'Grafana', role: 'admin' }];
    const manager = await add('api-key-manager', { client: createMemoryClient({ keys }) });
    const list = /** @type {any} */ (manager.shadowRoot?.querySelector('api-key-list'));
    const rows = list.shadowRoot.querySelector('tbody');
    await new Promise((resolve) => {
      new MutationObserver(resolve).observe(rows, { childList: true });
    });
    // Rejects if the update has failed.
    await list.updateComplete;
    assert.match(rows.textContent, /Grafana/);
  });

  it('the form takes and validates a draft', async () => {
    const form = /** @type {any} */ (await add('add-api-key-form', {}));
    assert.equal(form.checkValidity(), false);
    form.value = { applicationName: 'Grafana', role: 'admin' };
    assert.equal(form.checkValidity(), true);
    form.reset();
    assert.equal(form.value.applicationName, '');
    form.requestSubmit();
    assert.match(form.shadowRoot.textContent, /Enter an application name/);
    assert.equal(form.shadowRoot.activeElement?.id, 'application');
    form.expiry = { presets: [7], allowCustom: true };
    await form.updateComplete;
    const choice = form.shadowRoot.querySelector('#expiry');
    choice.value = '7';
    choice.dispatchEvent(new window.Event('input', { bubbles: true, composed: true }));
    await form.updateComplete;
    assert.match(form.value.expiresAt, /^\d{4}-/);
    choice.value = 'custom';
    choice.dispatchEvent(new window.Event('input', { bubbles: true, composed: true }));
    await form.updateComplete;
    assert.equal(form.value.expiresAt, '');
  });
});
