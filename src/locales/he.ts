import { registerMessages } from '../i18n/localize.js';
import { formatsOf, pluralOf } from '../messages/locale-formats.js';
import type { Messages } from '../messages/messages.js';

const { count, days, date, moment } = formatsOf('he');
const plural = pluralOf<'one' | 'two'>('he');

const characters = (number: number): string =>
  plural(number, { one: 'תו אחד', two: 'שני תווים', other: `${count(number)} תווים` });

// Instructions are impersonal: an imperative would have a gender.
const keys = (number: number): string =>
  plural(number, {
    one: 'מפתח אחד',
    two: 'שני מפתחות',
    other: `${count(number)} מפתחות`,
  });

export const messages: Messages = {
  heading: 'הוספת מפתח API חדש',
  requiredNote: 'שדות המסומנים ב-`*` הם שדות חובה.',
  optional: 'לא חובה',

  applicationName: 'שם היישום',
  applicationNameHint: 'שם ברור שמתאר את מטרת המפתח.',
  applicationNameMissing: 'יש להזין שם יישום',
  applicationNameInvalid: 'יש להסיר תווי בקרה נסתרים משם היישום',
  applicationNameTooLong: (limit, entered) =>
    `שם היישום יכול להכיל לכל היותר ${characters(limit)} (הוזנו ${count(entered)})`,

  description: 'תיאור',
  descriptionInvalid: 'יש להסיר תווי בקרה נסתרים מהתיאור',
  descriptionTooLong: (limit, entered) =>
    `התיאור יכול להכיל לכל היותר ${characters(limit)} (הוזנו ${count(entered)})`,

  role: 'תפקיד',
  rolePlaceholder: 'בחירת תפקיד',
  roleHint: 'מומלץ להשתמש ב-`readonly` להרשאות מינימליות, וב-`admin` רק לגישה מלאה.',
  roleMissing: 'יש לבחור תפקיד',
  rolesEmpty: 'אין תפקידים זמינים',
  adminDescription: 'מעניק הרשאות ניהול מלאות.',
  readonlyDescription: 'מעניק גישה לקריאה בלבד.',
  privileged: 'המפתח הזה יכול לשנות הכול. אם תפקיד עם פחות הרשאות מספיק, מומלץ לבחור בו.',

  permissions: 'הרשאות',
  permissionsTicked: (ticked, total) => `${count(ticked)} מתוך ${count(total)}`,
  permissionsFilter: 'סינון',
  permissionsFound: (found) =>
    found
      ? plural(found, {
          one: 'נמצאה הרשאה אחת',
          two: 'נמצאו שתי הרשאות',
          other: `נמצאו ${count(found)} הרשאות`,
        })
      : 'לא נמצאו הרשאות',
  permissionsReadOnly: 'קריאה בלבד',
  permissionsAll: 'הכול',
  permissionsNone: 'ללא',
  permissionsMissing: 'יש לבחור לפחות הרשאה אחת',
  permissionsUnknown: 'יש להסיר הרשאות שאינן זמינות',
  permissionsPrivileged:
    'ההרשאות האלה מאפשרות שינויים מרחיקי לכת. מומלץ לבחור רק את מה שהמפתח צריך.',

  expiration: 'תוקף',
  expirationPlaceholder: 'בחירת תוקף',
  expirationDays: days,
  expirationCustom: 'תאריך אחר',
  expirationNever: 'ללא תפוגה',
  expirationDate: 'תאריך תפוגה',
  expirationDateFormat: 'YYYY-MM-DD',
  expirationHint: (limit) => `תוקפו של מפתח הוא לכל היותר ${days(limit)}.`,
  expiresOn: (end) => `התוקף יפוג ב-${moment(end)}`,
  expirationMissing: 'יש לבחור תוקף',
  expirationEmpty: 'אין אפשרויות תוקף זמינות',
  expirationDateMissing: 'יש להזין תאריך תפוגה',
  expirationPast: 'תאריך התפוגה חייב להיות בעתיד',
  expirationTooLate: (last) => `תאריך התפוגה האחרון האפשרי: ${date(last)}`,

  save: 'שמירה',
  saving: 'מתבצעת שמירה…',
  cancel: 'ביטול',
  created: 'מפתח ה-API נוצר',
  failed: 'לא ניתן היה ליצור את מפתח ה-API. יש לנסות שוב.',

  secretHeading: 'מפתח ה-API החדש שלך',
  secretNote: 'יש להעתיק אותו עכשיו: לא ניתן יהיה לראות אותו שוב.',
  moment,
  rotatedHeading: (name) => `סוד חדש עבור ${name}`,
  previousSecretEnds: (end) =>
    end ? `הסוד הקודם בתוקף עד ${moment(end)}` : 'הסוד הקודם כבר לא בתוקף',
  secret: 'מפתח API',
  show: 'הצגה',
  hide: 'הסתרה',
  copy: 'העתקה',
  copySnippet: (label) => `העתקה: ${label}`,
  copiedLabel: 'הועתק',
  copied: 'הועתק ללוח',
  copyYourself: (shortcut) => `הטקסט נבחר. להעתקה יש להקיש ${shortcut}`,
  download: 'הורדה',
  downloaded: 'יש לאתר את הקובץ בתיקיית ההורדות, ואז לסמן שהמפתח נשמר',
  shown: 'המפתח מוצג',
  hidden: 'המפתח מוסתר',
  stored: 'המפתח שמור אצלי במקום בטוח',
  done: 'סיום',

  unsavedHeading: 'לסגור בלי לשמור את המפתח?',
  unsaved: (name) =>
    name
      ? `המפתח ”${name}” לא הועתק ולא סומן כשמור. לא ניתן יהיה לראות אותו שוב.`
      : 'המפתח לא הועתק ולא סומן כשמור. לא ניתן יהיה לראות אותו שוב.',
  goBack: 'חזרה',
  closeAnyway: 'לסגור בכל זאת',
  secretGone: 'לא ניתן עוד להציג את המפתח הזה. אם הוא לא נשמר, יש לשלול אותו ולהוסיף מפתח חדש.',

  addApiKey: 'הוספת מפתח API',
  close: 'סגירה',
  managerHeading: 'מפתחות API',
  noSource: 'לא הוגדר מקור למפתחות API.',

  keys: 'מפתחות API',
  search: 'חיפוש לפי שם או תיאור',
  columnApplication: 'יישום',
  columnRole: 'תפקיד',
  columnPermissions: 'הרשאות',
  columnHint: 'מפתח',
  columnOwner: 'בעלים',
  columnCreated: 'נוצר',
  columnLastUsed: 'שימוש אחרון',
  columnExpires: 'תפוגה',
  columnStatus: 'מצב',
  columnActions: 'פעולות',

  allStatuses: 'כל המצבים',
  allRoles: 'כל התפקידים',
  active: 'פעיל',
  expiring: 'יפוג בקרוב',
  expired: 'פג תוקף',
  revoked: 'נשלל',
  unknown: 'לא ידוע',
  never: 'אף פעם',
  notKnown: '–',
  lastUsed: (when) => (when ? `בשימוש ${when}` : 'לא נעשה שימוש'),
  neverExpires: 'ללא תפוגה',
  oldSecretUntil: (until) => `הסוד הקודם בתוקף עד ${until}`,

  loading: 'המפתחות נטענים…',
  loadSlow: 'טעינת המפתחות נמשכת יותר מהרגיל.',
  loadFailed: 'לא ניתן היה לטעון את המפתחות.',
  retry: 'ניסיון נוסף',
  empty: 'אין עדיין מפתחות API',
  emptyNote: 'מפתח מאפשר ליישום לקרוא ל־API.',
  clearSearch: 'ניקוי החיפוש',
  noMatch: (query) => `אין מפתח שמתאים לחיפוש ”${query}”`,
  noneMatch: 'אין מפתחות מתאימים',
  filteredBy: (filters) => `מסננים: ${filters}`,
  noneSoFar: 'לא נמצאו מפתחות עד כה',
  sort: 'מיון',
  sorted: (column, direction) =>
    `ממוין לפי „${column}”, ${direction === 'ascending' ? 'בסדר עולה' : 'בסדר יורד'}`,
  keyCount: keys,
  expireSoon: (number) =>
    plural(number, {
      one: 'אחד יפוג בקרוב',
      two: 'שניים יפוגו בקרוב',
      other: `${count(number)} יפוגו בקרוב`,
    }),
  both: (first, second) => `${first}, ${second}`,
  permissionCount: (number) =>
    plural(number, { one: 'הרשאה אחת', two: 'שתי הרשאות', other: `${count(number)} הרשאות` }),
  pages: 'דפים',
  range: (from, to, total) =>
    total === undefined
      ? `${count(from)}–${count(to)}`
      : `${count(from)}–${count(to)} מתוך ${count(total)}`,
  previous: 'הקודם',
  next: 'הבא',

  edit: 'עריכה',
  saveChanges: 'שמירה',
  rotate: 'החלפה',
  revoke: 'שלילה',
  actionOn: (action, name) => `${action}: ${name}`,
  select: 'בחירה',
  selectAll: 'בחירת כל המפתחות בדף הזה',
  selected: (number) =>
    plural(number, {
      one: 'נבחר מפתח אחד',
      two: 'נבחרו שני מפתחות',
      other: `נבחרו ${count(number)} מפתחות`,
    }),
  clearSelection: 'ניקוי',
  revokeSelected: 'שלילה…',
  revokeProgress: (revoked, total) => `נשללו ${count(revoked)} מתוך ${count(total)}`,
  stop: 'עצירה',
  revokeStopped: (number) =>
    plural(number, {
      one: 'הפעולה נעצרה: מפתח אחד לא נשלל',
      two: 'הפעולה נעצרה: שני מפתחות לא נשללו',
      other: `הפעולה נעצרה: ${count(number)} מפתחות לא נשללו`,
    }),
  revokeHeading: (name) => `לשלול את המפתח ”${name}”?`,
  revokeNote: 'כל מה שמשתמש במפתח הזה יידחה מיד. לא ניתן לבטל את הפעולה.',
  revokeKeysHeading: (number) => `לשלול ${keys(number)}?`,
  revokeKeysNote: 'כל מה שמשתמש במפתחות האלה יידחה מיד. לא ניתן לבטל את הפעולה.',
  keysInUse: (number) =>
    plural(number, {
      one: 'אחד מהמפתחות האלה היה בשימוש ב־24 השעות האחרונות.',
      two: 'שניים מהמפתחות האלה היו בשימוש ב־24 השעות האחרונות.',
      other: `${count(number)} מהמפתחות האלה היו בשימוש ב־24 השעות האחרונות.`,
    }),
  andMore: (number) => `ועוד ${count(number)}`,
  usedRecently: (when) => `המפתח הזה בשימוש. שימוש אחרון: ${when}.`,
  rotateHeading: (name) => `להחליף את הסוד של ”${name}”?`,
  rotateNote: 'המפתח יקבל סוד חדש, שיוצג פעם אחת בלבד. השם והתפקיד לא ישתנו.',
  grace: 'כמה זמן הסוד הקודם יישאר בתוקף',
  graceNone: 'תוקפו יפוג מיד',

  saidRevoked: (name) => `המפתח ”${name}” נשלל`,
  keysRevoked: (number) =>
    plural(number, {
      one: 'מפתח אחד נשלל',
      two: 'שני מפתחות נשללו',
      other: `${count(number)} מפתחות נשללו`,
    }),
  keysNotRevoked: (failed, total) => `לא ניתן היה לשלול ${count(failed)} מתוך ${keys(total)}`,
  saidRotated: (name) => `למפתח ”${name}” יש סוד חדש`,
  saidSaved: (name) => `המפתח ”${name}” נשמר`,
  revokeFailed: 'לא ניתן היה לשלול את המפתח. יש לנסות שוב.',
  rotateFailed: 'לא ניתן היה להחליף את הסוד של המפתח. יש לנסות שוב.',
  editFailed: 'לא ניתן היה לשמור את השינויים. יש לנסות שוב.',
  keyGone: 'המפתח הזה אינו קיים עוד.',
  actionSlow: 'הפעולה אורכת יותר זמן מהרגיל.',
  stopWaiting: 'הפסקת ההמתנה',
  dismiss: 'סגירה',
};

registerMessages('he', messages);
