import type { ApiKeyRecord } from '../api/api-key.js';
import { asString } from '../api/own-fields.js';
import { DAY_MS } from '../rules/expiry.js';

/** How long before its end a key counts as expiring. */
const EXPIRING_MS = 14 * DAY_MS;

export type KeyStatus = 'active' | 'expiring' | 'expired' | 'revoked';

/** The time of an ISO 8601 date in milliseconds; `NaN` for any other value. */
export const timeOf = (value: unknown): number => Date.parse(asString(value));

export function statusOf(key: ApiKeyRecord, now: number): KeyStatus {
  if (key.revokedAt) return 'revoked';
  const leftMs = timeOf(key.expiresAt) - now;
  if (leftMs <= 0) return 'expired';
  return leftMs <= EXPIRING_MS ? 'expiring' : 'active';
}

/** Whether the key was used in the last 24 hours. */
export const isInUse = ({ lastUsedAt }: ApiKeyRecord, now: number): boolean =>
  now - timeOf(lastUsedAt) < DAY_MS;
