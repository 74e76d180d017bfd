import { css } from 'lit';

/** A search field with its icon inside. After the styles of controls, which place the icon. */
export const searchStyles = css`
  .search > svg {
    inset-inline-start: 0.75em;
  }
  .search > input {
    padding-inline-start: 2.5em;
    text-overflow: ellipsis;
  }
  /* Chromium's is blue. */
  ::-webkit-search-cancel-button {
    filter: grayscale(1);
  }
`;
