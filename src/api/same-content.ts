const tagOf = (value: unknown): string => ({}).toString.call(value);

/**
 * Whether two values of a host hold the same: arrays by their items, other plain objects and instances by
 * their own enumerable fields, everything else (functions, dates, maps) by identity. Hosts such as React
 * make new, equal objects at each render.
 */
export function isSameContent(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  const tag = tagOf(a);
  if (tag !== tagOf(b) || !/^\[object (Array|Object)\]$/.test(tag)) return false;
  const fields = Object.entries(a as object);
  const others = b as Record<string, unknown>;
  return (
    fields.length === Object.keys(others).length &&
    fields.every(
      ([name, value]) => Object.hasOwn(others, name) && isSameContent(value, others[name]),
    )
  );
}
