import { css } from 'lit';

/**
 * The picker of a select, in browsers with customizable selects: each option shows its description.
 * Generated content with an empty alternative text keeps the description out of the option's name.
 */
export const pickerStyles = css`
  @supports (appearance: base-select) {
    select,
    ::picker(select) {
      appearance: base-select;
    }
    select {
      align-items: center;
    }
    select:open {
      outline: var(--_focus-ring);
      outline-offset: var(--_field-focus-offset);
    }
    ::picker-icon {
      display: none;
    }
    ::picker(select) {
      inline-size: anchor-size(self-inline);
      margin-block: 4px;
      position-try-fallbacks: flip-block;
      position-try-order: normal;
      /* Where there is less room than this below the field, it opens above. */
      min-block-size: calc-size(fit-content, min(size, 12em, 30vh));
      border: 0;
      border-radius: 0.625em;
      padding: 4px;
      background: var(--_raised);
      color: inherit;
      box-shadow:
        0 0 0 1px oklch(from currentColor l c h / 18%),
        var(--_float);
    }
    option {
      border-radius: 0.375em;
      padding: 8px 10px;
      background: none;
      /* The select is muted while nothing is chosen; its options are not. */
      color: oklch(from currentColor l c h / 1);
      font-weight: 500;
      white-space: normal;
    }
    option:checked {
      font-weight: 600;
    }
    option:disabled {
      color: var(--_muted);
      cursor: not-allowed;
    }
    option:not([hidden]) {
      display: grid;
      grid-template-columns: 1fr max(1em, 16px);
      gap: 0 12px;
      align-items: center;
    }
    option::checkmark {
      content: '' / '';
      grid-area: 1 / 2 / span 2;
      justify-self: center;
      inline-size: 11px;
      block-size: 6px;
      border: solid var(--_link);
      border-width: 0 0 1.5px 1.5px;
      translate: 0 -2px;
      rotate: -45deg;
    }
    option:enabled:is(:hover, :focus-visible) {
      outline: 0;
      background: var(--_soft);
    }
    option::after {
      content: attr(aria-description) / '';
      grid-column: 1;
      color: var(--_muted);
      font-size: max(0.867em, 12px);
      font-weight: 400;
    }
    @media (forced-colors: active) {
      ::picker(select) {
        border: 1px solid;
      }
      option:enabled:is(:hover, :focus-visible) {
        forced-color-adjust: none;
        --_link: HighlightText;
        --_muted: HighlightText;
        background: Highlight;
        color: HighlightText;
      }
    }
  }
`;
