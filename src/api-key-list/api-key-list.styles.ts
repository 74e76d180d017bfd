import { css } from 'lit';

/** The list with its toolbar, its pages, and what stands in place of rows. */
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
  [part='pages'] {
    display: flex;
    gap: 0.5em;
    align-items: center;
    margin-block-end: 0.75em;
  }
  .search {
    flex: 0 1 18em;
  }
  [part='toolbar'] :is(input, select) {
    min-block-size: 2.572em;
    padding-block: 0;
    font-size: max(0.875em, 12px);
  }
  /* As wide as their longest choice, so that no choice moves the rest. */
  [part='toolbar'] select {
    max-inline-size: 16em;
    min-inline-size: 10.572em;
    inline-size: auto;
  }
  /* A filter that is off is no placeholder. */
  [part='toolbar'] [part$='-filter']:has(:checked) {
    color: inherit;
  }
  .select:has([part='order']) {
    display: none;
  }
  p {
    color: var(--_muted);
    font-size: var(--_small);
  }
  p:empty,
  bdi:empty {
    display: none;
  }
  p[part='count'] {
    display: block;
    margin-inline-start: auto;
    color: inherit;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  [part='count'] > span {
    color: var(--_muted);
  }
  [part='expiring'] {
    display: inline;
    min-block-size: 24px;
    border: 0;
    border-radius: 2px;
    padding: 0;
    background: none;
    box-shadow: none;
    font-size: inherit;
    font-weight: 500;
  }
  /* The text alone: the focus ring derives its colour from that of the button. */
  [part='expiring'] > span {
    color: var(--_caution);
    text-decoration: underline color-mix(in oklab, currentColor 40%, transparent);
    text-underline-offset: 3px;
  }
  [part='expiring']:hover > span {
    text-decoration-color: currentColor;
  }
  [hidden] {
    display: none;
  }
  .bad {
    flex-wrap: wrap;
    align-items: center;
    margin-block-end: 0.75em;
    padding-block: 0.5em;
    background: color-mix(in oklab, var(--_danger) 8%, var(--_surface));
    box-shadow: inset 0 0 0 1px color-mix(in oklab, var(--_danger) 22%, transparent);
  }
  .bad > button {
    border-color: var(--_danger);
  }
  .bad :is(svg, span) {
    color: var(--_danger);
  }
  [part='failure'] p,
  [part='notice'],
  [part='error'] {
    color: var(--_danger);
    font-weight: 600;
    white-space: pre-line;
  }
  .box p {
    flex: 1;
    font-size: max(0.875em, 12px);
  }
  [part='notice'] {
    margin-block-end: 0.75em;
  }
  .blank {
    display: grid;
    gap: 4px;
    justify-items: center;
    padding: 2.5em 1em;
    text-align: center;
  }
  .blank > svg,
  .blank > slot > svg {
    inline-size: 2.5em;
    block-size: 2.5em;
    margin-block-end: 0.5em;
    color: var(--_muted);
    stroke-width: 0.6;
  }
  .blank > slot {
    display: grid;
    gap: inherit;
    justify-items: center;
  }
  .failed > svg {
    color: var(--_danger);
  }
  .title {
    display: block;
    max-inline-size: 30em;
    font-weight: 600;
  }
  .blank [part='failure'] > .title {
    color: inherit;
    font-size: inherit;
  }
  .blank p:not(.title) {
    max-inline-size: 34em;
    color: var(--_muted);
    font-size: max(0.875em, 12px);
    font-weight: 400;
  }
  .blank button,
  [name='add'] {
    display: block;
    margin-block-start: 1em;
  }
  [part='pages'] {
    min-block-size: 2.25em;
    margin-block: 0.75em 0;
  }
  [part='range'] {
    flex: 1;
    font-variant-numeric: tabular-nums;
  }
  [part='pages'] button,
  .bad > button {
    min-block-size: 2.572em;
    padding-inline: 1em;
  }
  [part='toast'] {
    inset: auto;
    inset-block-end: 16px;
    inset-inline-end: 16px;
    gap: 10px;
    align-items: center;
    max-inline-size: calc(100% - 32px);
    min-block-size: 3.15em;
    border: 0;
    border-radius: 0.625em;
    padding: 4px 6px;
    padding-inline-start: 14px;
    background: var(--_raised);
    box-shadow:
      0 0 0 1px var(--_hairline),
      var(--_elevation);
    color: inherit;
    font-size: max(0.875em, 12px);
    font-weight: 500;
  }
  [part='toast'] button {
    outline-offset: -2px;
  }
  [part='toast']:popover-open {
    display: flex;
  }
  [part='toast'] > svg {
    color: var(--_success);
  }
  [part='toast'].failed > svg {
    color: var(--_danger);
  }
  [part='toast'] > span {
    flex: 1;
  }
  @media (width < 30em) {
    [part='toast'] {
      inset-inline-start: 16px;
      inline-size: auto;
    }
  }
  .bone {
    display: block;
    inline-size: 60%;
    block-size: 0.625em;
    border-radius: 1em;
    background: var(--_press);
  }
  .bone:last-child:not(:first-child) {
    inline-size: 40%;
    block-size: 0.5em;
    margin-block-start: 8px;
  }
  tr[aria-hidden] {
    animation: shown 0s 300ms backwards;
  }
  @keyframes shown {
    from {
      visibility: hidden;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .bone {
      animation: breathe 1.4s ease-in-out infinite alternate;
    }
    @keyframes breathe {
      to {
        opacity: 0.45;
      }
    }
  }
  @container (width < max(58em, 857px)) {
    [part='toolbar'] {
      flex-wrap: wrap;
      row-gap: 0;
      margin-block-end: 8px;
    }
    .search,
    .select {
      margin-block-end: 0.5em;
    }
    .search {
      flex: 1 0 100%;
    }
    .select {
      flex: 1 0 0;
    }
    [part='toolbar'] select {
      min-inline-size: 0;
      max-inline-size: none;
      inline-size: 100%;
    }
    /* Ends the line of the filters. */
    [part='toolbar']::after {
      content: '';
      flex: 1 0 100%;
    }
    p[part='count'],
    .select:has([part='order']) {
      order: 1;
    }
    p[part='count'] {
      flex: 1;
      margin: 0;
      white-space: normal;
    }
    .select:has([part='order']) {
      display: grid;
      flex: none;
      margin: 0;
    }
    .select:has([part='order']) > svg {
      inset-inline-end: 0;
    }
    [part='toolbar'] [part='order'] {
      field-sizing: content;
      inline-size: auto;
      border-color: transparent;
      padding-inline: 0.5em 1.6em;
      background: none;
      box-shadow: none;
      font-weight: 500;
    }
  }
  @media (pointer: coarse) {
    [part='toolbar'] :is(input, select) {
      min-block-size: 44px;
      font-size: max(var(--_text), 16px);
    }
    [part='pages'] button,
    [part='retry'] {
      min-block-size: 44px;
    }
    [part='toast'] button {
      inline-size: 44px;
    }
    [part='expiring'] {
      padding-block: 10px;
    }
  }
  @media (forced-colors: active) {
    .badge,
    [part='toast'] {
      border: 1px solid;
    }
    .bone {
      border: 1px solid GrayText;
    }
  }
`;
