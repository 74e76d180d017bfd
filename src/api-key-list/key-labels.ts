import type { ApiKeyPermission, ApiKeyRole } from '../api/api-key.js';
import { groupOf } from '../rules/permissions.js';
import { describeRole, labelOf, readRoles } from '../rules/roles.js';

/** The roles of a form that is given none. */
const usualRoles: ApiKeyRole[] = [{ value: 'admin', privileged: true }, { value: 'readonly' }];

const byValue = (given: Iterable<unknown>): ReadonlyMap<string, ApiKeyRole & ApiKeyPermission> =>
  new Map(readRoles(given).map((each) => [each.value, each]));

/** The names of roles and permissions, as the user reads them. One that the host does not name is shown by its value. */
export class KeyLabels {
  #roles = byValue(usualRoles);
  #permissions: ReturnType<typeof byValue> | undefined;

  get roles(): readonly ApiKeyRole[] {
    return [...this.#roles.values()];
  }
  setRoles(roles: readonly ApiKeyRole[] | null | undefined): void {
    this.#roles = byValue(roles ?? usualRoles);
  }

  get permissions(): ApiKeyPermission[] | null {
    return this.#permissions ? [...this.#permissions.values()] : null;
  }
  setPermissions(permissions: readonly ApiKeyPermission[] | null | undefined): void {
    this.#permissions = permissions ? byValue(permissions) : undefined;
  }

  role(value: string): { label: string; description: string; privileged: boolean } {
    const role = this.#roles.get(value);
    return {
      label: role ? labelOf(role) : value,
      description: describeRole(role),
      privileged: !!role?.privileged,
    };
  }

  permission(value: string): { label: string; group: string } {
    const permission = this.#permissions?.get(value) ?? { value };
    return { label: labelOf(permission), group: groupOf(permission) };
  }
}
