// Runs in the page, which shows one form with permissions.

// @ts-expect-error -- served by the benchmark
await import('/form.js');

/** @param {number} count */
const permissions = (count) =>
  Array.from({ length: count }, (_, index) => ({
    value: `permission-${index}`,
    label: `Permission ${index}`,
    description: `Allows the service number ${index} of the branch offices`,
    group: `Group ${index % 40}`,
  }));

/** The content of the filter after each letter. The last one shows all again, which is the most work. */
const QUERIES = ['o', 'of', 'off', 'g', 'gr', 'group 3', 'group 39', '9', ''];

/** @type {import('../src/add-api-key-form/add-api-key-form.js').AddApiKeyFormElement} */
let form;

const bench = {
  /** @param {number} count */
  async open(count) {
    document.body.replaceChildren();
    form = document.createElement('add-api-key-form');
    form.permissions = permissions(count);
    document.body.append(form);
    await form.updateComplete;
    document.body.getBoundingClientRect();
  },
  /** Types one letter and lays out the page. @param {number} index that of the content after it */
  async type(index) {
    const field = /** @type {HTMLInputElement} */ (form.shadowRoot?.querySelector('[part=filter]'));
    field.value = QUERIES[index] ?? '';
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await form.updateComplete;
    document.body.getBoundingClientRect();
  },
};

Object.assign(globalThis, { bench, LETTERS: QUERIES.length });
