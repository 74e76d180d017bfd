import { permissions, roles } from './permissions.js';
import './try-key.js';

const manager = document.querySelector('api-key-manager');

manager.roles = roles;
manager.permissions = permissions;
// There before the first page, which names them, too.
manager.filters = ['status', 'role'];
manager.expiry = { presets: [7, 30, 90], allowCustom: true, allowNever: true };

manager.snippets = [
  { label: 'Environment file', template: 'API_KEY={secret}' },
  {
    label: 'Request',
    template: `curl -H 'Authorization: Bearer {secret}' ${location.origin}/api/whoami`,
  },
];
