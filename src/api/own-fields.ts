/**
 * A copy of host data with its own fields alone, and no prototype: what a page has put on
 * `Object.prototype` is no data, and `__proto__` or `constructor` are names like any other.
 */
export const ownFields = (given: unknown): Record<string, unknown> =>
  // `__proto__: null` in a literal sets the prototype; the spread copies own fields only.
  ({ __proto__: null, ...Object(given) });

/** A text as it is; of anything else, none. */
export const asString = (value: unknown): string => (typeof value === 'string' ? value : '');
