import { html, nothing, type TemplateResult } from 'lit';
import type { ApiKeySort, ApiKeySortColumn, ApiKeyStatus } from '../api/client.js';
import { labelOf } from '../rules/roles.js';
import * as icons from '../styles/icons.js';
import type { ListHandlers, ListView } from './list-view.js';
import { hasSelectionBar } from './selection.template.js';

/** The row above the table: the search, the filters, the count, and how a narrow list is sorted. */
export const toolbar = (view: ListView, handlers: ListHandlers): TemplateResult => {
  const { messages, query, filters } = view;
  return html`
  <div part="toolbar" class=${hasSelectionBar(view) ? 'selecting' : ''}>
    <div class="search">
      ${icons.search}
      <input
        part="search"
        type="search"
        .value=${query}
        @input=${({ target }: Event) => handlers.load.search((target as HTMLInputElement).value)}
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
    ${filters.includes('status') ? statusSelect(view, handlers) : nothing}
    ${filters.includes('role') ? roleSelect(view, handlers) : nothing}
    ${count(view, handlers)}
    ${sortSelect(view, handlers)}
  </div>
`;
};

/** How many keys there are, and a button that shows those that expire soon. */
const count = (view: ListView, { onShowExpiring }: ListHandlers): TemplateResult => {
  const { messages, rows, total, expiringSoon, isLoading, filter, filters } = view;
  const keys = total === undefined || !rows.length ? '' : messages.keyCount(total);
  const isShown = rows.length && expiringSoon && filter.status !== 'expiring';
  const expiring = isShown ? messages.expireSoon(expiringSoon) : '';
  const canFilter = filters.includes('status');
  const text = keys && expiring ? messages.both(keys, expiring) : keys || expiring;
  const textBefore = canFilter ? text.slice(0, text.length - expiring.length) : text;
  // Both stay: an element that comes and goes makes screen readers say the search field again.
  return html`<p part="count"
    ><span .textContent=${isLoading ? messages.loading : textBefore}></span
    ><button
      part="expiring"
      type="button"
      ?hidden=${isLoading || !expiring || !canFilter}
      @click=${onShowExpiring}
      ><span .textContent=${expiring}></span></button
  ></p>`;
};

interface Choice {
  value: string;
  text: string;
  /** Whether it is only seen while nothing is chosen. */
  isPlaceholder?: boolean;
}

const select = (
  part: string,
  label: string,
  choices: readonly Choice[],
  chosen: string,
  onChange: (value: string) => void,
): TemplateResult => html`<div class="select">
    <select
      part=${part}
      aria-label=${label}
      @change=${({ target }: Event) => onChange((target as HTMLSelectElement).value)}
      autocomplete="off"
      class="keeper-ignore"
      data-1p-ignore
      data-lpignore="true"
      data-bwignore
      data-form-type="other"
      data-protonpass-ignore="true"
      data-gramm="false"
    >
      ${choices.map(
        ({ value, text, isPlaceholder }) =>
          html`<option
            value=${value}
            ?hidden=${isPlaceholder}
            ?disabled=${isPlaceholder}
            .selected=${value === chosen}
            .textContent=${text}
          ></option>`,
      )}
    </select>
    ${icons.chevron}
  </div>`;

const statusSelect = ({ messages, filter }: ListView, { load }: ListHandlers): TemplateResult => {
  const choices = ([null, 'active', 'expiring', 'expired', 'revoked'] as const).map((status) => ({
    value: status ?? '',
    text: status ? messages[status] : messages.allStatuses,
  }));
  return select('status-filter', messages.columnStatus, choices, filter.status ?? '', (value) =>
    load.filter({ status: (value || null) as ApiKeyStatus | null }),
  );
};

const roleSelect = (
  { messages, filter, labels }: ListView,
  { load }: ListHandlers,
): TemplateResult => {
  const choices = labels.roles.map((role) => ({ value: role.value, text: labelOf(role) }));
  const all = { value: '', text: messages.allRoles };
  return select('role-filter', messages.columnRole, [all, ...choices], filter.role ?? '', (value) =>
    load.filter({ role: value || null }),
  );
};

/** Sorts where a narrow list has no headers: each choice is a column and a direction. */
const sortSelect = (
  { messages, sort, columns }: ListView,
  { load }: ListHandlers,
): TemplateResult => {
  const choices = columns.flatMap(({ label, sortColumn }) =>
    sortColumn
      ? (['ascending', 'descending'] as const).map((direction) => ({
          value: `${sortColumn} ${direction}`,
          text: `${messages[label]} ${direction === 'ascending' ? '↑' : '↓'}`,
        }))
      : [],
  );
  const shown = sort ? `${sort.column} ${sort.direction}` : '';
  // The column of the order may not be shown.
  const chosen = choices.some(({ value }) => value === shown) ? shown : '';
  const none = { value: '', text: messages.sort, isPlaceholder: true };
  return select('order', messages.sort, [none, ...choices], chosen, (value) => {
    const [column, direction] = value.split(' ') as [ApiKeySortColumn, ApiKeySort['direction']];
    load.toggleSort(column, direction);
  });
};
