import { css } from 'lit';

/** The Permissions field. After the styles of the form. */
export const permissionStyles = css`
  .line {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: baseline;
    margin-block-end: 8px;
  }
  .line > [part='label'] {
    margin: 0;
  }
  [part='count'] {
    margin-inline-start: auto;
    font-variant-numeric: tabular-nums;
  }
  .search {
    flex: 1 1 8em;
  }
  [part='choices'] {
    display: flex;
    flex: none;
    align-self: stretch;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    box-shadow: var(--_lift);
    overflow: clip;
  }
  [part='choices'] > button {
    min-block-size: calc(var(--_button-size) - 2px);
    border-width: 0;
    border-radius: 0;
    padding-inline: 0.9em;
    box-shadow: none;
    font-weight: 500;
  }
  [part='choices'] > button + button {
    border-inline-start: 1px solid var(--_hairline);
  }
  [part='choices'] > button:focus-visible {
    outline-offset: -2px;
  }
  [part='choices'] > [aria-pressed='true'] {
    background: var(--_soft);
    /* A bold text would be wider, and move the buttons beside it. */
    text-shadow:
      -0.02em 0,
      0.02em 0;
  }
  .groups {
    max-block-size: 18.5em;
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
    overflow: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    /* Keep a focused checkbox clear of the row of its group. */
    scroll-padding-block-start: 3em;
  }
  /* The filter must not move what stands below. */
  .tall {
    block-size: 18.5em;
  }
  /* Lay out only the groups in sight: hundreds of rows take longer than a frame. A short box has the height of all. */
  .tall > .group {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 12em;
  }
  .group + .group {
    border-block-start: 1px solid var(--_hairline);
  }
  .group > label {
    display: grid;
    grid-template-columns: max(1.372em, 18px) 1fr auto;
    gap: 0 10px;
    align-items: start;
    padding: 5px 12px;
    font-size: max(0.875em, 12px);
    line-height: 1.4;
    cursor: pointer;
  }
  .group > [hidden] {
    display: none;
  }
  .group > label:hover {
    background: var(--_tint);
  }
  .group > .all {
    position: sticky;
    z-index: 1;
    inset-block-start: 0;
    align-items: center;
    padding-block: 8px;
    background: color-mix(in oklab, currentColor 4%, var(--_surface));
    font-weight: 600;
  }
  .all ~ .permission {
    padding-inline-start: 40px;
  }
  .all + .permission,
  .permission:first-child {
    margin-block-start: 4px;
  }
  .permission:last-child {
    margin-block-end: 4px;
  }
  .permission small {
    display: block;
  }
  /* At the start of the row, whichever direction the name has. */
  .all > bdi {
    justify-self: start;
  }
  .all > small {
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }
  /* Transitions of hundreds of checkboxes at once would take longer than all else. */
  .groups input {
    transition: none;
  }
  .permission:has(:disabled) {
    color: var(--_muted);
    cursor: not-allowed;
  }
  .none {
    padding: 12px;
    text-align: center;
  }
  .groups:has(~ [part='error']:not(:empty)) {
    border-color: var(--_danger);
    outline: 1px solid var(--_danger);
  }
  /* The page scrolls there, or the sheet of a dialog. */
  @media (width < 30em) {
    /* The error is above the box, which is higher than the screen. */
    .permissions {
      display: flex;
      flex-direction: column;
    }
    .groups,
    .permissions > [part='caution'] {
      order: 1;
    }
    .permissions > [part='error'] {
      margin-block: 0 6px;
    }
    .groups {
      block-size: auto;
      max-block-size: none;
      overflow: visible;
    }
    .group > .all {
      position: static;
    }
  }
  @media (pointer: coarse) {
    .group > label {
      align-content: center;
      min-block-size: 44px;
    }
    [part='choices'] > button {
      min-block-size: 42px;
    }
  }
  @media (forced-colors: active) {
    [part='choices'] > [aria-pressed='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
