import type { ApiKeyPermission } from '../api/api-key.js';
import { readPermissions } from '../rules/permissions.js';

const textOf = (element: Element | null | undefined): string =>
  element?.textContent.trim().replace(/\s+/g, ' ') ?? '';

/**
 * Reads the permissions from the checkboxes named `permissions` in a child `<form>`; `undefined` if there are none. The
 * `<legend>` around a checkbox is its group.
 */
export function optionPermissions(host: Element): ApiKeyPermission[] | undefined {
  // Fast path: most forms have no children, and this runs at each update.
  if (!host.firstElementChild) return undefined;
  const boxes = host.querySelectorAll<HTMLInputElement>(
    ':scope > form [type=checkbox][name=permissions]',
  );
  const read = Array.from(boxes, (box) => ({
    group: textOf(box.closest('fieldset')?.querySelector(':scope > legend')),
    label: textOf(box.labels?.[0]),
    ...box.dataset,
    value: box.value,
    disabled: box.disabled,
    readOnly: 'readOnly' in box.dataset,
    privileged: 'privileged' in box.dataset,
  }));
  return readPermissions(read);
}
