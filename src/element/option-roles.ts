import type { ReactiveControllerHost } from 'lit';
import type { ApiKeyRole } from '../api/api-key.js';
import { readRoles } from '../rules/roles.js';

/** Reads the roles from `<option>` children and follows their changes. Without options there is no observer. */
export class OptionRoles {
  #host: ReactiveControllerHost & Element;
  #observer: MutationObserver | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
  }

  /** The roles; `undefined` if there is no `<option>`. */
  get roles(): ApiKeyRole[] | undefined {
    return rolesOfOptions(this.#host);
  }

  /** Listens for `slotchange` of the slot that holds the options. */
  readonly onSlotChange = (): void => {
    if (!this.roles) return;
    this.#host.requestUpdate();
    this.#observer ??= new MutationObserver(() => this.#host.requestUpdate());
    this.#observer.observe(this.#host, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
  };
}

function rolesOfOptions(element: Element): ApiKeyRole[] | undefined {
  // Fast path: most forms have no children, and this runs on every Save.
  if (!element.firstElementChild) return undefined;
  const options = element.querySelectorAll<HTMLOptionElement>(':scope > option');
  if (!options.length) return undefined;
  const roles = Array.from(options, ({ value, label, disabled, dataset }) => ({
    ...dataset,
    value,
    label,
    disabled,
    privileged: 'privileged' in dataset,
  }));
  return readRoles(roles);
}
