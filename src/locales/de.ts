import { registerMessages } from '../i18n/localize.js';
import { formatsOf } from '../messages/locale-formats.js';
import type { Messages } from '../messages/messages.js';

const { count, days, date, moment, plural } = formatsOf('de');

export const messages: Messages = {
  heading: 'Neuen API-Schlüssel hinzufügen',
  requiredNote: 'Mit `*` gekennzeichnete Felder sind Pflichtfelder.',
  optional: 'optional',

  applicationName: 'Anwendungsname',
  applicationNameHint:
    'Benennen Sie die Anwendung oder den Zweck, damit Sie den Schlüssel später wiedererkennen.',
  applicationNameMissing: 'Geben Sie einen Anwendungsnamen ein',
  applicationNameInvalid: 'Entfernen Sie unsichtbare Steuerzeichen aus dem Anwendungsnamen',
  applicationNameTooLong: (limit, entered) =>
    `Der Anwendungsname darf höchstens ${count(limit)} Zeichen lang sein (${count(entered)} eingegeben)`,

  description: 'Beschreibung',
  descriptionInvalid: 'Entfernen Sie unsichtbare Steuerzeichen aus der Beschreibung',
  descriptionTooLong: (limit, entered) =>
    `Die Beschreibung darf höchstens ${count(limit)} Zeichen lang sein (${count(entered)} eingegeben)`,

  role: 'Rolle',
  rolePlaceholder: 'Rolle auswählen',
  roleHint:
    'Wählen Sie `readonly` für minimale Berechtigungen, `admin` nur, wenn voller Zugriff nötig ist.',
  roleMissing: 'Wählen Sie eine Rolle aus',
  rolesEmpty: 'Es ist keine Rolle verfügbar',
  adminDescription: 'Gewährt volle Administratorrechte.',
  readonlyDescription: 'Gewährt nur Lesezugriff.',
  privileged:
    'Dieser Schlüssel kann alles ändern. Wählen Sie eine niedrigere Rolle, wenn diese ausreicht.',

  expiration: 'Ablauf',
  expirationDays: days,
  expirationCustom: 'Eigenes Datum',
  expirationNever: 'Kein Ablauf',
  expirationDate: 'Ablaufdatum',
  expirationDateFormat: 'JJJJ-MM-TT',
  expirationHint: (limit) => `Schlüssel sind höchstens ${days(limit)} gültig.`,
  expiresOn: (end) => `Läuft am ${moment(end)} ab`,
  expirationMissing: 'Wählen Sie einen Ablauf aus',
  expirationEmpty: 'Es ist kein Ablauf verfügbar',
  expirationDateMissing: 'Geben Sie ein Ablaufdatum ein',
  expirationPast: 'Der Ablauf muss in der Zukunft liegen',
  expirationTooLate: (last) => `Der Ablauf darf spätestens am ${date(last)} sein`,

  save: 'Speichern',
  saving: 'Wird gespeichert …',
  cancel: 'Abbrechen',
  created: 'API-Schlüssel erstellt',
  failed: 'Der API-Schlüssel konnte nicht erstellt werden. Versuchen Sie es erneut.',

  secretHeading: 'Ihr neuer API-Schlüssel',
  secretNote: 'Kopieren Sie ihn jetzt: Er wird nicht noch einmal angezeigt.',
  previousSecret: 'Bisheriges Secret',
  previousSecretEnds: (end) => (end ? `Gültig bis ${moment(end)}` : 'Nicht mehr gültig'),
  secret: 'API-Schlüssel',
  show: 'Anzeigen',
  hide: 'Verbergen',
  copy: 'Kopieren',
  copySnippet: (label) => `${label} kopieren`,
  copied: 'In die Zwischenablage kopiert',
  copyYourself: (shortcut) =>
    `Markiert. Drücken Sie zum Kopieren ${shortcut.replace('Ctrl', 'Strg')}`,
  download: 'Herunterladen',
  downloaded: 'Prüfen Sie die Datei in Ihren Downloads und bestätigen Sie dann die Aufbewahrung',
  stored: 'Ich habe diesen Schlüssel sicher aufbewahrt',
  done: 'Fertig',

  unsavedHeading: 'Schließen, ohne den Schlüssel zu sichern?',
  unsaved: (name) =>
    name
      ? `„${name}“ wurde weder kopiert noch als aufbewahrt bestätigt. Der Schlüssel wird nicht noch einmal angezeigt.`
      : 'Der Schlüssel wurde weder kopiert noch als aufbewahrt bestätigt. Er wird nicht noch einmal angezeigt.',
  goBack: 'Zurück',
  closeAnyway: 'Trotzdem schließen',
  secretGone:
    'Dieser Schlüssel kann nicht mehr angezeigt werden. Wenn Sie ihn nicht aufbewahrt haben, widerrufen Sie ihn und fügen Sie einen neuen hinzu.',

  addApiKey: 'API-Schlüssel hinzufügen',
  managerHeading: 'API-Schlüssel',

  keys: 'API-Schlüssel',
  search: 'Name oder Beschreibung suchen',
  columnApplication: 'Anwendung',
  columnRole: 'Rolle',
  columnHint: 'Schlüssel',
  columnCreated: 'Erstellt',
  columnLastUsed: 'Zuletzt verwendet',
  columnExpires: 'Läuft ab',
  columnStatus: 'Status',
  columnActions: 'Aktionen',

  active: 'Aktiv',
  expiring: 'Läuft bald ab',
  expired: 'Abgelaufen',
  revoked: 'Widerrufen',
  never: 'nie',
  notKnown: '–',
  oldSecretUntil: (until) => `Bisheriges Secret gültig bis ${until}`,

  loading: 'Schlüssel werden geladen …',
  loadSlow: 'Das Laden der Schlüssel dauert lange.',
  loadFailed: 'Die Schlüssel konnten nicht geladen werden.',
  retry: 'Erneut versuchen',
  empty: 'Noch keine API-Schlüssel',
  noMatch: (query) => `Kein Schlüssel passt zu „${query}“`,
  found: (number) =>
    number
      ? plural(number, {
          one: `${count(number)} Schlüssel gefunden`,
          other: `${count(number)} Schlüssel gefunden`,
        })
      : 'Keine Schlüssel gefunden',
  pages: 'Seiten',
  range: (from, to, total) =>
    total === undefined
      ? `${count(from)}–${count(to)}`
      : `${count(from)}–${count(to)} von ${count(total)}`,
  previous: 'Zurück',
  next: 'Weiter',

  edit: 'Bearbeiten',
  rotate: 'Rotieren',
  revoke: 'Widerrufen',
  actionOn: (action, name) => `${action}: ${name}`,
  revokeHeading: (name) => `„${name}“ widerrufen?`,
  revokeNote:
    'Alles, was diesen Schlüssel verwendet, wird sofort abgewiesen. Das lässt sich nicht rückgängig machen.',
  usedRecently: (when) => `Dieser Schlüssel ist in Gebrauch. Zuletzt verwendet: ${when}.`,
  rotateHeading: (name) => `„${name}“ rotieren?`,
  rotateNote:
    'Der Schlüssel erhält ein neues Secret, das einmal angezeigt wird. Name und Rolle bleiben.',
  grace: 'Das bisherige Secret gilt noch für',
  graceNone: 'Keine Zeit: Es wird sofort abgewiesen',

  saidRevoked: (name) => `„${name}“ wurde widerrufen`,
  saidRotated: (name) => `„${name}“ hat ein neues Secret`,
  saidSaved: (name) => `„${name}“ wurde gespeichert`,
  revokeFailed: 'Der Schlüssel konnte nicht widerrufen werden. Versuchen Sie es erneut.',
  rotateFailed: 'Der Schlüssel konnte nicht rotiert werden. Versuchen Sie es erneut.',
  editFailed: 'Die Änderungen konnten nicht gespeichert werden. Versuchen Sie es erneut.',
};

registerMessages('de', messages);
