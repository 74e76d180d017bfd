/**
 * A server after openapi.yaml, in memory, as a `fetch`: for the contract suite and the client. Each
 * fault makes it break one promise; `delete-with-key`, `names-no-filters` and `counts-nothing` are other right answers.
 *
 * @typedef {Record<string, any>} Key
 * @typedef {{ method: string, parts: string[], search: URLSearchParams, body: any, idempotencyKey: string }} Call
 */

const ROLES = ['readonly', 'admin'];
const PERMISSIONS = ['orders:read', 'orders:create'];
const DAY_MS = 24 * 3600_000;
const JSON_TYPE = 'application/json';

/** @param {number} status @param {unknown} [body] @param {Record<string, string>} [headers] */
const answer = (status, body, headers = {}) =>
  new Response(body === undefined ? null : JSON.stringify(body), {
    status,
    headers: { ...(body !== undefined && { 'Content-Type': JSON_TYPE }), ...headers },
  });

/** @param {number} status @param {Record<string, string[]>} [errors] */
const problem = (status, errors) =>
  answer(
    status,
    { title: 'Refused', status, detail: 'Refused.', ...(errors && { errors }) },
    { 'Content-Type': 'application/problem+json' },
  );

/** @param {string} fault what is wrong with it; '' for nothing */
export function referenceServer(fault = '') {
  let clock = Date.now();
  let count = 0;
  /** @type {Key[]} */
  const keys = [];
  /** @type {Map<string, { body: string, answer: Key }>} */
  const requests = new Map();
  const next = () => new Date((clock += 1)).toISOString();
  const newSecret = () => (fault === 'same-secret' ? 'ak_same' : `ak_secret_${(count += 1)}`);

  /** @param {Key} key */
  const publicPart = ({ secret, previous: _, ...key }) => ({
    ...key,
    hint: fault === 'secret-as-hint' ? secret : '…',
    ...(fault === 'secret-in-list' && { secret }),
  });

  /** Once for each idempotency key. @param {Call} call @param {() => Key} make */
  const once = ({ body, idempotencyKey, parts }, make) => {
    const text = JSON.stringify([parts, body]);
    const earlier = requests.get(idempotencyKey);
    if (earlier && fault !== 'repeats-nothing') {
      if (earlier.body === text || fault === 'ignores-other-body') return earlier.answer;
      return undefined;
    }
    const made = { ...make() };
    requests.set(idempotencyKey, { body: text, answer: made });
    return made;
  };

  /** @param {number} status @param {Key | undefined} key */
  const withSecret = (status, key) => {
    if (!key) return problem(fault === 'reuse-409' ? 409 : 422);
    const { previous: _, ...shown } = key;
    if (fault === 'no-secret') delete shown.secret;
    return answer(status, shown, fault === 'cacheable' ? {} : { 'Cache-Control': 'no-store' });
  };

  /** @param {any} draft */
  const errorsOf = ({ applicationName, role, permissions = [] }) => ({
    ...(!String(applicationName ?? '').trim() && { applicationName: ['Enter a name'] }),
    ...(!ROLES.includes(role) && fault !== 'any-role' && { role: ['Select a role'] }),
    ...(!permissions.every((/** @type {string} */ each) => PERMISSIONS.includes(each)) &&
      fault !== 'any-permission' && { permissions: ['Remove unknown permissions'] }),
  });

  /** @param {Record<string, string[]>} errors */
  const refuse = (errors) =>
    fault === 'no-field-errors' ? problem(400) : problem(400, /** @type {any} */ (errors));

  /** @type {Record<string, (call: Call, key: Key) => Response>} */
  const operations = {
    'GET ': ({ search }) => answer(200, page(keys, search, fault, publicPart)),
    'POST ': (call) => {
      const errors = errorsOf(call.body);
      if (Object.keys(errors).length > 0) return refuse(errors);
      const made = once(call, () => {
        const id = fault === 'same-id' ? 'id' : `id ${(count += 1)}`;
        const made = { id, createdAt: next(), createdBy: 'Ada', secret: newSecret() };
        const key = { description: '', ...call.body, ...made };
        if (fault === 'drops-permissions') delete key.permissions;
        if (fault === 'drops-end') key.expiresAt = null;
        keys.push(key);
        return key;
      });
      return withSecret(fault === 'create-200' ? 200 : 201, made);
    },
    'PATCH id': ({ body }, key) => {
      const name = body.applicationName ?? key.applicationName;
      if (!name.trim() && fault !== 'any-name')
        return refuse({ applicationName: ['Enter a name'] });
      if (fault === 'update-replaces') key.description = '';
      if (fault !== 'update-nothing') Object.assign(key, body);
      return answer(fault === 'update-202' ? 202 : 200, publicPart({ ...key, ...body }));
    },
    'DELETE id': (_call, key) => {
      if (fault === 'delete-409' && key.revokedAt) return problem(409);
      if (fault !== 'revoke-nothing') key.revokedAt = next();
      if (fault === 'delete-with-key') return answer(200, publicPart(key));
      return fault === 'delete-200' ? answer(200, {}) : answer(204);
    },
    'POST id/rotate': (call, key) => {
      const made = once(call, () => {
        const { graceSeconds } = call.body;
        const end = graceSeconds || fault === 'grace-always' ? Date.now() + 3600_000 : null;
        key.previous = fault !== 'no-grace' && end ? key.secret : undefined;
        key.secret = fault === 'rotates-nothing' ? key.secret : newSecret();
        key.previousSecretExpiresAt = end && new Date(end).toISOString();
        const { previousSecretExpiresAt, ...rest } = key;
        return fault === 'no-grace-end' ? rest : { ...rest, previousSecretExpiresAt };
      });
      return withSecret(fault === 'rotate-201' ? 201 : 200, made);
    },
  };

  /** @type {typeof globalThis.fetch} */
  const fetch = async (input, init = {}) => {
    const { pathname, searchParams: search } = new URL(String(input), 'http://localhost');
    const parts = pathname.split('/').slice(3).map(decodeURIComponent);
    const method = init.method ?? 'GET';
    const body = init.body ? JSON.parse(String(init.body)) : undefined;
    const idempotencyKey = new Headers(init.headers).get('idempotency-key') ?? '';
    const [id, ...rest] = parts;
    const key = keys.find((each) => each.id === id);
    const name = `${method} ${[...(id === undefined ? [] : ['id']), ...rest].join('/')}`;
    if (id !== undefined && !key) return fault === 'unknown-500' ? answer(500) : problem(404);
    const found = operations[name]?.({ method, parts, search, body, idempotencyKey }, key ?? {});
    const response = found ?? problem(404);
    if (fault === 'html') response.headers.set('Content-Type', 'text/html');
    return response;
  };
  return {
    fetch,
    /** @param {string} secret */
    accepts: async (secret) =>
      keys.some((key) => !key.revokedAt && (key.secret === secret || key.previous === secret)),
  };
}

/** @param {Key} key @param {string} wanted @param {string} fault */
function hasStatus({ revokedAt, expiresAt }, wanted, fault) {
  const days = (Date.parse(expiresAt ?? '9999-01-01') - Date.now()) / DAY_MS;
  if (revokedAt) return wanted === 'revoked' || fault === 'revoked-is-active';
  if (wanted === 'expiring') return days > 0 && days <= (fault === 'expiring-is-a-day' ? 1 : 14);
  if (wanted === 'expired') return days <= 0 || fault === 'expired-finds-all';
  return wanted === 'active' && days > (fault === 'active-without-expiring' ? 14 : 0);
}

/** @param {Key} key @param {URLSearchParams} search @param {string} fault */
function passesFilters(key, search, fault) {
  const [status, role] = [search.get('status'), search.get('role')];
  const hasRole = !role || key.role === role || fault === 'ignores-role';
  if (!status || fault === 'ignores-status') return hasRole;
  return hasStatus(key, status, fault) && (hasRole || fault === 'one-filter');
}

/** No order that anybody asks for. @param {Key} key */
const scrambled = ({ applicationName }) => 'adbc'.indexOf(applicationName.at(-1));

/** @param {URLSearchParams} search @param {string} fault */
function readQuery(search, fault) {
  const isFiltered = search.has('status') || search.has('role');
  const ignores = (/** @type {string} */ name) =>
    fault === `ignores-${name}` || (isFiltered && fault === `filter-drops-${name}`);
  const sort = (ignores('sort') ? null : search.get('sort')) ?? '-createdAt';
  return {
    q: ignores('search') ? '' : (search.get('q') ?? ''),
    column: sort.replace('-', ''),
    sign: sort.startsWith('-') ? -1 : 1,
    limit: ignores('limit') ? 1000 : Number(search.get('limit') ?? 25),
    cursor: search.get('cursor'),
  };
}

/**
 * @param {Key[]} keys
 * @param {URLSearchParams} search
 * @param {string} fault
 * @param {(key: Key) => Key} publicPart
 */
function page(keys, search, fault, publicPart) {
  const { q, column, sign, limit, cursor } = readQuery(search, fault);
  const texts = (/** @type {Key} */ { applicationName, description, createdBy }) =>
    fault === 'searches-names'
      ? [applicationName]
      : [applicationName, description, fault === 'hides-owner' ? '' : createdBy];
  /** @param {Key} a @param {Key} b */
  const compare = (a, b) =>
    fault === 'scrambles'
      ? scrambled(a) - scrambled(b)
      : sign * (a[column] < b[column] ? -1 : Number(a[column] > b[column]));
  const hits = keys.filter((key) => texts(key).some((text) => text.includes(q))).sort(compare);
  const isUnfiltered = cursor && fault === 'cursor-drops-filter';
  const found = isUnfiltered ? hits : hits.filter((key) => passesFilters(key, search, fault));
  const at = fault.endsWith('offset')
    ? Number(cursor ?? 0)
    : hits.findIndex(({ id }) => id === cursor) + 1;
  const rest = fault.endsWith('offset')
    ? found.slice(at)
    : found.filter((key) => hits.indexOf(key) >= at);
  const items = rest.slice(0, limit);
  const nextCursor = fault.endsWith('offset')
    ? String(at + limit - (fault === 'repeating-offset' ? 1 : 0))
    : items.at(-1)?.id;
  const counted = { 'counts-page': items, 'counts-hits': hits }[fault] ?? found;
  const isExpiring = (/** @type {Key} */ key) => hasStatus(key, 'expiring', '');
  return {
    items: items.map(publicPart),
    nextCursor: rest.length > limit ? nextCursor : null,
    ...(fault !== 'counts-nothing' && {
      total: counted.length,
      expiringSoon: (fault === 'counts-all' ? keys : found).filter(isExpiring).length,
    }),
    ...(fault !== 'names-no-filters' && { filters: ['status', 'role'] }),
  };
}
