import 'api-key-elements/add-api-key-form/define.js';
import { createSignal } from 'solid-js';
import html from 'solid-js/html';
import { render } from 'solid-js/web';
import { answer, cancelled, created, roles } from './host.mjs';

const Page = () => {
  const [edits, setEdits] = createSignal(0);
  const [disabled, setDisabled] = createSignal(false);
  const [isThere, setIsThere] = createSignal(true);
  const form = () => html`
    <add-api-key-form
      prop:roles=${() => [...roles]}
      default-role="audit"
      prop:disabled=${disabled}
      on:submit=${answer}
      on:cancel=${cancelled}
      on:created=${created}
      on:input=${() => setEdits(edits() + 1)}
    ></add-api-key-form>
  `;
  return html`
    <main>
      <output>Edits: ${edits}</output>
      <button onClick=${() => setDisabled(!disabled())}>Switch</button>
      <button onClick=${() => setIsThere(false)}>Remove</button>
      ${() => isThere() && form()}
    </main>
  `;
};

render(Page, /** @type {HTMLElement} */ (document.getElementById('root')));
