import { css } from 'lit';

export const formStyles = css`
  .root {
    position: relative;
    max-inline-size: 40em;
  }
  fieldset {
    min-inline-size: 0;
    border: 0;
    padding: 0;
  }
  slot[name] {
    display: block;
  }
  [part='heading'] {
    font-size: 1.25em;
    font-weight: 650;
  }
  p,
  small {
    color: var(--_muted);
    font-size: var(--_small);
  }
  label:has(+ [aria-required])::after {
    content: '*' / '';
  }
  [part='note'] b,
  label::after {
    margin-inline-start: 0.1em;
    color: var(--_danger);
  }
  [part='field'],
  [name='fields'],
  [part='actions'] {
    margin-block-start: var(--_gap);
  }
  label {
    display: inline-block;
    margin-block-end: 0.43em;
    font-size: var(--_label);
    font-weight: var(--_label-weight);
  }
  [part='result'],
  [part='hint'],
  [part='error'] {
    margin-block-start: 0.48em;
  }
  p:empty {
    display: none;
  }
  select + div > label {
    margin-block-start: 0.86em;
  }
  /* The error takes the hint's place, so that nothing below it moves. */
  .text {
    display: grid;
  }
  .text > * {
    grid-area: 1 / 1;
  }
  .text > :not(:last-child):has(+ :not(:empty)) {
    visibility: hidden;
  }
  [part='error'],
  .failure {
    color: var(--_danger);
    font-weight: 600;
    white-space: pre-line;
  }
  [part='error'] {
    display: flex;
    gap: 0.5em;
  }
  [part='error']::before {
    content: '!' / '';
    align-self: start;
    min-inline-size: 1.5em;
    border: 1px solid;
    border-radius: 1em;
    line-height: 1.4;
    text-align: center;
  }
  [part='caution'],
  .failure {
    margin-block-start: 0.8em;
    border-inline-start: 3px solid;
    border-radius: 0.4em;
    padding: 0.75em 0.9em;
    background: var(--_soft);
  }
  [part='caution'] {
    background: #f2a20024;
    color: var(--_caution);
  }
  [part='actions'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.625em;
  }
  button {
    letter-spacing: var(--_button-spacing);
    text-transform: var(--_button-case);
  }
`;
