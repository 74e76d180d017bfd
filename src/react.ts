'use client';

import './define.js';
import { createComponent, type ComponentProps, type ElementComponent } from './react/component.js';

export type AddApiKeyFormProps = ComponentProps<'add-api-key-form'>;
export type AddApiKeyDialogProps = ComponentProps<'add-api-key-dialog'>;
export type ApiKeySecretProps = ComponentProps<'api-key-secret'>;
export type ApiKeyListProps = ComponentProps<'api-key-list'>;
export type ApiKeyManagerProps = ComponentProps<'api-key-manager'>;

/** `<add-api-key-form>` for React: the "Add New API Key" form. `ref` is the element. */
export const AddApiKeyForm: ElementComponent<'add-api-key-form'> = /* @__PURE__ */ createComponent(
  'add-api-key-form',
  'AddApiKeyForm',
);

/** `<add-api-key-dialog>` for React: the button, the form in a dialog, then the secret. `ref` is the element. */
export const AddApiKeyDialog: ElementComponent<'add-api-key-dialog'> =
  /* @__PURE__ */ createComponent('add-api-key-dialog', 'AddApiKeyDialog');

/** `<api-key-secret>` for React: shows a new secret once. `ref` is the element. */
export const ApiKeySecret: ElementComponent<'api-key-secret'> = /* @__PURE__ */ createComponent(
  'api-key-secret',
  'ApiKeySecret',
);

/** `<api-key-list>` for React: the table of keys. `ref` is the element. */
export const ApiKeyList: ElementComponent<'api-key-list'> = /* @__PURE__ */ createComponent(
  'api-key-list',
  'ApiKeyList',
);

/** `<api-key-manager>` for React: the whole page. Its `client` has to be stable. `ref` is the element. */
export const ApiKeyManager: ElementComponent<'api-key-manager'> = /* @__PURE__ */ createComponent(
  'api-key-manager',
  'ApiKeyManager',
);
