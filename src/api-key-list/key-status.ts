import type { ApiKeyRecord } from '../api/api-key.js';
import { isNoDate, isUnreadable, timeOf } from '../rules/dates.js';
import { DAY_MS } from '../rules/expiry.js';

/** How long before its end a key counts as expiring. */
const EXPIRING_MS = 14 * DAY_MS;

export type KeyStatus = 'active' | 'expiring' | 'expired' | 'revoked' | 'unknown';

/** A date that cannot be read is no reason to call a key active. */
export function statusOf(key: ApiKeyRecord, now: number): KeyStatus {
  if (!isNoDate(key.revokedAt)) return 'revoked';
  if (isUnreadable(key.expiresAt)) return 'unknown';
  const leftMs = timeOf(key.expiresAt) - now;
  if (leftMs <= 0) return 'expired';
  return leftMs <= EXPIRING_MS ? 'expiring' : 'active';
}

/** Whether the key was used in the last 24 hours. */
export const isInUse = ({ lastUsedAt }: ApiKeyRecord, now: number): boolean =>
  now - timeOf(lastUsedAt) < DAY_MS;
