/** What a host's TypeScript relies on: it is compiled, and never run. */
import '../../src/define.js';
import {
  AddApiKeyDialogElement,
  AddApiKeyFormElement,
  ApiKeyListElement,
  ApiKeySecretElement,
  ApiKeyError,
  type ApiKeyAcknowledgedEvent,
  type ApiKeyCancelEvent,
  type ApiKeyCloseEvent,
  type ApiKeyCopiedEvent,
  type ApiKeyCreatedEvent,
  type ApiKeyDoneEvent,
  type ApiKeyDraft,
  type ApiKeyEditEvent,
  type ApiKeyFailedEvent,
  type ApiKeyField,
  type ApiKeyLoadEvent,
  type ApiKeyOrphanedEvent,
  type ApiKeyRecord,
  type ApiKeyRevokeEvent,
  type ApiKeyRole,
  type ApiKeyRotateEvent,
  type ApiKeySubmitEvent,
  type CreatedApiKey,
  type ExpiryPolicy,
  type Messages,
  normalizeDraft,
  registerMessages,
  validateDraft,
} from '../../src/index.js';

type Same<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** Compiles only for a value of exactly this type. */
declare function is<Wanted>(): <Given>(
  value: Given,
  ...wrong: Same<Wanted, Given> extends true ? [] : [never]
) => void;

// Tags stand for their classes.
const form = document.createElement('add-api-key-form');
is<AddApiKeyFormElement>()(form);
is<AddApiKeyFormElement | null>()(document.querySelector('add-api-key-form'));

// Each event has its class, for functions and for objects.
form.addEventListener('submit', (event) => is<ApiKeySubmitEvent>()(event));
form.addEventListener('cancel', (event) => is<ApiKeyCancelEvent>()(event));
form.addEventListener('created', (event) => is<ApiKeyCreatedEvent>()(event));
form.addEventListener('failed', (event) => is<ApiKeyFailedEvent>()(event));
form.addEventListener('orphaned', (event) => is<ApiKeyOrphanedEvent>()(event));
form.addEventListener('submit', { handleEvent: (event) => event.idempotencyKey.length });

// So do those of the platform, and those that nobody knows; options go with all of them.
form.addEventListener('keydown', (event) => is<KeyboardEvent>()(event));
form.addEventListener('other', (event) => is<Event>()(event));
form.addEventListener('submit', null, { once: true, signal: new AbortController().signal });
const listener = (event: ApiKeySubmitEvent): void => event.preventDefault();
form.addEventListener('submit', listener);
form.removeEventListener('submit', listener);

// An answer is a key, a response, a promise of either, or nothing; a key may have more fields.
interface StoredKey extends CreatedApiKey {
  hint: string;
}
declare const stored: StoredKey;
form.addEventListener('submit', (event) => {
  event.respondWith(stored);
  event.respondWith(Promise.resolve(stored));
  event.respondWith(fetch('/api/keys', { signal: event.signal }));
  event.respondWith(undefined);
  event.respondWith(Promise.resolve());
  // @ts-expect-error a text is no key
  event.respondWith('key');
  // @ts-expect-error an id is a text
  event.respondWith({ id: 1 });
});

// Events carry a key without its secret, and what they carry cannot be written.
declare const created: ApiKeyCreatedEvent<StoredKey>;
is<string>()(created.key.hint);
declare const orphaned: ApiKeyOrphanedEvent<StoredKey>;
is<string | undefined>()(orphaned.key.id);
// @ts-expect-error no event has a secret
void created.key.secret;
// @ts-expect-error no event has a secret
void orphaned.key.secret;
form.addEventListener('submit', (event) => {
  // @ts-expect-error the draft is frozen
  event.draft.role = 'admin';
  // @ts-expect-error fields are read-only
  event.idempotencyKey = '';
});
form.addEventListener('cancel', ({ reason, dirty }) => {
  is<'button' | 'escape' | 'backdrop' | 'api'>()(reason);
  is<boolean>()(dirty);
});
form.addEventListener('failed', ({ error }) => is<unknown>()(error));

// Properties and methods.
is<ApiKeyDraft>()(form.value);
form.value = { applicationName: 'CI', description: '', role: 'admin', extra: { tags: ['a'] } };
form.defaultValue = { role: 'admin' };
form.roles = [{ value: 'admin' }] satisfies ApiKeyRole[];
form.roles = null;
form.roles = undefined;
form.messages = { save: 'Create' };
form.headingLevel = 3;
is<ExpiryPolicy | null>()(form.expiry);
form.expiry = {
  presets: [7, 30, 90],
  default: 7,
  allowCustom: true,
  allowNever: true,
  maxDays: 90,
};
form.expiry = { presets: [30] as const };
form.expiry = null;
form.expiry = undefined;
is<string | null | undefined>()(form.value.expiresAt);
is<boolean>()(form.checkValidity());
form.setErrors({ applicationName: 'Taken', role: ['a', 'b'], expiresAt: 'Late', form: 'Closed' });
// @ts-expect-error there is no such field
form.setErrors({ owner: 'Missing' });
// @ts-expect-error a role has a value
form.roles = [{ label: 'Admin' }];
// @ts-expect-error presets are numbers of days
form.expiry = { presets: ['30 days'] };
// @ts-expect-error a policy has presets
form.expiry = { maxDays: 90 };
// @ts-expect-error there is no such text
form.messages = { missing: 'text' };

// The dialog has the events of the form and its own; the secret others.
const dialog = document.createElement('add-api-key-dialog');
is<AddApiKeyDialogElement>()(dialog);
dialog.addEventListener('submit', (event) => event.respondWith(stored));
dialog.addEventListener('cancel', (event) => is<ApiKeyCancelEvent>()(event));
dialog.addEventListener('close', (event) => is<ApiKeyCloseEvent>()(event));
dialog.close({ force: true });
dialog.expiry = { presets: [30] };
dialog.expiry = null;
is<'form' | 'secret'>()(dialog.step);
// @ts-expect-error the step is the dialog's own
dialog.step = 'secret';
const secret = document.createElement('api-key-secret');
is<ApiKeySecretElement>()(secret);
secret.addEventListener('copied', (event) => is<ApiKeyCopiedEvent>()(event));
secret.addEventListener('acknowledged', (event) => is<ApiKeyAcknowledgedEvent>()(event));
secret.addEventListener('done', (event) => is<ApiKeyDoneEvent>()(event));
secret.snippets = [{ label: '.env', template: 'API_KEY={secret}' }];
// @ts-expect-error a snippet has a template
dialog.snippets = [{ label: '.env' }];
// @ts-expect-error whether it is stored is for the user to say
secret.acknowledged = true;

// The list hands over records without a secret, and takes pages, records or a response.
const list = document.createElement('api-key-list');
is<ApiKeyListElement>()(list);
declare const records: readonly ApiKeyRecord[];
list.keys = records;
is<ApiKeyRecord[]>()(list.keys);
list.sort = { column: 'lastUsedAt', direction: 'descending' };
list.error = 'Offline';
list.addEventListener('load', (event) => {
  is<ApiKeyLoadEvent>()(event);
  is<string | null>()(event.cursor);
  event.respondWith(Promise.resolve({ items: [...records], nextCursor: null }));
  event.respondWith(fetch('/api/keys', { signal: event.signal }));
  // @ts-expect-error a page has its items
  event.respondWith({ nextCursor: null });
});
list.addEventListener('revoke', (event) => {
  is<ApiKeyRevokeEvent>()(event);
  event.respondWith(Promise.resolve());
  event.respondWith(fetch(`/api/keys/${event.key.id}`, { method: 'DELETE' }));
  // @ts-expect-error the key is frozen
  event.key.id = '';
});
list.addEventListener('rotate', (event) => {
  is<ApiKeyRotateEvent>()(event);
  is<number>()(event.graceSeconds);
  event.respondWith(Promise.resolve({ ...event.key, secret: 'x' }));
});
list.addEventListener('edit', (event) => {
  is<ApiKeyEditEvent>()(event);
  event.respondWith(Promise.resolve({ ...event.key, ...event.changes }));
});
// @ts-expect-error it is no column that can be sorted
list.sort = { column: 'hint', direction: 'ascending' };

// What works without an element.
is<Error['cause']>()(new ApiKeyError('No', { fieldErrors: { role: 'Unknown' }, cause: 1 }).cause);
registerMessages('de', { save: 'Speichern' } satisfies Partial<Messages>);
is<ApiKeyDraft>()(normalizeDraft({}));
const found = validateDraft(JSON.parse('{}'), { roles: [{ value: 'admin' }], nameMaxLength: 10 });
is<Partial<Record<ApiKeyField, string[]>>>()(found);
validateDraft({}, { expiry: { presets: [30], maxDays: 90 } });
validateDraft({}, { expiry: null });
