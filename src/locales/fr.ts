import { registerMessages } from '../i18n/localize.js';
import { formatsOf, pluralOf } from '../messages/locale-formats.js';
import type { Messages } from '../messages/messages.js';

const { count, days, date, moment } = formatsOf('fr');
const plural = pluralOf('fr');

const characters = (number: number): string =>
  `${count(number)} ${plural(number, { one: 'caractère', other: 'caractères' })}`;
const typed = (number: number): string =>
  `${count(number)} ${plural(number, { one: 'saisi', other: 'saisis' })}`;

// French has a no-break space before `:`, `;`, `?` and `!`, and inside quotation marks.
const keys = (number: number): string =>
  `${count(number)} ${plural(number, { one: 'clé', other: 'clés' })}`;

export const messages: Messages = {
  heading: 'Ajouter une clé API',
  requiredNote: 'Les champs marqués d’un `*` sont obligatoires.',
  optional: 'facultatif',

  applicationName: 'Nom de l’application',
  applicationNameHint: 'Un nom clair qui décrit l’usage de la clé.',
  applicationNameMissing: 'Saisissez un nom d’application',
  applicationNameInvalid: 'Supprimez les caractères de contrôle invisibles du nom de l’application',
  applicationNameTooLong: (limit, entered) =>
    `Le nom de l’application ne doit pas dépasser ${characters(limit)} (${typed(entered)})`,

  description: 'Description',
  descriptionInvalid: 'Supprimez les caractères de contrôle invisibles de la description',
  descriptionTooLong: (limit, entered) =>
    `La description ne doit pas dépasser ${characters(limit)} (${typed(entered)})`,

  role: 'Rôle',
  rolePlaceholder: 'Choisissez un rôle',
  roleHint:
    'Utilisez `readonly` pour des autorisations minimales, `admin` uniquement pour un accès complet.',
  roleMissing: 'Sélectionnez un rôle',
  rolesEmpty: 'Aucun rôle n’est disponible',
  adminDescription: 'Accorde tous les droits d’administration.',
  readonlyDescription: 'Accorde un accès en lecture seule.',
  privileged:
    'Cette clé permet de tout modifier. Choisissez un rôle avec moins de privilèges si cela suffit.',

  permissions: 'Autorisations',
  permissionsTicked: (ticked, total) => `${count(ticked)} sur ${count(total)}`,
  permissionsFilter: 'Filtrer',
  permissionsFound: (found) =>
    found
      ? `${count(found)} ${plural(found, { one: 'autorisation trouvée', other: 'autorisations trouvées' })}`
      : 'Aucune autorisation trouvée',
  permissionsReadOnly: 'Lecture seule',
  permissionsAll: 'Toutes',
  permissionsNone: 'Aucune',
  permissionsMissing: 'Sélectionnez au moins une autorisation',
  permissionsUnknown: 'Retirez les autorisations qui ne sont pas disponibles',
  permissionsPrivileged:
    'Ces autorisations permettent des modifications importantes. Ne sélectionnez que celles dont la clé a besoin.',

  expiration: 'Expiration',
  expirationPlaceholder: 'Choisissez une expiration',
  expirationDays: days,
  expirationCustom: 'Date personnalisée',
  expirationNever: 'Sans expiration',
  expirationDate: 'Date d’expiration',
  expirationDateFormat: 'AAAA-MM-JJ',
  expirationHint: (limit) => `La durée de validité d’une clé est de ${days(limit)} au maximum.`,
  expiresOn: (end) => `Expire le ${moment(end)}`,
  expirationMissing: 'Sélectionnez une expiration',
  expirationEmpty: 'Aucune expiration n’est disponible',
  expirationDateMissing: 'Saisissez une date d’expiration',
  expirationPast: 'La date d’expiration doit être dans le futur',
  expirationTooLate: (last) => `La date d’expiration ne peut pas dépasser le ${date(last)}`,

  save: 'Enregistrer',
  saving: 'Enregistrement…',
  cancel: 'Annuler',
  created: 'Clé API créée',
  failed: 'La clé API n’a pas pu être créée. Réessayez.',

  secretHeading: 'Votre nouvelle clé API',
  secretNote: 'Copiez-la maintenant\u00A0: elle ne sera plus jamais affichée.',
  moment,
  rotatedHeading: (name) => `Nouveau secret pour ${name}`,
  previousSecretEnds: (end) =>
    end ? `Ancien secret valable jusqu’au ${moment(end)}` : 'L’ancien secret n’est plus valable',
  secret: 'Clé API',
  show: 'Afficher',
  hide: 'Masquer',
  copy: 'Copier',
  copySnippet: (label) => `Copier ${label}`,
  copiedLabel: 'Copié',
  copied: 'Copié dans le presse-papiers',
  copyYourself: (shortcut) => `Texte sélectionné. Appuyez sur ${shortcut} pour copier`,
  download: 'Télécharger',
  downloaded:
    'Retrouvez le fichier dans vos téléchargements, puis confirmez que vous avez conservé la clé',
  shown: 'La clé est affichée',
  hidden: 'La clé est masquée',
  stored: 'J’ai conservé cette clé en lieu sûr',
  done: 'Terminé',

  unsavedHeading: 'Fermer sans conserver la clé\u202F?',
  unsaved: (name) =>
    name
      ? `La clé «\u00A0${name}\u00A0» n’a été ni copiée ni marquée comme conservée. Elle ne sera plus jamais affichée.`
      : 'La clé n’a été ni copiée ni marquée comme conservée. Elle ne sera plus jamais affichée.',
  goBack: 'Revenir à la clé',
  closeAnyway: 'Fermer quand même',
  secretGone:
    'Cette clé ne peut plus être affichée. Si vous ne l’avez pas conservée, révoquez-la et ajoutez-en une nouvelle.',

  addApiKey: 'Ajouter une clé API',
  close: 'Fermer',
  managerHeading: 'Clés API',
  noSource: 'Aucune source de clés API n’est définie.',

  keys: 'Clés API',
  search: 'Rechercher nom ou description',
  columnApplication: 'Application',
  columnRole: 'Rôle',
  columnPermissions: 'Autorisations',
  columnHint: 'Clé',
  columnOwner: 'Propriétaire',
  columnCreated: 'Création',
  columnLastUsed: 'Dernier usage',
  columnExpires: 'Expiration',
  columnStatus: 'État',
  columnActions: 'Actions',

  allStatuses: 'Tous les états',
  allRoles: 'Tous les rôles',
  active: 'Active',
  expiring: 'Expire bientôt',
  expired: 'Expirée',
  revoked: 'Révoquée',
  unknown: 'Inconnu',
  never: 'jamais',
  notKnown: '–',
  lastUsed: (when) => (when ? `utilisée ${when}` : 'jamais utilisée'),
  neverExpires: 'n’expire jamais',
  oldSecretUntil: (until) => `Ancien secret valable jusqu’au ${until}`,

  loading: 'Chargement des clés…',
  loadSlow: 'Le chargement des clés prend plus de temps que d’habitude.',
  loadFailed: 'Les clés n’ont pas pu être chargées.',
  retry: 'Réessayer',
  empty: 'Aucune clé API pour le moment',
  emptyNote: 'Une clé permet à une application d’appeler l’API.',
  clearSearch: 'Effacer la recherche',
  noMatch: (query) => `Aucune clé ne correspond à «\u00A0${query}\u00A0»`,
  noneMatch: 'Aucune clé ne correspond',
  filteredBy: (filters) => `Filtres\u00A0: ${filters}`,
  noneSoFar: 'Aucune clé trouvée jusqu’ici',
  sort: 'Trier',
  sorted: (column, direction) =>
    `Trié par «\u00A0${column}\u00A0», ordre ${direction === 'ascending' ? 'croissant' : 'décroissant'}`,
  keyCount: keys,
  expireSoon: (number) =>
    `${count(number)} ${plural(number, { one: 'expire', other: 'expirent' })} bientôt`,
  both: (first, second) => `${first}, ${second}`,
  permissionCount: (number) =>
    `${count(number)} ${plural(number, { one: 'droit', other: 'droits' })}`,
  pages: 'Pages',
  range: (from, to, total) =>
    total === undefined
      ? `${count(from)}–${count(to)}`
      : `${count(from)}–${count(to)} sur ${count(total)}`,
  previous: 'Précédent',
  next: 'Suivant',

  edit: 'Modifier',
  saveChanges: 'Enregistrer',
  rotate: 'Renouveler',
  revoke: 'Révoquer',
  actionOn: (action, name) => `${action} ${name}`,
  select: 'Sélectionner',
  selectAll: 'Sélectionner toutes les clés de cette page',
  selected: (number) =>
    `${count(number)} ${plural(number, { one: 'sélectionnée', other: 'sélectionnées' })}`,
  clearSelection: 'Effacer',
  revokeSelected: 'Révoquer…',
  revokeProgress: (revoked, total) =>
    `${count(revoked)} sur ${count(total)} ${plural(revoked, { one: 'révoquée', other: 'révoquées' })}`,
  stop: 'Arrêter',
  revokeStopped: (number) =>
    `Arrêté\u00A0: ${keys(number)} non ${plural(number, { one: 'révoquée', other: 'révoquées' })}`,
  revokeHeading: (name) => `Révoquer «\u00A0${name}\u00A0»\u202F?`,
  revokeNote:
    'Tout ce qui utilise cette clé sera immédiatement refusé. Cette action est irréversible.',
  revokeKeysHeading: (number) => `Révoquer ${keys(number)}\u202F?`,
  revokeKeysNote:
    'Tout ce qui utilise ces clés sera immédiatement refusé. Cette action est irréversible.',
  keysInUse: (number) =>
    `${count(number)} de ces clés ${plural(number, { one: 'a été utilisée', other: 'ont été utilisées' })} au cours des dernières 24 heures.`,
  andMore: (number) => `et ${count(number)} ${plural(number, { one: 'autre', other: 'autres' })}`,
  usedRecently: (when) => `Cette clé est utilisée. Dernière utilisation\u00A0: ${when}.`,
  rotateHeading: (name) => `Renouveler «\u00A0${name}\u00A0»\u202F?`,
  rotateNote:
    'La clé reçoit un nouveau secret, affiché une seule fois. Son nom et son rôle sont conservés.',
  grace: 'Combien de temps l’ancien secret reste valable',
  graceNone: 'Il cesse immédiatement d’être valable',

  saidRevoked: (name) => `La clé «\u00A0${name}\u00A0» a été révoquée`,
  keysRevoked: (number) =>
    `${keys(number)} ${plural(number, { one: 'a été révoquée', other: 'ont été révoquées' })}`,
  keysNotRevoked: (failed, total) =>
    `${count(failed)} sur ${keys(total)} ${plural(failed, { one: 'n’a pas pu être révoquée', other: 'n’ont pas pu être révoquées' })}`,
  saidRotated: (name) => `La clé «\u00A0${name}\u00A0» a un nouveau secret`,
  saidSaved: (name) => `La clé «\u00A0${name}\u00A0» a été enregistrée`,
  revokeFailed: 'La clé n’a pas pu être révoquée. Réessayez.',
  rotateFailed: 'La clé n’a pas pu être renouvelée. Réessayez.',
  editFailed: 'Les modifications n’ont pas pu être enregistrées. Réessayez.',
  keyGone: 'Cette clé n’existe plus.',
  actionSlow: 'L’opération prend plus de temps que d’habitude.',
  stopWaiting: 'Ne plus attendre',
  dismiss: 'Masquer',
};

registerMessages('fr', messages);
