/** The texts of the list; those of its fields are the form's. Dates and times come formatted. */
export interface ListMessages {
  /** What the table is called by assistive technology. */
  keys: string;
  search: string;

  columnApplication: string;
  columnRole: string;
  columnHint: string;
  columnCreated: string;
  columnLastUsed: string;
  columnExpires: string;
  columnStatus: string;
  columnActions: string;

  active: string;
  expiring: string;
  expired: string;
  revoked: string;
  /** Of a key that was not used, or does not expire. */
  never: string;
  /** In place of what is not known. */
  notKnown: string;
  /** After a rotation. */
  oldSecretUntil: (date: string) => string;

  loading: string;
  /** After ten seconds without an answer, beside a button that asks again. */
  loadSlow: string;
  loadFailed: string;
  retry: string;
  empty: string;
  noMatch: (query: string) => string;
  found: (count: number) => string;
  pages: string;
  /** Without a `total` where nobody counts. */
  range: (from: number, to: number, total: number | undefined) => string;
  previous: string;
  next: string;

  edit: string;
  rotate: string;
  revoke: string;
  /** The name of a button, which starts with its text. */
  actionOn: (action: string, name: string) => string;

  revokeHeading: (name: string) => string;
  revokeNote: string;
  /** Of a key that was used in the last 24 hours. */
  usedRecently: (when: string) => string;
  rotateHeading: (name: string) => string;
  rotateNote: string;
  grace: string;
  /** Of a grace period of no time. */
  graceNone: string;

  saidRevoked: (name: string) => string;
  saidRotated: (name: string) => string;
  saidSaved: (name: string) => string;
  revokeFailed: string;
  rotateFailed: string;
  editFailed: string;
}

const count = (value: number): string => value.toLocaleString('en');

export const listMessages: ListMessages = {
  keys: 'API keys',
  search: 'Search name or description',

  columnApplication: 'Application',
  columnRole: 'Role',
  columnHint: 'Key',
  columnCreated: 'Created',
  columnLastUsed: 'Last used',
  columnExpires: 'Expires',
  columnStatus: 'Status',
  columnActions: 'Actions',

  active: 'Active',
  expiring: 'Expiring',
  expired: 'Expired',
  revoked: 'Revoked',
  never: 'never',
  notKnown: '–',
  oldSecretUntil: (date) => `Old secret works until ${date}`,

  loading: 'Loading keys…',
  loadSlow: 'The keys are taking long to load.',
  loadFailed: 'The keys could not be loaded.',
  retry: 'Try again',
  empty: 'No API keys yet',
  noMatch: (query) => `No key matches “${query}”`,
  found: (number) => (number === 1 ? '1 key found' : `${number ? count(number) : 'No'} keys found`),
  pages: 'Pages',
  range: (from, to, total) =>
    `${count(from)}–${count(to)}${total === undefined ? '' : ` of ${count(total)}`}`,
  previous: 'Previous',
  next: 'Next',

  edit: 'Edit',
  rotate: 'Rotate',
  revoke: 'Revoke',
  actionOn: (action, name) => `${action} ${name}`,

  revokeHeading: (name) => `Revoke “${name}”?`,
  revokeNote: 'Whatever uses this key will be refused at once. This cannot be undone.',
  usedRecently: (when) => `This key is in use: last used ${when}.`,
  rotateHeading: (name) => `Rotate “${name}”?`,
  rotateNote: 'The key gets a new secret, which is shown once. Its name and role stay.',
  grace: 'The old secret keeps working for',
  graceNone: 'No time: it is refused at once',

  saidRevoked: (name) => `“${name}” is revoked`,
  saidRotated: (name) => `“${name}” has a new secret`,
  saidSaved: (name) => `“${name}” is saved`,
  revokeFailed: 'The key could not be revoked. Try again.',
  rotateFailed: 'The key could not be rotated. Try again.',
  editFailed: 'The changes could not be saved. Try again.',
};
