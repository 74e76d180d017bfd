import { registerMessages } from '../i18n/localize.js';
import { formatsOf, pluralOf } from '../messages/locale-formats.js';
import type { Messages } from '../messages/messages.js';

const { count, days, date, moment } = formatsOf('de');
const plural = pluralOf('de');

export const messages: Messages = {
  heading: 'Neuen API-Schlüssel hinzufügen',
  requiredNote: 'Mit `*` gekennzeichnete Felder sind Pflichtfelder.',
  optional: 'optional',

  applicationName: 'Anwendungsname',
  applicationNameHint: 'Ein klarer, aussagekräftiger Name für den Zweck des Schlüssels.',
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
  roleHint: 'Verwenden Sie `readonly` für minimale Berechtigungen, `admin` nur für vollen Zugriff.',
  roleMissing: 'Wählen Sie eine Rolle aus',
  rolesEmpty: 'Es sind keine Rollen verfügbar',
  adminDescription: 'Gewährt volle Administratorrechte.',
  readonlyDescription: 'Gewährt nur Lesezugriff.',
  privileged:
    'Dieser Schlüssel kann alles ändern. Wählen Sie eine Rolle mit weniger Rechten, wenn das ausreicht.',

  permissions: 'Berechtigungen',
  permissionsTicked: (ticked, total) => `${count(ticked)} von ${count(total)}`,
  permissionsFilter: 'Filtern',
  permissionsFound: (found) =>
    found === 1
      ? '1 Berechtigung gefunden'
      : `${found ? count(found) : 'Keine'} Berechtigungen gefunden`,
  permissionsReadOnly: 'Nur lesen',
  permissionsAll: 'Alle',
  permissionsNone: 'Keine',
  permissionsMissing: 'Wählen Sie mindestens eine Berechtigung aus',
  permissionsUnknown: 'Entfernen Sie Berechtigungen, die nicht verfügbar sind',
  permissionsPrivileged:
    'Diese Berechtigungen erlauben weitreichende Änderungen. Wählen Sie nur, was der Schlüssel braucht.',

  expiration: 'Gültigkeitsdauer',
  expirationPlaceholder: 'Gültigkeitsdauer auswählen',
  expirationDays: days,
  expirationCustom: 'Benutzerdefiniertes Datum',
  expirationNever: 'Unbegrenzt',
  expirationDate: 'Ablaufdatum',
  expirationDateFormat: 'JJJJ-MM-TT',
  expirationHint: (limit) => `Schlüssel sind höchstens ${days(limit)} gültig.`,
  expiresOn: (end) => `Läuft am ${moment(end)} ab`,
  expirationMissing: 'Wählen Sie eine Gültigkeitsdauer aus',
  expirationEmpty: 'Es ist keine Gültigkeitsdauer verfügbar',
  expirationDateMissing: 'Geben Sie ein Ablaufdatum ein',
  expirationPast: 'Das Ablaufdatum muss in der Zukunft liegen',
  expirationTooLate: (last) => `Das Ablaufdatum darf nicht nach dem ${date(last)} liegen`,

  save: 'Speichern',
  saving: 'Wird gespeichert …',
  cancel: 'Abbrechen',
  created: 'API-Schlüssel erstellt',
  failed: 'Der API-Schlüssel konnte nicht erstellt werden. Versuchen Sie es erneut.',

  secretHeading: 'Ihr neuer API-Schlüssel',
  secretNote: 'Kopieren Sie ihn jetzt: Er wird nicht noch einmal angezeigt.',
  moment,
  rotatedHeading: (name) => `Neues Secret für ${name}`,
  previousSecretEnds: (end) =>
    end
      ? `Bisheriges Secret gültig bis ${moment(end)}`
      : 'Das bisherige Secret ist nicht mehr gültig',
  secret: 'API-Schlüssel',
  show: 'Anzeigen',
  hide: 'Verbergen',
  copy: 'Kopieren',
  copySnippet: (label) => `${label} kopieren`,
  copiedLabel: 'Kopiert',
  copied: 'In die Zwischenablage kopiert',
  copyYourself: (shortcut) =>
    `Markiert. Drücken Sie zum Kopieren ${shortcut.replace('Ctrl', 'Strg')}`,
  download: 'Herunterladen',
  downloaded:
    'Suchen Sie die Datei in Ihren Downloads und bestätigen Sie dann, dass der Schlüssel gesichert ist',
  shown: 'Der Schlüssel wird angezeigt',
  hidden: 'Der Schlüssel ist verborgen',
  stored: 'Ich habe diesen Schlüssel gesichert',
  done: 'Fertig',

  unsavedHeading: 'Schließen, ohne den Schlüssel zu sichern?',
  unsaved: (name) =>
    name
      ? `„${name}“ wurde weder kopiert noch als gesichert markiert. Der Schlüssel wird nicht noch einmal angezeigt.`
      : 'Der Schlüssel wurde weder kopiert noch als gesichert markiert. Er wird nicht noch einmal angezeigt.',
  goBack: 'Zurück',
  closeAnyway: 'Trotzdem schließen',
  secretGone:
    'Dieser Schlüssel kann nicht mehr angezeigt werden. Wenn Sie ihn nicht gesichert haben, widerrufen Sie ihn und fügen Sie einen neuen hinzu.',

  addApiKey: 'API-Schlüssel hinzufügen',
  close: 'Schließen',
  managerHeading: 'API-Schlüssel',
  noSource: 'Es ist keine Quelle für API-Schlüssel festgelegt.',

  keys: 'API-Schlüssel',
  search: 'Name oder Beschreibung suchen',
  columnApplication: 'Anwendung',
  columnRole: 'Rolle',
  columnPermissions: 'Berechtigungen',
  columnHint: 'Schlüssel',
  columnOwner: 'Inhaber',
  columnCreated: 'Erstellt',
  columnLastUsed: 'Letzte Nutzung',
  columnExpires: 'Läuft ab',
  columnStatus: 'Status',
  columnActions: 'Aktionen',

  allStatuses: 'Alle Status',
  allRoles: 'Alle Rollen',
  active: 'Aktiv',
  expiring: 'Läuft bald ab',
  expired: 'Abgelaufen',
  revoked: 'Widerrufen',
  unknown: 'Unbekannt',
  never: 'nie',
  notKnown: '–',
  lastUsed: (when) => (when ? `${when} verwendet` : 'nie verwendet'),
  neverExpires: 'läuft nie ab',
  oldSecretUntil: (until) => `Bisheriges Secret gültig bis ${until}`,

  loading: 'Schlüssel werden geladen …',
  loadSlow: 'Das Laden der Schlüssel dauert länger als üblich.',
  loadFailed: 'Die Schlüssel konnten nicht geladen werden.',
  retry: 'Erneut versuchen',
  empty: 'Noch keine API-Schlüssel',
  emptyNote: 'Mit einem Schlüssel kann eine Anwendung die API aufrufen.',
  clearSearch: 'Suche löschen',
  noMatch: (query) => `Keine Schlüssel für „${query}“ gefunden`,
  noneMatch: 'Keine passenden Schlüssel',
  filteredBy: (filters) => `Filter: ${filters}`,
  noneSoFar: 'Bisher keine Schlüssel gefunden',
  sort: 'Sortieren',
  sorted: (column, direction) =>
    `Sortiert nach „${column}“, ${direction === 'ascending' ? 'aufsteigend' : 'absteigend'}`,
  keyCount: (number) => `${count(number)} Schlüssel`,
  expireSoon: (number) => `${count(number)} ${number === 1 ? 'läuft' : 'laufen'} bald ab`,
  both: (first, second) => `${first}, ${second}`,
  permissionCount: (number) => `${count(number)} ${number === 1 ? 'Recht' : 'Rechte'}`,
  pages: 'Seiten',
  range: (from, to, total) =>
    total === undefined
      ? `${count(from)}–${count(to)}`
      : `${count(from)}–${count(to)} von ${count(total)}`,
  previous: 'Zurück',
  next: 'Weiter',

  edit: 'Bearbeiten',
  saveChanges: 'Speichern',
  rotate: 'Rotieren',
  revoke: 'Widerrufen',
  actionOn: (action, name) => `${action}: ${name}`,
  select: 'Auswählen',
  selectAll: 'Alle Schlüssel dieser Seite auswählen',
  selected: (number) => `${count(number)} ausgewählt`,
  clearSelection: 'Aufheben',
  revokeSelected: 'Widerrufen …',
  revokeProgress: (revoked, total) => `${count(revoked)} von ${count(total)} widerrufen`,
  stop: 'Anhalten',
  revokeStopped: (number) => `Angehalten: ${count(number)} Schlüssel nicht widerrufen`,
  revokeHeading: (name) => `„${name}“ widerrufen?`,
  revokeNote:
    'Alles, was diesen Schlüssel verwendet, wird sofort abgewiesen. Das lässt sich nicht rückgängig machen.',
  revokeKeysHeading: (number) => `${count(number)} Schlüssel widerrufen?`,
  revokeKeysNote:
    'Alles, was diese Schlüssel verwendet, wird sofort abgewiesen. Das lässt sich nicht rückgängig machen.',
  keysInUse: (number) =>
    `${count(number)} dieser Schlüssel ${plural(number, { one: 'wurde', other: 'wurden' })} in den letzten 24 Stunden verwendet.`,
  andMore: (number) =>
    `und ${count(number)} ${plural(number, { one: 'weiterer', other: 'weitere' })}`,
  usedRecently: (when) => `Dieser Schlüssel ist in Gebrauch. Zuletzt verwendet: ${when}.`,
  rotateHeading: (name) => `„${name}“ rotieren?`,
  rotateNote:
    'Der Schlüssel erhält ein neues Secret, das nur einmal angezeigt wird. Name und Rolle bleiben gleich.',
  grace: 'Wie lange das bisherige Secret gültig bleibt',
  graceNone: 'Es wird sofort ungültig',

  saidRevoked: (name) => `„${name}“ wurde widerrufen`,
  keysRevoked: (number) =>
    `${count(number)} Schlüssel ${plural(number, { one: 'wurde', other: 'wurden' })} widerrufen`,
  keysNotRevoked: (failed, total) =>
    `${count(failed)} von ${count(total)} Schlüsseln ${plural(failed, { one: 'konnte', other: 'konnten' })} nicht widerrufen werden`,
  saidRotated: (name) => `„${name}“ hat ein neues Secret`,
  saidSaved: (name) => `„${name}“ wurde gespeichert`,
  revokeFailed: 'Der Schlüssel konnte nicht widerrufen werden. Versuchen Sie es erneut.',
  rotateFailed: 'Der Schlüssel konnte nicht rotiert werden. Versuchen Sie es erneut.',
  editFailed: 'Die Änderungen konnten nicht gespeichert werden. Versuchen Sie es erneut.',
  keyGone: 'Dieser Schlüssel existiert nicht mehr.',
  actionSlow: 'Das dauert länger als üblich.',
  stopWaiting: 'Nicht mehr warten',
  dismiss: 'Ausblenden',
};

registerMessages('de', messages);
