import { css } from 'lit';

/** The form that edits a key, and the dialog of the questions. */
export const rowActionsStyles = css`
  [part='editor'] {
    display: grid;
    grid-template-columns: 1fr 1fr auto;
    gap: 0.5em 1em;
    align-items: start;
  }
  [part='label'] {
    display: block;
    margin-block-end: 0.3em;
    font-weight: var(--_label-weight);
  }
  [part='field'] [part='error'] {
    margin-block-start: 0.3em;
  }
  [part='editor'] [part='actions'],
  dialog [part='actions'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.625em;
  }
  [part='editor'] [part='actions'] {
    margin-block-start: 1.8em;
  }
  [part='editor'] > [part='error'],
  [part='editor'] > [part='slow'] {
    grid-column: 1 / -1;
  }
  [part='editor'] button {
    min-block-size: 3em;
    border: 1px solid var(--_line);
    padding-inline: 1.2em;
    font-size: var(--_small);
  }
  [part='editor'] .primary {
    border-color: transparent;
    background: var(--_accent);
  }

  [part='heading'] {
    margin-block-end: 0.4em;
    font-size: 1.25em;
    font-weight: 650;
    line-height: 1.3;
  }
  dialog p,
  legend,
  [part='grace'] label {
    font-size: max(0.9375em, 12px);
  }
  [part='caution'] {
    margin-block-end: 0.8em;
    border-inline-start: 3px solid;
    border-radius: 0.4em;
    padding: 0.6em 0.9em;
    background: #f2a20024;
    color: var(--_caution);
  }
  [part='grace'] {
    min-inline-size: 0;
    margin-block-start: 1em;
    border: 0;
    padding: 0;
  }
  legend {
    padding: 0;
    font-weight: 600;
  }
  [part='grace'] label {
    display: flex;
    gap: 0.6em;
    align-items: center;
    min-block-size: 2.2em;
  }
  [type='radio'] {
    flex: none;
    inline-size: 1.2em;
    block-size: 1.2em;
    min-block-size: 0;
    accent-color: var(--_accent);
  }
  dialog [part='actions'] {
    margin-block-start: 1.25em;
  }
  .danger,
  .danger:enabled:hover {
    background: var(--_danger);
  }
  .danger > span {
    color: var(--_on-danger);
  }
  dialog button,
  [part='editor'] button {
    letter-spacing: var(--_button-spacing);
    text-transform: var(--_button-case);
  }

  @container (width < 40em) {
    [part='editor'] {
      grid-template-columns: minmax(0, 1fr);
      row-gap: 0.9em;
    }
    [part='editor'] [part='actions'] {
      margin-block-start: 0;
    }
  }
`;
