/** The URLs of a server's keys, as described in `openapi.yaml`. */
export interface KeyAddresses {
  list(search?: Record<string, string>): string;
  /** @throws {TypeError} if `id` cannot be a segment of a URL: not a string, empty, `.` or `..` */
  key(id: string, action?: string): string;
}

/**
 * Returns the URLs below `src`, and keeps the query that `src` may have.
 * @throws {TypeError} unless `src` is relative, or absolute with http: or https: and no credentials
 */
export function keyAddresses(src: string | URL): KeyAddresses {
  const [, path = '', query = ''] = /^([^?#]*)\??([^#]*)/.exec(check(src))!;
  const address = (to: string, search?: Record<string, string>): string => {
    const parameters = new URLSearchParams(query);
    for (const name in search) parameters.set(name, search[name]!);
    return parameters.size ? `${to}?${parameters.toString()}` : to;
  };
  return {
    list: (search) => address(path, search),
    key: (id, action = '') => address(path.replace(/\/$/, '') + segment(id) + action),
  };
}

function check(src: string | URL): string {
  const given = String(src);
  // Use the parser of `fetch`: it skips control characters and white space before a scheme, and line
  // breaks inside it, so that a check by pattern would miss some `javascript:` URLs.
  const { protocol, username, password } = new URL(given, 'https:base');
  if (!given.trim() || !/^https?:$/.test(protocol) || username || password)
    throw new TypeError('Expected a URL that is relative, or http(s): without credentials.');
  // eslint-disable-next-line no-control-regex
  return given.replace(/^[\u0000-\u0020]+|[\u0000-\u0020]+$/g, '');
}

/** `.` and `..` would lead out of the keys, even percent-encoded. */
function segment(id: string): string {
  if (typeof id !== 'string' || /^\.{0,2}$/.test(id))
    throw new TypeError(`Expected an id that can be part of a URL, got "${id}".`);
  return `/${encodeURIComponent(id)}`;
}
