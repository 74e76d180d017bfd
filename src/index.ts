export * from './api/api-key.js';
export * from './api/client.js';
export * from './api/events.js';
export * from './api/list-events.js';
export { createHttpClient, type HttpClientOptions } from './http/http-client.js';
export { normalizeDraft, validateDraft, type DraftRules } from './rules/draft.js';
export { replayMarks } from './api-key-secret/replay-marks.js';
export { registerMessages } from './i18n/localize.js';
export type { Messages } from './messages/messages.js';
export { AddApiKeyFormElement } from './add-api-key-form/add-api-key-form.js';
export { ApiKeySecretElement } from './api-key-secret/api-key-secret.js';
export {
  AddApiKeyDialogElement,
  type ApiKeySecretFields,
} from './add-api-key-dialog/add-api-key-dialog.js';
export { ApiKeyListElement } from './api-key-list/api-key-list.js';
export { ApiKeyManagerElement } from './api-key-manager/api-key-manager.js';
