import { isDatabaseError } from './database-errors.mjs';

/**
 * Describes an error in one line, with its code: the messages of libraries may contain a stack or a
 * whole page.
 * @param {unknown} error
 */
export function errorLine(error) {
  const { message = String(error), cause } = /** @type {Error} */ (error);
  const code = codeOf(cause) ?? codeOf(error);
  const [line = ''] = message.split('\n');
  const text = line.replace(/^(SQLITE_\w+: )+/, '').replace(/\.$/, '');
  return code === undefined || text.includes(code) ? text : `${text} (${code})`;
}

/**
 * Describes an error in one line, with its place in the code unless it is an error of the database.
 * @param {unknown} error
 */
export function errorLineWithPlace(error) {
  const line = errorLine(error);
  const place = /\n\s+(at .*)/.exec(/** @type {Error} */ (error)?.stack ?? '')?.[1];
  return !isDatabaseError(error) && place ? `${line} ${place}` : line;
}

/** @param {unknown} error @returns {string | undefined} */
function codeOf(error) {
  return /** @type {{ code?: string } | undefined} */ (error)?.code;
}
