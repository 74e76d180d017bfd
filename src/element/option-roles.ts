import type { ReactiveControllerHost } from 'lit';
import type { ApiKeyRole } from '../api/api-key.js';
import { readRoles } from '../rules/roles.js';

/**
 * Reads the roles from `<option>` children, or else from the select named `role` in a child `<form>`, and updates the
 * element when they change. Without such children there is no observer.
 */
export class OptionRoles {
  #host: ReactiveControllerHost & Element;
  #observer: MutationObserver | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
  }

  /** The roles; `undefined` if there are no options. */
  get roles(): ApiKeyRole[] | undefined {
    const host = this.#host;
    // Fast path: most forms have no children, and this runs on every Save.
    if (!host.firstElementChild) return undefined;
    let options = host.querySelectorAll<HTMLOptionElement>(':scope > option');
    if (!options.length) options = host.querySelectorAll(':scope > form [name=role] option');
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

  /** Listens for `slotchange` of the slot that holds the options. */
  readonly onSlotChange = (): void => {
    if (!this.#host.querySelector(':scope > :is(option, form)')) return;
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
