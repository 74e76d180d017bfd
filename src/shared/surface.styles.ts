import { css } from 'lit';

/**
 * What a modal dialog is drawn on. Its colour follows from the text colour, as all others do: a page
 * that is dark without saying so has a dark dialog.
 */
export const surfaceStyles = css`
  dialog {
    inline-size: calc(100% - 2em);
    max-inline-size: 30em;
    max-block-size: calc(100% - 2em);
    margin: auto;
    border: 0;
    border-radius: 0.875em;
    padding: 0;
    overflow: hidden;
    background: var(
      --api-key-surface-color,
      oklch(from currentColor clamp(0.21, (0.65 - l) * 1000, 1) clamp(0, (l - 0.65) * 1000, 0.01) 265)
    );
    color: inherit;
    box-shadow:
      0 0 0 1px color-mix(in srgb, currentColor 12%, transparent),
      0 1em 3em rgb(0 0 0 / 30%);
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 50%);
  }
  /* In per cent and a grid: WebKit may take units of the viewport from before it was resized. */
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
      transition: opacity 140ms;
    }
    @starting-style {
      dialog,
      dialog::backdrop {
        opacity: 0;
      }
    }
  }
`;
