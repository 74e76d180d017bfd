import { css } from 'lit';

export const secretStyles = css`
  .root {
    max-inline-size: var(--_pane-size, 40em);
  }
  .body > * + * {
    margin-block-start: var(--_gap);
  }
  [part='question'] p {
    font-size: max(0.9375em, 12px);
  }
  [part='end'] {
    justify-content: end;
  }
  [part='details'] {
    display: grid;
    gap: 4px;
    font-size: max(0.875em, 12px);
  }
  /* Long names and values wrap below each other. */
  [part='details'] div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75em;
  }
  dt {
    flex: 0 1 7em;
    color: var(--_muted);
  }
  dd {
    flex: 1 1 10em;
    min-inline-size: 0;
    font-weight: 500;
  }
  .code {
    border-radius: var(--_radius);
    padding: 0.75em 0.9em;
    background: var(--_tint);
    box-shadow: inset 0 0 0 1px var(--_hairline);
    font-size: max(0.8125em, 12px);
    line-height: 1.55;
  }
  .main {
    background: var(--_field);
    box-shadow: inset 0 0 0 1px var(--_line);
    font-size: max(0.875em, 12px);
  }
  .main > [part='box'] {
    display: grid;
  }
  .main > [part='box'] > *,
  .main > [part='box']::after {
    grid-area: 1 / 1;
    min-inline-size: 0;
  }
  .main > [part='box']::after {
    content: attr(data-room) / '';
    visibility: hidden;
    font-family: var(--_mono);
  }
  /* Selects as a whole: a part of a key is useless, but looks like a key. */
  [part='key'] {
    display: block;
    -webkit-user-select: all;
    user-select: all;
    font-family: var(--_mono);
    font-variant-ligatures: none;
    white-space: pre-wrap;
  }
  .body > [part='actions'] {
    margin-block-start: 0.625em;
  }
  .swap {
    display: inline-grid;
  }
  .swap > span {
    grid-area: 1 / 1;
    display: inline-flex;
    gap: 0.45em;
    align-items: center;
    justify-content: center;
  }
  /* As wide as its other label, too. */
  [data-other] {
    text-align: start;
  }
  [data-other]::after {
    content: attr(data-other) / '';
    display: block;
    block-size: 0;
    overflow: hidden;
  }
  .swap:not(.copied) > [aria-hidden],
  .copied > :not([aria-hidden]) {
    opacity: 0;
  }
  .swap.copied {
    color: var(--_success);
  }
  /* As high as its text, so that nothing moves when it comes. */
  .body > [part='status'] {
    min-block-size: 1.2em;
    margin-block: 0.5em;
  }
  [part='status'] p {
    color: inherit;
    font-weight: 600;
  }
  [part='snippet'] + [part='snippet'] {
    margin-block-start: 1em;
  }
  [part='status'] + [part='snippet'] {
    margin-block-start: 0;
  }
  [part='label'] {
    margin-block-end: 6px;
    color: inherit;
    font-size: max(0.875em, 12px);
    font-weight: 600;
  }
  /* Beside the first lines alone, at their end: they run from left to right on every page. */
  .code > button {
    float: right;
    margin: -0.4em -0.6em -0.2em 0.5em;
    font-size: max(1em, 12px);
  }
  @media not (pointer: coarse) {
    .code > button {
      min-block-size: 2.3em;
    }
  }
  /* The icon alone: the button keeps its name. */
  @media (width < 30em) {
    .code .swap span span {
      display: none;
    }
  }
  [part='acknowledge'] {
    display: flex;
    flex: auto;
    gap: 0.7em;
    align-items: center;
    min-block-size: var(--_button-size);
    font-size: max(0.9375em, 12px);
  }
  @media (pointer: coarse) {
    [part='acknowledge'] {
      min-block-size: max(var(--_button-size), 44px);
    }
  }
  [hidden] {
    display: none;
  }
`;
