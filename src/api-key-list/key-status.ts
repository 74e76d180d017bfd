import type { ApiKeyRecord } from '../api/api-key.js';
import type { ApiKeyStatus } from '../api/client.js';
import { isNoDate, timeOf } from '../rules/dates.js';
import { DAY_MS } from '../rules/expiry.js';

/** How long before its end a key counts as expiring. */
const EXPIRING_MS = 14 * DAY_MS;

export type KeyStatus = ApiKeyStatus | 'unknown';

/**
 * Reads the dates of a key once.
 * @returns its status at a time. A date that cannot be read is no reason to call a key active.
 */
export function statusClock({ revokedAt, expiresAt }: ApiKeyRecord): (now: number) => KeyStatus {
  if (!isNoDate(revokedAt)) return () => 'revoked';
  const end = timeOf(expiresAt);
  if (Number.isNaN(end)) return isNoDate(expiresAt) ? () => 'active' : () => 'unknown';
  return (now) => (end <= now ? 'expired' : end - now <= EXPIRING_MS ? 'expiring' : 'active');
}

export const statusOf = (key: ApiKeyRecord, now: number): KeyStatus => statusClock(key)(now);

/** Whether a key with this status passes the filter: `active` includes `expiring`. */
export const hasStatus = (status: KeyStatus, wanted: ApiKeyStatus | null): boolean =>
  !wanted || status === wanted || (wanted === 'active' && status === 'expiring');

/** Whether the key was used in the last 24 hours. */
export const isInUse = ({ lastUsedAt }: ApiKeyRecord, now: number): boolean =>
  now - timeOf(lastUsedAt) < DAY_MS;
