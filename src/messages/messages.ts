import type { ListMessages } from './list-messages.js';

/**
 * Every text of the elements. Numbers and dates come as they are and are formatted by the message. In the
 * texts marked so, a pair of backticks sets a word apart: `` `readonly` ``.
 */
export interface Messages
  extends FormMessages, SecretMessages, DialogMessages, ListMessages, ManagerMessages {}

/** The texts of the form. */
export interface FormMessages {
  heading: string;
  /** May set a word apart: the asterisk. */
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
  rolePlaceholder: string;
  /** For the roles `admin` and `readonly`; others speak for themselves. May set words apart. */
  roleHint: string;
  roleMissing: string;
  rolesEmpty: string;
  adminDescription: string;
  readonlyDescription: string;
  /** The caution at a privileged role. */
  privileged: string;

  expiration: string;
  /** A preset. */
  expirationDays: (days: number) => string;
  expirationCustom: string;
  expirationNever: string;
  /** The date field that a custom date is entered in. */
  expirationDate: string;
  /** Where the browser has no date field of its own. */
  expirationDateFormat: string;
  /** The maximum. */
  expirationHint: (days: number) => string;
  /** The date that a choice comes to, with its time zone. */
  expiresOn: (date: Date) => string;
  /** Also in place of a choice. */
  expirationMissing: string;
  expirationEmpty: string;
  expirationDateMissing: string;
  expirationPast: string;
  /** `last` is in the last day that can be chosen. */
  expirationTooLate: (last: Date) => string;

  save: string;
  saving: string;
  cancel: string;
  created: string;
  /** What is shown of an error whose text is not meant for the user. */
  failed: string;
}

/** The texts of the secret. */
export interface SecretMessages {
  applicationName: string;
  role: string;
  secretHeading: string;
  secretNote: string;
  /** After a rotation. */
  previousSecret: string;
  /** Without a date of one that works no more. */
  previousSecretEnds: (end: Date | undefined) => string;
  /** What the key is called by assistive technology. */
  secret: string;
  show: string;
  hide: string;
  copy: string;
  /** The name of the button at a snippet. */
  copySnippet: (label: string) => string;
  copied: string;
  /** Where the browser does not let us copy. `shortcut` is `Ctrl+C` or `⌘C`. */
  copyYourself: (shortcut: string) => string;
  download: string;
  /** Said after a download, which nobody can verify. */
  downloaded: string;
  stored: string;
  done: string;

  /** The question before a key is lost. */
  unsavedHeading: string;
  /** `applicationName` is empty when the element was given none. */
  unsaved: (applicationName: string) => string;
  goBack: string;
  closeAnyway: string;

  /** In place of a key that was cleared as the user left the page. */
  secretGone: string;
}

/** The texts of the dialog around both. */
export interface DialogMessages {
  heading: string;
  secretHeading: string;
  /** The button that opens it. */
  addApiKey: string;
}

/** The texts of the manager itself. */
export interface ManagerMessages {
  managerHeading: string;
}

const count = (value: number): string => value.toLocaleString('en');
const days = (value: number): string =>
  value.toLocaleString('en', { style: 'unit', unit: 'day', unitDisplay: 'long' });
/** In English as it is written where the text is read by all: the month in words, and 24 hours. */
const date = (value: Date, more?: Intl.DateTimeFormatOptions): string =>
  value.toLocaleString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', ...more });

const tooLong = (field: string) => (limit: number, entered: number) =>
  `${field} must be ${count(limit)} characters or fewer (${count(entered)} entered)`;

const moment = (value: Date): string =>
  date(value, { hour: '2-digit', minute: '2-digit', timeZoneName: 'short' });

// The English texts, which are always there: one object for each element, so that none carries those
// of another.

const heading = 'Add New API Key';
const secretHeading = 'Your new API key';
const applicationName = 'Application Name';
const role = 'Role';

export const formMessages: FormMessages = {
  heading,
  requiredNote: 'Fields marked with `*` are required.',
  optional: 'optional',

  applicationName,
  applicationNameHint: 'Name the application or purpose, so that you recognise the key later.',
  applicationNameMissing: 'Enter an application name',
  applicationNameInvalid: 'Remove hidden control characters from the application name',
  applicationNameTooLong: tooLong('Application name'),

  description: 'Description',
  descriptionInvalid: 'Remove hidden control characters from the description',
  descriptionTooLong: tooLong('Description'),

  role,
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
};

export const secretMessages: SecretMessages = {
  applicationName,
  role,
  secretHeading,
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
};

export const dialogMessages: DialogMessages = {
  heading,
  secretHeading,
  addApiKey: 'Add API Key',
};

export const managerMessages: ManagerMessages = { managerHeading: 'API Keys' };
