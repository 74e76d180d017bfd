import { ApiKeyManager } from 'api-key-elements/react.js';

const roles = [
  { value: 'admin', label: 'Administrator', privileged: true },
  { value: 'readonly', label: 'Read only' },
];

export default function ApiKeysPage() {
  return (
    <ApiKeyManager src="/api/keys" roles={roles}>
      <noscript>API keys need JavaScript.</noscript>
    </ApiKeyManager>
  );
}
