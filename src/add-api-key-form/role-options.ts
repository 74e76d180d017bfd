import type { ApiKeyRole } from '../api/api-key.js';
import { describeRole, labelOf } from '../rules/roles.js';

/**
 * Replaces the options of the role select, except for its placeholder.
 *
 * They are not in the template, because Lit inserts the items of a list one by one, each before a marker.
 * For each of these insertions Firefox counts all options: 10,000 roles took over 30 seconds.
 */
export function replaceRoleOptions(
  select: HTMLSelectElement,
  roles: readonly ApiKeyRole[],
  isDisabled: (role: ApiKeyRole) => boolean,
): void {
  select.length = 1;
  for (const role of roles) {
    const option = new Option(labelOf(role), role.value);
    option.ariaDescription = describeRole(role) || null;
    option.disabled = isDisabled(role);
    select.append(option);
  }
}
