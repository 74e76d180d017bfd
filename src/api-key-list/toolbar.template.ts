import { html, type TemplateResult } from 'lit';
import type { ApiKeySort } from '../api/client.js';
import * as icons from '../styles/icons.js';
import { columns } from './columns.js';
import type { ListHandlers, ListView } from './list-view.js';

/** The row above the table: the search, the count, and how a narrow list is sorted. */
export const toolbar = (view: ListView, handlers: ListHandlers): TemplateResult => {
  const { messages, query } = view;
  return html`
  <div part="toolbar">
    <div class="search">
      ${icons.search}
      <input
        part="search"
        type="search"
        .value=${query}
        @input=${({ target }: Event) => handlers.onSearch((target as HTMLInputElement).value)}
        aria-label=${messages.search}
        placeholder=${messages.search}
        spellcheck="false"
        autocapitalize="off"
        autocorrect="off"
        autocomplete="off"
        class="keeper-ignore"
        data-1p-ignore
        data-lpignore="true"
        data-bwignore
        data-form-type="other"
        data-protonpass-ignore="true"
        data-gramm="false"
      />
    </div>
    <p part="count" data-text=${countText(view)}></p>
    ${sortSelect(view, handlers)}
  </div>
`;
};

/** A generated text: an element that comes and goes makes screen readers say the search field again. */
const countText = ({ messages, rows, total, isLoading }: ListView): string => {
  if (isLoading) return messages.loading;
  return total === undefined || !rows.length ? '' : messages.keyCount(total);
};

/** Sorts where a narrow list has no headers: each choice is a column and a direction. */
const sortSelect = ({ messages, sort }: ListView, { onSort }: ListHandlers): TemplateResult => {
  const onChange = ({ target }: Event): void => {
    const [index, direction] = (target as HTMLSelectElement).value.split(' ');
    onSort(columns[Number(index)]!.sortColumn!, direction as ApiKeySort['direction']);
  };
  const choices = columns.flatMap(({ label, sortColumn }, index) =>
    sortColumn
      ? (['ascending', 'descending'] as const).map((direction) => ({
          value: `${index} ${direction}`,
          text: `${messages[label]} ${direction === 'ascending' ? '↑' : '↓'}`,
          isChosen: sort?.column === sortColumn && sort.direction === direction,
        }))
      : [],
  );
  return html`<div class="select">
    <select
      part="order"
      aria-label=${messages.sort}
      @change=${onChange}
      autocomplete="off"
      class="keeper-ignore"
      data-1p-ignore
      data-lpignore="true"
      data-bwignore
      data-form-type="other"
      data-protonpass-ignore="true"
      data-gramm="false"
    >
      <option value="" hidden disabled .selected=${!sort} .textContent=${messages.sort}></option>
      ${choices.map(
        ({ value, text, isChosen }) =>
          html`<option value=${value} .selected=${isChosen} .textContent=${text}></option>`,
      )}
    </select>
    ${icons.chevron}
  </div>`;
};
