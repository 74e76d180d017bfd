import type { ListMessages } from './list-messages.js';
import { formatsOf } from './locale-formats.js';

/**
 * Every text of the elements: a string, or a function that puts values into a sentence and formats
 * numbers and dates itself. In the messages that say so, backticks emphasize a word: `` `readonly` ``.
 */
export interface Messages
  extends FormMessages, SecretMessages, DialogMessages, ListMessages, ManagerMessages {}

/** The texts of the form. */
export interface FormMessages {
  heading: string;
  /** Backticks emphasize the asterisk. */
  requiredNote: string;
  optional: string;

  applicationName: string;
  applicationNameHint: string;
  applicationNameMissing: string;
  applicationNameInvalid: string;
  applicationNameTooLong: (limit: number, count: number) => string;

  description: string;
  descriptionInvalid: string;
  descriptionTooLong: (limit: number, count: number) => string;

  role: string;
  /** The role field while no role is chosen. */
  rolePlaceholder: string;
  /** Shown when both `admin` and `readonly` are offered. Backticks emphasize a role. */
  roleHint: string;
  roleMissing: string;
  /** Shown when no role is offered. */
  rolesEmpty: string;
  adminDescription: string;
  readonlyDescription: string;
  /** The caution below a privileged role. */
  privileged: string;

  permissions: string;
  /** How many are ticked, of how many. */
  permissionsTicked: (ticked: number, total: number) => string;
  /** The name of the search field above the permissions. */
  permissionsFilter: string;
  /** Announced by the live region after a filter; shown when it matches no permission. */
  permissionsFound: (count: number) => string;
  /** The button that ticks the permissions that only read, and unticks the others. */
  permissionsReadOnly: string;
  permissionsAll: string;
  permissionsNone: string;
  permissionsMissing: string;
  /** For a draft with permissions that are not offered, which only a script can make. */
  permissionsUnknown: string;
  /** The caution below a ticked privileged permission. */
  permissionsPrivileged: string;

  expiration: string;
  /** The expiration field while nothing is chosen. */
  expirationPlaceholder: string;
  /** A choice of the expiration field, in days from now. */
  expirationDays: (days: number) => string;
  /** The choice that shows the date field. */
  expirationCustom: string;
  expirationNever: string;
  /** The label of the date field. */
  expirationDate: string;
  /** The placeholder of the date field in browsers without a date picker. */
  expirationDateFormat: string;
  /** The longest lifetime that is allowed. */
  expirationHint: (days: number) => string;
  /** The moment at which the chosen lifetime ends, with its time zone. */
  expiresOn: (date: Date) => string;
  expirationMissing: string;
  /** Shown when no expiration is offered. */
  expirationEmpty: string;
  expirationDateMissing: string;
  expirationPast: string;
  /** `last` is a moment in the last day that is allowed. */
  expirationTooLate: (last: Date) => string;

  save: string;
  saving: string;
  cancel: string;
  /** Announced by the live region. */
  created: string;
  /** Shown in place of an error that has no text for users. */
  failed: string;
}

/** The texts of the secret. */
export interface SecretMessages {
  applicationName: string;
  role: string;
  columnApplication: string;
  columnExpires: string;
  /** A date with its time and time zone. */
  moment: (date: Date) => string;
  secretHeading: string;
  secretNote: string;
  /** The heading after a rotation. */
  rotatedHeading: (applicationName: string) => string;
  /** Shown after a rotation. Without `end`, the previous secret no longer works. */
  previousSecretEnds: (end: Date | undefined) => string;
  /** The accessible name of the key. */
  secret: string;
  show: string;
  hide: string;
  copy: string;
  /** The accessible name of the button that copies a snippet. */
  copySnippet: (label: string) => string;
  /** The button after a copy. */
  copiedLabel: string;
  /** Announced by the live region. */
  copied: string;
  /** Shown when the browser does not let scripts copy. `shortcut` is `Ctrl+C` or `⌘C`. */
  copyYourself: (shortcut: string) => string;
  download: string;
  /** Shown after a download, which cannot be verified. */
  downloaded: string;
  /** Announced by the live region after Show. */
  shown: string;
  /** Announced by the live region after Hide. */
  hidden: string;
  stored: string;
  done: string;

  /** The question before an unsaved key is lost. */
  unsavedHeading: string;
  /** `applicationName` is empty if the element has none. */
  unsaved: (applicationName: string) => string;
  goBack: string;
  closeAnyway: string;

  /** Shown in place of a key that was cleared when the user left the page. */
  secretGone: string;
}

/** The texts of the dialog itself. */
export interface DialogMessages {
  heading: string;
  secretHeading: string;
  /** The button that opens the dialog. */
  addApiKey: string;
  /** The accessible name of the button that closes the dialog. */
  close: string;
  /** Announced by the live region when the secret of a new key comes. */
  created: string;
}

/** The texts of the manager itself. */
export interface ManagerMessages {
  managerHeading: string;
  addApiKey: string;
  /** Shown in place of the keys while the manager has neither a `client` nor a `src`. */
  noSource: string;
}

// English for readers everywhere: British formats have the month in words, and 24 hours.
const { count, days, date, moment } = formatsOf('en-GB');

const tooLong = (field: string) => (limit: number, entered: number) =>
  `${field} must be ${count(limit)} characters or fewer (${count(entered)} entered)`;

const heading = 'Add New API Key';
const secretHeading = 'Your new API key';
const applicationName = 'Application Name';
const role = 'Role';
const addApiKey = 'Add API Key';
const created = 'API key created';

// English is one object for each element, so that a bundle of one element has only its own messages.

export const formMessages: FormMessages = {
  heading,
  requiredNote: 'Fields marked with `*` are required.',
  optional: 'optional',

  applicationName,
  applicationNameHint: "A clear, descriptive name for the key's purpose.",
  applicationNameMissing: 'Enter an application name',
  applicationNameInvalid: 'Remove hidden control characters from the application name',
  applicationNameTooLong: tooLong('Application name'),

  description: 'Description',
  descriptionInvalid: 'Remove hidden control characters from the description',
  descriptionTooLong: tooLong('Description'),

  role,
  rolePlaceholder: 'Choose a role',
  roleHint: 'Use `readonly` for minimal permissions, `admin` only for full access.',
  roleMissing: 'Select a role',
  rolesEmpty: 'No role is available',
  adminDescription: 'Provides full administrative privileges.',
  readonlyDescription: 'Grants read-only access.',
  privileged: 'This key can change everything. Choose a less privileged role if that is enough.',

  permissions: 'Permissions',
  permissionsTicked: (ticked, total) => `${count(ticked)} of ${count(total)}`,
  permissionsFilter: 'Filter',
  permissionsFound: (found) =>
    found === 1 ? '1 permission found' : `${found ? count(found) : 'No'} permissions found`,
  permissionsReadOnly: 'Read only',
  permissionsAll: 'All',
  permissionsNone: 'None',
  permissionsMissing: 'Select at least one permission',
  permissionsUnknown: 'Remove permissions that are not available',
  permissionsPrivileged:
    'These permissions allow far-reaching changes. Select only those that the key needs.',

  expiration: 'Expiration',
  expirationPlaceholder: 'Choose an expiration',
  expirationDays: days,
  expirationCustom: 'Custom date',
  expirationNever: 'No expiration',
  expirationDate: 'Expiration date',
  expirationDateFormat: 'YYYY-MM-DD',
  expirationHint: (limit) => `Keys last at most ${days(limit)}.`,
  expiresOn: (end) => `Expires ${moment(end)}.`,
  expirationMissing: 'Select an expiration',
  expirationEmpty: 'No expiration is available',
  expirationDateMissing: 'Enter an expiration date',
  expirationPast: 'Expiration must be in the future',
  expirationTooLate: (last) => `Expiration must be ${date(last)} or earlier`,

  save: 'Save',
  saving: 'Saving…',
  cancel: 'Cancel',
  created,
  failed: 'The API key could not be created. Try again.',
};

export const secretMessages: SecretMessages = {
  applicationName,
  role,
  secretHeading,
  columnApplication: 'Application',
  columnExpires: 'Expires',
  moment,
  secretNote: 'Copy it now: you will not be able to see it again.',
  rotatedHeading: (name) => `New secret for ${name}`,
  previousSecretEnds: (end) =>
    end ? `The old secret works until ${moment(end)}` : 'The old secret no longer works',
  secret: 'API key',
  show: 'Show',
  hide: 'Hide',
  copy: 'Copy',
  copySnippet: (label) => `Copy ${label}`,
  copiedLabel: 'Copied',
  copied: 'Copied to your clipboard',
  copyYourself: (shortcut) => `Selected. Press ${shortcut} to copy`,
  download: 'Download',
  downloaded: 'Check the file, then mark the key as stored',
  shown: 'The key is shown',
  hidden: 'The key is hidden',
  stored: 'I have stored this key',
  done: 'Done',

  unsavedHeading: 'Close without saving the key?',
  unsaved: (name) =>
    `${name ? `“${name}”` : 'The key'} has not been copied or marked as stored. You will not be able to see it again.`,
  goBack: 'Go back',
  closeAnyway: 'Close anyway',

  secretGone:
    'This key can no longer be shown. If you have not stored it, revoke it and add a new one.',
};

export const dialogMessages: DialogMessages = {
  heading,
  secretHeading,
  addApiKey,
  close: 'Close',
  created,
};

export const managerMessages: ManagerMessages = {
  managerHeading: 'API Keys',
  addApiKey,
  noSource: 'No source of API keys is set.',
};
