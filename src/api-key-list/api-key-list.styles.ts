import { css } from 'lit';

export const listStyles = css`
  .root {
    position: relative;
  }
  /* Size containment ignores the content: a list as wide as its content would have no width. */
  [part='list'] {
    container-type: inline-size;
    contain-intrinsic-inline-size: 15em;
    outline-offset: 4px;
  }
  [part='toolbar'],
  [part='failure'],
  [part='pages'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.625em 1em;
    align-items: center;
    margin-block-end: 1em;
  }
  [part='search'] {
    flex: 0 1 20em;
    min-inline-size: 0;
    text-overflow: ellipsis;
  }
  /* A generated text: an element that comes and goes makes screen readers say the search field again. */
  [data-loading]::after {
    content: attr(data-loading) / '';
    color: var(--_muted);
    font-size: var(--_small);
  }
  ::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  p,
  small {
    color: var(--_muted);
    font-size: var(--_small);
  }
  p:empty,
  bdi:empty {
    display: none;
  }
  [part='failure'] {
    border-inline-start: 3px solid var(--_danger);
    border-radius: 0.4em;
    padding: 0.6em 0.9em;
    background: color-mix(in srgb, currentColor 4%, transparent);
  }
  [part='failure'] p,
  [part='notice'],
  [part='error'] {
    color: var(--_danger);
    font-weight: 600;
    white-space: pre-line;
  }
  [part='failure'] p {
    flex: 1 1 12em;
  }
  [part='notice'] {
    margin-block-end: 1em;
  }
  [part='message'] {
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
    padding: 2.5em 1em;
    color: var(--_muted);
    font-size: max(0.9375em, 12px);
    text-align: center;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: max(0.875em, 12px);
    text-align: start;
  }
  th,
  td {
    border-block-end: 1px solid var(--_hairline);
    padding: 0.75em 0.5em;
    font-weight: inherit;
    text-align: start;
    vertical-align: baseline;
  }
  thead th {
    padding-block: 0.3em;
    color: var(--_muted);
    font-size: max(0.93em, 12px);
    font-weight: 600;
  }
  tbody th {
    min-inline-size: 11em;
  }
  [part='application'] {
    display: block;
    font-weight: 600;
  }
  [part='description'],
  td small {
    display: block;
    color: var(--_muted);
    font-size: max(0.93em, 12px);
    white-space: pre-line;
  }
  /* A column is as wide as its longest word, up to its maximum width, where words break. */
  td,
  thead th {
    overflow-wrap: break-word;
  }
  td > bdi,
  td small,
  [part='hint'] {
    display: block;
    max-inline-size: 8.5em;
  }
  /* Align texts of the other direction with the start of their column. */
  bdi,
  [part='hint'] {
    text-align: match-parent;
  }
  [part='hint'] {
    font-family: var(--_mono);
    font-size: max(0.93em, 12px);
  }
  time,
  [part='badge'] {
    white-space: nowrap;
  }
  [part='badge'] {
    display: inline-block;
    border-radius: 1em;
    padding: 0.1em 0.65em;
    background: oklch(from currentColor 0.75 calc(c * 1.5) h / 12%);
    font-size: max(0.86em, 12px);
    font-weight: 700;
  }
  .active {
    color: var(--_success);
  }
  .expiring {
    color: var(--_caution);
  }
  .expired {
    color: var(--_danger);
  }
  .revoked,
  .unknown {
    color: var(--_muted);
  }

  /* These buttons look like text; their padding enlarges the target. */
  td button,
  [part='stop'],
  thead button {
    min-block-size: 2.15em;
    border: 0;
    padding: 0 0.5em;
    background: none;
    font-size: inherit;
  }
  thead button {
    margin-inline-start: -0.5em;
    padding-inline-end: 1em;
    font-weight: inherit;
    text-align: start;
  }
  /* The arrow is in the padding of the button, so that sorting moves nothing. */
  [aria-sort] button {
    position: relative;
  }
  [aria-sort] button::after {
    position: absolute;
    inset-inline-end: 0.1em;
  }
  [aria-sort='ascending'] button::after {
    content: '↑' / '';
  }
  [aria-sort='descending'] button::after {
    content: '↓' / '';
  }
  td[part='actions'] {
    padding-block: 0.35em;
  }
  [part='edit'],
  [part='rotate'] {
    color: var(--_link);
  }
  [part='revoke'] {
    color: var(--_danger);
  }
  [aria-disabled] {
    cursor: default;
    opacity: 0.6;
  }

  [part='pages'] {
    margin-block: 1em 0;
  }
  [part='range'] {
    flex: 1;
    font-variant-numeric: tabular-nums;
  }
  [part='pages'] button,
  [part='retry'] {
    min-block-size: 2.6em;
    padding-inline: 1em;
  }

  /* In some languages dates have to wrap here; below the next width each row becomes a block. */
  @container (width < 66em) {
    time {
      white-space: normal;
    }
  }
  @container (width < 58em) {
    table,
    tbody {
      display: block;
    }
    thead {
      display: block;
    }
    tr {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(8.5em, 100%), 1fr));
      gap: 0.6em 1em;
      border-block-end: 1px solid var(--_hairline);
      padding-block: 1em;
    }
    th,
    td {
      border: 0;
      padding: 0;
    }
    tbody th {
      grid-row: 1;
    }
    tbody th,
    td[part='actions'],
    td[colspan] {
      grid-column: 1 / -1;
      min-inline-size: 0;
    }
    thead tr {
      display: flex;
      flex-wrap: wrap;
      gap: 0 0.25em;
      padding-block: 0 0.25em;
    }
    thead th:not([aria-sort]) {
      position: absolute;
      clip-path: inset(50%);
    }
    /* The badge is beside the name, and needs no label. */
    tbody th {
      padding-inline-end: 6.5em;
    }
    td:has([part='badge']) {
      grid-area: 1 / 1 / auto / -1;
      justify-self: end;
    }
    td > bdi,
    td small,
    [part='hint'] {
      max-inline-size: none;
    }
    [data-label]:not(:has([part='badge']))::before {
      content: attr(data-label) / '';
      display: block;
      color: var(--_muted);
      font-size: max(0.86em, 12px);
    }
    td[part='actions'] {
      padding-block: 0;
    }
    /* Their focus ring would be cut at the edge of the list. */
    thead button {
      margin-inline-start: 0;
    }
    td button:focus-visible,
    thead button:focus-visible {
      outline-offset: -2px;
    }
    td[part='actions']:empty {
      display: none;
    }
  }
  @media (pointer: coarse) {
    td button,
    thead button,
    [part='pages'] button,
    [part='grace'] label {
      min-block-size: 44px;
    }
  }
`;
