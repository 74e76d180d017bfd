/* eslint lit-a11y/no-redundant-role: off -- where parts of a table are drawn as blocks, they have no role of themselves */
import { html, nothing, type TemplateResult } from 'lit';
import type { ApiKeySortColumn } from '../api/client.js';
import { isolated } from './isolated.js';
import type { ListActions, ListTexts, ListView } from './list-view.js';

/** All of the list but its rows and the questions. */
export const listTemplate = (view: ListView, actions: ListActions): TemplateResult => {
  const { messages, rows, query, isLoading, error } = view;
  const isEmpty = !rows.length && !query && !isLoading && !error;
  return html`${isEmpty ? nothing : toolbar(view, actions)}
    ${
      error
        ? html`<div part="failure"
            ><p>${error}</p
            ><button part="retry" type="button" @click=${actions.reload}>${messages.retry}</button></div
          >`
        : nothing
    }
    ${rows.length ? table(view, actions) : nothing}
    ${rows.length || error ? nothing : html`<div part="message">${message(view)}</div>`}
    ${view.hasPrevious || view.hasNext ? pages(view, actions) : nothing}
    <div class="unseen" part="status" role="status" .textContent=${view.status}></div>`;
};

/** In place of the rows. */
const message = ({ messages, query, isLoading }: ListView): unknown => {
  if (isLoading) return messages.loading;
  return query
    ? isolated(messages.noMatch, query.trim())
    : html`<slot name="empty">${messages.empty}</slot>`;
};

const toolbar = ({ messages, query, rows, isLoading }: ListView, { search }: ListActions) =>
  html`<div part="toolbar"
    ><input
      part="search"
      type="search"
      .value=${query}
      @input=${search}
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
    />${isLoading && rows.length ? html`<p>${messages.loading}</p>` : nothing}</div
  >`;

const table = (view: ListView, actions: ListActions): TemplateResult => {
  const { messages, isLoading } = view;
  const heading = (label: string) => html`<th scope="col" role="columnheader">${label}</th>`;
  const sortable = (column: ApiKeySortColumn, label: string) => {
    const direction = view.sort?.column === column ? view.sort.direction : 'none';
    return html`<th scope="col" role="columnheader" aria-sort=${direction}
      ><button part="sort" type="button" @click=${() => actions.sortBy(column)}>${label}</button></th
    >`;
  };
  return html`<table part="table" role="table" aria-label=${messages.keys} aria-busy=${isLoading}
    ><thead role="rowgroup"
      ><tr role="row"
        >${sortable('applicationName', messages.columnApplication)}${sortable(
          'role',
          messages.columnRole,
        )}${heading(messages.columnHint)}${sortable('createdAt', messages.columnCreated)}${sortable(
          'lastUsedAt',
          messages.columnLastUsed,
        )}${sortable('expiresAt', messages.columnExpires)}${heading(messages.columnStatus)}${
          view.actions.length
            ? html`<th scope="col" role="columnheader"
                ><span class="unseen">${messages.columnActions}</span></th
              >`
            : nothing
        }</tr
      ></thead
    ><tbody role="rowgroup"></tbody
  ></table>`;
};

/** Not `disabled`: the button that was pressed keeps the focus on the last page. */
const pages = (view: ListView, { turn }: ListActions): TemplateResult => {
  const { messages, hasPrevious, hasNext } = view;
  const button = (name: 'previous' | 'next', isThere: boolean) =>
    html`<button
      part=${name}
      type="button"
      aria-disabled=${!isThere || nothing}
      @click=${() => isThere && turn(name === 'next')}
      >${messages[name]}</button
    >`;
  return html`<nav part="pages" aria-label=${messages.pages}
    ><p part="range">${rangeOf(messages, view.before, view.rows.length, view.total)}</p
    >${button('previous', hasPrevious)}${button('next', hasNext)}</nav
  >`;
};

/** Which keys are shown, of how many. */
export const rangeOf = (
  messages: ListTexts,
  before: number,
  count: number,
  total: number | undefined,
): string => messages.range(before + (count ? 1 : 0), before + count, total);
