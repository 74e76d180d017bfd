import { ownFields } from '../api/own-fields.js';

/** @throws with the text, where the condition does not hold */
export function expect(condition: unknown, text: string): asserts condition {
  if (!condition) throw new Error(text);
}

/** What a value is, in a text that may be read. */
export const shown = (value: unknown): string => JSON.stringify(value) ?? String(value);

/** What an action is refused with. */
export async function refusal(action: Promise<unknown>, what: string): Promise<unknown> {
  const accepted = await action.then(
    () => true,
    (error: unknown) => ({ error }),
  );
  if (accepted === true) throw new Error(`${what} was not refused`);
  return (accepted as { error: unknown }).error;
}

/** That an action is refused with a text at a field. */
export async function expectFieldError(
  action: Promise<unknown>,
  field: string,
  what: string,
): Promise<void> {
  const error = await refusal(action, what);
  const texts = ownFields(ownFields(error).fieldErrors)[field];
  const all = Array.isArray(texts) ? texts : [texts];
  expect(
    all.length > 0 && all.every((text) => typeof text === 'string' && text.trim()),
    `${what} was refused without a text in fieldErrors.${field}: ${String(error)}`,
  );
}

/** That nothing of a key is its secret. */
export function expectNoSecret(key: unknown, secret: string | undefined, where: string): void {
  const text = shown(key);
  expect(!Object.hasOwn(Object(key), 'secret'), `${where} carries a secret`);
  expect(!secret || !text.includes(secret), `${where} has the secret in one of its fields`);
}

/** That texts are in order, which is told by the order of their characters. */
export function expectOrder(values: string[], isDescending: boolean, what: string): void {
  const sorted = values.toSorted((a, b) => (a < b ? -1 : Number(a > b)));
  const wanted = isDescending ? sorted.reverse() : sorted;
  expect(shown(values) === shown(wanted), `${what} gives ${shown(values)}, not ${shown(wanted)}`);
}

/** That each of these ids is there, once. */
export function expectOnce(found: { id: string }[], ids: string[], where: string): void {
  for (const id of ids) {
    const count = found.filter((key) => key.id === id).length;
    expect(count === 1, `${where} hold the key ${id} ${count} times instead of once`);
  }
}
