/**
 * Copies the own enumerable fields of host data into an object without a prototype. Properties that a page
 * has added to `Object.prototype` are not data, and `__proto__` and `constructor` are names like any other.
 */
export const ownFields = (given: unknown): Record<string, unknown> =>
  // In a literal, `__proto__: null` sets the prototype.
  ({ __proto__: null, ...Object(given) });

/** Returns a string as it is, and `''` for any other value. */
export const asString = (value: unknown): string => (typeof value === 'string' ? value : '');
