import { ApiKeyError, type ApiKeyField } from '../api/api-key.js';
import { asString, ownFields } from '../api/own-fields.js';

/** The texts of `createBetterAuthClient()` for users. */
export interface BetterAuthMessages {
  /** At the form: the answer to a creation is lost, so the key may exist. */
  lostAnswer: string;
  /** At the name: it is missing, too short or too long. */
  name: string;
  /** At the description: without `metadata` the plugin stores none. */
  description: string;
  /** At the lifetime: it is shorter or longer than the plugin allows. */
  lifetime: string;
}

export const englishTexts: BetterAuthMessages = {
  lostAnswer:
    'The answer was lost, so the key may exist. Cancel, and look for it in the list before you try again.',
  name: 'Use a name of another length.',
  description: 'Descriptions are not stored here. Leave this field empty.',
  lifetime: 'Choose a lifetime of another length.',
};

/** The codes of the plugin that concern a field, by the message for it. */
const codes: Record<'name' | 'lifetime', { field: ApiKeyField; codes: string[] }> = {
  name: { field: 'applicationName', codes: ['INVALID_NAME_LENGTH', 'NAME_REQUIRED'] },
  lifetime: {
    field: 'expiresAt',
    codes: ['EXPIRES_IN_IS_TOO_SMALL', 'EXPIRES_IN_IS_TOO_LARGE', 'KEY_DISABLED_EXPIRATION'],
  },
};

/** Makes an error for one field. */
export const fieldError = (
  field: ApiKeyField,
  text: string,
  options: ErrorOptions & { status?: number } = {},
): ApiKeyError => new ApiKeyError('', { ...options, fieldErrors: { [field]: text } });

/**
 * Makes an error of a refusal by the server, for a field where it concerns one. Any other failure, such as one of
 * the network, is returned as it is.
 * @param failure the `error` of an answer, or the rejection of a client that throws
 */
export function refusalOf(failure: unknown, texts: BetterAuthMessages): unknown {
  const { status, error, ...own } = ownFields(failure);
  if (typeof status !== 'number') return failure;
  // With `throw: true` better-auth rejects, and the body of the answer is the `error` of the rejection.
  const { code, message } = ownFields(error ?? own);
  for (const [text, { field, codes: known }] of Object.entries(codes))
    if (known.includes(asString(code)))
      return fieldError(field, texts[text as keyof typeof codes], { cause: failure, status });
  const reason = `better-auth: HTTP ${status} ${asString(code)} ${asString(message)}`;
  return Object.assign(new Error(reason.trim(), { cause: failure }), { status });
}

/** Whether the server has refused a request, so that it has changed nothing. */
export function isRefusal(failure: unknown): boolean {
  const status = Number(ownFields(failure).status);
  return status >= 400 && status < 500;
}
