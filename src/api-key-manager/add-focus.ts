import type { AddApiKeyDialogElement } from '../add-api-key-dialog/add-api-key-dialog.js';
import type { ApiKeyListElement } from '../api-key-list/api-key-list.js';

/**
 * A list without keys has the button that adds one; else the dialog shows its own. When an update of the list changes
 * which of them is there, the focus goes from the one to the other.
 */
export function keepFocusOnAdd(
  list: ApiKeyListElement,
  add: HTMLElement,
  dialog: AddApiKeyDialogElement,
): void {
  let hadFocus = false;
  list.addController({
    hostUpdate() {
      hadFocus = add.matches(':focus') || (!dialog.open && dialog.matches(':focus-within'));
    },
    hostUpdated() {
      // The list sets the state that shows one of them only after this.
      if (hadFocus) queueMicrotask(() => (add.checkVisibility() ? add : dialog).focus());
    },
  });
}
