import { registerMessages } from '../i18n/localize.js';
import { formatsOf, pluralOf } from '../messages/locale-formats.js';
import type { Messages } from '../messages/messages.js';

const { count, days, date, moment } = formatsOf('uk');
const plural = pluralOf<'one' | 'few' | 'many'>('uk');

const characters = (number: number): string =>
  `${count(number)} ${plural(number, { one: 'символ', few: 'символи', many: 'символів', other: 'символу' })}`;

const keys = (number: number): string =>
  `${count(number)} ${plural(number, { one: 'ключ', few: 'ключі', many: 'ключів', other: 'ключа' })}`;

export const messages: Messages = {
  heading: 'Додати новий ключ API',
  requiredNote: 'Поля, позначені `*`, обов’язкові.',
  optional: 'необов’язково',

  applicationName: 'Назва застосунку',
  applicationNameHint: 'Зрозуміла назва, що описує призначення ключа.',
  applicationNameMissing: 'Введіть назву застосунку',
  applicationNameInvalid: 'Вилучіть приховані керівні символи з назви застосунку',
  applicationNameTooLong: (limit, entered) =>
    `Назва застосунку може містити щонайбільше ${characters(limit)} (введено ${count(entered)})`,

  description: 'Опис',
  descriptionInvalid: 'Вилучіть приховані керівні символи з опису',
  descriptionTooLong: (limit, entered) =>
    `Опис може містити щонайбільше ${characters(limit)} (введено ${count(entered)})`,

  role: 'Роль',
  rolePlaceholder: 'Виберіть роль',
  roleHint: 'Вибирайте `readonly` для мінімальних прав, а `admin` — лише для повного доступу.',
  roleMissing: 'Виберіть роль зі списку',
  rolesEmpty: 'Немає доступних ролей',
  adminDescription: 'Надає повні права адміністратора.',
  readonlyDescription: 'Надає доступ лише для читання.',
  privileged:
    'Цей ключ дає змогу змінити все. Виберіть роль із меншими правами, якщо цього достатньо.',

  permissions: 'Дозволи',
  permissionsTicked: (ticked, total) => `${count(ticked)} із ${count(total)}`,
  permissionsFilter: 'Фільтр',
  permissionsFound: (found) =>
    found
      ? `Знайдено ${count(found)} ${plural(found, { one: 'дозвіл', few: 'дозволи', many: 'дозволів', other: 'дозволу' })}`
      : 'Дозволів не знайдено',
  permissionsReadOnly: 'Лише читання',
  permissionsAll: 'Усі',
  permissionsNone: 'Жодного',
  permissionsMissing: 'Виберіть принаймні один дозвіл',
  permissionsUnknown: 'Приберіть дозволи, які недоступні',
  permissionsPrivileged:
    'Ці дозволи дають змогу вносити масштабні зміни. Виберіть лише потрібні ключу.',

  expiration: 'Строк дії',
  expirationPlaceholder: 'Виберіть строк дії',
  expirationDays: days,
  expirationCustom: 'Інша дата',
  expirationNever: 'Безстроково',
  expirationDate: 'Дата закінчення дії',
  expirationDateFormat: 'РРРР-ММ-ДД',
  expirationHint: (limit) => `Ключі діють щонайбільше ${days(limit)}.`,
  expiresOn: (end) => `Дія закінчиться ${moment(end)}`,
  expirationMissing: 'Виберіть строк дії зі списку',
  expirationEmpty: 'Немає доступних строків дії',
  expirationDateMissing: 'Введіть дату закінчення дії',
  expirationPast: 'Дата закінчення дії має бути в майбутньому',
  expirationTooLate: (last) => `Дія має закінчитися не пізніше ніж ${date(last)}`,

  save: 'Зберегти',
  saving: 'Збереження…',
  cancel: 'Скасувати',
  created: 'Ключ API створено',
  failed: 'Не вдалося створити ключ API. Спробуйте ще раз.',

  secretHeading: 'Ваш новий ключ API',
  secretNote: 'Скопіюйте його зараз: переглянути його знову буде неможливо.',
  moment,
  rotatedHeading: (name) => `Новий секрет для ${name}`,
  previousSecretEnds: (end) =>
    end ? `Попередній секрет діє до ${moment(end)}` : 'Попередній секрет більше не діє',
  secret: 'Ключ API',
  show: 'Показати',
  hide: 'Приховати',
  copy: 'Копіювати',
  copySnippet: (label) => `Копіювати ${label}`,
  copiedLabel: 'Скопійовано',
  copied: 'Скопійовано в буфер обміну',
  copyYourself: (shortcut) => `Виділено. Натисніть ${shortcut}, щоб скопіювати`,
  download: 'Завантажити',
  downloaded: 'Знайдіть файл серед завантажень, а тоді позначте ключ як збережений',
  shown: 'Ключ показано',
  hidden: 'Ключ приховано',
  stored: 'Ключ збережено в надійному місці',
  done: 'Готово',

  unsavedHeading: 'Закрити, не зберігши ключ?',
  unsaved: (name) =>
    name
      ? `Ключ «${name}» не скопійовано й не позначено як збережений. Переглянути його знову буде неможливо.`
      : 'Ключ не скопійовано й не позначено як збережений. Переглянути його знову буде неможливо.',
  goBack: 'Назад',
  closeAnyway: 'Усе одно закрити',
  secretGone:
    'Цей ключ більше не можна показати. Якщо ви його не зберегли, відкличте його й додайте новий.',

  addApiKey: 'Додати ключ API',
  close: 'Закрити',
  managerHeading: 'Ключі API',
  noSource: 'Джерело ключів API не задано.',

  keys: 'Ключі API',
  search: 'Пошук за назвою або описом',
  columnApplication: 'Застосунок',
  columnRole: 'Роль',
  columnPermissions: 'Права',
  columnHint: 'Ключ',
  columnOwner: 'Власник',
  columnCreated: 'Створено',
  columnLastUsed: 'Використано',
  columnExpires: 'Діє до',
  columnStatus: 'Стан',
  columnActions: 'Дії',

  allStatuses: 'Усі стани',
  allRoles: 'Усі ролі',
  active: 'Активний',
  expiring: 'Спливає',
  expired: 'Прострочений',
  revoked: 'Відкликаний',
  unknown: 'Невідомо',
  never: 'ніколи',
  notKnown: '–',
  lastUsed: (when) => (when ? `використано ${when}` : 'не використовувався'),
  neverExpires: 'безстроковий',
  oldSecretUntil: (until) => `Попередній секрет діє до ${until}`,

  loading: 'Завантаження ключів…',
  loadSlow: 'Завантаження ключів триває довше, ніж зазвичай.',
  loadFailed: 'Не вдалося завантажити ключі.',
  retry: 'Спробувати ще раз',
  empty: 'Ключів API ще немає',
  emptyNote: 'Ключ дає застосунку змогу викликати API.',
  clearSearch: 'Очистити пошук',
  noMatch: (query) => `Немає ключів, що відповідають запиту «${query}»`,
  noneMatch: 'Немає відповідних ключів',
  filteredBy: (filters) => `Фільтри: ${filters}`,
  noneSoFar: 'Поки що ключів не знайдено',
  sort: 'Сортувати',
  sorted: (column, direction) =>
    `Відсортовано за стовпцем «${column}», ${direction === 'ascending' ? 'за зростанням' : 'за спаданням'}`,
  keyCount: keys,
  expireSoon: (number) =>
    `${count(number)} скоро ${plural(number, { one: 'спливає', few: 'спливають', many: 'спливають', other: 'спливають' })}`,
  both: (first, second) => `${first}, ${second}`,
  permissionCount: (number) =>
    `${count(number)} ${plural(number, { one: 'право', few: 'права', many: 'прав', other: 'права' })}`,
  pages: 'Сторінки',
  range: (from, to, total) =>
    total === undefined
      ? `${count(from)}–${count(to)}`
      : `${count(from)}–${count(to)} із ${count(total)}`,
  previous: 'Попередня',
  next: 'Наступна',

  edit: 'Редагувати',
  saveChanges: 'Зберегти',
  rotate: 'Замінити',
  revoke: 'Відкликати',
  actionOn: (action, name) => `${action}: ${name}`,
  select: 'Вибрати',
  selectAll: 'Вибрати всі ключі на цій сторінці',
  selected: (number) => `Вибрано: ${count(number)}`,
  clearSelection: 'Скасувати',
  revokeSelected: 'Відкликати…',
  revokeProgress: (revoked, total) => `Відкликано ${count(revoked)} з ${count(total)}`,
  stop: 'Зупинити',
  revokeStopped: (number) => `Зупинено. Не відкликано: ${keys(number)}`,
  revokeHeading: (name) => `Відкликати ключ «${name}»?`,
  revokeNote: 'Усе, що використовує цей ключ, одразу втратить доступ. Цю дію не можна скасувати.',
  revokeKeysHeading: (number) => `Відкликати ${keys(number)}?`,
  revokeKeysNote:
    'Усе, що використовує ці ключі, одразу втратить доступ. Цю дію не можна скасувати.',
  keysInUse: (number) => `Використано за останні 24 години: ${keys(number)}.`,
  andMore: (number) => `і ще ${count(number)}`,
  usedRecently: (when) => `Цей ключ використовується. Останнє використання: ${when}.`,
  rotateHeading: (name) => `Замінити секрет ключа «${name}»?`,
  rotateNote:
    'Ключ отримає новий секрет, який буде показано лише один раз. Назва й роль не зміняться.',
  grace: 'Скільки ще діятиме попередній секрет',
  graceNone: 'Він одразу перестане діяти',

  saidRevoked: (name) => `Ключ «${name}» відкликано`,
  keysRevoked: (number) => `Відкликано ${keys(number)}`,
  keysNotRevoked: (failed, total) =>
    `Не вдалося відкликати ${count(failed)} з ${count(total)} ${plural(total, { one: 'ключа', few: 'ключів', many: 'ключів', other: 'ключа' })}`,
  saidRotated: (name) => `Ключ «${name}» має новий секрет`,
  saidSaved: (name) => `Ключ «${name}» збережено`,
  revokeFailed: 'Не вдалося відкликати ключ. Спробуйте ще раз.',
  rotateFailed: 'Не вдалося замінити секрет ключа. Спробуйте ще раз.',
  editFailed: 'Не вдалося зберегти зміни. Спробуйте ще раз.',
  keyGone: 'Цей ключ більше не існує.',
  actionSlow: 'Це триває довше, ніж зазвичай.',
  stopWaiting: 'Більше не чекати',
  dismiss: 'Закрити',
};

registerMessages('uk', messages);
