import { css } from 'lit';

export const dialogStyles = css`
  :host {
    display: inline-block;
  }
  :host(:focus-visible) {
    outline: 2px solid;
    outline-offset: 2px;
  }
  /* For the panes of the form and of the secret. */
  .surface {
    --_pane-size: none;
    --_pane-display: grid;
    --_pane-position: sticky;
    --_pane-fill: var(--_surface);
    --_pane-edge: 1px;
    --_pane-start: 0;
    --_pane-close: 2.5em;
    --_pane-head: 1.25em 1.5em 1em;
    --_pane-body: 2px 1.5em 0;
    --_pane-foot: 1em 1.5em;
  }
  @media (width < 30em) {
    .surface {
      --_pane-direction: column;
      --_pane-align: stretch;
      --_pane-head: 1.125em 1em 0.875em;
      --_pane-body: 2px 1em 0;
      --_pane-foot: 0.75em 1em max(0.75em, env(safe-area-inset-bottom));
    }
  }
`;
