/** A role that a key can have. The elements read own properties only and show them as text, never as HTML. */
export interface ApiKeyRole {
  /** The value that a draft carries: not empty, unique among the roles. */
  value: string;
  /** The text that the user reads. Default: `value`. */
  label?: string;
  /** One sentence that says what a key with this role may do. */
  description?: string;
  /** Whether the form shows a caution while this role is chosen. Default: false. */
  privileged?: boolean;
  /** Whether the role is listed but cannot be chosen. Default: false. */
  disabled?: boolean;
  /** The reason why it cannot be chosen, shown after the description. */
  disabledReason?: string;
  /** The values of the permissions that the form ticks when this role is chosen. Default: it leaves the ticks. */
  permissions?: readonly string[];
}

/** One thing that a key may be allowed to do. The elements read own properties only and show them as text. */
export interface ApiKeyPermission {
  /** The value that a draft carries: not empty, unique among the permissions. */
  value: string;
  /** The text that the user reads. Default: `value`. */
  label?: string;
  /** One sentence that says what the permission allows. */
  description?: string;
  /** The name of the group that it stands in. Default: those without one stand in no group. */
  group?: string;
  /** Whether it only reads: "Read only" ticks these. Default: false. */
  readOnly?: boolean;
  /** Whether the form shows a caution while it is ticked. Default: false. */
  privileged?: boolean;
  /** Whether it is listed but cannot be ticked. Default: false. */
  disabled?: boolean;
  /** The reason why it cannot be ticked, shown after the description. */
  disabledReason?: string;
}

/** The request of a user for a key: the body of the request that creates it. */
export interface ApiKeyDraft {
  applicationName: string;
  /** `''` when the user entered none. */
  description: string;
  /** The `value` of a role; `''` when none is chosen. */
  role: string;
  /** The values of the ticked permissions, in the order in which the host gave them; absent without the field. */
  permissions?: string[];
  /** ISO 8601 with a zone, or `null` for a key that never expires; absent without an expiry policy. */
  expiresAt?: string | null;
  /** The values of the host's own controls in the slot `fields`, by their `name`. */
  extra?: Record<string, string | string[]>;
}

/** The answer of a host to `submit`. Further fields are kept. */
export interface CreatedApiKey {
  id?: string;
  /** Shown once by `<api-key-secret>`. No event ever carries it. */
  secret?: string;
}

/** A key as a list shows it: the data that a server keeps. Dates are ISO 8601. */
export interface ApiKeyRecord {
  /** Unique among the keys. */
  id: string;
  applicationName: string;
  description?: string;
  /** The `value` of a role. */
  role?: string;
  /** The values of its permissions. */
  permissions?: string[];
  /** The part of the secret that may be shown, such as its last four characters. */
  hint?: string;
  createdAt?: string;
  /** The owner of the key: a name that users know. */
  createdBy?: string;
  /** `null` for a key that was never used; absent where the server does not track use. */
  lastUsedAt?: string | null;
  /** `null` for a key that never expires. */
  expiresAt?: string | null;
  revokedAt?: string | null;
  /** After a rotation: when the old secret ends. */
  previousSecretExpiresAt?: string | null;
}

/** The lifetimes that the form offers for a key. */
export interface ExpiryPolicy {
  /** The lifetimes to choose from, in days. */
  presets: readonly number[];
  /** The lifetime chosen at first, in days. Default: 30 if it is a preset, else none. */
  default?: number;
  /** Whether the user may enter a date. Default: false. */
  allowCustom?: boolean;
  /** Whether a key may never expire. Default: false. */
  allowNever?: boolean;
  /** The longest lifetime, in days. Default: no limit. */
  maxDays?: number;
}

/** A text that contains the key, ready to paste: a line of an `.env` file, a `curl` command. */
export interface ApiKeySnippet {
  /** The heading of the snippet, also part of the accessible name of its button. */
  label: string;
  /** Text, never markup. `{secret}`, `{applicationName}` and `{role}` (the role's label) are replaced. */
  template: string;
}

/** A field of the draft that can have its own error. */
export type ApiKeyField = 'applicationName' | 'description' | 'role' | 'permissions' | 'expiresAt';

/** Error texts by field. A field without an error is absent. */
export type ApiKeyFieldErrors = Partial<Record<ApiKeyField, string[]>>;

/** Errors as a host gives them. The form shows the texts of unknown fields as errors of the form. */
export type ApiKeyErrors = Partial<Record<ApiKeyField | 'form', string | readonly string[]>>;

/**
 * An error whose texts are meant for the user. The form shows `message` above its buttons and
 * `fieldErrors` at the fields. For any other error it shows a generic text.
 */
export class ApiKeyError extends Error {
  /** An own property, so that the elements recognise errors of another copy of this package. */
  declare readonly fieldErrors: ApiKeyErrors;
  /** The HTTP status of the answer, if there was one. 404 and 410 say that the key is gone. */
  declare readonly status: number | undefined;

  constructor(
    message = '',
    options: ErrorOptions & { fieldErrors?: ApiKeyErrors; status?: number } = {},
  ) {
    super(message, options);
    this.name = 'ApiKeyError';
    this.fieldErrors = options.fieldErrors ?? {};
    this.status = options.status;
  }
}
