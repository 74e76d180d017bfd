import { css } from 'lit';

export const managerStyles = css`
  [part='header'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em 1.5em;
    align-items: center;
    justify-content: space-between;
    margin-block-end: 1.25em;
  }
  [part='heading'] {
    min-inline-size: 0;
    font-size: 1.25em;
    font-weight: 650;
    line-height: 1.3;
  }
`;
