import { fold, gramsOf } from './search.mjs';
import { hashSecret, hintOf } from './secret.mjs';

/**
 * @typedef {import('api-key-elements').ApiKeyDraft} ApiKeyDraft
 * @typedef {import('./idempotency.mjs').Requester} Requester
 * @typedef {{ applicationName?: string, description?: string }} Changes
 * @typedef {{ requester: Requester, hash: string, nonce: string, secret: string, time: string }} SecretRequest
 */

/**
 * The statements that make a key. The second fails where the request was answered before, the last
 * but one where the name is taken; that one gives the row.
 * @param {string} id
 * @param {ApiKeyDraft} draft
 * @param {SecretRequest} request
 */
export function createStatements(id, draft, { requester, hash, nonce, secret, time }) {
  const { applicationName, description, role, expiresAt = null } = draft;
  const [foldedName, foldedDescription] = [fold(applicationName), fold(description)];
  return [
    {
      sql: 'INSERT INTO secret_requests VALUES (?, ?, ?, ?, ?, ?)',
      args: [requester.caller, requester.idempotencyKey, hash, nonce, id, time],
    },
    {
      sql: `INSERT INTO api_keys (id, name, folded_name, description, folded_description, role,
          hint, secret_hash, created_at, expires_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING *`,
      args: [
        ...[id, applicationName, foldedName, description, foldedDescription, role],
        ...[hintOf(secret), hashSecret(secret), time, expiresAt],
      ],
    },
    {
      sql: 'INSERT INTO key_grams (rowid, grams) SELECT number, ? FROM api_keys WHERE id = ?',
      args: [gramsOf(foldedName, foldedDescription), id],
    },
  ];
}

/**
 * The statements that give a live key a new secret; the last gives its row, or none where no live
 * key is. The first fails where the request was answered before.
 * @param {string} id
 * @param {string | null} graceEnd when the old secret ends; `null` for at once
 * @param {SecretRequest} request
 */
export function rotateStatements(id, graceEnd, { requester, hash, nonce, secret, time }) {
  const isLive = 'id = ? AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > ?)';
  return [
    {
      sql: `INSERT INTO secret_requests SELECT ?, ?, ?, ?, id, ? FROM api_keys WHERE ${isLive}`,
      args: [requester.caller, requester.idempotencyKey, hash, nonce, time, id, time],
    },
    // From now on the secrets before this one cannot be made again.
    {
      sql: `UPDATE secret_requests SET nonce = NULL WHERE nonce != ?
        AND key_id = (SELECT id FROM api_keys WHERE ${isLive})`,
      args: [nonce, id, time],
    },
    {
      sql: `UPDATE api_keys SET hint = ?, secret_hash = ?,
          previous_secret_hash = CASE WHEN ? IS NULL THEN NULL ELSE secret_hash END,
          previous_secret_expires_at = ?
        WHERE ${isLive} RETURNING *`,
      args: [hintOf(secret), hashSecret(secret), graceEnd, graceEnd, id, time],
    },
  ];
}

const IS_LIKE_THAT = 'number = ? AND name = ? AND description = ?';

/**
 * The statements that change what a key is called, and what it is found by. The first changes no
 * row if the key is not as it was read any more.
 * @param {import('@libsql/client').Row} row as it was read
 * @param {Changes} changes
 */
export function renameStatements(row, changes) {
  const number = Number(row.number);
  const before = [number, String(row.name), String(row.description)];
  const { applicationName = String(row.name), description = String(row.description) } = changes;
  const after = [number, applicationName, description];
  const [foldedName, foldedDescription] = [fold(applicationName), fold(description)];
  return [
    {
      sql: `UPDATE api_keys SET name = ?, folded_name = ?, description = ?, folded_description = ?
        WHERE ${IS_LIKE_THAT} AND revoked_at IS NULL`,
      args: [applicationName, foldedName, description, foldedDescription, ...before],
    },
    {
      sql: `DELETE FROM key_grams WHERE rowid = (SELECT number FROM api_keys WHERE ${IS_LIKE_THAT})`,
      args: after,
    },
    {
      sql: `INSERT INTO key_grams (rowid, grams)
        SELECT number, ? FROM api_keys WHERE ${IS_LIKE_THAT}`,
      args: [gramsOf(foldedName, foldedDescription), ...after],
    },
  ];
}
