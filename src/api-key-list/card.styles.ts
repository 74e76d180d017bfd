import { css } from 'lit';

/** The rows of a narrow list, each of which is a card. */
export const cardStyles = css`
  @container (width < max(58em, 857px)) {
    table {
      display: block;
      font-size: max(0.875em, 12px);
    }
    tbody {
      display: block;
    }
    thead,
    colgroup,
    .created,
    .owner,
    .prefix,
    td > :has(+ .short) {
      display: none;
    }
    td > .short {
      display: block;
    }
    tbody tr {
      display: flex;
      flex-wrap: wrap;
      row-gap: 2px;
      align-items: center;
      border-block-end: 1px solid var(--_hairline);
      padding: 14px 2px;
    }
    /* Ends the line of name and badge. */
    tbody tr::after {
      content: '';
      order: 1;
      flex: 1 0 100%;
    }
    tr > :is(th, td):nth-child(n) {
      block-size: auto;
      border: 0;
      padding: 0;
    }
    /* A skeleton: two lines over a third one, in the height of a card. */
    tr[aria-hidden] {
      row-gap: 8px;
      align-content: start;
      min-block-size: calc(4lh + max(3.15em, 44px));
    }
    tr[aria-hidden] > td {
      flex: 1 0 100%;
    }
    tr[aria-hidden] > td:not(.tick) ~ td ~ td {
      display: none;
    }
    tr > .edit:nth-child(n) {
      padding-block: 14px;
    }
    tbody th {
      flex: 1 1 0;
      min-inline-size: 40%;
      font-size: 1.072em;
    }
    .second,
    .until {
      font-size: max(0.867em, 12px);
    }
    td.status {
      order: 1;
      align-self: start;
      margin-inline-start: 12px;
    }
    :is(td.role, td.key, td.used, td.expires) {
      display: flex;
      order: 2;
      max-inline-size: 100%;
      color: var(--_muted);
      font-size: max(0.9286em, 12px);
      line-height: 1.5;
    }
    td.none {
      display: none;
    }
    td.role > :not(:empty) + .permissions {
      margin-block-start: 0;
      margin-inline-start: 8px;
    }
    td.expires {
      margin-inline-start: auto;
      text-indent: 8px;
    }
    .joined::after {
      content: '·' / '';
      margin-inline: 5px;
    }
    /* The headers have no place. */
    [data-label]::before {
      content: attr(data-label);
      position: absolute;
      inline-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .power {
      margin: 0;
      padding-inline: 6px;
      line-height: 20px;
    }
    td[part='actions'] {
      order: 3;
      flex: 1 0 100%;
      min-block-size: max(3.15em, 44px);
      margin-block: 2px -6px;
      text-align: start;
    }
    /* Also the last one, which has less space where a table ends. */
    td[part='actions'] button:nth-child(n) {
      min-block-size: max(3.15em, 44px);
      margin-inline: 0;
      padding-inline: 10px;
    }
    td[part='actions'] button:first-child {
      margin-inline-start: -2px;
      padding-inline-start: 2px;
    }
    td[part='actions'] button:not([aria-disabled]) > span {
      color: var(--_link);
    }
    td[part='actions'] [part='revoke']:not([aria-disabled]) > span {
      color: var(--_danger);
    }
    :not(.kept) > td[part='actions']:empty {
      display: none;
    }
  }
`;
