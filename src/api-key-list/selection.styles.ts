import { css } from 'lit';

/** The boxes that select keys, the selected rows, and the bar in place of the toolbar. */
export const selectionStyles = css`
  colgroup.tick {
    inline-size: 2.5em;
  }
  .tick {
    -webkit-user-select: none;
    user-select: none;
  }
  /* The whole cell, and the space before it, is the target. */
  .tick > label {
    display: flex;
    align-items: center;
    min-block-size: calc(2.572em - 1px);
    margin-inline: -12px calc(-1 * var(--_cell));
    padding-inline-start: 12px;
    cursor: pointer;
  }
  tbody .tick > label {
    min-block-size: calc(4em - 1px);
  }
  [aria-disabled][type='checkbox'] {
    cursor: not-allowed;
  }
  [aria-disabled][type='checkbox']:is(:checked, :indeterminate) {
    border-color: var(--_hairline);
    background: var(--_line);
  }
  .tick:empty::before {
    content: '';
    display: block;
    box-sizing: border-box;
    inline-size: max(1.2em, 18px);
    block-size: max(1.2em, 18px);
    border: 1px solid var(--_hairline);
    border-radius: 0.3em;
    background: var(--_soft);
  }
  [part='selection'] {
    --_picked: color-mix(in oklab, var(--_accent) 9%, transparent);
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.5em;
    align-items: center;
    min-block-size: 2.25em;
    margin-block-end: 0.75em;
    border-radius: var(--_radius);
    padding-inline: 12px 4px;
    background: var(--_picked);
    box-shadow: inset 0 0 0 1px color-mix(in oklab, var(--_link) 30%, transparent);
    white-space: nowrap;
  }
  [part='selection'] > label {
    display: none;
  }
  [part='selected'] {
    margin-inline-end: 0.5em;
    font-size: max(0.875em, 12px);
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  [part='selection'] button {
    min-block-size: 2em;
    border-radius: 0.375em;
    padding-block: 0;
  }
  [part='revoke-selected'] {
    border-color: color-mix(in oklab, var(--_danger) 70%, transparent);
    background: var(--_surface);
  }
  [part='revoke-selected'] > * {
    color: var(--_danger);
  }
  [part='selection'] > .quiet {
    margin-inline-start: auto;
  }
  [part='selection'] svg {
    display: none;
  }
  tbody tr.picked {
    --_picked: color-mix(in oklab, var(--_accent) 7%, transparent);
    background: var(--_picked);
    box-shadow:
      -12px 0 0 var(--_picked),
      12px 0 0 var(--_picked);
  }
  /* The tint of the row takes contrast from them. */
  .picked .badge {
    background: oklch(from currentColor 0.76 calc(c * 1.5) h / 9%);
  }
  [part='named'] {
    margin-block: 0 1em;
    padding-inline-start: 1.25em;
    font-size: max(0.9375em, 12px);
  }
  .more {
    color: var(--_muted);
    list-style: none;
  }

  @container (width >= max(58em, 857px)) {
    .selecting {
      display: none;
    }
  }
  @container (width < max(58em, 857px)) {
    /* The bar takes the place of the last line: search and filters stay, so that nothing moves. */
    .selecting {
      margin: 0;
    }
    .selecting > :is(p, :last-child) {
      display: none;
    }
    [part='selection'] {
      margin-block-end: 8px;
      position: sticky;
      z-index: 1;
      inset-block-start: 0;
      column-gap: 4px;
      padding-inline-start: 8px;
      background: color-mix(in oklab, var(--_accent) 9%, var(--_surface));
    }
    [part='selection'] > label {
      display: grid;
      place-items: center;
      align-self: stretch;
      margin-inline: -8px -4px;
      padding-inline: 8px 4px;
    }
    [part='selected'] {
      flex: 1 1 4em;
      max-inline-size: max-content;
      margin: 0;
      line-height: 1.2;
      overflow-wrap: normal;
      white-space: normal;
    }
    [part='selection'] button {
      padding-inline: 0.5em;
    }
    /* Where the texts are short enough for it. */
    @container (width >= 18em) {
      [part='selection']:not(.long) {
        column-gap: 8px;
        padding-inline-start: 12px;
      }
      [part='selection']:not(.long) > label {
        margin-inline: -12px -4px;
        padding-inline: 12px 4px;
      }
    }
    /* Leaves the progress its room. */
    [part='selection'] > [data-busy] {
      inline-size: 44px;
      padding: 0;
      overflow: hidden;
    }
    /* Clear and Stop keep their names where only their icon has room. */
    @container (width < 22em) {
      .long > .quiet > span {
        position: absolute;
        inline-size: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }
      .long svg {
        display: block;
      }
    }
    @container (width < 18em) {
      [part='selection'] > .quiet > span {
        position: absolute;
        inline-size: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }
      [part='selection'] svg {
        display: block;
      }
    }
    tbody tr:has(> .tick) {
      position: relative;
      padding-inline-start: calc(max(1.2em, 18px) + 12px);
    }
    /* Level with the name. */
    td.tick {
      position: absolute;
      inset-block-start: 2.5px;
      inset-inline-start: 2px;
    }
    td.tick > label {
      min-block-size: 44px;
    }
    td.tick:empty::before {
      margin-block-start: 13px;
    }
  }
  @media (pointer: coarse) {
    /* Higher than the toolbar, yet nothing below it moves. */
    @container (width >= max(58em, 857px)) {
      [part='selection'] {
        margin-block-end: calc(0.75em - 8px);
        padding-block: 4px;
      }
    }
    /* There, between the filters and the first card. */
    @container (width < max(58em, 857px)) {
      [part='selection'] {
        margin-block: -4px 4px;
        padding-block: 4px;
      }
    }
    .tick > label,
    [part='selection'] button {
      min-block-size: 44px;
      min-inline-size: 44px;
    }
  }
  @media (forced-colors: active) {
    [part='selection'] {
      border: 1px solid;
    }
    .tick:empty::before {
      border-color: GrayText;
    }
  }
`;
