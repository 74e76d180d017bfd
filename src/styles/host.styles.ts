import { css } from 'lit';

/**
 * Shields an element from the styles of its page. It inherits font, text colour, colour scheme, direction
 * and visibility on purpose, and resets everything else that a page may set for its text.
 */
export const hostStyles = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  .root {
    all: initial;
    display: block;
    color: inherit;
    color-scheme: inherit;
    visibility: inherit;
    font: inherit;
    /* Whatever has no size of its own. */
    font-size: max(1em, 12px);
    line-height: 1.5;
    overflow-wrap: anywhere;
    -webkit-user-select: text;
    user-select: text;
  }
  * {
    box-sizing: border-box;
    margin: 0;
  }
  .unseen {
    position: absolute;
    clip-path: inset(50%);
  }
`;
