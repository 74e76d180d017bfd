import type { ApiKeyRecord } from '../api/api-key.js';
import { asString, ownFields } from '../api/own-fields.js';
import { timeOf } from '../rules/dates.js';

const DAY_SECONDS = 24 * 60 * 60;
/** How much shorter than 24 hours a lifetime of a day may be: the clocks change, or a request takes its time. */
const DAY_TOLERANCE_SECONDS = 2 * 60 * 60;

/** A key keeps its configuration: the plugin looks for a key only among those of one configuration. */
interface BetterAuthRecord extends ApiKeyRecord {
  configId?: string;
}

/** Makes a record of a key. Its dates are `Date` objects, or texts if the host's client parses no dates. */
export function recordOf(given: unknown, hasMetadata: boolean): BetterAuthRecord {
  const key = ownFields(JSON.parse(JSON.stringify(given)));
  const { id, configId, name, start, createdAt, lastRequest, expiresAt, enabled, updatedAt } = key;
  return {
    id,
    ...(asString(configId) && { configId }),
    applicationName: asString(name),
    ...(hasMetadata && { description: asString(ownFields(key.metadata).description) }),
    ...(key.permissions !== null && { permissions: permissionsOf(key.permissions) }),
    ...(asString(start) && { hint: `${start}…` }),
    createdAt,
    lastUsedAt: lastRequest ?? null,
    expiresAt: expiresAt ?? null,
    // The plugin refuses a key that is not enabled.
    ...(enabled === false && { revokedAt: updatedAt }),
  } as BetterAuthRecord;
}

/** `{ files: ['read'] }` as `files:read`. */
const permissionsOf = (given: unknown): string[] =>
  Object.entries(ownFields(given)).flatMap(([resource, actions]) =>
    [actions].flat().map((action) => `${resource}:${action}`),
  );

/** The id of a key, and its configuration. */
export const addressOf = ({ id, configId }: BetterAuthRecord): { id: string; configId?: string } =>
  configId ? { id, configId } : { id };

/** The metadata of a key with another description. The host's own metadata stays. */
export function withDescription(key: unknown, description: string): Record<string, unknown> {
  const { description: _, ...others } = ownFields(ownFields(key).metadata);
  return description ? { ...others, description } : others;
}

/**
 * The lifetime as the plugin takes it: in seconds, and at least a day.
 * @throws {TypeError} for a date that cannot be read: without a lifetime the key would never expire
 */
export function expiresIn(expiresAt: string | null | undefined): { expiresIn?: number } {
  if (expiresAt == null) return {};
  const seconds = Math.ceil((timeOf(expiresAt) - Date.now()) / 1000);
  if (Number.isNaN(seconds)) throw new TypeError(`Expected an ISO 8601 date, got "${expiresAt}".`);
  const isAlmostDay = seconds < DAY_SECONDS && seconds > DAY_SECONDS - DAY_TOLERANCE_SECONDS;
  return { expiresIn: isAlmostDay ? DAY_SECONDS : seconds };
}

/**
 * Reads the keys of all pages.
 * @param read returns `{ apiKeys, total }`, the keys from an offset on
 * @throws {TypeError} if an answer has no `apiKeys`
 */
export async function readAll(
  read: (offset: number) => Promise<Record<string, unknown>>,
): Promise<unknown[]> {
  const all: unknown[] = [];
  for (;;) {
    const { apiKeys, total } = await read(all.length);
    if (!Array.isArray(apiKeys)) throw new TypeError('Expected { apiKeys: […], total: number }.');
    all.push(...apiKeys);
    if (!apiKeys.length || !(all.length < Number(total))) return all;
  }
}
