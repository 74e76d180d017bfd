/**
 * Describes an error in one line, with its code: the messages of libraries may contain a stack or a
 * whole page.
 * @param {unknown} error
 */
export function errorLine(error) {
  const { message = String(error), cause } = /** @type {Error} */ (error);
  const code = codeOf(cause) ?? codeOf(error);
  const [line = ''] = message.split('\n');
  const text = line.replace(/^SQLITE_\w+: /, '').replace(/\.$/, '');
  return code === undefined || text.includes(code) ? text : `${text} (${code})`;
}

/** @param {unknown} error @returns {string | undefined} */
function codeOf(error) {
  return /** @type {{ code?: string } | undefined} */ (error)?.code;
}
