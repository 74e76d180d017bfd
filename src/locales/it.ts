import { registerMessages } from '../i18n/localize.js';
import { formatsOf, pluralOf } from '../messages/locale-formats.js';
import type { Messages } from '../messages/messages.js';

const { count, days, date, moment } = formatsOf('it');
const plural = pluralOf('it');

const characters = (number: number): string =>
  `${count(number)} ${plural(number, { one: 'carattere', other: 'caratteri' })}`;
const typed = (number: number): string =>
  `${count(number)} ${plural(number, { one: 'inserito', other: 'inseriti' })}`;

// Dates and numbers have no article: its form would depend on how they begin (il 7, l’8).
const keys = (number: number): string =>
  `${count(number)} ${plural(number, { one: 'chiave', other: 'chiavi' })}`;

export const messages: Messages = {
  heading: 'Aggiungi una chiave API',
  requiredNote: 'I campi contrassegnati con `*` sono obbligatori.',
  optional: 'facoltativo',

  applicationName: 'Nome dell’applicazione',
  applicationNameHint: 'Un nome chiaro che descriva lo scopo della chiave.',
  applicationNameMissing: 'Inserisci un nome per l’applicazione',
  applicationNameInvalid: 'Rimuovi i caratteri di controllo nascosti dal nome dell’applicazione',
  applicationNameTooLong: (limit, entered) =>
    `Il nome dell’applicazione può contenere al massimo ${characters(limit)} (${typed(entered)})`,

  description: 'Descrizione',
  descriptionInvalid: 'Rimuovi i caratteri di controllo nascosti dalla descrizione',
  descriptionTooLong: (limit, entered) =>
    `La descrizione può contenere al massimo ${characters(limit)} (${typed(entered)})`,

  role: 'Ruolo',
  rolePlaceholder: 'Scegli un ruolo',
  roleHint: 'Usa `readonly` per autorizzazioni minime, `admin` solo per l’accesso completo.',
  roleMissing: 'Seleziona un ruolo',
  rolesEmpty: 'Nessun ruolo disponibile',
  adminDescription: 'Concede tutti i privilegi di amministrazione.',
  readonlyDescription: 'Concede l’accesso in sola lettura.',
  privileged: 'Questa chiave può modificare tutto. Se basta, scegli un ruolo con meno privilegi.',

  permissions: 'Autorizzazioni',
  permissionsTicked: (ticked, total) => `${count(ticked)} di ${count(total)}`,
  permissionsFilter: 'Filtra',
  permissionsFound: (found) =>
    found
      ? `${count(found)} ${plural(found, { one: 'autorizzazione trovata', other: 'autorizzazioni trovate' })}`
      : 'Nessuna autorizzazione trovata',
  permissionsReadOnly: 'Sola lettura',
  permissionsAll: 'Tutte',
  permissionsNone: 'Nessuna',
  permissionsMissing: 'Seleziona almeno un’autorizzazione',
  permissionsUnknown: 'Rimuovi le autorizzazioni che non sono disponibili',
  permissionsPrivileged:
    'Queste autorizzazioni consentono modifiche di ampia portata. Seleziona solo quelle che servono alla chiave.',

  expiration: 'Scadenza',
  expirationPlaceholder: 'Scegli una scadenza',
  expirationDays: days,
  expirationCustom: 'Data personalizzata',
  expirationNever: 'Nessuna scadenza',
  expirationDate: 'Data di scadenza',
  expirationDateFormat: 'AAAA-MM-GG',
  expirationHint: (limit) => `Durata massima di una chiave: ${days(limit)}.`,
  expiresOn: (end) => `Scade in data ${moment(end)}`,
  expirationMissing: 'Seleziona una scadenza',
  expirationEmpty: 'Nessuna scadenza disponibile',
  expirationDateMissing: 'Inserisci una data di scadenza',
  expirationPast: 'La data di scadenza deve essere futura',
  expirationTooLate: (last) => `Ultima data di scadenza possibile: ${date(last)}`,

  save: 'Salva',
  saving: 'Salvataggio…',
  cancel: 'Annulla',
  created: 'Chiave API creata',
  failed: 'Impossibile creare la chiave API. Riprova.',

  secretHeading: 'La tua nuova chiave API',
  secretNote: 'Copiala adesso: non potrai più visualizzarla.',
  moment,
  rotatedHeading: (name) => `Nuovo segreto per ${name}`,
  previousSecretEnds: (end) =>
    end
      ? `Segreto precedente valido fino a: ${moment(end)}`
      : 'Il segreto precedente non è più valido',
  secret: 'Chiave API',
  show: 'Mostra',
  hide: 'Nascondi',
  copy: 'Copia',
  copySnippet: (label) => `Copia ${label}`,
  copiedLabel: 'Copiato',
  copied: 'Copiato negli appunti',
  copyYourself: (shortcut) => `Testo selezionato. Premi ${shortcut} per copiarlo`,
  download: 'Scarica',
  downloaded: 'Cerca il file tra i download, poi conferma di aver conservato la chiave',
  shown: 'La chiave è visibile',
  hidden: 'La chiave è nascosta',
  stored: 'Ho conservato questa chiave in un luogo sicuro',
  done: 'Fine',

  unsavedHeading: 'Chiudere senza conservare la chiave?',
  unsaved: (name) =>
    name
      ? `La chiave «${name}» non è stata copiata né contrassegnata come conservata. Non potrai più visualizzarla.`
      : 'La chiave non è stata copiata né contrassegnata come conservata. Non potrai più visualizzarla.',
  goBack: 'Torna indietro',
  closeAnyway: 'Chiudi comunque',
  secretGone:
    'Questa chiave non può più essere mostrata. Se non l’hai conservata, revocala e aggiungine una nuova.',

  addApiKey: 'Aggiungi chiave API',
  close: 'Chiudi',
  managerHeading: 'Chiavi API',
  noSource: 'Non è impostata alcuna origine per le chiavi API.',

  keys: 'Chiavi API',
  search: 'Cerca nome o descrizione',
  columnApplication: 'Applicazione',
  columnRole: 'Ruolo',
  columnPermissions: 'Permessi',
  columnHint: 'Chiave',
  columnOwner: 'Proprietario',
  columnCreated: 'Creazione',
  columnLastUsed: 'Ultimo uso',
  columnExpires: 'Scadenza',
  columnStatus: 'Stato',
  columnActions: 'Azioni',

  allStatuses: 'Tutti gli stati',
  allRoles: 'Tutti i ruoli',
  active: 'Attiva',
  expiring: 'In scadenza',
  expired: 'Scaduta',
  revoked: 'Revocata',
  unknown: 'Sconosciuto',
  never: 'mai',
  notKnown: '–',
  lastUsed: (when) => (when ? `usata ${when}` : 'mai usata'),
  neverExpires: 'non scade',
  oldSecretUntil: (until) => `Segreto precedente valido fino a: ${until}`,

  loading: 'Caricamento delle chiavi…',
  loadSlow: 'Il caricamento delle chiavi richiede più tempo del solito.',
  loadFailed: 'Impossibile caricare le chiavi.',
  retry: 'Riprova',
  empty: 'Ancora nessuna chiave API',
  emptyNote: 'Una chiave permette a un’applicazione di chiamare l’API.',
  clearSearch: 'Cancella ricerca',
  noMatch: (query) => `Nessuna chiave corrisponde a «${query}»`,
  noneMatch: 'Nessuna chiave trovata',
  filteredBy: (filters) => `Filtri: ${filters}`,
  noneSoFar: 'Nessuna chiave trovata finora',
  sort: 'Ordina',
  sorted: (column, direction) =>
    `Ordinamento per «${column}», ${direction === 'ascending' ? 'crescente' : 'decrescente'}`,
  keyCount: keys,
  expireSoon: (number) => `${count(number)} in scadenza`,
  both: (first, second) => `${first}, ${second}`,
  permissionCount: (number) =>
    `${count(number)} ${plural(number, { one: 'permesso', other: 'permessi' })}`,
  pages: 'Pagine',
  range: (from, to, total) =>
    total === undefined
      ? `${count(from)}–${count(to)}`
      : `${count(from)}–${count(to)} di ${count(total)}`,
  previous: 'Precedente',
  next: 'Successiva',

  edit: 'Modifica',
  saveChanges: 'Salva',
  rotate: 'Ruota',
  revoke: 'Revoca',
  actionOn: (action, name) => `${action} ${name}`,
  select: 'Seleziona',
  selectAll: 'Seleziona tutte le chiavi di questa pagina',
  selected: (number) =>
    `${count(number)} ${plural(number, { one: 'selezionata', other: 'selezionate' })}`,
  clearSelection: 'Annulla',
  revokeSelected: 'Revoca…',
  revokeProgress: (revoked, total) =>
    `${count(revoked)} di ${count(total)} ${plural(revoked, { one: 'revocata', other: 'revocate' })}`,
  stop: 'Interrompi',
  revokeStopped: (number) =>
    `Operazione interrotta: ${keys(number)} non ${plural(number, { one: 'revocata', other: 'revocate' })}`,
  revokeHeading: (name) => `Revocare «${name}»?`,
  revokeNote:
    'Tutto ciò che usa questa chiave verrà subito rifiutato. L’operazione è irreversibile.',
  revokeKeysHeading: (number) => `Revocare ${keys(number)}?`,
  revokeKeysNote:
    'Tutto ciò che usa queste chiavi verrà subito rifiutato. L’operazione è irreversibile.',
  keysInUse: (number) =>
    `${count(number)} di queste chiavi ${plural(number, { one: 'è stata usata', other: 'sono state usate' })} nelle ultime 24 ore.`,
  andMore: (number) => `e ${count(number)} ${plural(number, { one: 'altra', other: 'altre' })}`,
  usedRecently: (when) => `Questa chiave è in uso. Ultimo utilizzo: ${when}.`,
  rotateHeading: (name) => `Ruotare «${name}»?`,
  rotateNote:
    'La chiave riceve un nuovo segreto, mostrato una sola volta. Nome e ruolo restano invariati.',
  grace: 'Per quanto tempo resta valido il segreto precedente',
  graceNone: 'Smette subito di funzionare',

  saidRevoked: (name) => `La chiave «${name}» è stata revocata`,
  keysRevoked: (number) =>
    `${keys(number)} ${plural(number, { one: 'è stata revocata', other: 'sono state revocate' })}`,
  keysNotRevoked: (failed, total) => `Impossibile revocare ${count(failed)} di ${keys(total)}`,
  saidRotated: (name) => `La chiave «${name}» ha un nuovo segreto`,
  saidSaved: (name) => `La chiave «${name}» è stata salvata`,
  revokeFailed: 'Impossibile revocare la chiave. Riprova.',
  rotateFailed: 'Impossibile ruotare la chiave. Riprova.',
  editFailed: 'Impossibile salvare le modifiche. Riprova.',
  keyGone: 'Questa chiave non esiste più.',
  actionSlow: 'L’operazione sta richiedendo più tempo del solito.',
  stopWaiting: 'Non attendere più',
  dismiss: 'Nascondi',
};

registerMessages('it', messages);
