import { registerMessages } from '../i18n/localize.js';
import { formatsOf, pluralOf } from '../messages/locale-formats.js';
import type { Messages } from '../messages/messages.js';

const { count, days, date, moment } = formatsOf('ar');
const plural = pluralOf<'zero' | 'one' | 'two' | 'few' | 'many'>('ar');

/** A number of characters. The forms for one and two have no digit. */
const characters = (number: number): string =>
  plural(number, {
    zero: `${count(number)} حرف`,
    one: 'حرف واحد',
    two: 'حرفين',
    few: `${count(number)} أحرف`,
    many: `${count(number)} حرفًا`,
    other: `${count(number)} حرف`,
  });

/** A number of keys in the genitive, as after a verbal noun. */
const keys = (number: number): string =>
  plural(number, {
    zero: `${count(number)} مفتاح`,
    one: 'مفتاح واحد',
    two: 'مفتاحين',
    few: `${count(number)} مفاتيح`,
    many: `${count(number)} مفتاحًا`,
    other: `${count(number)} مفتاح`,
  });

export const messages: Messages = {
  heading: 'إضافة مفتاح API جديد',
  requiredNote: 'الحقول المعلّمة بعلامة `*` إلزامية.',
  optional: 'اختياري',

  applicationName: 'اسم التطبيق',
  applicationNameHint: 'اسم واضح يصف الغرض من المفتاح.',
  applicationNameMissing: 'أدخِل اسم التطبيق',
  applicationNameInvalid: 'أزِل أحرف التحكم المخفية من اسم التطبيق',
  applicationNameTooLong: (limit, entered) =>
    `يجب ألّا يزيد اسم التطبيق على ${characters(limit)} (المُدخَل: ${count(entered)})`,

  description: 'الوصف',
  descriptionInvalid: 'أزِل أحرف التحكم المخفية من الوصف',
  descriptionTooLong: (limit, entered) =>
    `يجب ألّا يزيد الوصف على ${characters(limit)} (المُدخَل: ${count(entered)})`,

  role: 'الدور',
  rolePlaceholder: 'اختر دورًا',
  roleHint: 'استخدم `readonly` للحد الأدنى من الصلاحيات، و`admin` للوصول الكامل فقط.',
  roleMissing: 'اختر دورًا من القائمة',
  rolesEmpty: 'لا يتوفر أي دور',
  adminDescription: 'يمنح صلاحيات إدارية كاملة.',
  readonlyDescription: 'يمنح صلاحية القراءة فقط.',
  privileged: 'يستطيع هذا المفتاح تغيير كل شيء. اختر دورًا بصلاحيات أقل إن كان ذلك كافيًا.',

  permissions: 'الصلاحيات',
  permissionsTicked: (ticked, total) => `${count(ticked)} من ${count(total)}`,
  permissionsFilter: 'تصفية',
  permissionsFound: (found) =>
    plural(found, {
      zero: 'لم يُعثر على أي صلاحيات',
      one: 'عُثر على صلاحية واحدة',
      two: 'عُثر على صلاحيتين',
      few: `عُثر على ${count(found)} صلاحيات`,
      many: `عُثر على ${count(found)} صلاحية`,
      other: `عُثر على ${count(found)} صلاحية`,
    }),
  permissionsReadOnly: 'للقراءة فقط',
  permissionsAll: 'الكل',
  permissionsNone: 'لا شيء',
  permissionsMissing: 'اختر صلاحية واحدة على الأقل',
  permissionsUnknown: 'أزل الصلاحيات غير المتاحة',
  permissionsPrivileged: 'تسمح هذه الصلاحيات بتغييرات واسعة. اختر فقط ما يحتاجه المفتاح.',

  expiration: 'انتهاء الصلاحية',
  expirationPlaceholder: 'اختر موعد انتهاء الصلاحية',
  expirationDays: days,
  expirationCustom: 'تاريخ مخصّص',
  expirationNever: 'بلا انتهاء',
  expirationDate: 'تاريخ انتهاء الصلاحية',
  expirationDateFormat: 'YYYY-MM-DD',
  expirationHint: (limit) => `أقصى مدة لصلاحية المفتاح: ${days(limit)}.`,
  expiresOn: (end) => `تنتهي صلاحيته في ${moment(end)}`,
  expirationMissing: 'اختر موعد انتهاء الصلاحية من القائمة',
  expirationEmpty: 'لا يتوفر أي موعد لانتهاء الصلاحية',
  expirationDateMissing: 'أدخِل تاريخ انتهاء الصلاحية',
  expirationPast: 'يجب أن يكون انتهاء الصلاحية في المستقبل',
  expirationTooLate: (last) => `يجب ألّا يتجاوز انتهاء الصلاحية ${date(last)}`,

  save: 'حفظ',
  saving: 'جارٍ الحفظ…',
  cancel: 'إلغاء',
  created: 'تم إنشاء مفتاح API',
  failed: 'تعذّر إنشاء مفتاح API. حاول مرة أخرى.',

  secretHeading: 'مفتاح API الجديد',
  secretNote: 'انسخه الآن: لن تتمكّن من رؤيته مرة أخرى.',
  moment,
  rotatedHeading: (name) => `سر جديد لـ ${name}`,
  previousSecretEnds: (end) =>
    end ? `السر السابق صالح حتى ${moment(end)}` : 'لم يعد السر السابق صالحًا',
  secret: 'مفتاح API',
  show: 'إظهار',
  hide: 'إخفاء',
  copy: 'نسخ',
  copySnippet: (label) => `نسخ ${label}`,
  copiedLabel: 'تم النسخ',
  copied: 'تم النسخ إلى الحافظة',
  copyYourself: (shortcut) => `تم التحديد. اضغط ${shortcut} للنسخ`,
  download: 'تنزيل',
  downloaded: 'ابحث عن الملف في التنزيلات، ثم أكّد أنك حفظت المفتاح',
  shown: 'المفتاح ظاهر',
  hidden: 'المفتاح مخفي',
  stored: 'لقد حفظت هذا المفتاح في مكان آمن',
  done: 'تم',

  unsavedHeading: 'هل تريد الإغلاق دون حفظ المفتاح؟',
  unsaved: (name) =>
    name
      ? `لم يُنسخ المفتاح «${name}» ولم يُؤكَّد حفظه. لن تتمكّن من رؤيته مرة أخرى.`
      : 'لم يُنسخ المفتاح ولم يُؤكَّد حفظه. لن تتمكّن من رؤيته مرة أخرى.',
  goBack: 'رجوع',
  closeAnyway: 'إغلاق على أي حال',
  secretGone: 'لم يعد من الممكن إظهار هذا المفتاح. إن لم تحفظه فأبطِله وأضِف مفتاحًا جديدًا.',

  addApiKey: 'إضافة مفتاح API',
  close: 'إغلاق',
  managerHeading: 'مفاتيح API',
  noSource: 'لم يُحدَّد أي مصدر لمفاتيح API.',

  keys: 'مفاتيح API',
  search: 'البحث في الاسم أو الوصف',
  columnApplication: 'التطبيق',
  columnRole: 'الدور',
  columnPermissions: 'الصلاحيات',
  columnHint: 'المفتاح',
  columnOwner: 'المالك',
  columnCreated: 'الإنشاء',
  columnLastUsed: 'آخر استخدام',
  columnExpires: 'الانتهاء',
  columnStatus: 'الحالة',
  columnActions: 'الإجراءات',

  allStatuses: 'كل الحالات',
  allRoles: 'كل الأدوار',
  active: 'نشط',
  expiring: 'ينتهي قريبًا',
  expired: 'منتهي الصلاحية',
  revoked: 'مُبطَل',
  unknown: 'غير معروف',
  never: 'لا يوجد',
  notKnown: '–',
  lastUsed: (when) => (when ? `استُخدم ${when}` : 'لم يُستخدم'),
  neverExpires: 'لا ينتهي',
  oldSecretUntil: (until) => `السر السابق صالح حتى ${until}`,

  loading: 'جارٍ تحميل المفاتيح…',
  loadSlow: 'يستغرق تحميل المفاتيح وقتًا أطول من المعتاد.',
  loadFailed: 'تعذّر تحميل المفاتيح.',
  retry: 'إعادة المحاولة',
  empty: 'لا توجد مفاتيح API بعد',
  emptyNote: 'يتيح المفتاح لتطبيقٍ ما استدعاء API.',
  clearSearch: 'مسح البحث',
  noMatch: (query) => `لا يوجد مفتاح يطابق «${query}»`,
  noneMatch: 'لا توجد مفاتيح مطابقة',
  filteredBy: (filters) => `عوامل التصفية: ${filters}`,
  noneSoFar: 'لم يُعثر على أي مفاتيح حتى الآن',
  sort: 'ترتيب',
  sorted: (column, direction) =>
    `تم الترتيب حسب «${column}»، ${direction === 'ascending' ? 'تصاعديًا' : 'تنازليًا'}`,
  keyCount: (number) =>
    plural(number, {
      zero: 'لا مفاتيح',
      one: 'مفتاح واحد',
      two: 'مفتاحان',
      few: `${count(number)} مفاتيح`,
      many: `${count(number)} مفتاحًا`,
      other: `${count(number)} مفتاح`,
    }),
  expireSoon: (number) =>
    plural(number, {
      zero: 'لا ينتهي أي منها قريبًا',
      one: 'واحد ينتهي قريبًا',
      two: 'اثنان ينتهيان قريبًا',
      few: `${count(number)} تنتهي قريبًا`,
      many: `${count(number)} تنتهي قريبًا`,
      other: `${count(number)} تنتهي قريبًا`,
    }),
  both: (first, second) => `${first}، ${second}`,
  permissionCount: (number) =>
    plural(number, {
      zero: 'لا صلاحيات',
      one: 'صلاحية واحدة',
      two: 'صلاحيتان',
      few: `${count(number)} صلاحيات`,
      many: `${count(number)} صلاحية`,
      other: `${count(number)} صلاحية`,
    }),
  pages: 'الصفحات',
  range: (from, to, total) =>
    total === undefined
      ? `${count(from)}–${count(to)}`
      : `${count(from)}–${count(to)} من ${count(total)}`,
  previous: 'السابق',
  next: 'التالي',

  edit: 'تعديل',
  saveChanges: 'حفظ',
  rotate: 'تجديد',
  revoke: 'إبطال',
  actionOn: (action, name) => `${action}: ${name}`,
  select: 'تحديد',
  selectAll: 'تحديد كل المفاتيح في هذه الصفحة',
  selected: (number) => `تم تحديد ${keys(number)}`,
  clearSelection: 'مسح',
  revokeSelected: 'إبطال…',
  revokeProgress: (revoked, total) => `تم إبطال ${count(revoked)} من ${count(total)}`,
  stop: 'إيقاف',
  revokeStopped: (number) => `تم الإيقاف. لم يتم إبطال ${keys(number)}`,
  revokeHeading: (name) => `هل تريد إبطال «${name}»؟`,
  revokeNote: 'سيُرفض فورًا كل ما يستخدم هذا المفتاح. لا يمكن التراجع عن هذا الإجراء.',
  revokeKeysHeading: (number) => `هل تريد إبطال ${keys(number)}؟`,
  revokeKeysNote: 'سيُرفض فورًا كل ما يستخدم هذه المفاتيح. لا يمكن التراجع عن هذا الإجراء.',
  keysInUse: (number) => `عدد المفاتيح المستخدمة منها خلال آخر 24 ساعة: ${count(number)}.`,
  andMore: (number) => `و${count(number)} غيرها`,
  usedRecently: (when) => `هذا المفتاح قيد الاستخدام. آخر استخدام: ${when}.`,
  rotateHeading: (name) => `هل تريد تجديد سر «${name}»؟`,
  rotateNote: 'يحصل المفتاح على سر جديد يُعرض مرة واحدة فقط. يبقى اسمه ودوره كما هما.',
  grace: 'مدة بقاء السر السابق صالحًا',
  graceNone: 'يتوقف عن العمل فورًا',

  saidRevoked: (name) => `تم إبطال «${name}»`,
  keysRevoked: (number) => `تم إبطال ${keys(number)}`,
  keysNotRevoked: (failed, total) =>
    `تعذّر إبطال ${count(failed)} من المفاتيح المحددة (العدد الكلي: ${count(total)})`,
  saidRotated: (name) => `حصل «${name}» على سر جديد`,
  saidSaved: (name) => `تم حفظ «${name}»`,
  revokeFailed: 'تعذّر إبطال المفتاح. حاول مرة أخرى.',
  rotateFailed: 'تعذّر تجديد سر المفتاح. حاول مرة أخرى.',
  editFailed: 'تعذّر حفظ التغييرات. حاول مرة أخرى.',
  keyGone: 'لم يعد هذا المفتاح موجودًا.',
  actionSlow: 'يستغرق هذا وقتًا أطول من المعتاد.',
  stopWaiting: 'إيقاف الانتظار',
  dismiss: 'إخفاء',
};

registerMessages('ar', messages);
