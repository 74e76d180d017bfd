import type { FormMessages } from '../messages/messages.js';
import { ownFields, asString } from '../api/own-fields.js';

/** An `ExpiryPolicy` after validation, as the form offers it. */
export interface ResolvedExpiry {
  /** The values of the options: presets in days, then `custom` and `never`. */
  readonly choices: readonly string[];
  /** The choice of a new form; `''` for none. */
  readonly defaultChoice: string;
  /** The longest lifetime, in days; `Infinity` for no limit. */
  readonly maxDays: number;
}

export const DAY_MS = 24 * 60 * 60 * 1000;
/** A longer lifetime would leave the years of four digits, which date fields and ISO 8601 need. */
const LONGEST_DAYS = 1e6;
/** The last day that lies in a year of four digits in every time zone. */
export const LAST_DAY = '9999-12-30';
/** ISO 8601 with a time zone, without which readers would each assume their own. */
const ISO_INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;

/**
 * Reads the policy of a host by its own properties; `undefined` for no policy. Leaves out a preset that is
 * not a positive whole number of days, or exceeds the maximum. A maximum that is no number allows nothing.
 */
export function resolveExpiry(given: unknown): ResolvedExpiry | undefined {
  if (given == null) return undefined;
  const policy = ownFields(given);
  const max = policy.maxDays ?? Infinity;
  const maxDays = typeof max === 'number' ? max : NaN;
  const presets = new Set(
    ([policy.presets].flat() as number[]).filter(
      (days) => Number.isInteger(days) && days > 0 && days <= Math.min(maxDays, LONGEST_DAYS),
    ),
  );
  const choices = Array.from(presets, String);
  const defaultChoice =
    [policy.default, 30].map(String).find((days) => choices.includes(days)) ?? '';
  if (policy.allowCustom && maxDays >= 1) choices.push('custom');
  if (policy.allowNever && maxDays === Infinity) choices.push('never');
  // When only presets are offered, the longest of them is the limit.
  const isLimitedByPresets = maxDays === Infinity && choices.length === presets.size;
  return {
    choices,
    defaultChoice,
    maxDays: isLimitedByPresets ? Math.max(...presets) : maxDays,
  };
}

/** Adds days in local time: the time of day stays the same across a change of the clocks. */
export function addDays(now: number, days: number): Date {
  const date = new Date(now);
  date.setDate(date.getDate() + days);
  return date;
}

/** The local day of a date, as the value of a date field: `YYYY-MM-DD`. */
export const localDayOf = (date: Date): string =>
  new Date(+date - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);

/** The last millisecond of a local day; `undefined` for a text that is no day of the calendar. */
export function endOfLocalDay(day: string): Date | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return undefined;
  const [year, month, date] = day.split('-') as [string, string, string];
  // Count back from the next day: where the clocks go back at midnight, 23:59 happens twice.
  const end = new Date(+new Date(+year, +month - 1, +date + 1) - 1);
  // `Date` turns 31 February, and the years before 100, into another day.
  return localDayOf(end) === day ? end : undefined;
}

/** Parses an ISO 8601 date and time with a time zone; `undefined` for any other value. */
export function parseInstant(given: unknown): Date | undefined {
  const iso = asString(given);
  const date = new Date(ISO_INSTANT.test(iso) && endOfLocalDay(iso.slice(0, 10)) ? iso : NaN);
  return Number.isNaN(+date) ? undefined : date;
}

/** The latest day that a custom date may have. */
export const latestDay = ({ maxDays }: ResolvedExpiry, now: number): string =>
  maxDays > 0 && maxDays < LONGEST_DAYS ? localDayOf(addDays(now, maxDays)) : LAST_DAY;

/** The choice that represents the `expiresAt` of a draft; `''` when none of those offered does. */
export function choiceFor(
  given: unknown,
  { choices, defaultChoice }: ResolvedExpiry,
  now: number,
): string {
  if (given === undefined) return defaultChoice;
  const ifOffered = (choice: string): string => (choices.includes(choice) ? choice : '');
  if (given === null) return ifOffered('never');
  const date = parseInstant(given);
  if (!date) return '';
  const day = localDayOf(date);
  // A custom date yields the end of its day, so such a value is a custom date when it comes back.
  const isEndOfDay = +endOfLocalDay(day)! === +date;
  const preset = choices.find((days) => +days && localDayOf(addDays(now, +days)) === day);
  return (isEndOfDay && ifOffered('custom')) || (preset ?? ifOffered('custom'));
}

/**
 * The error of a draft's `expiresAt`, if any. The last day of a maximum counts to its end in the user's
 * zone, which a server does not know, and a change of the clocks may lie in between: allow 1.1 days more.
 */
export function findExpiryError(
  given: unknown,
  { choices, maxDays }: ResolvedExpiry,
  messages: FormMessages,
): string | undefined {
  const now = Date.now();
  if (!choices.length) return messages.expirationEmpty;
  if (given === null && choices.includes('never')) return undefined;
  const date = parseInstant(given);
  if (!date) return messages.expirationMissing;
  if (+date <= now) return messages.expirationPast;
  if (+date < now + (maxDays + 1.1) * DAY_MS) return undefined;
  return messages.expirationTooLate(addDays(now, maxDays));
}
