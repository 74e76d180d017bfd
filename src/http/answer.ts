import { ApiKeyError, type ApiKeyErrors, type CreatedApiKey } from '../api/api-key.js';
import type { KeyWithoutSecret } from '../api/events.js';
import { ownFields, asString } from '../api/own-fields.js';

/**
 * Reads the answer of a host: an object as it is, a `Response` as its JSON, anything else as `{}`.
 * @throws {ApiKeyError} for a `Response` that is not ok and has problem details
 * @throws {Error} for any other `Response` that is not ok, or is no JSON
 */
export async function readAnswer(answer: unknown): Promise<CreatedApiKey> {
  const settled = await answer;
  // `instanceof` fails for a `Response` of another frame.
  const isResponse = {}.toString.call(settled) === '[object Response]';
  const key = isResponse ? await readResponse(settled as Response) : settled;
  return key === Object(key) ? (key as CreatedApiKey) : {};
}

async function readResponse(response: Response): Promise<unknown> {
  const body = await response.text();
  if (response.ok) return JSON.parse(body || 'null');
  throw failureOf(response, body);
}

/**
 * Makes an error of a `Response` that is not ok: an `ApiKeyError` with its problem details (RFC 9457), or
 * an error with the status. `detail` is meant for the form, the extension `errors` for the fields.
 * @throws {SyntaxError} if the problem details are not JSON
 */
export function failureOf(response: Response, body: string): Error {
  const isProblem = /problem\+json/i.test(response.headers.get('content-type')!);
  const { detail, errors } = ownFields(isProblem && JSON.parse(body));
  if (!detail && !errors) return new Error(`HTTP ${response.status}`);
  return new ApiKeyError(asString(detail), { fieldErrors: Object(errors) as ApiKeyErrors });
}

/**
 * Copies an answer without its secret, for events. Also copies an inherited `id`, since an answer may be
 * an instance of a class.
 */
export function withoutSecret(answer: CreatedApiKey): KeyWithoutSecret {
  const { secret: _, ...key } = answer;
  return Object.freeze(answer.id === undefined ? key : { ...key, id: answer.id });
}
