import type { ApiKeyDraft, ApiKeyFieldErrors, ApiKeyRecord } from '../api/api-key.js';
import { validateDraft, type DraftRules } from '../rules/draft.js';

/** The errors of a draft, by the rules of the form. */
export const findDraftErrors = (
  draft: ApiKeyDraft,
  { roles, permissions }: Pick<DraftRules, 'roles' | 'permissions'>,
): ApiKeyFieldErrors =>
  validateDraft(draft, {
    roles,
    noRole: roles?.length === 0,
    permissions,
    permissionsOptional: true,
    // Any end in the future, or none.
    expiry: draft.expiresAt == null ? null : { presets: [], allowCustom: true },
  });

/** The errors of the texts of a changed key. */
export function findChangeErrors(key: ApiKeyRecord): ApiKeyFieldErrors {
  const { applicationName, description } = validateDraft(key);
  return {
    ...(applicationName && { applicationName }),
    ...(description && { description }),
  };
}
