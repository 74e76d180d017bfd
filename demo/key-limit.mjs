import { groupsOf, totalOf } from './key-groups.mjs';

/** More keys than SQLite could number, and the largest number that every database client sends exactly. */
export const NO_LIMIT = Number.MAX_SAFE_INTEGER;

/**
 * Returns why no key can be added, or `undefined` if one can.
 * @param {import('./key-groups.mjs').KeyGroup[]} groups
 * @param {number} maxKeys how many keys may be neither revoked nor expired
 */
export function unavailableText(groups, maxKeys) {
  const live = totalOf(groupsOf(groups, { status: 'active', role: null }));
  if (live < maxKeys) return undefined;
  return `You have ${live} of ${maxKeys} ${maxKeys === 1 ? 'key' : 'keys'}. Revoke one to add another.`;
}
