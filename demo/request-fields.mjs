import { normalizeDraft, validateDraft } from 'api-key-elements';
import { invalidFields } from './key-problems.mjs';

/**
 * @typedef {import('api-key-elements').ApiKeyDraft} ApiKeyDraft
 * @typedef {import('./statements.mjs').Changes} Changes
 * @typedef {Record<string, unknown>} Body
 */

const ROLES = [{ value: 'admin' }, { value: 'readonly' }];
const MAX_GRACE_SECONDS = 7 * 24 * 60 * 60;
/** A date-time of RFC 3339, as JSON Schema defines it: always with a time zone. */
const DATE_TIME = /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)$/;

/**
 * Reads the draft in the body of a request that creates a key.
 * @param {Body} body
 * @param {number} now
 * @returns {ApiKeyDraft} normalized and valid
 * @throws {Problem} with texts by field
 */
export function readDraft(body, now) {
  const { expiresAt = null } = body;
  const draft = normalizeDraft(body);
  throwIfAny({ ...validateDraft(draft, { roles: ROLES }), ...expiryErrors(expiresAt, now) });
  return {
    ...draft,
    expiresAt: typeof expiresAt === 'string' ? new Date(expiresAt).toISOString() : null,
  };
}

/**
 * Reads the changes in the body of a request that updates a key.
 * @param {Body} body
 * @returns {Changes} normalized and valid
 * @throws {Problem} with texts by field
 */
export function readChanges(body) {
  // Fill in what is not to be changed, so that the rules for a whole draft apply.
  const whole = { applicationName: '-', description: '', ...body, role: 'readonly' };
  const draft = normalizeDraft(whole);
  throwIfAny({
    ...validateDraft(draft, { roles: ROLES }),
    // A draft takes what is not a string as empty. Here, that would erase the description.
    ...(typeof whole.description !== 'string' && { description: ['Enter a text'] }),
    ...readOnlyErrors(body),
  });
  const { applicationName, description } = draft;
  return {
    ...(Object.hasOwn(body, 'applicationName') && { applicationName }),
    ...(Object.hasOwn(body, 'description') && { description }),
  };
}

/**
 * Reads for how many seconds the current secret shall work after a rotation.
 * @param {Body} body
 * @throws {Problem} when it is not an integer in the allowed range
 */
export function readGraceSeconds({ graceSeconds }) {
  const seconds = Number.isInteger(graceSeconds) ? Number(graceSeconds) : -1;
  if (seconds >= 0 && seconds <= MAX_GRACE_SECONDS) return seconds;
  throw invalidFields({
    graceSeconds: [`Enter a number of seconds from 0 to ${MAX_GRACE_SECONDS}`],
  });
}

/**
 * Refuses fields that cannot be changed: a client that got 200 would take them for changed.
 * @param {Body} body
 */
function readOnlyErrors(body) {
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
function throwIfAny(errors) {
  if (Object.keys(errors).length > 0) throw invalidFields(errors);
}
