import 'api-key-elements/add-api-key-form/define.js';
import 'htmx.org';
import { answer, cancelled, created, roles } from './host.mjs';

// For the `hx-on:` attributes of the fragments that the server sends.
Object.assign(window, { answer, cancelled, created });

const giveRoles = () => {
  for (const form of document.querySelectorAll('add-api-key-form'))
    if (form.roles[0]?.value !== 'audit') form.roles = roles;
};
giveRoles();
document.addEventListener('htmx:after:swap', giveRoles);
