/** The addresses of a server's keys, as `openapi.yaml` has them. */
export interface KeyAddresses {
  list(search?: Record<string, string>): string;
  /** @throws {TypeError} for an `id` that no address can carry */
  key(id: string, action?: string): string;
}

/**
 * The addresses below `src`, which may have a query of its own.
 * @throws {TypeError} unless it is relative, or http: or https: without a password
 */
export function keyAddresses(src: string | URL): KeyAddresses {
  const [, path = '', query = ''] = /^([^?#]*)\??([^#]*)/.exec(check(src))!;
  const address = (to: string, search: Record<string, string> = {}): string => {
    const parameters = new URLSearchParams(query);
    for (const [name, value] of Object.entries(search)) parameters.set(name, value);
    const text = parameters.toString();
    return text ? `${to}?${text}` : to;
  };
  return {
    list: (search) => address(path, search),
    key: (id, action = '') => address(`${path.replace(/\/$/, '')}/${segment(id)}${action}`),
  };
}

function check(src: string | URL): string {
  const given = String(src);
  // By the parser that `fetch` uses: it skips control characters and white space before a scheme, and
  // line breaks within.
  const { protocol, username, password } = new URL(given, 'https:base');
  if (!given.trim() || !/^https?:$/.test(protocol) || username || password)
    throw new TypeError(
      'The src of API keys must be relative, or http: or https: without a password',
    );
  // eslint-disable-next-line no-control-regex
  return given.replace(/^[\u0000-\u0020]+|[\u0000-\u0020]+$/g, '');
}

/** `.` and `..` would lead out of the keys, percent-encoded as well. */
function segment(id: string): string {
  if (typeof id !== 'string' || /^\.{0,2}$/.test(id))
    throw new TypeError(`No address has the id "${id}"`);
  return encodeURIComponent(id);
}
