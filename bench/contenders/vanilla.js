// The form in a custom element without a library.
import { Behaviour } from './behaviour.js';
import css from './form.css';
import html from './form.html';

const template = document.createElement('template');
template.innerHTML = html;

const sheet = new CSSStyleSheet();
sheet.replaceSync(
  `:host{display:block}:host([hidden]){display:none}.root{all:initial;color:inherit;color-scheme:inherit;visibility:inherit;font:inherit}${css}`,
);

class VanillaKeyForm extends HTMLElement {
  /** @type {import('./behaviour.js').Save} */
  save = () => undefined;

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    root.append(template.content.cloneNode(true));
    const form = /** @type {HTMLFormElement} */ (root.firstElementChild);
    new Behaviour(form, (draft) => this.save(draft));
  }
}

customElements.define('vanilla-key-form', VanillaKeyForm);
