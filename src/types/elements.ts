import type { AddApiKeyDialogElement } from '../add-api-key-dialog/add-api-key-dialog.js';
import type { AddApiKeyFormElement } from '../add-api-key-form/add-api-key-form.js';
import type {
  ApiKeyDraft,
  ApiKeyPermission,
  ApiKeyRecord,
  ApiKeyRole,
  ApiKeySnippet,
  ExpiryPolicy,
} from '../api/api-key.js';
import type { ApiKeyFilter, ApiKeySort } from '../api/client.js';
import type {
  AddApiKeyDialogEventMap,
  AddApiKeyFormEventMap,
  ApiKeyManagerEventMap,
  ApiKeySecretEventMap,
} from '../api/events.js';
import type { ApiKeyListEventMap } from '../api/list-events.js';
import type { ApiKeyListElement } from '../api-key-list/api-key-list.js';
import type { ApiKeyManagerElement } from '../api-key-manager/api-key-manager.js';
import type { ApiKeySecretElement } from '../api-key-secret/api-key-secret.js';

/**
 * Properties of an element, each of which a host may leave out. A property that takes more than it returns, such
 * as a list that may be read-only, is written out in the interfaces below instead.
 */
type Settable<Element, Name extends keyof Element> = {
  [Property in Name]?: Element[Property] | undefined;
};

interface CreationProperties extends Settable<
  AddApiKeyFormElement,
  | 'heading'
  | 'headingLevel'
  | 'nameMaxLength'
  | 'descriptionMaxLength'
  | 'messages'
  | 'noRole'
  | 'permissionsOptional'
> {
  /** The roles to choose from. Default, also for `null`: the `<option>` children, else `admin` and `readonly`. */
  roles?: readonly ApiKeyRole[] | null | undefined;
  /** The permissions to choose from: adds the Permissions field. Default, also for `[]`: no such field. */
  permissions?: readonly ApiKeyPermission[] | null | undefined;
  /** The draft that the form starts from and returns to. Set later, it fills a form that is not dirty. */
  defaultValue?: Partial<ApiKeyDraft> | null | undefined;
  /** The role of `defaultValue`. */
  defaultRole?: string | null | undefined;
  /** How long a key may live: adds the Expiration field. Default: no such field. */
  expiry?: ExpiryPolicy | null | undefined;
}

interface Snippets {
  /** Texts that contain the key, each with a button that copies it. Default: none. */
  snippets?: readonly ApiKeySnippet[] | null | undefined;
}

/** The properties of `<add-api-key-form>` that a host can set. */
export interface AddApiKeyFormProperties
  extends CreationProperties, Settable<AddApiKeyFormElement, 'busy' | 'disabled'> {
  /** The draft in the fields. Setting it fires no event. */
  value?: Partial<ApiKeyDraft> | null | undefined;
}

/** The properties of `<add-api-key-dialog>` that a host can set. */
export interface AddApiKeyDialogProperties
  extends CreationProperties, Snippets, Settable<AddApiKeyDialogElement, 'open' | 'unavailable'> {}

/** The properties of `<api-key-secret>` that a host can set. */
export interface ApiKeySecretProperties
  extends
    Snippets,
    Settable<
      ApiKeySecretElement,
      | 'heading'
      | 'headingLevel'
      | 'messages'
      | 'applicationName'
      | 'roleLabel'
      | 'expiresAt'
      | 'previousSecretExpiresAt'
    > {
  /** The new key. Write-only, never an attribute. Setting it clears the key before it. */
  secret?: string | null | undefined;
}

/** The properties of `<api-key-list>` that a host can set. */
export interface ApiKeyListProperties extends Settable<
  ApiKeyListElement,
  | 'messages'
  | 'noRole'
  | 'pageSize'
  | 'loading'
  | 'error'
  | 'revocable'
  | 'rotatable'
  | 'editable'
  | 'selectable'
  | 'nameMaxLength'
  | 'descriptionMaxLength'
> {
  /** The keys that are shown if nobody answers `load`. Default: `[]`. */
  keys?: readonly ApiKeyRecord[] | null | undefined;
  /** The labels and descriptions of roles; any other role is shown by its value. Default: `admin` and `readonly`. */
  roles?: readonly ApiKeyRole[] | null | undefined;
  /** The labels of permissions; any other permission is shown by its value. Default: none. */
  permissions?: readonly ApiKeyPermission[] | null | undefined;
  /** The filters in the toolbar. Default: those that the host's newest page names; both for `keys`. */
  filters?: readonly ApiKeyFilter[] | null | undefined;
  /** The text that is searched for. The user's typing sets it. Default: `''`. */
  query?: string | null | undefined;
  /** The order of the keys. The user's clicks set it. Default: the order of the host. */
  sort?: ApiKeySort | null | undefined;
}

/** The properties of `<api-key-manager>` that a host can set. */
export interface ApiKeyManagerProperties
  extends
    CreationProperties,
    Snippets,
    Settable<ApiKeyManagerElement, 'client' | 'src' | 'pageSize' | 'selectable' | 'unavailable'> {
  /** The filters in the toolbar of the list. Default: those that the newest page of the client names. */
  filters?: readonly ApiKeyFilter[] | null | undefined;
}

/** The class, the properties and the events of each element. */
export interface ApiKeyElements {
  'add-api-key-form': {
    element: AddApiKeyFormElement;
    properties: AddApiKeyFormProperties;
    events: AddApiKeyFormEventMap;
  };
  'add-api-key-dialog': {
    element: AddApiKeyDialogElement;
    properties: AddApiKeyDialogProperties;
    events: AddApiKeyDialogEventMap;
  };
  'api-key-secret': {
    element: ApiKeySecretElement;
    properties: ApiKeySecretProperties;
    events: ApiKeySecretEventMap;
  };
  'api-key-list': {
    element: ApiKeyListElement;
    properties: ApiKeyListProperties;
    events: ApiKeyListEventMap;
  };
  'api-key-manager': {
    element: ApiKeyManagerElement;
    properties: ApiKeyManagerProperties;
    events: ApiKeyManagerEventMap;
  };
}

export type Tag = keyof ApiKeyElements;
export type ElementOf<Name extends Tag> = ApiKeyElements[Name]['element'];
export type PropertiesOf<Name extends Tag> = ApiKeyElements[Name]['properties'];
export type EventsOf<Name extends Tag> = ApiKeyElements[Name]['events'];

/** A method, so that the parameter may be a subtype: `ApiKeyCreatedEvent<MyKey>`. */
interface Listener<Event> {
  listener(event: Event): void;
}

/** A listener for each event, by the name that `Prefix` makes of its type: `onsubmit` for `on`. */
export type Listeners<Events, Prefix extends string> = {
  [Type in keyof Events & string as `${Prefix}${Type}`]?:
    Listener<Events[Type]>['listener'] | undefined;
};

/** As `Listeners`, for names such as `onSubmit`. */
export type CapitalizedListeners<Events> = {
  [Type in keyof Events & string as `on${Capitalize<Type>}`]?:
    Listener<Events[Type]>['listener'] | undefined;
};

/** The attributes whose names differ from those of their properties. */
interface AttributeNames {
  headingLevel: 'heading-level';
  nameMaxLength: 'name-max-length';
  descriptionMaxLength: 'description-max-length';
  defaultRole: 'default-role';
  noRole: 'no-role';
  permissionsOptional: 'permissions-optional';
  pageSize: 'page-size';
  applicationName: 'application-name';
  roleLabel: 'role-label';
  expiresAt: 'expires-at';
  previousSecretExpiresAt: 'previous-secret-expires-at';
}

type AttributeName<Property> = Property extends keyof AttributeNames
  ? AttributeNames[Property]
  : never;

/** The text of an attribute that sets a property of this type. */
export type AttributeText<Value> = Value extends boolean
  ? ''
  : Value extends number
    ? `${number}`
    : Value;

/** The attributes that are not also properties of the same name. */
export type DashedAttributes<Properties> = {
  [Property in keyof Properties as AttributeName<Property>]?:
    Properties[Property] | AttributeText<Properties[Property]>;
};
