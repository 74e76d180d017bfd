import type { PropertyDeclarations } from 'lit';
import type { ApiKeyDraft, ApiKeyPermission, ApiKeyRole, ExpiryPolicy } from '../api/api-key.js';
import { isSameContent } from '../api/same-content.js';
import type { Messages } from '../messages/messages.js';
import { DESCRIPTION_MAX_LENGTH, NAME_MAX_LENGTH } from '../rules/draft.js';
import { readPermissions } from '../rules/permissions.js';
import { readRoles } from '../rules/roles.js';
import { HeadedElement } from './headed-element.js';
import { MarkupChoices } from './markup-choices.js';

/** The settings that the fields of the form depend on. */
interface CreationSettings {
  permissions: readonly ApiKeyPermission[] | null;
  defaultValue: Partial<ApiKeyDraft>;
  defaultRole: string;
  expiry: ExpiryPolicy | null;
}
export type CreationSetting = keyof CreationSettings;

/**
 * The base of the elements with which a user creates a key: the form, the dialog around it, and the manager. It
 * declares the settings that they share.
 */
export abstract class KeyCreationElement<
  Texts extends Partial<Messages>,
  Said extends string = string,
> extends HeadedElement<Texts, Said> {
  static override properties: PropertyDeclarations = {
    nameMaxLength: { type: Number, attribute: 'name-max-length' },
    descriptionMaxLength: { type: Number, attribute: 'description-max-length' },
    roles: { attribute: false },
    noRole: { type: Boolean, attribute: 'no-role' },
    permissions: { attribute: false },
    permissionsOptional: { type: Boolean, attribute: 'permissions-optional' },
    defaultValue: { attribute: false },
    defaultRole: { attribute: 'default-role' },
    expiry: { attribute: false },
  };

  /** The longest application name, in Unicode code points. Default: 255. */
  declare nameMaxLength: number;
  /** The longest description, in Unicode code points. Default: 1000. */
  declare descriptionMaxLength: number;
  /** Whether the form has no Role field; the role of each draft is `''` then. Default: false. */
  declare noRole: boolean;
  /** Whether a key may have no permission. Default: false. */
  declare permissionsOptional: boolean;

  #roles: ApiKeyRole[] | undefined;
  #settings: CreationSettings = {
    permissions: null,
    defaultValue: {},
    defaultRole: '',
    expiry: null,
  };
  /** @internal The roles and permissions that plain HTML gives. */
  protected readonly choices = new MarkupChoices(this);

  constructor(english: Texts) {
    super(english);
    this.nameMaxLength = NAME_MAX_LENGTH;
    this.descriptionMaxLength = DESCRIPTION_MAX_LENGTH;
    this.noRole = false;
    this.permissionsOptional = false;
  }

  /**
   * The roles to choose from. Default, also for `null` and `undefined`: the `<option>` children, else the options of
   * a select named `role` in a child `<form>`, else `admin` and `readonly`. An empty array is no role, which the form
   * says.
   */
  get roles(): readonly ApiKeyRole[] | undefined {
    return this.#roles ?? this.choices.roles;
  }
  set roles(roles: readonly ApiKeyRole[] | null | undefined) {
    this.#roles = roles == null ? undefined : readRoles(roles);
  }

  /**
   * The permissions to choose from: adds the Permissions field. Default, also for `[]`: the checkboxes named
   * `permissions` in a child `<form>`, else `null`, no such field.
   */
  get permissions(): readonly ApiKeyPermission[] | null {
    return this.#settings.permissions ?? this.choices.permissions;
  }
  set permissions(permissions: readonly ApiKeyPermission[] | null | undefined) {
    this.#set('permissions', readPermissions(permissions));
  }

  /** The draft that the form starts from and returns to. Set later, it fills a form that is not dirty. Default: `{}`. */
  get defaultValue(): Partial<ApiKeyDraft> {
    return { ...this.#settings.defaultValue };
  }
  set defaultValue(draft: Partial<ApiKeyDraft> | null | undefined) {
    this.#set('defaultValue', { ...draft });
  }

  /** The role of `defaultValue`, for plain HTML. Default: `''`. */
  get defaultRole(): string {
    return this.#settings.defaultRole;
  }
  set defaultRole(role: string | null | undefined) {
    this.#set('defaultRole', role ?? '');
  }

  /** How long a key may live: adds the Expiration field. Default: `null`, no such field. */
  get expiry(): ExpiryPolicy | null {
    return this.#settings.expiry;
  }
  set expiry(policy: ExpiryPolicy | null | undefined) {
    this.#set('expiry', policy ?? null);
  }

  /** @internal Called synchronously after one of these settings has changed. */
  protected settingChanged(_name: CreationSetting): void {
    // Only the form holds values that depend on these settings.
  }

  #set<Name extends CreationSetting>(name: Name, value: CreationSettings[Name]): void {
    if (isSameContent(value, this.#settings[name])) return;
    this.#settings[name] = value;
    this.settingChanged(name);
  }
}
