import { css } from 'lit';

/** The buttons that the form does not have, and the note beside one. Before the styles of controls, whose states win. */
export const buttonStyles = css`
  .primary.danger {
    --_fill: var(--_danger-fill);
    --_on-fill: var(--_on-danger);
  }
  .quiet {
    border-color: transparent;
    color: inherit;
    padding-inline: 0.75em;
    background: none;
    box-shadow: none;
    font-weight: 500;
  }
  .quiet:not(:hover) > * {
    color: var(--_muted);
  }
  .icon {
    inline-size: 2.286em;
    min-block-size: 2.286em;
    padding: 0;
  }
  [part='unavailable'] {
    display: flex;
    gap: 0.5em;
    align-items: start;
    color: var(--_muted);
    font-size: var(--_small);
  }
  /* A script has moved the focus there, to be read from there on. */
  [part='heading']:focus-visible {
    outline: none;
  }

  @media (pointer: coarse) {
    .icon {
      min-block-size: max(var(--_button-size), 44px);
    }
  }
`;
