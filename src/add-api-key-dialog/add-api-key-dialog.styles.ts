import { css } from 'lit';

export const dialogStyles = css`
  :host {
    display: inline-block;
  }
  :host(:focus-visible) {
    outline: 2px solid;
    outline-offset: 2px;
  }
  .surface {
    --_pane-close: 2.5em;
  }
`;
