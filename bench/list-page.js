// Runs in the page, which shows one list.

// @ts-expect-error -- served by the benchmark
await import('/list.js');

/** @typedef {import('../src/api-key-list/api-key-list.js').ApiKeyListElement} List */

const words = ['Warehouse export', 'CI deploy', 'Grafana', 'Stock feed', 'Invoice printer'];

/** @param {number} count */
const keys = (count) =>
  Array.from({ length: count }, (_, index) => ({
    id: `key_${index}`,
    applicationName: `${words[index % words.length]} ${index}`,
    description: 'Made by the provisioning of the branch offices',
    role: index % 4 ? 'readonly' : 'admin',
    hint: `ak_live_…${index}`,
    createdAt: new Date(1.7e12 - index * 1e6).toISOString(),
    lastUsedAt: null,
    expiresAt: null,
  }));

/** The content of the search field after each letter; each finds more than one page in both lists. */
const QUERIES = ['e', 'ex', 'exp', 'expo', 'expor', 'export', 'd', 'de', 'dep', 'depl'];

/** @type {List} */
let list;

const bench = {
  /** @param {number} count */
  async open(count) {
    document.body.replaceChildren();
    list = document.createElement('api-key-list');
    list.revocable = list.rotatable = list.editable = true;
    list.keys = keys(count);
    document.body.append(list);
    await list.updateComplete;
    document.body.getBoundingClientRect();
  },
  /** Types one letter and lays out the page. @param {string} query the field's content after it */
  async type(query) {
    const field = /** @type {HTMLInputElement} */ (list.shadowRoot?.querySelector('input'));
    field.value = query;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await list.updateComplete;
    document.body.getBoundingClientRect();
  },
  async typeAll() {
    for (const query of QUERIES) await bench.type(query);
  },
  typeFirst: () => bench.type('e'),
};

Object.assign(globalThis, { bench });
