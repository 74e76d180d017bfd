// Runs in the page, with the form that its address names: what is measured is the same for all three.

/** @typedef {HTMLElement & { updateComplete?: Promise<unknown> }} Form */

const name = new URLSearchParams(location.search).get('form');
const script = await import(`/${name}.js`);

/** @type {() => Form} */
const create = {
  element: () => document.createElement('add-api-key-form'),
  native: () => script.createKeyForm(() => undefined),
  vanilla: () => document.createElement('vanilla-key-form'),
}[/** @type {import('./files.mjs').Name} */ (name)];

const layout = () => document.body.offsetHeight;

/** @param {Element} form */
const contentOf = (form) => form.shadowRoot ?? form;

/**
 * Clicks on Save in an empty form, and sees to it that both errors are there and the focus is.
 * @param {Element} form
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
 * The nodes of a form: itself, its shadow root, elements, texts and comments.
 * @param {Node} node
 * @returns {number}
 */
const countNodes = (node) => {
  const shadow = node instanceof Element && node.shadowRoot;
  const children = [...node.childNodes, ...(shadow ? [shadow] : [])];
  return children.reduce((sum, child) => sum + countNodes(child), 1);
};

/** What the measuring side calls. */
const bench = {
  /**
   * From making the first form to a page that is laid out with all of them.
   * @param {number} count
   */
  async mount(count) {
    const holder = document.createElement('div');
    for (let index = 0; index < count; index += 1) holder.append(create());
    document.body.append(holder);
    // They are drawn in the order in which they came.
    await /** @type {Form} */ (holder.lastElementChild).updateComplete;
    layout();
  },
  /**
   * The same for forms that come one at a time.
   * @param {number} count
   */
  async mountEach(count) {
    for (let index = 0; index < count; index += 1) await bench.mount(1);
  },
  unmount() {
    document.body.replaceChildren();
    layout();
  },
  /** From a click on Save to a page that is laid out with the errors: once in each form. */
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
