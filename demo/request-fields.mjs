import { normalizeDraft, validateDraft } from 'api-key-elements';
import { readDateTime } from './date-time.mjs';
import { invalidFields } from './key-problems.mjs';
import { permissions as PERMISSIONS, roles as ROLES } from './public/permissions.js';

/**
 * @typedef {import('api-key-elements').ApiKeyDraft} ApiKeyDraft
 * @typedef {import('./statements.mjs').Changes} Changes
 * @typedef {Record<string, unknown>} Body
 */

const MAX_GRACE_SECONDS = 7 * 24 * 60 * 60;

/**
 * Reads the draft in the body of a request that creates a key.
 * @param {Body} body
 * @param {number} now
 * @returns {ApiKeyDraft} normalized and valid
 * @throws {Problem} with texts by field
 */
export function readDraft(body, now) {
  const expiresAt = body.expiresAt == null ? null : readDateTime(body.expiresAt);
  const draft = normalizeDraft(body);
  throwIfAny({
    ...validateDraft(draft, { roles: ROLES }),
    ...descriptionErrors(body.description ?? ''),
    ...permissionErrors(body.permissions),
    ...expiryErrors(expiresAt, now),
  });
  return { ...draft, ...readPermissions(body.permissions), expiresAt };
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
    ...descriptionErrors(whole.description),
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
  const names = ['role', 'permissions', 'expiresAt'].filter((name) => Object.hasOwn(body, name));
  return Object.fromEntries(names.map((name) => [name, ['This cannot be changed']]));
}

/**
 * Refuses a description that is not a string: a normalized draft would have an empty one.
 * @param {unknown} description
 */
function descriptionErrors(description) {
  return typeof description === 'string' ? {} : { description: ['Enter a text'] };
}

/**
 * Refuses permissions that are unknown or disabled, and an empty list. A draft without the field is one of a client that
 * knows no permissions.
 * @param {unknown} given
 */
function permissionErrors(given) {
  if (given === undefined) return {};
  if (!Array.isArray(given) || given.length === 0)
    return { permissions: ['Select at least one permission'] };
  const offered = PERMISSIONS.filter(({ disabled }) => !disabled).map(({ value }) => value);
  const isOffered = given.every((value) => offered.includes(value));
  return isOffered ? {} : { permissions: ['Remove permissions that are not available'] };
}

/**
 * Returns valid permissions once each, in the order in which they are offered.
 * @param {unknown} given
 */
function readPermissions(given) {
  if (!Array.isArray(given)) return {};
  const values = PERMISSIONS.map(({ value }) => value);
  return { permissions: values.filter((value) => given.includes(value)) };
}

/**
 * @param {string | null | undefined} expiresAt `undefined` if it is not a date-time
 * @param {number} now
 */
function expiryErrors(expiresAt, now) {
  if (expiresAt === null || Date.parse(expiresAt ?? '') > now) return {};
  return { expiresAt: ['Expiration must be a date and time in the future'] };
}

/** @param {Record<string, string[]>} errors */
function throwIfAny(errors) {
  if (Object.keys(errors).length > 0) throw invalidFields(errors);
}
