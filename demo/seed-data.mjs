import { roles } from './public/permissions.js';

/**
 * Invented keys, as a large company has them. The same number gives the same key, so that a seed can
 * be repeated.
 *
 * @typedef {{
 *   name: string, description: string, role: string, permissions: string[], owner: string, createdAt: number,
 *   lastUsedAt: number | null, expiresAt: number | null, revokedAt: number | null,
 * }} SeedKey
 */

const DAY_MS = 24 * 60 * 60 * 1000;

const SUBJECTS = [
  ...['Warehouse', 'Billing', 'Payroll', 'Inventory', 'Checkout', 'Shipping', 'Newsletter'],
  ...['Grafana', 'Fleet', 'Claims', 'Loyalty', 'Returns', 'Catalogue', 'Treasury', 'Support'],
  ...['Recruiting', 'Mobile app', 'Partner portal', 'Data lake', 'Price engine', 'CI', 'Kassel'],
  ...['Zürich', 'Łódź', 'São Paulo', '東京', 'Besançon', 'Öresund'],
];
const TASKS = [
  ...['export', 'import', 'sync', 'dashboard', 'deploy', 'backup', 'webhook', 'gateway', 'report'],
  ...['crawler', 'alerts', 'archive', 'search', 'cache warmer', 'audit', 'metrics', 'reconciler'],
];
const PLACES = ['production', 'staging', 'development', 'eu-central', 'us-east', 'on premises'];
const DESCRIPTIONS = [
  ...['', '', '', ''],
  'Runs every night and writes to the archive.',
  'Owned by the platform team; ask in #platform before you revoke it.',
  'Reads the totals that the wall in the hall shows.',
  'Temporary, until the partner has moved to the new interface.',
  'Used by the scripts in tools/release.\nRotate it with each release.',
  'Weekly figures for finance.',
];
const OWNERS = ['Laura Jensen', 'Jonas Lindqvist', 'Mei Tanaka'];

/**
 * Invents the key with a number.
 * @param {number} number which is also part of the name
 * @param {number} createdAt
 * @param {number} now after which nothing has happened yet
 * @returns {SeedKey}
 */
export function seedKey(number, createdAt, now) {
  const random = seededRandom(number);
  const pick = (/** @type {string[]} */ list) => list[Math.floor(random() * list.length)] ?? '';
  const age = now - createdAt;
  const name = `${pick(SUBJECTS)} ${pick(TASKS)} ${pick(PLACES)} ${number}`;
  const expiresAt = random() < 0.6 ? null : createdAt + pickLifetimeDays(random) * DAY_MS;
  const revokedAt = random() < 0.05 ? createdAt + random() * age : null;
  const role = random() < 0.15 ? 'admin' : 'readonly';
  const end = Math.min(now, expiresAt ?? now, revokedAt ?? now);
  return {
    name,
    description: pick(DESCRIPTIONS),
    role,
    permissions: pickPermissions(role, random),
    owner: pick(OWNERS),
    createdAt,
    // The last use of most keys is shortly before their end, or before now.
    lastUsedAt: random() < 0.2 ? null : createdAt + (end - createdAt) * (1 - random() ** 4),
    expiresAt,
    revokedAt,
  };
}

/**
 * Most keys have the permissions of their role, the others some of these.
 * @param {string} role
 * @param {() => number} random
 */
function pickPermissions(role, random) {
  const ofRole = roles.find(({ value }) => value === role)?.permissions ?? [];
  if (random() < 0.5) return ofRole;
  const count = 1 + Math.floor(random() * ofRole.length);
  const first = Math.floor(random() * (ofRole.length - count + 1));
  return ofRole.slice(first, first + count);
}

/** @param {() => number} random */
function pickLifetimeDays(random) {
  return [30, 90, 180, 365, 730][Math.floor(random() * 5)] ?? 30;
}

/**
 * Creates a generator of numbers from 0 to 1 that depend on the seed alone (mulberry32).
 * @param {number} seed
 */
function seededRandom(seed) {
  let state = Math.imul(seed + 1, 0x9e3779b1);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
