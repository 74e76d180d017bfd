import { registerMessages } from '../i18n/localize.js';
import { formatsOf } from '../messages/locale-formats.js';
import type { Messages } from '../messages/messages.js';

const { count, days, date, moment } = formatsOf('ja');

export const messages: Messages = {
  heading: '新しい API キーを追加',
  requiredNote: '`*` の付いた項目は必須です。',
  optional: '任意',

  applicationName: 'アプリケーション名',
  applicationNameHint: 'キーの用途がはっきりわかる名前を入力してください。',
  applicationNameMissing: 'アプリケーション名を入力してください',
  applicationNameInvalid: 'アプリケーション名から見えない制御文字を削除してください',
  applicationNameTooLong: (limit, entered) =>
    `アプリケーション名は ${count(limit)} 文字以内で入力してください（現在 ${count(entered)} 文字）`,

  description: '説明',
  descriptionInvalid: '説明から見えない制御文字を削除してください',
  descriptionTooLong: (limit, entered) =>
    `説明は ${count(limit)} 文字以内で入力してください（現在 ${count(entered)} 文字）`,

  role: 'ロール',
  rolePlaceholder: 'ロールを選択',
  roleHint:
    '最小限の権限には `readonly` を、フルアクセスが必要な場合に限り `admin` を使用してください。',
  roleMissing: 'ロールを選択してください',
  rolesEmpty: '選択できるロールがありません',
  adminDescription: 'すべての管理権限を付与します。',
  readonlyDescription: '読み取り専用のアクセス権を付与します。',
  privileged:
    'このキーではすべてを変更できます。権限のより少ないロールで足りる場合は、そのロールを選択してください。',

  permissions: '権限',
  permissionsTicked: (ticked, total) => `${count(total)} 件中 ${count(ticked)} 件`,
  permissionsFilter: '絞り込み',
  permissionsFound: (found) =>
    found ? `${count(found)} 件の権限が見つかりました` : '一致する権限はありません',
  permissionsReadOnly: '読み取りのみ',
  permissionsAll: 'すべて',
  permissionsNone: 'なし',
  permissionsMissing: '権限を 1 つ以上選択してください',
  permissionsUnknown: '利用できない権限を外してください',
  permissionsPrivileged:
    'これらの権限では広範囲の変更ができます。キーに必要な権限だけを選択してください。',

  expiration: '有効期限',
  expirationPlaceholder: '有効期限を選択',
  expirationDays: days,
  expirationCustom: '日付を指定',
  expirationNever: '無期限',
  expirationDate: '有効期限の日付',
  expirationDateFormat: 'YYYY-MM-DD',
  expirationHint: (limit) => `キーの有効期間は最長 ${days(limit)}です。`,
  expiresOn: (end) => `${moment(end)} に期限が切れます`,
  expirationMissing: '有効期限を選択してください',
  expirationEmpty: '選択できる有効期限がありません',
  expirationDateMissing: '有効期限の日付を入力してください',
  expirationPast: '有効期限には将来の日付を指定してください',
  expirationTooLate: (last) => `有効期限には ${date(last)} 以前の日付を指定してください`,

  save: '保存',
  saving: '保存中…',
  cancel: 'キャンセル',
  created: 'API キーを作成しました',
  failed: 'API キーを作成できませんでした。もう一度お試しください。',

  secretHeading: '新しい API キー',
  secretNote: '今すぐコピーしてください。再び表示することはできません。',
  moment,
  rotatedHeading: (name) => `${name} の新しいシークレット`,
  previousSecretEnds: (end) =>
    end ? `以前のシークレットは ${moment(end)} まで有効` : '以前のシークレットは無効になりました',
  secret: 'API キー',
  show: '表示',
  hide: '非表示',
  copy: 'コピー',
  copySnippet: (label) => `${label} をコピー`,
  copiedLabel: 'コピーしました',
  copied: 'クリップボードにコピーしました',
  copyYourself: (shortcut) => `選択しました。${shortcut} を押してコピーしてください`,
  download: 'ダウンロード',
  downloaded: 'ダウンロードしたファイルを確認し、キーを保管したことを示すチェックを入れてください',
  shown: 'キーを表示しています',
  hidden: 'キーを非表示にしました',
  stored: 'このキーを安全な場所に保管しました',
  done: '完了',

  unsavedHeading: 'キーを保管せずに閉じますか？',
  unsaved: (name) =>
    name
      ? `「${name}」のキーはコピーも保管の確認もされていません。再び表示することはできません。`
      : 'キーはコピーも保管の確認もされていません。再び表示することはできません。',
  goBack: '戻る',
  closeAnyway: 'このまま閉じる',
  secretGone:
    'このキーはもう表示できません。保管していない場合は、失効させて新しいキーを追加してください。',

  addApiKey: 'API キーを追加',
  close: '閉じる',
  managerHeading: 'API キー',
  noSource: 'API キーの取得元が設定されていません。',

  keys: 'API キー',
  search: '名前または説明で検索',
  columnApplication: 'アプリケーション',
  columnRole: 'ロール',
  columnPermissions: '権限',
  columnHint: 'キー',
  columnOwner: '所有者',
  columnCreated: '作成日',
  columnLastUsed: '最終使用',
  columnExpires: '有効期限',
  columnStatus: '状態',
  columnActions: '操作',

  allStatuses: 'すべての状態',
  allRoles: 'すべてのロール',
  active: '有効',
  expiring: '期限間近',
  expired: '期限切れ',
  revoked: '失効済み',
  unknown: '不明',
  never: 'なし',
  notKnown: '–',
  lastUsed: (when) => (when ? `${when}に使用` : '未使用'),
  neverExpires: '無期限',
  oldSecretUntil: (until) => `以前のシークレットは ${until} まで有効`,

  loading: 'キーを読み込み中…',
  loadSlow: 'キーの読み込みに通常より時間がかかっています。',
  loadFailed: 'キーを読み込めませんでした。',
  retry: '再試行',
  empty: 'API キーはまだありません',
  emptyNote: 'キーがあれば、アプリケーションから API を呼び出せます。',
  clearSearch: '検索をクリア',
  noMatch: (query) => `「${query}」に一致するキーはありません`,
  noneMatch: '一致するキーはありません',
  filteredBy: (filters) => `フィルター：${filters}`,
  noneSoFar: 'これまでのところキーは見つかっていません',
  sort: '並べ替え',
  sorted: (column, direction) =>
    `「${column}」の${direction === 'ascending' ? '昇順' : '降順'}で並べ替えました`,
  keyCount: (number) => `${count(number)} 件のキー`,
  expireSoon: (number) => `期限間近 ${count(number)} 件`,
  both: (first, second) => `${first}、${second}`,
  permissionCount: (number) => `${count(number)} 件の権限`,
  pages: 'ページ',
  range: (from, to, total) =>
    total === undefined
      ? `${count(from)}～${count(to)} 件目`
      : `${count(total)} 件中 ${count(from)}～${count(to)} 件目`,
  previous: '前へ',
  next: '次へ',

  edit: '編集',
  saveChanges: '保存',
  rotate: 'ローテーション',
  revoke: '失効',
  actionOn: (action, name) => `${action}：${name}`,
  select: '選択',
  selectAll: 'このページのキーをすべて選択',
  selected: (number) => `${count(number)} 件を選択中`,
  clearSelection: '解除',
  revokeSelected: '失効…',
  revokeProgress: (revoked, total) => `${count(total)} 件中 ${count(revoked)} 件を失効済み`,
  stop: '中止',
  revokeStopped: (number) => `中止しました：${count(number)} 件のキーは失効していません`,
  revokeHeading: (name) => `「${name}」を失効させますか？`,
  revokeNote: 'このキーを使用したアクセスは、すべて直ちに拒否されます。この操作は取り消せません。',
  revokeKeysHeading: (number) => `${count(number)} 件のキーを失効させますか？`,
  revokeKeysNote:
    'これらのキーを使用したアクセスは、すべて直ちに拒否されます。この操作は取り消せません。',
  keysInUse: (number) => `このうち ${count(number)} 件は過去 24 時間以内に使用されています。`,
  andMore: (number) => `ほか ${count(number)} 件`,
  usedRecently: (when) => `このキーは使用中です。最終使用：${when}。`,
  rotateHeading: (name) => `「${name}」をローテーションしますか？`,
  rotateNote:
    'キーに新しいシークレットが発行され、一度だけ表示されます。名前とロールは変わりません。',
  grace: '以前のシークレットの猶予期間',
  graceNone: 'なし（直ちに無効になります）',

  saidRevoked: (name) => `「${name}」を失効させました`,
  keysRevoked: (number) => `${count(number)} 件のキーを失効させました`,
  keysNotRevoked: (failed, total) =>
    `${count(total)} 件中 ${count(failed)} 件のキーを失効させることができませんでした`,
  saidRotated: (name) => `「${name}」に新しいシークレットを発行しました`,
  saidSaved: (name) => `「${name}」を保存しました`,
  revokeFailed: 'キーを失効させることができませんでした。もう一度お試しください。',
  rotateFailed: 'キーをローテーションできませんでした。もう一度お試しください。',
  editFailed: '変更を保存できませんでした。もう一度お試しください。',
  keyGone: 'このキーはすでに存在しません。',
  actionSlow: '通常より時間がかかっています。',
  stopWaiting: '待機をやめる',
  dismiss: '閉じる',
};

registerMessages('ja', messages);
