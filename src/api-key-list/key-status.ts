import type { ApiKeyRecord } from '../api/api-key.js';
import { asString } from '../api/own-fields.js';

export const DAY = 86_400_000;

/** How long before its end a key is said to expire, in milliseconds. */
const SOON = 14 * DAY;

export type KeyStatus = 'active' | 'expiring' | 'expired' | 'revoked';

/** A date in milliseconds; `NaN` for what is none. */
export const timeOf = (value: unknown): number => Date.parse(asString(value));

export function statusOf(key: ApiKeyRecord, now: number): KeyStatus {
  if (key.revokedAt) return 'revoked';
  const left = timeOf(key.expiresAt) - now;
  if (left <= 0) return 'expired';
  return left <= SOON ? 'expiring' : 'active';
}

/** Whether somebody may be using the key right now. */
export const isInUse = ({ lastUsedAt }: ApiKeyRecord, now: number): boolean =>
  now - timeOf(lastUsedAt) < DAY;
