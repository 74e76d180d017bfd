import { css } from 'lit';

export const managerStyles = css`
  [part='header'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em 1em;
    align-items: center;
    justify-content: space-between;
    min-block-size: 2.5em;
    margin-block-end: 1.25em;
  }
  [part='heading'] {
    min-inline-size: 0;
    font-size: var(--_heading);
    font-weight: var(--_heading-weight);
    letter-spacing: -0.012em;
    line-height: 1.3;
  }
  [part='unavailable'] {
    flex: 1;
    justify-content: end;
  }
  add-api-key-dialog {
    margin-inline-start: auto;
  }
  /* The header has it. */
  add-api-key-dialog::part(unavailable) {
    display: none;
  }
  @media (width < 40em) {
    [part='unavailable'] {
      order: 1;
      flex: 1 0 100%;
      justify-content: start;
    }
  }
  /* A list without keys has the button. */
  .root:has(api-key-list:state(blank)) add-api-key-dialog::part(trigger) {
    display: none;
  }
`;
