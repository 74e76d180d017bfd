/* eslint lit-a11y/no-redundant-role: off -- Safari takes a list without bullets for no list */
import { html, nothing, type TemplateResult } from 'lit';
import type { ListView } from './list-view.js';

/**
 * A button that tells how many permissions a key has, and opens their names with their groups. The popover is native: Escape and a
 * press elsewhere close it, and opening one closes the one before.
 * @param id the id of the key
 * @param permissions their values
 */
export const permissionList = (
  id: string,
  permissions: readonly string[],
  { messages, labels }: ListView,
): TemplateResult | typeof nothing =>
  permissions.length
    ? html`<div class="permissions" @keydown=${onKeyDown} @focusout=${onFocusOut}
        ><button
          part="permissions"
          type="button"
          popovertarget=${`permissions-${id}`}
          aria-expanded="false"
          .textContent=${messages.permissionCount(permissions.length)}
        ></button
        ><ul
          part="permission-list"
          id=${`permissions-${id}`}
          popover
          role="list"
          tabindex="0"
          @beforetoggle=${onToggle}
          >${permissions.map((value) => {
            const { group, label } = labels.permission(value);
            // With its space: the minifier takes those at the end of a tag.
            return html`<li
              ><bdi class="group" .textContent=${group && `${group}: `}></bdi
              ><bdi .textContent=${label}></bdi
            ></li>`;
          })}</ul
        ></div
      >`
    : nothing;

/** Follows the popover before it opens or closes: while it closes, it may still have the focus. */
const onToggle = ({ currentTarget, newState }: ToggleEvent): void => {
  const list = currentTarget as HTMLElement;
  const button = list.previousElementSibling as HTMLElement;
  button.ariaExpanded = String(newState === 'open');
  if (newState === 'closed' && list.matches(':focus')) button.focus();
};

const onKeyDown = (event: KeyboardEvent): void => {
  const both = event.currentTarget as HTMLElement;
  const list = both.querySelector<HTMLElement>(':popover-open');
  if (event.key !== 'Escape' || !list) return;
  // Without this, the same Escape would close a dialog of the page around.
  event.preventDefault();
  event.stopPropagation();
  list.hidePopover();
};

/** Closes the names when the focus goes elsewhere, so that they cover nothing that is focused. */
const onFocusOut = ({ currentTarget, relatedTarget }: FocusEvent): void => {
  const both = currentTarget as HTMLElement;
  if (relatedTarget && !both.contains(relatedTarget as Node))
    both.querySelector<HTMLElement>('[popover]')!.hidePopover();
};
