// The roles and permissions of the demo. The server imports this module too.

/** @typedef {import('api-key-elements').ApiKeyPermission} Permission */

/** @type {Record<string, Permission[]>} */
const groups = {
  Users: [
    {
      value: 'users:read',
      label: 'Read users',
      description: 'Names, addresses and roles.',
      readOnly: true,
    },
    {
      value: 'users:invite',
      label: 'Invite users',
      description: 'Sends an invitation by email.',
    },
    {
      value: 'users:update',
      label: 'Change users',
      description: 'Names and roles, but not passwords.',
    },
    {
      value: 'users:delete',
      label: 'Delete users',
      description: 'Deletes accounts with all their data.',
      privileged: true,
    },
  ],
  Orders: [
    {
      value: 'orders:read',
      label: 'Read orders',
      description: 'Orders with their items and addresses.',
      readOnly: true,
    },
    {
      value: 'orders:create',
      label: 'Create orders',
      description: 'Places orders for any customer.',
    },
    {
      value: 'orders:update',
      label: 'Change orders',
      description: 'Items and addresses, until the order is shipped.',
    },
    {
      value: 'orders:cancel',
      label: 'Cancel orders',
      description: 'Cancels orders that are not shipped.',
    },
    {
      value: 'orders:refund',
      label: 'Refund orders',
      description: 'Pays money back to customers.',
      privileged: true,
    },
  ],
  Reports: [
    {
      value: 'reports:read',
      label: 'Read reports',
      description: 'Sales and stock of each day.',
      readOnly: true,
    },
    {
      value: 'reports:export',
      label: 'Export reports',
      description: 'Downloads reports as CSV.',
      readOnly: true,
    },
    {
      value: 'reports:schedule',
      label: 'Schedule reports',
      description: 'Sends reports by email every week.',
    },
    {
      value: 'reports:share',
      label: 'Share reports',
      description: 'Makes links that need no sign-in.',
    },
  ],
  Account: [
    {
      value: 'webhooks:read',
      label: 'Read webhooks',
      description: 'Addresses and deliveries.',
      readOnly: true,
    },
    {
      value: 'webhooks:manage',
      label: 'Manage webhooks',
      description: 'Adds, changes and deletes webhooks.',
    },
    {
      value: 'audit:read',
      label: 'Read the audit log',
      description: 'Who did what, and when.',
      readOnly: true,
    },
    {
      value: 'billing:read',
      label: 'Read invoices',
      description: 'Invoices and the current plan.',
      readOnly: true,
    },
    {
      value: 'billing:manage',
      label: 'Change the plan',
      description: 'Changes what the account pays for.',
      privileged: true,
      disabled: true,
      disabledReason: 'Keys cannot do this in the demo.',
    },
  ],
};

export const permissions = Object.entries(groups).flatMap(([group, all]) =>
  all.map((permission) => ({ ...permission, group })),
);

/** @param {(permission: Permission) => boolean | undefined} isTicked */
const valuesOf = (isTicked) => permissions.filter(isTicked).map(({ value }) => value);

export const roles = [
  {
    value: 'admin',
    description: 'Provides full administrative privileges.',
    privileged: true,
    permissions: valuesOf(({ disabled }) => !disabled),
  },
  {
    value: 'readonly',
    description: 'Grants read-only access.',
    permissions: valuesOf(({ readOnly }) => readOnly),
  },
];
