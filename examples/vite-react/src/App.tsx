import { ApiKeyManager } from 'api-key-elements/react.js';
import { useState } from 'react';

const roles = [
  { value: 'admin', label: 'Administrator', privileged: true },
  { value: 'readonly', label: 'Read only', description: 'Grants read-only access.' },
];

export function App() {
  const [newest, setNewest] = useState('');
  return (
    <main>
      <ApiKeyManager
        src="/api/keys"
        roles={roles}
        onCreated={({ draft }) => setNewest(draft.applicationName)}
      />
      {newest && <p>You have just created the key for {newest}.</p>}
    </main>
  );
}
