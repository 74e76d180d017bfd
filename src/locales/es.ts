import { registerMessages } from '../i18n/localize.js';
import { formatsOf, pluralOf } from '../messages/locale-formats.js';
import type { Messages } from '../messages/messages.js';

const { count, days, date, moment } = formatsOf('es');
const plural = pluralOf('es');

const characters = (number: number): string =>
  `${count(number)} ${plural(number, { one: 'carácter', other: 'caracteres' })}`;
const typed = (number: number): string =>
  `${plural(number, { one: 'se ha escrito', other: 'se han escrito' })} ${count(number)}`;

const keys = (number: number): string =>
  `${count(number)} ${plural(number, { one: 'clave', other: 'claves' })}`;

export const messages: Messages = {
  heading: 'Añadir una clave de API',
  requiredNote: 'Los campos marcados con `*` son obligatorios.',
  optional: 'opcional',

  applicationName: 'Nombre de la aplicación',
  applicationNameHint: 'Un nombre claro que describa la finalidad de la clave.',
  applicationNameMissing: 'Escriba un nombre de aplicación',
  applicationNameInvalid:
    'Elimine los caracteres de control invisibles del nombre de la aplicación',
  applicationNameTooLong: (limit, entered) =>
    `El nombre de la aplicación debe tener como máximo ${characters(limit)} (${typed(entered)})`,

  description: 'Descripción',
  descriptionInvalid: 'Elimine los caracteres de control invisibles de la descripción',
  descriptionTooLong: (limit, entered) =>
    `La descripción debe tener como máximo ${characters(limit)} (${typed(entered)})`,

  role: 'Rol',
  rolePlaceholder: 'Elija un rol',
  roleHint: 'Use `readonly` para permisos mínimos y `admin` solo para acceso completo.',
  roleMissing: 'Seleccione un rol',
  rolesEmpty: 'No hay ningún rol disponible',
  adminDescription: 'Concede todos los privilegios de administración.',
  readonlyDescription: 'Concede acceso de solo lectura.',
  privileged:
    'Esta clave puede cambiarlo todo. Elija un rol con menos privilegios si es suficiente.',

  permissions: 'Permisos',
  permissionsTicked: (ticked, total) => `${count(ticked)} de ${count(total)}`,
  permissionsFilter: 'Filtrar',
  permissionsFound: (found) =>
    found
      ? `${count(found)} ${plural(found, { one: 'permiso encontrado', other: 'permisos encontrados' })}`
      : 'No se ha encontrado ningún permiso',
  permissionsReadOnly: 'Solo lectura',
  permissionsAll: 'Todos',
  permissionsNone: 'Ninguno',
  permissionsMissing: 'Seleccione al menos un permiso',
  permissionsUnknown: 'Quite los permisos que no están disponibles',
  permissionsPrivileged:
    'Estos permisos permiten cambios de gran alcance. Seleccione solo los que la clave necesita.',

  expiration: 'Caducidad',
  expirationPlaceholder: 'Elija una caducidad',
  expirationDays: days,
  expirationCustom: 'Fecha personalizada',
  expirationNever: 'Sin caducidad',
  expirationDate: 'Fecha de caducidad',
  expirationDateFormat: 'AAAA-MM-DD',
  expirationHint: (limit) => `Las claves son válidas durante un máximo de ${days(limit)}.`,
  expiresOn: (end) => `Caduca el ${moment(end)}`,
  expirationMissing: 'Seleccione una caducidad',
  expirationEmpty: 'No hay ninguna caducidad disponible',
  expirationDateMissing: 'Escriba una fecha de caducidad',
  expirationPast: 'La fecha de caducidad debe ser futura',
  expirationTooLate: (last) => `La fecha de caducidad debe ser el ${date(last)} o anterior`,

  save: 'Guardar',
  saving: 'Guardando…',
  cancel: 'Cancelar',
  created: 'Clave de API creada',
  failed: 'No se ha podido crear la clave de API. Inténtelo de nuevo.',

  secretHeading: 'Su nueva clave de API',
  secretNote: 'Cópiela ahora: no podrá volver a verla.',
  moment,
  rotatedHeading: (name) => `Nuevo secreto para ${name}`,
  previousSecretEnds: (end) =>
    end ? `Secreto anterior válido hasta el ${moment(end)}` : 'El secreto anterior ya no es válido',
  secret: 'Clave de API',
  show: 'Mostrar',
  hide: 'Ocultar',
  copy: 'Copiar',
  copySnippet: (label) => `Copiar ${label}`,
  copiedLabel: 'Copiado',
  copied: 'Copiado en el portapapeles',
  copyYourself: (shortcut) => `Texto seleccionado. Pulse ${shortcut} para copiarlo`,
  download: 'Descargar',
  downloaded: 'Busque el archivo en sus descargas y luego marque la clave como guardada',
  shown: 'La clave se muestra',
  hidden: 'La clave está oculta',
  stored: 'He guardado esta clave en un lugar seguro',
  done: 'Listo',

  unsavedHeading: '¿Cerrar sin guardar la clave?',
  unsaved: (name) =>
    name
      ? `La clave «${name}» no se ha copiado ni marcado como guardada. No podrá volver a verla.`
      : 'La clave no se ha copiado ni marcado como guardada. No podrá volver a verla.',
  goBack: 'Volver',
  closeAnyway: 'Cerrar de todos modos',
  secretGone:
    'Esta clave ya no se puede mostrar. Si no la ha guardado, revóquela y añada una nueva.',

  addApiKey: 'Añadir clave de API',
  close: 'Cerrar',
  managerHeading: 'Claves de API',
  noSource: 'No se ha definido ningún origen de claves de API.',

  keys: 'Claves de API',
  search: 'Buscar nombre o descripción',
  columnApplication: 'Aplicación',
  columnRole: 'Rol',
  columnPermissions: 'Permisos',
  columnHint: 'Clave',
  columnOwner: 'Propietario',
  columnCreated: 'Creación',
  columnLastUsed: 'Último uso',
  columnExpires: 'Caducidad',
  columnStatus: 'Estado',
  columnActions: 'Acciones',

  allStatuses: 'Todos los estados',
  allRoles: 'Todos los roles',
  active: 'Activa',
  expiring: 'Caduca pronto',
  expired: 'Caducada',
  revoked: 'Revocada',
  unknown: 'Desconocido',
  never: 'nunca',
  notKnown: '–',
  lastUsed: (when) => (when ? `usada ${when}` : 'nunca usada'),
  neverExpires: 'no caduca',
  oldSecretUntil: (until) => `Secreto anterior válido hasta el ${until}`,

  loading: 'Cargando claves…',
  loadSlow: 'Las claves están tardando más de lo habitual en cargarse.',
  loadFailed: 'No se han podido cargar las claves.',
  retry: 'Reintentar',
  empty: 'Aún no hay claves de API',
  emptyNote: 'Una clave permite que una aplicación llame a la API.',
  clearSearch: 'Borrar búsqueda',
  noMatch: (query) => `Ninguna clave coincide con «${query}»`,
  noneMatch: 'Ninguna clave coincide',
  filteredBy: (filters) => `Filtros: ${filters}`,
  noneSoFar: 'Ninguna clave encontrada hasta ahora',
  sort: 'Ordenar',
  sorted: (column, direction) =>
    `Ordenado por «${column}», ${direction === 'ascending' ? 'ascendente' : 'descendente'}`,
  keyCount: keys,
  expireSoon: (number) =>
    `${count(number)} ${plural(number, { one: 'caduca', other: 'caducan' })} pronto`,
  both: (first, second) => `${first}, ${second}`,
  permissionCount: (number) =>
    `${count(number)} ${plural(number, { one: 'permiso', other: 'permisos' })}`,
  pages: 'Páginas',
  range: (from, to, total) =>
    total === undefined
      ? `${count(from)}–${count(to)}`
      : `${count(from)}–${count(to)} de ${count(total)}`,
  previous: 'Anterior',
  next: 'Siguiente',

  edit: 'Editar',
  saveChanges: 'Guardar',
  rotate: 'Rotar',
  revoke: 'Revocar',
  actionOn: (action, name) => `${action} ${name}`,
  select: 'Seleccionar',
  selectAll: 'Seleccionar todas las claves de esta página',
  selected: (number) =>
    `${count(number)} ${plural(number, { one: 'seleccionada', other: 'seleccionadas' })}`,
  clearSelection: 'Quitar',
  revokeSelected: 'Revocar…',
  revokeProgress: (revoked, total) =>
    `${count(revoked)} de ${count(total)} ${plural(revoked, { one: 'revocada', other: 'revocadas' })}`,
  stop: 'Detener',
  revokeStopped: (number) => `Detenido: ${keys(number)} sin revocar`,
  revokeHeading: (name) => `¿Revocar «${name}»?`,
  revokeNote:
    'Todo lo que use esta clave se rechazará de inmediato. Esta acción no se puede deshacer.',
  revokeKeysHeading: (number) => `¿Revocar ${keys(number)}?`,
  revokeKeysNote:
    'Todo lo que use estas claves se rechazará de inmediato. Esta acción no se puede deshacer.',
  keysInUse: (number) =>
    `${count(number)} de estas claves se ${plural(number, { one: 'ha', other: 'han' })} usado en las últimas 24 horas.`,
  andMore: (number) => `y ${count(number)} más`,
  usedRecently: (when) => `Esta clave está en uso. Último uso: ${when}.`,
  rotateHeading: (name) => `¿Rotar «${name}»?`,
  rotateNote:
    'La clave recibe un secreto nuevo, que se muestra una sola vez. Su nombre y su rol no cambian.',
  grace: 'Cuánto tiempo sigue siendo válido el secreto anterior',
  graceNone: 'Deja de ser válido de inmediato',

  saidRevoked: (name) => `La clave «${name}» se ha revocado`,
  keysRevoked: (number) =>
    plural(number, {
      one: `Se ha revocado ${keys(number)}`,
      other: `Se han revocado ${keys(number)}`,
    }),
  keysNotRevoked: (failed, total) =>
    `No se ${plural(failed, { one: 'ha', other: 'han' })} podido revocar ${count(failed)} de ${keys(total)}`,
  saidRotated: (name) => `La clave «${name}» tiene un secreto nuevo`,
  saidSaved: (name) => `La clave «${name}» se ha guardado`,
  revokeFailed: 'No se ha podido revocar la clave. Inténtelo de nuevo.',
  rotateFailed: 'No se ha podido rotar la clave. Inténtelo de nuevo.',
  editFailed: 'No se han podido guardar los cambios. Inténtelo de nuevo.',
  keyGone: 'Esta clave ya no existe.',
  actionSlow: 'La operación está tardando más de lo habitual.',
  stopWaiting: 'Dejar de esperar',
  dismiss: 'Descartar',
};

registerMessages('es', messages);
