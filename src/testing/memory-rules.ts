import type { ApiKeyDraft, ApiKeyFieldErrors, ApiKeyRecord } from '../api/api-key.js';
import { validateDraft } from '../rules/draft.js';
import type { MemoryClientOptions } from './memory-client.js';

/** The errors of a draft, by the rules of the form. */
export const findDraftErrors = (
  draft: ApiKeyDraft,
  { roles, permissions }: MemoryClientOptions,
): ApiKeyFieldErrors =>
  validateDraft(draft, {
    roles,
    noRole: roles?.length === 0,
    permissions,
    permissionsOptional: true,
  });

/** The errors of the texts of a changed key. */
export function findChangeErrors(key: ApiKeyRecord): ApiKeyFieldErrors {
  const { applicationName, description } = validateDraft(key);
  return {
    ...(applicationName && { applicationName }),
    ...(description && { description }),
  };
}
