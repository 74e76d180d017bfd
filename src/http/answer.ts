import { ApiKeyError, type ApiKeyErrors, type CreatedApiKey } from '../api/api-key.js';
import type { KeyWithoutSecret } from '../api/events.js';
import { ownFields, asString } from '../api/own-fields.js';

/**
 * What the host answered with, as an object: the key itself, or the JSON of a `Response`.
 * @throws {ApiKeyError} with the problem details of a `Response` that is not ok
 * @throws {Error} for any other `Response`
 */
export async function readAnswer(answer: unknown): Promise<CreatedApiKey> {
  const settled = await answer;
  // By its tag: `instanceof` fails for the `Response` of another frame.
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
 * What a `Response` that is not ok says: an `ApiKeyError` with its problem details, or any other error.
 * @throws {SyntaxError} where the problem details are cut off
 */
export function failureOf(response: Response, body: string): Error {
  const isProblem = /problem\+json/i.test(response.headers.get('content-type')!);
  const { detail, errors } = ownFields(isProblem && JSON.parse(body));
  if (!detail && !errors) return new Error(`HTTP ${response.status}`);
  // RFC 9457: `detail` for the form; `errors`, an extension, for the fields.
  return new ApiKeyError(asString(detail), { fieldErrors: Object(errors) as ApiKeyErrors });
}

/**
 * A copy of the answer without its secret, for events. `id` may be inherited, as an answer may be an
 * instance of a class.
 */
export function withoutSecret(answer: CreatedApiKey): KeyWithoutSecret {
  const { secret: _, ...key } = answer;
  return Object.freeze(answer.id === undefined ? key : { ...key, id: answer.id });
}
