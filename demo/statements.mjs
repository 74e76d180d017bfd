import { LIVE_TOTAL, statusAt } from './key-groups.mjs';
import { fold, gramsOf } from './search.mjs';
import { hashSecret, hintOf } from './secret.mjs';

/**
 * @typedef {import('api-key-elements').ApiKeyDraft} ApiKeyDraft
 * @typedef {import('./idempotency.mjs').Requester} Requester
 * @typedef {{ applicationName?: string, description?: string }} Changes
 * @typedef {{ id: string, draft: ApiKeyDraft, createdBy: string }} NewKey
 * @typedef {{ requester: Requester, hash: string, nonce: string, secret: string, time: string }} SecretRequest
 */

const IS_LIVE = 'id = ? AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > ?)';
const IS_UNCHANGED = 'number = ? AND name = ? AND description = ?';

/**
 * Returns the statements that create a key; one of them returns its row, or no row if there are as many live keys as
 * allowed. They violate a unique index if the idempotency key was used before or the name is taken.
 * @param {NewKey} key
 * @param {SecretRequest} request
 * @param {number} maxKeys
 */
export function createStatements({ id, draft, createdBy }, request, maxKeys) {
  const { requester, hash, nonce, secret, time } = request;
  const { applicationName, description, role, permissions, expiresAt = null } = draft;
  const [foldedName, foldedDescription, foldedOwner] = /** @type {[string, string, string]} */ (
    [applicationName, description, createdBy].map(fold)
  );
  return [
    {
      sql: `INSERT INTO secret_requests SELECT ?, ?, ?, ?, ?, ? WHERE ${LIVE_TOTAL} < ?`,
      args: [requester.caller, requester.idempotencyKey, hash, nonce, id, time, maxKeys],
    },
    {
      sql: `INSERT INTO api_keys (id, name, folded_name, description, folded_description, role,
          permissions, owner, folded_owner, hint, secret_hash, created_at, expires_at, status)
        SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM secret_requests WHERE key_id = ?
        RETURNING *`,
      args: [
        ...[id, applicationName, foldedName, description, foldedDescription, role],
        ...[permissions ? JSON.stringify(permissions) : null, createdBy, foldedOwner],
        ...[hintOf(secret), hashSecret(secret), time, expiresAt],
        ...[statusAt(expiresAt, Date.parse(time)), id],
      ],
    },
    {
      sql: 'INSERT INTO key_grams (rowid, grams) SELECT number, ? FROM api_keys WHERE id = ?',
      args: [gramsOf(foldedName, foldedDescription, foldedOwner), id],
    },
  ];
}

/**
 * Returns the statements that give a live key a new secret; the last returns its row, or no row if
 * there is no live key with this id. They violate a unique index if the idempotency key was used
 * before.
 * @param {string} id
 * @param {string | null} graceEnd when the current secret stops working; `null` for at once
 * @param {SecretRequest} request
 */
export function rotateStatements(id, graceEnd, { requester, hash, nonce, secret, time }) {
  return [
    {
      sql: `INSERT INTO secret_requests SELECT ?, ?, ?, ?, id, ? FROM api_keys WHERE ${IS_LIVE}`,
      args: [requester.caller, requester.idempotencyKey, hash, nonce, time, id, time],
    },
    // Delete the nonces of earlier secrets, so that these can no longer be derived.
    {
      sql: `UPDATE secret_requests SET nonce = NULL WHERE nonce != ?
        AND key_id = (SELECT id FROM api_keys WHERE ${IS_LIVE})`,
      args: [nonce, id, time],
    },
    {
      sql: `UPDATE api_keys SET hint = ?, secret_hash = ?,
          previous_secret_hash = CASE WHEN ? IS NULL THEN NULL ELSE secret_hash END,
          previous_secret_expires_at = ?
        WHERE ${IS_LIVE} RETURNING *`,
      args: [hintOf(secret), hashSecret(secret), graceEnd, graceEnd, id, time],
    },
  ];
}

/**
 * Returns the statements that change the name and description of a key, and its search index. The
 * first changes no row if the key has changed since it was read.
 * @param {import('@libsql/client').Row} row as it was read
 * @param {Changes} changes
 */
export function renameStatements(row, changes) {
  const number = Number(row.number);
  const before = [number, String(row.name), String(row.description)];
  const { applicationName = String(row.name), description = String(row.description) } = changes;
  const after = [number, applicationName, description];
  const foldedName = fold(applicationName);
  const foldedDescription = fold(description);
  return [
    {
      sql: `UPDATE api_keys SET name = ?, folded_name = ?, description = ?, folded_description = ?
        WHERE ${IS_UNCHANGED} AND revoked_at IS NULL`,
      args: [applicationName, foldedName, description, foldedDescription, ...before],
    },
    {
      sql: `DELETE FROM key_grams WHERE rowid = (SELECT number FROM api_keys WHERE ${IS_UNCHANGED})`,
      args: after,
    },
    {
      sql: `INSERT INTO key_grams (rowid, grams)
        SELECT number, ? FROM api_keys WHERE ${IS_UNCHANGED}`,
      args: [gramsOf(foldedName, foldedDescription, String(row.folded_owner)), ...after],
    },
  ];
}
