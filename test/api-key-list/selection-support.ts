/** Shared by the tests of the selection of `<api-key-list>`. */
import type { ApiKeyListElement } from '../../src/api-key-list/api-key-list.js';
import { allByRole, byRole, click } from '../support.js';
import { buttonOf, mountActive, questionOf } from './support.js';

/** A list with the five keys and with boxes. */
export const mountSelectable = (
  given: Parameters<typeof mountActive>[0] = {},
): Promise<ApiKeyListElement> => mountActive({ selectable: true, ...given });

export const boxOf = (list: Node, name: string): HTMLInputElement =>
  byRole(list, 'checkbox', `Select ${name}`);

export const allBoxOf = (list: Node): HTMLInputElement =>
  byRole(list, 'checkbox', 'Select all keys on this page');

/** The names of the keys that are ticked. */
export const tickedIn = (list: Node): string[] =>
  allByRole(list, 'checkbox', /^Select (?!all)/)
    .filter((box) => (box as HTMLInputElement).checked)
    .map((box) => box.ariaLabel!.replace('Select ', ''));

/** The text of the bar, without its buttons; `undefined` if there is no bar. */
export const barOf = (list: ApiKeyListElement): string | undefined =>
  list.shadowRoot!.querySelector('[part=selected]')?.textContent;

export const statusOf = (list: Node): string => byRole(list, 'status').textContent;

export const tick = async (list: ApiKeyListElement, ...names: string[]): Promise<void> => {
  for (const name of names) await click(boxOf(list, name));
};

/** Presses Revoke… in the bar, then Revoke in the question. */
export const revokeSelected = async (list: ApiKeyListElement): Promise<void> => {
  await click(buttonOf(list, 'Revoke…'));
  await click(buttonOf(questionOf(list), 'Revoke'));
};
