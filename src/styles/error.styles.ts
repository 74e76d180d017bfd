import { css } from 'lit';

/** The error of a field, of a row, or of a form as a whole: a round mark and its text. */
export const errorStyles = css`
  [part='error'] {
    display: flex;
    gap: 0.5em;
  }
  [part='error']::before,
  .failure::before {
    content: '!' / '';
    flex: none;
    box-sizing: border-box;
    inline-size: 1.334em;
    block-size: 1.334em;
    /* No higher than a line. */
    margin-block: 0.1em -0.3em;
    border: 1.5px solid;
    border-radius: 50%;
    font-size: max(0.86em, 12px);
    /* Centres the mark. A grid would add some six percent to the time from Save to the errors. */
    line-height: 1.084;
    text-align: center;
  }
`;
