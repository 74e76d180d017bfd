import { css } from 'lit';

/** A search field with its icon inside. */
export const searchStyles = css`
  .search {
    position: relative;
  }
  .search > svg {
    position: absolute;
    inset-inline-start: 0.75em;
    inset-block: 0;
    margin-block: auto;
    color: var(--_muted);
    pointer-events: none;
  }
  .search > input {
    padding-inline-start: 2.5em;
    text-overflow: ellipsis;
  }
`;
