import { asString } from '../api/own-fields.js';

/** ISO 8601, also with a space for `T` and with hours alone as the zone. */
const ISO_DATE =
  /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?)\d*(Z|[+-]\d\d(?::?\d\d)?)?)?$/i;
/** The values that databases and languages give for no date, at midnight. */
const ZERO_DATE =
  /^(0000-|(0001|1900|1970)-01-01([T ]00:00(:00(\.0+)?)?(Z|[+-]\d\d:?(\d\d)?)?)?$)/i;

/** Whether a value stands for no date: missing, empty, or a zero date. */
export const isNoDate = (value: unknown): boolean =>
  value == null || value === '' || ZERO_DATE.test(asString(value));

/**
 * The time of an ISO 8601 date in milliseconds. A date without a zone is UTC, for every reader.
 * @returns `NaN` for no date, and for any value that cannot be read
 */
export function timeOf(value: unknown): number {
  const [, day, time = '00:00', zone = 'Z'] = ISO_DATE.exec(asString(value)) ?? [];
  if (!day || isNoDate(value)) return NaN;
  // `Date` turns 30 February into a day of March.
  const isDay = new Date(Date.parse(day) || 0).toISOString().startsWith(day);
  const fullZone = /^[+-]\d\d$/.test(zone) ? `${zone}:00` : zone.replace(/(\d\d)(\d\d)$/, '$1:$2');
  return isDay ? Date.parse(`${day}T${time}${fullZone.toUpperCase()}`) : NaN;
}

/** Whether there is a value that should be a date and cannot be read. */
export const isUnreadable = (value: unknown): boolean =>
  !isNoDate(value) && Number.isNaN(timeOf(value));
