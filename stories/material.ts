import '@material/web/button/filled-button.js';
import '@material/web/button/outlined-button.js';
import '@material/web/button/text-button.js';
import '@material/web/checkbox/checkbox.js';
import '@material/web/chips/assist-chip.js';
import '@material/web/dialog/dialog.js';
import '@material/web/divider/divider.js';
import '@material/web/list/list-item.js';
import '@material/web/list/list.js';
import '@material/web/select/outlined-select.js';
import '@material/web/select/select-option.js';
import '@material/web/textfield/outlined-text-field.js';
import { html } from 'lit';
import { hint, note, rows, secretOf, title } from './host-keys.js';

const fields = () => html`
  <md-outlined-text-field label="Name" value="Report" supporting-text=${hint}>
  </md-outlined-text-field>
  <md-outlined-text-field type="textarea" label="Description" rows="2"></md-outlined-text-field>
  <md-outlined-select label="Role">
    <md-select-option selected value="readonly">
      <div slot="headline">Read-only</div>
    </md-select-option>
  </md-outlined-select>
`;

const heading = () =>
  html`<h2 style="margin: 0; font-size: 1.5rem; font-weight: 400; line-height: 2rem">${title}</h2>`;

export const form = () => html`
  <form style="display: grid; gap: 1.25rem">
    ${heading()} ${fields()}
    <div>
      <md-filled-button type="button">Save</md-filled-button>
      <md-outlined-button type="button">Cancel</md-outlined-button>
    </div>
  </form>
`;

/** Material 3 has no table; its list is the nearest. */
export const list = () => html`
  ${heading()}
  <md-list style="--md-list-container-color: transparent">
    ${rows.map(
      ({ name, role, key, status }) => html`
        <md-list-item>
          <div slot="headline">${name}</div>
          <div slot="supporting-text">${role}, ${key}</div>
          <div slot="end">
            <md-assist-chip label=${status}></md-assist-chip>
            <md-text-button type="button">Edit</md-text-button>
            <md-text-button type="button">Revoke</md-text-button>
          </div>
        </md-list-item>
        <md-divider></md-divider>
      `,
    )}
  </md-list>
`;

export const secret = () => html`
  <div style="display: grid; gap: 1.25rem">
    ${heading()}
    <md-outlined-text-field label="Key" readonly value=${secretOf} supporting-text=${note}>
    </md-outlined-text-field>
    <div>
      <md-filled-button type="button">Copy</md-filled-button>
      <md-text-button type="button">Show</md-text-button>
    </div>
    <label style="display: flex; align-items: center">
      <md-checkbox touch-target="wrapper"></md-checkbox>I have stored this key
    </label>
  </div>
`;

export const dialog = () => html`
  <md-dialog open quick>
    <div slot="headline">${title}</div>
    <div slot="content" style="display: grid; gap: 1.25rem">${fields()}</div>
    <div slot="actions">
      <md-text-button>Cancel</md-text-button>
      <md-text-button>Save</md-text-button>
    </div>
  </md-dialog>
`;
