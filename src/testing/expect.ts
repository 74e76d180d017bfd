import { ownFields } from '../api/own-fields.js';

/** @throws {Error} with the message if the condition does not hold */
export function expect(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(message);
}

/** Formats a value for a message. */
export const format = (value: unknown): string => JSON.stringify(value) ?? String(value);

/** Expects two primitive values to be the same. */
export function expectEqual(actual: unknown, expected: unknown, what: string): void {
  const isEqual = actual === expected;
  expect(isEqual, `Expected ${what} to be ${format(expected)}, got ${format(actual)}`);
}

/** Expects a text that is not empty. */
export function expectText(value: unknown, what: string): void {
  const isText = typeof value === 'string' && value !== '';
  expect(isText, `Expected ${what} to be a non-empty string, got ${format(value)}`);
}

/**
 * Expects a promise to be rejected.
 * @returns what it was rejected with
 */
export async function expectRefusal(action: Promise<unknown>, what: string): Promise<unknown> {
  try {
    await action;
  } catch (error) {
    return error;
  }
  throw new Error(`Expected ${what} to be refused, got a success`);
}

/** Expects a promise to be rejected with a text for a field. */
export async function expectFieldError(
  action: Promise<unknown>,
  field: string,
  what: string,
): Promise<void> {
  const error = await expectRefusal(action, what);
  const texts = ownFields(ownFields(error).fieldErrors)[field];
  const all = Array.isArray(texts) ? texts : [texts];
  expect(
    all.length > 0 && all.every((text) => typeof text === 'string' && text.trim()),
    `Expected ${what} to be refused with a text in fieldErrors.${field}, got ${String(error)}`,
  );
}

/** Expects neither a field `secret` nor the secret in another field. */
export function expectNoSecret(key: unknown, secret: string | undefined, where: string): void {
  const hasField = Object.hasOwn(Object(key), 'secret');
  expect(!hasField, `Expected no secret in ${where}, got a field "secret"`);
  const isInField = !!secret && format(key).includes(secret);
  expect(!isInField, `Expected no secret in ${where}, got it in another field`);
}

/** Expects texts in the order of their UTF-16 code units, or numbers in that of their size. */
export function expectOrder(
  values: (string | number)[],
  isDescending: boolean,
  what: string,
): void {
  const ascending = values.toSorted((a, b) => (a < b ? -1 : Number(a > b)));
  const expected = isDescending ? ascending.toReversed() : ascending;
  expectEqual(format(values), format(expected), what);
}

/** Expects each of these ids exactly once. */
export function expectOnce(found: { id: string }[], ids: string[], where: string): void {
  for (const id of ids) {
    const { length } = found.filter((key) => key.id === id);
    expect(length === 1, `Expected the key ${id} once in ${where}, got it ${length} times`);
  }
}
