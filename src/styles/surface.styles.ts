import { css } from 'lit';

/**
 * The surface of a modal dialog. Its colour is derived from the text colour, as all other colours are, so
 * that a dark page without a `color-scheme` gets a dark dialog.
 *
 * It is anchored at the top, so that it does not jump when it grows; on a narrow page it is a sheet at the bottom.
 */
export const surfaceStyles = css`
  dialog {
    /* For the panes in it. */
    --_pane-size: none;
    --_pane-display: grid;
    --_pane-position: sticky;
    --_pane-fill: var(--_surface);
    --_pane-edge: 1px;
    --_pane-start: 0;
    --_pane-head: 1.25em var(--_dialog-inset) 1em;
    --_pane-body: 2px var(--_dialog-inset) 0;
    --_pane-foot: 1em var(--_dialog-inset);
    /* In view wherever the element stands, so that it is noticed when it is shown again. */
    position: fixed;
    inset: min(4em, 8%) 0 auto;
    inline-size: calc(100% - 2em);
    max-inline-size: var(--_dialog-size);
    max-block-size: calc(100% - min(4em, 8%) - 1.5em);
    margin: 0 auto;
    border: 0;
    border-radius: var(--_surface-radius);
    padding: 0;
    overflow: hidden;
    background: var(--_surface);
    color: inherit;
    box-shadow:
      0 0 0 1px var(--_hairline),
      var(--_elevation);
  }
  dialog::backdrop {
    background: rgb(9 12 20 / 46%);
  }
  /* Percentages and a grid: WebKit may use viewport units from before a resize. */
  dialog[open] {
    display: grid;
    grid-template-rows: minmax(0, 1fr);
  }
  .surface {
    container-type: scroll-state;
    outline: none;
    overflow: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    /* Keep a focused control clear of header and footer. */
    scroll-padding-block: 6em var(--_pane-clear, 5.5em);
  }
  .close {
    position: absolute;
    z-index: 2;
    inset-block-start: 1.0625em;
    inset-inline-end: 1em;
  }
  [part='question'] {
    --_pane-close: 0;
    max-inline-size: 26em;
  }
  @media (width < 30em) {
    dialog {
      --_pane-direction: column;
      --_pane-align: stretch;
      --_pane-clear: 9em;
      --_pane-button: 44px;
      --_pane-head: 1.125em 1em 0.875em;
      --_pane-body: 2px 1em 0;
      --_pane-foot: 0.75em 1em max(0.75em, env(safe-area-inset-bottom));
      inset: auto 0 0;
      inline-size: 100%;
      max-inline-size: none;
      max-block-size: calc(100% - 2.5em);
      border-radius: 1em 1em 0 0;
    }
    .close {
      inset-inline-end: 0.5em;
    }
  }
  @media (pointer: coarse) {
    .close {
      inset-block-start: 0.5em;
      inset-inline-end: 0.25em;
      inline-size: 44px;
    }
  }
  @media (forced-colors: active) {
    dialog {
      border: 1px solid;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    dialog,
    dialog::backdrop {
      transition: opacity var(--_duration);
    }
    @starting-style {
      dialog,
      dialog::backdrop {
        opacity: 0;
      }
    }
  }
`;
