import { logOnce } from '../api/log-once.js';
import { isSameContent } from '../api/same-content.js';

/** The listener of each event, by its type. */
export type Handlers = Record<string, ((event: Event) => void) | undefined>;

/**
 * Copies arrays and objects, so that a host that mutates what it has given is seen to change it. Other values,
 * such as functions and dates, are compared by identity.
 */
function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyOf);
  if ({}.toString.call(value) !== '[object Object]') return value;
  return Object.fromEntries(
    Object.entries(value as object).map(([name, field]) => [name, copyOf(field)]),
  );
}

const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  !!value && Object.getPrototypeOf(value) === Object.prototype;

/**
 * Whether two clients do the same. Instances of a class may differ in private fields only, such as a tenant, so
 * only a plain object is compared by its methods.
 */
function isSameClient(a: unknown, b: unknown): boolean {
  if (!isPlainObject(a) || !isPlainObject(b)) return a === b;
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length && names.every((name) => Object.is(a[name], b[name]))
  );
}

/**
 * Hands the props of a component to its element. A property is written only if the content of its prop has
 * changed: a second write of equal content could reset what was typed, reopen a dialog, or show a secret again.
 */
export class ElementProps {
  readonly #element: HTMLElement;
  readonly #defaults: Readonly<Record<string, unknown>>;
  /** The props of the last update. */
  #given: Readonly<Record<string, unknown>> = {};
  /** Copies of their content, where that is compared. */
  readonly #copies: Record<string, unknown> = {};
  #handlers: Handlers = {};
  readonly #heard = new Set<string>();
  /** In how many updates in a row the client was another one. */
  #clientChanges = 0;

  constructor(element: HTMLElement, defaults: Readonly<Record<string, unknown>>) {
    this.#element = element;
    this.#defaults = defaults;
  }

  update(properties: Readonly<Record<string, unknown>>, handlers: Handlers): void {
    this.#handlers = handlers;
    for (const type of Object.keys(handlers)) this.#listen(type);
    this.#countClientChanges(properties.client);
    const changed = Object.keys(this.#defaults).filter((name) =>
      this.#hasChanged(name, properties[name]),
    );
    this.#given = properties;
    for (const name of changed) {
      const value = properties[name];
      this.#copies[name] = name === 'client' ? undefined : copyOf(value);
      const written = value === undefined ? this.#defaults[name] : value;
      Object.assign(this.#element, { [name]: written });
    }
  }

  #hasChanged(name: string, value: unknown): boolean {
    const before = this.#given[name];
    if (Object.is(value, before)) return false;
    return !(name === 'client'
      ? isSameClient(value, before)
      : isSameContent(value, this.#copies[name]));
  }

  /**
   * Listens once, and for as long as the element lives: `orphaned` is fired after a component has unmounted.
   */
  #listen(type: string): void {
    if (this.#heard.has(type)) return;
    this.#heard.add(type);
    this.#element.addEventListener(type, (event) => {
      // The `submit` or `cancel` of a child bubbles up to here.
      if (event.target === this.#element) this.#handlers[type]?.(event);
    });
  }

  #countClientChanges(client: unknown): void {
    const isOther = !!this.#given.client && !!client && this.#hasChanged('client', client);
    this.#clientChanges = isOther ? this.#clientChanges + 1 : 0;
    // One change may be a switch to another account.
    if (this.#clientChanges > 1)
      logOnce(
        'warn',
        '<api-key-manager>: expected the same `client` at each render, got new ones in a row. Each starts over. ' +
          'Unless each is another account, create the client outside of the component, or with useMemo().',
      );
  }
}
