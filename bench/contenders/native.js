// The form in native HTML, in the light DOM: its ids and its CSS must not collide with others of the page.
import { Behaviour } from './behaviour.js';
import css from './form.css';
import html from './form.html';

const template = document.createElement('template');
template.innerHTML = html;

const sheet = new CSSStyleSheet();
// Nesting keeps the rules from reaching the rest of the page.
sheet.replaceSync(`.key-form{${css}}`);
document.adoptedStyleSheets.push(sheet);

let count = 0;

/** @param {DocumentFragment} fragment */
const makeIdsUnique = (fragment) => {
  count += 1;
  for (const element of fragment.querySelectorAll('[id], [for]'))
    for (const name of ['id', 'for', 'aria-describedby']) {
      const value = element.getAttribute(name);
      if (value) element.setAttribute(name, `${value}-${count}`);
    }
};

/** @param {import('./behaviour.js').Save} save */
export const createKeyForm = (save) => {
  const fragment = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
  makeIdsUnique(fragment);
  const wrapper = document.createElement('div');
  wrapper.className = 'key-form';
  wrapper.append(fragment);
  const form = /** @type {HTMLFormElement} */ (wrapper.firstElementChild);
  new Behaviour(form, save);
  return wrapper;
};
