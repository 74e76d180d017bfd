import { ApiKeyError, type ApiKeyErrors, type CreatedApiKey } from '../api/api-key.js';
import { callHost } from '../api/call-host.js';
import type { KeyWithoutSecret } from '../api/events.js';
import { asString, ownFields } from '../api/own-fields.js';

/**
 * Reads the answer of a host to any of its actions: the JSON of a `Response`, an object as it is, and `{}` for
 * any other value. Clients that resolve instead of throwing are understood: `{ error }`, `{ errors: […] }`,
 * `{ success: false }`, `false` and HTML are failures, `{ data: { id, secret } }` is read as its `data`.
 *
 * @throws the `error` of an answer that reports a failure
 * @throws {ApiKeyError} for a `Response` that is not ok and has problem details
 * @throws {Error} with the `status` of any other `Response` that is not ok, or is not JSON
 */
export async function readAnswer(answer: unknown): Promise<CreatedApiKey> {
  return readContent(await readBody(await answer));
}

/**
 * Reads the answer to a revocation. A followed redirect is a failure: it often leads to a sign-in page.
 * @throws as `readAnswer()`
 */
export async function readRevocation(answer: unknown): Promise<object> {
  const settled = await answer;
  if (isResponse(settled) && settled.redirected)
    throw new Error(`Expected an answer, got a redirect to ${settled.url}.`);
  return readAnswer(settled);
}

const REFUSED = 'Expected a key, got a failure.';

/** `instanceof` fails for a `Response` of another frame. */
const isResponse = (value: unknown): value is Response =>
  ({}).toString.call(value) === '[object Response]';

async function readBody(answer: unknown): Promise<unknown> {
  if (!isResponse(answer)) return answer;
  const body = await answer.text();
  if (answer.ok) return JSON.parse(body || 'null');
  throw failureOf(answer, body);
}

/**
 * Copies the key in an answer, so that its getters are called here alone. `id` and `secret` may be inherited,
 * since an answer may be an instance of a class; all else is read by own properties.
 */
export function readContent(answer: unknown): CreatedApiKey {
  // Some clients resolve with the text of a sign-in page.
  if (answer === false || /^\s*</.test(asString(answer))) throw new Error(REFUSED);
  const key = readFields(answer);
  if (key.id !== undefined) return key;
  const { error, errors, success, data } = key;
  if (error || hasContent(errors) || success === false) throw error || new Error(REFUSED);
  return key.secret === undefined && data !== undefined ? readContent(data) : key;
}

/** Copies the fields of an answer, except those whose getter throws: the key exists all the same. */
function readFields(answer: unknown): Record<string, unknown> & CreatedApiKey {
  const fields = ownFields({});
  if (answer !== Object(answer)) return fields;
  const given = answer as Record<string, unknown>;
  for (const name of new Set([...Object.keys(given), 'id', 'secret']))
    callHost(() => {
      const value = given[name];
      // Neither `undefined`, nor what a page has added to `Object.prototype`.
      if (value !== ({} as typeof given)[name]) fields[name] = value;
    });
  return fields;
}

const hasContent = (errors: unknown): boolean => Object.keys(Object(errors) as object).length > 0;

/**
 * Makes an error of a `Response` that is not ok: an `ApiKeyError` with its problem details (RFC 9457), or an error
 * whose text is for developers. `detail` is meant for the form, the extension `errors` for the fields.
 * Both carry the `status`.
 * @throws {SyntaxError} if the problem details are not JSON
 */
export function failureOf(response: Response, body: string): Error {
  const { status } = response;
  const isProblem = /problem\+json/i.test(response.headers.get('content-type') ?? '');
  const { detail, errors } = ownFields(isProblem && JSON.parse(body));
  if (!detail && !errors) return Object.assign(new Error(`HTTP ${status}`), { status });
  const fieldErrors = Object(errors) as ApiKeyErrors;
  return new ApiKeyError(asString(detail), { fieldErrors, status });
}

/** Whether a failure says that the key is not there any more. */
export const isGone = (error: unknown): boolean =>
  !!callHost(() => [404, 410].includes(ownFields(error).status as number));

/** Copies an answer without its secret, for events. */
export const withoutSecret = ({ secret: _, ...key }: CreatedApiKey): KeyWithoutSecret =>
  Object.freeze(key);
