import '@awesome.me/webawesome/dist/components/badge/badge.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/callout/callout.js';
import '@awesome.me/webawesome/dist/components/checkbox/checkbox.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import '@awesome.me/webawesome/dist/components/option/option.js';
import '@awesome.me/webawesome/dist/components/select/select.js';
import '@awesome.me/webawesome/dist/components/textarea/textarea.js';
import { html } from 'lit';
import { hint, note, rows, secretOf, title } from './host-keys.js';

const badges = { Active: 'success', Expiring: 'warning', Revoked: 'neutral' };

const fields = () => html`
  <wa-input label="Name" hint=${hint}></wa-input>
  <wa-textarea label="Description" rows="2"></wa-textarea>
  <wa-select label="Role" placeholder="Choose a role">
    <wa-option value="readonly">Read-only</wa-option>
  </wa-select>
`;

const heading = () => html`<h2 style="margin: 0; font-size: var(--wa-font-size-l)">${title}</h2>`;

export const form = () => html`
  <form style="display: grid; gap: var(--wa-space-l)">
    ${heading()} ${fields()}
    <div>
      <wa-button variant="brand">Save</wa-button>
      <wa-button appearance="outlined">Cancel</wa-button>
    </div>
  </form>
`;

export const list = () => html`
  ${heading()}
  <div style="inline-size: 18rem; margin-block: var(--wa-space-s)">
    <wa-input aria-label="Search" placeholder="Search" size="s"></wa-input>
  </div>
  <table class="wa-hover-rows">
    <thead>
      <tr>
        <th scope="col">Application</th>
        <th scope="col">Role</th>
        <th scope="col">Key</th>
        <th scope="col">Status</th>
        <th scope="col">Actions</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ({ name, role, key, status }) =>
          html`<tr>
            <th scope="row">${name}</th>
            <td>${role}</td>
            <td><code>${key}</code></td>
            <td><wa-badge variant=${badges[status]} appearance="filled">${status}</wa-badge></td>
            <td>
              <wa-button size="s" appearance="plain">Edit</wa-button>
              <wa-button size="s" appearance="plain" variant="danger">Revoke</wa-button>
            </td>
          </tr>`,
      )}
    </tbody>
  </table>
`;

export const secret = () => html`
  <div style="display: grid; gap: var(--wa-space-l)">
    ${heading()}
    <wa-callout variant="warning">${note}</wa-callout>
    <wa-input aria-label="Key" readonly value=${secretOf}></wa-input>
    <div>
      <wa-button variant="brand">Copy</wa-button>
      <wa-button appearance="plain">Show</wa-button>
    </div>
    <wa-checkbox>I have stored this key</wa-checkbox>
  </div>
`;

export const dialog = () => html`
  <wa-dialog label=${title} open>
    <div style="display: grid; gap: var(--wa-space-l)">${fields()}</div>
    <wa-button slot="footer" appearance="outlined">Cancel</wa-button>
    <wa-button slot="footer" variant="brand">Save</wa-button>
  </wa-dialog>
`;
