import { registerMessages } from '../i18n/localize.js';
import { formatsOf, pluralOf } from '../messages/locale-formats.js';
import type { Messages } from '../messages/messages.js';

const { count, days, date, moment } = formatsOf('nl');
const plural = pluralOf('nl');

const characters = (number: number): string =>
  `${count(number)} ${plural(number, { one: 'teken', other: 'tekens' })}`;

const keys = (number: number): string =>
  `${count(number)} ${plural(number, { one: 'sleutel', other: 'sleutels' })}`;

export const messages: Messages = {
  heading: 'Nieuwe API-sleutel toevoegen',
  requiredNote: 'Velden met een `*` zijn verplicht.',
  optional: 'optioneel',

  applicationName: 'Naam van de toepassing',
  applicationNameHint: 'Een duidelijke, beschrijvende naam voor het doel van de sleutel.',
  applicationNameMissing: 'Vul een naam voor de toepassing in',
  applicationNameInvalid: 'Verwijder verborgen besturingstekens uit de naam van de toepassing',
  applicationNameTooLong: (limit, entered) =>
    `De naam van de toepassing mag maximaal ${characters(limit)} lang zijn (${count(entered)} ingevuld)`,

  description: 'Beschrijving',
  descriptionInvalid: 'Verwijder verborgen besturingstekens uit de beschrijving',
  descriptionTooLong: (limit, entered) =>
    `De beschrijving mag maximaal ${characters(limit)} lang zijn (${count(entered)} ingevuld)`,

  role: 'Rol',
  rolePlaceholder: 'Kies een rol',
  roleHint: 'Gebruik `readonly` voor minimale rechten en `admin` alleen voor volledige toegang.',
  roleMissing: 'Selecteer een rol',
  rolesEmpty: 'Er zijn geen rollen beschikbaar',
  adminDescription: 'Geeft volledige beheerdersrechten.',
  readonlyDescription: 'Geeft alleen leestoegang.',
  privileged:
    'Met deze sleutel kan alles worden gewijzigd. Kies een rol met minder rechten als dat genoeg is.',

  permissions: 'Rechten',
  permissionsTicked: (ticked, total) => `${count(ticked)} van ${count(total)}`,
  permissionsFilter: 'Filteren',
  permissionsFound: (found) =>
    found
      ? `${count(found)} ${plural(found, { one: 'recht', other: 'rechten' })} gevonden`
      : 'Geen rechten gevonden',
  permissionsReadOnly: 'Alleen lezen',
  permissionsAll: 'Alle',
  permissionsNone: 'Geen',
  permissionsMissing: 'Selecteer minstens één recht',
  permissionsUnknown: 'Verwijder rechten die niet beschikbaar zijn',
  permissionsPrivileged:
    'Deze rechten staan ingrijpende wijzigingen toe. Selecteer alleen wat de sleutel nodig heeft.',

  expiration: 'Geldigheidsduur',
  expirationPlaceholder: 'Kies een geldigheidsduur',
  expirationDays: days,
  expirationCustom: 'Aangepaste datum',
  expirationNever: 'Verloopt niet',
  expirationDate: 'Verloopdatum',
  expirationDateFormat: 'JJJJ-MM-DD',
  expirationHint: (limit) => `Sleutels zijn maximaal ${days(limit)} geldig.`,
  expiresOn: (end) => `Verloopt op ${moment(end)}`,
  expirationMissing: 'Selecteer een geldigheidsduur',
  expirationEmpty: 'Er is geen geldigheidsduur beschikbaar',
  expirationDateMissing: 'Vul een verloopdatum in',
  expirationPast: 'De verloopdatum moet in de toekomst liggen',
  expirationTooLate: (last) => `De verloopdatum mag niet later zijn dan ${date(last)}`,

  save: 'Opslaan',
  saving: 'Opslaan…',
  cancel: 'Annuleren',
  created: 'API-sleutel aangemaakt',
  failed: 'De API-sleutel kon niet worden aangemaakt. Probeer het opnieuw.',

  secretHeading: 'Je nieuwe API-sleutel',
  secretNote: 'Kopieer hem nu: je krijgt hem niet nog een keer te zien.',
  moment,
  rotatedHeading: (name) => `Nieuw geheim voor ${name}`,
  previousSecretEnds: (end) =>
    end ? `Vorig geheim geldig tot ${moment(end)}` : 'Het vorige geheim is niet meer geldig',
  secret: 'API-sleutel',
  show: 'Tonen',
  hide: 'Verbergen',
  copy: 'Kopiëren',
  copySnippet: (label) => `${label} kopiëren`,
  copiedLabel: 'Gekopieerd',
  copied: 'Gekopieerd naar het klembord',
  copyYourself: (shortcut) => `Geselecteerd. Druk op ${shortcut} om te kopiëren`,
  download: 'Downloaden',
  downloaded: 'Zoek het bestand bij je downloads en bevestig dan dat je de sleutel hebt bewaard',
  shown: 'De sleutel wordt getoond',
  hidden: 'De sleutel is verborgen',
  stored: 'Ik heb deze sleutel bewaard',
  done: 'Klaar',

  unsavedHeading: 'Sluiten zonder de sleutel te bewaren?',
  unsaved: (name) =>
    name
      ? `De sleutel ‘${name}’ is niet gekopieerd en niet als bewaard aangevinkt. Je krijgt hem niet nog een keer te zien.`
      : 'De sleutel is niet gekopieerd en niet als bewaard aangevinkt. Je krijgt hem niet nog een keer te zien.',
  goBack: 'Terug',
  closeAnyway: 'Toch sluiten',
  secretGone:
    'Deze sleutel kan niet meer worden getoond. Heb je hem niet bewaard, trek hem dan in en voeg een nieuwe toe.',

  addApiKey: 'API-sleutel toevoegen',
  close: 'Sluiten',
  managerHeading: 'API-sleutels',
  noSource: 'Er is geen bron voor API-sleutels ingesteld.',

  keys: 'API-sleutels',
  search: 'Zoek naam of beschrijving',
  columnApplication: 'Toepassing',
  columnRole: 'Rol',
  columnPermissions: 'Rechten',
  columnHint: 'Sleutel',
  columnOwner: 'Eigenaar',
  columnCreated: 'Aangemaakt',
  columnLastUsed: 'Laatst gebruikt',
  columnExpires: 'Verloopt',
  columnStatus: 'Status',
  columnActions: 'Acties',

  allStatuses: 'Alle statussen',
  allRoles: 'Alle rollen',
  active: 'Actief',
  expiring: 'Verloopt bijna',
  expired: 'Verlopen',
  revoked: 'Ingetrokken',
  unknown: 'Onbekend',
  never: 'nooit',
  notKnown: '–',
  lastUsed: (when) => (when ? `${when} gebruikt` : 'nooit gebruikt'),
  neverExpires: 'verloopt nooit',
  oldSecretUntil: (until) => `Vorig geheim geldig tot ${until}`,

  loading: 'Sleutels laden…',
  loadSlow: 'Het laden van de sleutels duurt langer dan normaal.',
  loadFailed: 'De sleutels konden niet worden geladen.',
  retry: 'Opnieuw proberen',
  empty: 'Nog geen API-sleutels',
  emptyNote: 'Met een sleutel kan een toepassing de API aanroepen.',
  clearSearch: 'Zoekopdracht wissen',
  noMatch: (query) => `Geen sleutels gevonden voor ‘${query}’`,
  noneMatch: 'Geen sleutels gevonden',
  filteredBy: (filters) => `Filters: ${filters}`,
  noneSoFar: 'Tot nu toe geen sleutels gevonden',
  sort: 'Sorteren',
  sorted: (column, direction) =>
    `Gesorteerd op ‘${column}’, ${direction === 'ascending' ? 'oplopend' : 'aflopend'}`,
  keyCount: keys,
  expireSoon: (number) =>
    `${count(number)} ${plural(number, { one: 'verloopt', other: 'verlopen' })} bijna`,
  both: (first, second) => `${first}, ${second}`,
  permissionCount: (number) =>
    `${count(number)} ${plural(number, { one: 'recht', other: 'rechten' })}`,
  pages: 'Pagina’s',
  range: (from, to, total) =>
    total === undefined
      ? `${count(from)}–${count(to)}`
      : `${count(from)}–${count(to)} van ${count(total)}`,
  previous: 'Vorige',
  next: 'Volgende',

  edit: 'Bewerken',
  saveChanges: 'Opslaan',
  rotate: 'Roteren',
  revoke: 'Intrekken',
  actionOn: (action, name) => `${action}: ${name}`,
  select: 'Selecteren',
  selectAll: 'Alle sleutels op deze pagina selecteren',
  selected: (number) => `${count(number)} geselecteerd`,
  clearSelection: 'Wissen',
  revokeSelected: 'Intrekken…',
  revokeProgress: (revoked, total) => `${count(revoked)} van ${count(total)} ingetrokken`,
  stop: 'Stoppen',
  revokeStopped: (number) => `Gestopt: ${keys(number)} niet ingetrokken`,
  revokeHeading: (name) => `‘${name}’ intrekken?`,
  revokeNote:
    'Alles wat deze sleutel gebruikt, wordt meteen geweigerd. Dit kan niet ongedaan worden gemaakt.',
  revokeKeysHeading: (number) => `${keys(number)} intrekken?`,
  revokeKeysNote:
    'Alles wat deze sleutels gebruikt, wordt meteen geweigerd. Dit kan niet ongedaan worden gemaakt.',
  keysInUse: (number) =>
    `${count(number)} van deze sleutels ${plural(number, { one: 'is', other: 'zijn' })} in de afgelopen 24 uur gebruikt.`,
  andMore: (number) => `en nog ${count(number)}`,
  usedRecently: (when) => `Deze sleutel is in gebruik. Laatst gebruikt: ${when}.`,
  rotateHeading: (name) => `‘${name}’ roteren?`,
  rotateNote:
    'De sleutel krijgt een nieuw geheim, dat maar één keer wordt getoond. Naam en rol blijven gelijk.',
  grace: 'Hoe lang het vorige geheim geldig blijft',
  graceNone: 'Het werkt meteen niet meer',

  saidRevoked: (name) => `‘${name}’ is ingetrokken`,
  keysRevoked: (number) =>
    `${keys(number)} ${plural(number, { one: 'is', other: 'zijn' })} ingetrokken`,
  keysNotRevoked: (failed, total) =>
    `${count(failed)} van ${keys(total)} ${plural(failed, { one: 'kon', other: 'konden' })} niet worden ingetrokken`,
  saidRotated: (name) => `‘${name}’ heeft een nieuw geheim`,
  saidSaved: (name) => `‘${name}’ is opgeslagen`,
  revokeFailed: 'De sleutel kon niet worden ingetrokken. Probeer het opnieuw.',
  rotateFailed: 'De sleutel kon niet worden geroteerd. Probeer het opnieuw.',
  editFailed: 'De wijzigingen konden niet worden opgeslagen. Probeer het opnieuw.',
  keyGone: 'Deze sleutel bestaat niet meer.',
  actionSlow: 'Dit duurt langer dan gewoonlijk.',
  stopWaiting: 'Niet langer wachten',
  dismiss: 'Sluiten',
};

registerMessages('nl', messages);
