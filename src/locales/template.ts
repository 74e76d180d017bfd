// To be copied, and not shipped: the English texts, in the shape of a locale. See docs/localization.md.
import { registerMessages } from '../i18n/localize.js';
import { formatsOf } from '../messages/locale-formats.js';
import type { Messages } from '../messages/messages.js';

/** The tag, and the plural forms besides `other`: `formatsOf<'one' | 'few' | 'many'>('pl')`. */
const { count, days, date, moment, plural } = formatsOf('en-GB');

export const messages: Messages = {
  heading: 'Add New API Key',
  requiredNote: 'Fields marked with `*` are required.',
  optional: 'optional',

  applicationName: 'Application Name',
  applicationNameHint: 'Name the application or purpose, so that you recognise the key later.',
  applicationNameMissing: 'Enter an application name',
  applicationNameInvalid: 'Remove hidden control characters from the application name',
  applicationNameTooLong: (limit, entered) =>
    `Application name must be ${count(limit)} characters or fewer (${count(entered)} entered)`,

  description: 'Description',
  descriptionInvalid: 'Remove hidden control characters from the description',
  descriptionTooLong: (limit, entered) =>
    `Description must be ${count(limit)} characters or fewer (${count(entered)} entered)`,

  role: 'Role',
  rolePlaceholder: 'Select a role',
  roleHint: 'Choose `readonly` for minimal permissions, `admin` only where full access is needed.',
  roleMissing: 'Select a role',
  rolesEmpty: 'No role is available',
  adminDescription: 'Provides full administrative privileges.',
  readonlyDescription: 'Grants read-only access.',
  privileged: 'This key can change everything. Choose a lesser role if that is enough.',

  expiration: 'Expiration',
  expirationDays: days,
  expirationCustom: 'Custom date',
  expirationNever: 'No expiration',
  expirationDate: 'Expiration date',
  expirationDateFormat: 'YYYY-MM-DD',
  expirationHint: (limit) => `Keys last at most ${days(limit)}.`,
  expiresOn: (end) => `Expires on ${moment(end)}`,
  expirationMissing: 'Select an expiration',
  expirationEmpty: 'No expiration is available',
  expirationDateMissing: 'Enter an expiration date',
  expirationPast: 'Expiration must be in the future',
  expirationTooLate: (last) => `Expiration must be ${date(last)} or earlier`,

  save: 'Save',
  saving: 'Saving…',
  cancel: 'Cancel',
  created: 'API key created',
  failed: 'The API key could not be created. Try again.',

  secretHeading: 'Your new API key',
  secretNote: 'Copy it now: you will not be able to see it again.',
  previousSecret: 'Old secret',
  previousSecretEnds: (end) => (end ? `Works until ${moment(end)}` : 'Works no more'),
  secret: 'API key',
  show: 'Show',
  hide: 'Hide',
  copy: 'Copy',
  copySnippet: (label) => `Copy ${label}`,
  copied: 'Copied to your clipboard',
  copyYourself: (shortcut) => `Selected. Press ${shortcut} to copy`,
  download: 'Download',
  downloaded: 'Find the file in your downloads, then mark the key as stored',
  stored: 'I have stored this key',
  done: 'Done',

  unsavedHeading: 'Close without saving the key?',
  unsaved: (name) =>
    `${name ? `“${name}”` : 'The key'} has not been copied or marked as stored. You will not be able to see it again.`,
  goBack: 'Go back',
  closeAnyway: 'Close anyway',

  secretGone:
    'This key can no longer be shown. If you have not stored it, revoke it and add a new one.',

  addApiKey: 'Add API Key',
  managerHeading: 'API Keys',

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
  found: (number) =>
    number
      ? plural(number, { one: `${count(number)} key found`, other: `${count(number)} keys found` })
      : 'No keys found',
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

registerMessages('en-GB', messages);
