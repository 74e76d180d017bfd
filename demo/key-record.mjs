/**
 * A key as the API returns it: the package's `ApiKeyRecord`. `permissions` and `createdBy` are absent from keys that
 * were created without them.
 * @typedef {{
 *   id: string, applicationName: string, description: string, role: string,
 *   permissions?: string[], hint: string, createdAt: string, createdBy?: string,
 *   lastUsedAt: string | null, expiresAt: string | null,
 *   revokedAt: string | null, previousSecretExpiresAt: string | null,
 * }} KeyRecord
 * @typedef {'revoked' | 'expired' | 'rotated'} Refusal why a secret is no longer accepted
 */

/**
 * Converts a row of the table `api_keys`.
 * @param {import('@libsql/client').Row} row
 * @returns {KeyRecord}
 */
export function toRecord(row) {
  return {
    id: String(row.id),
    applicationName: String(row.name),
    description: String(row.description),
    role: String(row.role),
    ...(row.permissions !== null && { permissions: JSON.parse(String(row.permissions)) }),
    hint: String(row.hint),
    createdAt: String(row.created_at),
    ...(row.owner !== null && { createdBy: String(row.owner) }),
    lastUsedAt: textOrNull(row.last_used_at),
    expiresAt: textOrNull(row.expires_at),
    revokedAt: textOrNull(row.revoked_at),
    previousSecretExpiresAt: textOrNull(row.previous_secret_expires_at),
  };
}

/**
 * Returns why a secret of a key is no longer accepted, or `undefined` if it is.
 * @param {KeyRecord} key
 * @param {{ isPreviousSecret: boolean, now: number }} use
 * @returns {Refusal | undefined}
 */
export function refusalOf(
  { revokedAt, expiresAt, previousSecretExpiresAt },
  { isPreviousSecret, now },
) {
  const isOver = (/** @type {string | null} */ end) => end !== null && Date.parse(end) <= now;
  if (revokedAt !== null) return 'revoked';
  if (isOver(expiresAt)) return 'expired';
  return isPreviousSecret && isOver(previousSecretExpiresAt) ? 'rotated' : undefined;
}

/** @param {import('@libsql/client').Value | undefined} value */
function textOrNull(value) {
  return typeof value === 'string' ? value : null;
}
