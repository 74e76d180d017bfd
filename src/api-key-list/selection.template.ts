import { html, nothing, type TemplateResult } from 'lit';
import * as icons from '../styles/icons.js';
import { plainNameOf } from './key-name.js';
import type { ListHandlers, ListView, RowView } from './list-view.js';
import { canSelect } from './selection.js';
import { widthOf } from './text-width.js';

/** The width of the texts of the bar, in Latin letters, that a phone has room for. */
const BAR_WIDTH = 23;

/** The bar in place of the toolbar while keys are selected, or are being revoked. */
export const selectionBar = (view: ListView, handlers: ListHandlers): TemplateResult => {
  const { messages } = view;
  const { selection } = handlers;
  const { count, progress } = view.selection!;
  const text = progress
    ? messages.revokeProgress(progress.revoked, progress.total)
    : messages.selected(count);
  const { revokeSelected, clearSelection } = messages;
  const isLong = widthOf(text + revokeSelected + clearSelection) > BAR_WIDTH;
  return html`<div part="selection" class=${isLong ? 'long' : ''} role="group" aria-labelledby="selected">
    ${allBox(view, handlers)}
    <b part="selected" id="selected" .textContent=${text}></b>
    <button
      part="revoke-selected"
      type="button"
      aria-disabled=${!!progress || nothing}
      ?data-busy=${progress}
      @click=${() => selection.onRevokeSelected()}
      ><span .textContent=${revokeSelected}></span
    ></button>
    <button
      class="quiet"
      part=${progress ? 'stop-revoking' : 'clear-selection'}
      type="button"
      aria-disabled=${(progress && !progress.canStop) || nothing}
      @click=${() => (progress ? selection.onStopRevoking() : selection.onClearSelection())}
      ><span .textContent=${progress ? messages.stop : clearSelection}></span
      >${icons.close}</button
    >
  </div>`;
};

/** Whether the bar is shown. */
export const hasSelectionBar = ({ selection }: ListView): boolean =>
  !!selection && (selection.count > 0 || !!selection.progress);

/** The header of the column with the boxes. No white space in it: an empty cell shows a box that cannot be ticked. */
export const allCell = (view: ListView, handlers: ListHandlers): TemplateResult =>
  html`<th class="tick" scope="col" role="columnheader" aria-label=${view.messages.select}
    >${allBox(view, handlers)}</th
  >`;

/** The box of all keys of the page. */
const allBox = ({ selection, messages }: ListView, { selection: handlers }: ListHandlers) => {
  const { count, isPossible, isAll, progress } = selection!;
  return isPossible
    ? html`<label
        ><input
          part="select-all"
          type="checkbox"
          aria-label=${messages.selectAll}
          aria-disabled=${!!progress || nothing}
          .checked=${isAll}
          .indeterminate=${count > 0 && !isAll}
          @click=${(event: MouseEvent) => handlers.onSelectAll(event)}
autocomplete="off"
class="keeper-ignore"
data-1p-ignore
data-lpignore="true"
data-bwignore
data-form-type="other"
data-protonpass-ignore="true"
data-gramm="false"
      /></label>`
    : nothing;
};

/** The cell with the box of a key. */
export const selectCell = (
  row: RowView,
  { selection, messages }: ListView,
  { selection: handlers }: ListHandlers,
): TemplateResult =>
  html`<td class="tick" role="cell"
    >${
      canSelect(row)
        ? html`<label
            ><input
              part="select"
              type="checkbox"
              aria-label=${messages.actionOn(messages.select, plainNameOf(row.key))}
              aria-disabled=${!!selection!.progress || nothing}
              .checked=${row.isSelected}
              @click=${(event: MouseEvent) => handlers.onSelect(row, event)}
autocomplete="off"
class="keeper-ignore"
data-1p-ignore
data-lpignore="true"
data-bwignore
data-form-type="other"
data-protonpass-ignore="true"
data-gramm="false"
          /></label>`
        : nothing
    }</td
  >`;
