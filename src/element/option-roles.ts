import type { ReactiveControllerHost } from 'lit';
import type { ApiKeyRole } from '../api/api-key.js';
import { rolesOfOptions } from '../rules/roles.js';

/** Follows the `<option>` children of an element; one without any pays for no observer. */
export class OptionRoles {
  #host: ReactiveControllerHost & Element;
  #observer: MutationObserver | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
  }

  /** `undefined` where there is no option. */
  get roles(): ApiKeyRole[] | undefined {
    return rolesOfOptions(this.#host);
  }

  /** The listener for `slotchange` of the slot that the options are in. */
  readonly watch = (): void => {
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
