import { css } from 'lit';

/** The boxes that select keys, the selected rows, and the bar in place of the toolbar. */
export const selectionStyles = css`
  colgroup.select {
    inline-size: 2.5em;
  }
  .select {
    -webkit-user-select: none;
    user-select: none;
  }
  thead td {
    block-size: 2.572em;
  }
  /* The whole cell, and the space before it, is the target. */
  .select > label {
    display: flex;
    align-items: center;
    min-block-size: 2.25em;
    margin-inline: -12px calc(-1 * var(--_cell));
    padding-inline-start: 12px;
    cursor: pointer;
  }
  tbody .select > label {
    min-block-size: 3.5em;
  }
  [aria-disabled][type='checkbox'] {
    opacity: 0.6;
    cursor: not-allowed;
  }
  td.select:empty::before {
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
    gap: 0.5em;
    align-items: center;
    min-block-size: 2.25em;
    margin-block-end: 0.75em;
    border-radius: var(--_radius);
    padding-inline: 12px 4px;
    background: var(--_picked);
    box-shadow: inset 0 0 0 1px color-mix(in oklab, var(--_link) 30%, transparent);
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
  tbody tr.picked {
    --_picked: color-mix(in oklab, var(--_accent) 7%, transparent);
    background: var(--_picked);
    box-shadow:
      -12px 0 0 var(--_picked),
      12px 0 0 var(--_picked);
  }
  [part='named'] {
    margin-block: 0 1em;
    padding-inline-start: 1.25em;
    font-size: max(0.9375em, 12px);
  }

  @container (width < 58em) {
    [part='selection'] {
      position: sticky;
      z-index: 1;
      inset-block-start: 0;
      padding-inline-start: 8px;
      background: color-mix(in oklab, var(--_accent) 9%, var(--_surface));
    }
    [part='selection'] > label {
      display: grid;
      margin-inline-end: 0.25em;
    }
    tbody tr:has(> .select) {
      position: relative;
      padding-inline-start: 30px;
    }
    td.select {
      position: absolute;
      inset-block-start: 15px;
      inset-inline-start: 2px;
    }
  }
  @media (pointer: coarse) {
    [part='selection'] button {
      min-block-size: 44px;
    }
  }
  @media (forced-colors: active) {
    [part='selection'] {
      border: 1px solid;
    }
  }
`;
