/**
 * A key as it is answered: `ApiKeyRecord` of the package, with a value for everything.
 * @typedef {{
 *   id: string, applicationName: string, description: string, role: string, hint: string,
 *   createdAt: string, lastUsedAt: string | null, expiresAt: string | null,
 *   revokedAt: string | null, previousSecretExpiresAt: string | null,
 * }} KeyRecord
 */

/**
 * @param {import('@libsql/client').Row} row of `api_keys`
 * @returns {KeyRecord}
 */
export function toRecord(row) {
  return {
    id: String(row.id),
    applicationName: String(row.name),
    description: String(row.description),
    role: String(row.role),
    hint: String(row.hint),
    createdAt: String(row.created_at),
    lastUsedAt: textOrNull(row.last_used_at),
    expiresAt: textOrNull(row.expires_at),
    revokedAt: textOrNull(row.revoked_at),
    previousSecretExpiresAt: textOrNull(row.previous_secret_expires_at),
  };
}

/** @param {import('@libsql/client').Value | undefined} value */
function textOrNull(value) {
  return typeof value === 'string' ? value : null;
}
