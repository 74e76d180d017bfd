import { html } from './html.mjs';

const scripts = {
  '': '',
  turbo: html`<script type="module" src="/turbo/turbo.es2017-esm.js"></script>`,
  htmx: html`<script src="/htmx/htmx.min.js" defer></script>`,
};

/** The page with the form and the keys. `values` is what the form holds, `errors` why it was refused. */
export const keysPage = ({ library, values, items, errors = {}, message = '' }) =>
  page(
    library,
    'API keys',
    html`${keyForm({ values, errors, message })}
      <ul>
        ${items.map((key) => html`<li>${keyRow(key)}</li>`)}
      </ul>`,
  );

const keyForm = ({ values, errors, message }) => html`
  <p role="alert">${message}</p>
  <add-api-key-form>
    <form method="post" action="keys" data-turbo="false" hx-boost="false">
      <input type="hidden" name="idempotencyKey" value="${values.idempotencyKey}" />
      <p>
        <label>
          Application Name
          <input name="applicationName" value="${values.applicationName}" required
            ${invalid(errors, 'applicationName')} />
        </label>
        <span id="applicationName-error">${errors.applicationName}</span>
      </p>
      <p>
        <label>
          Description
          <textarea name="description" ${invalid(errors, 'description')}>
${values.description}</textarea>
        </label>
        <span id="description-error">${errors.description}</span>
      </p>
      <p>
        <label>
          Role
          <select name="role" required ${invalid(errors, 'role')}>
            <option value="">Choose a role</option>
            ${roleOption('admin', 'Administrator', values.role)}
            ${roleOption('readonly', 'Read only', values.role)}
          </select>
        </label>
        <span id="role-error">${errors.role}</span>
      </p>
      <button>Create key</button>
    </form>
  </add-api-key-form>
`;

const invalid = (errors, name) =>
  errors[name] && html`aria-invalid="true" aria-describedby="${name}-error"`;

const roleOption = (value, label, chosen) =>
  html`<option value="${value}" ${value === chosen && 'selected'}>${label}</option>`;

const keyRow = ({ id, applicationName, hint, revokedAt }) => html`
  <bdi>${applicationName}</bdi> <code>${hint}</code>
  ${revokedAt ? 'Revoked' : revokeForm(id, applicationName)}
`;

const revokeForm = (id, name) => html`
  <form method="post" action="keys/${id}/revoke">
    <button aria-label="Revoke ${name}">Revoke</button>
  </form>
`;

/** The page with a new key: the only one that shows the secret. */
export const secretPage = ({ library, key }) =>
  page(
    library,
    'API key created',
    html`<p>Copy the key of <bdi>${key.applicationName}</bdi> now: it cannot be shown again.</p>
      <p><code translate="no">${key.secret}</code></p>
      <p><a href="keys">All API keys</a> <a href="/">Home</a></p>`,
  );

export const homePage = () =>
  page(
    '',
    'API keys of a server-rendered site',
    html`<p><a href="/keys">Without a library</a></p>
      <p><a href="/with-turbo/keys">With Turbo</a></p>
      <p><a href="/with-htmx/keys">With htmx</a></p>`,
  );

const page = (library, title, content) =>
  String(
    html`<!doctype html>
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <!-- Turbo shows its copy of a page again when the user goes back. -->
          <meta name="turbo-cache-control" content="no-cache" />
          <title>${title}</title>
          <script type="module" src="/elements/cdn.js"></script>
          ${scripts[library]}
        </head>
        <body hx-boost:inherited="true">
          <main>
            <h1>${title}</h1>
            ${content}
          </main>
        </body>
      </html>`,
  );
