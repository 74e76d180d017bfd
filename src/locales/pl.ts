import { registerMessages } from '../i18n/localize.js';
import { formatsOf, pluralOf } from '../messages/locale-formats.js';
import type { Messages } from '../messages/messages.js';

const { count, days, date, moment } = formatsOf('pl');
const plural = pluralOf<'one' | 'few' | 'many'>('pl');

const characters = (number: number): string =>
  `${count(number)} ${plural(number, { one: 'znak', few: 'znaki', many: 'znaków', other: 'znaku' })}`;

const keys = (number: number): string =>
  `${count(number)} ${plural(number, { one: 'klucz', few: 'klucze', many: 'kluczy', other: 'klucza' })}`;

export const messages: Messages = {
  heading: 'Dodaj nowy klucz API',
  requiredNote: 'Pola oznaczone `*` są wymagane.',
  optional: 'opcjonalnie',

  applicationName: 'Nazwa aplikacji',
  applicationNameHint: 'Czytelna nazwa, która opisuje przeznaczenie klucza.',
  applicationNameMissing: 'Podaj nazwę aplikacji',
  applicationNameInvalid: 'Usuń ukryte znaki sterujące z nazwy aplikacji',
  applicationNameTooLong: (limit, entered) =>
    `Nazwa aplikacji może mieć najwyżej ${characters(limit)} (wpisano ${count(entered)})`,

  description: 'Opis',
  descriptionInvalid: 'Usuń ukryte znaki sterujące z opisu',
  descriptionTooLong: (limit, entered) =>
    `Opis może mieć najwyżej ${characters(limit)} (wpisano ${count(entered)})`,

  role: 'Rola',
  rolePlaceholder: 'Wybierz rolę',
  roleHint:
    'Rola `readonly` daje minimalne uprawnienia. Rolę `admin` wybieraj tylko dla pełnego dostępu.',
  roleMissing: 'Wybierz rolę z listy',
  rolesEmpty: 'Brak dostępnych ról',
  adminDescription: 'Daje pełne uprawnienia administracyjne.',
  readonlyDescription: 'Daje dostęp tylko do odczytu.',
  privileged:
    'Ten klucz pozwala zmienić wszystko. Wybierz rolę z mniejszymi uprawnieniami, jeśli to wystarczy.',

  permissions: 'Uprawnienia',
  permissionsTicked: (ticked, total) => `${count(ticked)} z ${count(total)}`,
  permissionsFilter: 'Filtruj',
  permissionsFound: (found) =>
    found
      ? `Znaleziono ${count(found)} ${plural(found, { one: 'uprawnienie', few: 'uprawnienia', many: 'uprawnień', other: 'uprawnienia' })}`
      : 'Nie znaleziono uprawnień',
  permissionsReadOnly: 'Tylko odczyt',
  permissionsAll: 'Wszystkie',
  permissionsNone: 'Żadne',
  permissionsMissing: 'Wybierz co najmniej jedno uprawnienie',
  permissionsUnknown: 'Usuń uprawnienia, które nie są dostępne',
  permissionsPrivileged:
    'Te uprawnienia pozwalają na daleko idące zmiany. Wybierz tylko te, których klucz potrzebuje.',

  expiration: 'Termin ważności',
  expirationPlaceholder: 'Wybierz termin ważności',
  expirationDays: days,
  expirationCustom: 'Własna data',
  expirationNever: 'Bezterminowo',
  expirationDate: 'Data wygaśnięcia',
  expirationDateFormat: 'RRRR-MM-DD',
  expirationHint: (limit) => `Klucze są ważne najwyżej ${days(limit)}.`,
  expiresOn: (end) => `Wygasa ${moment(end)}`,
  expirationMissing: 'Wybierz termin ważności z listy',
  expirationEmpty: 'Brak dostępnych terminów ważności',
  expirationDateMissing: 'Podaj datę wygaśnięcia',
  expirationPast: 'Data wygaśnięcia musi przypadać w przyszłości',
  expirationTooLate: (last) => `Data wygaśnięcia nie może być późniejsza niż ${date(last)}`,

  save: 'Zapisz',
  saving: 'Zapisywanie…',
  cancel: 'Anuluj',
  created: 'Utworzono klucz API',
  failed: 'Nie udało się utworzyć klucza API. Spróbuj ponownie.',

  secretHeading: 'Twój nowy klucz API',
  secretNote: 'Skopiuj go teraz: nie będzie można go ponownie wyświetlić.',
  moment,
  rotatedHeading: (name) => `Nowy sekret dla ${name}`,
  previousSecretEnds: (end) =>
    end ? `Poprzedni sekret działa do ${moment(end)}` : 'Poprzedni sekret już nie działa',
  secret: 'Klucz API',
  show: 'Pokaż',
  hide: 'Ukryj',
  copy: 'Kopiuj',
  copySnippet: (label) => `Kopiuj ${label}`,
  copiedLabel: 'Skopiowano',
  copied: 'Skopiowano do schowka',
  copyYourself: (shortcut) => `Zaznaczono. Naciśnij ${shortcut}, aby skopiować`,
  download: 'Pobierz',
  downloaded: 'Znajdź pobrany plik, a potem potwierdź, że klucz jest zapisany',
  shown: 'Klucz jest widoczny',
  hidden: 'Klucz jest ukryty',
  stored: 'Klucz jest zapisany w bezpiecznym miejscu',
  done: 'Gotowe',

  unsavedHeading: 'Zamknąć bez zapisania klucza?',
  unsaved: (name) =>
    name
      ? `Klucz „${name}” nie został skopiowany ani oznaczony jako zapisany. Nie będzie można go ponownie wyświetlić.`
      : 'Klucz nie został skopiowany ani oznaczony jako zapisany. Nie będzie można go ponownie wyświetlić.',
  goBack: 'Wróć',
  closeAnyway: 'Zamknij mimo to',
  secretGone:
    'Tego klucza nie można już wyświetlić. Jeśli nie został zapisany, unieważnij go i dodaj nowy.',

  addApiKey: 'Dodaj klucz API',
  close: 'Zamknij',
  managerHeading: 'Klucze API',
  noSource: 'Nie ustawiono źródła kluczy API.',

  keys: 'Klucze API',
  search: 'Szukaj nazwy lub opisu',
  columnApplication: 'Aplikacja',
  columnRole: 'Rola',
  columnPermissions: 'Uprawnienia',
  columnHint: 'Klucz',
  columnOwner: 'Właściciel',
  columnCreated: 'Utworzono',
  columnLastUsed: 'Użyty',
  columnExpires: 'Wygasa',
  columnStatus: 'Stan',
  columnActions: 'Działania',

  allStatuses: 'Wszystkie stany',
  allRoles: 'Wszystkie role',
  active: 'Aktywny',
  expiring: 'Wygasający',
  expired: 'Wygasł',
  revoked: 'Unieważniony',
  unknown: 'Nieznany',
  never: 'nigdy',
  notKnown: '–',
  lastUsed: (when) => (when ? `użyty ${when}` : 'nieużywany'),
  neverExpires: 'bezterminowy',
  oldSecretUntil: (until) => `Poprzedni sekret działa do ${until}`,

  loading: 'Wczytywanie kluczy…',
  loadSlow: 'Wczytywanie kluczy trwa dłużej niż zwykle.',
  loadFailed: 'Nie udało się wczytać kluczy.',
  retry: 'Spróbuj ponownie',
  empty: 'Nie ma jeszcze kluczy API',
  emptyNote: 'Klucz pozwala aplikacji wywoływać API.',
  clearSearch: 'Wyczyść wyszukiwanie',
  noMatch: (query) => `Żaden klucz nie pasuje do „${query}”`,
  noneMatch: 'Brak pasujących kluczy',
  filteredBy: (filters) => `Filtry: ${filters}`,
  noneSoFar: 'Na razie nie znaleziono kluczy',
  sort: 'Sortuj',
  sorted: (column, direction) =>
    `Posortowano według kolumny „${column}”, ${direction === 'ascending' ? 'rosnąco' : 'malejąco'}`,
  keyCount: keys,
  expireSoon: (number) =>
    `${count(number)} wkrótce ${plural(number, { one: 'wygaśnie', few: 'wygasną', many: 'wygaśnie', other: 'wygaśnie' })}`,
  both: (first, second) => `${first}, ${second}`,
  permissionCount: (number) =>
    `${count(number)} ${plural(number, { one: 'uprawnienie', few: 'uprawnienia', many: 'uprawnień', other: 'uprawnienia' })}`,
  pages: 'Strony',
  range: (from, to, total) =>
    total === undefined
      ? `${count(from)}–${count(to)}`
      : `${count(from)}–${count(to)} z ${count(total)}`,
  previous: 'Poprzednia',
  next: 'Następna',

  edit: 'Edytuj',
  saveChanges: 'Zapisz',
  rotate: 'Wymień',
  revoke: 'Unieważnij',
  actionOn: (action, name) => `${action}: ${name}`,
  select: 'Zaznacz',
  selectAll: 'Zaznacz wszystkie klucze na tej stronie',
  selected: (number) => `Zaznaczono: ${count(number)}`,
  clearSelection: 'Wyczyść',
  revokeSelected: 'Unieważnij…',
  revokeProgress: (revoked, total) => `Unieważniono ${count(revoked)} z ${count(total)}`,
  stop: 'Zatrzymaj',
  revokeStopped: (number) => `Zatrzymano. Nie unieważniono: ${keys(number)}`,
  revokeHeading: (name) => `Unieważnić klucz „${name}”?`,
  revokeNote:
    'Wszystko, co używa tego klucza, natychmiast straci dostęp. Tej operacji nie można cofnąć.',
  revokeKeysHeading: (number) => `Unieważnić ${keys(number)}?`,
  revokeKeysNote:
    'Wszystko, co używa tych kluczy, natychmiast straci dostęp. Tej operacji nie można cofnąć.',
  keysInUse: (number) => `Używane w ciągu ostatnich 24 godzin: ${keys(number)}.`,
  andMore: (number) => `i jeszcze ${count(number)}`,
  usedRecently: (when) => `Ten klucz jest w użyciu. Ostatnie użycie: ${when}.`,
  rotateHeading: (name) => `Zmienić sekret klucza „${name}”?`,
  rotateNote:
    'Klucz otrzyma nowy sekret, który zostanie wyświetlony tylko raz. Jego nazwa i rola pozostaną bez zmian.',
  grace: 'Jak długo poprzedni sekret będzie jeszcze działać',
  graceNone: 'Od razu przestanie działać',

  saidRevoked: (name) => `Klucz „${name}” został unieważniony`,
  keysRevoked: (number) => `Unieważniono ${keys(number)}`,
  keysNotRevoked: (failed, total) =>
    `Nie udało się unieważnić ${count(failed)} z ${count(total)} ${plural(total, { one: 'klucza', few: 'kluczy', many: 'kluczy', other: 'klucza' })}`,
  saidRotated: (name) => `Klucz „${name}” ma nowy sekret`,
  saidSaved: (name) => `Klucz „${name}” został zapisany`,
  revokeFailed: 'Nie udało się unieważnić klucza. Spróbuj ponownie.',
  rotateFailed: 'Nie udało się zmienić sekretu klucza. Spróbuj ponownie.',
  editFailed: 'Nie udało się zapisać zmian. Spróbuj ponownie.',
  keyGone: 'Ten klucz już nie istnieje.',
  actionSlow: 'To trwa dłużej niż zwykle.',
  stopWaiting: 'Nie czekaj dłużej',
  dismiss: 'Zamknij',
};

registerMessages('pl', messages);
