import { html } from './html.mjs';
import { permissions as offered } from './public/permissions.js';

/**
 * @typedef {import('./key-store.mjs').KeyWithSecret} KeyWithSecret
 * @typedef {import('./problem.mjs').Problem} Problem
 * @typedef {import('./form-body.mjs').FormContent & { problem?: Problem }} FormState what the user sent, and why not
 */

/**
 * The page with the form. The element takes it over where scripts run; elsewhere it works as it is.
 * @param {FormState} state
 */
export function formPage(state) {
  const { values, problem } = state;
  const { applicationName, description, role, expiresAt, idempotencyKey } = values;
  const name = html`<input ${attributesOf('applicationName', state)} value="${applicationName}" required />`;
  // HTML drops the first line break of a text area.
  const text = html`<textarea ${attributesOf('description', state)} rows="3">${'\n'}${description}</textarea>`;
  const roles = html`<select ${attributesOf('role', state)} required>
    <option value="">Choose a role</option>
    ${optionOf('admin', 'Provides full administrative privileges.', role)}
    ${optionOf('readonly', 'Grants read-only access.', role)}
  </select>`;
  const day = html`<input ${attributesOf('expiresAt', state)} type="date" value="${expiresAt}" />`;
  return page(
    'Add an API key',
    html`${problem && html`<p role="alert">${problem.message}</p>`}
      <add-api-key-form heading="">
        <form method="post" action="/new-key">
          <input type="hidden" name="idempotencyKey" value="${idempotencyKey}" />
          ${fieldOf('applicationName', 'Application Name', name, state)}
          ${fieldOf('description', 'Description (optional)', text, state)}
          ${fieldOf('role', 'Role', roles, state)}
          ${permissionFields(state)}
          ${fieldOf('expiresAt', 'Expiration (optional)', day, state)}
          <p><button>Create key</button></p>
        </form>
      </add-api-key-form>`,
  );
}

/**
 * The page with a new key. It is the only one that shows the secret.
 * @param {KeyWithSecret} key
 */
export function secretPage({ applicationName, role, secret }) {
  return page(
    'API key created',
    html`<p>
        Copy the key of <bdi>${applicationName}</bdi> (${role}) now: it cannot be shown again later.
      </p>
      <p><code class="key" translate="no">${secret}</code></p>
      <p><a href="/new-key">Add another key</a></p>`,
  );
}

/**
 * @param {string} title
 * @param {ReturnType<typeof html>} content
 */
function page(title, content) {
  return String(
    html`<!doctype html>
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <title>${title} - api-key-elements</title>
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <script src="/page-styles.js"></script>
          <script type="module" src="/api-key-elements.js"></script>
          <script type="module" src="/new-key.js"></script>
        </head>
        <body>
          <main class="card">
            <h1>${title}</h1>
            ${content}
            <p><a href="/">Back to the demo</a></p>
          </main>
        </body>
      </html> `,
  );
}

/**
 * A label with its control and error.
 * @param {string} name
 * @param {string} label
 * @param {ReturnType<typeof html>} control
 * @param {FormState} state
 */
const fieldOf = (name, label, control, { problem }) => {
  const errors = problem?.errors?.[name];
  return html`<p><label for="${name}">${label}</label><br />${control}</p>
    ${errors && html`<p id="${name}-error">${errors.join(' ')}</p>`}`;
};

/**
 * A group of checkboxes for each group of permissions. The element makes its own field of them.
 * @param {FormState} state
 */
function permissionFields({ permissions, problem }) {
  const errors = problem?.errors?.permissions;
  const groups = [...new Set(offered.map(({ group }) => group))];
  return html`${errors && html`<p id="permissions-error">${errors.join(' ')}</p>`}
    ${groups.map(
      (group) =>
        html`<fieldset ${errors && html`aria-describedby="permissions-error"`}>
          <legend>${group}</legend>
          ${offered
            .filter((permission) => permission.group === group)
            .map((permission) => checkboxOf(permission, permissions))}
        </fieldset>`,
    )}`;
}

/**
 * @param {import('./public/permissions.js').Permission} permission
 * @param {string[]} ticked
 */
const checkboxOf = ({ value, label, disabled }, ticked) =>
  html`<p>
    <label>
      <input
        type="checkbox"
        name="permissions"
        value="${value}"
        ${ticked.includes(value) && 'checked'}
        ${disabled && 'disabled'}
      />
      ${label}
    </label>
  </p>`;

/**
 * The attributes of a control, and the reference to its error. The element shows this error at its own field.
 * @param {string} name
 * @param {FormState} state
 */
const attributesOf = (name, { problem }) =>
  html`id="${name}" name="${name}"
  ${problem?.errors?.[name] && html`aria-invalid="true" aria-describedby="${name}-error"`}`;

/** @param {string} value @param {string} description @param {string | undefined} chosen */
const optionOf = (value, description, chosen) =>
  html`<option value="${value}" data-description="${description}" ${value === chosen && 'selected'}>
    ${value}
  </option>`;
