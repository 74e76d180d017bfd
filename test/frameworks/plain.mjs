import 'api-key-elements/define.js';
import { answer, cancelled, created, roles } from './host.mjs';

const root = /** @type {HTMLElement} */ (document.getElementById('root'));
root.innerHTML = `
  <main>
    <output>Edits: 0</output>
    <button>Switch</button>
    <button>Remove</button>
    <add-api-key-form default-role="audit"></add-api-key-form>
  </main>
`;

const form =
  /** @type {import('../../src/add-api-key-form/add-api-key-form.js').AddApiKeyFormElement} */ (
    root.lastElementChild?.lastElementChild
  );
form.roles = roles;
form.addEventListener('submit', answer);
form.addEventListener('cancel', cancelled);
form.addEventListener('created', created);

let edits = 0;
form.addEventListener('input', () => {
  edits += 1;
  /** @type {HTMLElement} */ (root.querySelector('output')).textContent = `Edits: ${edits}`;
});

const [toggle, remove] = root.querySelectorAll('button');
toggle?.addEventListener('click', () => (form.disabled = !form.disabled));
remove?.addEventListener('click', () => form.remove());
