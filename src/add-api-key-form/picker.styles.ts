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
      align-items: center;
    }
    ::picker(select) {
      inline-size: anchor-size(self-inline);
      margin-block: 0.3em;
      border: 1px solid var(--_line);
      border-radius: var(--_radius);
      padding: 0.3em;
      box-shadow: 0 0.5em 1.5em #0003;
    }
    option {
      border-radius: 0.4em;
      padding: 0.5em 0.6em;
      white-space: normal;
    }
    option:not([hidden]) {
      display: grid;
      grid-template-columns: 1em 1fr;
      gap: 0 0.5em;
    }
    option:enabled:is(:hover, :focus) {
      background: var(--_soft);
    }
    option::after {
      content: attr(aria-description) / '';
      grid-column: 2;
      color: var(--_muted);
      font-size: var(--_small);
    }
  }
`;
