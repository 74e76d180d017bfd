import { createComponent } from '@lit/react';
import { AddApiKeyDialogElement } from 'api-key-elements';
import 'api-key-elements/add-api-key-dialog/define.js';
import * as React from 'react';

const AddApiKeyDialog = createComponent({
  react: React,
  tagName: 'add-api-key-dialog',
  elementClass: AddApiKeyDialogElement,
  events: { onSubmit: 'submit', onCancel: 'cancel', onCreated: 'created', onClose: 'close' },
});

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
  const [made, setMade] = React.useState('');
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
