/**
 * The groups of keys with the same status and role. The database stores the status of each key and counts its groups,
 * so that a filtered page takes as long as any other, and no page has to count a million rows.
 *
 * A status changes with the clock alone too. Before it is read, the keys whose time has come are moved to their next
 * group: two moves in the life of a key.
 *
 * @typedef {import('./file-client.mjs').DatabaseClient} Client
 * @typedef {import('api-key-elements').ApiKeyStatus} Status
 * @typedef {{ status: Status, role: string, total: number }} KeyGroup `active` are those that do not expire soon
 * @typedef {{ status: Status | null, role: string | null }} Filter
 */

const EXPIRING_MS = 14 * 24 * 60 * 60 * 1000;

/** The stored statuses of the keys that a filter by status finds. @type {Record<Status, Status[]>} */
export const STORED_STATUSES = {
  active: ['active', 'expiring'],
  expiring: ['expiring'],
  expired: ['expired'],
  revoked: ['revoked'],
};

/** The number of keys that are neither revoked nor expired, as SQL. */
export const LIVE_TOTAL = `(SELECT coalesce(sum(total), 0) FROM key_counts
  WHERE status IN ('active', 'expiring'))`;

const STATUS = `CASE WHEN expires_at <= :now THEN 'expired'
  WHEN expires_at <= :soon THEN 'expiring' ELSE 'active' END`;
/** Each alternative searches the index `by_end`. The later two are for a clock that was set back. */
const IS_STALE = `(status = 'active' AND expires_at <= :soon)
  OR (status = 'expiring' AND expires_at <= :now)
  OR (status = 'expiring' AND expires_at > :soon)
  OR (status = 'expired' AND expires_at > :now)`;

/** @param {number} now */
const timesOf = (now) => ({
  now: new Date(now).toISOString(),
  soon: new Date(now + EXPIRING_MS).toISOString(),
});

/**
 * Returns the status that a key without `revokedAt` has at a time.
 * @param {string | null} expiresAt ISO 8601 in UTC
 * @param {number} time
 * @returns {Status}
 */
export function statusAt(expiresAt, time) {
  const { now, soon } = timesOf(time);
  if (expiresAt === null || expiresAt > soon) return 'active';
  return expiresAt > now ? 'expiring' : 'expired';
}

/**
 * Returns the statement that stores the status which each key has by now.
 * @param {number} now
 */
export function refreshStatement(now) {
  return { sql: `UPDATE api_keys SET status = ${STATUS} WHERE ${IS_STALE}`, args: timesOf(now) };
}

/**
 * Reads the groups that have keys by now.
 * @param {Client} client
 * @param {number} now
 * @returns {Promise<KeyGroup[]>}
 */
export async function readGroups(client, now) {
  const sql = `SELECT status, role, total, EXISTS (SELECT 1 FROM api_keys WHERE ${IS_STALE}) AS is_stale
    FROM key_counts WHERE total > 0`;
  const { rows } = await client.execute({ sql, args: timesOf(now) });
  if (rows.some(({ is_stale: isStale }) => isStale)) {
    await client.batch([refreshStatement(now)], 'write');
    return readGroups(client, now);
  }
  return rows.map(({ status, role, total }) => ({
    status: /** @type {Status} */ (status),
    role: String(role),
    total: Number(total),
  }));
}

/**
 * Returns the groups whose keys a filter finds.
 * @param {KeyGroup[]} groups
 * @param {Filter} filter
 */
export function groupsOf(groups, { status, role }) {
  return groups.filter(
    (group) =>
      (status === null || STORED_STATUSES[status].includes(group.status)) &&
      (role === null || group.role === role),
  );
}

/**
 * Adds up the keys in groups.
 * @param {KeyGroup[]} groups
 */
export function totalOf(groups) {
  return groups.reduce((sum, { total }) => sum + total, 0);
}
