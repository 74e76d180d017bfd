/** A role that a key can have. Read by own properties; shown as text, never as HTML. */
export interface ApiKeyRole {
  /** What the draft carries; not empty, unique among the roles. */
  value: string;
  /** What the user reads. Default: `value`. */
  label?: string;
  /** One sentence on what a key with this role may do. */
  description?: string;
  /** Shows a caution while the role is chosen. Default: false. */
  privileged?: boolean;
  /** Listed, but not to be chosen. Default: false. */
  disabled?: boolean;
  /** Why it cannot be chosen; joined to the description. */
  disabledReason?: string;
}

/** What the user asks for: the body of a request that creates a key. */
export interface ApiKeyDraft {
  applicationName: string;
  /** Empty when the user gave none. */
  description: string;
  /** The `value` of a role; empty when none is chosen. */
  role: string;
  /** ISO 8601, or `null` for a key that never expires; absent without an expiry policy. */
  expiresAt?: string | null;
  /** The values of the host's own controls in the slot `fields`, by their `name`. */
  extra?: Record<string, string | string[]>;
}

/** What the host answers a submit with. Further fields are kept. */
export interface CreatedApiKey {
  id?: string;
  /** The only field that no event ever carries. */
  secret?: string;
}

/** A key as a list shows it: what the host's server keeps of it. Dates are ISO 8601. */
export interface ApiKeyRecord {
  /** Unique among the keys. */
  id: string;
  applicationName: string;
  description?: string;
  /** The `value` of a role. */
  role: string;
  /** What may be seen of the secret, such as its last four characters. */
  hint?: string;
  createdAt?: string;
  createdBy?: string;
  /** `null` for a key that was never used; absent where nobody keeps account of it. */
  lastUsedAt?: string | null;
  /** `null` for a key that never expires. */
  expiresAt?: string | null;
  revokedAt?: string | null;
  /** After a rotation: when the old secret ends. */
  previousSecretExpiresAt?: string | null;
}

/** How long a key may live, and what the form offers for it. */
export interface ExpiryPolicy {
  /** The lifetimes to choose from, in days. */
  presets: readonly number[];
  /** The one that is chosen at first, in days. Default: 30 if that is among them, else none. */
  default?: number;
  /** Whether the user may give a date. Default: false. */
  allowCustom?: boolean;
  /** Whether a key may live for ever. Default: false. */
  allowNever?: boolean;
  /** The longest lifetime, in days. Default: no limit. */
  maxDays?: number;
}

/** A text with the key in it, ready to be pasted: a line of an `.env` file, a `curl` call. */
export interface ApiKeySnippet {
  /** What it is; the name of its button says it too. */
  label: string;
  /** Text, never markup. `{secret}`, `{applicationName}` and `{role}` (its label) are filled in. */
  template: string;
}

/** A field of the draft that can have an error of its own. */
export type ApiKeyField = 'applicationName' | 'description' | 'role' | 'expiresAt';

/** Texts by field. A field without an error is absent. */
export type ApiKeyFieldErrors = Partial<Record<ApiKeyField, string[]>>;

/** Errors as a host may give them; texts under other names are shown with those of the form. */
export type ApiKeyErrors = Partial<Record<ApiKeyField | 'form', string | readonly string[]>>;

/**
 * An error whose texts are meant for the user: `message` is shown at the form, `fieldErrors` at the
 * fields. Any other error is shown as a generic text.
 */
export class ApiKeyError extends Error {
  /** Own property, so that an error of another copy of this package is understood too. */
  declare readonly fieldErrors: ApiKeyErrors;

  constructor(message = '', options: ErrorOptions & { fieldErrors?: ApiKeyErrors } = {}) {
    super(message, options);
    this.name = 'ApiKeyError';
    this.fieldErrors = options.fieldErrors ?? {};
  }
}
