import { html } from 'lit';
import { hint, note, rows, secretOf, title } from './host-keys.js';

const badges = { Active: 'success', Expiring: 'warning', Revoked: 'secondary' };

const fields = () => html`
  <div class="mb-3">
    <label class="form-label" for="own-name">Name</label>
    <input class="form-control" id="own-name" />
    <div class="form-text">${hint}</div>
  </div>
  <div class="mb-3">
    <label class="form-label" for="own-text">Description</label>
    <textarea class="form-control" id="own-text" rows="2"></textarea>
  </div>
  <div class="mb-3">
    <label class="form-label" for="own-choice">Role</label>
    <select class="form-select" id="own-choice">
      <option>Choose a role</option>
    </select>
  </div>
`;

export const form = () => html`
  <form>
    <h2 class="h5">${title}</h2>
    ${fields()}
    <button class="btn btn-primary" type="button">Save</button>
    <button class="btn btn-outline-secondary" type="button">Cancel</button>
  </form>
`;

export const list = () => html`
  <h2 class="h5">${title}</h2>
  <div class="d-flex gap-2 mb-2">
    <input class="form-control w-25" aria-label="Search" placeholder="Search" />
    <select class="form-select w-auto" aria-label="Role">
      <option>All roles</option>
    </select>
  </div>
  <table class="table table-hover align-middle">
    <thead>
      <tr>
        <th scope="col">Application</th>
        <th scope="col">Role</th>
        <th scope="col">Key</th>
        <th scope="col">Status</th>
        <th scope="col"><span class="visually-hidden">Actions</span></th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ({ name, role, key, status }) =>
          html`<tr>
            <th scope="row">${name}</th>
            <td>${role}</td>
            <td><span class="font-monospace">${key}</span></td>
            <td>
              <span class="badge bg-${badges[status]}-subtle text-${badges[status]}-emphasis"
                >${status}</span
              >
            </td>
            <td class="text-end">
              <button class="btn btn-sm btn-link" type="button">Edit</button>
              <button class="btn btn-sm btn-link link-danger" type="button">Revoke</button>
            </td>
          </tr>`,
      )}
    </tbody>
  </table>
`;

export const secret = () => html`
  <h2 class="h5">${title}</h2>
  <div class="alert alert-warning">${note}</div>
  <div class="input-group mb-3">
    <input class="form-control font-monospace" aria-label="Key" readonly value=${secretOf} />
    <button class="btn btn-outline-secondary" type="button">Show</button>
    <button class="btn btn-primary" type="button">Copy</button>
  </div>
  <div class="form-check">
    <input class="form-check-input" type="checkbox" id="own-check" />
    <label class="form-check-label" for="own-check">I have stored this key</label>
  </div>
`;

export const dialog = () => html`
  <div class="modal d-block position-static">
    <div class="modal-dialog">
      <div class="modal-content">
        <div class="modal-header">
          <h1 class="modal-title fs-5">${title}</h1>
          <button class="btn-close" type="button" aria-label="Close"></button>
        </div>
        <div class="modal-body">${fields()}</div>
        <div class="modal-footer">
          <button class="btn btn-outline-secondary" type="button">Cancel</button>
          <button class="btn btn-primary" type="button">Save</button>
        </div>
      </div>
    </div>
  </div>
`;
