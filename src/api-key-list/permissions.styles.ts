import { css } from 'lit';

/** The button that tells how many permissions a key has, and the surface with their names. */
export const permissionStyles = css`
  [part='permissions'] {
    display: block;
    max-inline-size: calc(100% + 6px);
    min-block-size: 24px;
    margin: -2px -3px;
    border: 0;
    border-radius: 2px;
    padding: 0 3px;
    outline-offset: 0;
    overflow: hidden;
    background: none;
    box-shadow: none;
    font-size: inherit;
    font-weight: inherit;
    text-align: start;
    text-decoration: underline dotted var(--_line);
    text-overflow: ellipsis;
    text-underline-offset: 4px;
    white-space: nowrap;
  }
  /* Keeps the focus ring off the badge. */
  .badge + .permissions {
    margin-block-start: 4px;
  }
  tr:is(:hover, :focus-within) [part='permissions'] {
    text-decoration-color: currentColor;
  }
  [part='permission-list'] {
    max-inline-size: min(20em, 100vi - 2em);
    max-block-size: 18.5em;
    margin: auto;
    border: 0;
    border-radius: 0.714em;
    padding: 8px 14px;
    overflow: auto;
    overscroll-behavior: contain;
    background: var(--_raised);
    box-shadow:
      0 0 0 1px oklch(from currentColor l c h / 18%),
      var(--_float);
    color: inherit;
    font-weight: 400;
    line-height: 1.4;
    list-style: none;
    white-space: normal;
  }
  .group {
    color: var(--_muted);
  }
  [part='permission-list'] > li {
    padding-block: 4px;
  }
  /* Elsewhere it stands in the middle of the page. */
  @supports (position-area: block-end) {
    [part='permission-list'] {
      inset: auto;
      margin: 4px 0;
      position-area: self-block-end span-self-inline-end;
      position-try-fallbacks: flip-block, flip-inline, flip-block flip-inline;
    }
  }
  @media (forced-colors: active) {
    [part='permission-list'] {
      border: 1px solid;
    }
  }
`;
