import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import '@awesome.me/webawesome/dist/components/option/option.js';
import '@awesome.me/webawesome/dist/components/select/select.js';
import '@awesome.me/webawesome/dist/components/textarea/textarea.js';
import '@material/web/button/filled-button.js';
import '@material/web/button/outlined-button.js';
import '@material/web/select/outlined-select.js';
import '@material/web/select/select-option.js';
import '@material/web/textfield/outlined-text-field.js';
import { html } from 'lit';

const hint = 'A name that says what it is for.';

export const bootstrap = () => html`
  <form>
    <h2 class="h5">The library's own</h2>
    <div class="mb-3">
      <label class="form-label" for="own-name">Name</label>
      <input class="form-control" id="own-name" />
      <div class="form-text">${hint}</div>
    </div>
    <div class="mb-3">
      <label class="form-label" for="own-text">Description</label>
      <textarea class="form-control" id="own-text" rows="3"></textarea>
    </div>
    <div class="mb-3">
      <label class="form-label" for="own-choice">Role</label>
      <select class="form-select" id="own-choice">
        <option>Choose a role</option>
      </select>
    </div>
    <button class="btn btn-primary" type="button">Save</button>
    <button class="btn btn-outline-secondary" type="button">Cancel</button>
  </form>
`;

export const material = () => html`
  <form style="display: grid; gap: 1.25rem">
    <h2 style="margin: 0; font-size: 1.25rem">The library's own</h2>
    <md-outlined-text-field label="Name" value="Report" supporting-text=${hint}>
    </md-outlined-text-field>
    <md-outlined-text-field type="textarea" label="Description" rows="3"></md-outlined-text-field>
    <md-outlined-select label="Role">
      <md-select-option selected value="readonly">
        <div slot="headline">Read-only</div>
      </md-select-option>
    </md-outlined-select>
    <div>
      <md-filled-button type="button">Save</md-filled-button>
      <md-outlined-button type="button">Cancel</md-outlined-button>
    </div>
  </form>
`;

export const webAwesome = () => html`
  <form style="display: grid; gap: var(--wa-space-l)">
    <h2 style="margin: 0; font-size: var(--wa-font-size-l)">The library's own</h2>
    <wa-input label="Name" hint=${hint}></wa-input>
    <wa-textarea label="Description" rows="3"></wa-textarea>
    <wa-select label="Role" placeholder="Choose a role">
      <wa-option value="readonly">Read-only</wa-option>
    </wa-select>
    <div>
      <wa-button variant="brand">Save</wa-button>
      <wa-button appearance="outlined">Cancel</wa-button>
    </div>
  </form>
`;
