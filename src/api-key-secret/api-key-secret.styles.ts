import { css } from 'lit';

export const secretStyles = css`
  /* The smallest text is 0.875 of it, and at least 12 px. */
  .root {
    max-inline-size: 40em;
    font-size: max(1em, 13.72px);
  }
  [part='heading'] {
    inline-size: fit-content;
    margin-block-end: 0.2em;
    border-radius: 0.2em;
    font-size: 1.25em;
    font-weight: 650;
  }
  p,
  dt {
    color: var(--_muted);
    font-size: var(--_small);
  }
  /* Long names and values wrap below each other. */
  [part='details'] {
    display: grid;
    gap: 0.4em;
    margin-block-start: var(--_gap);
  }
  [part='details'] div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    align-items: baseline;
  }
  dt {
    flex: 0 1 9em;
  }
  dd {
    flex: 1 1 10em;
    font-size: 0.875em;
    min-inline-size: 0;
  }
  [part='box'] {
    margin-block-start: var(--_gap);
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
    padding: 0.75em 0.875em;
    background: color-mix(in srgb, currentColor 4%, transparent);
  }
  /* Selects as a whole: a part of a key is useless, but looks like a key. */
  [part='key'] {
    display: block;
    -webkit-user-select: all;
    user-select: all;
    font-family: var(--_mono);
    font-size: 0.9375em;
    white-space: pre-wrap;
  }
  [part='actions'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.625em;
    align-items: center;
    margin-block-start: 1em;
  }
  [part='copy'],
  [part='show'],
  [part='download'] {
    padding-inline: 1em;
  }
  /* The tick goes into the padding, so that nothing moves. */
  [part='copy'] {
    position: relative;
  }
  .ticked::after {
    content: '✓' / '';
    position: absolute;
    inset-inline-end: 0.1em;
  }
  [part='snippet'] {
    margin-block-end: 1.5em;
  }
  [part='snippet'] [part='label'] {
    color: inherit;
    font-size: 0.875em;
    font-weight: 600;
  }
  [part='snippet'] [part='box'] {
    margin-block-start: 0.375em;
  }
  [part='snippet'] [part='actions'] {
    margin-block-start: 0.75em;
  }
  [part='status'] {
    min-block-size: 1.25em;
    margin-block: 0.5em 0.25em;
  }
  [part='status'] p {
    color: inherit;
    font-weight: 600;
  }
  [part='status'] .copied,
  .ticked::after {
    color: var(--_success);
  }
  [part='status'] .copied::before {
    content: '✓ ' / '';
  }
  [part='acknowledge'] {
    display: flex;
    gap: 0.7em;
    align-items: center;
    inline-size: fit-content;
    min-block-size: 3em;
    font-size: 0.9375em;
  }
  [type='checkbox'] {
    flex: none;
    inline-size: 1.6em;
    block-size: 1.6em;
    min-block-size: 0;
    margin: 0;
    accent-color: var(--_accent);
  }
  [part='end'] {
    margin-block-start: 0.625em;
  }
  [part='end'] button,
  dialog button {
    letter-spacing: var(--_button-spacing);
    text-transform: var(--_button-case);
  }
  [part='question'] {
    max-inline-size: 26em;
  }
  [part='question'] p {
    font-size: 0.9375em;
  }
  [hidden] {
    display: none;
  }
`;
