import { css } from 'lit';

/**
 * What stands between an element and its page. The font, text colour, colour scheme, direction and
 * visibility are inherited on purpose; all else that a page may set for its text is put back.
 *
 * Every colour is derived from the text colour where it is used, so that a page that is dark without
 * saying so by `color-scheme` gets light lines and errors too. A part with a filled background keeps
 * the text colour for itself and gives its content another.
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
    --_accent: var(--api-key-accent-color, oklch(from currentColor clamp(0.42, l, 0.79) 0.17 265));
    --_danger: var(--api-key-danger-color, oklch(from currentColor clamp(0.43, l, 0.83) 0.15 24));
    --_muted: var(--api-key-muted-color, color-mix(in srgb, currentColor 76%, transparent));
    --_line: 1px solid var(--api-key-line-color, color-mix(in srgb, currentColor 54%, transparent));
    --_soft: color-mix(in srgb, currentColor 8%, transparent);
    --_radius: var(--api-key-radius, 0.5em);
    --_small: max(0.8125em, 12px);
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
