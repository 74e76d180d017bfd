import { css } from 'lit';

/**
 * The table: fixed columns with one line for each cell, so that nothing moves while keys change. Each width in `em` at
 * which it changes has a floor in px: that width on a page of 14.77px, below which the text of the table keeps its 12px.
 */
export const tableStyles = css`
  table {
    --_cell: 8px;
    inline-size: 100%;
    border-collapse: separate;
    border-spacing: 0;
    font-size: max(0.875em, 12px);
    table-layout: fixed;
  }
  th,
  td {
    block-size: 4em;
    border-block-end: 1px solid var(--_hairline);
    padding: 0 var(--_cell);
    font-variant-numeric: tabular-nums;
    font-weight: inherit;
    text-align: start;
    vertical-align: middle;
    white-space: nowrap;
  }
  /* An error makes a row higher. */
  tbody th {
    padding-block: 6px;
  }
  /* Room for the focus rings of the outer buttons, which the edge of a list may cut. */
  :is(th, td):first-child {
    padding-inline-start: 2px;
  }
  :is(th, td):last-child {
    padding-inline-end: 2px;
  }
  :is(th, td[part='actions']) button:focus-visible {
    outline-offset: -2px;
  }
  td > bdi,
  time,
  td > span,
  thead span,
  th bdi,
  .until > span,
  code {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
    /* At the start of their column, also in the other direction; Chromium knows only the first. */
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  /* A person's own text spacing gives it a second line. */
  time {
    line-height: 1.4;
    white-space: normal;
  }
  thead th {
    block-size: 2.572em;
    color: var(--_muted);
    font-size: max(0.9286em, 12px);
    font-weight: 500;
  }
  thead button {
    display: inline-grid;
    grid-template-columns: minmax(0, auto) auto 1fr;
    gap: 0;
    align-content: center;
    /* Into the spaces beside its column, as far as the next header leaves them. */
    max-inline-size: calc(100% + var(--_cell) + 2px);
    min-block-size: 2.15em;
    margin-inline-start: -6px;
    border: 0;
    padding: 0 6px;
    background: none;
    box-shadow: none;
    color: inherit;
    font-size: inherit;
    font-weight: inherit;
    text-align: start;
  }
  /* Keeps the width that the text has in bold, when the list is sorted by it, after its mark. */
  thead button::after {
    content: attr(data-text) / '';
    grid-column: 1 / -1;
    block-size: 0;
    padding-inline-end: 17px;
    overflow: hidden;
    font-weight: 600;
  }
  th:first-child > button {
    margin-inline-start: -2px;
    padding-inline-start: 2px;
  }
  thead svg {
    inline-size: 14px;
    block-size: 14px;
    margin-inline-start: 3px;
    /* Not the colour of edges, which a theme may make almost as light as the page. */
    color: oklch(from currentColor l c h / calc(0.52 - 0.12 * var(--_d)));
  }
  :is([aria-sort='ascending'], [aria-sort='descending']) {
    color: inherit;
    font-weight: 600;
  }
  :is([aria-sort='ascending'], [aria-sort='descending']) svg {
    color: inherit;
  }
  /* Firefox takes no width from a group. */
  col {
    inline-size: inherit;
  }
  colgroup:is(.role, .permissions, .key, .created, .expires) {
    inline-size: 8.6em;
  }
  colgroup.owner {
    inline-size: 8.8em;
  }
  colgroup.used {
    inline-size: 9.9em;
  }
  colgroup.status {
    inline-size: 6.6em;
  }
  colgroup.actions {
    inline-size: 12.4em;
  }
  colgroup:is(.role, .permissions).long {
    inline-size: 9.6em;
  }
  colgroup.status.long {
    inline-size: 9em;
  }
  .long-actions colgroup.actions {
    inline-size: 19.3em;
  }
  [part='application'] {
    font-weight: 600;
    line-height: 1.4;
  }
  .second,
  .until {
    display: flex;
    gap: 5px;
    align-items: center;
    color: var(--_muted);
    font-size: max(0.9286em, 12px);
    line-height: 1.4;
  }
  .until {
    color: var(--_caution);
  }
  .until > svg {
    inline-size: 14px;
    block-size: 14px;
  }
  .fold,
  td > .short {
    display: none;
  }
  .fold {
    flex: none;
    max-inline-size: 100%;
  }
  /* With a description. */
  .fold:nth-last-child(3) {
    max-inline-size: 50%;
  }
  /* Cut at its start, where it has no room: keys differ at their ends. */
  [part='hint'] {
    direction: rtl;
    color: var(--_muted);
    font-family: var(--_mono);
    font-size: max(0.93em, 12px);
    font-variant-ligatures: none;
    letter-spacing: -0.01em;
  }
  [part='error'],
  [part='slow'] {
    padding-block: 0.3em;
    white-space: pre-line;
  }
  tr.gone > * {
    color: var(--_muted);
  }
  .gone [part='application'] {
    font-weight: 500;
  }
  tbody tr:is(:hover, :focus-within) {
    background: var(--_tint);
    box-shadow:
      -12px 0 0 var(--_tint),
      12px 0 0 var(--_tint);
  }
  /* Long words take a second line. */
  td[part='actions'] {
    line-height: 1;
    text-align: end;
    white-space: normal;
  }
  td[part='actions'] button,
  [part='stop'] {
    min-block-size: 2em;
    /* Two lines of them fit into a row, of which its edge takes a pixel. */
    margin-block: -0.5px;
    border: 0;
    border-radius: 0.375em;
    padding: 0 6px;
    background: none;
    box-shadow: none;
    font-size: inherit;
    font-weight: 500;
  }
  /* Its ring is not cut by the edge of the list, and as far from its text on either side. */
  td[part='actions'] button:last-child {
    margin-inline: 2px -2px;
    padding-inline: 4px;
  }
  td[part='actions'] button > span {
    color: var(--_muted);
  }
  td[part='actions'] [aria-disabled] {
    background: none;
  }
  tr:is(:hover, :focus-within) td[part='actions'] button:not([aria-disabled]) > span {
    color: var(--_link);
  }
  tr:is(:hover, :focus-within) td[part='actions'] [part='revoke']:not([aria-disabled]) > span {
    color: var(--_danger);
  }
  td[part='actions'] button:hover {
    background: var(--_soft);
  }
  td[part='actions'] button:active {
    background: var(--_press);
  }

  @container (width < max(80em, 1182px)) {
    .long-actions {
      --_cell: 6px;
      font-size: max(0.8125em, 12px);
    }
  }
  @container (width < max(72em, 1063px)) {
    .long-actions .prefix {
      display: none;
    }
    .long-actions colgroup.key {
      inline-size: 5.8em;
    }
  }
  @container (width < max(84em, 1241px)) {
    .long-actions colgroup.owner {
      inline-size: 0;
    }
    .long-actions .owner {
      visibility: hidden;
      padding: 0;
      overflow: hidden;
    }
    .long-actions .fold:not(:empty) {
      display: block;
    }
  }
  @container (width < max(76em, 1122px)) {
    colgroup.owner {
      inline-size: 0;
    }
    .owner {
      visibility: hidden;
      padding: 0;
      overflow: hidden;
    }
    .fold {
      display: block;
    }
  }
  @container (width < max(72em, 1063px)) {
    table {
      --_cell: 6px;
      font-size: max(0.8125em, 12px);
    }
    colgroup.role,
    colgroup.permissions {
      inline-size: 8.4em;
    }
    colgroup:is(.role, .permissions).long {
      inline-size: 9.2em;
    }
    colgroup.key {
      inline-size: max(8.3em, 108px);
    }
    colgroup:is(.created, .expires) {
      inline-size: 8em;
    }
    colgroup.used {
      inline-size: 8.8em;
    }
    colgroup.status {
      inline-size: 6em;
    }
    colgroup.actions {
      inline-size: 12.2em;
    }
    .until > svg {
      display: none;
    }
  }
  /* Two lines of actions, so that the names keep room. */
  @container (width < max(65em, 960px)) {
    .long-actions colgroup.actions {
      inline-size: 13.6em;
    }
    .long-actions td[part='actions'] button {
      margin-inline: 4px -2px;
      padding-inline: 4px;
    }
  }
  @media (pointer: coarse) {
    td[part='actions'] button,
    thead button,
    [part='stop'] {
      min-block-size: 44px;
    }
  }
  @media (forced-colors: active) {
    tbody tr:is(:hover, :focus-within) > * {
      border-block-end: 2px solid Highlight;
    }
  }
`;
