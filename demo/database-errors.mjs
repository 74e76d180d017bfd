import { LibsqlError } from '@libsql/client';

/**
 * Tells whether the database was locked by another process for too long.
 * @param {unknown} error
 */
export function isBusy(error) {
  return codeOf(error).startsWith('SQLITE_BUSY');
}

/**
 * Tells whether a unique index was violated.
 * @param {unknown} error
 */
export function isConflict(error) {
  return codeOf(error).startsWith('SQLITE_CONSTRAINT');
}

/**
 * Tells whether an error is the database's, not the program's.
 * @param {unknown} error
 */
export function isDatabaseError(error) {
  return error instanceof LibsqlError;
}

/** @param {unknown} error @returns {string} */
function codeOf(error) {
  return String(/** @type {{ code?: unknown } | undefined} */ (error)?.code ?? '');
}
