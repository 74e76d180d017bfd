import { AddApiKeyDialog } from 'api-key-elements/react.js';
import { useState } from 'react';

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
  const [made, setMade] = useState('');
  return (
    <>
      <AddApiKeyDialog
        roles={roles}
        defaultRole="audit"
        onSubmit={save}
        onCreated={(event) => setMade(event.draft.applicationName)}
      />
      <p>Made: {made}</p>
    </>
  );
}
