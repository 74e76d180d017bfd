import { registerMessages } from '../i18n/localize.js';
import { formatsOf } from '../messages/locale-formats.js';
import type { Messages } from '../messages/messages.js';

const { count, days, date, moment } = formatsOf('ko');

// No particle whose form depends on the last letter (을, 를) follows a name or a date.
export const messages: Messages = {
  heading: '새 API 키 추가',
  requiredNote: '`*` 표시가 있는 항목은 필수입니다.',
  optional: '선택 사항',

  applicationName: '애플리케이션 이름',
  applicationNameHint: '키의 용도를 잘 나타내는 명확한 이름을 입력하세요.',
  applicationNameMissing: '애플리케이션 이름을 입력하세요',
  applicationNameInvalid: '애플리케이션 이름에서 보이지 않는 제어 문자를 삭제하세요',
  applicationNameTooLong: (limit, entered) =>
    `애플리케이션 이름은 ${count(limit)}자 이하여야 합니다(현재 ${count(entered)}자)`,

  description: '설명',
  descriptionInvalid: '설명에서 보이지 않는 제어 문자를 삭제하세요',
  descriptionTooLong: (limit, entered) =>
    `설명은 ${count(limit)}자 이하여야 합니다(현재 ${count(entered)}자)`,

  role: '역할',
  rolePlaceholder: '역할 선택',
  roleHint: '최소 권한에는 `readonly`, 전체 액세스가 필요할 때만 `admin` 역할을 사용하세요.',
  roleMissing: '역할을 선택하세요',
  rolesEmpty: '선택할 수 있는 역할이 없습니다',
  adminDescription: '모든 관리 권한을 부여합니다.',
  readonlyDescription: '읽기 전용 액세스 권한을 부여합니다.',
  privileged:
    '이 키로 모든 것을 변경할 수 있습니다. 권한이 더 적은 역할로 충분하다면 그 역할을 선택하세요.',

  permissions: '권한',
  permissionsTicked: (ticked, total) => `${count(total)}개 중 ${count(ticked)}개`,
  permissionsFilter: '필터',
  permissionsFound: (found) =>
    found ? `권한 ${count(found)}개를 찾았습니다` : '일치하는 권한이 없습니다',
  permissionsReadOnly: '읽기 전용',
  permissionsAll: '모두',
  permissionsNone: '없음',
  permissionsMissing: '권한을 하나 이상 선택하세요',
  permissionsUnknown: '사용할 수 없는 권한을 제거하세요',
  permissionsPrivileged: '이 권한으로 광범위한 변경이 가능합니다. 키에 필요한 권한만 선택하세요.',

  expiration: '만료',
  expirationPlaceholder: '만료 시점 선택',
  expirationDays: days,
  expirationCustom: '날짜 직접 지정',
  expirationNever: '만료 없음',
  expirationDate: '만료일',
  expirationDateFormat: 'YYYY-MM-DD',
  expirationHint: (limit) => `키의 유효 기간은 최대 ${days(limit)}입니다.`,
  expiresOn: (end) => `만료 시각: ${moment(end)}`,
  expirationMissing: '만료 시점을 선택하세요',
  expirationEmpty: '선택할 수 있는 만료 시점이 없습니다',
  expirationDateMissing: '만료일을 입력하세요',
  expirationPast: '만료일은 미래의 날짜여야 합니다',
  expirationTooLate: (last) => `만료일은 ${date(last)} 또는 그 이전이어야 합니다`,

  save: '저장',
  saving: '저장 중…',
  cancel: '취소',
  created: 'API 키를 만들었습니다',
  failed: 'API 키를 만들지 못했습니다. 다시 시도하세요.',

  secretHeading: '새 API 키',
  secretNote: '지금 복사하세요. 다시 볼 수 없습니다.',
  moment,
  rotatedHeading: (name) => `${name}의 새 시크릿`,
  previousSecretEnds: (end) =>
    end ? `이전 시크릿은 ${moment(end)}까지 유효` : '이전 시크릿은 더 이상 유효하지 않음',
  secret: 'API 키',
  show: '표시',
  hide: '숨기기',
  copy: '복사',
  copySnippet: (label) => `${label} 복사`,
  copiedLabel: '복사됨',
  copied: '클립보드에 복사했습니다',
  copyYourself: (shortcut) => `선택했습니다. 복사하려면 ${shortcut} 키를 누르세요`,
  download: '다운로드',
  downloaded: '다운로드한 파일을 확인한 다음 키를 보관했다고 표시하세요',
  shown: '키가 표시되었습니다',
  hidden: '키가 숨겨졌습니다',
  stored: '이 키를 안전한 곳에 보관했습니다',
  done: '완료',

  unsavedHeading: '키를 보관하지 않고 닫을까요?',
  unsaved: (name) =>
    name
      ? `‘${name}’ 키를 복사하거나 보관했다고 표시하지 않았습니다. 다시 볼 수 없습니다.`
      : '키를 복사하거나 보관했다고 표시하지 않았습니다. 다시 볼 수 없습니다.',
  goBack: '돌아가기',
  closeAnyway: '그대로 닫기',
  secretGone:
    '이 키는 더 이상 표시할 수 없습니다. 보관하지 않았다면 키를 폐기하고 새 키를 추가하세요.',

  addApiKey: 'API 키 추가',
  close: '닫기',
  managerHeading: 'API 키',
  noSource: 'API 키의 출처가 설정되지 않았습니다.',

  keys: 'API 키',
  search: '이름 또는 설명 검색',
  columnApplication: '애플리케이션',
  columnRole: '역할',
  columnPermissions: '권한',
  columnHint: '키',
  columnOwner: '소유자',
  columnCreated: '생성일',
  columnLastUsed: '마지막 사용',
  columnExpires: '만료',
  columnStatus: '상태',
  columnActions: '작업',

  allStatuses: '모든 상태',
  allRoles: '모든 역할',
  active: '활성',
  expiring: '곧 만료',
  expired: '만료됨',
  revoked: '폐기됨',
  unknown: '알 수 없음',
  never: '없음',
  notKnown: '–',
  lastUsed: (when) => (when ? `${when} 사용` : '사용 안 함'),
  neverExpires: '만료 없음',
  oldSecretUntil: (until) => `이전 시크릿은 ${until}까지 유효`,

  loading: '키를 불러오는 중…',
  loadSlow: '키를 불러오는 데 평소보다 오래 걸리고 있습니다.',
  loadFailed: '키를 불러오지 못했습니다.',
  retry: '다시 시도',
  empty: '아직 API 키가 없습니다',
  emptyNote: '키가 있으면 애플리케이션이 API를 호출할 수 있습니다.',
  clearSearch: '검색 지우기',
  noMatch: (query) => `‘${query}’ 검색과 일치하는 키가 없습니다`,
  noneMatch: '일치하는 키가 없습니다',
  filteredBy: (filters) => `필터: ${filters}`,
  noneSoFar: '아직 찾은 키가 없습니다',
  sort: '정렬',
  sorted: (column, direction) =>
    `‘${column}’ 기준 ${direction === 'ascending' ? '오름차순' : '내림차순'}으로 정렬됨`,
  keyCount: (number) => `키 ${count(number)}개`,
  expireSoon: (number) => `곧 만료 ${count(number)}개`,
  both: (first, second) => `${first}, ${second}`,
  permissionCount: (number) => `권한 ${count(number)}개`,
  pages: '페이지',
  range: (from, to, total) =>
    total === undefined
      ? `${count(from)}–${count(to)}`
      : `${count(total)}개 중 ${count(from)}–${count(to)}`,
  previous: '이전',
  next: '다음',

  edit: '편집',
  saveChanges: '저장',
  rotate: '교체',
  revoke: '폐기',
  actionOn: (action, name) => `${action}: ${name}`,
  select: '선택',
  selectAll: '이 페이지의 모든 키 선택',
  selected: (number) => `${count(number)}개 선택됨`,
  clearSelection: '해제',
  revokeSelected: '폐기…',
  revokeProgress: (revoked, total) => `${count(total)}개 중 ${count(revoked)}개 폐기됨`,
  stop: '중지',
  revokeStopped: (number) => `중지됨: 키 ${count(number)}개를 폐기하지 않았습니다`,
  revokeHeading: (name) => `‘${name}’ 키를 폐기할까요?`,
  revokeNote: '이 키를 사용하는 모든 요청이 즉시 거부됩니다. 이 작업은 되돌릴 수 없습니다.',
  revokeKeysHeading: (number) => `키 ${count(number)}개를 폐기할까요?`,
  revokeKeysNote: '이 키들을 사용하는 모든 요청이 즉시 거부됩니다. 이 작업은 되돌릴 수 없습니다.',
  keysInUse: (number) => `이 중 ${count(number)}개는 최근 24시간 이내에 사용되었습니다.`,
  andMore: (number) => `외 ${count(number)}개`,
  usedRecently: (when) => `이 키는 사용 중입니다. 마지막 사용: ${when}.`,
  rotateHeading: (name) => `‘${name}’ 키를 교체할까요?`,
  rotateNote: '키에 새 시크릿이 발급되어 한 번만 표시됩니다. 이름과 역할은 그대로입니다.',
  grace: '이전 시크릿의 유예 기간',
  graceNone: '없음(즉시 사용할 수 없게 됩니다)',

  saidRevoked: (name) => `‘${name}’ 키를 폐기했습니다`,
  keysRevoked: (number) => `키 ${count(number)}개를 폐기했습니다`,
  keysNotRevoked: (failed, total) =>
    `키 ${count(total)}개 중 ${count(failed)}개를 폐기하지 못했습니다`,
  saidRotated: (name) => `‘${name}’ 키에 새 시크릿을 발급했습니다`,
  saidSaved: (name) => `‘${name}’ 키를 저장했습니다`,
  revokeFailed: '키를 폐기하지 못했습니다. 다시 시도하세요.',
  rotateFailed: '키를 교체하지 못했습니다. 다시 시도하세요.',
  editFailed: '변경 사항을 저장하지 못했습니다. 다시 시도하세요.',
  keyGone: '이 키는 더 이상 존재하지 않습니다.',
  actionSlow: '평소보다 오래 걸리고 있습니다.',
  stopWaiting: '그만 기다리기',
  dismiss: '닫기',
};

registerMessages('ko', messages);
