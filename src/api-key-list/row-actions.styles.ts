import { css } from 'lit';

/** The form that edits a key, and the dialog of the questions. */
export const rowActionsStyles = css`
  td.edit {
    padding: 1em 0 1.25em;
    background: var(--_tint);
    box-shadow:
      -12px 0 0 var(--_tint),
      12px 0 0 var(--_tint);
    white-space: normal;
  }
  tbody tr:has(.edit) {
    background: none;
    box-shadow: none;
  }
  [part='editor'] {
    /* On a tinted row the usual line has a contrast below 3. */
    --_line: var(
      --api-key-line-color,
      oklch(from currentColor l c h / calc(0.57 - 0.17 * var(--_d)))
    );
    display: grid;
    grid-template-columns: minmax(12em, 18em) minmax(12em, 1fr) auto;
    gap: 0.5em 1em;
    align-items: start;
    font-size: 1.143em;
  }
  label:has(+ [aria-required])::after {
    content: '*' / '';
    margin-inline-start: 0.15em;
    color: var(--_danger);
  }
  [part='label'] {
    display: inline-block;
    margin-block-end: 0.3em;
    font-size: var(--_label);
    font-weight: var(--_label-weight);
  }
  [part='editor'] :is(input, textarea) {
    min-block-size: 2.572em;
    max-block-size: 9.8em;
    padding-block: 0.5em;
    background: var(--_surface);
    font-size: max(0.875em, 12px);
    line-height: 1.43;
  }
  /* The height of a label and its margin. */
  [part='editor'] [part='actions'] {
    margin-block-start: 1.73em;
  }
  [part='editor'] > [part='error'],
  [part='editor'] > [part='slow'] {
    grid-column: 1 / -1;
  }
  [part='editor'] button {
    min-block-size: 2.572em;
    padding-inline: 1em;
  }

  dialog p,
  legend,
  [part='grace'] label {
    font-size: max(0.9375em, 12px);
  }
  [part='grace'] {
    min-inline-size: 0;
    margin-block-start: 1em;
    border: 0;
    padding: 0;
  }
  legend {
    padding: 0;
    font-weight: 600;
  }
  [part='grace'] label {
    display: flex;
    gap: 0.6em;
    align-items: center;
    min-block-size: 2.2em;
  }
  [part='caution'] {
    margin-block-end: 1em;
  }

  @container (width < max(58em, 857px)) {
    td.edit {
      flex: 1 0 100%;
    }
    tbody tr:has(.edit) {
      padding-block: 0;
    }
    [part='editor'] {
      grid-template-columns: minmax(0, 1fr);
      row-gap: 0.9em;
    }
    [part='editor'] [part='actions'] {
      margin-block-start: 0;
    }
  }
  @media (pointer: coarse) {
    [part='editor'] :is(input, textarea) {
      min-block-size: 44px;
      font-size: max(0.875em, 16px);
    }
    [part='editor'] button,
    [part='grace'] label {
      min-block-size: 44px;
    }
  }
`;
