import 'api-key-elements/add-api-key-dialog/define.js';
import { html, LitElement } from 'lit';

const roles = [
  { value: 'audit', label: 'Auditor', description: 'Reads the log.' },
  { value: 'deploy', label: 'Deployer', description: 'Starts a release.' },
];

const save = (event) =>
  event.respondWith(
    fetch('/api/keys', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': event.idempotencyKey },
      body: JSON.stringify(event.draft),
      signal: event.signal,
    }),
  );

export class AddKey extends LitElement {
  static properties = { made: { state: true } };

  render() {
    return html`
      <add-api-key-dialog
        .roles=${roles}
        default-role="audit"
        @submit=${save}
        @created=${(event) => (this.made = event.draft.applicationName)}
      ></add-api-key-dialog>
      <p>Made: ${this.made}</p>
    `;
  }
}

customElements.define('add-key', AddKey);
