import { css } from 'lit';

export const dialogStyles = css`
  :host {
    display: inline-block;
  }
  :host(:focus-visible) {
    outline: 2px solid;
    outline-offset: 2px;
  }
  [part='unavailable'] {
    display: inline-flex;
    margin-block: 0.5em 0.75em;
    margin-inline-end: 0.9em;
    line-height: 1.4;
  }
  .surface {
    --_pane-close: 2.5em;
  }
`;
