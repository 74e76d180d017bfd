import { css } from 'lit';

/**
 * What stands between an element and its page. The font, text colour, colour scheme, direction and
 * visibility are inherited on purpose; all else that a page may set for its text is put back.
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
