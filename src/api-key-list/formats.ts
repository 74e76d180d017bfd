import { DAY_MS } from '../rules/expiry.js';
import { widthOf } from './text-width.js';

const MINUTE_MS = 60 * 1000;
const HOUR_MS = 60 * MINUTE_MS;

/** The units of relative times, each used from a distance of `fromMs` on: 90 days are days, not months. */
const relativeUnits = [
  { unit: 'second', ms: 1000, fromMs: 0 },
  { unit: 'minute', ms: MINUTE_MS, fromMs: 0.75 * MINUTE_MS },
  { unit: 'hour', ms: HOUR_MS, fromMs: 0.75 * HOUR_MS },
  { unit: 'day', ms: DAY_MS, fromMs: 22 * HOUR_MS },
  { unit: 'month', ms: 30.436875 * DAY_MS, fromMs: 100 * DAY_MS },
  { unit: 'year', ms: 365.2425 * DAY_MS, fromMs: 550 * DAY_MS },
] as const;

/** The widths that the columns have room for, in Latin letters. Digits are a little wider than those. */
const RELATIVE_WIDTH = 14;
const DATE_WIDTH = 13;

/** A date in each month: some names are wide. */
const DATES = Array.from({ length: 12 }, (_, month) => Date.UTC(2026, month, 28));

/** Formats dates, times and durations in one language. */
export class Formats {
  readonly collator: Intl.Collator;
  /** In numbers where the words of the language would not fit in the column: "16 de ago. de 2026". */
  readonly date: (time: number) => string;
  readonly dateTime: (time: number) => string;
  /** Without the year, for what is days away: "Nov 29, 7:23 PM". */
  readonly soon: (time: number) => string;
  #relative: Intl.RelativeTimeFormat;
  #short: Intl.RelativeTimeFormat;
  #lang: string;

  /** @param lang a BCP 47 tag that `Intl` accepts */
  constructor(lang: string) {
    this.#lang = lang;
    const format = (options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(this.#lang, options).format;
    this.collator = new Intl.Collator(this.#lang, { numeric: true });
    const inWords = format({ dateStyle: 'medium' });
    this.date = DATES.some((date) => widthOf(inWords(date)) > DATE_WIDTH)
      ? format({ year: 'numeric', month: '2-digit', day: '2-digit' })
      : inWords;
    this.dateTime = format({ dateStyle: 'medium', timeStyle: 'short' });
    this.soon = format({ month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' });
    this.#relative = new Intl.RelativeTimeFormat(this.#lang, { numeric: 'auto' });
    const short = new Intl.RelativeTimeFormat(this.#lang, { numeric: 'auto', style: 'short' });
    // In Arabic the data of browsers has the short "4 months ago" as "within 4 months".
    const isClear = short.format(-4, 'month') !== short.format(4, 'month');
    this.#short = isClear ? short : this.#relative;
  }

  /**
   * The distance of a time from `now`, both in milliseconds: "now", "3 minutes ago"; "3 min. ago" if `isShort`, or if
   * the words are too long for the column.
   */
  relative(time: number, now: number, isShort = false): string {
    const distance = time - now;
    const { unit, ms } = relativeUnits.findLast(({ fromMs }) => Math.abs(distance) >= fromMs)!;
    // Single seconds would be out of date before they are read: format them as "now".
    const format = (words: Intl.RelativeTimeFormat) =>
      words.format(unit === 'second' ? 0 : Math.round(distance / ms), unit);
    const text = format(isShort ? this.#short : this.#relative);
    return widthOf(text) > RELATIVE_WIDTH ? format(this.#short) : text;
  }

  /** A duration in its largest unit: "24 hours" up to a day, then "7 days". */
  duration(seconds: number): string {
    const days = (seconds * 1000) / DAY_MS;
    const isLong = days > 1;
    const options = { style: 'unit', unit: isLong ? 'day' : 'hour', unitDisplay: 'long' } as const;
    return new Intl.NumberFormat(this.#lang, options).format(isLong ? days : days * 24);
  }
}
