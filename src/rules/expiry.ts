import type { FormMessages } from '../messages/messages.js';
import { ownFields, asString } from '../api/own-fields.js';

/** A policy as a form can offer it. */
export interface Expiry {
  /** Preset lifetimes in days, then `custom` and `never`: the values of the options. */
  readonly choices: readonly string[];
  /** The choice at first; `''` for none. */
  readonly first: string;
  /** The longest lifetime, in days; `Infinity` for no limit. */
  readonly maxDays: number;
}

export const DAY_MS = 24 * 60 * 60 * 1000;
/** Date and time with a zone: without one, each reader would take it for a time of their own zone. */
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;
/** It ends in a year of four digits in every zone. */
export const LAST_DAY = '9999-12-30';
/** In days. A longer lifetime leaves the years of four digits. */
const LONGEST = 1e6;

/**
 * Reads the policy of a host by own properties. A preset that is no whole number of days, or over the
 * maximum, is left out; a maximum that is no number allows nothing. `undefined` for no policy.
 */
export function readExpiry(given: unknown): Expiry | undefined {
  if (given == null) return undefined;
  const policy = ownFields(given);
  const max = policy.maxDays ?? Infinity;
  const maxDays = typeof max === 'number' ? max : NaN;
  const presets = new Set(
    ([policy.presets].flat() as number[]).filter(
      (days) => Number.isInteger(days) && days > 0 && days <= Math.min(maxDays, LONGEST),
    ),
  );
  const choices = Array.from(presets, String);
  const first = [policy.default, 30].map(String).find((days) => choices.includes(days)) ?? '';
  if (policy.allowCustom && maxDays >= 1) choices.push('custom');
  if (policy.allowNever && maxDays === Infinity) choices.push('never');
  // Where the presets are all that is offered, the longest of them is the limit.
  const isClosed = maxDays === Infinity && choices.length === presets.size;
  return { choices, first, maxDays: isClosed ? Math.max(...presets) : maxDays };
}

/** So many days later at the same time of day, also where the clocks change in between. */
export function daysAfter(now: number, days: number): Date {
  const date = new Date(now);
  date.setDate(date.getDate() + days);
  return date;
}

/** The day of a moment in the user's zone, as a date field has it. */
export const dayOf = (date: Date): string =>
  new Date(+date - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);

/** The last moment of a day in the user's zone; `undefined` for what is no day of the calendar. */
export function endOfDay(day: string): Date | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return undefined;
  const [year, month, date] = day.split('-') as [string, string, string];
  // Before the next one begins: where the clocks go back at midnight, 23:59 is there twice.
  const end = new Date(+new Date(+year, +month - 1, +date + 1) - 1);
  // 31 February, and the years before 100, come out as another day.
  return dayOf(end) === day ? end : undefined;
}

/** The moment that an ISO 8601 text names; `undefined` for any other value. */
export function readInstant(given: unknown): Date | undefined {
  const iso = asString(given);
  const date = new Date(INSTANT.test(iso) && endOfDay(iso.slice(0, 10)) ? iso : NaN);
  return Number.isNaN(+date) ? undefined : date;
}

/** The last day that may be given as a date. */
export const lastDayOf = ({ maxDays }: Expiry, now: number): string =>
  maxDays > 0 && maxDays < LONGEST ? dayOf(daysAfter(now, maxDays)) : LAST_DAY;

/** The choice that stands for the `expiresAt` of a draft; `''` where none does. */
export function choiceFor(given: unknown, { choices, first }: Expiry, now: number): string {
  if (given === undefined) return first;
  const only = (choice: string): string => (choices.includes(choice) ? choice : '');
  if (given === null) return only('never');
  const date = readInstant(given);
  if (!date) return '';
  const day = dayOf(date);
  const isEnd = +endOfDay(day)! === +date;
  // A day's end is what a custom date comes to; it stays one when it is given back.
  const preset = choices.find((days) => +days && dayOf(daysAfter(now, +days)) === day);
  return (isEnd && only('custom')) || (preset ?? only('custom'));
}

/**
 * What is wrong with the `expiresAt` of a draft. Where a maximum ends, its last day counts to its end in
 * the user's zone, which a server does not know; and a change of clocks may come in between.
 */
export function expiryError(
  given: unknown,
  { choices, maxDays }: Expiry,
  messages: FormMessages,
): string | undefined {
  const now = Date.now();
  if (!choices.length) return messages.expirationEmpty;
  if (given === null && choices.includes('never')) return undefined;
  const date = readInstant(given);
  if (!date) return messages.expirationMissing;
  if (+date <= now) return messages.expirationPast;
  if (+date < now + (maxDays + 1.1) * DAY_MS) return undefined;
  return messages.expirationTooLate(daysAfter(now, maxDays));
}
