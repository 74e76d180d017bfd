// Runs in the page, with the form that its URL names. It measures all forms alike.

/** @typedef {HTMLElement & { updateComplete?: Promise<unknown> }} Form */

const name = new URLSearchParams(location.search).get('form');
const script = await import(`/${name}.js`);

/** @type {() => Form} */
const create = {
  npm: () => document.createElement('add-api-key-form'),
  cdn: () => document.createElement('add-api-key-form'),
  native: () => script.createKeyForm(() => undefined),
  vanilla: () => document.createElement('vanilla-key-form'),
}[/** @type {import('./files.mjs').Name} */ (name)];

const layout = () => document.body.offsetHeight;

/** @param {Element} form */
const contentOf = (form) => form.shadowRoot ?? form;

/**
 * Clicks on Save in an empty form.
 * @param {Element} form
 * @throws when not both errors are shown, or the first invalid field has no focus
 */
const showErrors = (form) => {
  const content = contentOf(form);
  /** @type {HTMLElement} */ (content.querySelector('[part=save]')).click();
  layout();
  const [first, ...others] = content.querySelectorAll('[aria-invalid=true]');
  const root = /** @type {Document | ShadowRoot} */ (content.getRootNode());
  if (others.length !== 1 || root.activeElement !== first) throw new Error(`${name}: no errors`);
};

/**
 * Counts the nodes of a form: itself, its shadow root, elements, texts and comments.
 * @param {Node} node
 * @returns {number}
 */
const countNodes = (node) => {
  const shadow = node instanceof Element && node.shadowRoot;
  const children = [...node.childNodes, ...(shadow ? [shadow] : [])];
  return children.reduce((sum, child) => sum + countNodes(child), 1);
};

/** What the measuring process calls. */
const bench = {
  /** Makes forms and lays out the page with all of them at once. @param {number} count */
  async mount(count) {
    const holder = document.createElement('div');
    for (let index = 0; index < count; index += 1) holder.append(create());
    document.body.append(holder);
    // Elements render in the order in which they were connected: the last one renders last.
    await /** @type {Form} */ (holder.lastElementChild).updateComplete;
    layout();
  },
  /** Makes forms and lays out the page with each. @param {number} count */
  async mountEach(count) {
    for (let index = 0; index < count; index += 1) await bench.mount(1);
  },
  unmount() {
    document.body.replaceChildren();
    layout();
  },
  /** Clicks on Save in each form and lays out the page with the errors. */
  saveEach() {
    for (const holder of document.body.children)
      showErrors(/** @type {Element} */ (holder.firstElementChild));
  },
  nodes() {
    return countNodes(/** @type {Node} */ (document.body.firstElementChild?.firstElementChild));
  },
};

/** @typedef {typeof bench} Bench */

Object.assign(globalThis, { bench });
