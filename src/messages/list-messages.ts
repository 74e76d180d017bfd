import { formatsOf } from './locale-formats.js';

/** The texts of the list, which takes the labels of its fields from the form. Dates are given as formatted text. */
export interface ListMessages {
  /** The accessible name of the table. */
  keys: string;
  /** The label and the placeholder of the search field. */
  search: string;

  columnApplication: string;
  columnRole: string;
  /** Above the permissions of keys that have no roles. */
  columnPermissions: string;
  columnHint: string;
  columnOwner: string;
  columnCreated: string;
  columnLastUsed: string;
  columnExpires: string;
  columnStatus: string;
  columnActions: string;

  /** The first choice of the select that filters by status. */
  allStatuses: string;
  /** The first choice of the select that filters by role. */
  allRoles: string;
  active: string;
  expiring: string;
  expired: string;
  revoked: string;
  /** The status of a key whose end cannot be read. */
  unknown: string;
  /** Shown in place of a date, for a key that was never used or does not expire. */
  never: string;
  /** Shown in place of a value that is missing or cannot be read. */
  notKnown: string;
  /** Shown on a narrow list, which has no headers. `when` is relative, and `undefined` for never. */
  lastUsed: (when: string | undefined) => string;
  /** Shown on a narrow list for a key that does not expire. */
  neverExpires: string;
  /** Shown after a rotation, while both secrets work. */
  oldSecretUntil: (date: string) => string;

  loading: string;
  /** Shown after ten seconds without an answer, with a button that tries again. */
  loadSlow: string;
  /** In place of the rows, above the reason where that is another text; else where there is no other reason. */
  loadFailed: string;
  retry: string;
  empty: string;
  /** Under `empty`. */
  emptyNote: string;
  noMatch: (query: string) => string;
  /** In place of `noMatch`, if only filters are on. */
  noneMatch: string;
  /** Under `noMatch` and `noneMatch`: the chosen filters, joined by `both`. */
  filteredBy: (filters: string) => string;
  /** Clears the filters, too. */
  clearSearch: string;
  /** Shown after several pages without a key, while more may follow. */
  noneSoFar: string;
  /** The accessible name of the select that sorts. */
  sort: string;
  /** Announced by the live region after a sort. `column` is the label of a column. */
  sorted: (column: string, direction: 'ascending' | 'descending') => string;
  /** Shown above the table, and announced by the live region after a search. */
  keyCount: (count: number) => string;
  /** After `keyCount`, as a button that shows these keys. */
  expireSoon: (count: number) => string;
  /** Joins `keyCount` and `expireSoon`, or two filters. It ends with the second one. */
  both: (first: string, second: string) => string;
  /** A button that opens the names of the permissions. */
  permissionCount: (count: number) => string;
  /** The accessible name of the page navigation. */
  pages: string;
  /** `total` is undefined if the host does not count. */
  range: (from: number, to: number, total: number | undefined) => string;
  previous: string;
  next: string;

  edit: string;
  /** The button of the form that edits a key. */
  saveChanges: string;
  rotate: string;
  revoke: string;
  /** The accessible name of a button. It starts with the visible text, so that speech control finds it. */
  actionOn: (action: string, name: string) => string;

  /** With the name of a key, the accessible name of the box that selects it. */
  select: string;
  /** The accessible name of the box that selects all keys of the page. */
  selectAll: string;
  /** Shown while keys are selected, and announced by the live region after each change. */
  selected: (count: number) => string;
  clearSelection: string;
  /** The button that asks whether to revoke the selected keys. */
  revokeSelected: string;
  /** Shown, and now and then announced, while keys are being revoked. */
  revokeProgress: (revoked: number, total: number) => string;
  /** The button that leaves the keys as they are that are still to be revoked. */
  stop: string;
  /** Announced by the live region after `stop`, or after the source of the keys has changed. */
  revokeStopped: (count: number) => string;

  revokeHeading: (name: string) => string;
  revokeNote: string;
  /** The question about several keys. */
  revokeKeysHeading: (count: number) => string;
  revokeKeysNote: string;
  /** The caution for several keys, some of which were used in the last 24 hours. */
  keysInUse: (count: number) => string;
  /** Ends a list of names. */
  andMore: (count: number) => string;
  /** The caution for a key that was used in the last 24 hours. `when` is relative: "3 minutes ago". */
  usedRecently: (when: string) => string;
  rotateHeading: (name: string) => string;
  rotateNote: string;
  /** The legend above the grace periods: `graceNone`, "1 hour", "24 hours", "7 days". */
  grace: string;
  /** The choice of no grace period. */
  graceNone: string;

  /** Announced by the live region after a key was revoked. */
  saidRevoked: (name: string) => string;
  /** Announced by the live region after several keys were revoked. */
  keysRevoked: (count: number) => string;
  /** Announced by the live region after some keys could not be revoked. */
  keysNotRevoked: (failed: number, total: number) => string;
  /** Announced by the live region after a key was rotated. */
  saidRotated: (name: string) => string;
  /** Announced by the live region after a key was edited. */
  saidSaved: (name: string) => string;
  revokeFailed: string;
  rotateFailed: string;
  editFailed: string;
  /** Shown with the name of a key that the server no longer has. */
  keyGone: string;
  /** Shown in a row after ten seconds without an answer, with the button `stopWaiting`. */
  actionSlow: string;
  stopWaiting: string;
  /** The accessible name of the button that closes a toast. */
  dismiss: string;
}

// The same formats as in messages.ts.
const { count } = formatsOf('en-GB');

const keys = (number: number): string => `${count(number)} ${number === 1 ? 'key' : 'keys'}`;

export const listMessages: ListMessages = {
  keys: 'API keys',
  search: 'Search name or description',

  columnApplication: 'Application',
  columnRole: 'Role',
  columnPermissions: 'Permissions',
  columnHint: 'Key',
  columnOwner: 'Owner',
  columnCreated: 'Created',
  columnLastUsed: 'Last used',
  columnExpires: 'Expires',
  columnStatus: 'Status',
  columnActions: 'Actions',

  allStatuses: 'All statuses',
  allRoles: 'All roles',
  active: 'Active',
  expiring: 'Expiring',
  expired: 'Expired',
  revoked: 'Revoked',
  unknown: 'Unknown',
  never: 'never',
  notKnown: '–',
  lastUsed: (when) => (when ? `used ${when}` : 'never used'),
  neverExpires: 'never expires',
  oldSecretUntil: (date) => `Old secret ends ${date}`,

  loading: 'Loading keys…',
  loadSlow: 'Loading the keys is taking longer than usual.',
  loadFailed: 'The keys could not be loaded.',
  retry: 'Retry',
  empty: 'No API keys yet',
  emptyNote: 'A key lets an application call the API.',
  noMatch: (query) => `No keys match “${query}”`,
  noneMatch: 'No matching keys',
  filteredBy: (filters) => `Filters: ${filters}`,
  clearSearch: 'Clear search',
  noneSoFar: 'No keys found so far',
  sort: 'Sort',
  sorted: (column, direction) => `Sorted by ${column.toLowerCase()}, ${direction}`,
  keyCount: keys,
  expireSoon: (number) => `${count(number)} ${number === 1 ? 'expires' : 'expire'} soon`,
  both: (first, second) => `${first}, ${second}`,
  permissionCount: (number) => `${count(number)} ${number === 1 ? 'permission' : 'permissions'}`,
  pages: 'Pages',
  range: (from, to, total) =>
    `${count(from)}–${count(to)}${total === undefined ? '' : ` of ${count(total)}`}`,
  previous: 'Previous',
  next: 'Next',

  edit: 'Edit',
  saveChanges: 'Save',
  rotate: 'Rotate',
  revoke: 'Revoke',
  actionOn: (action, name) => `${action} ${name}`,

  select: 'Select',
  selectAll: 'Select all keys on this page',
  selected: (number) => `${count(number)} selected`,
  clearSelection: 'Clear',
  revokeSelected: 'Revoke…',
  revokeProgress: (revoked, total) => `${count(revoked)} of ${count(total)} revoked`,
  stop: 'Stop',
  revokeStopped: (number) =>
    `Stopped: ${keys(number)} ${number === 1 ? 'has' : 'have'} not been revoked`,

  revokeHeading: (name) => `Revoke “${name}”?`,
  revokeNote: 'Anything that uses this key will be refused at once. This cannot be undone.',
  revokeKeysHeading: (number) => `Revoke ${keys(number)}?`,
  revokeKeysNote: 'Anything that uses these keys will be refused at once. This cannot be undone.',
  keysInUse: (number) =>
    `${count(number)} of these keys ${number === 1 ? 'was' : 'were'} used in the last 24 hours.`,
  andMore: (number) => `and ${count(number)} more`,
  usedRecently: (when) => `This key is in use: last used ${when}.`,
  rotateHeading: (name) => `Rotate “${name}”?`,
  rotateNote:
    'The key gets a new secret, which is shown only once. Its name and role stay the same.',
  grace: 'How long the old secret keeps working',
  graceNone: 'It stops working at once',

  saidRevoked: (name) => `“${name}” has been revoked`,
  keysRevoked: (number) => `${keys(number)} ${number === 1 ? 'is' : 'are'} revoked`,
  keysNotRevoked: (failed, total) => `${count(failed)} of ${keys(total)} could not be revoked`,
  saidRotated: (name) => `“${name}” has a new secret`,
  saidSaved: (name) => `“${name}” has been saved`,
  revokeFailed: 'The key could not be revoked. Try again.',
  rotateFailed: 'The key could not be rotated. Try again.',
  editFailed: 'The changes could not be saved. Try again.',
  keyGone: 'This key no longer exists.',
  actionSlow: 'This is taking longer than usual.',
  stopWaiting: 'Stop waiting',
  dismiss: 'Dismiss',
};
