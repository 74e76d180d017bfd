/** A date-time of RFC 3339, as JSON Schema defines it: always with a time zone. */
const DATE_TIME =
  /^(?<local>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/**
 * Reads a date-time of RFC 3339 and returns it in UTC, or `undefined` if the value is anything else,
 * such as a day that its month does not have.
 * @param {unknown} value
 */
export function readDateTime(value) {
  if (typeof value !== 'string') return undefined;
  const text = value.toUpperCase().replace(' ', 'T');
  const local = DATE_TIME.exec(text)?.groups?.local;
  if (local === undefined || !isInCalendar(local)) return undefined;
  const time = new Date(text);
  // A time zone can move the moment into the year 10000, which has no date-time.
  return time.getUTCFullYear() <= 9999 ? time.toISOString() : undefined;
}

/**
 * `Date` carries February 30 and 24:00 over to the next day: then the text comes back changed.
 * @param {string} local without a time zone
 */
function isInCalendar(local) {
  const time = new Date(`${local}Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(local);
}
