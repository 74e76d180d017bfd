import { css } from 'lit';

/** Inputs, text areas, selects, buttons, and the icons in them. */
export const controlStyles = css`
  input,
  textarea,
  select {
    inline-size: 100%;
    min-block-size: var(--_control-size);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    /* The rest of the height beside one line and the two borders. */
    padding: calc((var(--_control-size) - 1lh) / 2 - 1px) var(--_inset);
    background: var(--_field);
    box-shadow: var(--_lift);
    color: inherit;
    font: inherit;
    font-size: var(--_text);
    line-height: 1.4;
    vertical-align: top;
  }
  textarea {
    field-sizing: content;
    min-block-size: calc(1lh + var(--_control-size));
    max-block-size: 12em;
    resize: vertical;
  }
  /* Each text in its own direction, from the start of the page's: a Latin one ends with its full stop, too. */
  input:not([type]),
  textarea {
    text-align: -webkit-match-parent;
    text-align: match-parent;
    unicode-bidi: plaintext;
  }
  ::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  :is(input, textarea, select):enabled:hover {
    border-color: var(--_muted);
  }
  :focus-visible {
    outline: var(--_focus-ring);
    outline-offset: var(--_focus-offset);
  }
  :is(input, textarea, select):focus-visible {
    outline-offset: var(--_field-focus-offset);
  }
  :is(input, textarea, select)[aria-invalid] {
    border-color: var(--_danger);
    box-shadow: inset 0 0 0 1px var(--_danger);
    /* The transitions of all edges took more than a third of the time from Save to the errors. */
    transition: none;
  }
  :is(input, textarea, select):disabled {
    color: var(--_muted);
    opacity: 1;
    -webkit-text-fill-color: currentColor;
  }
  .select,
  .search {
    position: relative;
  }
  .select {
    display: grid;
  }
  select {
    appearance: none;
    padding-inline-end: 2.4em;
    /* In WebKit a long option would reach out of it. */
    overflow: hidden;
    text-overflow: ellipsis;
  }
  select:has([value='']:checked) {
    color: var(--_muted);
  }
  .select > svg,
  .search > svg {
    position: absolute;
    inset-block: 0;
    margin-block: auto;
    color: var(--_muted);
    pointer-events: none;
  }
  .select > svg {
    inset-inline-end: 0.75em;
  }
  /* The list of a native select has its own background, but takes the text colour of the select. */
  option {
    background: Canvas;
    color: CanvasText;
  }

  button {
    display: inline-flex;
    gap: 0.5em;
    align-items: center;
    justify-content: center;
    min-block-size: var(--_button-size);
    border: 1px solid var(--_button-line);
    border-radius: var(--_button-radius);
    padding: 0.25em var(--_button-inset);
    background: var(--_field);
    box-shadow: var(--_lift);
    color: var(--_button-color);
    font: inherit;
    font-size: var(--_button-text);
    font-weight: var(--_button-weight);
    cursor: pointer;
  }
  button:hover {
    background: var(--_soft);
  }
  button:active {
    background: var(--_press);
  }
  .primary {
    --_fill: var(--_accent);
    --_on-fill: var(--_on-accent);
    border-color: var(--_rim);
    background: var(--_fill);
    color: inherit;
    /* Print the background: without it the text would be white on white. */
    print-color-adjust: exact;
  }
  .primary > *,
  .primary::after {
    color: var(--_on-fill);
  }
  .primary:hover {
    background: color-mix(in oklab, var(--_fill), black 14%);
  }
  .primary:active {
    background: color-mix(in oklab, var(--_fill), black 26%);
  }
  .caps {
    letter-spacing: var(--_button-spacing);
    text-transform: var(--_button-case);
  }
  .caps > span {
    font-size: var(--_caps);
  }
  :is(input, textarea, select):disabled,
  button:is(:disabled, [aria-disabled]:not([data-busy])) {
    border-color: var(--_hairline);
    background: var(--_soft);
    box-shadow: none;
  }
  button:is(:disabled, [aria-disabled]:not([data-busy])) {
    cursor: not-allowed;
  }
  button:is(:disabled, [aria-disabled]:not([data-busy])) > * {
    color: var(--_muted);
  }
  /* The spinner stands over the hidden label, so that the button keeps its width. */
  [data-busy] {
    position: relative;
    cursor: progress;
  }
  [data-busy] > * {
    opacity: 0;
  }
  [data-busy]::after {
    content: '';
    position: absolute;
    inline-size: 1.15em;
    block-size: 1.15em;
    border: 2px solid;
    border-inline-end-color: transparent;
    border-radius: 50%;
  }
  svg {
    flex: none;
    inline-size: max(1em, 16px);
    block-size: max(1em, 16px);
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  @media (pointer: coarse) {
    input,
    select,
    button {
      min-block-size: max(var(--_button-size), 44px);
    }
    /* Safari on iOS zooms into a field with smaller text. */
    input,
    textarea,
    select {
      font-size: max(var(--_text), 16px);
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    button,
    input,
    textarea,
    select {
      /* The text colour changes at once: colours derived from it would start anew at each step of a transition. */
      transition: var(--_duration) ease-out;
      transition-property: background-color, border-color;
    }
    [data-busy]::after {
      animation: turn 0.8s linear infinite;
    }
    @keyframes turn {
      to {
        rotate: 1turn;
      }
    }
  }
  @media (forced-colors: active) {
    .primary:not(:disabled, [aria-disabled]:not([data-busy])) {
      forced-color-adjust: none;
      --_fill: Highlight;
      --_on-fill: HighlightText;
      border-color: Highlight;
      outline-color: CanvasText;
    }
    .primary:not(:disabled, [aria-disabled]:not([data-busy])):is(:hover, :active) {
      background: Highlight;
      border-color: HighlightText;
      box-shadow: 0 0 0 1px Highlight;
    }
    :is(input, textarea, select):disabled,
    button:is(:disabled, [aria-disabled]:not([data-busy])),
    [aria-disabled]:not([data-busy]),
    [aria-disabled]:not([data-busy]) > * {
      border-color: GrayText;
      color: GrayText;
    }
    [aria-invalid] {
      border-width: 2px;
    }
    /* Forced colours replace those of texts, but not those that icons derive from them. */
    svg {
      color: inherit !important;
    }
  }
`;
