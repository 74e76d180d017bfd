import { registerMessages } from '../i18n/localize.js';
import { formatsOf, pluralOf } from '../messages/locale-formats.js';
import type { Messages } from '../messages/messages.js';

const { count, days, date, moment } = formatsOf('pt-BR');
const plural = pluralOf('pt-BR');

const characters = (number: number): string =>
  `${count(number)} ${plural(number, { one: 'caractere', other: 'caracteres' })}`;
const typed = (number: number): string =>
  `${count(number)} ${plural(number, { one: 'inserido', other: 'inseridos' })}`;

const keys = (number: number): string =>
  `${count(number)} ${plural(number, { one: 'chave', other: 'chaves' })}`;

export const messages: Messages = {
  heading: 'Adicionar nova chave de API',
  requiredNote: 'Os campos marcados com `*` são obrigatórios.',
  optional: 'opcional',

  applicationName: 'Nome do aplicativo',
  applicationNameHint: 'Um nome claro que descreva a finalidade da chave.',
  applicationNameMissing: 'Insira um nome de aplicativo',
  applicationNameInvalid: 'Remova os caracteres de controle ocultos do nome do aplicativo',
  applicationNameTooLong: (limit, entered) =>
    `O nome do aplicativo deve ter no máximo ${characters(limit)} (${typed(entered)})`,

  description: 'Descrição',
  descriptionInvalid: 'Remova os caracteres de controle ocultos da descrição',
  descriptionTooLong: (limit, entered) =>
    `A descrição deve ter no máximo ${characters(limit)} (${typed(entered)})`,

  role: 'Função',
  rolePlaceholder: 'Escolha uma função',
  roleHint: 'Use `readonly` para permissões mínimas e `admin` somente para acesso total.',
  roleMissing: 'Selecione uma função',
  rolesEmpty: 'Nenhuma função disponível',
  adminDescription: 'Concede todos os privilégios de administração.',
  readonlyDescription: 'Concede acesso somente leitura.',
  privileged:
    'Esta chave pode alterar tudo. Escolha uma função com menos privilégios, se for suficiente.',

  permissions: 'Permissões',
  permissionsTicked: (ticked, total) => `${count(ticked)} de ${count(total)}`,
  permissionsFilter: 'Filtrar',
  permissionsFound: (found) =>
    found
      ? `${count(found)} ${plural(found, { one: 'permissão encontrada', other: 'permissões encontradas' })}`
      : 'Nenhuma permissão encontrada',
  permissionsReadOnly: 'Somente leitura',
  permissionsAll: 'Todas',
  permissionsNone: 'Nenhuma',
  permissionsMissing: 'Selecione pelo menos uma permissão',
  permissionsUnknown: 'Remova as permissões que não estão disponíveis',
  permissionsPrivileged:
    'Essas permissões permitem alterações de grande alcance. Selecione somente as que a chave precisa.',

  expiration: 'Validade',
  expirationPlaceholder: 'Escolha uma validade',
  expirationDays: days,
  expirationCustom: 'Data personalizada',
  expirationNever: 'Sem expiração',
  expirationDate: 'Data de expiração',
  expirationDateFormat: 'AAAA-MM-DD',
  expirationHint: (limit) => `As chaves valem por no máximo ${days(limit)}.`,
  expiresOn: (end) => `Expira em ${moment(end)}`,
  expirationMissing: 'Selecione uma validade',
  expirationEmpty: 'Nenhuma validade disponível',
  expirationDateMissing: 'Insira uma data de expiração',
  expirationPast: 'A data de expiração deve estar no futuro',
  expirationTooLate: (last) => `A chave deve expirar até ${date(last)}`,

  save: 'Salvar',
  saving: 'Salvando…',
  cancel: 'Cancelar',
  created: 'Chave de API criada',
  failed: 'Não foi possível criar a chave de API. Tente novamente.',

  secretHeading: 'Sua nova chave de API',
  secretNote: 'Copie-a agora: não será possível vê-la novamente.',
  moment,
  rotatedHeading: (name) => `Novo segredo para ${name}`,
  previousSecretEnds: (end) =>
    end ? `Segredo anterior válido até ${moment(end)}` : 'O segredo anterior não é mais válido',
  secret: 'Chave de API',
  show: 'Mostrar',
  hide: 'Ocultar',
  copy: 'Copiar',
  copySnippet: (label) => `Copiar ${label}`,
  copiedLabel: 'Copiado',
  copied: 'Copiado para a área de transferência',
  copyYourself: (shortcut) => `Texto selecionado. Pressione ${shortcut} para copiar`,
  download: 'Baixar',
  downloaded: 'Localize o arquivo nos seus downloads e depois marque a chave como guardada',
  shown: 'A chave está visível',
  hidden: 'A chave está oculta',
  stored: 'Guardei esta chave em um local seguro',
  done: 'Concluir',

  unsavedHeading: 'Fechar sem guardar a chave?',
  unsaved: (name) =>
    name
      ? `A chave “${name}” não foi copiada nem marcada como guardada. Não será possível vê-la novamente.`
      : 'A chave não foi copiada nem marcada como guardada. Não será possível vê-la novamente.',
  goBack: 'Voltar',
  closeAnyway: 'Fechar mesmo assim',
  secretGone:
    'Esta chave não pode mais ser mostrada. Se você não a guardou, revogue-a e adicione uma nova.',

  addApiKey: 'Adicionar chave de API',
  close: 'Fechar',
  managerHeading: 'Chaves de API',
  noSource: 'Nenhuma origem de chaves de API foi definida.',

  keys: 'Chaves de API',
  search: 'Buscar nome ou descrição',
  columnApplication: 'Aplicativo',
  columnRole: 'Função',
  columnPermissions: 'Permissões',
  columnHint: 'Chave',
  columnOwner: 'Proprietário',
  columnCreated: 'Criação',
  columnLastUsed: 'Último uso',
  columnExpires: 'Expiração',
  columnStatus: 'Situação',
  columnActions: 'Ações',

  allStatuses: 'Todas as situações',
  allRoles: 'Todas as funções',
  active: 'Ativa',
  expiring: 'Expirando',
  expired: 'Expirada',
  revoked: 'Revogada',
  unknown: 'Desconhecido',
  never: 'nunca',
  notKnown: '–',
  lastUsed: (when) => (when ? `usada ${when}` : 'nunca usada'),
  neverExpires: 'não expira',
  oldSecretUntil: (until) => `Segredo anterior válido até ${until}`,

  loading: 'Carregando chaves…',
  loadSlow: 'As chaves estão demorando mais do que o normal para carregar.',
  loadFailed: 'Não foi possível carregar as chaves.',
  retry: 'Tentar novamente',
  empty: 'Ainda não há chaves de API',
  emptyNote: 'Uma chave permite que um aplicativo chame a API.',
  clearSearch: 'Limpar busca',
  noMatch: (query) => `Nenhuma chave corresponde a “${query}”`,
  noneMatch: 'Nenhuma chave encontrada',
  filteredBy: (filters) => `Filtros: ${filters}`,
  noneSoFar: 'Nenhuma chave encontrada até agora',
  sort: 'Ordenar',
  sorted: (column, direction) =>
    `Ordenado por “${column}”, ordem ${direction === 'ascending' ? 'crescente' : 'decrescente'}`,
  keyCount: keys,
  expireSoon: (number) =>
    `${count(number)} ${plural(number, { one: 'expira', other: 'expiram' })} em breve`,
  both: (first, second) => `${first}, ${second}`,
  permissionCount: (number) =>
    `${count(number)} ${plural(number, { one: 'permissão', other: 'permissões' })}`,
  pages: 'Páginas',
  range: (from, to, total) =>
    total === undefined
      ? `${count(from)}–${count(to)}`
      : `${count(from)}–${count(to)} de ${count(total)}`,
  previous: 'Anterior',
  next: 'Próxima',

  edit: 'Editar',
  saveChanges: 'Salvar',
  rotate: 'Rotacionar',
  revoke: 'Revogar',
  actionOn: (action, name) => `${action} ${name}`,
  select: 'Selecionar',
  selectAll: 'Selecionar todas as chaves desta página',
  selected: (number) =>
    `${count(number)} ${plural(number, { one: 'selecionada', other: 'selecionadas' })}`,
  clearSelection: 'Limpar',
  revokeSelected: 'Revogar…',
  revokeProgress: (revoked, total) =>
    `${count(revoked)} de ${count(total)} ${plural(revoked, { one: 'revogada', other: 'revogadas' })}`,
  stop: 'Parar',
  revokeStopped: (number) =>
    `Interrompido: ${keys(number)} ${plural(number, { one: 'não foi revogada', other: 'não foram revogadas' })}`,
  revokeHeading: (name) => `Revogar “${name}”?`,
  revokeNote:
    'Tudo o que usa esta chave será recusado imediatamente. Esta ação não pode ser desfeita.',
  revokeKeysHeading: (number) => `Revogar ${keys(number)}?`,
  revokeKeysNote:
    'Tudo o que usa estas chaves será recusado imediatamente. Esta ação não pode ser desfeita.',
  keysInUse: (number) =>
    `${count(number)} destas chaves ${plural(number, { one: 'foi usada', other: 'foram usadas' })} nas últimas 24 horas.`,
  andMore: (number) => `e mais ${count(number)}`,
  usedRecently: (when) => `Esta chave está em uso. Último uso: ${when}.`,
  rotateHeading: (name) => `Rotacionar “${name}”?`,
  rotateNote:
    'A chave recebe um novo segredo, mostrado uma única vez. O nome e a função não mudam.',
  grace: 'Por quanto tempo o segredo anterior continua válido',
  graceNone: 'Deixa de ser válido imediatamente',

  saidRevoked: (name) => `A chave “${name}” foi revogada`,
  keysRevoked: (number) =>
    `${keys(number)} ${plural(number, { one: 'foi revogada', other: 'foram revogadas' })}`,
  keysNotRevoked: (failed, total) => `Não foi possível revogar ${count(failed)} de ${keys(total)}`,
  saidRotated: (name) => `A chave “${name}” tem um novo segredo`,
  saidSaved: (name) => `A chave “${name}” foi salva`,
  revokeFailed: 'Não foi possível revogar a chave. Tente novamente.',
  rotateFailed: 'Não foi possível rotacionar a chave. Tente novamente.',
  editFailed: 'Não foi possível salvar as alterações. Tente novamente.',
  keyGone: 'Esta chave não existe mais.',
  actionSlow: 'Isto está demorando mais do que o normal.',
  stopWaiting: 'Parar de esperar',
  dismiss: 'Dispensar',
};

registerMessages('pt-BR', messages);
// Serve the other regions of Portuguese too, until a host registers messages for them.
registerMessages('pt', messages);
