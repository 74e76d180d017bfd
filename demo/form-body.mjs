import { readBytes } from './body-bytes.mjs';
import { Problem } from './problem.mjs';

/** @typedef {{ values: Record<string, string>, permissions: string[] }} FormContent the last value of each name, and all `permissions` */

/**
 * Reads the body of a form that a browser of this server's own pages has sent.
 * @param {import('node:http').IncomingMessage} request
 * @returns {Promise<FormContent>}
 * @throws {Problem} when another page may have sent it, or the body is not that of a form
 */
export async function readForm(request) {
  const { origin, 'content-type': type = '' } = request.headers;
  // Browsers send `Origin` with every form. The listener has refused each one that is not our own.
  if (origin === undefined) throw new Problem(403, 'Send this form from its own page.');
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(type)) {
    throw new Problem(415, 'Send the body as application/x-www-form-urlencoded.');
  }
  const sent = new URLSearchParams((await readBytes(request)).toString());
  return { values: Object.fromEntries(sent), permissions: sent.getAll('permissions') };
}
