const logged = new WeakMap<object, Set<string>>();

/**
 * Tells the developer something once.
 * @param about what it is once for: an element, by default the page
 */
export function logOnce(
  level: 'warn' | 'error',
  message: string,
  about: object = globalThis,
): void {
  const messages = logged.get(about) ?? new Set();
  if (!messages.has(message)) (level === 'warn' ? console.warn : console.error)(message);
  logged.set(about, messages.add(message));
}
