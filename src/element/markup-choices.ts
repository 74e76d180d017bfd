import type { ReactiveControllerHost } from 'lit';
import type { ApiKeyPermission, ApiKeyRole } from '../api/api-key.js';
import { readPermissions } from '../rules/permissions.js';
import { readRoles } from '../rules/roles.js';

/**
 * Reads the roles and permissions that the children of an element give, and updates the element when they change.
 * Without such children there is no observer.
 */
export class MarkupChoices {
  #host: ReactiveControllerHost & Element;
  #observer: MutationObserver | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
  }

  /** The roles of `<option>` children, or else of the select named `role` in a child `<form>`; `undefined` for none. */
  get roles(): ApiKeyRole[] | undefined {
    const children = this.#find<HTMLOptionElement>(':scope > option');
    const options = children.length
      ? children
      : this.#find<HTMLOptionElement>(':scope > form [name=role] option');
    const roles = options.map((option) => ({ ...choiceOf(option), label: option.label }));
    return roles.length ? readRoles(roles) : undefined;
  }

  /**
   * The permissions of the checkboxes named `permissions` in a child `<form>`; `null` for none. The `<legend>` around
   * a checkbox is its group.
   */
  get permissions(): ApiKeyPermission[] | null {
    const boxes = this.#find<HTMLInputElement>(':scope > form [type=checkbox][name=permissions]');
    return readPermissions(
      boxes.map((box) => ({
        group: textOf(box.closest('fieldset')?.querySelector(':scope > legend')),
        label: textOf(box.labels?.[0]),
        ...choiceOf(box),
        readOnly: 'readOnly' in box.dataset,
      })),
    );
  }

  /** Listens for `slotchange` of the slot that holds the children. */
  readonly onSlotChange = (): void => {
    if (!this.#find(':scope > :is(option, form)').length) return;
    this.#host.requestUpdate();
    this.#observer ??= new MutationObserver(() => this.#host.requestUpdate());
    this.#observer.observe(this.#host, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
  };

  #find<Found extends Element>(selector: string): Found[] {
    // Fast path: most forms have no children, and this runs at each update and on every Save.
    if (!this.#host.firstElementChild) return [];
    return Array.from(this.#host.querySelectorAll<Found>(selector));
  }
}

const choiceOf = ({ value, disabled, dataset }: HTMLOptionElement | HTMLInputElement) => ({
  ...dataset,
  value,
  disabled,
  privileged: 'privileged' in dataset,
});

const textOf = (element: Element | null | undefined): string =>
  element?.textContent.trim().replace(/\s+/g, ' ') ?? '';
