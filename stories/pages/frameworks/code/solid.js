import 'api-key-elements/add-api-key-dialog/define.js';
import { createSignal } from 'solid-js';
import html from 'solid-js/html';

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

export function AddKey() {
  const [made, setMade] = createSignal('');
  return html`
    <add-api-key-dialog
      prop:roles=${() => roles}
      default-role="audit"
      on:submit=${save}
      on:created=${(event) => setMade(event.draft.applicationName)}
    ></add-api-key-dialog>
    <p>Made: ${made}</p>
  `;
}
