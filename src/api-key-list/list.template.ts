/* eslint lit-a11y/no-redundant-role: off -- parts of a table lose their implicit role when CSS draws them as blocks */
import { html, nothing, type TemplateResult } from 'lit';
import { columns } from './columns.js';
import { isolated } from '../element/isolated.js';
import type { ListHandlers, ListView, RowNotice } from './list-view.js';

/** The list without its rows, which `KeyRows` renders, and without its questions. */
export const listTemplate = (view: ListView, handlers: ListHandlers): TemplateResult => {
  const { rows, query, isLoading, error, notice } = view;
  const isEmpty = !rows.length && !query && !isLoading && !error && !view.hasNext;
  return html`
    ${isEmpty ? nothing : toolbar(view, handlers)}
    ${notice ? noticeTemplate(notice) : nothing}
    ${error ? failure(view, handlers) : nothing}
    ${rows.length ? table(view, handlers) : nothing}
    ${rows.length || error ? nothing : message(view)}
    ${view.hasPrevious || view.hasNext ? pages(view, handlers) : nothing}
    <div class="unseen" part="status" role="status" .textContent=${view.status}></div>
  `;
};

/**
 * The text in place of the rows. The one for loading is an element of its own: when a list turns out to be
 * empty, its toolbar goes, and an element that stays would move up.
 */
const message = ({ messages, query, isLoading, hasNext }: ListView): unknown => {
  if (isLoading || hasNext) {
    const waiting = isLoading ? messages.loading : messages.noneSoFar;
    return html`<div part="message"><span .textContent=${waiting}></span></div>`;
  }
  const text = query
    ? isolated(messages.noMatch, query.trim())
    : html`<slot name="empty"><span .textContent=${messages.empty}></span></slot>`;
  return html`<div part="message">${text}</div>`;
};

const toolbar = (
  { messages, query, rows, isLoading }: ListView,
  { onSearch }: ListHandlers,
) => html`
  <div part="toolbar" data-loading=${isLoading && rows.length ? messages.loading : nothing}>
    <input
      part="search"
      type="search"
      .value=${query}
      @input=${({ target }: Event) => onSearch((target as HTMLInputElement).value)}
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
`;

const noticeTemplate = ({ name, text }: RowNotice) => html`
  <p part="notice"><bdi .textContent=${name}></bdi> <span .textContent=${text}></span></p>
`;

const failure = ({ messages, error }: ListView, { onRetry }: ListHandlers) => html`
  <div part="failure">
    <p .textContent=${error}></p>
    <button part="retry" type="button" .textContent=${messages.retry} @click=${onRetry}></button>
  </div>
`;

const table = (view: ListView, handlers: ListHandlers): TemplateResult => {
  const { messages, isLoading, actions } = view;
  return html`
    <table part="table" role="table" aria-label=${messages.keys} aria-busy=${isLoading}>
      <thead role="rowgroup">
        <tr role="row">
          ${columns.map((column) => columnHeader(column, view, handlers))}
          ${actions.length ? actionsHeader(view) : nothing}
        </tr>
      </thead>
      <tbody role="rowgroup"></tbody>
    </table>
  `;
};

const columnHeader = (
  { label, sortColumn }: (typeof columns)[number],
  { messages, sort }: ListView,
  { onSort }: ListHandlers,
): TemplateResult => {
  const text = messages[label];
  if (!sortColumn) return html`<th scope="col" role="columnheader" .textContent=${text}></th>`;
  const direction = sort?.column === sortColumn ? sort.direction : 'none';
  return html`
    <th scope="col" role="columnheader" aria-sort=${direction}>
      <button
        part="sort"
        type="button"
        .textContent=${text}
        @click=${() => onSort(sortColumn)}
      ></button>
    </th>
  `;
};

const actionsHeader = ({ messages }: ListView) => html`
  <th scope="col" role="columnheader"><span class="unseen" .textContent=${messages.columnActions}></span
  ></th>
`;

const pages = (view: ListView, handlers: ListHandlers): TemplateResult => {
  const { messages, rows, from, to, total, hasPrevious, hasNext } = view;
  const range = rows.length ? messages.range(from, to, total) : '';
  return html`
    <nav part="pages" aria-label=${messages.pages}>
      <p part="range" .textContent=${range}></p>
      ${pageButton('previous', hasPrevious, view, handlers)}
      ${pageButton('next', hasNext, view, handlers)}
    </nav>
  `;
};

/** `aria-disabled` rather than `disabled`: the button that led to the last page keeps the focus. */
const pageButton = (
  direction: 'previous' | 'next',
  hasPage: boolean,
  { messages }: ListView,
  { onTurnPage }: ListHandlers,
) => html`
  <button
    part=${direction}
    type="button"
    aria-disabled=${!hasPage || nothing}
    .textContent=${messages[direction]}
    @click=${() => hasPage && onTurnPage(direction)}
  ></button>
`;
