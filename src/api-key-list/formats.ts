const DAY = 86_400;

/** Each unit with its length in seconds, and from how many seconds on it is used: 90 days are days, not months. */
const units = [
  ['second', 1, 0],
  ['minute', 60, 45],
  ['hour', 3600, 2700],
  ['day', DAY, 79_200],
  ['month', 2_629_746, 100 * DAY],
  ['year', 31_556_952, 550 * DAY],
] as const;

/** Dates, times and durations in one language. */
export class Formats {
  readonly collator: Intl.Collator;
  readonly date: (time: number) => string;
  readonly dateTime: (time: number) => string;
  #relative: Intl.RelativeTimeFormat;
  #lang: string | undefined;

  /** @param lang a BCP 47 tag; the language of the browser where it is none */
  constructor(lang: string) {
    let known: string | undefined;
    try {
      known = Intl.getCanonicalLocales(lang)[0];
    } catch {
      // What a page has as `lang` may be anything.
    }
    const format = (options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(known, options).format;
    this.#lang = known;
    this.collator = new Intl.Collator(known, { numeric: true });
    this.date = format({ dateStyle: 'medium' });
    this.dateTime = format({ dateStyle: 'medium', timeStyle: 'short' });
    this.#relative = new Intl.RelativeTimeFormat(known, { numeric: 'auto' });
  }

  /** How far a time is from another: "3 minutes ago", "in 9 days". */
  relative(time: number, now: number): string {
    const seconds = (time - now) / 1000;
    const [unit, size, from] = units.findLast(([, , least]) => Math.abs(seconds) >= least)!;
    return this.#relative.format(from && Math.round(seconds / size), unit);
  }

  /** A duration in its largest whole unit: "24 hours" up to a day, "7 days". */
  duration(seconds: number): string {
    const [unit, size] = units[seconds > DAY ? 3 : 2];
    const options = { style: 'unit', unit, unitDisplay: 'long' } as const;
    return new Intl.NumberFormat(this.#lang, options).format(seconds / size);
  }
}
