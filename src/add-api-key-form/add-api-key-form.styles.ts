import { css } from 'lit';

export const formStyles = css`
  .root {
    position: relative;
    max-inline-size: var(--_pane-size, 40em);
  }
  fieldset {
    min-inline-size: 0;
    border: 0;
    padding: 0;
  }
  slot[name] {
    display: block;
  }
  label:has(+ * [aria-required], + [aria-required])::after,
  .required::after {
    content: '*' / '';
  }
  [part='note'] b,
  [part='label']::after {
    color: var(--_danger);
  }
  [part='label']::after {
    margin-inline-start: 0.15em;
  }
  [part='field'],
  [name='fields'] {
    margin-block-start: var(--_gap);
  }
  /* At the top of their line, which is higher than they are. */
  [part='label'],
  label[part] + small {
    vertical-align: top;
  }
  label[part] + small {
    line-height: 1.5;
  }
  [part='label'] {
    display: inline-block;
    margin-block-end: 6px;
    font-size: var(--_label);
    font-weight: var(--_label-weight);
    line-height: 1.4;
  }
  /* Before "optional", which may begin the next line. */
  label[part] {
    margin-inline-end: 4px;
  }
  [part='label'],
  [part='result'],
  [part='hint'],
  [part='error'] {
    margin-inline-start: var(--_label-inset);
  }
  [part='result'],
  [part='hint'],
  [part='error'] {
    margin-block-start: 6px;
  }
  [part='result']:not(:empty) + .text > [part='hint'] {
    margin-block-start: 2px;
  }
  .select + div > label {
    margin-block-start: 0.86em;
  }
  /* The error takes the hint's place, so that nothing below it moves. */
  .text {
    display: grid;
  }
  .text > * {
    grid-area: 1 / 1;
  }
  [part='error']:not(:empty) + [part='hint'] {
    visibility: hidden;
  }
  [part='error'],
  .failure {
    color: var(--_danger);
    font-weight: 600;
    white-space: pre-line;
  }
  [part='status'] {
    position: relative;
  }
  /* In sight always: in a dialog it is in the header. */
  .stuck {
    position: sticky;
    z-index: 1;
    inset-block-start: 8px;
  }
  /* Upward, as the empty region has no height to hold it. */
  [part='status'] > .unseen {
    inset-block-end: 0;
  }
  .failure {
    margin-block-start: 1em;
    background: color-mix(in oklab, var(--_danger) 8%, var(--_surface));
  }
  [part='caution'] {
    margin-block-start: 6px;
  }
`;
