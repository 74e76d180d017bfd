import { css } from 'lit';

/**
 * The header, body and footer of the form and of the secret. On a page they only follow each other. In a dialog, which
 * sets the custom properties that are used here, header and footer stay in sight while the body scrolls.
 */
export const paneStyles = css`
  .head {
    display: var(--_pane-display, contents);
    position: sticky;
    z-index: 1;
    inset-block-start: 0;
    border-block-end: 1px solid transparent;
    padding: var(--_pane-head);
    background: var(--_surface);
  }
  /* A line under the header while the body is scrolled. Not by an animation, which some test runners would wait for. */
  @container scroll-state(scrollable: top) {
    .head {
      border-color: var(--_hairline);
    }
  }
  .body {
    padding: var(--_pane-body, 0);
  }
  .body > :first-child:first-child {
    margin-block-start: var(--_pane-start, var(--_gap));
  }
  .foot {
    position: var(--_pane-position, static);
    z-index: 1;
    inset-block-end: 0;
    margin-block-start: var(--_gap);
    border-block-start: var(--_pane-edge, 0) solid var(--_hairline);
    padding: var(--_pane-foot, 0);
    background: var(--_pane-fill, none);
  }
  .foot,
  div[part='actions'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    align-items: var(--_pane-align, center);
  }
  .foot {
    flex-direction: var(--_pane-direction, row);
  }
  [part='heading'] {
    margin-inline-end: var(--_pane-close, 0);
    font-size: var(--_heading);
    font-weight: var(--_heading-weight);
    letter-spacing: -0.012em;
    line-height: 1.3;
  }
  [part='note'] {
    margin-block-start: 4px;
  }
  p,
  small {
    color: var(--_muted);
    font-size: var(--_small);
    line-height: 1.4;
  }
  p:empty {
    display: none;
  }
  /* A note that is more than a hint: an error, or a caution. */
  .box {
    display: flex;
    gap: 0.7em;
    align-items: start;
    border-radius: var(--_radius);
    padding: 0.7em 0.85em;
    background: var(--_wash);
    box-shadow: inset 0 0 0 1px oklch(from currentColor l c h / 22%);
    font-size: max(0.875em, 12px);
    line-height: 1.45;
  }
  .box > svg {
    margin-block-start: 2px;
  }
  .careful {
    color: var(--_caution);
  }
  .foot button {
    min-block-size: max(var(--_button-size), var(--_pane-button, 0px));
  }
  @media (pointer: coarse) {
    .foot {
      --_pane-button: 44px;
    }
  }
  @media (forced-colors: active) {
    .box,
    .code {
      border: 1px solid;
    }
    .head {
      border-color: Canvas;
    }
    @container scroll-state(scrollable: top) {
      .head {
        border-color: CanvasText;
      }
    }
  }
`;
