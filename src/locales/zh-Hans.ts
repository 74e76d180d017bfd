import { registerMessages } from '../i18n/localize.js';
import { formatsOf } from '../messages/locale-formats.js';
import type { Messages } from '../messages/messages.js';

const { count, days, date, moment } = formatsOf('zh-Hans');

export const messages: Messages = {
  heading: '添加新的 API 密钥',
  requiredNote: '标有 `*` 的字段为必填项。',
  optional: '选填',

  applicationName: '应用名称',
  applicationNameHint: '请使用能清楚说明密钥用途的名称。',
  applicationNameMissing: '请输入应用名称',
  applicationNameInvalid: '请删除应用名称中隐藏的控制字符',
  applicationNameTooLong: (limit, entered) =>
    `应用名称不能超过 ${count(limit)} 个字符（已输入 ${count(entered)} 个）`,

  description: '描述',
  descriptionInvalid: '请删除描述中隐藏的控制字符',
  descriptionTooLong: (limit, entered) =>
    `描述不能超过 ${count(limit)} 个字符（已输入 ${count(entered)} 个）`,

  role: '角色',
  rolePlaceholder: '选择角色',
  roleHint: '最小权限请使用 `readonly`，仅在需要完全访问权限时使用 `admin`。',
  roleMissing: '请选择角色',
  rolesEmpty: '没有可用的角色',
  adminDescription: '授予全部管理权限。',
  readonlyDescription: '授予只读权限。',
  privileged: '此密钥可以更改所有内容。如果权限较低的角色已够用，请选择该角色。',

  expiration: '有效期',
  expirationPlaceholder: '选择有效期',
  expirationDays: days,
  expirationCustom: '自定义日期',
  expirationNever: '永不过期',
  expirationDate: '到期日期',
  expirationDateFormat: 'YYYY-MM-DD',
  expirationHint: (limit) => `密钥的有效期最长为 ${days(limit)}。`,
  expiresOn: (end) => `将于 ${moment(end)} 过期`,
  expirationMissing: '请选择有效期',
  expirationEmpty: '没有可用的有效期',
  expirationDateMissing: '请输入到期日期',
  expirationPast: '到期日期必须晚于当前时间',
  expirationTooLate: (last) => `到期日期不能晚于 ${date(last)}`,

  save: '保存',
  saving: '正在保存…',
  cancel: '取消',
  created: 'API 密钥已创建',
  failed: '无法创建 API 密钥。请重试。',

  secretHeading: '您的新 API 密钥',
  secretNote: '请立即复制：此密钥不会再次显示。',
  moment,
  rotatedHeading: (name) => `${name} 的新密钥值`,
  previousSecretEnds: (end) => (end ? `旧密钥值有效期至 ${moment(end)}` : '旧密钥值已失效'),
  secret: 'API 密钥',
  show: '显示',
  hide: '隐藏',
  copy: '复制',
  copySnippet: (label) => `复制 ${label}`,
  copiedLabel: '已复制',
  copied: '已复制到剪贴板',
  copyYourself: (shortcut) => `已选中。请按 ${shortcut} 复制`,
  download: '下载',
  downloaded: '请在下载内容中找到该文件，然后确认已保存密钥',
  shown: '密钥已显示',
  hidden: '密钥已隐藏',
  stored: '我已妥善保存此密钥',
  done: '完成',

  unsavedHeading: '尚未保存密钥，确定要关闭吗？',
  unsaved: (name) =>
    name
      ? `密钥“${name}”尚未复制，也未标记为已保存。此密钥不会再次显示。`
      : '密钥尚未复制，也未标记为已保存。此密钥不会再次显示。',
  goBack: '返回',
  closeAnyway: '仍然关闭',
  secretGone: '此密钥已无法显示。如果您尚未保存，请吊销此密钥并添加新密钥。',

  addApiKey: '添加 API 密钥',
  close: '关闭',
  managerHeading: 'API 密钥',
  noSource: '尚未设置 API 密钥的来源。',

  keys: 'API 密钥',
  search: '搜索名称或描述',
  columnApplication: '应用',
  columnRole: '角色',
  columnPermissions: '权限',
  columnHint: '密钥',
  columnOwner: '所有者',
  columnCreated: '创建时间',
  columnLastUsed: '上次使用',
  columnExpires: '到期时间',
  columnStatus: '状态',
  columnActions: '操作',

  allStatuses: '所有状态',
  allRoles: '所有角色',
  active: '有效',
  expiring: '即将过期',
  expired: '已过期',
  revoked: '已吊销',
  unknown: '未知',
  never: '无',
  notKnown: '–',
  lastUsed: (when) => (when ? `${when}使用过` : '从未使用'),
  neverExpires: '永不过期',
  oldSecretUntil: (until) => `旧密钥值有效期至 ${until}`,

  loading: '正在加载密钥…',
  loadSlow: '加载密钥的时间比平时更长。',
  loadFailed: '无法加载密钥。',
  retry: '重试',
  empty: '暂无 API 密钥',
  clearSearch: '清除搜索',
  noMatch: (query) => `没有与“${query}”匹配的密钥`,
  noneMatch: '没有匹配的密钥',
  filteredBy: (filters) => `筛选条件：${filters}`,
  noneSoFar: '目前尚未找到密钥',
  sort: '排序',
  sorted: (column, direction) =>
    `已按“${column}”${direction === 'ascending' ? '升序' : '降序'}排列`,
  keyCount: (number) => `${count(number)} 个密钥`,
  expireSoon: (number) => `${count(number)} 个即将过期`,
  both: (first, second) => `${first}，${second}`,
  permissionCount: (number) => `${count(number)} 项权限`,
  pages: '页面',
  range: (from, to, total) =>
    total === undefined
      ? `第 ${count(from)}–${count(to)} 项`
      : `第 ${count(from)}–${count(to)} 项，共 ${count(total)} 项`,
  previous: '上一页',
  next: '下一页',

  edit: '编辑',
  rotate: '轮换',
  revoke: '吊销',
  actionOn: (action, name) => `${action}：${name}`,
  revokeHeading: (name) => `要吊销“${name}”吗？`,
  revokeNote: '使用此密钥的所有请求将立即被拒绝。此操作无法撤消。',
  usedRecently: (when) => `此密钥正在使用中。上次使用：${when}。`,
  rotateHeading: (name) => `要轮换“${name}”吗？`,
  rotateNote: '此密钥将获得新的密钥值，且仅显示一次。名称和角色保持不变。',
  grace: '旧密钥值继续有效的时间',
  graceNone: '立即失效',

  saidRevoked: (name) => `已吊销“${name}”`,
  saidRotated: (name) => `“${name}”已获得新的密钥值`,
  saidSaved: (name) => `已保存“${name}”`,
  revokeFailed: '无法吊销密钥。请重试。',
  rotateFailed: '无法轮换密钥。请重试。',
  editFailed: '无法保存更改。请重试。',
  keyGone: '此密钥已不存在。',
  actionSlow: '所需时间比平时长。',
  stopWaiting: '停止等待',
  dismiss: '关闭',
};

registerMessages('zh-Hans', messages);
// Serve `zh` without a script too, but leave the tags of traditional Chinese in English: an empty
// catalogue stops the fallback to `zh`.
registerMessages('zh', messages);
for (const lang of ['zh-Hant', 'zh-TW', 'zh-HK', 'zh-MO']) registerMessages(lang, {});
