/**
 * Whether two sources of keys are the same: one `src`, one client, or plain objects with the same methods, as
 * hosts such as React make at each render. Instances differ, since they may hold their tenant in private.
 */
export function isSameSource(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!isPlain(a) || !isPlain(b)) return false;
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  value === Object(value) && Object.getPrototypeOf(value) === Object.prototype;
