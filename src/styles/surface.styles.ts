import { css } from 'lit';

/**
 * The surface of a modal dialog. Its colour is derived from the text colour, as all other colours are, so
 * that a dark page without a `color-scheme` gets a dark dialog.
 */
export const surfaceStyles = css`
  dialog {
    /* In view wherever the element stands, so that it is noticed when it is shown again. */
    position: fixed;
    inset: 0;
    inline-size: calc(100% - 2em);
    max-inline-size: 30em;
    max-block-size: calc(100% - 2em);
    margin: auto;
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
    background: rgb(0 0 0 / 50%);
  }
  /* Percentages and a grid: WebKit may use viewport units from before a resize. */
  dialog[open] {
    display: grid;
    grid-template-rows: minmax(0, 1fr);
  }
  .surface {
    outline: none;
    padding: clamp(1em, 5vi, 1.5em);
    overflow: auto;
    overscroll-behavior: contain;
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
