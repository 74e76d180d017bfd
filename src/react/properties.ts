import { DESCRIPTION_MAX_LENGTH, NAME_MAX_LENGTH } from '../rules/draft.js';
import type { PropertiesOf, Tag } from '../types/elements.js';

/** The value that a property gets when its prop is no longer given. */
export type Defaults<Name extends Tag> = Record<keyof PropertiesOf<Name>, unknown>;

const ofHeaded = { messages: undefined, heading: undefined, headingLevel: 2 };

const ofCreation = {
  ...ofHeaded,
  nameMaxLength: NAME_MAX_LENGTH,
  descriptionMaxLength: DESCRIPTION_MAX_LENGTH,
  roles: undefined,
  noRole: false,
  permissions: undefined,
  permissionsOptional: false,
  expiry: undefined,
  defaultRole: undefined,
  defaultValue: undefined,
};

/**
 * The properties of each element in the order in which they are written: `value`, `open` and `secret` come last,
 * because they act on what the others have set.
 */
export const defaults: { readonly [Name in Tag]: Defaults<Name> } = {
  'add-api-key-form': { ...ofCreation, disabled: false, value: undefined, busy: false },
  'add-api-key-dialog': {
    ...ofCreation,
    snippets: undefined,
    unavailable: undefined,
    open: false,
  },
  'api-key-secret': {
    ...ofHeaded,
    applicationName: undefined,
    roleLabel: undefined,
    expiresAt: undefined,
    previousSecretExpiresAt: undefined,
    snippets: undefined,
    secret: undefined,
  },
  'api-key-list': {
    messages: undefined,
    nameMaxLength: NAME_MAX_LENGTH,
    descriptionMaxLength: DESCRIPTION_MAX_LENGTH,
    roles: undefined,
    noRole: false,
    permissions: undefined,
    filters: undefined,
    revocable: false,
    rotatable: false,
    editable: false,
    selectable: false,
    loading: false,
    error: false,
    pageSize: 25,
    keys: undefined,
    query: undefined,
    sort: undefined,
  },
  'api-key-manager': {
    ...ofCreation,
    snippets: undefined,
    unavailable: undefined,
    noRole: false,
    permissions: undefined,
    pageSize: 25,
    selectable: false,
    filters: undefined,
    src: undefined,
    client: undefined,
  },
};

/** The events of each element. */
export const events: { readonly [Name in Tag]: readonly string[] } = {
  'add-api-key-form': ['submit', 'cancel', 'created', 'failed', 'orphaned'],
  'add-api-key-dialog': ['submit', 'cancel', 'created', 'failed', 'orphaned', 'close'],
  'api-key-secret': ['copied', 'acknowledged', 'done'],
  'api-key-list': ['revoke', 'rotate', 'edit', 'load'],
  'api-key-manager': ['created', 'failed', 'orphaned'],
};
