import type { ApiKeyDraft, ApiKeyFieldErrors, ApiKeyRecord } from '../api/api-key.js';
import { validateDraft } from '../rules/draft.js';
import type { MemoryClientOptions } from './memory-client.js';

/** The errors of a draft, by the rules of the form. */
export function findDraftErrors(
  draft: ApiKeyDraft,
  { roles, permissions }: MemoryClientOptions,
): ApiKeyFieldErrors {
  const { role, ...errors } = validateDraft(draft, { roles });
  const isOffered = (value: string): boolean =>
    !permissions || permissions.some((each) => each.value === value && !each.disabled);
  const hasRoles = roles?.length !== 0;
  return {
    ...errors,
    ...((hasRoles || draft.role) && role && { role }),
    ...(!(draft.permissions ?? []).every(isOffered) && {
      permissions: ['Remove permissions that are not available'],
    }),
  };
}

/** The errors of the texts of a changed key. */
export function findChangeErrors(key: ApiKeyRecord): ApiKeyFieldErrors {
  const { applicationName, description } = validateDraft(key);
  return {
    ...(applicationName && { applicationName }),
    ...(description && { description }),
  };
}
