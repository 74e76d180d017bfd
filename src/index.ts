export * from './api-key.js';
export * from './client.js';
export * from './events.js';
export * from './list-events.js';
export { createHttpClient, type HttpClientOptions } from './http-client.js';
export { normalizeDraft, validateDraft, type DraftRules } from './draft.js';
export { replayMarks } from './shared/replay-marks.js';
export { registerMessages } from './shared/localize.js';
export type { Messages } from './shared/messages.js';
export { AddApiKeyFormElement } from './add-api-key-form/add-api-key-form.js';
export { ApiKeySecretElement } from './api-key-secret/api-key-secret.js';
export {
  AddApiKeyDialogElement,
  type ApiKeySecretFields,
} from './add-api-key-dialog/add-api-key-dialog.js';
export { ApiKeyListElement } from './api-key-list/api-key-list.js';
export { ApiKeyManagerElement } from './api-key-manager/api-key-manager.js';
