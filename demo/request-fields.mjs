import { normalizeDraft, validateDraft } from 'api-key-elements';
import { invalidFields } from './key-problems.mjs';

/**
 * @typedef {import('api-key-elements').ApiKeyDraft} ApiKeyDraft
 * @typedef {import('./statements.mjs').Changes} Changes
 * @typedef {Record<string, unknown>} Body
 */

const ROLES = [{ value: 'admin' }, { value: 'readonly' }];
const DAYS_OF_GRACE = 7;
/** RFC 3339, as JSON schemas have it: never without a time zone. */
const DATE_TIME = /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)$/;

/**
 * The draft in the body of a request that makes a key.
 * @param {Body} body
 * @param {number} now
 * @returns {ApiKeyDraft} normalized and valid
 * @throws {Problem} with texts by field
 */
export function readDraft(body, now) {
  const { expiresAt = null } = body;
  const draft = normalizeDraft(body);
  refuse({ ...validateDraft(draft, { roles: ROLES }), ...expiryErrors(expiresAt, now) });
  return {
    ...draft,
    expiresAt: typeof expiresAt === 'string' ? new Date(expiresAt).toISOString() : null,
  };
}

/**
 * What is to be changed of a key.
 * @param {Body} body
 * @returns {Changes}
 * @throws {Problem} with texts by field
 */
export function readChanges(body) {
  const given = { applicationName: '-', description: '', ...body, role: 'readonly' };
  const draft = normalizeDraft(given);
  const { applicationName, description } = draft;
  refuse({
    ...validateDraft(draft, { roles: ROLES }),
    // What is no text counts as empty, and nobody wants to lose a description by that.
    ...(typeof given.description !== 'string' && { description: ['Enter a text'] }),
    ...fixed(body),
  });
  return {
    ...(Object.hasOwn(body, 'applicationName') && { applicationName }),
    ...(Object.hasOwn(body, 'description') && { description }),
  };
}

/**
 * How long the old secret goes on.
 * @param {Body} body
 * @throws {Problem}
 */
export function readGraceSeconds({ graceSeconds }) {
  const most = DAYS_OF_GRACE * 24 * 60 * 60;
  if (Number.isInteger(graceSeconds) && Number(graceSeconds) >= 0 && Number(graceSeconds) <= most)
    return Number(graceSeconds);
  throw invalidFields({ graceSeconds: [`Give a number of seconds from 0 to ${most}`] });
}

/**
 * Silently kept as they are, they would be taken for changed.
 * @param {Body} body
 */
function fixed(body) {
  const names = ['role', 'expiresAt'].filter((name) => Object.hasOwn(body, name));
  return Object.fromEntries(names.map((name) => [name, ['This cannot be changed']]));
}

/**
 * @param {unknown} expiresAt
 * @param {number} now
 */
function expiryErrors(expiresAt, now) {
  if (expiresAt === null) return {};
  const time = DATE_TIME.test(String(expiresAt)) ? Date.parse(String(expiresAt)) : NaN;
  return time > now ? {} : { expiresAt: ['Expiration must be a date and time in the future'] };
}

/** @param {Record<string, string[]>} errors */
function refuse(errors) {
  if (Object.keys(errors).length > 0) throw invalidFields(errors);
}
