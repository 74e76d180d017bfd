/* eslint lit-a11y/no-redundant-role: off -- parts of a table lose their implicit role when CSS draws them as blocks */
import { html, nothing, type TemplateResult } from 'lit';
import type { Column } from './columns.js';
import { isolated } from '../element/isolated.js';
import * as icons from '../styles/icons.js';
import type { ListHandlers, ListView, RowNotice } from './list-view.js';
import { allCell, hasSelectionBar, selectionBar } from './selection.template.js';
import { widthOf } from './text-width.js';
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
export const isBlank = ({ rows, isNarrowed, isLoading, error, hasNext }: ListView): boolean =>
  !rows.length && !isNarrowed && !isLoading && !error && !hasNext;

/** The list without its rows, which `KeyRows` renders, and without its questions. */
export const listTemplate = (view: ListView, handlers: ListHandlers): TemplateResult => {
  const { rows, isNarrowed, isLoading, error, notices } = view;
  const isFirstLoad = isLoading && !rows.length && !error;
  return html`
    ${isBlank(view) || (error && !rows.length && !isNarrowed) ? nothing : above(view, handlers)}
    ${notices.map(noticeTemplate)}
    ${error && rows.length ? failure(view, handlers) : nothing}
    ${rows.length || isFirstLoad ? table(view, handlers) : blank(view, handlers)}
    ${view.hasPrevious || view.hasNext ? pages(view, handlers) : nothing}
    <div class="unseen" part="status" role="status" .textContent=${view.status}></div>
  `;
};

/** The toolbar and, while keys are selected, the bar that takes its place, or that of its last line. */
const above = (view: ListView, handlers: ListHandlers): TemplateResult => html`
  ${toolbar(view, handlers)}${hasSelectionBar(view) ? selectionBar(view, handlers) : nothing}
`;

/** The text in place of the rows: a failure, no key at all, or no match. */
const blank = (view: ListView, handlers: ListHandlers): TemplateResult => {
  const { messages, isNarrowed, hasNext, error } = view;
  const hasReason = error !== messages.loadFailed;
  if (error)
    return html`<div class="failed blank" part="message">
      ${icons.caution}
      <div part="failure">
        <span class="title" .textContent=${hasReason ? messages.loadFailed : ''}></span>
        <p class=${hasReason ? '' : 'title'} .textContent=${error}></p>
      </div>
      ${retryButton(view, handlers)}
    </div>`;
  if (!isNarrowed && !hasNext)
    return html`<div class="blank" part="message">
      <slot name="empty"
        >${icons.key}<span class="title" .textContent=${messages.empty}></span
        ><p .textContent=${messages.emptyNote}></p
      ></slot>
      <slot name="add"></slot>
    </div>`;
  return html`<div class="blank" part="message">
    ${icons.search}
    <div class="title">${noMatchText(view)}</div>
    ${filtersText(view)}
    ${
      isNarrowed
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

const noMatchText = ({ messages, query, hasNext }: ListView): unknown => {
  if (!hasNext && query.trim()) return isolated(messages.noMatch, query.trim());
  return html`<span .textContent=${hasNext ? messages.noneSoFar : messages.noneMatch}></span>`;
};

/** Names the filters that are on. */
const filtersText = ({ messages, labels, filter: { status, role } }: ListView): unknown => {
  const names = [status && messages[status], role && labels.role(role).label].filter(
    (name) => name !== null,
  );
  return names.length
    ? html`<p>${isolated(messages.filteredBy, names.reduce(messages.both))}</p>`
    : nothing;
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

const retryButton = ({ messages }: ListView, { load }: ListHandlers) => html`
  <button
    part="retry"
    type="button"
    @click=${() => load.retry()}
    ><span .textContent=${messages.retry}></span
  ></button>
`;

const table = (view: ListView, handlers: ListHandlers): TemplateResult => {
  const { messages, columns, isLoading, actions, rows } = view;
  return html`
    <table
      part="table"
      class=${isLong('actions', actionTexts(view)) ? 'long-actions' : ''}
      role="table"
      aria-label=${messages.keys}
      aria-busy=${isLoading}
    >
      ${view.selection ? columnGroup('tick', []) : nothing}
      ${columns.map((column) => columnGroup(column.name, textsOf(column, view)))}
      ${actions.length ? columnGroup('actions', []) : nothing}
      <thead role="rowgroup">
        <tr role="row">
          ${view.selection ? allCell(view, handlers) : nothing}
          ${columns.map((column) => columnHeader(column, view, handlers))}
          ${actions.length ? actionsHeader(view) : nothing}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${rows.length ? nothing : skeleton(columns.length, !!view.selection, actions.length > 0)}
      </tbody>
    </table>
  `;
};

/** The longest texts, in Latin letters, that these columns have room for as they are. */
const LENGTHS: Record<string, number> = {
  role: 13,
  permissions: 13,
  status: 9,
  actions: 17,
};

const actionTexts = ({ actions, messages }: ListView): string[] => [
  actions.map((action) => messages[action]).join(''),
];

/** The texts of a column that may need more room. */
const textsOf = ({ name }: Column, { messages }: ListView): string[] => {
  const { active, expiring, expired, revoked, unknown, permissionCount } = messages;
  if (name === 'status') return [active, expiring, expired, revoked, unknown];
  // Also for keys without permissions: those of the next page may have some.
  if (name === 'role' || name === 'permissions') return [permissionCount(12)];
  return [];
};

const isLong = (name: string, texts: readonly string[]): boolean =>
  texts.some((text) => widthOf(text) > LENGTHS[name]!);

/** The width of a column: a `<col>` in a group of its own, since a minifier wraps one that stands alone. */
const columnGroup = (name: string, texts: readonly string[]): TemplateResult =>
  html`<colgroup class=${isLong(name, texts) ? `${name} long` : name}><col /></colgroup>`;

const sortMarks = {
  none: icons.unsorted,
  ascending: icons.ascending,
  descending: icons.descending,
};

const columnHeader = (
  { name, label, sortColumn }: Column,
  { messages, sort }: ListView,
  { load }: ListHandlers,
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
      <button part="sort" type="button" data-text=${text} @click=${() => load.toggleSort(sortColumn)}
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
