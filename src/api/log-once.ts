const logged = new WeakMap<object, Set<string>>();

/**
 * Logs a message for developers, but not a second time.
 * @param about the object that the message is about, such as an element. Default: the page
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
