import { css } from 'lit';

/** Inputs, text areas, selects and buttons. */
export const controlStyles = css`
  input,
  textarea,
  select,
  button {
    min-block-size: var(--_control-size);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    /* The rest of the height beside one line and the two borders. */
    padding: calc((var(--_control-size) - 1lh) / 2 - 1px) var(--_inset);
    background: var(--_field);
    color: inherit;
    font: inherit;
    font-size: var(--_text);
  }
  input,
  textarea,
  select {
    inline-size: 100%;
    vertical-align: top;
    resize: vertical;
  }
  :focus-visible {
    outline: var(--_focus-ring);
    outline-offset: var(--_focus-offset);
  }
  [aria-invalid='true'] {
    border-color: var(--_danger);
    box-shadow: inset 0 0 0 1px var(--_danger);
  }
  :disabled:not(fieldset) {
    opacity: 0.6;
  }
  /* The list of a native select has its own background, but takes the text colour of the select. */
  option {
    background: Canvas;
    color: CanvasText;
  }

  button {
    display: inline-grid;
    place-items: center;
    min-block-size: var(--_button-size);
    border-radius: var(--_button-radius);
    padding: 0 var(--_button-inset);
    font-size: var(--_button-text);
    font-weight: var(--_button-weight);
  }
  button:enabled:hover {
    background: var(--_soft);
  }
  .primary,
  .primary:enabled:hover {
    border-color: transparent;
    background: var(--_accent);
    /* Print the background: without it the text would be white on white. */
    print-color-adjust: exact;
  }
  /* Save and its text while busy share one grid cell, so that the button keeps its width. */
  .primary > span,
  .primary::after {
    grid-area: 1 / 1;
    color: var(--_on-accent);
  }
  [data-busy]::after {
    content: attr(data-busy) / '';
  }
  [aria-disabled] > span,
  [data-busy]:not([aria-disabled])::after {
    opacity: 0;
  }
  @media (pointer: coarse) {
    input,
    textarea,
    select,
    button {
      min-block-size: max(3em, 44px);
    }
    /* Safari on iOS zooms into a field with smaller text. */
    input,
    textarea,
    select {
      font-size: max(var(--_text), 16px);
    }
  }
`;
