/* eslint lit-a11y/no-redundant-role: off -- parts of a table lose their implicit role when CSS draws them as blocks */
import { html, nothing, type TemplateResult } from 'lit';
import { columns } from './columns.js';
import { isolated } from '../element/isolated.js';
import * as icons from '../styles/icons.js';
import type { ListHandlers, ListTexts, ListView, RowNotice } from './list-view.js';
import { allCell, hasSelectionBar, selectionBar } from './selection.template.js';
import { toolbar } from './toolbar.template.js';

/** Stands for the rows while the first ones load. */
const skeleton = (cells: number, isSelectable: boolean, hasActions: boolean): TemplateResult[] =>
  Array.from(
    { length: 3 },
    () => html`<tr aria-hidden="true"
      >${isSelectable ? html`<td class="tick"></td>` : nothing}${Array.from(
        { length: cells },
        (_, index) =>
          html`<td><span class="bone"></span>${index ? nothing : html`<span class="bone"></span>`}</td>`,
      )}${hasActions ? html`<td></td>` : nothing}</tr
    >`,
  );

/** Whether there is no key at all. */
export const isBlank = ({ rows, query, isLoading, error, hasNext }: ListView): boolean =>
  !rows.length && !query && !isLoading && !error && !hasNext;

/** The list without its rows, which `KeyRows` renders, and without its questions. */
export const listTemplate = (view: ListView, handlers: ListHandlers): TemplateResult => {
  const { rows, query, isLoading, error, notices } = view;
  const isFirstLoad = isLoading && !rows.length && !error;
  return html`
    ${isBlank(view) || (error && !rows.length && !query) ? nothing : above(view, handlers)}
    ${notices.map(noticeTemplate)}
    ${error && rows.length ? failure(view, handlers) : nothing}
    ${rows.length || isFirstLoad ? table(view, handlers) : blank(view, handlers)}
    ${view.hasPrevious || view.hasNext ? pages(view, handlers) : nothing}
    <div class="unseen" part="status" role="status" .textContent=${view.status}></div>
  `;
};

const above = (view: ListView, handlers: ListHandlers): TemplateResult =>
  hasSelectionBar(view) ? selectionBar(view, handlers) : toolbar(view, handlers);

/** The text in place of the rows: a failure, no key at all, or no match. */
const blank = (view: ListView, handlers: ListHandlers): TemplateResult => {
  const { messages, query, hasNext, error } = view;
  if (error)
    return html`<div class="failed blank" part="message">
      ${icons.caution}
      <div class="title" part="failure"><p .textContent=${error}></p></div>
      ${retryButton(view, handlers)}
    </div>`;
  if (!query && !hasNext)
    return html`<div class="blank" part="message">
      <slot name="empty"
        >${icons.key}<span class="title" .textContent=${messages.empty}></span
      ></slot>
      <slot name="add"></slot>
    </div>`;
  return html`<div class="blank" part="message">
    ${icons.search}
    <div class="title"
      >${
        hasNext
          ? html`<span .textContent=${messages.noneSoFar}></span>`
          : isolated(messages.noMatch, query.trim())
      }</div
    >
    ${
      query
        ? html`<button
            part="clear"
            type="button"
            .textContent=${messages.clearSearch}
            @click=${() => handlers.onClearSearch()}
          ></button>`
        : nothing
    }
  </div>`;
};

const noticeTemplate = ({ name, text }: RowNotice) => html`
  <p part="notice"><bdi .textContent=${name}></bdi> <span .textContent=${text}></span></p>
`;

const failure = (view: ListView, handlers: ListHandlers) => html`
  <div class="bad box" part="failure">
    ${icons.caution}
    <p .textContent=${view.error}></p>
    ${retryButton(view, handlers)}
  </div>
`;

const retryButton = ({ messages }: ListView, { onRetry }: ListHandlers) => html`
  <button part="retry" type="button" .textContent=${messages.retry} @click=${onRetry}></button>
`;

const table = (view: ListView, handlers: ListHandlers): TemplateResult => {
  const { messages, isLoading, actions, rows } = view;
  const shown = columns.filter(({ name }) => name !== 'owner' || view.hasOwner);
  return html`
    <table part="table" role="table" aria-label=${messages.keys} aria-busy=${isLoading}>
      ${view.selection ? columnGroup('tick', false) : nothing}
      ${shown.map(({ name }) =>
        columnGroup(name, name === 'status' && statusTexts(messages).some(isLongStatus)),
      )}
      ${actions.length ? columnGroup('actions', actionTexts(view).length > ACTIONS_LENGTH) : nothing}
      <thead role="rowgroup">
        <tr role="row">
          ${view.selection ? allCell(view, handlers) : nothing}
          ${shown.map((column) => columnHeader(column, view, handlers))}
          ${actions.length ? actionsHeader(view) : nothing}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${rows.length ? nothing : skeleton(shown.length, !!view.selection, actions.length > 0)}
      </tbody>
    </table>
  `;
};

/** The longest texts, in characters, that the columns of status and actions have room for as they are. */
const STATUS_LENGTH = 9;
const ACTIONS_LENGTH = 17;

const isLongStatus = ({ length }: string): boolean => length > STATUS_LENGTH;

const statusTexts = ({ active, expiring, expired, revoked, unknown }: ListTexts): string[] => [
  ...[active, expiring, expired, revoked, unknown],
];

const actionTexts = ({ actions, messages }: ListView): string =>
  actions.map((action) => messages[action]).join('');

/** The width of a column. Not a `<col>`: a minifier wraps one that stands alone in a template. */
const columnGroup = (name: string, isLong: boolean): TemplateResult =>
  html`<colgroup class=${isLong ? `${name} long` : name}></colgroup>`;

const sortMarks = {
  none: icons.unsorted,
  ascending: icons.ascending,
  descending: icons.descending,
};

const columnHeader = (
  { name, label, sortColumn }: (typeof columns)[number],
  { messages, sort }: ListView,
  { onSort }: ListHandlers,
): TemplateResult => {
  const text = messages[label];
  if (!sortColumn)
    return html`<th class=${name} scope="col" role="columnheader"
      ><span title=${text} .textContent=${text}></span
    ></th>`;
  const direction = sort?.column === sortColumn ? sort.direction : 'none';
  const mark = sortMarks[direction];
  return html`
    <th class=${name} scope="col" role="columnheader" aria-sort=${direction}>
      <button part="sort" type="button" @click=${() => onSort(sortColumn)}
        ><span title=${text} .textContent=${text}></span>${mark}</button
      >
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
